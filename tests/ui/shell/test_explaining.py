"""The window explains: cards, wordings, evidence, pictures, citations and quizzes, wired to pack and preferences."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.article.test_pane import click, place_of
from tests.ui.shell.conftest import CONFIG, PAGES, Show, Shown
from viewer.core.content.pack import open_pack
from viewer.core.modes import MODES, Can
from viewer.core.settings import Settings
from viewer.ui.dialogs.citation import CitationDialog
from viewer.ui.dialogs.figure import FigureDialog

INDEX = """# Start here

A lobule is soft. Go to [the bands](body/bands.md). Said by [someone](references.md#ref-one2020).

![Two squares](squares.svg "Side by side")

Short and plain.
{: data-wording="plain" }

Exact and precise.
{: data-wording="standard" }

It melts away.
{: data-claim="melts" }

"""
CLAIMS = """
claims:
  - {id: melts, topic: body, claim: It melts away., verdict: unsupported, note: No study shows it., risk: medium,
     citations: [one2020], show_instead: Nobody has shown that it melts.}
  - {id: holds, topic: body, claim: Bands hold., verdict: supported, note: Seen by ultrasound., risk: low,
     citations: [one2020]}
references:
  - {key: one2020, authors: One A, title: What is known, source: A Journal, year: "2020", type: review}
"""
QUIZ = """
version: 1
quizzes:
  - id: bands
    title: The bands
    after: body/fat.md
    questions:
      - id: holds
        ask: What holds?
        told: body/bands.md#deeper
        choices:
          - {text: Bands, right: true, why: They do.}
          - {text: Fat, why: It is soft.}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>'


@pytest.fixture
def rich_pack(small_pack: Path) -> Path:
    """The small pack with everything that can be explained."""
    docs = small_pack / "docs"
    (docs / "index.md").write_text(INDEX + PAGES["index.md"].partition("\n")[2], "utf-8")
    (docs / "glossary.md").write_text("---\nlist: glossary\n---\n\n# Glossary\n", "utf-8")
    (docs / "evidence.md").write_text("---\nlist: evidence\n---\n\n# Evidence\n", "utf-8")
    (docs / "references.md").write_text("---\nlist: references\n---\n\n# References\n", "utf-8")
    (docs / "squares.svg").write_text(SVG, "utf-8")
    nav = "  - About: about.md\n"
    config = CONFIG.replace(nav, nav + "  - glossary.md\n  - evidence.md\n  - references.md\n")
    config = config.replace('    version: "1.2"\n', '    version: "1.2"\n    review_due: "2001-01"\n    licence: CC0\n')
    (small_pack / "mkdocs.yml").write_text(config + "markdown_extensions: [attr_list]\n", "utf-8")
    (small_pack / "glossary.yaml").write_text(
        "- {id: lobule, word: lobule, definition: A small pocket of fat.}\n", "utf-8"
    )
    (small_pack / "claims.yaml").write_text(CLAIMS, "utf-8")
    (small_pack / "quiz.yaml").write_text(QUIZ, "utf-8")
    return small_pack


@pytest.fixture
def start(show: Show, rich_pack: Path):
    def begin(**how: object) -> Shown:
        shown = show(pack=open_pack(rich_pack), **how)
        shown.window.start_companions()
        assert shown.window.companions is not None
        return shown

    return begin


def explaining(shown: Shown):
    return shown.window.companions.explaining


def dialogs(kind: type) -> list:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]


def test_a_term_that_is_clicked_is_explained_on_the_spot(start) -> None:
    shown = start()
    click(shown.window.article, "term:lobule")
    card = explaining(shown).cards.card
    assert card.pinned
    assert card.text.text() == "A small pocket of fat."
    assert shown.session.reading.topic_id == "index"
    QTest.mouseClick(card.ways[0], Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.title == "Glossary"


def test_escape_takes_the_card_first(start) -> None:
    shown = start()
    click(shown.window.article, "term:lobule")
    shown.window.commands["clear"].trigger()
    assert explaining(shown).cards.card is None


def test_links_tell_where_they_lead(start) -> None:
    shown = start()
    view = shown.window.article.view
    for address, words in (
        ("pack:topic/body/bands", "The bands tie the skin"),
        ("pack:topic/references#ref-one2020", "One A"),
    ):
        at = place_of(shown.window.article, address)
        QTest.mouseMove(view.viewport(), QPoint(2, 2))
        QTest.mouseMove(view.viewport(), at - QPoint(1, 0))
        QTest.mouseMove(view.viewport(), at)
        shown.qtbot.waitUntil(lambda: explaining(shown).cards.card is not None, timeout=3000)
        assert words in explaining(shown).cards.card.text.text()
        explaining(shown).cards.close()


def test_the_wording_follows_preference_command_and_switch(start) -> None:
    shown = start()
    preferences = shown.session.preferences
    assert "Short and plain." in shown.text
    assert "Exact and precise." not in shown.text
    click(shown.window.article, "article-switch:wording")
    assert preferences.settings.wording == "standard"
    assert "Exact and precise." in shown.text
    shown.window.commands["wording"].trigger()
    assert "Short and plain." in shown.text
    assert shown.window.status.notice.text()


def test_what_a_clinic_can_stand_behind(start) -> None:
    shown = start()
    assert "It melts away." in shown.text
    shown.window.commands["clinic-wording"].trigger()
    assert shown.session.preferences.settings.clinic_wording
    assert "It melts away." not in shown.text
    assert "Nobody has shown that it melts." in shown.text
    click(shown.window.article, "article-switch:clinic-wording")
    assert "It melts away." in shown.text


def test_a_wording_that_was_chosen_is_there_from_the_first_paint(start) -> None:
    shown = start(settings=Settings(theme="light", wording="standard", clinic_wording=True))
    assert "Exact and precise." in shown.text
    assert "It melts away." not in shown.text


def test_a_mode_without_choices_has_no_switch(start) -> None:
    reader = MODES["reader"]
    shown = start(mode=replace(reader, can=reader.can - {Can.ADJUST}))
    assert "Wording" not in shown.text


def test_a_review_that_is_long_due_is_said_at_the_foot(start) -> None:
    shown = start()
    assert "A review was due 2001-01." in shown.text
    assert "CC0" in shown.text


def test_the_evidence_has_its_bar_and_a_claim_link_gets_through(start) -> None:
    shown = start()
    assert explaining(shown).claim_filter is None, "made when it is first needed"
    shown.open("evidence")
    bar = explaining(shown).claim_filter
    assert bar.isVisible()
    assert bar.shown.text() == "2 of 2 shown"
    chip = next(chip for chip in bar.chips if chip.verdict == "supported")
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert "Bands hold." in shown.text
    assert "It melts away." not in shown.text
    shown.window.router.claim.emit("melts")
    assert "It melts away." in shown.text
    assert bar.shown.text() == "2 of 2 shown"
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    shown.open("index")
    assert not bar.isVisible()
    shown.open("evidence")
    assert "It melts away." in shown.text


def test_a_picture_opens_large(start) -> None:
    shown = start()
    click(shown.window.article, "figure:squares.svg")
    (dialog,) = dialogs(FigureDialog)
    assert dialog.windowTitle() == "Side by side"
    assert dialog.view.accessibleName() == "Two squares"
    assert not dialog.view.picture.size.isEmpty()
    dialog.close()


def test_a_picture_that_is_gone_is_said(start, rich_pack: Path) -> None:
    shown = start()
    (rich_pack / "docs" / "squares.svg").unlink()
    shown.window.router.figure.emit("squares.svg")
    assert dialogs(FigureDialog) == []
    assert "squares.svg" in shown.window.status.notice.text()


def test_a_source_can_be_taken_along(start) -> None:
    shown = start()
    shown.window.router.cite.emit("one2020")
    (dialog,) = dialogs(CitationDialog)
    QTest.mouseClick(dialog.plain.copy_button, Qt.MouseButton.LeftButton)
    assert "What is known" in QGuiApplication.clipboard().text()
    dialog.close()
    shown.window.router.cite.emit("nobody")
    assert dialogs(CitationDialog) == []
    assert "nobody" in shown.window.status.notice.text()


def test_where_nothing_may_be_taken_the_source_is_shown(start) -> None:
    reader = MODES["reader"]
    shown = start(mode=replace(reader, can=reader.can - {Can.COPY}))
    shown.window.router.cite.emit("one2020")
    shown.settle()
    assert dialogs(CitationDialog) == []
    assert shown.title == "References"


def finish_quiz(shown: Shown):
    quizzes = explaining(shown).quizzes
    shown.window.router.quiz.emit("bands")
    dialog = quizzes.dialog
    QTest.mouseClick(dialog.rows[0], Qt.MouseButton.LeftButton)
    for _ in range(2):
        dialog._explained.start()
        dialog.on_button.click()
        dialog._explained.invalidate()
    return dialog


def test_a_quiz_is_offered_at_its_sections_end(start) -> None:
    shown = start(topic="body/fat")
    shown.qtbot.waitUntil(lambda: "Quiz: The bands" in shown.text.replace("\u2068", ""), timeout=10_000)
    click(shown.window.article, "quiz:bands")
    dialog = explaining(shown).quizzes.dialog
    assert dialog.isVisible()
    QTest.mouseClick(dialog.read_button, Qt.MouseButton.LeftButton)
    shown.settle()
    assert shown.session.reading.place.anchor == "deeper"
    assert shown.title == "The bands"
    dialog.close()


def test_one_that_was_left_half_way_goes_on(start) -> None:
    shown = start()
    shown.window.router.quiz.emit("bands")
    first = explaining(shown).quizzes.dialog
    QTest.mouseClick(first.rows[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(first.on_button, Qt.MouseButton.LeftButton)
    first.close()
    shown.window.router.quiz.emit("bands")
    again = explaining(shown).quizzes.dialog
    assert again is first
    assert again.attempt.answered
    again.close()


@pytest.mark.parametrize("kept", [False, True])
def test_a_result_is_kept_only_where_the_reader_wants_it(start, kept: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QApplication, "doubleClickInterval", lambda: 0)
    shown = start(settings=Settings(theme="light", quiz_kept=kept))
    notebook = shown.session.notebook
    dialog = finish_quiz(shown)
    assert dialog.attempt.finished
    assert notebook.quiz_result("bands") == ((1, 1) if kept else None)
    dialog.keep_box.click()
    assert notebook.quiz_result("bands") == (None if kept else (1, 1))
    assert shown.session.preferences.settings.quiz_kept is not kept
    dialog.close()


def test_a_quiz_that_is_not_there(start) -> None:
    shown = start()
    shown.window.router.quiz.emit("nothing")
    assert explaining(shown).quizzes.dialog is None
    assert "nothing" in shown.window.status.notice.text()
