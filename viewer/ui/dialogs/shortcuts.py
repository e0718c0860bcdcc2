"""All keys on one sheet, by group, in as many columns as there is room for."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from viewer.core.theme import Theme
from viewer.ui.spoken import announce
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.style import BASE_PX

WIDTH_EM, HEIGHT_EM = 64.0, 46.0
EDGE_PX = 24  # from the edge of the screen
COLUMN_EM, COLUMNS_MAX = 20.0, 3
HEADING_ROWS = 2  # that a heading is as high as


@dataclass(frozen=True)
class KeyGroup:
    """A heading, and rows of what a key does and the key, in the system's spelling."""

    heading: str
    rows: tuple[tuple[str, str], ...]

    @property
    def height(self) -> int:
        return HEADING_ROWS + len(self.rows)


def in_columns(groups: Sequence[KeyGroup], count: int) -> list[list[KeyGroup]]:
    """The groups in their order, in at most ``count`` columns, the tallest of which is as low as can be."""
    low, high = max((group.height for group in groups), default=0), sum(group.height for group in groups)
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if len(_filled(groups, middle)) <= count else (middle + 1, high)
    return _filled(groups, high)


def _filled(groups: Sequence[KeyGroup], most: int) -> list[list[KeyGroup]]:
    columns: list[list[KeyGroup]] = []
    for group in groups:
        if columns and sum(one.height for one in columns[-1]) + group.height <= most:
            columns[-1].append(group)
        else:
            columns.append([group])
    return columns


def sheet_html(groups: Sequence[KeyGroup], columns: int, *, mirrored: bool = False) -> str:
    """The sheet as a document, for the screen and for paper."""
    filled = in_columns(groups, columns)
    way = ' dir="rtl"' if mirrored else ""
    cells = [
        f'<td width="{97 // len(filled)}%">{"".join(_block(group, way) for group in column)}</td>' for column in filled
    ]
    gap = '<td width="3%"></td>'
    ordered = cells[::-1] if mirrored else cells  # Qt turns words round, but no tables
    return f'<html><body{way}><table width="100%"><tr>{gap.join(ordered)}</tr></table></body></html>'


def _block(group: KeyGroup, way: str) -> str:
    side = "right" if way else "left"  # where the keys begin; they themselves run from left to right everywhere
    rows = []
    for words, keys in group.rows:
        cells = [
            f'<td class="grid-cell" width="60%"><p{way}>{html.escape(words)}</p></td>',
            f'<td class="grid-cell" width="40%"><p dir="ltr" align="{side}"><b>{html.escape(keys)}</b></p></td>',
        ]
        rows.append(f"<tr>{''.join(cells[::-1] if way else cells)}</tr>")
    return f'<h3{way}>{html.escape(group.heading)}</h3><table class="grid" width="100%">{"".join(rows)}</table>'


def dress(document: QTextDocument, theme: Theme, scale: float, base_px: float, *, mirrored: bool) -> None:
    """What a document must know before it gets the sheet."""
    document.setDefaultFont(text_font(base_px * scale))
    document.setDefaultStyleSheet(article_css(theme, scale, base_px))
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if mirrored else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)


class ShortcutSheet(QDialog):
    """Can stay open while one tries the keys."""

    print_wanted = Signal()

    def __init__(
        self,
        groups: Sequence[KeyGroup],
        theme: Theme,
        scale: float,
        parent: QWidget | None = None,
        *,
        can_print: bool = True,
    ) -> None:
        super().__init__(parent)
        self.groups = tuple(groups)
        self._theme, self._scale = theme, scale
        self._columns = 0
        self.setWindowTitle(self.tr("Keys"))
        self.text = QTextBrowser(self)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setOpenLinks(False)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.setAccessibleName(self.windowTitle())
        self.print_button = QPushButton(self.tr("Print…"), self)
        self.print_button.setVisible(can_print)
        self.close_button = QPushButton(self.tr("Close"), self)
        for button in (self.print_button, self.close_button):
            button.setAutoDefault(False)
        self.print_button.clicked.connect(self.print_wanted)
        self.close_button.clicked.connect(self.reject)
        self.fault = QLabel(self)
        self.fault.setWordWrap(True)
        self.fault.hide()
        self._buttons = FlowLayout(spread=can_print)
        self._buttons.addWidget(self.print_button)
        self._buttons.addWidget(self.close_button)
        self._frame = QVBoxLayout(self)
        self._frame.addWidget(self.text, 1)
        self._frame.addWidget(self.fault)
        self._frame.addLayout(self._buttons)
        self._settle = QTimer(self, singleShot=True, interval=0)  # once for a change of size, whatever asked for it
        self._settle.timeout.connect(self._flow)
        self.set_theme(theme, scale)

    def set_theme(self, theme: Theme, scale: float) -> None:
        self._theme, self._scale = theme, scale
        em = BASE_PX * scale
        gap = round(em)
        self._frame.setContentsMargins(gap, gap, gap, gap)
        self._frame.setSpacing(round(em * 0.7))
        self._buttons.set_spacing(round(em * 0.5))
        self._columns = 0
        self._settle.start()

    def say(self, sentence: str) -> None:
        """Why it could not be printed."""
        self.fault.setText(sentence)
        self.fault.show()
        announce(self, sentence)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._place()
        self.text.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def _place(self) -> None:
        """In the middle of the window, as far as the screen has the room."""
        screen = self.screen().availableGeometry()
        em = BASE_PX * self._scale
        room = screen.adjusted(EDGE_PX, EDGE_PX, -EDGE_PX, -2 * EDGE_PX)  # and a title that the system adds
        self.resize(QSize(round(WIDTH_EM * em), round(HEIGHT_EM * em)).boundedTo(room.size()))
        window = self.parentWidget()
        middle = window.mapToGlobal(window.rect().center()) if window is not None else room.center()
        left, top = middle.x() - self.width() // 2, middle.y() - self.height() // 2
        self.move(
            max(room.left(), min(left, room.right() + 1 - self.width())),
            max(room.top(), min(top, room.bottom() + 1 - self.height())),
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle.start()

    def _flow(self) -> None:
        """As many columns as the width holds."""
        em = BASE_PX * self._scale
        columns = max(1, min(COLUMNS_MAX, int(self.text.viewport().width() / (COLUMN_EM * em))))
        if columns == self._columns:
            return
        self._columns = columns
        mirrored = self.isRightToLeft()
        dress(self.text.document(), self._theme, self._scale, BASE_PX, mirrored=mirrored)
        self.text.setHtml(sheet_html(self.groups, columns, mirrored=mirrored))
