"""Where links lead: to a topic, to a claim's place, out of the pack after asking, or nowhere, which is said."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from viewer.core.modes import Can
from viewer.state.session import Session
from viewer.ui.article.pane import ArticlePane
from viewer.ui.article.router import Router
from viewer.ui.shell.arrange import ARTICLE
from viewer.ui.shell.columns import Columns
from viewer.ui.shell.status import StatusLine, isolated

EVIDENCE = "evidence"  # id of the topic where claims stand in full


class Ways(QObject):
    """Answers the router for ``window``."""

    def __init__(
        self,
        session: Session,
        article: ArticlePane,
        router: Router,
        window: QWidget,
        *,
        columns: Columns,
        status: StatusLine,
    ) -> None:
        super().__init__(window)
        self._session, self._window = session, window
        self._article, self._columns, self._status = article, columns, status
        router.topic.connect(self.to_topic)
        router.claim.connect(self.to_claim)
        router.web.connect(self.ask_web)
        router.file.connect(self._say_file)
        router.dead.connect(self._say_dead)

    def to_topic(self, topic_id: str, anchor: str) -> None:
        """Go to a topic, "" for the page in view, and its anchor."""
        here = self._session.reading.place
        topic_id = topic_id or (here.topic_id if here else "")
        if here is not None and (here.topic_id, here.anchor) == (topic_id, anchor):
            self._article.scroll_to(anchor)
        elif self._knows(topic_id):
            self._session.reading.open(topic_id, anchor)
        else:
            self._say_dead(topic_id)

    def to_claim(self, claim_id: str) -> None:
        """Go to the claim on the page of evidence, where the pack has one."""
        if self._knows(EVIDENCE):
            self.to_topic(EVIDENCE, f"claim-{claim_id}")
            self._columns.show_pane(ARTICLE)

    def ask_web(self, address: str) -> None:
        """Ask before the browser is opened; where the mode has none, only name the address."""
        if Can.BROWSE not in self._session.mode.can:
            self._status.show_notice(address)
            return
        from viewer.ui.dialogs.open_link import OpenLinkDialog

        dialog = OpenLinkDialog(address, self._window)
        dialog.open_wanted.connect(self._open_web)
        dialog.open()

    def _open_web(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            QGuiApplication.clipboard().setText(address)
            self._status.show_notice(self.tr("No browser answered. The address is copied."))

    def _say_file(self, path: str) -> None:
        words = self.tr("Septa shows pages and pictures only, not {file}.")
        self._status.show_notice(words.format(file=isolated(path)))

    def _say_dead(self, address: str) -> None:
        self._status.show_notice(self.tr("This link leads nowhere: {address}").format(address=isolated(address)))

    def _knows(self, topic_id: str) -> bool:
        return self._session.pack.find(topic_id, self._session.language) is not None
