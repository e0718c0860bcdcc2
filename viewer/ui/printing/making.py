"""A choice → finished pages, made bit by bit so that the window goes on living."""

from __future__ import annotations

from collections.abc import Generator, Sequence

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from viewer.core.article.links import Link, href
from viewer.core.article.model import Article
from viewer.core.printing.choice import CHARACTERS, Choice, What
from viewer.core.printing.paper import Sheet, points, sheet
from viewer.core.printing.plan import MOST_CHAPTERS, plan
from viewer.core.problems import PackError
from viewer.ui.printing.chapter import Chapter, Setting, Shelf
from viewer.ui.printing.compose import chapters_of, section_of
from viewer.ui.printing.document import paper_font
from viewer.ui.printing.guide import Guide, Steps, parts_of, quilted
from viewer.ui.printing.material import Material, PrintError
from viewer.ui.printing.pages import Mark, Running, Sheets, TextPage
from viewer.ui.theme.fonts import load_fonts, prose_character_px

WAIT_MS = 20  # until asking again for what others are still making

translate = QCoreApplication.translate  # by this name lupdate knows it


def fault(choice: Choice, material: Material) -> str:
    """Why this cannot be printed, in a sentence that says what can be; "" when it can."""
    if choice.what is What.GUIDE:
        count = len(plan(material.pack.tree(material.language)).chapters)
        if count > MOST_CHAPTERS:
            words = translate(
                "Printing",
                "This guide has {count} pages, and Septa prints at most {most} in one go. Print a single article.",
            )
            return words.format(count=f"{count:,}", most=f"{MOST_CHAPTERS:,}")
        return "" if count else translate("Printing", "This pack has no pages to print.")
    if choice.what is What.QUESTIONS:
        none = not material.asked(choice.asked)
        return translate("Printing", "There are no questions yet. Add some while you read.") if none else ""
    if material.pack.find(choice.topic_id, material.language) is None:
        return translate("Printing", "Open an article first.")
    return ""


def steps(choice: Choice, material: Material) -> Steps:
    """Does the work bit by bit; returns the finished pages. PrintError when there can be none."""
    said = fault(choice, material)
    if said:
        raise PrintError(said)
    load_fonts()
    if choice.what is What.QUESTIONS:
        from viewer.ui.printing.questions import question_sheets

        yield 0, 1
        return question_sheets(choice, material)
    if choice.what is What.LEAFLET:
        from viewer.ui.printing.leaflet import Leaflet

        return (yield from Leaflet(choice, material).steps())
    if choice.what is What.GUIDE:
        return (yield from Guide(choice, material, *room_for(choice, material)).steps())
    return (yield from _article(choice, material))


def room_for(choice: Choice, material: Material) -> tuple[Setting, Sheet]:
    """The page, and how text is set on it: lines no longer than reads well."""
    em = points(choice.size_pt)
    page = sheet(choice.paper, choice.landscape, CHARACTERS * prose_character_px(paper_font(em)))
    return Setting(em, page.column, (page.tall,), material.pictures), page


def _no_number(_address: str) -> str:
    return ""


def _article(choice: Choice, material: Material) -> Steps:
    width = room_for(choice, material)[1].column
    try:
        parts = yield from parts_of(choice.topic_id, material)
    except PackError as error:
        raise PrintError(str(error)) from None
    picture = None
    if choice.picture and parts[0].picture:
        picture = yield from quilted("", material, width)
    if choice.what is What.SECTION:
        chapters = section_of(parts, choice, material, picture)
    else:
        chapters = chapters_of(parts, choice, material, quilted=picture)
    return (yield from _bound(chapters, parts, choice, material))


def _bound(chapters: Sequence[Chapter], parts: Sequence[Article], choice: Choice, material: Material) -> Steps:
    """The pages of one article alone."""
    setting, page = room_for(choice, material)
    shelf, first = Shelf(setting, _no_number), chapters[0]
    running = Running(page, material.title, first.running, material.words.short_advice, first.right_to_left)
    pieces: list[tuple[Chapter, int]] = []
    places: dict[str, tuple[int, float]] = {}
    for done, chapter in enumerate(chapters, 1):
        laid = shelf.laid(chapter)
        for name, (number, y) in laid.places().items():
            address = href(Link("topic", first.topic_id, name))
            places.setdefault(address, (len(pieces) + number, page.top + y))
        pieces += [(chapter, number) for number in range(len(laid.slices))]
        yield done, len(chapters)
    marks = [Mark(first.title, 0, 0)]
    if choice.what is What.ARTICLE:
        headings = [heading for part in parts for heading in part.headings]
        found = [(heading, places.get(href(Link("topic", first.topic_id, heading.anchor)))) for heading in headings]
        marks += [Mark(heading.text, heading.level - 1, place[0]) for heading, place in found if place is not None]
    return Sheets(
        title=first.title,
        language=material.language,
        paper=choice.paper,
        landscape=choice.landscape,
        pages=tuple(
            TextPage(shelf, chapter, piece, running, number, len(pieces))
            for number, (chapter, piece) in enumerate(pieces, 1)
        ),
        outline=tuple(marks),
        places=places,
    )


class Making(QObject):
    """Drives any such work from a timer of the window."""

    progressed = Signal(int, int)  # done, of
    done = Signal(object)  # what the work returns
    failed = Signal(str)  # a sentence

    def __init__(self, work: Generator[tuple[int, int] | None, None, object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)

    @property
    def running(self) -> bool:
        return self._timer.isActive()

    def start(self) -> None:
        self._timer.start(0)

    def cancel(self) -> None:
        """Leave the rest undone; nothing is said any more."""
        self._timer.stop()
        self._work.close()

    def _step(self) -> None:
        try:
            step = next(self._work)
        except StopIteration as end:
            self.done.emit(end.value)
        except (PrintError, PackError) as error:
            self.failed.emit(str(error))
        except OSError as error:
            self.failed.emit(error.strerror or str(error))
        else:
            if step is not None:
                self.progressed.emit(*step)
            self._timer.start(WAIT_MS if step is None else 0)
