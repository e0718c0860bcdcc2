"""What the links of an article are answered with, in the kiosk's own window: nothing of it opens anything."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.core.article.links import Link, parse
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.article.card_words import CLAIM, EVIDENCE, REFERENCE, REFERENCES, CardBook, CardWords
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.panel import Said

translate = QCoreApplication.translate  # by this name lupdate knows it


class Answers:
    """``answer`` gives where a link leads: a spot, words to show, a figure's path, or None for nothing."""

    def __init__(self, desk: FaceDesk) -> None:
        self._desk = desk
        self._book = CardBook(desk.booth.pack, desk.language, desk.booth.mode.can)

    def answer(self, address: str, topic_id: str) -> Spot | Said | str | None:
        """Of a link on the page ``topic_id``."""
        link = parse(address)
        if link.kind == "topic":
            return self._topic(link, topic_id)
        if link.kind == "claim":
            return self._spot(EVIDENCE, CLAIM + link.target)
        if link.kind in ("term", "cite"):
            words = self._book.of_term(link.target) if link.kind == "term" else self._book.of_reference(link.target)
            return _said(words)
        if link.kind in ("web", "mail"):
            return _address(link)
        return link.target if link.kind == "figure" else None

    def _topic(self, link: Link, topic_id: str) -> Spot | Said | None:
        if (
            link.target.rpartition("/")[2] == REFERENCES
            and link.anchor.startswith(REFERENCE)
            and topic_id != link.target
        ):
            said = self._book.of_reference(link.anchor.removeprefix(REFERENCE))
            if said is not None:
                return _said(said, self._spot(link.target, link.anchor))
        return self._spot(link.target or topic_id, link.anchor)

    def _spot(self, topic_id: str, anchor: str) -> Spot | None:
        topic = self._desk.booth.pack.find(topic_id, self._desk.language)
        if topic is None:
            return None
        if topic.page is None:
            return Spot(way.SECTION, topic.id) if topic.children else None
        return Spot(way.ARTICLE, topic.id, anchor=anchor)


def _said(words: CardWords | None, spot: Spot | None = None) -> Said | None:
    if words is None:
        return None
    ways = ((translate("KioskAnswers", "Go to the source"), spot),) if spot is not None else ()
    return Said(words.title, words.text, words.above, words.below, ways)


def _address(link: Link) -> Said:
    mail = link.kind == "mail"
    title = translate("KioskAnswers", "An e-mail address") if mail else translate("KioskAnswers", "A page on the web")
    more = translate("KioskAnswers", "It does not open here. Write it down, or ask at the desk, and type it at home.")
    return Said(title, link.target, below=more)
