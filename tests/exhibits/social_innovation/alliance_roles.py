"""What must be seen of stages and segments: a full dot for who leads, an open one for the rest."""

import numpy as np
import pandas as pd

from models.core.showing import listed
from models.core.typography import typeset
from models.data import alliance_roles
from tests.pictures.matrices import Cell, Key, Matrix

LEADS, LOOKED_AT = "own part", "mark"


def drawn(figure, outputs):
    cells = {(one["segment"], one["stage"]): one for one in outputs["cells"]}
    yield Matrix(
        tuple(alliance_roles.STAGES.values()),
        tuple((name,) for name in alliance_roles.SEGMENTS.values()),
        tuple(
            tuple(cell(figure, cells[segment, stage]) for stage in alliance_roles.STAGES)
            for segment in alliance_roles.SEGMENTS
        ),
    )
    yield Key(LEADS, "named as leading")
    yield Key(LOOKED_AT, "looked at in a study")


def cell(figure, one):
    signs = (LEADS,) * len(one["leads"]) + (LOOKED_AT,) * one["looked_at"]
    here = (one["stage"], one["segment"])
    chosen = here == (figure.stage, figure.segment)
    return Cell(signs or ("no study",), ".".join(here), tuple(one["leads"]), chosen, not signs)


def says(figure, outputs):
    yield f"{named(figure.stage, figure.segment)}:"
    if not outputs["found"]:
        yield "no study in this review."
        return
    leads = [one for one in outputs["found"] if one["lead"]]
    others = [typeset(one["study"]) for one in outputs["found"] if not one["lead"]]
    who = f"names {listed([*map(cited, leads)]) if leads else 'nobody'} as leading"
    yield f"{who}; {listed(others)} looked at people there." if others else f"{who}."


def cited(one):
    """A role, with who found it and when."""
    return typeset(f"the {one['role']} ({one['study'].replace(' (', ', ')}")


def tables(figure, outputs):
    yield "Who", "what they do, and where the review says so"
    for one in outputs["found"]:
        where = f"{one['study']}, {one['where']}; context: {one['context']}"
        placed = f"placed here by {one['placed_by']} of the review."
        does = one["does"][0].upper() + one["does"][1:]
        yield typeset(one["role"]), typeset(f"{does}. {where}; {placed}")
    if not outputs["found"]:
        yield ("No study in this review.",)


def presses(figure, outputs):
    for one in outputs["cells"]:
        who = typeset(", ".join(one["leads"])) or "nobody"
        says = f"{who} named as leading, {one['looked_at']} looked at"
        told = says if one["leads"] or one["looked_at"] else "no study"
        here = one["stage"], one["segment"]
        on = here == (figure.stage, figure.segment)
        yield ".".join(here), on, f"{named(*here)}, {told}"


def named(stage, segment):
    stages, segments = alliance_roles.STAGES, alliance_roles.SEGMENTS
    return f"{stages[stage].capitalize()} in a {segments[segment]}"


def notes(figure, outputs):
    yield named(figure.stage, figure.segment)


def data(figure, outputs):
    people = alliance_roles.TABLE.reset_index().astype(object)
    people["lead"] = people.pop("lead").map({True: "yes", False: "no"})
    gaps = alliance_roles.gaps(alliance_roles.TABLE)
    cells = [(stage, one) for one in alliance_roles.SEGMENTS for stage in alliance_roles.STAGES]
    empty = pd.DataFrame([cell for cell in cells if cell in gaps], columns=["stage", "segment"])
    told = pd.concat([people, empty.assign(role="no study in this review")]).fillna("")
    return {
        "number": np.arange(len(told)) + 1,
        **dict(told.items()),
        "source": alliance_roles.SOURCE.text,
    }
