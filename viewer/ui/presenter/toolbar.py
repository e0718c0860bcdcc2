"""The row of buttons for touch boards and pointers: signs and short words, and a second row while one draws."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from viewer.core.talk.ink import Ink
from viewer.core.theme import Theme
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.acts import TalkActs
from viewer.ui.presenter.ink_paint import pen_colour
from viewer.ui.theme.easel import Easel
from viewer.ui.theme.flow import FlowLayout
from viewer.ui.theme.icons import icon, icon_image
from viewer.ui.theme.style import BASE_PX

_easel = Easel()

SIGNS_ACROSS: Final = 31  # no sign is larger than this part of the width
LEAST_PX: Final = 44  # that a finger hits in front of a room
LINES_MOST: Final = 2  # of buttons with words …
HIGH_MOST: Final = 0.24  # … which take no more of the window's height than this …
HIGH_LOW: Final = 0.15  # … in one that is lower than
LOW_PX: Final = 640
WIDEST: Final = 1.35  # times the widest words
ALWAYS: Final = (
    "slide-previous", "slide-next", "overview", "black", "white", "freeze", "laser", "spotlight", "magnify", "draw",
    "model", "predict", "reveal", "timer", "audience", "keys",
)  # fmt: skip
DRAWING: Final = (
    "pen", "marker", "arrow", "eraser", "ink-first", "ink-second", "ink-third", "ink-fourth", "line-thin",
    "line-usual", "line-thick", "ink-undo", "ink-redo", "erase-all",
)  # fmt: skip

POINTING: Final = (
    "spot-smaller", "spot-larger", "point-left", "point-up", "point-down", "point-right", "let-go",
)  # fmt: skip


def sign_of(name: str, sign: str, theme: Theme, stage: Theme, size: float) -> QIcon:
    """The sign of a command, in other colours while it is on; a pen's colour shows itself as ``stage`` has it."""
    own = {f"ink-{one.value}": one for one in Ink}.get(name)
    if own is not None:
        return _dot(pen_colour(stage, own), theme.ink, size)
    made = icon(sign, theme.ink, size)
    lit = icon(sign, theme.on_accent, size)
    for pixmap_size in lit.availableSizes():
        made.addPixmap(lit.pixmap(pixmap_size), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _dot(colour: str, rim: str, size: float) -> QIcon:
    """A pen's colour in a ring, so that a dark one is seen on dark."""
    made = QIcon()
    for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        side = round(size * ratio)
        painter = _easel.painter(side, side)
        for name, tint in (("ink", colour), ("ink-rim", rim)):
            painter.drawImage(QRectF(0, 0, side, side), icon_image(name, tint, size, ratio))
        painter.end()
        pixmap = QPixmap.fromImage(_easel.taken())
        pixmap.setDevicePixelRatio(ratio)
        made.addPixmap(pixmap)
    return made


class FingerButton(QToolButton):
    """As large as a finger wants it. It never takes the keys, which belong to the slides."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "tool")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.wide = 0

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return QSize(max(hint.width(), LEAST_PX, self.wide), max(hint.height(), LEAST_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class ToolButton(FingerButton):
    """One command."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(action.objectName())
        self.setDefaultAction(action)


class ButtonRow(QWidget):
    """Buttons with words under their signs, in one line or two; where these have no room, signs alone, which wrap."""

    def __init__(self, acts: TalkActs, names: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.buttons = {name: ToolButton(acts[name], self) for name in names}
        self._flow = FlowLayout(self)
        for button in self.buttons.values():
            self._flow.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_gap(self, gap_px: int) -> None:
        self._flow.set_spacing(gap_px)

    def fit(self, width_px: int, high_px: int) -> None:
        """Words where they have room in this width, and in this height."""
        buttons, gap = tuple(self.buttons.values()), self._flow.gap
        self._dress(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        hints = [button.sizeHint() for button in buttons]
        most, tall = max(hint.width() for hint in hints), max(hint.height() for hint in hints)
        for lines in range(1, LINES_MOST + 1):
            if lines * (tall + gap) - gap > high_px:
                break
            across = -(-len(buttons) // lines)
            each = (width_px + gap) // across - gap
            if each >= most:  # all of one width, and not much wider than their words
                self._dress(Qt.ToolButtonStyle.ToolButtonTextUnderIcon, min(each, round(WIDEST * most)))
                return
            if lines == 1 and sum(hint.width() + gap for hint in hints) - gap <= width_px:
                return
        self._dress(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def _dress(self, style: Qt.ToolButtonStyle, wide_px: int = 0) -> None:
        for button in self.buttons.values():
            button.wide = wide_px
            button.setToolButtonStyle(style)
            button.updateGeometry()  # layouts remember what was asked for
        self._flow.invalidate()

    def high(self, width_px: int) -> int:
        return self._flow.heightForWidth(width_px)


class Toolbar(QWidget):
    """The row that is always there, and above it the pens while one draws, or what a spot or a lens can do."""

    def __init__(self, acts: TalkActs, parent: QWidget) -> None:
        super().__init__(parent)
        self._acts = acts
        self._name_buttons()
        self.always = ButtonRow(acts, ALWAYS, self)
        self.drawing = ButtonRow(acts, DRAWING, self)
        self.pointing = ButtonRow(acts, POINTING, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for row in self.rows:
            self._column.addWidget(row)
        self._show_hand(acts.desk.hands.hand)
        acts.desk.hands.changed.connect(self._show_hand)

    @property
    def rows(self) -> tuple[ButtonRow, ...]:
        return self.pointing, self.drawing, self.always

    def set_theme(self, theme: Theme, stage: Theme, scale: float) -> None:
        """``stage`` is the theme that the audience sees: pens show its colours."""
        em = BASE_PX * scale
        size = round(max(min(em * 1.35, self.width() / SIGNS_ACROSS), 24))
        for command in self._acts.commands():
            if command.icon:
                self._acts[command.id].setIcon(sign_of(command.id, command.icon, theme, stage, size))
        for row in self.rows:
            row.set_gap(round(min(em * 0.3, 8)))
            for button in row.buttons.values():
                button.setIconSize(QSize(size, size))
        self._column.setSpacing(round(em * 0.3))

    def fit(self, width_px: int, window_px: int) -> None:
        """For this width in a window of this height: words where there is room for them."""
        room = round((HIGH_MOST if window_px >= LOW_PX else HIGH_LOW) * window_px)
        for row in self.rows:
            row.fit(width_px, room)

    def high(self, width_px: int) -> int:
        """What its rows take at this width."""
        shown = [row for row in self.rows if not row.isHidden()]
        return sum(row.high(width_px) for row in shown) + self._column.spacing() * (len(shown) - 1)

    def _show_hand(self, hand: object) -> None:
        self.drawing.setVisible(hand in (Hand.DRAW, Hand.ERASE))
        self.pointing.setVisible(hand in (Hand.SPOTLIGHT, Hand.LENS))

    def _name_buttons(self) -> None:
        for name, words in self._short().items():
            self._acts[name].setIconText(words)

    def _short(self) -> Mapping[str, str]:
        """As short as a button wants it; other commands keep their words."""
        return {
            "slide-previous": self.tr("Back"),
            "slide-next": self.tr("Next"),
            "model": self.tr("Model"),
            "predict": self.tr("Predict"),
            "timer": self.tr("Clock"),
            "audience": self.tr("Audience"),
            "keys": self.tr("All keys"),
            "spot-smaller": self.tr("Smaller"),
            "spot-larger": self.tr("Larger"),
            "point-left": self.tr("Left"),
            "point-up": self.tr("Up"),
            "point-down": self.tr("Down"),
            "point-right": self.tr("Right"),
            "let-go": self.tr("Put down"),
            "ink-first": self.tr("First"),
            "ink-second": self.tr("Second"),
            "ink-third": self.tr("Third"),
            "ink-fourth": self.tr("Fourth"),
            "line-thin": self.tr("Thin"),
            "line-usual": self.tr("Usual"),
            "line-thick": self.tr("Thick"),
            "ink-undo": self.tr("Undo"),
            "ink-redo": self.tr("Redo"),
        }
