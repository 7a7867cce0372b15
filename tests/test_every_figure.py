"""The contract that every live figure keeps, whatever it shows.

The page computes what Python computes. A parameter takes what its declaration takes, in the page as
in Python, from a link, a state or a program, and the rest changes nothing.
"""

import json
import re
import subprocess
from collections import defaultdict
from itertools import combinations
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from traitlets import TraitError

from models import notation, widgets
from models.core.errors import InputError
from models.core.parameter import Parameter
from models.core.typography import typeset
from models.core.validation import validate
from models.data.explorer import Choice, Search, Whole
from models.widgets.exhibit import of_model
from models.widgets.figure import Declared, LiveFigure
from models.widgets.linking import write_modules
from models.widgets.node import NODE

ROOT = Path(__file__).parents[1]
SCRIPT = Path(__file__).with_name("every_figure.mjs")
CLASSES = {name: getattr(widgets, name) for name in widgets.__all__}
FIGURES = {name: one for name, one in CLASSES.items() if issubclass(one, LiveFigure)}

QUOTED = re.compile("“[^”]*”")

# Whose a series is, by how its word begins, and the colour that it has for that.
WHOSE = {"own_": "own", "partner_": "rest", "other_": "rest", "rest_": "rest"}
KNOWN = {quantity.word: quantity for quantity in notation.quantities()}

# Series that look otherwise in one figure than in another, and why.
APART = {
    "joint_knowledge": "in the race ink is trust, which the figure of all bridges lacks",
    "gain": "of the founder it is told by how profits are shared, of all bridges by whose it is",
}

# Names that no word of the notation tells from another of their figure.
SPOKEN = {
    "break_even_synergy": "Pᵢ",
    "rest_break_even_synergy": "P₍ₙ₋ᵢ₎",
    "economic_holds": "E steady",
    "absent": "without",
    "adoption": "path of the group",
    "others": "nearer to the reference",
}

# In place of the figure on the screen: what it was given.
KEEPS = "export const given = [];\nexport const liveFigure = (figure) => given.push(figure);\n"

# Some are values of some parameters; whichever takes one, lives with it.
ODD = (
    *("", " ", "5", " 5", "5 ", "5,", "5;", "+5", "-5", "--5", "-0", "007", "5.0", "5.", ".5"),
    *("100.5", "0.005", "1e2", "5e-1", "1e999", "-1e999", "1e-999", "1e", "0x10", "0b1", "1_000"),
    *("1 000", "1,5", "NaN", "Infinity", "-Infinity", "null", "undefined", "true", "[5]", "{}"),
    *("٣", "５", "½", "−5", "5%", "%", "%zz", "%E0%A4%A", "5\n", "5\x00", "\u200b5", "a=b", "a:b"),
    *("#", "__proto__", "constructor", "toString", "<b>5</b>", "'; --", "😀", "\ud7ff", "9" * 400),
    *("x" * 100, "x" * 101, "x" * 10_000),
)

SEARCHES = ("", "small firm", "2018 employees", "zzz")

# As JSON brings them.
RAW = (None, True, False, "", "5", "any", [], [5], {}, 0, -1, 0.5, 1, 100.5, 1e300, 10**400)


def declared(figure):
    """Return what a figure's reader sets, by word."""
    return {w: trait for w, trait in figure.class_traits().items() if isinstance(trait, Declared)}


def takes(trait, value):
    try:
        trait.take(value)
    except InputError:
        return False
    return True


def state(figure):
    """Return what the page gets of a new figure."""
    made = figure()
    words = [word for word in made.traits(sync=True) if not word.startswith("_")]
    own = figure.class_own_traits()
    return {word: getattr(made, word) for word in words if word in own}


def points(figure):
    """Return settings to compute at: the first, all presets, corners of the box, and draws."""
    exhibit, generator = figure.exhibit, np.random.default_rng(1)
    presets = [exhibit.settings(preset) for preset in getattr(exhibit, "presets", ())]
    corners = [
        {p.word: drawn(p, generator.integers(2)) for p in exhibit.parameters} for _ in range(20)
    ]
    draws = [{p.word: drawn(p, generator.random()) for p in exhibit.parameters} for _ in range(80)]
    return [{}, *presets, *corners, *draws]


def drawn(parameter, part):
    """Return a value of a parameter: that part of the way from its least to its most."""
    if isinstance(parameter, Search):
        return SEARCHES[int(part * 0.999 * len(SEARCHES))]
    if isinstance(parameter, Choice):
        options = list(parameter.options)
        return options[int(part * 0.999 * len(options))]
    low, high = (
        parameter.box if isinstance(parameter, Parameter) else (parameter.low, parameter.high)
    )
    whole = isinstance(parameter, Whole) or parameter.is_integer
    value = float(low + (high - low) * part)
    return round(value) if whole else value


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with the modules of the page, and what they make of all of it."""
    folder = tmp_path_factory.mktemp("page")
    write_modules(folder)
    (folder / "kit" / "figure.js").write_text(KEEPS, encoding="utf-8")
    asked = [
        {
            "file": f"{figure.exhibit.name}.js",
            "state": state(figure),
            "raw": dict.fromkeys(declared(figure), RAW),
            "texts": ODD,
            "points": points(figure),
        }
        for name, figure in FIGURES.items()
    ]
    (folder / "figures.json").write_text(json.dumps(asked), encoding="utf-8")
    done = subprocess.run(
        [NODE, SCRIPT, folder], capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture(scope="module")
def found(folder):
    """Return what the page makes of what comes from outside, by the name of the figure."""
    results = json.loads((folder / "found.json").read_text(encoding="utf-8"))
    return {name: results[f"{FIGURES[name].exhibit.name}.js"] for name in FIGURES}


every_figure = pytest.mark.parametrize("name", FIGURES)


@every_figure
def test_it_starts_as_declared_and_its_name_makes_it_again(name):
    """Defaults are written once; the text that a notebook stores is code that runs."""
    figure = FIGURES[name]
    assert figure().values == figure.exhibit.defaults
    assert repr(figure()) == f"{name}()"
    for values in points(figure)[:40]:
        made = figure()
        made.set_state(values)
        again = eval(repr(made), {name: figure})
        assert again.values == made.values


@every_figure
def test_python_sees_every_move(name):
    """What the reader sets reaches `observe`, with what follows from it already up to date."""
    exhibit = FIGURES[name].exhibit
    for parameter in exhibit.parameters:
        figure, seen = FIGURES[name](), []
        figure.observe(
            lambda change, seen=seen: seen.append(change["owner"].values), parameter.word
        )
        others = (drawn(parameter, part) for part in (0, 0.3, 0.6, 1))
        wanted = next(value for value in others if value != parameter.default)
        figure.set_state({parameter.word: wanted})
        ruled = any(model.rules for model in exhibit.models)  # and may forbid it
        assert seen == [{**exhibit.defaults, parameter.word: wanted}] or (ruled and not seen)
        assert figure.outputs is not None


@every_figure
def test_no_state_brings_a_figure_where_its_models_cannot_follow(name):
    """Rules between parameters are held whatever is said, and together or not at all."""
    figure, generator = FIGURES[name](), np.random.default_rng(2)
    for _ in range(60):
        figure.set_state({p.word: drawn(p, generator.random()) for p in figure.exhibit.parameters})
        for model in figure.exhibit.models:
            validate(model, of_model(figure.exhibit, model, figure.values))


@every_figure
def test_the_page_sets_what_python_has_with_the_same_defaults(name, found):
    """Each control of the page is a trait, and begins with the same value."""
    traits = declared(FIGURES[name])
    assert found[name]["parameters"]
    for parameter in found[name]["parameters"]:
        assert parameter["value"] == traits[parameter["word"]].default_value


@every_figure
def test_the_page_computes_what_python_computes(name, folder):
    """For picture, sentence, table and data alike: all of its outputs, at every point tried."""
    lines = (folder / f"{FIGURES[name].exhibit.name}.jsonl").read_text(encoding="utf-8")
    for one in map(json.loads, lines.splitlines()):
        compare(one["outputs"], FIGURES[name](**one["values"]).outputs, f"{one['values']}: ")


def compare(page, python, where):
    """Hold what the page gives to what Python gives: columns to records, numbers to numbers."""
    python = plain(python)
    if isinstance(python, dict):
        if isinstance(page, list):
            words = sorted({word for record in page for word in record}) if page else python
            page = {word: [record.get(word) for record in page] for word in words}
        only = f"in the page alone {set(page) - set(python)}, in Python {set(python) - set(page)}"
        assert set(page) == set(python), f"{where}{only}"
        for word, value in python.items():
            compare(page[word], value, f"{where}{word} ")
    elif isinstance(python, np.ndarray) and python.dtype.kind in "fiu":
        hold_near(page, python, where)
    elif isinstance(python, np.ndarray):
        assert page == typeset(python.tolist()), where
    elif isinstance(python, list):
        assert len(page) == len(python), where
        for here, there in zip(page, python, strict=True):
            compare(here, there, where)
    else:
        assert page == typeset(python), where


def hold_near(page, python, where):
    """Hold numbers of the page to those of Python, most of which are the same to the last digit."""
    if page != python.tolist():
        np.testing.assert_allclose(
            np.array(page, float),  # what is no number is null in JSON
            python,
            rtol=1e-9,
            atol=1e-12,
            err_msg=f"{where}(ACTUAL is the page, DESIRED is Python)",
        )


def plain(python):
    """Return it as arrays, lists, dictionaries and texts."""
    if isinstance(python, pd.DataFrame):
        return {str(word): column.to_numpy() for word, column in python.items()}
    if isinstance(python, bool | str | None):
        return python
    if isinstance(python, tuple):
        return list(python)
    if isinstance(python, np.ndarray | np.number | int | float):
        return np.asarray(python)
    return python


@pytest.fixture(scope="module")
def pictures():
    """Return each figure as it is drawn where no script runs, from the text that a page gets."""
    made = {name: figure() for name, figure in FIGURES.items()}
    asked = {
        "texts": [figure._esm for figure in made.values()],
        "figures": [
            {"id": name, "esm": [place], "css": [], "state": figure.values}
            for place, (name, figure) in enumerate(made.items())
        ],
    }
    done = subprocess.run(
        [NODE, ROOT / "book" / "extensions" / "stills.mjs"],
        input=json.dumps(asked),
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@every_figure
def test_it_is_drawn_where_no_script_runs(name, pictures):
    """Wide and narrow, with marks in it; and it says a sentence."""
    picture = pictures[name]
    for look in ("wide", "narrow"):
        assert re.search("<(path|rect|circle|line)", picture[look])
        assert not re.search(
            "NaN|undefined", re.sub("<style>.*?</style>", "", picture[look], flags=re.S)
        )
    assert picture["says"].endswith(".")


@every_figure
def test_the_page_and_python_take_the_same_values(name, found):
    """What JSON can hold: texts, lists, fractions, numbers out of range and far out."""
    traits = declared(FIGURES[name])
    for parameter, verdicts in zip(found[name]["parameters"], found[name]["verdicts"], strict=True):
        expected = [takes(traits[parameter["word"]], value) for value in RAW]
        assert verdicts == expected, parameter["word"]
        assert not all(verdicts)


@every_figure
def test_a_link_gives_values_of_the_parameter_or_nothing(name, found):
    """What is refused is named, with its rule; ends and middle of a range are taken."""
    traits = declared(FIGURES[name])
    for one in found[name]["taken"]:
        if one["values"]:
            assert takes(traits[one["word"]], one["values"][one["word"]]), one
            assert not one["refused"]
        else:
            assert [bool(refused["why"]) for refused in one["refused"]] == [True], one
    for parameter in found[name]["parameters"]:
        if "low" in parameter:
            texts = {f"{parameter['low']}", f"{parameter['high']}"}
            same = [one for one in found[name]["taken"] if one["word"] == parameter["word"]]
            assert all(one["values"] for one in same if one["text"] in texts)


@every_figure
def test_no_link_leaves_a_figure_dead(name, found):
    """With whatever was taken, it says a sentence, has its data, and Python can take it too."""
    words = declared(FIGURES[name])
    assert found[name]["settled"]
    for one in found[name]["settled"]:
        assert one["says"].endswith("."), one
        assert not re.search("NaN|undefined", QUOTED.sub("", one["says"])), one
        FIGURES[name](**{word: one["values"][word] for word in words})


def series_of(figure):
    """Return the series that a figure declares; what explores a table has none."""
    return getattr(figure.exhibit, "series", ())


def stems(text):
    """Return the beginnings of the words of a text, by which forms of one word are the same."""
    return {word[:5] for word in re.findall("[a-z]+", text.lower().replace("-", ""))}


def fit(series, name):
    """Return how well a name suits a series: by its word, and by what the notation says of it."""
    word = series.word.replace("_", " ")
    known = KNOWN.get(series.word)
    about = f"{known.label} {known.meaning}" if known else ""
    return len(stems(name) & stems(word)) + len(stems(name) & stems(about))


@every_figure
def test_what_is_the_firm_s_and_what_its_partners_has_the_colour_of_it(name):
    """The palette says which colour is the firm itself, and which its partners."""
    for series in series_of(FIGURES[name]):
        for beginning, colour in WHOSE.items():
            assert not series.word.startswith(beginning) or series.colour == colour, series


@every_figure
def test_no_two_series_have_each_other_s_name(name):
    """The page and Python draw what is declared: only the words can say that it is the wrong way.

    A name suits its own series better than another, or it is one of those that are spoken.
    """
    for one, other in combinations(series_of(FIGURES[name]), 2):
        assert one.name != other.name or one.colour == other.colour, (one, other)
        own = fit(one, one.name) + fit(other, other.name)
        told = own > fit(one, other.name) + fit(other, one.name)
        spoken = [series.name for series in (one, other) if series.word in SPOKEN]
        assert told or spoken or one.name == other.name, (one, other)
        assert spoken == [SPOKEN[s.word] for s in (one, other) if s.word in SPOKEN]


def test_a_series_looks_the_same_in_every_figure():
    """Who knows a line by its name and colour in one chapter knows it in the next."""
    looks = defaultdict(set)
    for name in FIGURES:
        for series in series_of(FIGURES[name]):
            looks[series.word].add((series.name, series.colour, series.dashed))
    assert {word for word, seen in looks.items() if len(seen) > 1} == set(APART)


@every_figure
def test_what_python_refuses_changes_nothing(name):
    """The error names the parameter, and the figure is as it was."""
    figure = FIGURES[name]()
    before = figure.values
    for word, trait in declared(FIGURES[name]).items():
        for value in (*RAW, float("nan"), float("inf"), "\t"):
            if takes(trait, value):
                continue
            with pytest.raises(TraitError, match=rf"^{word} .*must .*got"):
                setattr(figure, word, value)
    assert figure.values == before


@every_figure
def test_a_state_of_another_version_is_taken_as_far_as_it_goes(name):
    """Words that there are no more, and values no longer possible, are left out alone."""
    figure = FIGURES[name]()
    before = figure.values
    last, *others = reversed(figure.values)
    figure.set_state({"of_an_older_figure": 3, **dict.fromkeys(others), last: before[last]})
    assert figure.values == before


def test_what_is_possible_in_a_state_is_taken_beside_what_is_not():
    """The other side hears which value stands instead."""
    figure = widgets.Stages()
    sent = []
    figure.send_state = sent.append
    figure.set_state({"arrow_k": 1, "moment": 100.5, "arrow_j": 0.0, "hurdle": None, "reform": 0.2})
    assert (figure.moment, figure.arrow_j, figure.reform) == (40, 0, 0.2)
    assert sent == ["moment", "hurdle"]


def test_values_that_are_possible_only_together_are_taken_together():
    """A rule between parameters is held against all that a state says, not against a part."""
    figure = widgets.IsoProfit(relative_size=0.3, bargaining_power=2.4)
    figure.set_state({"relative_size": 0.9, "bargaining_power": 1.0})
    assert (figure.relative_size, figure.bargaining_power) == (0.9, 1.0)
