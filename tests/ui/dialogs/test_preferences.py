"""The preferences: every row chooses what it says, by mouse and by keys, and shows what others choose."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QSlider, QWidget
from pytestqt.qtbot import QtBot

from viewer.core.choices import PREFERENCES, Kind, usual
from viewer.core.settings import Settings
from viewer.core.theme import THEMES, load_theme
from viewer.state.preferences import Preferences
from viewer.ui.dialogs.preference_rows import KeysRow, NameRow, NumberRow
from viewer.ui.dialogs.preferences import PreferencesDialog
from viewer.ui.theme.style import apply

Make = Callable[..., PreferencesDialog]


@pytest.fixture
def preferences() -> Preferences:
    return Preferences(Settings(theme="light"))


@pytest.fixture
def make(qapp: QApplication, qtbot: QtBot, preferences: Preferences) -> Iterator[Make]:
    def shown(scale: float = 1.0, size: tuple[int, int] | None = None) -> PreferencesDialog:
        preferences.set_text_scale(scale)
        apply(qapp, load_theme("light"), scale)
        dialog = PreferencesDialog(preferences, PREFERENCES, load_theme("light"))
        qtbot.addWidget(dialog)
        dialog.resize(*(size or (600, 700)))
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    yield shown
    apply(qapp, load_theme("light"), 1.0)


def press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_every_key_of_every_row_chooses_its_value(make: Make, preferences: Preferences, qtbot: QtBot) -> None:
    dialog = make()
    for one in PREFERENCES:
        row = dialog.rows[one.field]
        if isinstance(row, KeysRow):
            for value, button in row.keys.buttons.items():
                press(qtbot, button)
                chosen = getattr(preferences.settings, one.field)
                assert chosen == (value == "on" if one.kind is Kind.SWITCH else value)
                assert row.keys.choice == value


def test_numbers_can_be_stepped_without_dragging(make: Make, preferences: Preferences, qtbot: QtBot) -> None:
    dialog = make()
    for one in PREFERENCES:
        row = dialog.rows[one.field]
        if isinstance(row, NumberRow):
            assert one.numbers is not None
            row.slider.setValue(one.numbers.least)
            assert not row.less.isEnabled()
            press(qtbot, row.more)
            assert getattr(preferences.settings, one.field) == one.numbers.value(one.numbers.least + one.numbers.step)
            assert str(one.numbers.least + one.numbers.step) in row.number.text()
            press(qtbot, row.less)
            assert getattr(preferences.settings, one.field) == one.numbers.value(one.numbers.least)
            qtbot.keyClick(row.slider, Qt.Key.Key_End)
            assert getattr(preferences.settings, one.field) == one.numbers.value(one.numbers.most)
            assert not row.more.isEnabled()


def test_the_size_is_taken_when_the_hand_lets_go_and_seen_before(make: Make, preferences: Preferences) -> None:
    dialog = make()
    row = dialog.rows["text_scale"]
    assert isinstance(row, NumberRow)
    before = dialog.sample.document().defaultFont().pixelSize()
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(200)
    assert preferences.text_scale == 1.0
    assert dialog.sample.document().defaultFont().pixelSize() == 2 * before
    assert "200" in row.number.text()
    row.slider.setSliderDown(False)
    assert preferences.text_scale == 2.0


def test_lines_change_while_the_hand_moves(make: Make, preferences: Preferences) -> None:
    dialog = make()
    row = dialog.rows["spacing"]
    assert isinstance(row, NumberRow)
    usual_height = dialog.sample.height()
    row.slider.setSliderDown(True)
    row.slider.setSliderPosition(200)
    assert preferences.settings.spacing == 2.0
    assert dialog.sample.height() > usual_height


def test_what_is_chosen_elsewhere_is_shown(make: Make, preferences: Preferences) -> None:
    dialog = make()
    preferences.set_theme("dark")
    preferences.set_text_scale(1.25)
    preferences.set_clinic_wording(True)
    theme, size, clinic = (dialog.rows[name] for name in ("theme", "text_scale", "clinic_wording"))
    assert isinstance(theme, KeysRow)
    assert isinstance(size, NumberRow)
    assert isinstance(clinic, KeysRow)
    assert theme.keys.choice == "dark"
    assert "125" in size.number.text()  # a step of A+, which is none of the slider's
    assert clinic.keys.choice == "on"


def test_voices_come_later_and_the_kept_one_stays(make: Make, preferences: Preferences, qtbot: QtBot) -> None:
    preferences.set_speech_voice("Ada")
    dialog = make()
    row = dialog.rows["speech_voice"]
    assert isinstance(row, NameRow)
    assert [row.box.itemText(at) for at in range(row.box.count())] == ["The usual one", "Ada"]
    dialog.set_voices(("Bea", "Ada", "Cem"))
    assert row.box.currentText() == "Ada"
    assert [row.box.itemData(at) for at in range(row.box.count())] == ["", "Bea", "Ada", "Cem"]
    row.box.setFocus()
    qtbot.keyClick(row.box, Qt.Key.Key_Down)
    assert preferences.settings.speech_voice == "Cem"
    row.box.setCurrentIndex(0)
    row.box.activated.emit(0)
    assert preferences.settings.speech_voice == ""


def test_reset_is_for_all_rows_and_can_be_taken_back(make: Make, preferences: Preferences, qtbot: QtBot) -> None:
    preferences.set_topics_shown(False)
    preferences.set_font("serif")
    preferences.set_line_length(51)
    dialog = make(1.5)
    before = preferences.settings
    press(qtbot, dialog.reset_button)
    for one in PREFERENCES:
        assert getattr(preferences.settings, one.field) == usual(one.field)
    assert not preferences.topics_shown, "no row of this window"
    press(qtbot, dialog.reset_button)
    assert preferences.settings == before
    press(qtbot, dialog.reset_button)
    preferences.set_font("sans")  # after another choice it cannot be taken back any more
    press(qtbot, dialog.reset_button)
    assert preferences.settings.font == usual("font")


@pytest.mark.parametrize(("scale", "width"), [(1.0, 480), (1.0, 900), (2.0, 480), (2.0, 800), (3.0, 600)])
def test_nothing_is_cut_off(make: Make, qtbot: QtBot, scale: float, width: int) -> None:
    dialog = make(scale, (width, 600))
    qtbot.wait(20)
    room = dialog.area.viewport().width()
    assert dialog.inside.width() <= room
    for row in dialog.rows.values():
        for part in row.findChildren(QWidget):
            if not isinstance(part, QAbstractButton | QSlider | QComboBox) or not part.isVisible():
                continue
            left = part.mapTo(dialog.inside, QPoint(0, 0)).x()
            assert left >= 0
            assert left + part.width() <= room
            if isinstance(part, QAbstractButton):
                assert part.sizeHint().width() <= part.width() + 1, (row.preference.field, part.text())
    for button in (dialog.reset_button, dialog.close_button):
        assert dialog.rect().contains(button.geometry())


def test_keys_reach_every_row_in_order_and_see_it(make: Make, qtbot: QtBot) -> None:
    dialog = make(1.0, (600, 420))
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    order: list[str] = []
    for _ in range(80):
        qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        row = next((name for name, row in dialog.rows.items() if row.isAncestorOf(focused)), "")
        if row and row not in order:
            order.append(row)
        if row:
            top = focused.mapTo(dialog.area.viewport(), QPoint(0, 0)).y()
            assert -2 <= top <= dialog.area.viewport().height() - 10
    first = order.index("theme") if "theme" in order else 0
    assert order[first:] + order[:first] == [one.field for one in PREFERENCES]


def test_everything_has_a_name(make: Make) -> None:
    dialog = make()
    names = []
    for row in dialog.rows.values():
        for part in row.findChildren(QWidget):
            if part.focusPolicy() != Qt.FocusPolicy.NoFocus and isinstance(part, QAbstractButton | QSlider | QComboBox):
                assert part.accessibleName(), row.preference.field
                names.append(part.accessibleName())
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("theme", THEMES)
def test_it_takes_each_theme(make: Make, theme: str) -> None:
    dialog = make()
    dialog.set_theme(load_theme(theme), 1.0)
    assert not dialog.grab().isNull()


def test_escape_closes(make: Make, qtbot: QtBot) -> None:
    dialog = make()
    qtbot.keyClick(dialog.rows["theme"], Qt.Key.Key_Escape)
    assert not dialog.isVisible()
