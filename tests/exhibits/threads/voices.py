"""What must be seen of questions and sources: who speaks to which, and what the one told says."""

from models.core.showing import listed
from models.core.typography import typeset
from models.data import voices
from tests.pictures.matrices import Cell, Key, Matrix
from tests.pictures.names import said


def drawn(figure, outputs):
    shown = outputs["shown"]
    yield Matrix(
        tuple(voices.SOURCES.values()),
        tuple((typeset(one["question"]), one["verdict"]) for one in shown),
        tuple(tuple(cell(one, source, outputs) for source in voices.SOURCES) for one in shown),
        strong=(typeset(outputs["told"]["question"]),),
    )
    yield Key("own part", "speaks to it")
    yield said("– silent")


def cell(one, source, outputs):
    if source not in one["speak"]:
        return Cell(("–",))
    return Cell(("own part",), f"{one['thread']}.{source}", chosen=picked(one, source, outputs))


def picked(one, source, outputs):
    return (one["thread"], source) == (outputs["told"]["thread"], outputs["source"])


def presses(figure, outputs):
    for one in outputs["shown"]:
        for source in (source for source in voices.SOURCES if source in one["speak"]):
            names = voices.SOURCES[source], voices.VERDICTS[one["verdict"]]
            says = ", ".join((typeset(one["question"]), *names))
            yield f"{one['thread']}.{source}", picked(one, source, outputs), says


def says(figure, outputs):
    counts, told, source = outputs["counts"], outputs["told"], outputs["source"]
    yield f"{len(voices.TABLE)} questions"
    yield f"differ on {counts['differ']}"
    yield f"agree on {counts['agree']}"
    yield f"a gap in {counts['gap']}"
    heard = {voices.SOURCES[one["source"]]: one["says"] for one in outputs["said"]}
    speak, silent = ([who for who in heard if bool(heard[who]) == some] for some in (True, False))
    yield f"“{typeset(told['question'])}”"
    yield f"{listed(speak)} {'speak' if len(speak) > 1 else 'speaks'} to it"
    yield f"{voices.VERDICTS[told['verdict']]}{';' if silent else '.'}"
    if silent:
        yield f"{listed(silent)} {'are' if len(silent) > 1 else 'is'} silent."
    yield f"{voices.SOURCES[source]}: {typeset(heard[voices.SOURCES[source]])}"


def settings():
    return [{"thread": thread} for thread in voices.TABLE.index]


def tables(figure, outputs):
    for one in outputs["said"]:
        mark = "▸ " if one["source"] == outputs["source"] else ""
        says = f"{one['says']} ({one['place']})" if one["says"] else "silent"
        yield mark + voices.SOURCES[one["source"]], typeset(says)
    told = outputs["told"]
    run = f"Run it in “{told['title']}”, book/{told['chapter']}.ipynb."
    yield "this book", typeset(f"{told['says']} {run}")


def notes(figure, outputs):
    yield typeset(outputs["told"]["question"])


def data(figure, outputs):
    pairs = [(thread, source) for thread in voices.TABLE.index for source in voices.SOURCES]
    lines = voices.VOICES.reindex(pairs)
    threads = voices.TABLE.loc[[thread for thread, _ in pairs]]
    return {
        "number": [list(voices.TABLE.index).index(thread) + 1 for thread, _ in pairs],
        "question": threads.question,
        "verdict": threads.verdict,
        "source": [voices.SOURCES[source] for _, source in pairs],
        "speaks": lines.says.notna().astype(int),
        "says": lines.says.fillna(""),
        "place": lines.place.fillna(""),
    }
