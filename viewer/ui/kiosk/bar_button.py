"""A button of a bar: a sign and its word beside it; where room is short under it, and smaller; else the sign alone."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from viewer.core.theme import Theme, contrast, mix
from viewer.ui.kiosk.keyed import KeyedButton
from viewer.ui.kiosk.look import Look
from viewer.ui.theme.fonts import text_font, title_font
from viewer.ui.theme.icons import icon_image

SIGN_EM, WORD_EM, GAP_EM, SIDE_EM, PAD_EM, PIP_EM = 1.15, 1.0, 0.45, 0.7, 0.34, 0.22
RADIUS_EM, TIGHT_EM = 0.55, 0.3
TITLE_EM = 1.35
UNDER_EM, UNDER_SIGN_EM, UNDER_GAP_EM, UNDER_PAD_EM = 0.62, 0.75, 0.02, 0.08
UNDER_TARGET = 0.4  # a word under its sign is no smaller than the smallest text: 22 px where a target is 55


class Form(Enum):
    """How a button says what it does, from the widest to the narrowest."""

    BESIDE = "beside"
    UNDER = "under"
    SIGN = "sign"


class BarButton(KeyedButton):
    """Without a sign it has its word in every form. ``set_pips(1, 3)``: the second of three is chosen."""

    def __init__(self, name: str, words: str, sign: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setText(words)
        self._look: Look | None = None
        self._sign, self._form, self._tight = sign, Form.BESIDE, False
        self._pips = 0, 0
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def form(self) -> Form:
        return self._form if self._sign else Form.BESIDE

    def set_form(self, form: Form) -> None:
        if form is not self._form:
            self._form = form
            self.updateGeometry()
            self.update()

    def set_tight(self, tight: bool) -> None:
        """Little room beside the sign, and the smallest word under it."""
        if tight != self._tight:
            self._tight = tight
            self.updateGeometry()

    def set_words(self, words: str) -> None:
        self.setText(words)
        self.setAccessibleName(words)
        self.update()

    def set_sign(self, sign: str) -> None:
        self._sign = sign
        self.update()

    def set_pips(self, place: int, count: int) -> None:
        self._pips = place, count
        self.update()

    def set_look(self, look: Look) -> None:
        self._look = look
        self.updateGeometry()
        self.update()

    # -- sizes

    def _font(self) -> QFont:
        assert self._look is not None
        return text_font(self._look.em * WORD_EM, bold=True)

    def _small_font(self) -> QFont:
        """Of a word under its sign."""
        assert self._look is not None
        em = self._look.em
        least = UNDER_TARGET * self._look.target
        return text_font(min(em * WORD_EM, least if self._tight else max(UNDER_EM * em, least)), bold=True)

    def _head_wide(self) -> float:
        """Of what stands above the word: the sign, and pips beside it."""
        assert self._look is not None
        em, count = self._look.em, self._pips[1]
        return UNDER_SIGN_EM * em + ((0.3 + 0.42 * count) * em if count else 0)

    def wide(self, form: Form) -> int:
        """How wide it is in that form."""
        if self._look is None:
            return 44
        em = self._look.em
        wide = 2 * (TIGHT_EM if self._tight or form is Form.UNDER else SIDE_EM) * em
        if form is Form.UNDER:
            words = QFontMetricsF(self._small_font()).horizontalAdvance(self.text()) + 2
            return max(self._look.target, round(wide + max(self._head_wide(), words)))
        wide += SIGN_EM * em if self._sign else 0
        if form is Form.BESIDE:
            wide += QFontMetricsF(self._font()).horizontalAdvance(self.text()) + (GAP_EM * em if self._sign else 0) + 2
        return max(self._look.target, round(wide))

    def sizeHint(self) -> QSize:
        if self._look is None:
            return QSize(44, 44)
        em = self._look.em
        if self.form is Form.UNDER:
            tall = (UNDER_SIGN_EM + UNDER_GAP_EM + 2 * UNDER_PAD_EM) * em + QFontMetricsF(self._small_font()).height()
        else:
            tall = QFontMetricsF(self._font()).height() + 2 * PAD_EM * em
        return QSize(self.wide(self.form), max(self._look.target, round(tall)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # -- painting

    def _colours(self, theme: Theme) -> tuple[str, str, str]:
        """Ground, words, edge."""
        primary = self.property("role") == "primary"
        if not self.isEnabled():
            faint = mix(theme.panel, theme.quiet, 0.6)
            return (mix(theme.panel, theme.rule, 0.5) if primary else theme.panel), faint, theme.rule
        if self.isChecked() or primary:
            ground = mix(theme.accent, theme.ink, 0.18) if self.isDown() else theme.accent
            return ground, theme.on_accent, theme.accent
        soft = theme.edge if theme.text_contrast > 4.5 else mix(theme.rule, theme.edge, 0.3)
        return (mix(theme.hover, theme.ink, 0.12) if self.isDown() else theme.field), theme.ink, soft

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        look = self._look
        if look is None:
            return
        em, theme = look.em, look.theme
        ground, ink, edge = self._colours(theme)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(edge), 1.5))
        painter.setBrush(QColor(ground))
        body = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(body, RADIUS_EM * em, RADIUS_EM * em)
        if self._ring:
            ring = max((theme.ring, theme.on_accent), key=lambda colour: contrast(colour, ground))
            painter.setPen(QPen(QColor(ring), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(body.adjusted(3, 3, -3, -3), RADIUS_EM * em - 2, RADIUS_EM * em - 2)
        if self.form is Form.UNDER:
            self._paint_under(painter, ink, em)
        else:
            self._paint_face(painter, ink, em)
            middle = QPointF(self.width() / 2, self.height() - em * 0.3)
            self._paint_pips(painter, ink, em, middle, 0.5)
        painter.end()

    def _paint_face(self, painter: QPainter, ink: str, em: int) -> None:
        sign = SIGN_EM * em if self._sign else 0.0
        words = "" if self.form is Form.SIGN else self.text()
        font = self._font()
        wide = QFontMetricsF(font).horizontalAdvance(words) if words else 0.0
        gap = GAP_EM * em if sign and words else 0.0
        start = (self.width() - sign - gap - wide) / 2
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        lift = PIP_EM * em if self._pips[1] else 0.0
        if sign:
            left = self.width() - start - sign if mirrored else start
            image = icon_image(self._sign, ink, sign, self.devicePixelRatioF())
            painter.drawImage(QPointF(left, (self.height() - sign) / 2 - lift), image)
        if words:
            left = start if mirrored else start + sign + gap
            painter.setFont(font)
            painter.setPen(QColor(ink))
            where = QRectF(left - 2, -lift, wide + 4, self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)

    def _paint_under(self, painter: QPainter, ink: str, em: int) -> None:
        """Sign, and pips beside it; the word below."""
        font, sign = self._small_font(), UNDER_SIGN_EM * em
        words = QFontMetricsF(font).height()
        top = (self.height() - sign - UNDER_GAP_EM * em - words) / 2
        start, head = (self.width() - self._head_wide()) / 2, self._head_wide()
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = start + head - sign if mirrored else start
        painter.drawImage(QPointF(left, top), icon_image(self._sign, ink, sign, self.devicePixelRatioF()))
        painter.setFont(font)
        painter.setPen(QColor(ink))
        where = QRectF(0, top + sign + UNDER_GAP_EM * em, self.width(), words)
        painter.drawText(where, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self.text())
        rest = (head - sign + 0.3 * em) / 2
        middle = QPointF(start + rest - 0.3 * em if mirrored else start + head - rest + 0.3 * em, top + sign / 2)
        self._paint_pips(painter, ink, em, middle, 0.42)

    def _paint_pips(self, painter: QPainter, ink: str, em: int, middle: QPointF, apart_em: float) -> None:
        place, count = self._pips
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step, radius = em * apart_em, em * 0.13
        painter.setPen(QPen(QColor(ink), max(1.0, em * 0.05)))
        for number in range(count):
            by = (number - (count - 1) / 2) * step
            at = middle + QPointF(-by if mirrored else by, 0)
            painter.setBrush(QColor(ink) if number == place else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(at, radius, radius)


class BarTitle(QWidget):
    """The kiosk's name, as large as the bar's other words ask for."""

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self._words = words
        self.setAccessibleName(words)

    def text(self) -> str:
        return self._words

    def set_look(self, look: Look) -> None:
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        if self._look is None:
            return QSize(44, 44)
        wide = QFontMetricsF(title_font(self._look.em * TITLE_EM)).horizontalAdvance(self._words)
        return QSize(round(wide) + 4, self._look.target)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._look is None:
            return
        painter = QPainter(self)
        painter.setFont(title_font(self._look.em * TITLE_EM))
        painter.setPen(QColor(self._look.theme.ink))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, self._words)
        painter.end()
