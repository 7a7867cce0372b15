"""A bank of questions as a package of QTI 2.1: a file for each question, and a test of them all.

The test has a section for each question; from one with several variants it takes one. Formulas are
MathML, as the format has it.
"""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from exercises.faces.markdown import html
from exercises.teaching.bank import Item, Value
from exercises.teaching.drawn import Drawn, bounds, plainly, stored, together
from exercises.teaching.markup import added, document, nodes, zipped

QTI = "http://www.imsglobal.org/xsd/imsqti_v2p1"
SCHEMA = {
    "xmlns": QTI,
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xsi:schemaLocation": f"{QTI} http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
}
MANIFEST = {
    "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "xmlns:imsqti": "http://www.imsglobal.org/xsd/imsqti_metadata_v2p1",
    "xmlns:imsmd": "http://ltsc.ieee.org/xsd/LOM",
}
INTERACTIONS = {
    "choice": "choiceInteraction",
    "choices": "choiceInteraction",
    "match": "matchInteraction",
    "number": "textEntryInteraction",
    "essay": "extendedTextInteraction",
}
ALLOWED = {"a": ("href",), "img": ("src", "alt"), "td": ("colspan", "rowspan")}
TEST = "test.xml"


def qti21(bank: Drawn) -> bytes:
    """Return the package of a chapter."""
    return zipped(
        {
            "imsmanifest.xml": _manifest(bank),
            TEST: _test(bank),
            **{_file(bank, item): _item(bank, item) for item in bank.items},
            **dict(stored(bank)),
        }
    )


def _file(bank: Drawn, item: Item) -> str:
    return f"items/{bank.called(item)}.xml"


# The manifest --------------------------------------------------------------------------------


def _manifest(bank: Drawn) -> bytes:
    root = ET.Element("manifest", {"identifier": f"bank-{bank.name}", **MANIFEST})
    about = added(root, "metadata")
    added(about, "schema", "QTIv2.1 Package")
    added(about, "schemaversion", "1.0.0")
    added(root, "organizations")
    resources = added(root, "resources")
    test = _resource(resources, f"test-{bank.name}", "imsqti_test_xmlv2p1", TEST)
    for item in bank.items:
        added(test, "dependency", identifierref=bank.called(item))
        _of_item(resources, bank, item)
    ET.indent(root)
    return document(root)


def _resource(resources: ET.Element, name: str, kind: str, file: str) -> ET.Element:
    one = added(resources, "resource", identifier=name, type=kind, href=file)
    added(one, "file", href=file)
    return one


def _of_item(resources: ET.Element, bank: Drawn, item: Item) -> None:
    file = _file(bank, item)
    one = _resource(resources, bank.called(item), "imsqti_item_xmlv2p1", file)
    shown = bank.of(item)
    if shown:
        added(one, "file", href=shown.file)
    about = ET.Element("metadata")
    one.insert(0, about)
    lom = added(about, "imsmd:lom")
    general = added(lom, "imsmd:general")
    for tag, text in (("title", item.title), *(("keyword", word) for word in _keywords(item))):
        added(added(general, f"imsmd:{tag}"), "imsmd:string", text, language="en")
    time = added(added(lom, "imsmd:educational"), "imsmd:typicalLearningTime")
    added(time, "imsmd:duration", f"PT{item.minutes}M")
    facts = added(about, "imsqti:qtiMetadata")
    added(facts, "imsqti:timeDependent", "false")
    added(facts, "imsqti:interactionType", INTERACTIONS[item.kind])
    added(facts, "imsqti:feedbackType", "nonadaptive")
    added(facts, "imsqti:solutionAvailable", str(item.kind != "essay").lower())


def _keywords(item: Item) -> tuple[str, str]:
    return f"level {item.level}", f"outcome {item.outcome}"


# The test ------------------------------------------------------------------------------------


def _test(bank: Drawn) -> bytes:
    title = f"Strategic Alliances: {bank.title}"
    root = ET.Element(
        "assessmentTest", {"identifier": f"test-{bank.name}", "title": title, **SCHEMA}
    )
    _outcome(root, "SCORE", "float", "0")
    part = added(root, "testPart", identifier="part", navigationMode="nonlinear")
    part.set("submissionMode", "individual")
    whole = added(part, "assessmentSection", identifier="all", title=bank.title, visible="true")
    for group in bank.groups:
        _section(whole, bank, group)
    score = added(added(root, "outcomeProcessing"), "setOutcomeValue", identifier="SCORE")
    added(added(score, "sum"), "testVariables", variableIdentifier="SCORE")
    ET.indent(root)
    return document(root)


def _section(parent: ET.Element, bank: Drawn, group: tuple[Item, ...]) -> None:
    name = f"section-{together(group[0])}"
    section = added(parent, "assessmentSection", identifier=name, title=group[0].title)
    section.set("visible", "false")
    if len(group) > 1:
        added(section, "selection", select="1")
    for item in group:
        ref = added(section, "assessmentItemRef", identifier=bank.called(item))
        ref.set("href", _file(bank, item))


# A question ----------------------------------------------------------------------------------


def _item(bank: Drawn, item: Item) -> bytes:
    about = {"identifier": bank.called(item), "title": f"{item.title} ({item.variant})"}
    fixed = {"adaptive": "false", "timeDependent": "false"}
    root = ET.Element("assessmentItem", {**about, **fixed, **SCHEMA})
    KINDS[item.kind].declared(root, item)
    _outcome(root, "SCORE", "float", "0").set("normalMaximum", str(item.points))
    _outcome(root, "MAXSCORE", "float", str(item.points))
    _outcome(root, "FEEDBACK", "identifier")
    _outcome(root, "SOLUTION", "identifier")
    body = added(root, "itemBody")
    shown = bank.of(item)
    body.extend(nodes(bank.body(item, f"../{shown.file}" if shown else ""), ALLOWED))
    KINDS[item.kind].asked(body, item)
    if item.marking and item.marking != item.says:
        added(body, "rubricBlock", view="scorer").extend(nodes(html(item.marking), ALLOWED))
    processing = added(root, "responseProcessing")
    KINDS[item.kind].marked(processing, item)
    _told(root, processing, item)
    return document(root)


def _outcome(root: ET.Element, name: str, kind: str, default: str = "") -> ET.Element:
    outcome = added(root, "outcomeDeclaration", identifier=name, cardinality="single")
    outcome.set("baseType", kind)
    if default:
        added(added(outcome, "defaultValue"), "value", default)
    return outcome


def _response(root: ET.Element, cardinality: str, kind: str, right: list[str]) -> ET.Element:
    response = added(root, "responseDeclaration", identifier="RESPONSE", cardinality=cardinality)
    response.set("baseType", kind)
    if right:
        correct = added(response, "correctResponse")
        for one in right:
            added(correct, "value", one)
    return response


def _mapping(response: ET.Element, item: Item, worth: dict[str, float]) -> None:
    """Points for each of several things chosen, never below none."""
    mapping = added(response, "mapping", lowerBound="0", upperBound=str(item.points))
    mapping.set("defaultValue", "0")
    for key, points in worth.items():
        added(mapping, "mapEntry", mapKey=key, mappedValue=plainly(points))


def _told(root: ET.Element, processing: ET.Element, item: Item) -> None:
    """What is said to an answer, and what to everyone who has answered."""
    for called, says in _sayings(item):
        _modal(root, "FEEDBACK", called, says)
    if item.says:
        answered = added(added(processing, "responseCondition"), "responseIf")
        nothing = added(added(answered, "not"), "isNull")
        added(nothing, "variable", identifier="RESPONSE")
        _set(answered, "SOLUTION", "identifier", "told")
        _modal(root, "SOLUTION", "told", item.says)


def _modal(root: ET.Element, outcome: str, called: str, says: str) -> None:
    feedback = added(root, "modalFeedback", outcomeIdentifier=outcome, identifier=called)
    feedback.set("showHide", "show")
    feedback.extend(nodes(html(says), ALLOWED))


def _sayings(item: Item) -> Iterator[tuple[str, str]]:
    for place, one in enumerate(item.values or item.options):
        if one.says:
            yield f"said-{place}", one.says


def _set(parent: ET.Element, outcome: str, kind: str, value: str) -> None:
    added(added(parent, "setOutcomeValue", identifier=outcome), "baseValue", value, baseType=kind)


def _case(condition: ET.Element) -> ET.Element:
    """The next of several cases, of which the first that is met counts."""
    return added(condition, "responseElseIf" if len(condition) else "responseIf")


def _counts(case: ET.Element, item: Item, place: int, part: float, says: str) -> None:
    _set(case, "SCORE", "float", plainly(item.points * part))
    if says:
        _set(case, "FEEDBACK", "identifier", f"said-{place}")


def _by_map(processing: ET.Element, item: Item) -> None:
    score = added(processing, "setOutcomeValue", identifier="SCORE")
    added(score, "mapResponse", identifier="RESPONSE")


# The kinds of question -----------------------------------------------------------------------


class Choice:
    """One of several, or several of them."""

    @staticmethod
    def declared(root: ET.Element, item: Item) -> None:
        many = item.kind == "choices"
        right = [
            f"option-{n}"
            for n, one in enumerate(item.options)
            if item.part(one) > 0 and (many or one.part == 1)
        ]
        response = _response(root, "multiple" if many else "single", "identifier", right)
        if many:
            worth = {
                f"option-{n}": item.points * item.part(one) for n, one in enumerate(item.options)
            }
            _mapping(response, item, worth)

    @staticmethod
    def asked(body: ET.Element, item: Item) -> None:
        most = "1" if item.kind == "choice" else "0"
        choice = added(body, "choiceInteraction", responseIdentifier="RESPONSE", maxChoices=most)
        choice.set("shuffle", "true")
        for place, option in enumerate(item.options):
            one = added(choice, "simpleChoice", identifier=f"option-{place}")
            one.extend(nodes(html(option.text), ALLOWED))

    @staticmethod
    def marked(processing: ET.Element, item: Item) -> None:
        if item.kind == "choices":
            _by_map(processing, item)
            return
        condition = added(processing, "responseCondition")
        for place, option in enumerate(item.options):
            case = _case(condition)
            same = added(case, "match")
            added(same, "variable", identifier="RESPONSE")
            added(same, "baseValue", f"option-{place}", baseType="identifier")
            _counts(case, item, place, option.part, option.says)


class Match:
    """One of the options for each of several rows."""

    @staticmethod
    def declared(root: ET.Element, item: Item) -> None:
        texts = [option.text for option in item.options]
        pairs = [f"row-{n} option-{texts.index(right)}" for n, (_, right) in enumerate(item.rows)]
        response = _response(root, "multiple", "directedPair", pairs)
        _mapping(response, item, dict.fromkeys(pairs, item.points / len(pairs)))

    @staticmethod
    def asked(body: ET.Element, item: Item) -> None:
        rows = [label for label, _ in item.rows]
        match = added(body, "matchInteraction", responseIdentifier="RESPONSE", shuffle="true")
        match.set("maxAssociations", str(len(rows)))
        sets = (("row", rows, "1"), ("option", [one.text for one in item.options], str(len(rows))))
        for kind, texts, most in sets:
            all_of_it = added(match, "simpleMatchSet")
            for place, text in enumerate(texts):
                name = f"{kind}-{place}"
                one = added(all_of_it, "simpleAssociableChoice", identifier=name, matchMax=most)
                one.extend(nodes(html(text), ALLOWED))

    marked = staticmethod(_by_map)


class Number:
    """A number; the first value that it is near to counts."""

    @staticmethod
    def declared(root: ET.Element, item: Item) -> None:
        _response(root, "single", "float", [plainly(item.values[0].number)])

    @staticmethod
    def asked(body: ET.Element, item: Item) -> None:
        line = added(body, "p", "Your answer: ")
        field = added(line, "textEntryInteraction", responseIdentifier="RESPONSE")
        field.set("expectedLength", "12")
        field.tail = f" {item.unit}".rstrip()

    @staticmethod
    def marked(processing: ET.Element, item: Item) -> None:
        condition = added(processing, "responseCondition")
        nothing = added(_case(condition), "isNull")
        added(nothing, "variable", identifier="RESPONSE")
        _set(condition[0], "SCORE", "float", "0")
        for place, value in enumerate(item.values):
            case = _case(condition)
            _near(case, value)
            _counts(case, item, place, value.part, value.says)


def _near(case: ET.Element, value: Value) -> None:
    """From a number to another, which more platforms can mark than a tolerance."""
    both = added(case, "and")
    for tag, bound in zip(("gte", "lte"), bounds(value), strict=True):
        side = added(both, tag)
        added(side, "variable", identifier="RESPONSE")
        added(side, "baseValue", plainly(bound), baseType="float")


class Essay:
    """An answer in words, which a human marks."""

    @staticmethod
    def declared(root: ET.Element, item: Item) -> None:
        _response(root, "single", "string", [])

    @staticmethod
    def asked(body: ET.Element, item: Item) -> None:
        added(body, "extendedTextInteraction", responseIdentifier="RESPONSE", expectedLines="15")

    @staticmethod
    def marked(processing: ET.Element, item: Item) -> None:
        """Leave the score as it is."""


KINDS = {"choice": Choice, "choices": Choice, "match": Match, "number": Number, "essay": Essay}
