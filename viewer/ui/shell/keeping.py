"""Keeps: bookmarks, highlights, notes, questions, and the place in each page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from viewer.core.article.model import Article
from viewer.core.article.quotes import find
from viewer.core.content.model import ReadyQuestion
from viewer.core.modes import Can
from viewer.core.notebook.model import Bookmark, Colour, Highlight, Left
from viewer.core.theme import Theme
from viewer.state.notebook import BOOKMARKS, QUESTIONS
from viewer.ui.shell.actions import ICON_EM
from viewer.ui.shell.arrange import ARTICLE, NOTES, TOPICS
from viewer.ui.shell.companion import Companion, Desk
from viewer.ui.shell.marking import Marking
from viewer.ui.shell.placing import Placing
from viewer.ui.theme.icons import icon
from viewer.ui.theme.style import BASE_PX

if TYPE_CHECKING:
    from viewer.core.problems import Problem
    from viewer.ui.notes.pane import NotesPane
    from viewer.ui.shell.exchanging import Exchanging

OPEN_MS = 120  # after the first paint: the picture comes before the notebook


class Keeping(Companion):
    """Connects the notebook with the article, the tree, the bar and the pane of notes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.keeps = Can.KEEP in desk.session.mode.can
        self.notebook = desk.session.notebook
        self.pane: NotesPane | None = None
        self._exchange: Exchanging | None = None
        self._begun = self._beginning = False
        self._wanted: int | None = None  # a highlight to open once its page is shown
        self.placing = Placing(desk, self)
        self.marking = Marking(desk, self)
        self.notebook.said.connect(self._said)
        self.notebook.changed.connect(self._changed)
        desk.reader.shown.connect(self._shown)
        self.marking.asked.connect(self.ask)
        self.marking.removed.connect(self._remove_highlight)
        self.marking.marked.missing_changed.connect(self._show_missing)
        if self.keeps:
            desk.notes.wanted.connect(self._bring_pane)
            desk.article.view.menu_wanted.connect(self._add_to_menu)
            QTimer.singleShot(OPEN_MS, self, self.begin)

    def begin(self) -> None:
        """Open the notebook; asking again does nothing."""
        if not self._begun and self.keeps:
            self._begun = self._beginning = True
            self.placing.begin()
            self._beginning = False
            self.marking.marked.begin()
            self._update_commands()
            if self.desk.notes.isVisible():
                self._bring_pane()

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {
            "bookmark": self.bookmark,
            "highlight": self.highlight,
            "note": self.note,
            "ask": self.marking.ask,
            "notes": self.notes,
            "export-notes": self.export_notes,
            "import-notes": self.import_notes,
            "forget-notes": self.forget_notes,
            "questions-code": self.questions_code,
        }

    def set_theme(self, theme: Theme, scale: float) -> None:
        self.placing.set_theme(theme, scale)
        self.marking.set_theme(theme, scale)
        if self.pane is not None:
            self.pane.set_theme(theme, scale)
        if self._begun:
            self._update_commands()

    def let_go(self) -> bool:
        return self.marking.let_go() or self.placing.let_go()

    def finish(self) -> None:
        self.begin()

    def close(self) -> None:
        self.marking.close_card()
        if self.keeps:
            self.placing.note()

    # -- commands

    def bookmark(self) -> None:
        """Bookmark the page where it is being read, or take its bookmark away."""
        article, old = self.desk.article.article, self.notebook.bookmark_of(self.desk.session.reading.topic_id)
        if old is not None:
            self.notebook.remove_bookmark(old.id)
            self._say(self.tr("Bookmark removed."))
        elif article is not None:
            self.notebook.add_bookmark(article.id, article.title, self.desk.article.spot(), article.part)
            self._say(self.tr("Bookmarked."))

    def highlight(self) -> None:
        self.marking.highlight()

    def note(self) -> None:
        self.marking.write_note()

    def ask(self, about: str) -> None:
        """Begin a question of the reader's own, in the pane of notes."""
        self._to_front()
        if self.pane is not None:
            self.pane.ask(about)

    def notes(self) -> None:
        """Show the notes; where they are in front already, go back to what they hide."""
        column = self.desk.columns.column_of(NOTES)
        if column is not None and column.front == NOTES:
            column.show_pane(ARTICLE if ARTICLE in column.names else TOPICS)
            self.desk.article.setFocus()
            return
        self._to_front()
        if self.pane is not None:
            self.pane.take_keys()

    def export_notes(self) -> None:
        self._exchanging().ask_out()

    def import_notes(self) -> None:
        self._exchanging().ask_in()

    def forget_notes(self) -> None:
        """Ask first: what is forgotten does not come back."""
        from viewer.ui.dialogs.forget import ForgetDialog

        dialog = ForgetDialog(self.desk.window)
        dialog.save_wanted.connect(self.export_notes)
        dialog.forget_wanted.connect(self._forget)
        dialog.open()

    def _forget(self) -> None:
        session = self.desk.session
        done = self.notebook.forget()
        session.preferences.forget_pack(session.pack.info.id)
        self.desk.status.show_notice(
            self.tr("Forgotten.") if done else self.tr("Your folder cannot be written: the file may still hold it.")
        )

    def questions_code(self) -> None:
        from viewer.ui.notes.code import CodeDialog

        desk = self.desk
        questions = self.notebook.questions()
        asked = [one.text for one in questions if not one.done] or [one.text for one in questions]
        if not asked:
            self.ask("")
            desk.status.show_notice(self.tr("First write a question, or take a ready one."))
            return
        CodeDialog(asked, desk.resolver.theme, desk.session.preferences.text_scale, desk.window).open()

    # -- the pane

    def _to_front(self) -> None:
        """Bring the notes to the front, and their pane if it is not there yet."""
        desk = self.desk
        if desk.columns.column_of(NOTES) is None:
            desk.session.preferences.set_topics_shown(True)
        desk.columns.show_pane(NOTES)
        self._bring_pane()

    def _bring_pane(self) -> None:
        if self.pane is not None:
            return
        from viewer.ui.notes.pane import NotesPane

        desk = self.desk
        can_print = Can.PRINT in desk.session.mode.can
        self.pane = pane = NotesPane(self.notebook, desk.resolver.theme, desk.session.preferences.text_scale, can_print)
        pane.bookmark_chosen.connect(self.go_to_bookmark)
        pane.highlight_chosen.connect(self.go_to_highlight)
        pane.code_wanted.connect(self.questions_code)
        pane.copy_wanted.connect(self._copy)
        pane.export_wanted.connect(self.export_notes)
        pane.import_wanted.connect(self.import_notes)
        if "print-questions" in desk.commands:
            pane.print_wanted.connect(desk.commands["print-questions"].trigger)
        desk.notes.bring(pane)
        self._show_page()
        self._show_missing()

    def _show_page(self) -> None:
        if self.pane is not None:
            topic_id = self.desk.session.reading.topic_id
            self.pane.set_page(topic_id, self._ready(topic_id))

    def _ready(self, topic_id: str) -> tuple[ReadyQuestion, ...]:
        """The pack's questions for this page: those that name it first, then those for everywhere."""
        session = self.desk.session
        fit = [one for one in session.pack.questions(session.language) if not one.topics or topic_id in one.topics]
        return tuple(sorted(fit, key=_for_everywhere))

    def _show_missing(self) -> None:
        if self.pane is not None:
            self.pane.set_missing(self.marking.marked.missing)

    def _remove_highlight(self, id: int) -> None:
        """From its card: the way back stands in the pane of notes, and in a word at the foot."""
        if self.pane is not None:
            self.pane.remove_highlight(id)
        else:
            self.notebook.remove_highlight(id)
        self._say(self.tr("Highlight removed."))

    # -- going there

    def go_to_bookmark(self, kept: Bookmark) -> None:
        self._go(kept.topic_id, Left(kept.spot if kept.spot.text else None, kept.part))

    def go_to_highlight(self, kept: Highlight) -> None:
        """To its words, the note open; where they are gone, to the page."""
        self._go(kept.topic_id, Left(None, kept.part))
        self._wanted = kept.id
        if self.desk.reader.is_settled:
            self._open_wanted()

    def _open_wanted(self) -> None:
        id, self._wanted = self._wanted, None
        kept = self.notebook.highlight(id) if id is not None else None
        article = self.desk.article.article
        if kept is None or article is None or article.id != kept.topic_id:
            return
        if kept.id not in self.marking.marked.ranges and kept.id not in self.marking.marked.missing:
            self.desk.article.open_every_fold()
        if kept.id in self.marking.marked.ranges:
            self.marking.open_card(kept.id)
        else:
            self._say(self.tr("These words are no longer on this page. Your note is kept in the list."))

    def _go(self, topic_id: str, left: Left) -> None:
        desk = self.desk
        if desk.session.pack.find(topic_id, desk.session.language) is None:
            self._say(self.tr("This page is no longer in the guide. Your note is kept."))
            return
        desk.columns.show_pane(ARTICLE)
        here = desk.session.reading.place
        if here is not None and (here.topic_id, here.part) == (topic_id, left.part):
            if left.spot is not None and find(desk.article.text(), left.spot) is None:
                desk.article.open_every_fold()
            if left.spot is not None:
                desk.article.go_to_spot(left.spot)
        else:
            desk.session.reading.take_up(topic_id, left, by_itself=False)
        desk.article.setFocus()

    # -- what happens

    def _shown(self, article: Article) -> None:
        del article
        if self._begun:
            self._update_commands()
        self._show_page()
        if self._wanted is not None:
            self._open_wanted()

    def _changed(self, what: str) -> None:
        if what in (BOOKMARKS, QUESTIONS):
            self._update_commands()

    def _update_commands(self) -> None:
        """The button of the bookmark says whether the page has one."""
        commands = self.desk.commands
        if "bookmark" not in commands:
            return
        action, preferences = commands["bookmark"], self.desk.session.preferences
        kept = self.notebook.bookmark_of(self.desk.session.reading.topic_id) is not None
        words = self.tr("Remove this page's bookmark") if kept else self.tr("Bookmark this page")
        size = round(BASE_PX * preferences.text_scale * ICON_EM)
        action.setText(words)
        action.setIcon(icon("bookmark-set" if kept else "bookmark", self.desk.resolver.theme.ink, size))
        commands.tip("bookmark", words)

    def _say(self, words: str) -> None:
        """What was done; only what is in the file, or was never meant to be there, is told as done."""
        if self.notebook.saved or not self.desk.session.mode.keeps_settings:
            self.desk.status.show_notice(words)
        else:
            waits = self.tr("It is not saved yet.")
            self.desk.status.show_notice(f"{words} {waits}")

    def _said(self, fault: str) -> None:
        """A fault of the notebook. What else stands there at the start, such as broken settings, stays to be read."""
        before = self.desk.status.notice.text() if self._beginning else ""
        self.desk.status.show_notice(f"{before} {fault}".strip())

    def _copy(self, words: str) -> None:
        QGuiApplication.clipboard().setText(words)
        self.desk.status.show_notice(self.tr("Copied."))

    def _add_to_menu(self, menu: QMenu) -> None:
        """What can be done with the chosen words."""
        from viewer.ui.notes.colours import colour_icon, name_of

        chosen = self.marking.words() is not None
        theme, em = self.desk.resolver.theme, BASE_PX * self.desk.session.preferences.text_scale
        menu.addSeparator()
        if chosen:
            for colour in Colour:
                action = menu.addAction(self.tr("Highlight: {colour}").format(colour=name_of(colour)))
                action.setIcon(colour_icon(colour, theme, round(em * 1.1)))
                action.setData(colour.value)
                action.triggered.connect(self._menu_colour)
            menu.addAction(self.tr("Highlight and write a note")).triggered.connect(self.note)
            menu.addAction(self.tr("Ask my clinician about this")).triggered.connect(self.marking.ask)
        else:
            menu.addAction(self.tr("Highlight a paragraph…")).triggered.connect(self.marking.offer_paragraph)

    def _menu_colour(self) -> None:
        sender = self.sender()
        data = getattr(sender, "data", None)
        if data is not None:
            self.marking.highlight(Colour(data()))

    # -- out and in

    def _exchanging(self) -> Exchanging:
        if self._exchange is None:
            from viewer.ui.shell.exchanging import Exchanging

            pack = self.desk.session.pack.info
            title = pack.title_in(self.desk.session.language)
            self._exchange = Exchanging(self.notebook, pack.id, title, self.desk.window)
            self._exchange.said.connect(self.desk.status.show_notice)
            self._exchange.wrong.connect(self._list_wrong)
        return self._exchange

    def _list_wrong(self, problems: tuple[Problem, ...]) -> None:
        from viewer.ui.dialogs.problems import ProblemsDialog

        dialog = ProblemsDialog(problems, self.desk.session.preferences.text_scale, self.desk.window)
        dialog.entitle(self.tr("What could not be brought in"), self.tr("Everything else in the file is here now."))
        dialog.open()


def _for_everywhere(one: ReadyQuestion) -> bool:
    return not one.topics
