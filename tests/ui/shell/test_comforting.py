"""Preferences, palette and sheet of keys in the window: live, and out of the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.shell.conftest import Show, Shown
from viewer.core.choices import PREFERENCES
from viewer.core.commands import COMMANDS
from viewer.core.modes import Can, Mode
from viewer.core.quilt.scene import Account
from viewer.core.settings import Settings
from viewer.core.theme import THEMES
from viewer.ui.dialogs.preference_rows import NameRow
from viewer.ui.dialogs.preferences import PreferencesDialog
from viewer.ui.shell.comforting import Comforting
from viewer.ui.shell.command_lists import NOT_LISTED, entries, key_groups


def comforting(shown: Shown) -> Comforting:
    shown.window.start_companions()
    assert shown.window.companions is not None
    return shown.window.companions.comforting


def preferences(shown: Shown) -> PreferencesDialog:
    companion = comforting(shown)
    shown.window.commands["preferences"].trigger()
    assert companion.preferences is not None
    return companion.preferences


def words_at_top(shown: Shown) -> str:
    grip = shown.window.article.view.grip()
    assert grip is not None
    return shown.window.article.text()[grip.position :][:30]


def test_the_page_behind_changes_at_once_and_stays_where_it_was(show: Show) -> None:
    shown = show()
    dialog = preferences(shown)
    shown.window.article.restore(400)
    before = words_at_top(shown)
    view = shown.window.article.view
    height = view.document().size().height()
    for field, value in (("line_length", 55), ("spacing", 1.8), ("font", "serif"), ("text_scale", 1.3)):
        dialog.rows[field].choose(value)
        assert getattr(shown.session.preferences.settings, field) == value
        assert words_at_top(shown) == before
    assert view.document().size().height() > height * 1.5
    assert view.em == pytest.approx(17 * 1.3)
    assert dialog.isVisible()
    dialog.rows["font"].choose("atkinson")


@pytest.mark.parametrize("theme", THEMES)
def test_colours_change_at_once(show: Show, theme: str) -> None:
    shown = show()
    preferences(shown).rows["theme"].choose(theme)
    assert shown.window.article.view.theme.name == theme


def test_the_window_goes_on_being_used_and_a_second_wish_brings_the_same(show: Show) -> None:
    shown = show()
    dialog = preferences(shown)
    assert not dialog.isModal()
    shown.open("about")
    assert shown.title == "About"
    dialog.reject()
    assert preferences(shown) is dialog
    assert dialog.isVisible()


def test_the_dialog_shows_what_a_command_changed(show: Show) -> None:
    shown = show()
    dialog = preferences(shown)
    shown.window.commands["larger"].trigger()
    assert "110" in dialog.rows["text_scale"].number.text()  # type: ignore[attr-defined]


def test_only_what_the_mode_offers_is_there(show: Show) -> None:
    mode = Mode("silent", frozenset(Can) - {Can.HEAR}, keeps_settings=False, account=Account.STUDIES)
    shown = show(mode=mode)
    asked: list[bool] = []
    comforting(shown).voices_wanted.connect(lambda: asked.append(True))
    dialog = preferences(shown)
    assert set(dialog.rows) == {one.field for one in PREFERENCES if one.needs is not Can.HEAR}
    assert not asked


def test_voices_are_asked_for_when_the_dialog_opens(show: Show) -> None:
    shown = show()
    companion = comforting(shown)
    assert shown.window.companions is not None
    companion.voices_wanted.disconnect(shown.window.companions.speaking.find_voices)
    asked: list[bool] = []
    companion.voices_wanted.connect(lambda: asked.append(True))
    dialog = preferences(shown)
    assert asked == [True]
    companion.set_voices(("Ada", "Bea"))
    row = dialog.rows["speech_voice"]
    assert isinstance(row, NameRow)
    assert row.box.count() == 3


def test_the_palette_runs_a_command_where_the_focus_was(show: Show) -> None:
    shown = show()
    companion = comforting(shown)
    shown.window.commands["palette"].trigger()
    palette = companion.palette
    assert palette is not None
    shown.qtbot.waitExposed(palette)
    shown.qtbot.keyClicks(palette.field, "next topic")
    shown.qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    shown.qtbot.waitUntil(lambda: companion.palette is None)
    shown.qtbot.waitUntil(lambda: shown.session.reading.topic_id != "index")
    shown.settle()
    assert shown.title == "The bands"


def test_the_palette_lists_every_command_and_what_cannot_be_had_is_grey(show: Show) -> None:
    shown = show()
    comforting(shown)
    listed = entries(shown.window.commands)
    assert {entry.id for entry in listed if entry.id} == {one.id for one in COMMANDS} - set(NOT_LISTED)
    usable = {entry.id: entry.usable for entry in listed if entry.id}
    assert not usable["back"]
    assert usable["next"]
    again = entries(shown.window.commands, ("next", "home"))
    assert [entry.id for entry in again[:2]] == ["next", "home"]
    assert len([entry for entry in again if entry.id]) == len(usable)


def test_the_sheet_has_every_key_of_every_command(show: Show) -> None:
    shown = show()
    comforting(shown)
    rows = [row for group in key_groups(shown.window.commands) for row in group.rows]
    assert len(rows) == len([command for command in COMMANDS if command.keys])
    assert all(words and keys for words, keys in rows)
    assert ("Keys…", "F1") in rows


def test_the_sheet_opens_by_key_and_follows_the_colours(show: Show) -> None:
    shown = show()
    companion = comforting(shown)
    shown.qtbot.keyClick(QApplication.focusWidget() or shown.window, Qt.Key.Key_F1)
    sheet = companion.sheet
    assert sheet is not None
    assert sheet.isVisible()
    shown.qtbot.waitUntil(lambda: "Ctrl+K" in sheet.text.toPlainText())
    shown.session.preferences.set_theme("dark")
    shown.session.preferences.set_text_scale(2.0)
    shown.qtbot.waitUntil(lambda: sheet.text.document().defaultFont().pixelSize() == 34)
    shown.qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_without_a_printer_the_sheet_says_so(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    from viewer.ui.printing import printers

    monkeypatch.setattr(printers, "available", lambda: False)
    shown = show(settings=Settings(theme="light"))
    companion = comforting(shown)
    companion.open_sheet()
    assert companion.sheet is not None
    companion.sheet.print_button.click()
    assert "no printer" in companion.sheet.fault.text()


def test_the_sheet_fits_on_paper(show: Show) -> None:
    from viewer.ui.shell.keys_on_paper import paper_document

    shown = show()
    comforting(shown)
    document = paper_document(key_groups(shown.window.commands), mirrored=False)
    document.setTextWidth(500)
    assert document.size().width() <= 501
    assert "F1" in document.toPlainText()


def test_closing_the_program_closes_them(show: Show) -> None:
    shown = show()
    companion = comforting(shown)
    companion.open_preferences()
    companion.open_sheet()
    companion.close()
    assert companion.preferences is not None
    assert companion.sheet is not None
    assert not companion.preferences.isVisible()
    assert not companion.sheet.isVisible()
