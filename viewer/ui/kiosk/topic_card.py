"""A card that leads somewhere: a patch of cloth, a title, a sentence. Large enough for any finger."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.core.theme import Theme, mix
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.drawing import RestDrawing, paint_image
from viewer.ui.kiosk.keyed import KeyedButton
from viewer.ui.kiosk.look import Look
from viewer.ui.shell.status import isolated
from viewer.ui.theme.fonts import text_font, title_font
from viewer.ui.theme.icons import icon_image

PAD_EM, GAP_EM, PATCH_EM, RADIUS_EM = 0.8, 0.7, 2.5, 0.6
TITLE_EM, TEXT_EM, NOTE_EM = 1.25, 1.0, 0.9
SMALL_TITLE_EM, LARGE_TITLE_EM = 1.0, 1.45
TALL_PATCH_EM, MOST_PATCH_EM = 3.2, 4.6  # over the words of a card that is high
WIDE_EM = 22.0  # a wide card has its picture beside the words
FLAGS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True)
class CardFace:
    """What a card says and where it leads. ``cloth`` names a tissue whose cloth its patch is of; ``small``: only its
    sign and title; ``large``: with the picture, the most inviting one."""

    spot: Spot
    title: str
    text: str = ""
    note: str = ""
    sign: str = ""
    cloth: str = ""
    small: bool = False
    large: bool = False


class TopicCard(KeyedButton):
    """Acts when the finger is lifted from it; slid off, it does nothing. Reused for other topics."""

    chosen = Signal(object)  # Spot

    def __init__(self, drawing: RestDrawing | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self.face: CardFace | None = None
        self._look: Look | None = None
        self._tall_words = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._choose)

    def show_face(self, face: CardFace, look: Look) -> None:
        if face != self.face:
            self.setDown(False)
        self.face, self._look = face, look
        self.setAccessibleName(face.title)
        self.setAccessibleDescription(" ".join(part for part in (face.text, face.note) if part))
        self.update()

    def _choose(self) -> None:
        if self.face is not None:
            self.chosen.emit(self.face.spot)

    # -- sizes

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """With all its words."""
        if self.face is None or self._look is None:
            return 0
        em, target = self._look.em, self._look.target
        if self.face.large and width > WIDE_EM * em:
            return round(max(9 * em, self._words_height(0.5 * width, all_words=True) + 2 * PAD_EM * em))
        if self.face.large:
            picture = max(6 * em, round(0.55 * width))
            return round(picture + self._words_height(width - 2 * PAD_EM * em, all_words=True) + 3 * PAD_EM * em)
        room = width - self._lead() - 2 * PAD_EM * em
        tall = max(self._words_height(room, all_words=True), self._patch())
        return max(target, round(tall + 2 * PAD_EM * em * (0.6 if self.face.small else 1)))

    def least_width(self, height: int) -> int:
        """How wide it must be to hold its title whole in a row that is so high, in pixels."""
        if self.face is None or self._look is None:
            return 0
        em = self._look.em
        width = float(9 * em)
        metrics = QFontMetricsF(self._title_font())
        longest = max((metrics.horizontalAdvance(word) for word in self.face.title.split()), default=0.0)
        width = max(width, longest + self._lead(height) + 2 * PAD_EM * em + 2)
        whole = metrics.horizontalAdvance(self.face.title) + self._lead(height) + 2 * PAD_EM * em + 4  # on one line
        while (
            width < whole
            and self._words_height(width - self._lead(height) - 2 * PAD_EM * em, all_words=False) > height - 0.5 * em
        ):
            width += em
        return round(min(width, max(whole, 6 * em)))

    def sizeHint(self) -> QSize:
        em = self._look.em if self._look is not None else 22
        return QSize(16 * em, self.heightForWidth(16 * em))

    def _patch(self, height: float | None = None) -> float:
        assert self._look is not None
        assert self.face is not None
        side = self._look.em * (1.3 if self.face.small else PATCH_EM)
        return side if height is None else min(side, height - 0.6 * self._look.em)

    def _lead(self, height: float | None = None) -> float:
        assert self._look is not None
        if height is not None and self.face is not None and self.face.large:
            return min(self._picture_wide(height), 6 * self._look.em) + PAD_EM * self._look.em
        return self._patch(height) + GAP_EM * self._look.em

    def _picture_wide(self, height: float) -> float:
        """Of the picture beside the words."""
        assert self._look is not None
        return (height - PAD_EM * self._look.em) * 1.45

    def _title_font(self) -> QFont:
        assert self._look is not None
        assert self.face is not None
        if self.face.small:
            return text_font(self._look.em * SMALL_TITLE_EM, bold=True)
        return title_font(self._look.em * (LARGE_TITLE_EM if self.face.large and not self._look.reach else TITLE_EM))

    def _parts(self, *, all_words: bool) -> list[tuple[str, QFont, str]]:
        """(words, font, colour) from the top down."""
        assert self._look is not None
        assert self.face is not None
        face, em, theme = self.face, self._look.em, self._look.theme
        parts = [(face.title, self._title_font(), theme.ink)]
        if all_words and not face.small:
            parts += [(face.text, text_font(em * TEXT_EM), theme.ink)] if face.text else []
            parts += [(face.note, text_font(em * NOTE_EM), theme.quiet)] if face.note else []
        return parts

    def _words_height(self, width: float, *, all_words: bool) -> float:
        assert self._look is not None
        parts = self._parts(all_words=all_words)
        tall = sum(words_height(words, font, width) for words, font, _ in parts)
        return tall + (len(parts) - 1) * 0.25 * self._look.em

    # -- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.face is None or self._look is None:
            return
        em, theme = self._look.em, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        pad = PAD_EM * em
        if self.face.large:
            self._paint_large(painter, pad)
        else:
            if self._tall_words and not self.face.small:
                self._paint_tall(painter, pad, theme)
                painter.end()
                return
            side = self._patch(self.height())
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            top = (self.height() - side) / 2 if self.face.small else min(pad, (self.height() - side) / 2)
            left = self.width() - pad - side if mirrored else pad
            self._paint_patch(painter, QRectF(left, top, side, side), theme)
            room = self.width() - self._lead(self.height()) - 2 * pad
            start = pad if mirrored else pad + self._lead(self.height())
            self._paint_words(painter, QRectF(start, 0, room, self.height()), middle=self.face.small)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        assert self._look is not None
        em, theme = self._look.em, self._look.theme
        down = self.isDown()
        ring = self._ring
        line = theme.ring if ring else theme.accent if down else _soft_edge(theme)
        wide = 3.0 if down or ring else 1.5
        ground = QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
        painter.setPen(QPen(QColor(line), wide))
        painter.setBrush(QColor(theme.hover if down else theme.field))
        painter.drawRoundedRect(ground, RADIUS_EM * em, RADIUS_EM * em)

    def _paint_patch(self, painter: QPainter, place: QRectF, theme: Theme) -> None:
        assert self.face is not None
        if self.face.cloth:
            paint_cloth(painter, place, self.face.cloth, theme)
        if self.face.sign:
            side = place.width() if not self.face.cloth else place.width() * 0.6
            colour = theme.outline if self.face.cloth else theme.accent
            image = icon_image(self.face.sign, colour, side, self.devicePixelRatioF())
            painter.drawImage(place.center() - QPointF(side / 2, side / 2), image)

    def _paint_large(self, painter: QPainter, pad: float) -> None:
        assert self._look is not None
        room = self.width() - 2 * pad
        words = self._words_height(room, all_words=True)
        tall = self.height() - words - 3 * pad
        if tall > 3 * self._look.em and not (
            self.width() > WIDE_EM * self._look.em and self.width() > 1.6 * self.height()
        ):
            self._paint_picture(painter, QRectF(pad, pad, room, tall))
            self._paint_words(painter, QRectF(pad, self.height() - words - pad, room, words + 2), middle=False, pad=0)
            return
        side = self.height() - pad
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        wide = min(self._picture_wide(self.height()), 0.45 * self.width())
        left = self.width() - pad - wide if mirrored else pad
        self._paint_picture(painter, QRectF(left, (self.height() - side) / 2, wide, side))
        start = pad if mirrored else pad * 2 + wide
        self._paint_words(painter, QRectF(start, 0, self.width() - wide - 3 * pad, self.height()), middle=True)

    def set_tall(self, words: float) -> None:
        """Its patch over the words, large, instead of beside them: these take so many pixels on the highest card of
        the board. 0: beside them."""
        if words != self._tall_words:
            self._tall_words = words
            self.update()

    def tall_words(self, width: int) -> float:
        """How high all its words are below a patch, in pixels."""
        if self._look is None or self.face is None:
            return 0.0
        return self._words_height(width - 2 * PAD_EM * self._look.em, all_words=True)

    @staticmethod
    def tall_fits(height: int, words: float, em: int) -> bool:
        """Is there room for a large patch over words that are so high?"""
        return height >= words + (TALL_PATCH_EM + 3.2 * PAD_EM) * em

    def _paint_tall(self, painter: QPainter, pad: float, theme: Theme) -> None:
        """The patch, large, and the words below it."""
        assert self._look is not None
        em, words = self._look.em, self._tall_words
        side = min(self.height() - words - 3.2 * pad, MOST_PATCH_EM * em)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = self.width() - pad - side if mirrored else pad
        top = max(pad, (self.height() - side - pad - words) / 2)
        self._paint_patch(painter, QRectF(left, top, side, side), theme)
        rest = self.height() - top - side - pad
        self._paint_words(painter, QRectF(pad, top + side + pad, self.width() - 2 * pad, rest), middle=False, pad=0)

    def _paint_picture(self, painter: QPainter, place: QRectF) -> None:
        if self._drawing is not None:
            paint_image(painter, place, self._drawing.image)

    def _paint_words(self, painter: QPainter, place: QRectF, *, middle: bool, pad: float | None = None) -> None:
        """From the top of ``place``; what does not fit under the title is left out."""
        assert self._look is not None
        em = self._look.em
        pad = PAD_EM * em if pad is None else pad
        parts = self._parts(all_words=True)
        while len(parts) > 1 and self._tall(parts, place.width()) > place.height() - (2 * pad if pad else 0) + 2:
            parts.pop()
        tall = self._tall(parts, place.width())
        y = place.top() + pad
        if middle or len(parts) == 1 or tall + 2 * pad > place.height():
            y = place.top() + max(0.0, (place.height() - tall) / 2)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for words, font, colour in parts:
            high = words_height(words, font, place.width())
            where = QRectF(place.left(), y, place.width(), high + 2)
            paint_words(painter, where, words, font, colour, mirrored=mirrored)
            y += high + 0.25 * em

    def _tall(self, parts: list[tuple[str, QFont, str]], width: float) -> float:
        assert self._look is not None
        return (
            sum(words_height(words, font, width) for words, font, _ in parts) + (len(parts) - 1) * 0.25 * self._look.em
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.update()


def words_height(words: str, font: QFont, width: float) -> float:
    """Of words that wrap in so many pixels."""
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, max(1.0, width), 100_000), FLAGS, isolated(words)).height()


def paint_words(painter: QPainter, place: QRectF, words: str, font: QFont, colour: str, *, mirrored: bool) -> None:
    """Wrapped, from the side where reading begins; words keep their own direction."""
    side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(place, FLAGS | side | Qt.AlignmentFlag.AlignAbsolute, isolated(words))


def _soft_edge(theme: Theme) -> str:
    return theme.edge if theme.text_contrast > 4.5 else mix(theme.rule, theme.edge, 0.3)


def paint_cloth(painter: QPainter, place: QRectF, cloth: str, theme: Theme) -> None:
    """A stitched patch: tissues differ by pattern as well as by colour, as in the picture."""
    base = QColor(theme.tissue(cloth))
    line = QColor(mix(theme.tissue(cloth), theme.outline, 0.22))
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(base)
    radius = place.width() * 0.12
    painter.drawRoundedRect(place, radius, radius)
    step = place.width() / 6
    inner = place.adjusted(step * 0.6, step * 0.6, -step * 0.6, -step * 0.6)
    painter.setClipRect(inner)
    if cloth == "fat":
        painter.setBrush(QColor(mix(theme.tissue(cloth), "#FFFFFF", 0.55)))
        for row in range(6):
            for column in range(6):
                x = place.left() + (column + 0.5 + 0.5 * (row % 2)) * step
                painter.drawEllipse(QPointF(x, place.top() + (row + 0.5) * step), step * 0.2, step * 0.2)
    elif cloth == "muscle":
        painter.setBrush(line)
        for row in range(6):
            painter.drawRect(QRectF(place.left(), place.top() + row * step, place.width(), step * 0.32))
    elif cloth == "skin":
        line.setAlpha(90)
        painter.setBrush(line)
        for row in range(6):
            painter.drawRect(QRectF(place.left(), place.top() + row * step, place.width(), step * 0.45))
            painter.drawRect(QRectF(place.left() + row * step, place.top(), step * 0.45, place.height()))
    painter.setClipping(False)
    pen = QPen(QColor(theme.stitch if cloth in ("septa", "fat", "skin") else theme.septa), max(1.5, step * 0.22))
    pen.setDashPattern([2.6, 1.8])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = step * 0.42
    painter.drawRoundedRect(place.adjusted(edge, edge, -edge, -edge), radius * 0.6, radius * 0.6)
    painter.setPen(QPen(QColor(theme.outline if not theme.dark else theme.edge), 1.2))
    painter.drawRoundedRect(place, radius, radius)
    painter.restore()
