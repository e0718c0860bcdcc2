"""Brings in, while nobody touches anything, every module that a kiosk can come to need.

Its files may be exchanged under it, by an update or by a disk that fails. A screen that was not opened yet would then
be missing, or be another version's, in a program that runs for months.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer

from viewer.state.kiosk.visit import VisitState

STEP_MS: Final = 60  # between two modules: what waits in the window's thread comes first
AGAIN_MS: Final = 500
CALM_S: Final = 1.5  # a module takes a moment; not while a finger is at work

# Each brings in what it needs itself, so what is needed by many stands first: every step is a short one.
MODULES: Final = (
    *("viewer.ui.kiosk.home_screen", "viewer.ui.kiosk.section_screen"),
    *("viewer.ui.kiosk.card_view", "viewer.ui.kiosk.figure_panel", "viewer.ui.kiosk.article_screen"),
    *("viewer.ui.article.narrow", "viewer.core.content.uses"),
    *("numpy", "viewer.core.quilt.model", "viewer.core.quilt.timeline", "viewer.core.quilt.stage"),
    *("viewer.ui.quilt.models", "viewer.ui.quilt.renderer", "viewer.ui.theme.motion"),
    *("viewer.ui.kiosk.picture_groups", "viewer.ui.kiosk.picture_stories", "viewer.ui.kiosk.picture_sure"),
    *("viewer.ui.kiosk.picture_screen", "viewer.ui.quilt.view", "viewer.ui.kiosk.picture_view"),
    *("viewer.state.search", "viewer.ui.kiosk.result_card", "viewer.ui.kiosk.search_screen"),
    *("viewer.core.content.source", "viewer.core.content.rendered_reader", "viewer.core.content.rendered_picture"),
    *("viewer.core.search.gather", "viewer.core.talk.lesson"),
    *("viewer.core.search.child", "viewer.core.search.plan", "viewer.core.search.upkeep"),
    *("segno", "segno.consts", "viewer.ui.kiosk.take_screen"),
    # A page that is no part of Septa's own pack is converted when it is opened.
    *(
        "encodings.utf_8_sig",
        "yaml",
        "markdown",
        "nh3",
        "xml.parsers.expat",
        "viewer.core.article.convert",
        "viewer.core.article.child",
    ),
    *("viewer.core.article.raw_html", "pymdownx.superfences", "pymdownx.details", "pymdownx.highlight"),
    *("pymdownx.blocks.caption", "pymdownx.caret", "pymdownx.mark", "pymdownx.tasklist", "pymdownx.tilde"),
    *(
        f"markdown.extensions.{name}"
        for name in ("abbr", "admonition", "attr_list", "def_list", "footnotes", "tables", "toc")
    ),
    *("viewer.state.voice_programs", "viewer.state.voice_qt"),
    *("viewer.core.kiosk.pin", "viewer.core.kiosk.counts", "viewer.core.kiosk.logs", "viewer.core.kiosk.report"),
    *("viewer.core.kiosk.lastgood", "viewer.core.aside", "viewer.ui.kiosk.rest"),
)
PERHAPS: Final = ("platformdirs", "fcntl", "resource")  # not on every machine
# Qt's speech is left out: where it cannot be brought in later, another voice reads (``state/voice_qt.py``).


class Ahead(QObject):
    """One module at a time. ``note`` is told of one that cannot be brought in; the others come all the same."""

    def __init__(
        self,
        visit: VisitState,
        note: Callable[..., None],
        parent: QObject | None = None,
        *,
        names: Sequence[str] = (*MODULES, *PERHAPS),
        bring: Callable[[str], object] = importlib.import_module,
    ) -> None:
        super().__init__(parent)
        self._visit, self._note, self._bring = visit, note, bring
        self._left = list(names)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.step)

    @property
    def done(self) -> bool:
        """Is everything there?"""
        return not self._left

    def start(self) -> None:
        """From the first paint on."""
        self._timer.start(AGAIN_MS)

    def stop(self) -> None:
        self._timer.stop()

    def step(self) -> None:
        """The next one, if nobody is touching anything just now."""
        calm = self._visit.idle_s >= CALM_S
        if calm and self._left:
            self._take(self._left.pop(0))
        if self._left:
            self._timer.start(STEP_MS if calm else AGAIN_MS)

    def finish(self) -> None:
        """All that are left, at once."""
        self._timer.stop()
        while self._left:
            self._take(self._left.pop(0))

    def _take(self, name: str) -> None:
        try:
            self._bring(name)
        except Exception as error:  # a file that is broken may bring about anything; its screen will say so
            if name not in PERHAPS:
                self._note("fault", error=error)
