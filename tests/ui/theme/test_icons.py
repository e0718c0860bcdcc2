"""Icons: ours, in one colour, sharp."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from viewer.core.paths import resource
from viewer.core.theme import ROLES, load_theme
from viewer.ui.theme.icons import VERDICT_ROLES, icon, icon_image, icon_names, role_of, verdict_icon

NEEDED = [
    "back",
    "forward",
    "home",
    "text-smaller",
    "text-larger",
    "theme-light",
    "theme-dark",
    "theme-contrast",
    "play",
    "pause",
    "reset",
    "chevron-right",
    "chevron-down",
    "fold-open",
    "fold-closed",
    "menu",
    "topics",
    "picture",
    "article",
    "outline",
    "close",
    "external",
    "search",
    "check",
    "warning",
    "info",
    "septa",
    "task-open",
    "task-done",
    "undo",
    "redo",
    "step-back",
    "step-on",
    "stop",
    "plus",
    "fit",
    "sure",
    "clock",
    "save",
    "copy",
    "kind-effect",
    "kind-none-found",
    "kind-unknown",
    "verdict-supported",
    "verdict-partly-supported",
    "verdict-contested",
    "verdict-unsupported",
    "verdict-outdated",
    "verdict-advice",
]


def coloured(image: QImage) -> int:
    """How many pixels are painted at all."""
    return sum(
        QColor.fromRgba(image.pixel(x, y)).alpha() > 0 for x in range(image.width()) for y in range(image.height())
    )


def test_every_icon_is_there() -> None:
    assert set(NEEDED) <= set(icon_names())


@pytest.mark.parametrize("name", [name for name in NEEDED if name != "septa"])
def test_icons_share_one_manner(name: str) -> None:
    source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in source
    assert 'stroke-linecap="round"' in source
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', source)) <= {"none", "currentColor"}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NEEDED)
def test_icons_fill_their_square_but_stay_in_it(name: str) -> None:
    image = icon_image(name, "#2B2A33", 48)
    assert image.size() == QSize(48, 48)
    assert 150 < coloured(image) < 48 * 48
    if name != "septa":
        rim = [(x, y) for x in range(48) for y in range(48) if x in (0, 47) or y in (0, 47)]
        assert all(QColor.fromRgba(image.pixel(x, y)).alpha() == 0 for x, y in rim)


@pytest.mark.usefixtures("qapp")
def test_no_two_icons_look_alike() -> None:
    drawn = [bytes(icon_image(name, "#000000", 24).constBits()) for name in NEEDED]
    assert len(set(drawn)) == len(drawn)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("ratio", [1.0, 1.25, 2.0, 3.0])
def test_icons_have_the_pixels_of_the_screen(ratio: float) -> None:
    image = icon_image("home", "#112233", 20, ratio)
    assert image.width() == round(20 * ratio)
    assert image.deviceIndependentSize().width() == pytest.approx(20, abs=0.5)
    darkest = max(
        (QColor.fromRgba(image.pixel(x, y)) for x in range(image.width()) for y in range(image.height())),
        key=QColor.alpha,
    )
    assert darkest.name() == "#112233"


@pytest.mark.usefixtures("qapp")
def test_a_disabled_icon_is_fainter() -> None:
    made = icon("back", "#000000", 24)
    usual = made.pixmap(QSize(24, 24)).toImage()
    faint = made.pixmap(QSize(24, 24), QIcon.Mode.Disabled).toImage()
    middle = (12, 12)
    assert 0 < QColor.fromRgba(faint.pixel(*middle)).alpha() < QColor.fromRgba(usual.pixel(*middle)).alpha()


@pytest.mark.usefixtures("qapp")
def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError):
        icon_image("../themes/septa", "#000000", 24)


def test_verdicts_have_colours_of_their_own(qapp: QApplication) -> None:
    theme = load_theme("light")
    for verdict, role in VERDICT_ROLES.items():
        assert role in ROLES
        assert role_of(f"verdict-{verdict}") == role
        assert not verdict_icon(verdict, theme, 24).isNull()
    assert {role_of(name) for name in icon_names()} <= set(ROLES)
