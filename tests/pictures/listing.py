"""What must be seen of a list: how many records there are of each kind, and those that fit."""

import re
from itertools import cycle

from models.core.showing import listed
from models.core.typography import typeset
from models.data.records import ANY, LISTED, fields_of, words_of
from tests.pictures.groups import group
from tests.pictures.names import said

SIGNS = {"": "▲", "_down": "▼"}
HEARD = {"": "ascending", "_down": "descending"}


def settings_of(exhibit):
    """Each record opened, by each field that is counted, and listed in some order."""
    records = [record["id"] for record in exhibit.facts["records"]]
    options = {one.word: [*getattr(one, "options", ())] for one in exhibit.parameters}
    choices = list(zip(records, cycle(options["order"]), cycle(options["rows"]), strict=False))
    words = ("opened", "order", "rows")

    def settings():
        return [dict(zip(words, chosen, strict=True)) for chosen in choices]

    return settings


def drawn(figure, outputs):
    across = outputs["columns"]
    yield said(_counted(outputs))
    for line in outputs["cells"]:
        row = outputs["rows"]["options"][line[0]["row"]]
        head = {"row": row, "strong": any(one["chosen"] for one in line)}
        for one in line:
            count, rest = one["count"], one["all"] - one["count"]
            look = "count chosen" if one["chosen"] else "count"
            if across and one["all"]:
                column = across["options"][one["column"]]
                told = (_of(one), str(count))
                yield group(look, told, parts=["rect heat"], column=column, dark=count, **head)
            elif one["all"]:
                squares = ["rect part own"] * count + ["rect part own faint"] * rest
                yield group(look, _of(one), parts=["rect reach", *squares], **head)


def _counted(outputs):
    """What is counted down and across."""
    down, across = outputs["rows"], outputs["columns"]
    return f"{down['label']} ↓  {across['label']} →" if across else f"{down['label']} ↓  "


def _of(one):
    """How many records are shown of how many there are."""
    count, there = one["count"], one["all"]
    return str(there) if count == there else f"{count} of {there}"


def texts(figure, outputs):
    across = outputs["columns"]
    told = [_counted(outputs), *(across["options"].values() if across else ())]
    for line in outputs["cells"]:
        told.append(outputs["rows"]["options"][line[0]["row"]])
        for one in line:
            some = one["all"] or not across
            told.append(((_of(one), str(one["count"])) if across else _of(one)) if some else "–")
    return [text for text in told if re.search(r"\d", "".join(text))]


def says(figure, outputs):
    _, several = figure.exhibit.facts["kind"]
    asked = _asked(figure)
    found, all_of_them = len(outputs["records"]), len(figure.exhibit.facts["records"])
    by = f" with {listed(asked)}" if asked else ""
    yield f"{found or 'None'} of {all_of_them} {several}{by};"
    axes = [axis for axis in (outputs["rows"], outputs["columns"]) if axis]
    yield f"counted by {listed([_quoted(axis['label']) for axis in axes])},"
    order = next(one for one in figure.exhibit.parameters if one.word == "order")
    chosen = typeset(order.options[figure.values["order"]])
    yield f"sorted {chosen if figure.values['order'] == LISTED else f'by {_quoted(chosen)}'}."


def _asked(figure):
    """What a record must have to be shown, as the sentence tells it."""
    told = []
    for field in fields_of(figure.exhibit):
        option = figure.values[field.word] if field.options else ANY
        if option != ANY:
            told.append(_quoted(f"{field.label}: {field.options[option]}"))
    words = words_of(figure.search)
    if words:
        told.append(f"the {'words' if words[1:] else 'word'} {_quoted(' '.join(words))}")
    return told


def _quoted(text):
    return f"“{typeset(text)}”"


def presses(figure, outputs):
    for cell, says, _ in _filters(figure, outputs):
        yield None, cell["chosen"], says


def _filters(figure, outputs):
    """Each cell that counts something, what it says, and the filters that it stands for."""
    one, several = figure.exhibit.facts["kind"]
    axes = [axis for axis in (outputs["rows"], outputs["columns"]) if axis]
    for cell in (cell for line in outputs["cells"] for cell in line if cell["all"]):
        pairs = list(zip(axes, (cell["row"], cell["column"]), strict=False))
        says = ", ".join(axis["options"][option] for axis, option in pairs)
        filters = {axis["word"]: option for axis, option in pairs}
        yield cell, f"{says}: {_of(cell)} {one if cell['all'] == 1 else several}", filters


def sets(figure, outputs):
    for cell, says, filters in _filters(figure, outputs):
        yield says, dict.fromkeys(filters, ANY) if cell["chosen"] else filters
    order = figure.values["order"]
    for field in _columns(figure):
        yield _head(figure, field), {"order": field.word + ("_down" if order == field.word else "")}
    name = _columns(figure)[0]
    for record in outputs["records"]:
        opened = figure.values["opened"] == record["id"]
        yield typeset(name.text(record)), {"opened": "nothing" if opened else record["id"]}


def _columns(figure):
    return [field for field in fields_of(figure.exhibit) if not field.detail]


def _head(figure, field):
    """The head of a column, with how it is sorted by it, if it is."""
    sign = {f"{field.word}{end}": sign for end, sign in SIGNS.items()}
    return f"{field.label} {sign.get(figure.values['order'], '')}"


def orders(figure):
    for field in _columns(figure):
        heard = {f"{field.word}{end}": way for end, way in HEARD.items()}
        yield heard.get(figure.values["order"], "none")


def cards(figure, outputs):
    _, *others = _columns(figure)
    for record in outputs["records"]:
        yield from ((field.label, record[field.word] == "unsaid") for field in others)


def tables(figure, outputs):
    columns = _columns(figure)
    yield [_head(figure, field) for field in columns]
    for record in outputs["records"]:
        yield typeset([field.text(record) for field in columns])
        if record["id"] == figure.values["opened"]:
            yield [_details(figure, record)]
    if not outputs["records"]:
        kind, _ = figure.exhibit.facts["kind"]
        yield [f"No {kind} matches all of this: remove a filter, or reset."]


def _details(figure, record):
    told = [
        (one.label, typeset(one.text(record))) for one in fields_of(figure.exhibit) if one.detail
    ]
    return "".join(label + text for label, text in told if text)


def notes(figure, outputs):
    yield f"{figure.exhibit.title}. Press a name for more."
    count, (_, several) = len(outputs["records"]), figure.exhibit.facts["kind"]
    if count > 10:
        yield f"The first 10 of {count} {several} are listed. List all {count}"


def data(figure, outputs):
    records = outputs["records"]
    fields = fields_of(figure.exhibit) if records else ()
    columns = {one.word: typeset([one.text(record) for record in records]) for one in fields}
    if records and "source" not in columns:
        columns["source"] = typeset(figure.exhibit.facts["source"])
    return columns
