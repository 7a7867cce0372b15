"""A teaching note: how to teach a chapter, as Markdown and as a page to print."""

from collections.abc import Iterator

from exercises.core.answer import Slip
from exercises.core.assignment import Assignment, load
from exercises.core.choice import Choice
from exercises.teaching.chapter import Chapter, Decision
from exercises.teaching.plan import LENGTHS, Plan, Step, plan
from exercises.teaching.unlinked import unlinked


def note(name: str, site: str) -> str:
    """Return the teaching note of a chapter; `site` is where its book is read."""
    chapter = Chapter(name)
    planned = plan(chapter)
    return "\n\n".join(
        (
            f"# Teaching note: {chapter.title}",
            unlinked(chapter.about),
            f"Read the chapter: <{site}/book/{name}.html>",
            "## After the session students can",
            listed(chapter.outcomes),
            *(_plan(chapter, planned, length, site) for length in LENGTHS),
            f"**When time is short.** {planned.leave_out}",
            "## The bet, before and after",
            _bet(chapter),
            "## Questions for the board",
            *_board(planned),
            f"## {planned.case}",
            unlinked(text_only(chapter.section(planned.case))),
            "## Decisions to try at the figure",
            *(decision(one, site) for one in chapter.decisions),
            "## Mistakes students make",
            _mistakes(load(name)),
            "## The quiz",
            *_quiz(chapter),
            "## To take away",
            listed(chapter.takeaways),
        )
    )


def listed(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)


def text_only(section: str) -> str:
    """Return a section without its folded exercises."""
    from exercises.teaching.chapter import EXERCISE

    return EXERCISE.sub("", section).strip()


def _plan(chapter: Chapter, planned: Plan, length: int, site: str) -> str:
    rows, passed = [], 0
    for step in planned.steps[length]:
        what = " ".join(filter(None, (step.say, *details(chapter, planned, step, site))))
        rows.append(f"| {passed}–{passed + step.minutes} | **{step.title}.** {what} |")
        passed += step.minutes
    head = "| Minutes | What to do |\n|---|---|"
    return f"## A plan for {length} minutes\n\n{head}\n" + "\n".join(rows)


def details(chapter: Chapter, planned: Plan, step: Step, site: str) -> Iterator[str]:
    """Yield what a step picks of the chapter, a sentence or two each."""
    for number in step.which:
        yield {
            "play": lambda n: unlinked(chapter.play[n - 1]),
            "board": lambda n: planned.board[n - 1].ask,
            "decision": lambda n: _linked(chapter.decisions[n - 1], site),
            "exercise": lambda n: f"Exercise {chapter.exercises[n - 1].number} of the chapter.",
            "quiz": lambda n: chapter.quiz[n - 1].prompt,
        }[step.do](number)
    if step.do == "case":
        yield f"{planned.case}."
    if step.do.startswith("bet"):
        yield chapter.bet.prompt


def _linked(one: Decision, site: str) -> str:
    return f"[{one.title}]({scenario(one, site)})"


def scenario(one: Decision, site: str) -> str:
    """Return the address of a decision's figure at its settings."""
    return f"{site}/book/{one.page}.html#{one.figure}:{one.settings}"


def _bet(chapter: Chapter) -> str:
    bet = chapter.bet
    out = dict.fromkeys(bet.answers.values())
    return f"{bet.prompt}\n\n{listed(list(bet.answers))}\n\n**What comes out.** {' '.join(out)}"


def _board(planned: Plan) -> Iterator[str]:
    for number, one in enumerate(planned.board, 1):
        yield f"**{number}. {one.ask}**"
        yield "\n".join(f"- *{heard.answer}* {heard.reply}" for heard in one.heard)


def decision(one: Decision, site: str) -> str:
    """Return a decision with the link to its figure and its limit."""
    limit = f" *When this is wrong:* {unlinked(one.wrong_when)}" if one.wrong_when else ""
    text = one.text.replace("](#", f"]({site}/book/{one.page}.html#")
    return f"**{_linked(one, site)}** {unlinked(text)}{limit}"


def _mistakes(assignment: Assignment) -> str:
    """Return what is said to known mistakes, by what was asked: the same in all variants."""
    said: dict[str, list[str]] = {}
    for question in assignment.in_practice().questions:
        for answer in question.answers:
            slips: tuple[Slip, ...] = getattr(answer, "slips", ())
            says = [slip.says for slip in slips]
            if isinstance(answer, Choice):
                says += answer.says.values()
            if says:
                said[answer.meaning] = says
    return "\n".join(f"- *Asked for {what}:* {' '.join(says)}" for what, says in said.items())


def _quiz(chapter: Chapter) -> Iterator[str]:
    for number, asked in enumerate(chapter.quiz, 1):
        yield f"**{number}. {asked.prompt}**"
        yield "\n".join(
            f"- {'**' * (text == asked.right)}{text}{'**' * (text == asked.right)}: {says}"
            for text, says in asked.answers.items()
        )
