"""A claim of a source, and in which part of the box of a model it holds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

import numpy as np

from models.core.errors import ModelError
from models.core.model import Model
from models.core.origin import Source
from models.core.showing import Markdown
from models.core.showing import table as markdown_table
from models.simulation import box

Check = Callable[[dict[str, np.ndarray]], np.ndarray]


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
        "assumed": it holds because the model was built so; "derived": it follows from the
        equations everywhere; "conditional": it holds in a part of the box only.
    model
        The model in which it is looked at.
    holds
        From inputs and outputs by word to booleans, one for each draw.
    when
        Where the claim says something at all; everywhere if not given.
    """

    name: str
    says: str
    where: Source
    kind: Literal["assumed", "derived", "conditional"]
    model: Model
    holds: Check
    when: Check | None = None


@dataclass(frozen=True)
class Share:
    """In which share of the draws a claim applies, and in which share of those it holds."""

    applies: float
    holds: float


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
    inputs = box.draws(claim.model, draws, seed)
    values = inputs | claim.model.run(**inputs)
    applies = np.ones(draws, dtype=bool) if claim.when is None else claim.when(values)
    if not applies.any():
        raise ModelError(f"the claim '{claim.name}' applies at none of {draws} points of the box")
    return Share(float(applies.mean()), float(claim.holds(values)[applies].mean()))


def table(claims: Iterable[Claim], draws: int = 2**14, seed: int = 0) -> Markdown:
    """Claims with their place, their kind, and the shares in which they apply and hold."""
    head = ["claim, in our reading", "where", "kind", "applies in", "holds in"]
    return markdown_table(head, [_row(claim, share(claim, draws, seed)) for claim in claims])


def _row(claim: Claim, found: Share) -> list[str]:
    shares = [_percent(found.applies), _percent(found.holds)]
    return [claim.says, claim.where.text, claim.kind, *shares]


def _percent(part: float) -> str:
    """All and nothing are told apart from nearly all and nearly nothing."""
    if part in (0, 1):
        return f"{part:.0%}"
    return f"{min(max(part, 0.001), 0.999):.1%}"
