"""Palette and style sheet: nothing grey by default, large enough to touch, focus seen."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from viewer.core.settings import FONT_CHOICES
from viewer.core.theme import THEMES, Theme, contrast, load_theme
from viewer.ui.theme.fonts import TEXT, TITLE, family_of, load_fonts, prose_character_px, text_font, title_font
from viewer.ui.theme.sheet import LEAST_TARGET_PX, style_sheet
from viewer.ui.theme.style import apply, palette


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    apply(qapp, load_theme("light"), 1.0)


def test_the_bundled_fonts_load(qapp: QApplication) -> None:
    assert load_fonts() == ()
    assert QFontInfo(text_font(17)).family() == TEXT
    assert QFontInfo(title_font(36)).family() == TITLE
    assert QFontInfo(title_font(36)).weight() == 600
    assert 7.0 < prose_character_px(text_font(17)) < 8.0


@pytest.mark.parametrize("name", THEMES)
def test_the_sheet_has_no_colour_of_its_own(name: str) -> None:
    theme = load_theme(name)
    sheet = style_sheet(theme, 17, "tick.svg")
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert not re.search(r"\b(?:gr[ae]y|white|black)\b", sheet)


@pytest.mark.parametrize("name", THEMES)
def test_every_role_of_the_palette_comes_from_the_theme(name: str) -> None:
    theme = load_theme(name)
    made = palette(theme)
    role = QPalette.ColorRole
    for words, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.ButtonText, role.Button),
        (role.HighlightedText, role.Highlight),
        (role.ToolTipText, role.ToolTipBase),
        (role.PlaceholderText, role.Base),
        (role.Link, role.Window),
    ):
        assert contrast(made.color(words).name(), made.color(ground).name()) >= theme.text_contrast


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("kind", [QPushButton, QToolButton, QLineEdit, QComboBox, QCheckBox])
def test_targets_are_large_enough(dressed: QApplication, qtbot: QtBot, kind: type[QWidget], scale: float) -> None:
    apply(dressed, load_theme("light"), scale)
    widget = kind()
    qtbot.addWidget(widget)
    if isinstance(widget, QPushButton | QToolButton | QCheckBox):
        widget.setText("x")
    widget.ensurePolished()
    assert widget.sizeHint().height() >= LEAST_TARGET_PX
    assert widget.sizeHint().width() >= LEAST_TARGET_PX


def test_text_grows_with_the_scale(dressed: QApplication, qtbot: QtBot) -> None:
    heights = []
    for scale in (1.0, 2.0):
        apply(dressed, load_theme("light"), scale)
        label = QLabel("Septa")
        label.setProperty("role", "title")
        qtbot.addWidget(label)
        label.ensurePolished()
        assert label.fontInfo().family() == TITLE
        heights.append(label.fontInfo().pixelSize())
    assert heights[1] == pytest.approx(2 * heights[0], abs=1)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def differing(first: QImage, second: QImage) -> list[tuple[QColor, QColor]]:
    assert first.size() == second.size()
    pairs = (
        (first.pixelColor(x, y), second.pixelColor(x, y)) for x in range(first.width()) for y in range(first.height())
    )
    return [(a, b) for a, b in pairs if a != b]


def focusable(role: str) -> QWidget:
    if role == "slider":
        return QSlider(Qt.Orientation.Horizontal)
    if role == "field":
        return QLineEdit()
    if role == "box":
        return QCheckBox("Reduce motion")
    button = QPushButton("Read")
    button.setProperty("role", role)
    if role == "checked":
        button.setCheckable(True)
        button.setChecked(True)
    return button


@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_slider_is_filled_from_where_it_begins(dressed: QApplication, qtbot: QtBot, way: Qt.LayoutDirection) -> None:
    theme = load_theme("light")
    apply(dressed, theme, 1.0)
    slider = QSlider(Qt.Orientation.Horizontal)
    qtbot.addWidget(slider)
    slider.setLayoutDirection(way)
    slider.setValue(50)
    slider.resize(200, 40)
    slider.show()
    qtbot.waitExposed(slider)
    seen = slider.grab().toImage()
    left, right = (seen.pixelColor(x, 20) for x in (40, 160))
    begins, ends = (left, right) if way is Qt.LayoutDirection.LeftToRight else (right, left)
    assert (begins, ends) == (QColor(theme.accent), QColor(theme.rule))


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("role", ["", "primary", "quiet", "chip", "checked", "slider", "field", "box"])
def test_the_focus_is_seen(dressed: QApplication, qtbot: QtBot, role: str, name: str) -> None:
    theme = load_theme(name)
    apply(dressed, theme, 1.0)
    host, widget = QWidget(), focusable(role)
    host.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    qtbot.addWidget(host)
    layout = QVBoxLayout(host)
    layout.addWidget(widget)
    host.resize(260, 140)
    host.show()
    host.activateWindow()
    host.setFocus()
    qtbot.waitUntil(host.hasFocus)
    if isinstance(widget, QLineEdit):
        widget.setReadOnly(True)  # no cursor that blinks
    before = picture(host)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(widget.hasFocus)
    seen = [pair for pair in differing(before, picture(host)) if contrast(pair[0].name(), pair[1].name()) >= 3.0]
    assert len(seen) >= widget.width()


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("part", ["skin", "fat", "muscle", "septa"])
def test_a_lit_chip_is_readable(dressed: QApplication, qtbot: QtBot, part: str, name: str) -> None:
    theme = load_theme(name)
    apply(dressed, theme, 1.0)
    chip = QPushButton("MMMM")
    chip.setProperty("role", "chip")
    chip.setProperty("part", part)
    chip.setCheckable(True)
    chip.setChecked(True)
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    image = picture(chip)
    ground = image.pixelColor(5, image.height() // 2).name()
    assert ground.upper() == theme.tissue(part)
    strongest = max(
        contrast(image.pixelColor(x, y).name(), ground)
        for x in range(12, image.width() - 12)
        for y in range(8, image.height() - 8)
    )
    assert strongest >= 4.4


def test_asking_twice_changes_nothing(dressed: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    theme: Theme = load_theme("dark")
    apply(dressed, theme, 1.0)
    called: list[str] = []
    with monkeypatch.context() as patch:
        patch.setattr(QApplication, "setStyleSheet", lambda _app, sheet: called.append(sheet))
        apply(dressed, theme, 1.0)
        assert called == []
        apply(dressed, theme, 1.2)
        assert len(called) == 1


@pytest.mark.parametrize("choice", FONT_CHOICES)
def test_the_whole_program_is_set_in_the_chosen_font(dressed: QApplication, qtbot: QtBot, choice: str) -> None:
    apply(dressed, load_theme("light"), 1.0, choice)
    words, title = QLabel("words"), QLabel("Septa")
    title.setProperty("role", "title")
    for label in (words, title):
        qtbot.addWidget(label)
        label.ensurePolished()
    assert words.fontInfo().family() == QFontInfo(QFont(family_of(choice))).family()
    assert title.fontInfo().family() == TITLE
    assert (words.fontInfo().family() == TEXT) == (choice == "atkinson")
