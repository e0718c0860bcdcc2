"""The list of all commands: typed, walked, pressed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from viewer.core.theme import THEMES, load_theme
from viewer.ui.dialogs.command_rows import ROW, Entry
from viewer.ui.dialogs.palette import Palette

ENTRIES = (
    Entry("", "Reading"),
    Entry("back", "Back", "Alt+Left", "back", usable=False),
    Entry("home", "First topic", "Alt+Home", "home"),
    Entry("next", "Next topic", "Alt+PgDown"),
    Entry("", "Printing"),
    Entry("print", "Print or save as PDF…", "Ctrl+P", "print"),
    Entry("print-questions", "Print my questions…", usable=False),
)
Make = Callable[..., Palette]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    kept: list[QWidget] = []

    def shown(scale: float = 1.0, size: tuple[int, int] = (900, 700), theme: str = "light") -> Palette:
        window = QWidget()
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        palette = Palette(ENTRIES, load_theme(theme), scale, window)
        palette.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        palette.open()
        qtbot.waitExposed(palette)
        return palette

    return shown


def listed(palette: Palette) -> list[str]:
    return [palette.list.item(row).data(ROW).words for row in range(palette.list.count())]


def chosen(palette: Palette) -> str:
    item = palette.list.currentItem()
    return item.data(ROW).id if item is not None else ""


def test_it_starts_with_all_groups_and_the_first_that_can_be_had(make: Make) -> None:
    palette = make()
    assert listed(palette) == [entry.words for entry in ENTRIES]
    assert chosen(palette) == "home"


def test_typing_leaves_what_fits_the_greyed_ones_last(make: Make, qtbot: QtBot) -> None:
    palette = make()
    qtbot.keyClicks(palette.field, "print")
    assert listed(palette) == ["Print or save as PDF…", "Print my questions…"]
    qtbot.keyClicks(palette.field, " my")
    assert listed(palette) == ["Print my questions…"]
    assert chosen(palette) == ""
    qtbot.keyClicks(palette.field, "zzz")
    assert not palette.list.isVisible()
    assert palette.nothing.isVisible()
    palette.field.clear()
    assert listed(palette) == [entry.words for entry in ENTRIES]


def test_enter_runs_the_chosen_one_after_closing(make: Make, qtbot: QtBot) -> None:
    palette = make()
    seen: list[tuple[str, bool]] = []
    palette.wanted.connect(lambda name: seen.append((name, palette.isVisible())))
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert seen == [("next", False)]


def test_up_and_down_pass_headings_and_greyed_ones_and_stop_at_the_ends(make: Make, qtbot: QtBot) -> None:
    palette = make()
    walked = []
    for key in (Qt.Key.Key_Up, *(Qt.Key.Key_Down,) * 4, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
        qtbot.keyClick(palette.field, key)
        walked.append(chosen(palette))
    assert walked == ["home", "next", "print", "print", "print", "next", "home", "print"]


def test_a_greyed_one_is_never_run(make: Make, qtbot: QtBot) -> None:
    palette = make()
    with qtbot.assertNotEmitted(palette.wanted):
        qtbot.keyClicks(palette.field, "back")
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
        place = palette.list.visualItemRect(palette.list.item(0)).center()
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert palette.isVisible()


def test_a_press_runs(make: Make, qtbot: QtBot) -> None:
    palette = make()
    with qtbot.waitSignal(palette.wanted) as told:
        place = palette.list.visualItemRect(palette.list.item(5)).center()
        qtbot.mouseClick(palette.list.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args == ["print"]


def test_escape_closes_and_runs_nothing(make: Make, qtbot: QtBot) -> None:
    palette = make()
    with qtbot.assertNotEmitted(palette.wanted):
        qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()


def test_a_screen_reader_hears_words_and_keys(make: Make) -> None:
    palette = make()
    spoken = palette.list.item(2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "First topic, Alt+Home"
    assert palette.field.accessibleName()
    assert palette.list.accessibleName()


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("scale", "size"), [(1.0, (900, 700)), (2.0, (800, 700)), (3.0, (480, 800)), (1.0, (320, 300))]
)
def test_it_stays_in_the_window_and_rows_are_high_enough(
    make: Make, theme: str, scale: float, size: tuple[int, int]
) -> None:
    palette = make(scale, size, theme)
    window = palette.parentWidget()
    assert window is not None
    place = window.mapFromGlobal(palette.mapToGlobal(QPoint(0, 0)))
    assert place.x() >= 0
    assert place.x() + palette.width() <= size[0]
    assert palette.height() <= size[1]
    for row in range(palette.list.count()):
        rect = palette.list.visualItemRect(palette.list.item(row))
        if palette.list.item(row).data(ROW).id:
            assert rect.height() >= 32
        assert rect.width() <= palette.list.viewport().width()
    assert not palette.grab().isNull()
