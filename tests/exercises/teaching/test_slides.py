"""The slides of every chapter that has a plan hold what it needs, and nothing from outside."""

import json
import re

import pytest
from bs4 import BeautifulSoup

from exercises.teaching.chapter import Chapter, names
from exercises.teaching.plan import EXERCISES, plan
from exercises.teaching.shown import live
from exercises.teaching.slides import LENGTH, slides
from models import exhibits, widgets

SITE = "https://book.example"
PLANNED = [name for name in names() if (EXERCISES / name / "plan.toml").exists()]
MOST = 500_000  # letters of a deck


@pytest.fixture(scope="module", params=PLANNED)
def deck(request):
    text = slides(request.param, SITE)
    return Chapter(request.param), text, BeautifulSoup(text, "html.parser")


def test_every_step_of_the_plan_has_its_slides_in_order(deck):
    chapter, _, page = deck
    steps = [
        int(one["data-step"]) for one in page.select("[data-step]") if one["data-step"] != "next"
    ]
    assert steps == sorted(steps)
    planned = plan(chapter).steps[LENGTH]
    assert set(steps) == set(range(1, len(planned) + 1))
    for number, step in enumerate(planned, 1):
        shown = page.select(f'[data-step="{number}"]')
        assert len(shown) >= max(1, len(step.which))
        for slide in shown:
            notes = slide.select_one("aside.notes").get_text()
            assert f"to {sum(one.minutes for one in planned[:number])}" in notes
            assert step.title in notes


def test_every_figure_of_the_deck_is_alive(deck):
    """A play step shows the first figure, each decision its own, at its settings."""
    chapter, _, page = deck
    state = json.loads(page.select_one('[type="application/vnd.jupyter.widget-state+json"]').string)
    views = page.select('[type="application/vnd.jupyter.widget-view+json"]')
    asked = {json.loads(view.string)["model_id"] for view in views}
    assert asked == set(state["state"])
    assert len(asked) == 1 + len(chapter.decisions)
    shown = [one["state"] for one in state["state"].values()]
    for decision in chapter.decisions:
        values = live(decision).values
        assert any(values.items() <= one.items() for one in shown), decision.title


def test_a_decision_is_shown_as_its_link_sets_it(deck):
    chapter, *_ = deck
    for decision in chapter.decisions:
        given = live(decision)
        figure = getattr(widgets, given.figure)(**given.values)
        assert figure.exhibit.name == exhibits.by_name(decision.figure).name
        words = [setting.partition("=")[0] for setting in decision.settings.split(",")]
        assert list(given.values) == words


def test_what_one_hears_is_for_the_speaker_alone(deck):
    chapter, _, page = deck
    for notes in page.select("aside.notes"):
        notes.extract()
    told = " ".join(page.select_one(".slides").get_text().split())
    for asked in plan(chapter).board:
        for heard in asked.heard:
            assert heard.reply not in told


def test_the_deck_is_one_small_file_that_asks_for_no_other(deck):
    _, text, page = deck
    assert len(text) < MOST
    assert not page.select("link, [src], iframe, object")
    assert not re.search(
        r"url\((?!data:|#)", "".join(one.get_text() for one in page.select("style"))
    )
    assert "{cite" not in page.select_one(".slides").get_text()
    assert "<!-- " not in re.sub(r"<script.*?</script>", "", text, flags=re.S)
