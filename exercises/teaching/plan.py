"""The plan of an hour, from `plan.toml`: its steps, and what is asked at the board."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from exercises.teaching.chapter import Chapter

EXERCISES = Path(__file__).resolve().parents[1]
LENGTHS = (45, 90)
STEPS = {
    "bet": "Ask for the bet",
    "play": "Play with the first figure",
    "board": "Ask the room",
    "case": "Work the case",
    "decision": "Take a decision at the figure",
    "exercise": "Solve an exercise",
    "quiz": "Ask the quiz",
    "bet again": "Ask for the bet again, and show what came out",
    "close": "Close",
}
PICKS = ("play", "board", "decision", "exercise", "quiz")  # steps that pick by number


@dataclass(frozen=True)
class Heard:
    """An answer that one hears, and what to say then."""

    answer: str
    reply: str


@dataclass(frozen=True)
class Board:
    """A question for the room."""

    ask: str
    heard: tuple[Heard, ...]


@dataclass(frozen=True)
class Step:
    """One step of the hour; `which` picks among the chapter's own, from 1."""

    minutes: int
    do: str
    which: tuple[int, ...] = ()
    say: str = ""

    @property
    def title(self) -> str:
        return STEPS[self.do]


@dataclass(frozen=True)
class Plan:
    """How to teach a chapter."""

    case: str
    leave_out: str
    board: tuple[Board, ...]
    steps: dict[int, tuple[Step, ...]]


def plan(chapter: Chapter) -> Plan:
    """Return the plan of a chapter.

    Raises
    ------
    ValueError
        If `plan.toml` names what the chapter does not have, or its minutes do not add up.
    """
    path = EXERCISES / chapter.name / "plan.toml"
    with path.open("rb") as file:
        given = tomllib.load(file)
    steps = {
        length: tuple(_step(chapter, given, row) for row in given[f"plan_{length}"])
        for length in LENGTHS
    }
    for length, rows in steps.items():
        minutes = sum(step.minutes for step in rows)
        if minutes != length:
            raise ValueError(f"{path.name} of {chapter.name}: plan_{length} has {minutes} minutes")
    chapter.section(given["case"])
    board = tuple(
        Board(row["ask"], tuple(Heard(one["answer"], one["reply"]) for one in row["heard"]))
        for row in given["board"]
    )
    return Plan(given["case"], given["leave_out"], board, steps)


def _step(chapter: Chapter, given: dict[str, Any], row: dict[str, Any]) -> Step:
    step = Step(row["minutes"], row["do"], tuple(row.get("which", ())), row.get("say", ""))
    where = f"plan.toml of {chapter.name}, {step.do!r} of {step.minutes} minutes"
    if step.do not in STEPS:
        raise ValueError(f"{where}: a step is one of {', '.join(STEPS)}")
    if (step.do in PICKS) != bool(step.which):
        raise ValueError(f"{where}: `which` belongs to {', '.join(PICKS)} and to no other")
    if step.do in PICKS:
        there = {
            "play": chapter.play,
            "board": given["board"],
            "decision": chapter.decisions,
            "exercise": chapter.exercises,
            "quiz": chapter.quiz,
        }[step.do]
        if not set(step.which) <= set(range(1, len(there) + 1)):
            raise ValueError(f"{where}: there are only {len(there)}, got {list(step.which)}")
    return step
