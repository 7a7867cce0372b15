"""What a page loads comes in the order in which a reader needs it: first the text.

Scripts wait until the page is read, but for the few that say how it is drawn or that the page's own
lines ask; the state of the live figures, most of a page's bytes, stands behind the text.
"""

from myst_nb.core.render import WIDGET_STATE_MIMETYPE

AT_ONCE = ("_static/documentation_options.js", "_static/ways.js")


def order(app, pagename, templatename, context, doctree):
    scripts = context["script_files"]
    states = [one for one in scripts if one.attributes.get("type") == WIDGET_STATE_MIMETYPE]
    for state in states:
        body = state.attributes["body"]
        context["body"] += f'<script type="{WIDGET_STATE_MIMETYPE}">{body}</script>'
    context["script_files"] = [one for one in scripts if one not in states]
    for script in context["script_files"]:
        if script.filename and script.filename not in AT_ONCE:
            script.attributes.setdefault("defer", "defer")


def setup(app):
    app.connect("html-page-context", order, priority=900)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
