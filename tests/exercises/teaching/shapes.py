"""The grammars of what is exported, as the specifications have them, and a strict reader of them.

Written from the specifications, as far as the exports use them, and with nothing of the writers.
A model is that of a DTD: `a? (b|c)* d+`; `#` is text, and None is anything.
"""

import re
from functools import cache
from xml.etree import ElementTree as ET

BLOCK = "(p|div|ul|ol|table|pre|blockquote|h1|h2|h3|h4|hr)"
INLINE = "(#|em|strong|code|a|span|img|math|br)*"
FLOW = "(#|p|div|ul|ol|table|pre|blockquote|em|strong|code|a|span|img|math|br)*"
XHTML = {
    "p": INLINE, "em": INLINE, "strong": INLINE, "code": "#?", "a": INLINE, "span": INLINE,
    "img": "", "br": "", "hr": "", "div": FLOW, "li": FLOW, "ul": "li+", "ol": "li+", "pre": "code",
    "table": "thead? tbody+", "thead": "tr+", "tbody": "tr+", "tr": "(th|td)+", "th": FLOW,
    "td": FLOW, "blockquote": BLOCK + "*", "math": None,
}  # fmt: skip
QTI12 = {
    "questestinterop": "assessment",
    "assessment": "qtimetadata* section+",
    "section": "selection_ordering? (item|section)*",
    "selection_ordering": "selection*",
    "selection": "selection_number?",
    "selection_number": "#",
    "item": "itemmetadata? presentation? resprocessing* itemfeedback*",
    "itemmetadata": "qtimetadata*",
    "qtimetadata": "qtimetadatafield+",
    "qtimetadatafield": "fieldlabel fieldentry",
    "fieldlabel": "#",
    "fieldentry": "#",
    "presentation": "(material|response_lid|response_str)+",
    "material": "mattext+",
    "mattext": "#",
    "response_lid": "material? render_choice",
    "response_str": "material? render_fib",
    "render_choice": "response_label*",
    "render_fib": "response_label*",
    "response_label": "material*",
    "resprocessing": "outcomes respcondition+",
    "outcomes": "decvar+",
    "decvar": "",
    "respcondition": "conditionvar setvar* displayfeedback*",
    "conditionvar": "(not|and|or|other|varequal|varlt|varlte|vargt|vargte)+",
    "and": "(not|and|or|varequal|varlt|varlte|vargt|vargte)+",
    "or": "(not|and|or|varequal|varlt|varlte|vargt|vargte)+",
    "not": "(and|or|not|varequal|varlt|varlte|vargt|vargte)",
    "other": "", "varequal": "#", "varlt": "#", "varlte": "#", "vargt": "#", "vargte": "#",
    "setvar": "#",
    "displayfeedback": "",
    "itemfeedback": "(flow_mat|material|solution)+",
    "flow_mat": "material+",
    "solution": "solutionmaterial+",
    "solutionmaterial": "material+",
}  # fmt: skip
QTI21 = XHTML | {
    "assessmentItem": "responseDeclaration* outcomeDeclaration* itemBody? responseProcessing? "
    "modalFeedback*",
    "responseDeclaration": "correctResponse? mapping?",
    "correctResponse": "value+",
    "value": "#",
    "mapping": "mapEntry+",
    "mapEntry": "",
    "outcomeDeclaration": "defaultValue?",
    "defaultValue": "value+",
    "itemBody": f"({BLOCK[1:-1]}|choiceInteraction|matchInteraction|extendedTextInteraction"
    "|rubricBlock)*",
    "p": INLINE.replace("br)", "br|textEntryInteraction)"),
    "rubricBlock": BLOCK + "*",
    "choiceInteraction": "simpleChoice+",
    "simpleChoice": FLOW,
    "matchInteraction": "simpleMatchSet simpleMatchSet",
    "simpleMatchSet": "simpleAssociableChoice*",
    "simpleAssociableChoice": FLOW,
    "textEntryInteraction": "",
    "extendedTextInteraction": "",
    "responseProcessing": "(responseCondition|setOutcomeValue)*",
    "responseCondition": "responseIf responseElseIf* responseElse?",
    "responseIf": "(isNull|not|match|and) (responseCondition|setOutcomeValue)*",
    "responseElseIf": "(isNull|not|match|and) (responseCondition|setOutcomeValue)*",
    "isNull": "variable", "not": "isNull", "match": "variable baseValue",
    "and": "gte lte", "gte": "variable baseValue", "lte": "variable baseValue",
    "variable": "", "baseValue": "#", "mapResponse": "",
    "setOutcomeValue": "(baseValue|mapResponse|sum)",
    "sum": "testVariables",
    "testVariables": "",
    "modalFeedback": FLOW,
    "assessmentTest": "outcomeDeclaration* testPart+ outcomeProcessing?",
    "testPart": "assessmentSection+",
    "assessmentSection": "selection? (assessmentItemRef|assessmentSection)*",
    "selection": "",
    "assessmentItemRef": "",
    "outcomeProcessing": "setOutcomeValue*",
}  # fmt: skip
MANIFEST = {
    "manifest": "metadata? organizations resources",
    "metadata": "schema? schemaversion? lom? qtiMetadata?",
    "schema": "#", "schemaversion": "#",
    "organizations": "organization*",
    "organization": "title? item+",
    "item": "title? masteryscore?",
    "masteryscore": "#",
    "title": "(#|string)",
    "resources": "resource*",
    "resource": "metadata? file* dependency*",
    "file": "", "dependency": "",
    "lom": "general educational",
    "general": "title keyword*",
    "keyword": "string", "string": "#",
    "educational": "typicalLearningTime",
    "typicalLearningTime": "duration",
    "duration": "#",
    "qtiMetadata": "timeDependent interactionType feedbackType solutionAvailable",
    "timeDependent": "#", "interactionType": "#", "feedbackType": "#", "solutionAvailable": "#",
}  # fmt: skip
NEEDED = {  # attributes that must be there
    "assessment": "ident title", "section": "ident", "item": "", "response_lid": "ident",
    "response_str": "ident", "response_label": "ident", "itemfeedback": "ident",
    "displayfeedback": "linkrefid feedbacktype", "varequal": "respident", "varlt": "respident",
    "assessmentItem": "identifier title adaptive timeDependent",
    "responseDeclaration": "identifier cardinality baseType",
    "outcomeDeclaration": "identifier cardinality baseType",
    "choiceInteraction": "responseIdentifier shuffle maxChoices",
    "matchInteraction": "responseIdentifier shuffle maxAssociations",
    "textEntryInteraction": "responseIdentifier", "simpleChoice": "identifier",
    "simpleAssociableChoice": "identifier matchMax", "img": "src alt",
    "modalFeedback": "outcomeIdentifier identifier showHide", "rubricBlock": "view",
    "assessmentTest": "identifier title", "testPart": "identifier navigationMode submissionMode",
    "assessmentSection": "identifier title visible", "assessmentItemRef": "identifier href",
    "resource": "identifier type href", "file": "href", "dependency": "identifierref",
    "mapEntry": "mapKey mappedValue",
}  # fmt: skip
NAME = re.compile(r"[A-Za-z_][\w.-]*")


def plain(xml):
    """Parse XML and leave its namespaces out, but for those of formulas, which stay whole."""
    root = ET.fromstring(xml)
    for element in root.iter():
        element.tag = element.tag.rpartition("}")[2]
        element.attrib = {name.rpartition("}")[2]: it for name, it in element.attrib.items()}
    return root


def checked(xml, grammar):
    """Return the root of a document; fail where it is not as its grammar has it."""
    root = plain(xml)
    _check(root, grammar, root.tag)
    names = [e.get("identifier") or e.get("ident") for e in root.iter() if e.tag in UNIQUE]
    assert len(names) == len(set(names))
    for name in names:
        assert NAME.fullmatch(name), name
    return root


UNIQUE = ("assessmentItemRef", "assessmentSection", "resource", "section")


def _check(element, grammar, where):
    model = grammar.get(element.tag, "not here")
    assert model != "not here", f"{where}: unknown"
    for name in NEEDED.get(element.tag, "").split():
        assert element.get(name) is not None, f"{where} lacks {name}"
    if model is None:
        return
    texts = [element.text, *(child.tail for child in element)]
    inside = []
    for text, child in zip(texts, [*element, None], strict=True):
        inside += ["#"] if (text or "").strip() else []
        inside += [child.tag] if child is not None else []
    found = "".join(f"{one}~" for one in inside)
    assert _pattern(model).fullmatch(found), f"{where} has {found}, and must be {model}"
    for child in element:
        _check(child, grammar, f"{where}/{child.tag}")


@cache
def _pattern(model):
    return re.compile(re.sub(r"\w+|#", r"(?:\g<0>~)", model).replace(" ", ""))
