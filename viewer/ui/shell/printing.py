"""Prints: an article, a section with the picture, the guide, a leaflet, questions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from viewer.core.modes import Can
from viewer.core.quilt.parts import Source
from viewer.ui.shell.companion import Companion, Desk

if TYPE_CHECKING:
    from viewer.core.printing.choice import Asked, What
    from viewer.ui.printing.dialog import PrintDialog
    from viewer.ui.printing.material import Material, OwnNote


class Printing(Companion):
    """Prints: an article, a section with the picture, the guide, a leaflet, questions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.dialog: PrintDialog | None = None
        self._anchor = ""  # of the heading in view
        desk.article.heading_in_view.connect(self._note_heading)

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {"print": self.print, "print-questions": self.print_questions}

    def let_go(self) -> bool:
        """Esc in the dialog is the dialog's own."""
        return False

    def close(self) -> None:
        if self.dialog is not None:
            self.dialog.reject()

    def print(self) -> None:
        """Ask what, show it, print it or save it."""
        from viewer.core.printing.choice import What

        self._open(What.ARTICLE)

    def print_questions(self) -> None:
        """The same, with questions: the reader's own, or the guide's; where there are none at all, that is said."""
        from viewer.core.printing.choice import What

        if not any(self._questions().values()):
            self.desk.status.show_notice(self.tr("There are no questions yet. Add some while you read."))
            return
        self._open(What.QUESTIONS)

    def _open(self, what: What) -> None:
        from viewer.ui.printing.dialog import PrintDialog, Wanted
        from viewer.ui.shell.pdf import system_paper

        if self.dialog is not None:
            self.dialog.raise_()
            return
        desk, article = self.desk, self.desk.article.article
        wanted = Wanted(
            what,
            system_paper(),
            article.id if article is not None else "",
            article.headings if article is not None else (),
            self._anchor,
            Can.SAVE in desk.session.mode.can,
        )
        scale = desk.session.preferences.text_scale
        self.dialog = PrintDialog(self._material(), wanted, desk.resolver.theme, scale, desk.window)
        self.dialog.said.connect(desk.status.show_notice)
        self.dialog.finished.connect(self._closed)
        self.dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _note_heading(self, anchor: str) -> None:
        self._anchor = anchor

    # -- what is printed

    def _material(self) -> Material:
        from viewer.core.article.folds import conditions
        from viewer.core.content.review import today
        from viewer.ui.printing.material import Material
        from viewer.ui.shell.print_source import PrintSource, pictures_of
        from viewer.ui.shell.printed_picture import PrintedPicture, Standing

        session = self.desk.session
        preferences, show = session.preferences, session.show
        focus = session.focus.focus
        lit = focus.part if focus.pinned and focus.source is not Source.SCENE else None  # by the reader
        standing = Standing(session.quilt.state, "" if show.running else show.scene_id, lit)
        picture = PrintedPicture(session.pack, session.language, preferences.skin_tone, standing)
        source = PrintSource(session.pack, session.language, picture, session.jobs)
        return Material(
            pack=session.pack,
            language=session.language,
            article=source.article,
            pictures=pictures_of(session.pack),
            today=today(),
            conditions=conditions(preferences.settings.wording, preferences.settings.clinic_wording),
            quilt=source.quilt,
            notes=self._notes,
            questions=self._questions(),
        )

    def _questions(self) -> dict[Asked, tuple[str, ...]]:
        from viewer.ui.shell.print_source import questions_of

        session, article = self.desk.session, self.desk.article.article
        own = session.notebook.questions()
        return questions_of(own, session.pack, session.language, article.id if article is not None else "")

    def _notes(self, topic_id: str) -> tuple[OwnNote, ...]:
        from viewer.ui.printing.material import OwnNote

        marked = self.desk.session.notebook.highlights(topic_id)
        return tuple(OwnNote(" ".join(one.quote.text.split()), one.note) for one in marked)
