"""Pictures of the text are light and hold their room."""

from types import SimpleNamespace

import pytest
from PIL import Image

from book.extensions.pictures import hold_room, reduce
from models.figures import SHARPNESS
from tests.site import PAGES, soup


@pytest.fixture
def app(tmp_path):
    """A book with one picture, of many colours, of 60 by 40 pixels."""
    folder = tmp_path / "_images"
    folder.mkdir()
    Image.linear_gradient("L").convert("RGB").resize((60, 40)).save(folder / "a.png")
    builder = SimpleNamespace(images={"_images/a.png": "a.png"})
    return SimpleNamespace(builder=builder, srcdir=tmp_path, outdir=tmp_path)


def test_a_picture_says_how_large_it_is_and_waits(app):
    context = {"body": '<p><img alt="A" src="../_images/a.png" /></p>'}
    hold_room(app, "", "", context, None)
    drawn = f'style="--sa-drawn: {60 / SHARPNESS:g}px"'
    held = f'<img loading="lazy" width="60" height="40" {drawn} alt="A" src="../_images/a.png" />'
    assert context["body"] == f"<p>{held}</p>"


def test_a_picture_is_reduced_once(app):
    file = app.outdir / "_images" / "a.png"
    reduce(app, None)
    assert Image.open(file).mode == "P"
    before = file.stat().st_mtime_ns
    reduce(app, None)
    assert file.stat().st_mtime_ns == before


@pytest.mark.parametrize("page", PAGES)
def test_every_picture_of_a_page_holds_its_room(page):
    drawn = [image for image in soup(page).find_all("img") if image["src"].endswith(".png")]
    assert all(image.get("width") and image.get("loading") == "lazy" for image in drawn)
