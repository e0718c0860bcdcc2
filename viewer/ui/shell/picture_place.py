"""Where the picture stands: brings it in after the first paint, and leads it along the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from viewer.core.article.model import Article
from viewer.core.theme import Theme
from viewer.state.session import Session

if TYPE_CHECKING:
    from viewer.ui.quilt.pane import QuiltPane
    from viewer.ui.theme.motion import MotionResolver

REST_MS = 120  # a section that is only scrolled past shows nothing


def scene_in_view(article: Article, anchor: str) -> str:
    """The scene of the section at ``anchor``: its own, or that of the last one above which names one; "" for none."""
    scene = article.scene
    if not anchor:
        return scene
    for heading in article.headings:
        scene = heading.scene or scene
        if heading.anchor == anchor:
            return scene
    return article.scene


class PicturePlace(QWidget):
    """Empty until ``start``."""

    claim_wanted = Signal(str)  # id
    said = Signal(str)  # something to know once

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.pane: QuiltPane | None = None
        self._motion: MotionResolver | None = None
        self._article: Article | None = None
        self._anchor = ""
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._lead)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        session.preferences.changed.connect(self._preferred)
        if not session.preferences.follow or session.quilt.state != session.quilt.start:
            session.follow.set_on(False)  # who asks for a state by the command line wants to see that

    def start(self, theme: Theme, scale: float) -> None:
        """Bring the picture in: numpy and the quilt are imported only now, after the first paint."""
        if self.pane is not None:
            return
        from viewer.ui.quilt.pane import QuiltPane
        from viewer.ui.quilt.shared import Content, Shared
        from viewer.ui.theme.motion import MotionResolver

        session = self._session
        shared = Shared(
            session.focus,
            session.quilt,
            session.hand,
            session.show,
            session.tour,
            session.follow,
            session.preferences,
            session.mode.can,
        )
        self.pane = QuiltPane(shared, self)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.pane)
        self.pane.claim_wanted.connect(self.claim_wanted)
        self.pane.said.connect(self.said)
        self._first_scene()
        pack, language = session.pack, session.language
        told = pack.assumptions_in(language)
        self.pane.set_content(Content(told, session.show.book, pack.evidence, language))
        self._motion = MotionResolver(session.preferences.motion, self)
        self._motion.changed.connect(self.pane.set_motion)
        self.pane.set_motion(self._motion.on)
        self.pane.set_theme(theme, scale)
        self.pane.start()

    def set_theme(self, theme: Theme, scale: float) -> None:
        if self.pane is not None:
            self.pane.set_theme(theme, scale)

    def finish(self) -> None:
        """Everything drawn, nothing under way: for a snapshot."""
        if self.pane is None:
            return
        show = self._session.show
        motion, show.motion = show.motion, False
        if self._rest.isActive():
            self._rest.stop()
            self._lead()
        show.motion = motion
        if self.pane.isVisible():
            self.pane.finish()

    # -- along the article

    def show_article(self, article: Article) -> None:
        """Another page stands in the article's place, at its top."""
        self._article, self._anchor = article, ""
        self._rest.start()

    def show_section(self, anchor: str) -> None:
        """The reader has come to a heading; "" is the top."""
        self._anchor = anchor
        self._rest.start()

    def _lead(self) -> None:
        if self._article is not None and self._article.picture:
            self._session.follow.section(scene_in_view(self._article, self._anchor))

    def _first_scene(self) -> None:
        """The first picture is that of the section in view: nothing glides before anyone has seen it."""
        show = self._session.show
        self._rest.stop()
        self._lead()
        motion, show.motion = show.motion, False
        self._session.read_scenes()
        show.motion = motion

    def _preferred(self, name: str) -> None:
        if name == "motion" and self._motion is not None:
            self._motion.choose(self._session.preferences.motion)
