"""What is taken along: a page as PNG, and the same as SVG."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Field, SceneState
from viewer.core.theme import load_theme
from viewer.ui.quilt import export
from viewer.ui.quilt.export import PAGE, ExportWords, _wrapped, write_png, write_svg
from viewer.ui.quilt.renderer import Renderer
from viewer.ui.quilt.saving import Saving
from viewer.ui.theme.fonts import text_font

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


def told(path: Path) -> list[str]:
    texts = ElementTree.parse(path).getroot().iter(SVG + "text")
    return [" ".join(" ".join(text.itertext()).split()) for text in texts]


@pytest.mark.parametrize("write", [write_png, write_svg])
@pytest.mark.parametrize("divider", [0, 100])
def test_a_divider_at_an_edge_leaves_a_page_with_all_names(qapp, model, tmp_path, write, divider) -> None:
    renderer = show(model, SceneState().with_view(compare=Compare.ACCOUNTS, divider=divider))
    write(tmp_path / "a.out", renderer, WORDS)
    assert (tmp_path / "a.out").stat().st_size > 10_000
    assert set(renderer.name_places()) == set(Part)
    assert renderer.divider_px() is not None, "it can still be taken hold of"


@pytest.mark.parametrize(("zoom", "pan_y"), [(130, 0), (180, 18), (400, -100), (400, 100)])
def test_a_part_outside_the_picture_has_no_name_on_the_page(qapp, model, tmp_path: Path, zoom: int, pan_y: int) -> None:
    renderer = show(model, SceneState().with_view(zoom=zoom, pan_y=pan_y, compare=Compare.ACCOUNTS))
    width, height = renderer.size
    assert all(0 <= x < width and 0 <= y < height for x, y in renderer.name_places().values())
    path = tmp_path / "a.svg"
    write_svg(path, renderer, WORDS)
    shown = {name for name in WORDS.names.values() if name in told(path)}
    assert len(shown) < len(WORDS.names)


def test_a_page_says_what_lies_beside_the_divider_and_what_colours_mean(qapp, model, tmp_path: Path) -> None:
    words = replace(WORDS, halves=("Before", "Now"), reveal="Scar", edges=("5 %", "95 %"))
    view = SceneState(Account.STUDIES, Parameters(40, 10))
    plain, both = tmp_path / "plain.svg", tmp_path / "both.svg"
    write_svg(plain, show(model, view), words)
    assert not {"Before", "Now", "Scar", "5 %", "95 %"} & set(told(plain))
    write_svg(both, show(model, view.with_view(compare=Compare.BEFORE, reveal=Field.SCAR)), words)
    assert {"Before", "Now", "Scar", "5 %", "95 %"} <= set(told(both))


def test_words_joined_by_a_no_break_space_stay_together(qapp) -> None:
    font = text_font(20)
    for width in range(20, 400, 20):
        lines = _wrapped("about 25\u00a0% heavier  than before", font, width)
        assert any("25\u00a0%" in line for line in lines)
        assert " ".join(lines) == "about 25\u00a0% heavier than before"


@pytest.mark.parametrize("fault", [OSError(28, "No space"), IndexError("index -1"), MemoryError()])
def test_a_failure_while_saving_is_one_sentence(qapp, model, tmp_path: Path, monkeypatch, fault) -> None:
    def fail(*_: object) -> None:
        raise fault

    monkeypatch.setattr(export, "write_png", fail)
    window = QWidget()
    saving = Saving(window)
    said: list[str] = []
    saving.said.connect(said.append)
    saving._renderer, saving._words = show(model, STATES["plain"]), WORDS
    saving.save(str(tmp_path / "a.png"))
    assert len(said) == 1
    assert "cannot be" in said[0]
    window.deleteLater()


def test_a_page_of_another_size_is_paper_to_its_last_row(qapp, model, tmp_path: Path) -> None:
    write_png(tmp_path / "a.png", show(model, STATES["plain"]), WORDS, scale=800 / 1200)
    page = QImage(str(tmp_path / "a.png"))
    last = page.height() - 1
    assert all(page.pixelColor(x, last) == page.pixelColor(3, 3) for x in range(page.width()))
