"""XML as it is written into packages, and the zip files that hold it."""

import io
import zipfile
from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET

MATHML = "http://www.w3.org/1998/Math/MathML"
BORN = (1980, 1, 1, 0, 0, 0)  # of each file in a zip: the same bank is the same file


def added(parent: ET.Element, tag: str, text: str | None = None, **attributes: str) -> ET.Element:
    """Add an element; an underscore at the end of an attribute's name is left out."""
    element = ET.SubElement(parent, tag, {word.rstrip("_"): it for word, it in attributes.items()})
    element.text = text
    return element


def document(root: ET.Element) -> bytes:
    """Return the text of a file. Blanks stay as they are: in mixed text they count."""
    return ET.tostring(root, encoding="utf-8", xml_declaration=True)


def nodes(html: str, allowed: Mapping[str, tuple[str, ...]]) -> Iterator[ET.Element]:
    """Yield the elements of HTML with no attributes but those that are allowed for each tag.

    Formulas keep all of theirs.
    """
    for element in ET.fromstring(f"<div>{html}</div>"):
        _clean(element, allowed)
        yield element


def _clean(element: ET.Element, allowed: Mapping[str, tuple[str, ...]]) -> None:
    if element.tag == f"{{{MATHML}}}math":
        _unprefixed(element)
        element.set("xmlns", MATHML)
        return
    kept = allowed.get(element.tag, ())
    element.attrib = {word: it for word, it in element.attrib.items() if word in kept}
    for child in element:
        _clean(child, allowed)


def _unprefixed(element: ET.Element) -> None:
    for node in element.iter():
        node.tag = node.tag.removeprefix(f"{{{MATHML}}}")


def zipped(files: Mapping[str, bytes | str]) -> bytes:
    """Return a zip file with these files, the same each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            about = zipfile.ZipInfo(name, BORN)
            about.compress_type = zipfile.ZIP_DEFLATED
            about.external_attr = 0o644 << 16
            archive.writestr(about, content)
    return out.getvalue()
