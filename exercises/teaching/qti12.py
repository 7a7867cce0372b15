"""A bank of questions as a package of QTI 1.2, as Canvas and others import it.

It is an assessment of one section for each question; from a section with several variants a
platform takes one. Where platforms read the format in their own way, this is written for Canvas:

- A wrong number that has feedback is written as a negation. Canvas takes every plain range of
  numbers for a right answer.
- An option earns all or nothing. Canvas takes everything that earns something for right.
- The marks for who marks stand in a feedback to which nothing leads, so that no student sees them.
"""

from xml.etree import ElementTree as ET

from exercises.faces.markdown import html
from exercises.teaching.bank import Item, Value
from exercises.teaching.drawn import Drawn, bounds, plainly, stored, together
from exercises.teaching.markup import added, document, zipped

TYPES = {
    "choice": "multiple_choice_question",
    "choices": "multiple_answers_question",
    "match": "matching_question",
    "number": "numerical_question",
    "essay": "essay_question",
}
MANIFEST = {
    "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://www.imsglobal.org/xsd/imscp_v1p1 imscp_v1p1.xsd",
}
ASSESSMENT = {
    "xmlns": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": "http://www.imsglobal.org/xsd/ims_qtiasiv1p2 "
    "http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd",
}
FULL = "100"  # of the score, which a platform turns into points
FIRST = 101  # of the numbers that name options: Canvas wants them to be numbers


def qti12(bank: Drawn) -> bytes:
    """Return the package of a chapter."""
    file = f"{bank.name}.xml"
    return zipped(
        {
            "imsmanifest.xml": _manifest(bank, file),
            file: _assessment(bank),
            **dict(stored(bank)),
        }
    )


def _manifest(bank: Drawn, file: str) -> bytes:
    root = ET.Element("manifest", {"identifier": f"bank-{bank.name}", **MANIFEST})
    about = added(root, "metadata")
    added(about, "schema", "IMS Content")
    added(about, "schemaversion", "1.1.3")
    added(root, "organizations")
    resources = added(root, "resources")
    one = added(resources, "resource", identifier=bank.name, type="imsqti_xmlv1p2", href=file)
    added(one, "file", href=file)
    for place, (picture, _) in enumerate(stored(bank), 1):
        name = f"{bank.name}-picture-{place}"
        added(one, "dependency", identifierref=name)
        other = added(resources, "resource", identifier=name, type="webcontent", href=picture)
        added(other, "file", href=picture)
    ET.indent(root)
    return document(root)


def _assessment(bank: Drawn) -> bytes:
    root = ET.Element("questestinterop", ASSESSMENT)
    name = f"assessment-{bank.name}"
    assessment = added(root, "assessment", ident=name, title=f"Strategic Alliances: {bank.title}")
    _fields(assessment, {"qmd_assessmenttype": "Assessment"})
    section = added(assessment, "section", ident="root_section")
    for group in bank.groups:
        _group(section, bank, group)
    ET.indent(root)
    return document(root)


def _group(parent: ET.Element, bank: Drawn, group: tuple[Item, ...]) -> None:
    first = group[0]
    if len(group) > 1:
        name = f"{bank.name}-{together(first)}".replace("_", "-")
        parent = added(parent, "section", ident=name, title=first.title)
        selection = added(added(parent, "selection_ordering"), "selection")
        added(selection, "selection_number", "1")
    for item in group:
        _item(parent, bank, item)


def _fields(parent: ET.Element, fields: dict[str, str]) -> None:
    about = added(parent, "qtimetadata")
    for label, entry in fields.items():
        field = added(about, "qtimetadatafield")
        added(field, "fieldlabel", label)
        added(field, "fieldentry", entry)


def _item(parent: ET.Element, bank: Drawn, item: Item) -> None:
    name = bank.called(item)
    element = added(parent, "item", ident=name, title=f"{item.title} ({item.variant})")
    fields = {
        "question_type": TYPES[item.kind],
        "points_possible": str(item.points),
        "assessment_question_identifierref": f"{name}-question",
        "level": item.level,
        "outcome": str(item.outcome),
        "minutes": str(item.minutes),
    }
    _fields(added(element, "itemmetadata"), fields)
    shown = bank.of(item)
    presentation = added(element, "presentation")
    _material(presentation, bank.body(item, shown.file if shown else ""))
    marking = ET.Element("resprocessing")
    score = added(added(marking, "outcomes"), "decvar", varname="SCORE", vartype="Decimal")
    score.attrib |= {"defaultval": "0", "minvalue": "0", "maxvalue": FULL}
    feedback: dict[str, str] = {}
    if item.says:
        added(_condition(marking, feedback, "general_fb", item.says, goes_on=True), "other")
    KINDS[item.kind](presentation, marking, feedback, item)
    element.append(marking)
    for called, says in feedback.items():
        _material(added(added(element, "itemfeedback", ident=called), "flow_mat"), html(says))
    if item.marking and item.marking != item.says:
        _for_who_marks(element, item)


def _for_who_marks(element: ET.Element, item: Item) -> None:
    solution = added(added(element, "itemfeedback", ident="marking", view="Scorer"), "solution")
    _material(added(solution, "solutionmaterial"), html(item.marking))


def _material(parent: ET.Element, text: str) -> None:
    added(added(parent, "material"), "mattext", text, texttype="text/html")


def _condition(
    marking: ET.Element,
    feedback: dict[str, str],
    called: str = "",
    says: str = "",
    score: str = "",
    goes_on: bool = False,
) -> ET.Element:
    """Add a condition with what follows from it; return where what meets it is written."""
    one = added(marking, "respcondition", continue_="Yes" if goes_on else "No")
    met = added(one, "conditionvar")
    if score:
        added(one, "setvar", score, varname="SCORE", action="Set")
    if says:
        added(one, "displayfeedback", feedbacktype="Response", linkrefid=called)
        feedback[called] = says
    return met


def _options(response: ET.Element, texts: list[str], shuffled: bool = True) -> None:
    choice = added(response, "render_choice", shuffle="Yes" if shuffled else "No")
    for place, text in enumerate(texts, FIRST):
        _material(added(choice, "response_label", ident=str(place)), text)


def _choice(presentation: ET.Element, marking: ET.Element, feedback: dict, item: Item) -> None:
    response = added(presentation, "response_lid", ident="response1", rcardinality="Single")
    _options(response, [html(one.text) for one in item.options])
    for place, option in enumerate(item.options, FIRST):
        score = FULL if option.part == 1 else "0"
        met = _condition(marking, feedback, f"{place}_fb", option.says, score)
        added(met, "varequal", str(place), respident="response1")


def _choices(presentation: ET.Element, marking: ET.Element, feedback: dict, item: Item) -> None:
    response = added(presentation, "response_lid", ident="response1", rcardinality="Multiple")
    _options(response, [html(one.text) for one in item.options])
    both = added(_condition(marking, feedback, score=FULL), "and")
    for place, option in enumerate(item.options, FIRST):
        parent = both if option.part else added(both, "not")
        added(parent, "varequal", str(place), respident="response1")


def _match(presentation: ET.Element, marking: ET.Element, feedback: dict, item: Item) -> None:
    texts = [option.text for option in item.options]
    each = plainly(100 / len(item.rows))
    for place, (label, right) in enumerate(item.rows, 1):
        name = f"response_{place}"
        response = added(presentation, "response_lid", ident=name, rcardinality="Single")
        _material(response, html(label))
        _options(response, texts, shuffled=False)
        met = _condition(marking, feedback, goes_on=True)
        added(met, "varequal", str(FIRST + texts.index(right)), respident=name)
        added(marking[-1], "setvar", each, varname="SCORE", action="Add")


def _number(presentation: ET.Element, marking: ET.Element, feedback: dict, item: Item) -> None:
    response = added(presentation, "response_str", ident="response1", rcardinality="Single")
    fib = added(response, "render_fib", fibtype="Decimal")
    added(fib, "response_label", ident="answer1", rshuffle="No")
    right, *wrong = item.values
    met = _condition(marking, feedback, "right_fb", right.says, FULL)
    low, high = map(plainly, bounds(right))
    added(met, "vargte", low, respident="response1")
    added(met, "varlte", high, respident="response1")
    for place, value in enumerate(wrong, 1):
        _wrong(marking, feedback, f"slip_{place}_fb", value)


def _wrong(marking: ET.Element, feedback: dict, called: str, value: Value) -> None:
    """A known wrong number: neither below nor above it."""
    met = _condition(marking, feedback, called, value.says, plainly(100 * value.part))
    outside = added(added(met, "not"), "or")
    low, high = map(plainly, bounds(value))
    added(outside, "varlt", low, respident="response1")
    added(outside, "vargt", high, respident="response1")


def _essay(presentation: ET.Element, marking: ET.Element, feedback: dict, item: Item) -> None:
    response = added(presentation, "response_str", ident="response1", rcardinality="Single")
    fib = added(response, "render_fib", prompt="Box", rows="15", columns="80")
    added(fib, "response_label", ident="answer1", rshuffle="No")
    added(_condition(marking, feedback), "other")


KINDS = {
    "choice": _choice,
    "choices": _choices,
    "match": _match,
    "number": _number,
    "essay": _essay,
}
