"""A talk as files: the right pages, words that can be found, fonts inside, ink, sources at the end, faults in words."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from viewer.core.content.citation import plain
from viewer.core.content.model import Choice, QuizQuestion
from viewer.core.printing.paper import A4, LETTER, sheet
from viewer.core.talk.ink import WIDTHS, Ink, Stroke, Tool, sheet_key
from viewer.core.talk.model import Figure, Kind, Slide
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.export import export, pages_of
from viewer.ui.presenter.export_choice import PER_PAGE, PNG_SIZES, Beside, ExportChoice, Form, choice_of
from viewer.ui.presenter.export_dialog import ExportDialog
from viewer.ui.presenter.export_pages import HandoutPage, Slides, WordsPage, handout_rooms
from viewer.ui.presenter.export_text import Paragraph, flowed

LONG = "\n\n".join(["Tell them what a band is, and let them press on the quilt. " * 6] * 30)
QUESTION = QuizQuestion("q", "What holds?", (Choice("Fat", False, "No"), Choice("A septum", True, "It ties.")))
SLIDES = (
    Slide("one", Kind.SLIDE, "What lies below", points=("Bands and lobules.",), notes="Begin slowly."),
    Slide("two", Kind.SLIDE, "What holds", points=("A septum.",), claims=("bands-tether-skin",), notes=LONG),
    Slide("three", Kind.SLIDE, "Labels", figure=Figure("assets/quilt-parts.svg", "A quilt"), notes="Show the seams."),
    Slide("four", Kind.QUIZ, "Quiz", question=QUESTION),
)
DRAWN = Stroke(Tool.PEN, Ink.FIRST, WIDTHS[2], ((0.6, 0.7), (0.9, 0.7)))
SMALL = (640, 360)

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler's tools are not installed")


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[TalkDesk]:
    del qtbot
    owner = QObject()
    made = desk_for(owner, SLIDES)
    made.ink.restore({"one": (DRAWN,)})
    yield made
    owner.deleteLater()


def asked(tool: str, path: Path) -> str:
    return subprocess.run(
        [tool, str(path), *(["-"] if tool == "pdftotext" else [])], capture_output=True, check=True
    ).stdout.decode()


def words_of(path: Path) -> str:
    return " ".join(asked("pdftotext", path).split())


@needs_poppler
class TestPdf:
    def test_slides_have_a_page_each_and_sources_on_the_last(self, desk: TalkDesk, tmp_path: Path) -> None:
        out = tmp_path / "talk.pdf"
        assert export(desk, ExportChoice(), out) == ""
        assert re.search(r"Pages:\s+5\b", asked("pdfinfo", out))
        pages = [" ".join(page.split()) for page in asked("pdftotext", out).split("\f")]
        assert "What lies below" in pages[0]
        assert "Bands and lobules." in pages[0]
        assert "What studies say: supported" in pages[1]
        assert "under the skin" in pages[2].lower()  # of the figure, whose words are words
        assert "It ties." in pages[3]
        evidence = desk.session.pack.evidence
        for key in evidence.claims["bands-tether-skin"].citations:
            assert evidence.references[key].title.split(":")[0][:30] in pages[4]
        assert "Begin slowly" not in words_of(out)

    def test_a_picture_says_who_tells_it_and_that_it_foretells_nothing(self, qtbot: QtBot, tmp_path: Path) -> None:
        del qtbot
        owner, out = QObject(), tmp_path / "talk.pdf"
        shown = [Slide(scene, Kind.SCENE, scene, scene=scene) for scene in ("grown", "sculpting")]
        desk = desk_for(owner, shown)
        assert export(desk, ExportChoice(), out) == ""
        text = words_of(out)
        for words in ("What studies show", "An illustration, no prediction", "+40 %", "Signal that holds scar back"):
            assert words in text
        owner.deleteLater()

    def test_fonts_are_inside(self, desk: TalkDesk, tmp_path: Path) -> None:
        for form in (Form.SLIDES, Form.HANDOUT):
            out = tmp_path / "talk.pdf"
            assert export(desk, ExportChoice(form), out) == ""
            rows = asked("pdffonts", out).splitlines()[2:]
            assert all(any(name in row for row in rows) for name in ("Fraunces", "Atkinson"))
            assert all(re.search(r"\byes\s+(yes|no)\s+yes\b", row) for row in rows), rows

    @pytest.mark.parametrize("per_page", PER_PAGE)
    def test_a_handout_has_all_slides_and_all_notes(self, desk: TalkDesk, per_page: int, tmp_path: Path) -> None:
        out = tmp_path / "handout.pdf"
        choice = ExportChoice(Form.HANDOUT, per_page=per_page, paper=LETTER, beside=Beside.NOTES)
        assert export(desk, choice, out) == ""
        text = words_of(out)
        for slide in SLIDES[:3]:
            assert slide.title in text
        assert "Begin slowly." in text
        assert "Show the seams." in text
        assert "Notes on slide 2: What holds" in text
        assert text.count("Tell them what a band is") >= 180  # whole at the end, and begun beside the slide
        cited = desk.session.pack.evidence.claims["bands-tether-skin"].citations
        tail = text[text.rindex("Sources") :]
        assert len(re.findall(r"(?<=\s)\d{1,2}\. ", tail)) == len(cited)
        assert "612 x 792" in asked("pdfinfo", out)

    def test_without_notes_there_are_none(self, desk: TalkDesk, tmp_path: Path) -> None:
        out = tmp_path / "handout.pdf"
        for beside in (Beside.LINES, Beside.NOTHING):
            assert export(desk, ExportChoice(Form.HANDOUT, per_page=2, beside=beside), out) == ""
            assert "Begin slowly" not in words_of(out)
            assert re.search(r"Pages:\s+3\b", asked("pdfinfo", out))

    def test_a_handout_is_for_the_room_unless_the_speaker_says_otherwise(self) -> None:
        assert ExportChoice().beside is Beside.LINES

    @pytest.mark.parametrize("per_page", PER_PAGE)
    @pytest.mark.parametrize("beside", Beside)
    def test_the_sources_stand_whole_on_one_last_page(self, desk: TalkDesk, per_page: int, beside: Beside) -> None:
        keys = tuple(desk.session.pack.evidence.references)[:14]
        desk.talk.set_slides((*SLIDES, Slide("more", Kind.SLIDE, "More", sources=keys)))
        found = pages_of(desk, ExportChoice(Form.HANDOUT, per_page=per_page, beside=beside))
        last = found.outline[-1]
        assert (last.title, found.landscape) == ("Sources", per_page == 1 and beside is Beside.NOTHING)
        page = found.pages[-1]
        assert isinstance(page, WordsPage)
        assert last.page == found.total - 1
        assert len(page.words) == len(Slides(desk, ExportChoice(), desk.theme).sources()) + 1
        many = tuple(desk.session.pack.evidence.references)
        desk.talk.set_slides((*SLIDES, Slide("more", Kind.SLIDE, "More", sources=many)))
        found = pages_of(desk, ExportChoice(Form.HANDOUT, per_page=per_page, beside=beside))
        for one in (page for page in found.pages[found.outline[-1].page :] if isinstance(page, WordsPage)):
            begun = [put.lines.shown for put in one.words if put.lines.shown != "Sources"]
            assert all(re.match(r"\d+\. ", words) for words in begun), "none goes on from the page before"
            assert all(put.y + put.lines.height < one.size.height() * 0.94 for put in one.words)

    @pytest.mark.parametrize("language", ["es", "ar"])
    @pytest.mark.parametrize("beside", Beside)
    def test_other_languages(self, desk: TalkDesk, language: str, beside: Beside, tmp_path: Path) -> None:
        other = replace(desk, session=replace(desk.session, language=language))
        out = tmp_path / "handout.pdf"
        assert export(other, ExportChoice(Form.HANDOUT, per_page=6, beside=beside), out) == ""
        rows = asked("pdffonts", out).splitlines()[2:]
        assert rows
        assert all(re.search(r"\byes\s+(yes|no)\s+yes\b", row) for row in rows), rows
        assert "What lies below" in words_of(out)
        page = pages_of(other, ExportChoice(Form.HANDOUT)).pages[-1]
        assert isinstance(page, WordsPage)
        heading, *sources = page.words
        assert heading.lines.at_right is (language == "ar")
        assert not any(put.lines.at_right for put in sources), "references run as they are written"

    def test_lines_to_write_on_lie_in_their_room(self, desk: TalkDesk) -> None:
        page = pages_of(desk, ExportChoice(Form.HANDOUT, per_page=3)).pages[0]
        assert isinstance(page, HandoutPage)
        assert all(cell.lines is not None and not cell.lines.intersects(cell.slide) for cell in page.cells)
        without = pages_of(desk, ExportChoice(Form.HANDOUT, per_page=3, beside=Beside.NOTES)).pages[0]
        assert isinstance(without, HandoutPage)
        assert all(cell.lines is None for cell in without.cells)

    def test_answers_are_kept_back_when_they_are_not_wanted(self, desk: TalkDesk, tmp_path: Path) -> None:
        out = tmp_path / "talk.pdf"
        assert export(desk, ExportChoice(answers=False), out) == ""
        assert "It ties." not in words_of(out)


class TestPictures:
    def test_there_is_one_of_each_slide(self, desk: TalkDesk, tmp_path: Path) -> None:
        folder = tmp_path / "new" / "talk"
        assert export(desk, ExportChoice(Form.PICTURES, size=SMALL), folder) == ""
        names = sorted(path.name for path in folder.iterdir())
        assert names == ["slide-01.png", "slide-02.png", "slide-03.png", "slide-04.png", "sources.png"]
        assert {(QImage(str(p)).width(), QImage(str(p)).height()) for p in folder.iterdir()} == {SMALL}

    def test_ink_is_there_when_it_is_wanted(self, desk: TalkDesk, tmp_path: Path) -> None:
        for ink in (True, False):
            assert export(desk, ExportChoice(Form.PICTURES, ink=ink, size=SMALL), tmp_path / str(ink)) == ""
        inked, plain_one = (QImage(str(tmp_path / str(ink) / "slide-01.png")) for ink in (True, False))
        place = round(0.75 * SMALL[0]), round(0.7 * SMALL[1])
        assert plain_one.pixelColor(*place).name().upper() == desk.theme.paper
        assert inked.pixelColor(*place) != plain_one.pixelColor(*place)
        others = [(tmp_path / str(ink) / "slide-02.png").read_bytes() for ink in (True, False)]
        assert others[0] == others[1]


def test_what_was_drawn_on_the_picture_itself_has_pages_of_its_own(desk: TalkDesk, tmp_path: Path) -> None:
    scenes = desk.session.pack.scenes("en").scenes
    scene = Slide("s", Kind.SCENE, "Tied", scene="tied")
    grown, tied = scenes["grown"].state, scenes["tied"].state
    keys = [
        sheet_key(scene, True, grown),
        sheet_key(scene, False, tied),
        sheet_key(scene, False, grown),
        sheet_key(replace(scene, key="gone"), False, grown),
        "model:large:x",
    ]
    desk.talk.set_slides((scene, SLIDES[0]))
    desk.ink.restore(dict.fromkeys(keys, (DRAWN,)))
    found = Slides(desk, ExportChoice(), desk.theme)
    assert [slide.key for slide in found.slides] == ["s", keys[2], "one", keys[0]]
    assert found.numbers == (1, 1, 2, 0)
    assert len(Slides(desk, ExportChoice(ink=False), desk.theme).slides) == 2
    assert export(desk, ExportChoice(Form.PICTURES, size=SMALL), tmp_path) == ""
    place = round(0.75 * SMALL[0]), round(0.7 * SMALL[1])
    inked = [QImage(str(tmp_path / f"slide-0{n}.png")).pixelColor(*place).name() for n in (1, 2, 4, 3)]
    assert inked[0] == inked[1] == inked[2] != inked[3] == desk.theme.paper.lower()


class TestFaults:
    def test_a_folder_that_is_not_there_is_a_sentence(self, desk: TalkDesk, tmp_path: Path) -> None:
        said = export(desk, ExportChoice(), tmp_path / "none" / "talk.pdf")
        assert said.startswith(f"The talk cannot be saved in {tmp_path / 'none'}: ")
        assert said.endswith("Choose another folder.")

    def test_a_file_in_the_place_of_the_folder_is_a_sentence(self, desk: TalkDesk, tmp_path: Path) -> None:
        (tmp_path / "talk").write_text("mine")
        assert "cannot be saved" in export(desk, ExportChoice(Form.PICTURES, size=SMALL), tmp_path / "talk")
        assert (tmp_path / "talk").read_text() == "mine"

    def test_what_is_no_file_is_left_alone(self, desk: TalkDesk, tmp_path: Path) -> None:
        assert "is no file" in export(desk, ExportChoice(), tmp_path)
        assert tmp_path.is_dir()

    def test_a_full_disk_leaves_the_file_that_was_there(
        self, desk: TalkDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from viewer.ui.printing import output

        class FullDisk(output.QSaveFile):
            def commit(self) -> bool:
                self.cancelWriting()
                return super().commit()

        out = tmp_path / "talk.pdf"
        out.write_text("before")
        monkeypatch.setattr(output, "QSaveFile", FullDisk)
        assert "cannot be saved" in export(desk, ExportChoice(), out)
        assert out.read_text() == "before"
        assert [path.name for path in tmp_path.iterdir()] == ["talk.pdf"]

    def test_a_talk_without_slides_is_a_sentence(self, desk: TalkDesk, tmp_path: Path) -> None:
        desk.talk.set_slides(())
        assert "no slides" in export(desk, ExportChoice(), tmp_path / "talk.pdf")


class TestRooms:
    @pytest.mark.parametrize("per_page", PER_PAGE)
    @pytest.mark.parametrize("notes", [True, False])
    @pytest.mark.parametrize("rtl", [True, False])
    def test_slides_and_notes_lie_on_the_page_and_apart(self, per_page: int, notes: bool, rtl: bool) -> None:
        page = sheet(A4)
        whole = QRectF(page.left, page.top, page.column, page.tall).adjusted(-1, -1, 1, 1)
        rooms = handout_rooms(page, per_page, notes, rtl)
        assert len(rooms) == per_page
        rects = [rect for slide, room in rooms for rect in ((slide, room) if notes else (slide,))]
        for number, rect in enumerate(rects):
            assert whole.contains(rect), rect
            assert not any(rect.intersects(other) for other in rects[number + 1 :])
        assert all(slide.width() / slide.height() == pytest.approx(16 / 9) for slide, _ in rooms)

    @pytest.mark.usefixtures("qapp")
    def test_words_flow_from_page_to_page_and_none_is_lost(self) -> None:
        room = QRectF(0, 0, 900, 500)
        text = " ".join(f"word{number}" for number in range(400))
        pages = flowed([Paragraph("Title", 60, title=True), Paragraph(text, 40)], iter([room] * 99))
        assert len(pages) > 2
        assert " ".join(put.lines.shown for page in pages for put in page) == f"Title {text}"
        assert all(put.y + put.lines.height <= 501 for page in pages for put in page)


def test_sources_come_once_and_in_order(desk: TalkDesk) -> None:
    keys = list(desk.session.pack.evidence.references)[:3]
    twice = replace(SLIDES[1], sources=(keys[2], keys[2], keys[0], "no-such-key"))
    desk.talk.set_slides((SLIDES[0], twice))
    found = Slides(desk, ExportChoice(), desk.theme).sources()
    assert len(set(found)) == len(found)
    assert found[-2:] == [plain(desk.session.pack.evidence.references[key]) for key in (keys[2], keys[0])]
    assert pages_of(desk, ExportChoice()).outline[-1].title == "Sources"


class TestLastChoice:
    def test_what_is_kept_is_chosen_again(self) -> None:
        made = ExportChoice(Form.PICTURES, 6, Beside.NOTES, ink=False, answers=False, size=PNG_SIZES[2])
        assert choice_of(made.text) == made
        assert choice_of(made.text, LETTER) == replace(made, paper=LETTER)

    @pytest.mark.parametrize("text", ["", "x", "[]", "3", '{"form": 7, "size": [1], "per_page": "2", "beside": []}'])
    def test_what_cannot_be_read_is_as_usual(self, text: str) -> None:
        assert choice_of(text) == ExportChoice()

    def test_it_is_told_when_a_file_was_saved(self, desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
        start = ExportChoice(Form.HANDOUT, 6, Beside.NOTES)
        dialog = ExportDialog(desk, "A talk", start=start)
        qtbot.addWidget(dialog)
        dialog.open()
        assert dialog.choice == start
        kept: list[str] = []
        dialog.chosen.connect(kept.append)
        dialog.save(tmp_path / "talk.pdf")
        qtbot.waitUntil(lambda: bool(kept), timeout=20_000)
        assert choice_of(kept[0]) == start
        dialog.close()


class TestDialog:
    def test_it_saves_what_is_chosen(self, desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
        dialog = ExportDialog(desk, "A talk")
        qtbot.addWidget(dialog)
        dialog.open()
        heard: list[str] = []
        dialog.said.connect(heard.append)
        dialog.wishes.radios[Form.PICTURES].setChecked(True)
        dialog.wishes.pixels.setCurrentIndex(0)
        assert dialog.choice.form is Form.PICTURES
        assert dialog.wishes.pixels.isVisible()
        assert not dialog.wishes.per_page.isVisible()
        dialog.save(tmp_path / "set")
        qtbot.waitUntil(lambda: bool(heard), timeout=20_000)
        assert heard == [f"Saved: {tmp_path / 'set'}"]
        assert (tmp_path / "set" / "slide-01.png").is_file()
        dialog.save(tmp_path / "set" / "slide-01.png")
        qtbot.waitUntil(lambda: len(heard) == 2, timeout=20_000)
        assert "cannot be saved" in heard[1]
        assert dialog.words.text() == heard[1]
        assert dialog.save_button.isEnabled()
        dialog.close()

    def test_the_pages_are_shown_as_they_will_be(self, desk: TalkDesk, qtbot: QtBot) -> None:
        dialog = ExportDialog(desk, "A talk")
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(lambda: dialog.preview.count.text() == "Page 1 of 5", timeout=10_000)
        dialog.wishes.radios[Form.HANDOUT].setChecked(True)
        dialog.wishes.per_page.setCurrentIndex(PER_PAGE.index(6))
        dialog.wishes.beside.setCurrentIndex(list(Beside).index(Beside.NOTHING))
        qtbot.waitUntil(lambda: dialog.preview.count.text() == "Page 1 of 2", timeout=10_000)
        assert dialog.choice == ExportChoice(Form.HANDOUT, per_page=6, beside=Beside.NOTHING)
        dialog.close()

    @pytest.mark.parametrize(("scale", "pages"), [(1.0, True), (2.0, False)])
    def test_it_has_room_on_a_small_screen(self, desk: TalkDesk, qtbot: QtBot, scale: float, pages: bool) -> None:
        desk.session.preferences.set_text_scale(scale)
        window = QWidget()
        qtbot.addWidget(window)
        window.resize(1024, 600)
        dialog = ExportDialog(desk, "A talk", window, start=ExportChoice(Form.HANDOUT))
        dialog.open()
        assert (dialog.width(), dialog.height()) == (1000, 576)
        assert dialog.preview.isVisible() is pages
        for button in (dialog.save_button, dialog.close_button):
            qtbot.waitUntil(lambda one=button: one.visibleRegion().boundingRect() == one.rect())
        dialog.close()

    def test_closed_while_it_saves_leaves_no_half_file(self, desk: TalkDesk, qtbot: QtBot, tmp_path: Path) -> None:
        dialog = ExportDialog(desk, "A talk")
        qtbot.addWidget(dialog)
        dialog.open()
        dialog.save(tmp_path / "talk.pdf")
        qtbot.wait(1)
        dialog.reject()
        qtbot.wait(50)
        assert list(tmp_path.iterdir()) == []
