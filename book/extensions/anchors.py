"""What has a number or a name of its own in a chapter can be linked to, and its text leads there.

Figures and instruments are known by their captions (`**Figure 3.**`), exercises by their folded
headings, derivations, equations, claims, parameters and letters by how `models/` prints them. Each
gets an anchor (`#figure-3`) and a link to itself, as headings have it; what says what it is has the
anchor's name with `-says` behind, for previews.py. Where the text names one of the page by number,
that becomes a link; a number that the page lacks is a warning. Figures of a source (`section 2,
Figure 1`, `Figure 1 of the source`) are left alone, and so are equations that only the source has.
"""

import re
from functools import partial
from html import escape

from docutils import nodes
from docutils.utils.smartquotes import educate_tokens
from sphinx.util import logging

from book.extensions.running_text import each, replaced, table_of
from models.core.typography import typeset

LOG = logging.getLogger(__name__)

CAPTION = re.compile(r"(Figure|Instrument) (\d+)\.")
TAG = re.compile(r"(<[^>]*>)")
EXERCISE = re.compile(
    r"<details>\s*<summary>(<strong>Exercise (\d+)\.</strong>.*?)</summary>", re.DOTALL
)
# All of a list or none of it (*+): "Figures 1 and 3 of Ishida" are not "Figures 1".
NUMBERS = r"\d+\b(?:(?:, and|,| and| or| to) \d+\b(?!%|\.\d))*+(?!\.\d)"
# A source has figures of its own: what stands around the number tells whose it is.
REFERENCE = re.compile(
    rf"(?<!\d, )(?<!['’]s )(?<!\bits )\b(Figure|Exercise|Instrument)s?\s{NUMBERS}"
    r"(?! (?:of|in) (?:$|the (?:source|review)|Serrat|Ishida|Okada))"  # $: a link to the source
)
EQUATION = re.compile(r"\b[Ee]quations? \(\d+\)(?:(?:,| and| or| to| into) \(\d+\))*")
OF_SOURCE = re.compile(r"^(?!derived).*\beq\. \((\d+)\)$")
NAMED = re.compile(r"Equation \((\d+)\)\.")
# Tables of the models, each known by a heading: what a row is, and the column with its name.
TABLES = {
    "equation": ("equation", "gives"),
    "claim, in our reading": ("claim", "claim, in our reading"),
    "parameter": ("parameter", "parameter"),
    "name and word": ("letter", "name and word"),
}


def slug(words):
    """Return words as an anchor has them.

    Examples
    --------
    >>> slug("the others’ power")
    'the-others-power'
    """
    return nodes.make_id(re.sub(r"['’]", "", words))


def printed(html):
    """Return HTML with quotation marks and apostrophes as Sphinx prints them elsewhere.

    Examples
    --------
    >>> printed('<em class="own">Lumo</em> asks: "What?"')
    '<em class="own">Lumo</em> asks: “What?”'
    """
    parts = filter(None, TAG.split(html))
    tokens = (("tag" if part.startswith("<") else "plain", part) for part in parts)
    return "".join(educate_tokens(tokens, attr="q"))


def link_to(anchor, thing, text="#", look="headerlink"):
    """Return a thing's link to itself; it is named by the thing, unless by its own text."""
    name = escape(typeset(f"Link to {thing}"))
    told = f'title="{name}"' + (f' aria-label="{name}"' if text == "#" else "")
    html = f'<a class="{look}" href="#{anchor}" {told}>{text}</a>'
    return nodes.raw("", html, format="html")


def says(anchor, node, part="says"):
    """Put all that a node has into a place that says what an anchor is; return the node."""
    node[:] = [nodes.inline("", "", *node, ids=[f"{anchor}-{part}"])]
    return node


class Anchors:
    """The anchors of a page: `given` are their names."""

    def __init__(self, tree):
        self.given = set()
        for raw in tree.findall(nodes.raw):
            raw[:] = [nodes.Text(EXERCISE.sub(self.exercise, raw.astext()))]
        for paragraph in list(tree.findall(nodes.paragraph)):
            name = name_of(paragraph)
            if match := CAPTION.fullmatch(name):
                self.caption(paragraph, *match.groups())
            elif name and begins(paragraph):
                self.derivation(paragraph, name)
        for table in tree.findall(nodes.table):
            self.table(table)

    def name(self, name):
        """Return a name for an anchor; where it is given already, with a number behind."""
        number, free = 1, name
        while free in self.given:
            number += 1
            free = f"{name}-{number}"
        self.given.add(free)
        return free

    def exercise(self, match):
        """Anchor an exercise; its heading is a button, in which no link may stand."""
        anchor = self.name(f"exercise-{match[2]}")
        link = link_to(anchor, f"exercise {match[2]}").astext()
        head = f'<summary><span id="{anchor}-says">{printed(match[1])}</span></summary>'
        return f'{link}\n<details id="{anchor}">\n{head}'

    def caption(self, paragraph, kind, number):
        """Anchor a figure where it begins: at the cell above its caption."""
        kind = kind.lower()
        if f"{kind}-{number}" in self.given:
            twice = "two captions are called %s %s: renumber what follows"
            LOG.warning(twice, kind, number, location=paragraph)
        anchor = self.name(f"{kind}-{number}")
        place = paragraph.parent.index(paragraph)
        above = paragraph.parent[place - 1] if place else paragraph
        target = above if "cell" in above.get("classes", ()) else paragraph
        target["ids"].append(anchor)
        says(anchor, paragraph)
        paragraph += link_to(anchor, f"{kind} {number}")

    def derivation(self, paragraph, name):
        """Anchor a derivation, and have each of its steps beside its reason."""
        numbered = NAMED.fullmatch(name)
        kind = "equation" if numbered else "derivation"
        anchor = self.name(f"{kind}-{numbered[1] if numbered else slug(name)}")
        parent, at = paragraph.parent, paragraph.parent.index(paragraph)
        _, begin, start, steps, origin = parent.children[at : at + 5]
        for item in steps:
            item[:] = [side_by_side(*item)]
        result = steps[-1][0]
        if numbered:
            result[-1] = nodes.container("", result[-1], ids=[f"{anchor}-is"])
        says(anchor, paragraph)
        paragraph += link_to(anchor, f"equation {numbered[1]}" if numbered else f"{kind}: {name}")
        parts = [paragraph, side_by_side(begin, start), steps, origin]
        whole = nodes.container("", *parts, classes=["sa-derivation"], ids=[anchor])
        parent.children[at : at + 5] = []
        parent.insert(at, whole)

    def table(self, table):
        """Anchor the rows of a table that a model prints."""
        heads = [head.astext() for head in next(table.findall(nodes.thead)).findall(nodes.entry)]
        for known, (kind, named) in TABLES.items():
            if known in heads:
                for row in next(table.findall(nodes.tbody)):
                    self.row(row, kind, heads.index(known), heads.index(named))
                return

    def row(self, row, kind, column, named):
        if kind == "claim":
            number = sum(name.startswith("claim-") for name in self.given) + 1
            anchor = self.name(f"claim-{number}")
        else:
            source = OF_SOURCE.match(row[-1].astext()) if kind == "equation" else None
            anchor = f"{kind}-{source[1] if source else slug(word_of(row[named]))}"
            if anchor in self.given and source:
                anchor = f"{kind}-{slug(word_of(row[named]))}"
            anchor = self.name(anchor)
        row["ids"].append(anchor)
        first = says(anchor, row[named][0])
        if kind == "claim":
            link = link_to(anchor, "this claim", f"{number}.", "sa-number")
            first.insert(0, [link, nodes.Text(" ")])
        else:
            first += link_to(anchor, f"{kind}: {word_of(row[named]).replace('_', ' ')}")
        if kind == "equation":
            says(anchor, row[column][0], "is")


def word_of(cell):
    """Return what a cell names: as code writes it, or else as people read it, but no letter."""
    literal = next(cell.findall(nodes.literal), None)
    if literal is not None:
        return literal.astext()
    texts = [text for text in cell.findall(nodes.Text) if not isinstance(text.parent, nodes.math)]
    return "".join(text.astext() for text in texts).strip()


def name_of(paragraph):
    """Return the words in bold print with which a paragraph begins, or nothing."""
    first = next((node for node in paragraph.children if node.astext()), None)
    return first.astext() if isinstance(first, nodes.strong) else ""


def begins(paragraph):
    """Tell whether a derivation begins with this paragraph."""
    parent = paragraph.parent
    place = parent.index(paragraph)
    after = parent.children[place + 1 : place + 5]
    kinds = (nodes.paragraph, nodes.math_block, nodes.enumerated_list, nodes.paragraph)
    return (
        len(after) == len(kinds)
        and all(isinstance(node, kind) for node, kind in zip(after, kinds, strict=True))
        and after[0].astext() == "Begin with"
    )


def side_by_side(reason, *mathematics):
    """Return a step of a derivation: where there is room, its mathematics beside its reason."""
    return nodes.container("", reason, *mathematics, classes=["sa-step"])


def leads(given, location, found):
    """Return a reference with a link for each of its numbers, or None if the source has them."""
    words, kind = found[0], found[1].lower() if found.re is REFERENCE else "equation"
    parts, at = [], 0
    for number in re.finditer(r"(?:^\w+\s)?\(?(\d+)\)?", words):
        anchor = f"{kind}-{number[1]}"
        if anchor in given:
            link = nodes.reference("", "", nodes.inline("", number[0]), refid=anchor, internal=True)
            parts += [nodes.Text(words[at : number.start()]), link]
            at = number.end()
        elif kind != "equation":
            LOG.warning("this page has no %s %s", kind, number[1], location=location)
    return nodes.inline("", "", *parts, nodes.Text(words[at:])) if parts else None


def give_anchors(app, tree):
    anchors = Anchors(tree)
    if not anchors.given:
        return
    lead = partial(leads, anchors.given, app.env.docname)
    for text in each(nodes.Text, tree):
        # Tables name places in sources, and what stands in bold is the name itself.
        if table_of(text) is None and not isinstance(text.parent, nodes.strong):
            pattern = REFERENCE if REFERENCE.search(text.astext()) else EQUATION
            replaced(text, pattern, lead)


def setup(app):
    # Before what puts the nodes of a page into others.
    app.connect("doctree-read", give_anchors, priority=400)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
