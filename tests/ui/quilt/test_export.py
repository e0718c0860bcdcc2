"""What is taken along: a page as PNG, and the same as SVG."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, SceneState
from viewer.core.theme import load_theme
from viewer.ui.quilt.export import PAGE, ExportWords, write_png, write_svg
from viewer.ui.quilt.renderer import Renderer

SVG = "{http://www.w3.org/2000/svg}"
WORDS = ExportWords(
    title="Under the skin",
    sentence="At 60, some squares bulge in this model.",
    account="What studies show",
    notice="Illustration, not a prediction.",
    scale_note="Heights are drawn larger than life.",
    names={part: part.value.title() for part in Part},
)
STATES = {
    "plain": SceneState(parameters=Parameters(60, 20)),
    "article": SceneState(Account.ARTICLE),
    "open": SceneState().with_view(lifted=frozenset({Part.SKIN}), cut_mm=50),
    "both": SceneState().with_view(compare=Compare.ACCOUNTS),
}


@pytest.fixture(scope="module")
def model() -> QuiltModel:
    return QuiltModel()


def show(model: QuiltModel, state: SceneState, theme: str = "light") -> Renderer:
    made = Renderer(model, 300, 260, load_theme(theme))
    made.set_state(state)
    return made


def grey(image: QImage) -> np.ndarray:
    """A small copy in grey: what the eye sees from afar."""
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    size = PAGE / 4
    painted = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(painted)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(painted.rect(), small.scaled(PAGE))
    painter.end()
    data = np.frombuffer(painted.constBits(), np.uint8).reshape(size.height(), size.width(), 4)
    return data[..., :3].mean(axis=-1)


@pytest.mark.parametrize("name", ["article", "open", "both"])
def test_both_files_look_alike(qapp, model, tmp_path: Path, name: str) -> None:
    renderer = show(model, STATES[name])
    png, svg = tmp_path / "a.png", tmp_path / "a.svg"
    write_png(png, renderer, WORDS)
    write_svg(svg, renderer, WORDS)
    drawn = QSvgRenderer(str(svg))
    assert drawn.isValid()
    image = QImage(PAGE, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    drawn.render(painter)
    painter.end()
    far = np.abs(grey(QImage(str(png))) - grey(image))
    assert far.mean() < 3.5
    assert (far > 60).mean() < 0.02


def test_the_face_and_the_words_are_vectors_and_the_top_is_an_image(qapp, model, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    write_svg(path, show(model, STATES["plain"]), WORDS)
    root = ElementTree.parse(path).getroot()
    images = root.findall(f".//{SVG}image")
    assert len(images) == 1
    shapes = [e for kind in ("path", "polyline", "polygon", "ellipse", "circle") for e in root.iter(SVG + kind)]
    assert len(shapes) > 400, "lobules, bands, sheets"
    told = " ".join(" ".join(text.itertext()) for text in root.iter(SVG + "text"))
    for words in (WORDS.title, WORDS.account, WORDS.notice, "Skin", "Septa", "Muscle", "Fat"):
        assert words in told
    described = " ".join(root.findtext(SVG + "desc", "").split())
    assert WORDS.sentence in described


def test_a_lifted_part_has_no_name_on_the_page(qapp, model, tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    write_svg(path, show(model, STATES["open"]), WORDS)
    told = [" ".join(text.itertext()).strip() for text in ElementTree.parse(path).getroot().iter(SVG + "text")]
    assert "Fat" in told
    assert "Skin" not in told


def test_a_png_is_the_same_each_time_and_on_the_themes_paper(qapp, model, tmp_path: Path) -> None:
    first, second = tmp_path / "a.png", tmp_path / "b.png"
    for path in (first, second):
        write_png(path, show(model, STATES["plain"], "dark"), WORDS)
    assert first.read_bytes() == second.read_bytes()
    image = QImage(str(first))
    assert image.size() == PAGE * 2
    assert image.pixelColor(3, 3).name().upper() == load_theme("dark").paper


@pytest.mark.parametrize("write", [write_png, write_svg])
def test_a_place_that_cannot_be_written_is_an_oserror(qapp, model, tmp_path: Path, write) -> None:
    with pytest.raises(OSError, match=r"\w"):
        write(tmp_path / "missing" / "a.out", show(model, STATES["plain"]), WORDS)


def test_long_words_stay_on_the_page(qapp, model, tmp_path: Path) -> None:
    long = ExportWords("A very long title " * 8, "Many words follow here. " * 40, "x", "n" * 20, "s", {Part.FAT: "Fat"})
    write_png(tmp_path / "a.png", show(model, STATES["plain"]), long)
    page = QImage(str(tmp_path / "a.png"))
    paper = page.pixelColor(3, 3)
    assert all(page.pixelColor(x, y) == paper for x in (2390, 2396) for y in range(0, 2000, 7))
    assert all(page.pixelColor(x, 1992) == paper for x in range(0, 2400, 7))
