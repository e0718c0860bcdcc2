"""The bar: what has room, what gives way, and the menu that takes it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.shell.conftest import Show, Shown
from viewer.core.modes import Can, Mode
from viewer.core.quilt.scene import Account
from viewer.core.settings import Settings
from viewer.ui.shell.menu import ROWS
from viewer.ui.shell.top_bar import GIVING_WAY, LEADING, MIDDLE, NAME, TRAILING


def left_edges(shown: Shown) -> list[tuple[int, int]]:
    """Where each visible thing of the bar begins and ends, from left to right."""
    bar = shown.window.bar
    parts = [bar.wordmark, shown.window.search, *(bar.button(name) for name in (*LEADING, *TRAILING, "search"))]
    seen = [part for part in parts if part.isVisible() and bar.isAncestorOf(part)]
    return sorted((part.mapTo(bar, QPoint(0, 0)).x(), part.mapTo(bar, QPoint(part.width(), 0)).x()) for part in seen)


@pytest.mark.parametrize("scale", [0.8, 1.0, 1.5, 2.0, 3.0])
@pytest.mark.parametrize("width", [320, 480, 640, 800, 1000, 1280, 1600])
def test_nothing_overlaps_or_runs_out_at_any_size(show: Show, width: int, scale: float) -> None:
    shown = show(size=(width, 600), settings=Settings(theme="light", text_scale=scale))
    QApplication.processEvents()
    edges = left_edges(shown)
    assert edges[0][0] >= 0
    assert edges[-1][1] <= width
    for (_, end), (begin, _) in pairwise(edges):
        assert end <= begin
    bar = shown.window.bar
    assert bar.button("menu").isVisible()
    assert shown.window.search.isVisible() != bar.button("search").isVisible()


def test_every_button_but_menu_and_search_may_give_way() -> None:
    names = [name for names in GIVING_WAY for name in names]
    assert len(set(names)) == len(names)
    assert {*LEADING, *TRAILING} - {"menu"} == set(names) - {NAME, MIDDLE}


def test_what_gave_way_stands_at_the_top_of_the_menu_and_comes_back(show: Show) -> None:
    shown = show(size=(320, 700))
    shown.window.start_companions()
    bar = shown.window.bar
    assert bar.given_way
    assert not any(bar.button(name).isVisible() for name in bar.given_way)
    bar.button("menu").click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    first = [action.objectName() for action in menu.actions()[: len(bar.given_way)]]
    assert tuple(first) == bar.given_way
    menu.close()
    shown.window.resize(1600, 700)
    QApplication.processEvents()
    assert bar.given_way == ()
    assert bar.in_menu == tuple(name for names in ROWS for name in names)


def test_a_button_that_would_do_nothing_is_in_neither(show: Show) -> None:
    shown = show(topic="about")  # without a picture
    bar = shown.window.bar
    assert bar.button("picture").isHidden()
    assert "picture" not in bar.given_way


def test_commands_without_a_handler_are_grey_until_it_comes(show: Show) -> None:
    shown = show()
    assert not shown.window.bar.button("menu").isEnabled()
    shown.window.start_companions()
    assert shown.window.bar.button("menu").isEnabled()


def test_the_menu_opens_by_key_and_runs_a_command(show: Show) -> None:
    shown = show(size=(480, 700))
    shown.window.start_companions()
    assert "home" in shown.window.bar.given_way
    shown.open("about")
    shown.qtbot.keyClick(QApplication.focusWidget() or shown.window, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    shown.qtbot.keyClick(menu, Qt.Key.Key_Down)
    shown.qtbot.keyClick(menu, Qt.Key.Key_Return)
    shown.settle()
    assert shown.title == "Start here"


def test_the_menu_shows_what_the_mode_gives(show: Show) -> None:
    mode = Mode("closed", frozenset(Can) - {Can.PRINT, Can.LEAVE}, keeps_settings=False, account=Account.STUDIES)
    shown = show(mode=mode, size=(800, 700))
    shown.window.start_companions()
    shown.window.bar.button("menu").click()
    menu = QApplication.activePopupWidget()
    assert menu is not None
    ids = {action.objectName() for action in menu.actions()}
    assert {"preferences", "shortcuts"} <= ids
    assert not {"print", "quit"} & ids
    assert not menu.actions()[0].isSeparator()
    assert not menu.actions()[-1].isSeparator()
    menu.close()


def test_a_menu_too_large_for_the_screen_is_a_list_that_scrolls(show: Show) -> None:
    shown = show(size=(800, 700), settings=Settings(theme="light", text_scale=3.0))
    shown.window.start_companions()
    shown.window.bar.button("menu").click()
    assert QApplication.activePopupWidget() is None
    assert shown.window.companions is not None
    palette = shown.window.companions.comforting.palette
    assert palette is not None
    first = [palette.list.item(at).data(Qt.ItemDataRole.UserRole).id for at in range(len(shown.window.bar.given_way))]
    assert tuple(first) == shown.window.bar.given_way
    palette.reject()


def test_the_field_keeps_its_place_among_the_keys(show: Show) -> None:
    shown = show()
    shown.window.bar.button("home").setFocus()
    order: list[QWidget] = []
    for _ in range(3):
        shown.window.focusNextChild()
        focused = QApplication.focusWidget()
        assert focused is not None
        order.append(focused)
    assert order[0] is shown.window.search
