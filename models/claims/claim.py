"""A claim of a source, and in which part of the box of a model it holds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby
from typing import Any, Literal, get_args

import numpy as np

from models.core.errors import ModelError
from models.core.model import Model
from models.core.origin import Source
from models.core.parametrised import Values
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.simulation import box

Check = Callable[[Values], Any]  # to an array of booleans
Run = Callable[[Values, int], dict[str, np.ndarray]]
Kind = Literal["by definition", "assumed", "derived", "conditional"]

MEANING: dict[Kind, str] = {
    "by definition": "it says what a word or a number means, so no model could contradict it",
    "assumed": "the model takes it for granted and so cannot put it to the test",
    "derived": "it follows from the equations in every case, although no single equation states it",
    "conditional": (
        "it holds in some random draws and not in others, or it holds in all of them but is not "
        "proved"
    ),
}


@dataclass(frozen=True)
class Claim:
    """What a source says, in our words, and how to see where it is so.

    Parameters
    ----------
    name, says
        A short name, and the claim in a sentence of ours.
    where
        The passage: a source and a place in it.
    kind
        One of `MEANING`, which says what each of them means.
    model
        The model in which it is looked at.
    holds
        From inputs and outputs by word to booleans, one for each draw. It changes none of what it
        is given, which other claims are given too.
    when
        Where the claim says something at all; everywhere if not given.
    run
        From inputs and seed to what the checks look at besides, if not the model's outputs: for a
        model that lives through time.
    null, null_is
        What one would see if the claim were empty, as a check (or chances), and what that is, in
        words: the null model that a share must be seen beside.

    Raises
    ------
    ModelError
        If the kind is none of those.
    """

    name: str
    says: str
    where: Source
    kind: Kind
    model: Model
    holds: Check
    when: Check | None = None
    run: Run | None = None
    null: Check | None = None
    null_is: str = ""

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ModelError(
                f"the claim '{self.name}' must be of a kind among {', '.join(get_args(Kind))}, "
                f"got '{self.kind}'"
            )

    @property
    def everywhere(self) -> bool:
        """Whether its kind says that it holds wherever it applies."""
        return self.kind != "conditional"


@dataclass(frozen=True)
class Share:
    """In which share of the draws a claim applies, in which share of those it holds, and null."""

    applies: float
    holds: float
    null: float | None = None


def share(claim: Claim, draws: int = 2**14, seed: int = 0) -> Share:
    """Look where in the box of its model, rules kept, a claim holds.

    Parameters
    ----------
    draws, seed
        How many points of the box, and from which seed. With 2**14 points a share is known to
        about one percentage point.

    Raises
    ------
    ModelError
        If the claim applies at none of the points.

    Examples
    --------
    >>> from models.claims.group_profit import OTHERS_REFUSE_B
    >>> share(OTHERS_REFUSE_B).holds
    1.0
    """
    (found,) = shares((claim,), draws, seed)
    return found


def shares(claims: Iterable[Claim], draws: int = 2**14, seed: int = 0) -> list[Share]:
    """The `share` of each of these claims. Those in a row that look at one run share it.

    Examples
    --------
    >>> from models.claims.group_profit import OTHERS_REFUSE_B, REGION_A_FOR_TWO
    >>> [found.holds for found in shares([OTHERS_REFUSE_B, REGION_A_FOR_TWO], draws=64)]
    [1.0, 1.0]
    """
    found = []
    for _, alike in groupby(claims, lambda claim: (claim.model, claim.run)):
        found += _of_one_run([*alike], draws, seed)
    return found


def _of_one_run(claims: list[Claim], draws: int, seed: int) -> list[Share]:
    model, run = claims[0].model, claims[0].run
    inputs = box.draws(model, draws, seed)
    values = inputs | (run(inputs, seed) if run else model.run(**inputs))
    return [_share(claim, values, draws) for claim in claims]


def _share(claim: Claim, values: dict, draws: int) -> Share:
    applies = np.ones(draws, dtype=bool) if claim.when is None else claim.when(values)
    if not applies.any():
        raise ModelError(f"the claim '{claim.name}' applies at none of {draws} points of the box")
    null = None if claim.null is None else float(claim.null(values)[applies].mean())
    return Share(float(applies.mean()), float(claim.holds(values)[applies].mean()), null)


def table(claims: Iterable[Claim], draws: int = 2**14, seed: int = 0) -> Markdown:
    """Claims with their place, their kind, and the shares in which they apply and hold.

    If one of them has a null model, all have a column for it.
    """
    claims = tuple(claims)
    head = ["claim, in our reading", "where", "kind", "applies in", "holds in"]
    rows = [*map(_row, claims, shares(claims, draws, seed))]
    if any(claim.null for claim in claims):
        return markdown_table([*head, "for comparison"], rows)
    return markdown_table(head, [row[:-1] for row in rows])


def kinds(claims: Iterable[Claim]) -> Markdown:
    """What the kinds of these claims mean: a list, in one order for all chapters.

    Examples
    --------
    >>> from models.claims.group_profit import OTHERS_REFUSE_B
    >>> print(kinds([OTHERS_REFUSE_B]))
    - *derived*: it follows from the equations in every case, although no single equation states it.
    """
    used = {claim.kind for claim in claims}
    told = [f"- *{kind}*: {MEANING[kind]}." for kind in get_args(Kind) if kind in used]
    return Markdown("\n".join(told))


def _row(claim: Claim, found: Share) -> list[str]:
    shares = [_percent(found.applies), _percent(found.holds)]
    null = "" if found.null is None else f"{_percent(found.null)}: {claim.null_is}"
    return [claim.says, claim.where.text, claim.kind, *shares, null]


def _percent(part: float) -> str:
    """All and nothing are told apart from nearly all and nearly nothing."""
    if part in (0, 1):
        return f"{part:.0%}"
    return f"{min(max(part, 0.001), 0.999):.1%}"
