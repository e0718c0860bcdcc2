"""An address in an article → the signal of where it leads. Nothing here opens anything."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.core.article.links import href, parse


class Router(QObject):
    """Parses private addresses. Parts, folds and the parts of long pages never come here: the pane answers them."""

    topic = Signal(str, str)  # topic id ("" for the page itself), anchor ("" for its top)
    term = Signal(str)  # id in the glossary
    claim = Signal(str)
    cite = Signal(str)  # key of a reference: to copy it
    figure = Signal(str)  # a picture of the pack, below docs: to see it large
    quiz = Signal(str)
    file = Signal(str)  # a file of the pack, below docs
    web = Signal(str)  # an https, http or mailto address: ask the reader first
    dead = Signal(str)  # an address that leads nowhere

    def route(self, address: str) -> None:
        link = parse(address)
        if link.kind == "topic":
            self.topic.emit(link.target, link.anchor)
        elif link.kind in ("web", "mail"):
            self.web.emit(href(link))
        elif link.kind == "term":
            self.term.emit(link.target)
        elif link.kind == "claim":
            self.claim.emit(link.target)
        elif link.kind == "cite":
            self.cite.emit(link.target)
        elif link.kind == "figure":
            self.figure.emit(link.target)
        elif link.kind == "quiz":
            self.quiz.emit(link.target)
        elif link.kind == "file":
            self.file.emit(link.target)
        else:
            self.dead.emit(address)
