"""How sure are the scores of a questionnaire, if an answer may be a step off?

Every answer is given again many times over. Each time it stays, or with a given chance slips one
step up or down, both equally likely; at an end of the scale it can slip only back. Slips come
from the book's generator, so that the page finds the same.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import ArrayLike

from models.core.random import uniform
from models.core.validation import validate
from models.data.questionnaire import Questionnaire
from models.theory.scoring import SCORING
from models.theory.weakest_link import WEAKEST_LINK

DRAWS = 1000
SCALE_STEPS = 4  # of a scale of five answers
CHANCE = 0.5
COLUMNS = ["title", "kind", "score", "answered", "asked", "low", "high"]


def slips(draws: int, items: int, chance: float = CHANCE, seed: int = 0) -> np.ndarray:
    """Steps by which answers are off, of shape `(draws, items)`: -1, 0 or 1.

    Examples
    --------
    >>> slips(2, 6, chance=1).tolist()
    [[-1, 1, 1, 1, 1, -1], [1, 1, -1, 1, 1, 1]]
    """
    drawn = uniform(seed, 1, draws, items)[0]
    return (drawn > 1 - chance / 2).astype(int) - (drawn < chance / 2)


def scored(
    questionnaire: Questionnaire, answers: dict[str, int], of: np.ndarray, slip: ArrayLike = 0
) -> dict[str, np.ndarray]:
    """What `SCORING` gives for the questions that a mask picks out."""
    given = questionnaire.check(answers)
    places = np.array([given.get(key, 1) - 1 for key in questionnaire.items.index])
    known = np.array([key in given for key in questionnaire.items.index], dtype=int)
    high = (questionnaire.items.favours == "high").to_numpy(dtype=int)
    moved = np.broadcast_to(slip, (*np.shape(slip)[:-1], len(places)))
    return SCORING.run(
        answer=places[of],
        answered=known[of],
        favours=high[of],
        slip=moved[..., of],
        scale_steps=questionnaire.steps,
    )


def rows(questionnaire: Questionnaire) -> dict[str, np.ndarray]:
    """What is compared in a profile: the groups, or the questions where there is one group only.

    Returns
    -------
    dict
        By title, which questions belong to it.
    """
    table = questionnaire.items
    if len(questionnaire.groups) > 1:
        return {g.title: (table.group == g.key).to_numpy() for g in questionnaire.groups}
    return {questionnaire.label(key): (table.index == key) for key in table.index}


def profile(
    questionnaire: Questionnaire,
    answers: dict[str, int],
    chance: float = CHANCE,
    draws: int = DRAWS,
    seed: int = 0,
) -> pd.DataFrame:
    """Scores by title: of the groups or questions, then of the dimensions, then of all.

    Parameters
    ----------
    chance
        In which part of the cases an answer is off by one step.
    draws, seed
        How many times all are answered again, and by which slips.

    Returns
    -------
    DataFrame
        Columns `kind` ("row", "dimension" or "all"), `score` (nan if nothing is answered),
        `answered`, `asked`, `low` and `high` (between which nine of ten scores lie when answered
        again) and `lowest` (the part of the draws in which it is the lowest of its kind; equals
        share it).

    Raises
    ------
    InputError
        If an answer is not one of the questionnaire's.

    Examples
    --------
    >>> from models.data.learning_diagnosis import MORROW, QUESTIONNAIRE
    >>> found = profile(QUESTIONNAIRE, MORROW.answers)
    >>> found[found.kind == "row"].score.idxmin()
    'Build on what you know already'
    """
    off = slips(draws, len(questionnaire.items), chance, seed)
    dimension = questionnaire.items.dimension
    kinds = {
        "row": rows(questionnaire),
        "dimension": {
            title: (dimension == key).to_numpy()
            for key, title in (questionnaire.dimensions or {}).items()
        },
        "all": {questionnaire.title: np.full(len(questionnaire.items), True)},
    }
    parts = (_of_kind(questionnaire, answers, kind, masks, off) for kind, masks in kinds.items())
    return pd.concat([part for part in parts if len(part)])


def _of_kind(
    questionnaire: Questionnaire, answers: dict[str, int], kind: str, masks: dict, off: np.ndarray
) -> pd.DataFrame:
    records, again = [], []
    for title, of in masks.items():
        now = scored(questionnaire, answers, of)
        answered = int(now["how_many_answered"])
        drawn = scored(questionnaire, answers, of, off)["score"]
        low, high = np.quantile(drawn, (0.05, 0.95))
        records.append(
            {
                "title": title,
                "kind": kind,
                "score": float(now["score"]) if answered else np.nan,
                "answered": answered,
                "asked": int(of.sum()),
                "low": low if answered else np.nan,
                "high": high if answered else np.nan,
            }
        )
        again.append(drawn if answered else np.full(len(off), np.inf))
    table = pd.DataFrame(records, columns=COLUMNS)
    table["lowest"] = chances_of_lowest(np.array(again)) if records else []
    return table.set_index("title")


def chances_of_lowest(scores: np.ndarray) -> np.ndarray:
    """In which part of the draws each is the lowest; equals share it.

    Parameters
    ----------
    scores
        Of shape `(rows, draws)`; infinite where nothing is known.

    Examples
    --------
    >>> chances_of_lowest(np.array([[0.2, 0.5], [0.4, 0.5]])).tolist()
    [0.75, 0.25]
    """
    if not np.isfinite(scores).any():
        return np.full(len(scores), 0.0)
    lowest = np.abs(scores - scores.min(axis=0)) < 1e-9
    return (lowest / lowest.sum(axis=0)).mean(axis=1)


def chances_by_gap(
    gaps: Iterable[float], draws: int = DRAWS, seed: int = 0, **values: Any
) -> np.ndarray:
    """How often the weakest objective scores lowest, by how far it truly lies below the others.

    Parameters
    ----------
    gaps
        In steps of a scale of five answers. All answers lie in its middle, where no slip is cut
        off; the gap is taken from the weakest objective's score.
    **values
        The other parameters of `WEAKEST_LINK` by word, one number each.

    Raises
    ------
    InputError
        If the model can't take a value.

    Examples
    --------
    >>> chances_by_gap([0, 2.5], other_objectives=1).round(2).tolist()
    [0.5, 1.0]
    """
    given = validate(WEAKEST_LINK, values)
    rows, each = int(given["other_objectives"]) + 1, int(given["questions_each"])
    off = slips(draws, rows * each, float(given["off_chance"]), seed).reshape(draws, rows, each)
    middle, ones = np.full(each, SCALE_STEPS // 2), np.ones(each, dtype=int)
    run = SCORING.run(answer=middle, answered=ones, favours=ones, slip=off, scale_steps=SCALE_STEPS)
    weak, others = run["score"][:, :1].T, run["score"][:, 1:].T
    lowered = (np.concatenate([weak - gap / SCALE_STEPS, others]) for gap in gaps)
    return np.array([chances_of_lowest(scores)[0] for scores in lowered])
