"""Links that set a live figure: `#synergy_model:synergy=1.2`, on this page or on another.

No target of that name stands in a page; the figure reads its settings from the address. So these
links are taken out of the search for targets, which would warn of each. In the page each says all
that its figure sets.
"""

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform

from models.widgets.scenario import SCENARIO, whole


class Scenarios(SphinxTransform):
    default_priority = 870  # before MyST looks for what a link's fragment names

    def apply(self, **kwargs):
        for link in self.document.findall(nodes.reference):
            settings = link.get("refuri", "").removeprefix("#")
            if link.get("id_link") and SCENARIO.fullmatch(settings):
                link["refuri"] = f"#{whole(settings)}"
                del link["id_link"]
        for link in list(self.document.findall(addnodes.pending_xref)):
            settings = link.get("reftargetid") or ""
            if SCENARIO.fullmatch(settings):
                page = self.app.builder.get_relative_uri(self.env.docname, link["reftarget"])
                there = nodes.reference("", "", *link.children, refuri=f"{page}#{whole(settings)}")
                link.replace_self(there)


def setup(app):
    app.add_transform(Scenarios)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
