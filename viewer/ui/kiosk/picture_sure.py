"""How sure is this? Every assumption behind the picture in words, over the picture's place; nothing in it leads out."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from viewer.core.article.words import right_to_left, words_of
from viewer.state.session import Session
from viewer.ui.kiosk.look import Look
from viewer.ui.kiosk.picture_paged import Paged
from viewer.ui.quilt import words
from viewer.ui.quilt.sure import Entry, Group
from viewer.ui.theme.icons import icon

WIDE_EM = 38  # of a line
WAIT_MS = 250  # while something glides the words keep up, though not at every step


@dataclass(frozen=True)
class Line:
    """Words of the interface (``own``), or of the pack: they may be written in opposite directions. What the pack says
    runs as the pack does, though a word of the interface stands before it."""

    words: str
    own: bool = False


class SureSheet(QWidget):
    """Written anew when it is opened and when the picture has changed; one text, no widget for each line."""

    closed = Signal()

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self._look: Look | None = None
        self._groups: tuple[Group, ...] = ()
        self.setObjectName("sure-sheet")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = QLabel(self.tr("How sure is this?"), self)
        self.title.setProperty("role", "heading")
        self.title.setWordWrap(True)
        self.close_key = QPushButton(self)
        self.close_key.setObjectName("sure-close")
        self.close_key.setAccessibleName(self.tr("Back to the picture"))
        self.close_key.setAutoDefault(False)
        self.close_key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_key.clicked.connect(self.closed)
        self.page = Paged("sure", Qt.Orientation.Vertical, self)
        self.text = QLabel(self.page.content)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.text.setWordWrap(True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self._wait = QTimer(self, singleShot=True, interval=WAIT_MS)
        self._wait.timeout.connect(self.write)
        session.quilt.changed.connect(self._moved)
        self.hide()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.close_key.setMinimumSize(look.target, look.target)
        self.close_key.setIcon(icon("close", look.theme.ink, look.em * 1.1))
        self.close_key.setIconSize(QSize(round(look.em * 1.1), round(look.em * 1.1)))
        self.close_key.setVisible(not look.reach)  # within reach a key below closes it
        self.page.set_look(look)
        self.page.set_keys(not look.reach)
        self._groups = ()
        self._place()
        if self.isVisible():
            self.write()

    def write(self) -> None:
        """What is behind the picture that stands there."""
        self._wait.stop()
        from viewer.ui.quilt.sure import groups

        session = self.session
        assumptions = session.pack.assumptions_in(session.language)
        found = groups(session.quilt.state, assumptions, session.pack.evidence)
        if found != self._groups:
            self._groups = found
            self.text.setText(self._html(found))
            self._place()

    @property
    def spoken(self) -> str:
        """The same in words for a voice."""
        found = [line for group in self._groups for one in (*group.done, *group.body) for line in self._lines(one)]
        return "\n".join(line.words for line in found)

    def reset(self) -> None:
        self.hide()
        self._wait.stop()
        self._groups = ()
        self.text.clear()
        self.page.to_start()

    # -- inside

    def _html(self, found: tuple[Group, ...]) -> str:
        parts = []
        for group in found:
            parts.append(self._block("h3", Line(words.account(group.account), own=True)))
            done = self.tr("What was done") if group.done else self.tr("Nothing has been done to the quilt yet.")
            parts.append(self._block("p", Line(done, own=True), bold=True))
            parts += [self._entry(one) for one in group.done]
            if group.body:
                body = self.tr("How it sees the body")
                parts.append(self._block("p", Line(body, own=True), bold=True))
                parts += [self._entry(one) for one in group.body]
        return "".join(parts)

    def _entry(self, one: Entry) -> str:
        """Its lines, close to each other: a block for each, since each has a direction of its own."""
        first, *rest = self._lines(one)
        last = len(rest) - 1
        return self._block("p", first, bold=True, below=False) + "".join(
            self._block("p", line, above=False, below=number == last) for number, line in enumerate(rest)
        )

    def _block(self, tag: str, line: Line, *, bold: bool = False, above: bool = True, below: bool = True) -> str:
        mirrored = self.isRightToLeft() if line.own else right_to_left(self.session.language)
        style = ("" if above else "margin-top:0;") + ("" if below else "margin-bottom:0;")
        text = f"<b>{escape(line.words)}</b>" if bold else escape(line.words)
        return f'<{tag} dir="{"rtl" if mirrored else "ltr"}" style="{style}">{text}</{tag}>'

    def _lines(self, one: Entry) -> list[Line]:
        lines = [
            Line(self.tr("The article does not say") if one.silent else words.kind(one.kind), own=True),
            Line(one.says),
        ]
        if one.past:
            past = self.tr("The studies ended before this month. What comes later is not known.")
            lines.append(Line(past, own=True))
        if one.chosen:
            lines.append(Line(one.chosen))
        if one.claim and one.verdict:
            verdict = words_of(self.session.language).verdicts.get(one.verdict, one.verdict)
            lines.append(Line(self.tr("The article: {claim} ({verdict})").format(claim=one.claim, verdict=verdict)))
        elif one.claim:
            lines.append(Line(one.claim))
        if one.note:
            lines.append(Line(self.tr("Studies: {note}").format(note=one.note)))
        return [*lines, *map(Line, one.sources)]

    def _moved(self, _state: object) -> None:
        if self.isVisible() and not self._wait.isActive():
            self._wait.start()

    def _place(self) -> None:
        look = self._look
        if look is None or self.width() < 2:
            return
        pad = round(look.em * 0.7)
        width = self.width() - 2 * pad
        side = look.target if not look.reach else 0
        head = max(side, self.title.heightForWidth(width - side - pad))
        mirrored = self.isRightToLeft()
        self.title.setGeometry(pad + (side + pad if mirrored and side else 0), pad, width - side - pad, head)
        self.close_key.setGeometry(pad if mirrored else pad + width - side, pad, look.target, look.target)
        top = head + 2 * pad
        self.page.setGeometry(pad, top, width, max(look.target, self.height() - top - pad))
        room = self.page.room(paged=True)
        wide = min(room.width(), WIDE_EM * look.em)
        self.text.ensurePolished()
        tall = self.text.heightForWidth(wide)
        self.page.set_size(room.width(), tall)
        left = self.page.content.width() - wide if mirrored else 0
        self.text.setGeometry(left, 0, wide, tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """What nobody sees is not written anew."""
        super().hideEvent(event)
        self._wait.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.write()
        self._place()
        self.page.to_start()
