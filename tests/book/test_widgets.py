"""The texts that live figures of a page share are written into it once."""

import json
import re
import subprocess
from copy import deepcopy
from types import SimpleNamespace

import pytest
from sphinx.errors import ExtensionError

from book.extensions.widgets import minified, minify_own, share_texts
from models.widgets.linking import SEAM
from models.widgets.node import NODE


def model(**state):
    return {"state": state}


def shared(**states):
    """Return the states of a page with these widgets, and its texts."""
    page = share_texts({"state": {name: model(**state) for name, state in states.items()}})
    return {name: one["state"] for name, one in page["state"].items()}, page["texts"]


def test_a_repeated_part_is_written_once():
    """Two figures of one kit bring it along once, and each its own part."""
    kit = "far('kit');"
    states, texts = shared(
        a={"_esm": f"{kit}{SEAM}far('one');\nexport default 1;", "_css": "b { c: d }"},
        b={"_esm": f"{kit}{SEAM}far('other');\nexport default 2;", "_css": "b { c: d }"},
    )
    assert states == {
        "a": {"_esm": [0], "_export": "w0", "_css": [1]},
        "b": {"_esm": [0], "_export": "w1", "_css": [1]},
    }
    module, *styles = texts
    assert styles == ["b{c:d}\n"]
    assert [module.count(f'far("{part}")') for part in ("kit", "one", "other")] == [1, 1, 1]


def test_a_page_is_the_same_in_every_build():
    """The states of its widgets come in an order of their own each time."""
    given = {
        name: {
            "_esm": f"far('kit');{SEAM}far('{name}');\nexport default 1;",
            "_css": f"{name} {{c: d}}",
        }
        for name in ("a", "b", "c")
    }
    states, texts = shared(**deepcopy(given))
    turned, again = shared(**dict(reversed(deepcopy(given).items())))
    assert (turned, again) == (states, texts)


def test_widgets_without_texts_stay_as_they_are():
    """Nothing is made of nothing."""
    states, _ = shared(a={}, b={"_esm": "export default 1;", "_css": ""})
    assert states == {"a": {}, "b": {"_esm": [0], "_export": "w0", "_css": ""}}


def test_names_are_short_and_what_nothing_uses_is_left_out():
    """A name that one part declares at its top level, those after it may use."""
    kit = "const factor = far();\nfunction scaled(whole) {\nreturn factor * whole;\n}"
    parts = [kit, "function unused() {\nfar('unused');\n}", "export default () => scaled(2);"]
    _, (module,) = shared(a={"_esm": SEAM.join(parts)})
    assert "far()" in module
    assert not re.search("factor|scaled|whole|unused", module)


def test_parts_that_never_meet_may_give_one_name_to_two_things():
    """Figures know nothing of each other, and what none of them declares is the page's."""
    kit = "const factor = far();"
    states, (module,) = shared(
        a={"_esm": f"{kit}{SEAM}const top = factor;\nexport default () => top;"},
        b={"_esm": f"{kit}{SEAM}const top = -factor;\nexport default () => top;"},
        c={"_esm": f"{kit}{SEAM}export default () => top / factor;"},
    )
    run = f"const far = () => 6, top = 12;\n{module.replace('export', 'return ')}"
    run = re.sub(r"(\w+) as (\w+)", r"\2: \1", run)
    calls = ", ".join(f"held.{states[name]['_export']}()" for name in "abc")
    asked = f"const held = new Function({json.dumps(run)})(); [{calls}]"
    done = subprocess.run([NODE, "-p", asked], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.strip() == "[ 6, -6, 2 ]"


def test_a_text_that_is_none_stops_the_build():
    with pytest.raises(ExtensionError, match="Transform failed"):
        shared(a={"_esm": "const = 1;"})
    with pytest.raises(ExtensionError, match="Name expected"):
        minified([("js", "const = 1;")])


def test_our_own_scripts_and_style_are_published_shortened(tmp_path):
    """Comments and long names serve those who write the book."""
    folder = tmp_path / "_static"
    folder.mkdir()
    (folder / "host.js").write_text("// Why.\nrun(); // how\n  // where\n", encoding="utf-8")
    (folder / "book.css").write_text("/* Why,\n and how. */\na { b: c; }\n", encoding="utf-8")
    minify_own(SimpleNamespace(outdir=tmp_path), None)
    assert (folder / "host.js").read_text(encoding="utf-8") == "run();"
    assert (folder / "book.css").read_text(encoding="utf-8") == "a{b:c}\n"
