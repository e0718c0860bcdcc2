"""Which theme is meant."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from viewer.core.theme import Theme
from viewer.ui.theme.resolve import ThemeResolver, theme_name

DARK, LIGHT, UNKNOWN = Qt.ColorScheme.Dark, Qt.ColorScheme.Light, Qt.ColorScheme.Unknown


@pytest.mark.parametrize(
    ("choice", "scheme", "name"),
    [
        ("system", DARK, "dark"),
        ("system", LIGHT, "light"),
        ("system", UNKNOWN, "light"),
        ("light", DARK, "light"),
        ("dark", LIGHT, "dark"),
        ("contrast", DARK, "contrast"),
        ("sepia", DARK, "sepia"),
        ("projector", DARK, "projector"),
        ("dusk", DARK, "dark"),
    ],
)
def test_the_theme_of_a_choice(choice: str, scheme: Qt.ColorScheme, name: str) -> None:
    assert theme_name(choice, scheme) == name


@pytest.mark.usefixtures("qapp")
def test_system_follows_the_desktop() -> None:
    resolver = ThemeResolver("system")
    resolver.follow(LIGHT)
    heard: list[Theme] = []
    resolver.changed.connect(heard.append)
    resolver.follow(DARK)
    resolver.follow(DARK)
    assert [theme.name for theme in heard] == ["dark"]
    assert resolver.theme.name == "dark"


@pytest.mark.usefixtures("qapp")
def test_a_named_theme_does_not() -> None:
    resolver = ThemeResolver("contrast")
    heard: list[Theme] = []
    resolver.changed.connect(heard.append)
    resolver.follow(DARK)
    assert heard == []
    resolver.choose("system")
    assert [theme.name for theme in heard] == ["dark"]


def test_the_desktop_s_signal_arrives(qapp: QApplication) -> None:
    resolver = ThemeResolver("system")
    heard: list[Theme] = []
    resolver.changed.connect(heard.append)
    resolver.follow(LIGHT)
    qapp.styleHints().colorSchemeChanged.emit(DARK)
    assert resolver.theme.name == "dark"
