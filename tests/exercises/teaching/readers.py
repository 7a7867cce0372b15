"""Second readers of the exports: what a question asks and how an answer to it is marked.

They share nothing with the writers, and mark by what stands in the file alone.
"""

import base64
import io
import re
import zipfile
from dataclasses import dataclass, field
from functools import cache
from xml.etree import ElementTree as ET

from bs4 import BeautifulSoup

from tests.exercises.teaching.shapes import MANIFEST, QTI12, QTI21, checked


@dataclass
class Read:
    """A question as it was read; `mark` takes an answer and gives its part and what is said."""

    name: str
    kind: str
    text: str
    points: float
    options: list[str] = field(default_factory=list)
    rows: list[str] = field(default_factory=list)
    says: str = ""
    picture: str | None = None
    alt: str | None = None
    mark: object = None
    group: str = ""


@cache
def squeezed(html):
    """The words of HTML, with no blanks and no formulas, and how many formulas there are.

    The same feedback comes with many answers and variants.
    """
    soup = BeautifulSoup(html, "html.parser")
    formulas = soup.find_all("math")
    for one in formulas:
        one.extract()
    text, more = re.subn(r"\\[(\[].*?\\[)\]]", "", soup.get_text(), flags=re.S)
    return "".join(text.split()), len(formulas) + more


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def _files(data):
    """The files of a package, of which the manifest names each, and no other."""
    files = unzipped(data)
    manifest = checked(files["imsmanifest.xml"], MANIFEST)
    named = {one.get("href") for one in manifest.iter("file")}
    assert named == set(files) - {"imsmanifest.xml"}
    resources = {one.get("identifier") for one in manifest.iter("resource")}
    assert {one.get("identifierref") for one in manifest.iter("dependency")} <= resources
    return files, manifest


def _pictured(html, files, folder=""):
    """The picture of a question, which must be in the package, and what stands for it."""
    image = BeautifulSoup(html, "html.parser").find("img")
    if image is None:
        return None, None
    path = image["src"].removeprefix("../") if folder else image["src"]
    return files[path].decode(), image["alt"]


# QTI 1.2 -------------------------------------------------------------------------------------


def qti12(data):
    files, manifest = _files(data)
    (one,) = [r for r in manifest.iter("resource") if r.get("type") == "imsqti_xmlv1p2"]
    root = checked(files[one.get("href")], QTI12)
    for section in root.iter("section"):
        if section.get("ident") != "root_section":
            assert section.findtext("selection_ordering/selection/selection_number") == "1"
        for item in section.findall("item"):
            yield _item12(item, section.get("ident"), files)


def _item12(item, section, files):
    fields = {
        e.findtext("fieldlabel"): e.findtext("fieldentry") for e in item.iter("qtimetadatafield")
    }
    shown = item.find("presentation")
    html = shown.findtext("material/mattext")
    picture, alt = _pictured(html, files)
    feedback = {e.get("ident"): e.findtext(".//mattext") for e in item.findall("itemfeedback")}
    responses = [e for e in shown if e.tag.startswith("response")]
    labels = {
        e.get("ident"): e.findtext("material/mattext") for e in responses[0].iter("response_label")
    }

    def mark(answers):
        score, says = 0.0, []
        for one in item.iter("respcondition"):
            if all(_met12(e, answers) for e in one.find("conditionvar")):
                for change in one.findall("setvar"):
                    value = float(change.text)
                    score = value if change.get("action") == "Set" else score + value
                says += [feedback[e.get("linkrefid")] for e in one.findall("displayfeedback")]
                if one.get("continue") == "No":
                    break
        return min(max(score, 0), 100) / 100, says

    def given(answer):
        """An answer of the bank as a platform gives it to the file."""
        if fields["question_type"] == "matching_question":
            back = {squeezed(text)[0]: ident for ident, text in labels.items()}
            return {
                r.get("ident"): [back[squeezed(a)[0]]]
                for r, a in zip(responses, answer, strict=True)
            }
        if isinstance(answer, int | float):
            return {"response1": [answer]}
        return {"response1": [list(labels)[place] for place in answer]}

    return Read(
        item.get("ident"), fields["question_type"], html, float(fields["points_possible"]),
        options=list(filter(None, labels.values())),
        rows=[e.findtext("material/mattext") for e in responses if len(responses) > 1],
        says=feedback.get("general_fb", ""), picture=picture, alt=alt, group=section,
        mark=lambda answer: mark(given(answer)),
    )  # fmt: skip


def _met12(e, answers):
    if e.tag in ("and", "or", "not"):
        inside = [_met12(one, answers) for one in e]
        return {"and": all, "or": any, "not": lambda met: not met[0]}[e.tag](inside)
    if e.tag == "other":
        return True
    given = answers[e.get("respident")]
    if e.tag == "varequal":
        return e.text in given
    number, bound = given[0], float(e.text)
    return {
        "varlt": number < bound, "varlte": number <= bound,
        "vargt": number > bound, "vargte": number >= bound,
    }[e.tag]  # fmt: skip


# QTI 2.1 -------------------------------------------------------------------------------------


def qti21(data):
    files, manifest = _files(data)
    (test,) = [r for r in manifest.iter("resource") if r.get("type") == "imsqti_test_xmlv2p1"]
    root = checked(files[test.get("href")], QTI21)
    for section in root.iter("assessmentSection"):
        refs = section.findall("assessmentItemRef")
        chosen = section.find("selection")
        if len(refs) > 1:
            assert chosen.get("select") == "1"
        for ref in refs:
            item = checked(files[ref.get("href")], QTI21)
            assert item.get("identifier") == ref.get("identifier")
            yield _item21(item, section.get("identifier"), files)


def _item21(item, section, files):
    body = item.find("itemBody")
    kind = next(e.tag for e in body.iter() if e.tag.endswith("Interaction"))
    asked = [e for e in body if not e.tag.endswith("Interaction") and e.tag != "rubricBlock"]
    if kind == "textEntryInteraction":
        asked.pop()
    html = "".join(ET.tostring(e, encoding="unicode") for e in asked)
    picture, alt = _pictured(html, files, "items")
    said = {
        (e.get("outcomeIdentifier"), e.get("identifier")): ET.tostring(e, encoding="unicode")
        for e in item.findall("modalFeedback")
    }
    choices = {
        e.get("identifier"): e
        for e in body.iter()
        if e.tag in ("simpleChoice", "simpleAssociableChoice")
    }
    texts = {name: ET.tostring(e, encoding="unicode") for name, e in choices.items()}
    rows = [texts[name] for name in texts if name.startswith("row")]
    points = float(
        next(
            e for e in item.iter("outcomeDeclaration") if e.get("identifier") == "MAXSCORE"
        ).findtext("defaultValue/value")
    )

    def mark(response):
        outcomes = {"SCORE": 0.0}
        for rule in item.find("responseProcessing"):
            _run21(rule, response, outcomes, item)
        says = [said[pair] for pair in outcomes.items() if pair in said]
        return outcomes["SCORE"] / points, says

    def given(answer):
        if kind == "matchInteraction":
            back = {
                squeezed(text)[0]: name for name, text in texts.items() if name.startswith("option")
            }
            return [f"row-{n} {back[squeezed(a)[0]]}" for n, a in enumerate(answer)]
        if isinstance(answer, int | float):
            return [answer]
        return [list(texts)[place] for place in answer]

    solution = said.get(("SOLUTION", "told"), "")
    return Read(
        item.get("identifier"), kind, html, points,
        options=[text for name, text in texts.items() if not name.startswith("row")], rows=rows,
        says=solution, picture=picture, alt=alt, group=section,
        mark=lambda answer: mark(given(answer)),
    )  # fmt: skip


def _run21(rule, response, outcomes, item):
    if rule.tag == "setOutcomeValue":
        value = rule[0]
        if value.tag == "mapResponse":
            outcomes[rule.get("identifier")] = _mapped(item.find(".//mapping"), response)
        else:
            number = value.get("baseType") == "float"
            outcomes[rule.get("identifier")] = float(value.text) if number else value.text
        return
    for case in rule:
        if _met21(case[0], response):
            for below in case[1:]:
                _run21(below, response, outcomes, item)
            return


def _mapped(mapping, response):
    worth = {e.get("mapKey"): float(e.get("mappedValue")) for e in mapping}
    total = sum(worth.get(one, float(mapping.get("defaultValue"))) for one in set(response))
    return min(max(total, float(mapping.get("lowerBound"))), float(mapping.get("upperBound")))


def _met21(e, response):
    if e.tag == "not":
        return not _met21(e[0], response)
    if e.tag == "isNull":
        return not response
    if e.tag == "and":
        return all(_met21(one, response) for one in e)
    value = e.findtext("baseValue")
    if e.tag == "match":
        return response == [value]
    number = response[0]
    return number >= float(value) if e.tag == "gte" else number <= float(value)


# Moodle --------------------------------------------------------------------------------------

PARTS = {100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20, 16.66667}
PARTS |= {14.28571, 12.5, 11.11111, 10, 5, 0}


def moodle(data):
    root = ET.fromstring(data)
    assert root.tag == "quiz"
    group = ""
    for question in root:
        if question.get("type") == "category":
            group = question.findtext("category/text")
            assert group.startswith("$course$/top/")
            assert question.findtext("info/text")
        else:
            yield _of_moodle(question, group)


def _of_moodle(question, group):
    kind = question.get("type")
    html = question.findtext("questiontext/text")
    file = question.find("questiontext/file")
    image = BeautifulSoup(html, "html.parser").find("img")
    assert (file is None) == (image is None)
    answers = question.findall("answer")
    for one in answers:
        assert any(abs(abs(float(one.get("fraction"))) - part) < 1e-5 for part in PARTS)
    pairs = [
        (e.findtext("text"), e.findtext("answer/text")) for e in question.findall("subquestion")
    ]

    def mark(answer):
        if kind == "matching":
            rows = [right for text, right in pairs if text]
            return sum(map(str.__eq__, rows, answer)) / len(rows), []
        if kind == "numerical":
            taken = [
                e
                for e in answers
                if abs(float(e.findtext("text")) - answer) <= float(e.findtext("tolerance"))
            ][:1]
        else:
            taken = [answers[place] for place in answer]
        parts = sum(float(e.get("fraction")) for e in taken) / 100
        return min(max(parts, 0), 1), [e.findtext("feedback/text") for e in taken]

    return Read(
        question.findtext("idnumber"), kind, html, float(question.findtext("defaultgrade")),
        options=[e.findtext("text") for e in answers] if kind == "multichoice" else
        sorted({right for _, right in pairs}),
        rows=[text for text, _ in pairs if text],
        says=question.findtext("generalfeedback/text") or "",
        picture=base64.b64decode(file.text).decode() if file is not None else None,
        alt=image["alt"] if image else None, mark=mark, group=group,
    )  # fmt: skip
