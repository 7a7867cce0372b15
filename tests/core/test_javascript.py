"""The JavaScript face: a module of plain functions, without dependencies."""

import json
import re

import numpy as np
import pytest

import models
from models.core.javascript import describe, described, module
from tests.core.toy_models import CHOICES, LOGISTIC, TOYS

every_model = pytest.mark.parametrize("model", [*models.ALL, *TOYS], ids=lambda model: model.name)


@every_model
def test_a_module_exports_the_model_under_its_name_and_imports_nothing(model):
    """The page needs this file and no other."""
    printed = module(model)
    assert re.findall(r"^export const (\w+)", printed, re.MULTILINE) == [model.name]
    assert not re.search(r"\bimport\b", printed)
    assert "Math.random" not in printed


@every_model
def test_a_slider_is_told_all_that_it_needs(model):
    """Label, letter, meaning, unit, start, ends and whether only whole numbers make sense."""
    for p in model.parameters:
        assert described(p) == {
            "word": p.word, "label": p.quantity.label, "letter": p.quantity.letter,
            "meaning": p.quantity.meaning, "unit": p.quantity.unit, "value": p.default,
            "low": p.box[0], "high": p.box[1], "whole": p.is_integer,
        }  # fmt: skip


@every_model
def test_a_module_knows_where_its_model_begins_and_how_far_it_is_explored(model):
    """As data that JSON can hold; what a reader is told stands with the figure."""
    facts = json.loads(json.dumps(describe(model)))
    assert [told["word"] for told in facts["parameters"]] == [p.word for p in model.parameters]
    for told, p in zip(facts["parameters"], model.parameters, strict=True):
        assert (told["low"], told["high"]) == p.box
        assert np.array_equal(told["value"], p.default)


def test_a_model_through_time_has_start_and_step():
    """Functions are there when there are states, and only then."""
    assert all(f"  {name}(" in module(LOGISTIC) for name in ("outputs", "start", "step"))
    assert "step(" not in module(models.ISO_PROFIT)
    assert "start(" not in module(models.ISO_PROFIT)


def test_helpers_for_vectors_are_there_only_where_there_are_vectors():
    """A page carries what it needs."""
    assert "const total" in module(CHOICES)
    assert "const total" not in module(models.ISO_PROFIT)


@every_model
def test_the_text_is_the_same_each_time(model):
    """A build that changed nothing changes no file."""
    assert module(model) == module(model)
