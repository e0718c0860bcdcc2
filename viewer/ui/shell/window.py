"""The window: bar, columns of panes, status line. It arranges and connects; the panes do the rest."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from viewer.core.article.folds import conditions
from viewer.core.article.model import Article
from viewer.core.commands import COMMANDS
from viewer.core.content.review import today
from viewer.core.modes import Can
from viewer.state.reading import Place
from viewer.state.session import Session
from viewer.ui.article.extras import Review
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.router import Router
from viewer.ui.search.field import SearchField
from viewer.ui.shell.actions import Actions
from viewer.ui.shell.arrange import ARTICLE, LEAST_EM, NOTES, PICTURE, TOPICS, arrange, shares_of
from viewer.ui.shell.columns import Columns
from viewer.ui.shell.handlers import Handlers
from viewer.ui.shell.notes_place import NotesPlace
from viewer.ui.shell.picture_place import PicturePlace
from viewer.ui.shell.reader import Reader
from viewer.ui.shell.status import StatusLine
from viewer.ui.shell.top_bar import TopBar
from viewer.ui.shell.ways import Ways
from viewer.ui.theme.resolve import ThemeResolver
from viewer.ui.theme.style import BASE_PX, apply
from viewer.ui.topics.pane import TopicsPane

if TYPE_CHECKING:
    from viewer.ui.quilt.pane import QuiltPane
    from viewer.ui.shell.companions import Companions

LEAST_SIZE_PX = (320, 240)


LETTERS = ("line_length", "spacing")  # settings of the article's lines alone
OF_PICTURE = tuple(command.id for command in COMMANDS if command.of_picture)
OF_PACK = ("account", "compare-accounts", "how-sure")  # need assumptions of the pack


class ReaderWindow(QWidget):
    """Everything that one reader sees."""

    painted = Signal()  # for the first time

    def __init__(self, session: Session, resolver: ThemeResolver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._resolver = resolver
        self.companions: Companions | None = None
        self._has_picture = True
        self._was_painted = False
        self._has_width = False  # Qt says how wide it is when it is shown: no panes are placed for nothing
        self.setWindowTitle(session.pack.info.title or "Septa")
        self.setProperty("role", "paper")
        self.setMinimumSize(*LEAST_SIZE_PX)
        scale = session.preferences.text_scale
        self.handlers = Handlers(session, self, self)
        self.commands = Actions(session.mode, self.handlers.table(), self)
        self.bar = TopBar(self.commands, self)
        self.search = SearchField(self)
        self.bar.set_middle(self.search, "search")
        self.topics = TopicsPane(resolver.theme, scale, self)
        self.article = ArticlePane(session.focus, resolver.theme, scale, self)
        self.article.set_read(session.pack.files.read)
        self._set_letters()
        chosen, info = session.preferences.settings, session.pack.info
        self.article.set_conditions(conditions(chosen.wording, chosen.clinic_wording))
        self.article.set_switches(Can.ADJUST in session.mode.can)
        self.article.set_review(Review(info.review_due, today(), info.licence))
        self.picture_place = PicturePlace(session, self)
        self.notes_place = NotesPlace(self)
        panes: dict[str, QWidget] = {
            TOPICS: self.topics,
            NOTES: self.notes_place,
            ARTICLE: self.article,
            PICTURE: self.picture_place,
        }
        self.columns = Columns(panes, self)
        self.status = StatusLine(self)
        self.reader = Reader(session, self.article, self)
        self.router = Router(self)
        self.ways = Ways(session, self.article, self.router, self, columns=self.columns, status=self.status)
        self._lay_out()
        self._connect()
        self.status.show_pack(session.pack.info, session.language)
        self.status.show_problems(len(session.pack.problems))
        self.topics.set_topics(session.pack.tree(session.language), self._open_sections())
        self._restyle()
        self._update_commands()

    # -- what the program wants of it

    def start_picture(self) -> None:
        """Bring the picture in, after the first paint."""
        self.picture_place.start(self._resolver.theme, self._session.preferences.text_scale)
        self._update_commands()

    def start_companions(self) -> None:
        """Bring in what stands beside reading: search, notes, print, speech … After the first paint."""
        if self.companions is not None:
            return
        from viewer.ui.shell.companion import Desk
        from viewer.ui.shell.companions import Companions

        desk = Desk(
            self,
            self._session,
            self._resolver,
            self.commands,
            self.bar,
            self.search,
            self.columns,
            self.topics,
            self.article,
            self.picture_place,
            self.notes_place,
            self.status,
            self.reader,
            self.router,
        )
        self.companions = Companions(desk)
        self.commands.set_theme(self._resolver.theme, self._session.preferences.text_scale)
        self._show_theme_choice()
        self.commands.bind(self.companions.table())
        self.companions.set_theme(self._resolver.theme, self._session.preferences.text_scale)
        self._update_commands()

    def let_go(self) -> bool:
        """Esc: what was opened last closes first."""
        return self.companions is not None and self.companions.let_go()

    @property
    def quilt(self) -> QuiltPane | None:
        """The picture's pane; None before ``start_picture``."""
        return self.picture_place.pane

    def finish(self) -> None:
        """Draw everything to its end: for a snapshot."""
        self.start_picture()
        self.start_companions()
        self.picture_place.finish()
        if self.companions is not None:
            self.companions.finish()

    # -- what commands want of it

    def toggle_pane(self, pane: str) -> None:
        """Behind a tab: bring it to the front, or go back to the article. Else hide or show its column."""
        column = self.columns.column_of(pane)
        if column is not None and column.front != pane:
            column.show_pane(pane)
        elif column is not None and ARTICLE in column.names:
            column.show_pane(ARTICLE)
        elif pane in (TOPICS, NOTES):
            self._session.preferences.set_topics_shown(column is None)
            self.columns.show_pane(pane)
        elif pane == PICTURE and self._has_picture:
            self._session.preferences.set_picture_shown(column is None)

    def picture(self) -> QuiltPane | None:
        """The picture's pane, brought to the front; None when there is none to show."""
        if self.quilt is None or not self._has_picture:
            return None
        self.columns.show_pane(PICTURE)
        return self.quilt

    def turn_pane(self, step: int) -> None:
        self.columns.turn(step)

    def copy(self) -> None:
        self.article.view.copy()

    # -- putting together

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        layout.addWidget(self.bar)
        layout.addWidget(self.columns, 1)
        layout.addWidget(self.status)

    def _connect(self) -> None:
        session = self._session
        session.reading.changed.connect(self._moved)
        session.preferences.changed.connect(self._preferred)
        self._resolver.changed.connect(self._restyle)
        self.topics.topic_chosen.connect(self._open_topic)
        self.topics.link_chosen.connect(self.ways.ask_web)
        self.topics.anchor_chosen.connect(self._open_anchor)
        self.topics.sections_changed.connect(self._fold)
        self.article.link_activated.connect(self.router.route)
        self.article.heading_in_view.connect(self.topics.show_heading)
        self.article.heading_in_view.connect(self.picture_place.show_section)
        self.picture_place.claim_wanted.connect(self.ways.to_claim)
        self.picture_place.said.connect(self.status.show_notice)
        session.quilt.history_changed.connect(self._update_history)
        self.reader.shown.connect(self._shown)
        self.columns.moved.connect(self._divided)
        self.status.problems_wanted.connect(self._list_problems)

    def _titles(self) -> Mapping[str, str]:
        return {
            TOPICS: self.tr("Topics"),
            NOTES: self.tr("Notes"),
            ARTICLE: self.tr("Article"),
            PICTURE: self.tr("Picture"),
        }

    # -- looks

    def _preferred(self, name: str) -> None:
        if name in LETTERS:
            self._set_letters()
        elif name == "theme":
            self._resolver.choose(self._session.preferences.theme)
            self._show_theme_choice()
        elif name in ("text_scale", "font"):
            self._restyle()
            self._update_commands()
        elif name in ("topics_shown", "picture_shown"):
            self._arrange()

    def _set_letters(self) -> None:
        """The place in the text stays while lines run anew."""
        settings = self._session.preferences.settings
        self.article.set_comfort(settings.line_length, settings.spacing)

    def _restyle(self) -> None:
        preferences = self._session.preferences
        theme, scale = self._resolver.theme, preferences.text_scale
        grip = self.article.view.grip()  # before the new sheet makes lines run anew
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply(app, theme, scale, preferences.settings.font)
        self.commands.set_theme(theme, scale, self.bar.names if self.companions is None else None)
        self.columns.set_theme(theme, scale)
        for part in (self.bar, self.search, self.topics, self.article, self.status):
            part.set_theme(theme, scale)
        self.picture_place.set_theme(theme, scale)
        if self.companions is not None:
            self.companions.set_theme(theme, scale)
        self._arrange()
        self._show_theme_choice()
        self.article.view.regrip(grip)

    def _show_theme_choice(self) -> None:
        preferences = self._session.preferences
        self.commands.show_theme_choice(preferences.theme, self._resolver.theme, preferences.text_scale)

    def _arrange(self) -> None:
        if not self._has_width:
            return
        preferences = self._session.preferences
        em = BASE_PX * preferences.text_scale
        wanted = arrange(
            self.width(),
            em,
            self._has_picture,
            preferences.topics_shown,
            preferences.picture_shown,
            has_notes=Can.KEEP in self._session.mode.can,
        )
        self.columns.arrange(wanted, shares_of(wanted, preferences.settings.columns), self._titles())
        self.columns.set_least_widths({pane: round(ems * em) for pane, ems in LEAST_EM.items()})
        self.bar.show_buttons((TOPICS,), TOPICS not in wanted.behind_article)
        self.bar.show_buttons((PICTURE,), PICTURE not in wanted.behind_article and self._has_picture)

    def _divided(self, shares: tuple[float, ...]) -> None:
        if len(shares) == 3:
            self._session.preferences.set_columns(shares)

    # -- reading

    def _open_sections(self) -> tuple[str, ...] | None:
        return self._session.preferences.open_sections(self._session.pack.info.id)

    def _fold(self, sections: tuple[str, ...]) -> None:
        self._session.preferences.set_open_sections(self._session.pack.info.id, sections)

    def _open_topic(self, topic_id: str) -> None:
        self._session.reading.open(topic_id)
        self.columns.show_pane(ARTICLE)

    def _open_anchor(self, anchor: str) -> None:
        self.columns.show_pane(ARTICLE)
        self.article.scroll_to(anchor)

    def _moved(self, place: Place) -> None:
        self.topics.show_topic(place.topic_id)
        self._session.preferences.set_last_topic(self._session.pack.info.id, place.topic_id)
        self.status.show_notice("")
        self._update_commands()

    def _shown(self, article: Article) -> None:
        self.topics.show_headings(article.headings)
        self.picture_place.show_article(article)
        title = self._session.pack.info.title
        self.setWindowTitle(f"{article.title} · {title}" if article.title != title else title)
        if article.picture != self._has_picture:
            self._has_picture = article.picture
            self._update_commands()
            self._arrange()

    def _list_problems(self) -> None:
        from viewer.ui.dialogs.problems import ProblemsDialog

        ProblemsDialog(self._session.pack.problems, self._session.preferences.text_scale, self).open()

    # -- commands

    def _update_commands(self) -> None:
        session = self._session
        before, after = session.pack.neighbours(session.reading.topic_id, session.language)
        usable = {
            "back": session.reading.can_back,
            "forward": session.reading.can_forward,
            "previous": before is not None,
            "next": after is not None,
            "smaller": session.preferences.can_shrink,
            "larger": session.preferences.can_grow,
        }
        usable |= dict.fromkeys(OF_PICTURE, self._has_picture)
        told = self.quilt is not None and bool(self.quilt.content.assumptions)
        usable |= dict.fromkeys(OF_PACK, self._has_picture and told)
        self._enable(usable)
        self._update_history()

    def _update_history(self) -> None:
        quilt = self._session.quilt
        self._enable({"undo": self._has_picture and quilt.can_undo, "redo": self._has_picture and quilt.can_redo})

    def _enable(self, usable: Mapping[str, bool]) -> None:
        for name, can in usable.items():
            if name in self.commands:
                self.commands[name].setEnabled(can)

    # -- events

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._has_width = True
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_painted:
            self.article.setFocus()  # the arrow keys scroll the text from the start

    def closeEvent(self, event: QCloseEvent) -> None:
        place = self.normalGeometry()
        self._session.preferences.set_window(
            (place.x(), place.y(), place.width(), place.height()), self.isMaximized() or self.isFullScreen()
        )
        super().closeEvent(event)
