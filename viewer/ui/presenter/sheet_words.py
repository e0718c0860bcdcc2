"""Title, points, a section's words and a question with its choices, laid out in a column of a sheet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF

from viewer.core.content.model import QuizQuestion
from viewer.core.talk.room import CHOICES, NOTES, OPENINGS, POINTS, TITLE_LINES, TITLES, at_least
from viewer.ui.presenter.sheet_laid import Laid, Plate, Seam, Sign
from viewer.ui.presenter.sheet_text import (
    TITLE_SPACING,
    UNITS,
    Lines,
    bold_letters,
    fitted,
    letters,
    stacked,
    stacked_height,
    title_letters,
    units,
)

READ_MOST = 1420.0  # width of a line that is still easily read
_LETTERS = {"ar": "أبجدهوزحط", "fa": "ابپتثجچحخ"}
_USUAL = "ABCDEFGHI"
BADGE_EM = 1.5
PAD_MORE, GAP_MORE = 26.0, 30.0  # what a choice may have beyond its least, above and below it


class Column:
    """Writes downwards into ``room``. ``y`` is where the next thing begins; ``times``: how much larger the least
    letters are."""

    def __init__(self, laid: Laid, room: QRectF, language: str, right_to_left: bool, times: float = 1.0) -> None:
        self.laid, self.room, self.language, self.right_to_left = laid, room, language, right_to_left
        self.times = times
        self.y = room.top()

    @property
    def left(self) -> float:
        return max(self.room.bottom() - self.y, 0.0)

    def title(self, words: str, most: float, sizes: Sequence[float] = TITLES, lines: int = TITLE_LINES) -> None:
        """A title, and the seam below it."""
        width, most = self.room.width(), min(most, 0.55 * self.room.height())
        made = fitted(
            words,
            title_letters,
            sizes,
            width,
            most,
            right_to_left=self.right_to_left,
            lines=lines,
            spacing=TITLE_SPACING,
        )
        made.balance()
        self.y = self.laid.write(made, self.room.left() + made.indent, self.y) + 16
        self._seam(3)
        self.y += 36

    def _seam(self, stitches: int) -> None:
        seam = Seam(self.room.left() + 4, self.y, stitches)
        if self.right_to_left:
            seam = Seam(self.room.right() - 4 - seam.reach, self.y, stitches)
        self.laid.pieces.append(seam)

    def points(self, points: Sequence[str], sizes: Sequence[float] = POINTS) -> None:
        """Each behind a stitch of its own."""
        indent = 52.0
        width = min(self.room.width() - indent, READ_MOST)
        sizes = at_least(sizes, self.times)
        made, between = stacked(points, sizes, width, self.left, gap=0.62, right_to_left=self.right_to_left)
        for lines in made:
            middle = self.y + 0.52 * lines.line_height
            x = self.room.right() - 30 if self.right_to_left else self.room.left() + 4
            self.laid.pieces.append(Seam(x, middle, 1, length=24))
            left = self.room.right() - indent - width if self.right_to_left else self.room.left() + indent
            lines.balance()
            self.y = self.laid.write(lines, left + lines.indent, self.y) + between
        self.laid.shortened += [str(one) for one in points[len(made) :]]

    def paragraphs(self, rows: Sequence[str]) -> None:
        """The words of a section, as many as there is room for."""
        px = units(at_least(POINTS, self.times)[-1])
        width = min(self.room.width(), READ_MOST)
        left = self.room.right() - width if self.right_to_left else self.room.left()
        for number, row in enumerate(rows):
            lines = Lines(row, letters(px), width, self.left, right_to_left=self.right_to_left)
            if lines.height > self.left:
                self.laid.shortened += rows[number:]
                return
            self.y = self.laid.write(lines, left, self.y) + 0.5 * px
            if not lines.whole:
                self.laid.shortened += rows[number + 1 :]
                return

    def question(self, question: QuizQuestion, revealed: bool, sizes: Sequence[float] = CHOICES) -> None:
        """The choices, each with its letter; the right one with its sign, a frame and its why when ``revealed``."""
        rtl = self.right_to_left
        why = next((one.why for one in question.choices if one.right), "")  # its room is kept: nothing jumps
        why_width = min(self.room.width() - 150, READ_MOST)
        reason = None
        if why:
            reasons = at_least((POINTS[1], POINTS[3], POINTS[5]), self.times)
            reason = fitted(why, letters, reasons, why_width, 0.3 * UNITS, right_to_left=rtl)
        pad, indent = 20.0, 116.0
        width = self.room.width() - indent - 100
        most = self.left - (reason.height + 8 if reason is not None else 0)
        texts = [one.text for one in question.choices]
        sizes = at_least(sizes, self.times)
        made, between = stacked(texts, sizes, width, most, gap=0.45, more=2 * pad, right_to_left=rtl)
        spare = max(most - stacked_height(made, between, 2 * pad), 0.0) / max(len(made), 1)
        pad, between = pad + min(0.3 * spare, PAD_MORE), between + min(0.4 * spare, GAP_MORE)
        names = _LETTERS.get(self.language.split("-")[0], _USUAL)
        for number, (choice, lines) in enumerate(zip(question.choices, made, strict=False)):
            right = revealed and choice.right
            said, reason = (reason, None) if right else (None, reason)  # below the first that is right
            lines.balance()
            tall = lines.height + 2 * pad + (said.height + 8 if said is not None else 0)
            box = QRectF(self.room.left(), self.y, self.room.width(), tall)
            self.laid.pieces.append(Plate(box, "panel", "good" if right else "rule", 6 if right else 2))
            sign = ("check" if right else "close") if revealed else ""
            self._badge(box.adjusted(0, pad, 0, 0), lines, names[number % len(names)], sign)
            left = box.right() - indent - width if rtl else box.left() + indent
            role = "quiet" if sign == "close" else "ink"
            below = self.laid.write(lines, left + lines.indent, self.y + pad, role)
            if said is not None:
                self.laid.write(said, box.right() - indent - why_width if rtl else left, below + 8)
            self.y = box.bottom() + between
        self.laid.shortened += texts[len(made) :]

    def _badge(self, box: QRectF, lines: Lines, letter: str, sign: str) -> None:
        """The choice's letter, and the ``sign`` at the end of the row when the answer is known; both at its top."""
        side = min(BADGE_EM * lines.px, 72.0)
        top = box.top() + (lines.line_height - side) / 2
        near, far = QRectF(box.left() + 22, top, side, side), QRectF(box.right() - 22 - side, top, side, side)
        place, end = (far, near) if self.right_to_left else (near, far)
        wrong = sign == "close"
        if sign:
            self.laid.pieces.append(Sign(sign, "quiet" if wrong else "good", end))
        self.laid.pieces.append(Plate(place, "quiet" if wrong else "accent", radius=side / 2))
        name = Lines(letter, bold_letters(max(0.62 * side, units(at_least(NOTES, self.times)[-1]))), side * 2)
        x = place.center().x() - name.drawn_width / 2
        self.laid.write(name, x, place.center().y() - name.height / 2 / 1.06, "paper" if wrong else "on_accent")

    def opening(self, words: str, below: str) -> None:
        """A slide that is little but its title: large, in the middle of the height; ``below`` it smaller words."""
        rtl = self.right_to_left
        small = fitted(below, letters, at_least(POINTS, self.times), self.room.width(), 0.3 * UNITS, right_to_left=rtl)
        small.balance()
        under = 66 + (small.height if below else 0)
        width, most = min(self.room.width(), 1500), min(0.62 * UNITS, self.room.height() - under)
        lines = fitted(words, title_letters, OPENINGS, width, most, right_to_left=rtl, lines=5, spacing=TITLE_SPACING)
        tall = lines.height + under
        self.y = self.room.top() + max((self.room.height() - tall) * 0.45, 0)
        lines.balance()
        left = self.room.right() - lines.width if self.right_to_left else self.room.left()
        self.y = self.laid.write(lines, left, self.y) + 22
        self._seam(5)
        self.y += 44
        if below:
            self.y = self.laid.write(small, self.room.left() + small.indent, self.y, "quiet")
