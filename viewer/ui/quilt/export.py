"""The picture to take along: a page with title, names, sentence and notice, as PNG or as SVG."""

from __future__ import annotations

import errno
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, QRectF, QSaveFile, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter, QPen

from viewer.core.quilt.parts import Part
from viewer.core.quilt.reveal import EDGES, ramp
from viewer.core.theme import Theme
from viewer.ui.quilt import overlay
from viewer.ui.quilt.half import painting
from viewer.ui.quilt.renderer import Renderer
from viewer.ui.theme.finely import finely
from viewer.ui.theme.fonts import load_fonts, text_font, title_font

PAGE = QSize(1200, 1000)
SCALE = 2  # pixels of a PNG unless told otherwise, and of the surface in an SVG, to a unit of the page
PICTURE = QRectF(40, 150, 960, 640)
PIECE = QRectF(30, 128, 1150, 672)  # of the page: the picture, and the names beside it
NAMES_LEFT = 1022.0
MARGIN = 56.0
BESIDE = 30.0, 20.0  # room left and right of the picture for the words over a narrow half


@dataclass(frozen=True)
class ExportWords:
    """All words on the page, in one language."""

    title: str
    sentence: str
    account: str
    notice: str  # that it is an illustration
    scale_note: str  # how much larger than life heights are drawn
    names: Mapping[Part, str]
    halves: tuple[str, str] = ("", "")  # what lies left and right of the divider
    reveal: str = ""  # the field that colours the top
    edges: tuple[str, str] = ("", "")  # where its first band ends and its last begins


def write_png(
    path: Path, renderer: Renderer, words: ExportWords, part: Part | None = None, scale: float = SCALE
) -> None:
    """The page as it is shown now, with ``part`` lit, at 1200 × 1000 pixels times ``scale``.

    OSError when it cannot be written.
    """
    image = QImage(PAGE * scale, QImage.Format.Format_RGB32)
    image.fill(QColor(renderer.theme.paper))  # the last row too, where the scale leaves only a part of it
    drawn = _large(renderer, scale)
    with painting(image) as painter:
        finely(painter)
        painter.scale(scale, scale)
        _page(painter, renderer.theme, words)
        painter.drawImage(PICTURE, drawn.image(part))
        _round(painter, drawn, words)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise OSError(errno.EIO, writer.errorString(), str(path))
    _save(path, data)


def write_svg(path: Path, renderer: Renderer, words: ExportWords) -> None:
    """The same page: the surface as an embedded image, the face, lines and words as vectors. OSError as above."""
    from PySide6.QtSvg import QSvgGenerator  # only a person who saves needs it

    drawn = _large(renderer)
    data = QByteArray()
    buffer = QBuffer(data)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(PAGE)
    generator.setViewBox(QRectF(0, 0, PAGE.width(), PAGE.height()))
    generator.setTitle(words.title)
    generator.setDescription(f"{words.account}. {words.sentence} {words.notice} {words.scale_note}")
    with painting(generator) as painter:
        finely(painter)
        _page(painter, renderer.theme, words)
        painter.drawImage(PICTURE, drawn.top_image())
        painter.save()
        painter.translate(PICTURE.topLeft())
        painter.scale(1 / SCALE, 1 / SCALE)
        drawn.draw_vectors(painter)
        painter.restore()
        _round(painter, drawn, words)
    _save(path, data)


def picture_image(renderer: Renderer, words: ExportWords, width_px: int, part: Part | None = None) -> QImage:
    """The picture with the names of its parts, without title and sentence: for a page that sets those itself."""
    scale = width_px / PIECE.width()
    image = QImage(round(PIECE.width() * scale), round(PIECE.height() * scale), QImage.Format.Format_RGB32)
    image.fill(QColor(renderer.theme.paper))
    drawn = _large(renderer, scale)
    with painting(image) as painter:
        finely(painter)
        painter.scale(scale, scale)
        painter.translate(-PIECE.topLeft())
        painter.drawImage(PICTURE, drawn.image(part))
        _round(painter, drawn, words)
    return image


def _large(renderer: Renderer, scale: float = SCALE) -> Renderer:
    """The same state in the size of the page."""
    load_fonts()
    width, height = round(PICTURE.width() * scale), round(PICTURE.height() * scale)
    drawn = Renderer(renderer.model, width, height, renderer.theme, renderer.tone)
    heights = renderer.heights
    if heights is not None:
        drawn.set_state(heights.state)
    return drawn


def _page(painter: QPainter, theme: Theme, words: ExportWords) -> None:
    """Paper, title, account, sentence, notice."""
    wide = PAGE.width() - 2 * MARGIN
    painter.fillRect(QRectF(0, 0, PAGE.width(), PAGE.height()), QColor(theme.paper))
    title = _fitting(title_font(46), words.title, wide)
    _text(painter, QPointF(MARGIN, 86), [words.title], title, theme.ink)
    _text(painter, QPointF(MARGIN, 122), [words.account], text_font(22, bold=True), theme.accent)
    font = text_font(23)
    lines = _wrapped(words.sentence, font, wide)
    while len(lines) > 4 and font.pixelSize() > 13:
        font = text_font(font.pixelSize() - 1)
        lines = _wrapped(words.sentence, font, wide)
    painter.setPen(QPen(QColor(theme.rule), 1.5))
    painter.drawLine(QPointF(MARGIN, 812), QPointF(PAGE.width() - MARGIN, 812))
    _text(painter, QPointF(MARGIN, 848), lines, font, theme.ink)
    small = text_font(17)
    foot = _wrapped(f"{words.notice} {words.scale_note}", small, wide)
    _text(painter, QPointF(MARGIN, PAGE.height() - 30 - 22 * (len(foot) - 1)), foot, small, theme.quiet)


def _round(painter: QPainter, drawn: Renderer, words: ExportWords) -> None:
    """All that stands on the picture and beside it."""
    scale = drawn.size[0] / PICTURE.width()
    divider = drawn.divider_px()
    if divider is not None and all(words.halves):
        font = text_font(20)
        top = max(drawn.block_px()[1] / scale - overlay.label_px(font) - 4, 2)
        painter.save()
        painter.translate(PICTURE.left() - BESIDE[0], PICTURE.top())
        at = divider / scale + BESIDE[0], top
        overlay.halves(painter, words.halves, at, PICTURE.width() + sum(BESIDE), drawn.theme, font=font)
        painter.restore()
    first, last = _names(painter, drawn, words)
    reveal = None if drawn.heights is None else drawn.heights.state.view.reveal
    if reveal is not None and words.reveal:
        _legend(painter, drawn.theme, words, (first, last), len(EDGES[reveal]) + 1)


def _legend(painter: QPainter, theme: Theme, words: ExportWords, names: tuple[float, float], bands: int) -> None:
    """What the colours of the top mean, below the names (from y to y), or above where there is no room below."""
    font, small = text_font(19, bold=True), text_font(17)
    wide = PAGE.width() - 20 - NAMES_LEFT
    lines = _wrapped(words.reveal, font, wide)
    tall = 25 * len(lines) + 48
    top = PICTURE.bottom() - tall
    if names[1] + 12 > top and names[0] - 24 - tall > PICTURE.top():
        top = PICTURE.top()
    _text(painter, QPointF(NAMES_LEFT, top + 18), lines, font, theme.ink)
    box = QRectF(NAMES_LEFT, top + 25 * len(lines) + 2, wide, 20)
    overlay.bands(painter, box, ramp(theme)[:bands], theme)
    step, metrics = wide / bands, QFontMetricsF(small)
    for words_at, edge in ((step, words.edges[0]), (wide - step, words.edges[1])):
        advance = metrics.horizontalAdvance(edge)
        left = min(max(words_at - advance / 2, 0), wide - advance)
        _text(painter, QPointF(NAMES_LEFT + left, box.bottom() + 19), [edge], small, theme.ink)


def _names(painter: QPainter, drawn: Renderer, words: ExportWords) -> tuple[float, float]:
    """The name of every part that is seen, beside the picture, each with a line to its part.

    Returns where the column of names begins and ends.
    """
    theme, font = drawn.theme, text_font(21, bold=True)
    scale = drawn.size[0] / PICTURE.width()
    places = {
        part: (PICTURE.left() + x / scale, PICTURE.top() + y / scale)
        for part, (x, y) in drawn.name_places().items()
        if part in words.names
    }
    wide, first, last = PAGE.width() - 20 - NAMES_LEFT, PICTURE.bottom(), 0.0
    # Of two about as high the nearer comes first: the other's line passes below its point.
    for part, (x, y) in sorted(places.items(), key=lambda item: item[1][1] - item[1][0] / 8):
        lines = _wrapped(words.names[part], font, wide)
        line_y = max(y, last + 18)
        first, last = min(first, line_y - 14), line_y + 26 * len(lines) - 8
        for colour, width in ((theme.paper, 4.5), (theme.ink, 1.6)):
            painter.setPen(QPen(QColor(colour), width, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline([QPointF(x, y), QPointF(NAMES_LEFT - 24, line_y), QPointF(NAMES_LEFT - 8, line_y)])
        painter.setPen(QPen(QColor(theme.paper), 1.5))
        painter.setBrush(QColor(theme.ink))
        painter.drawEllipse(QPointF(x, y), 4.5, 4.5)
        _text(painter, QPointF(NAMES_LEFT, line_y + 7), lines, font, theme.ink)
    return first, last


def _text(painter: QPainter, start: QPointF, lines: list[str], font: QFont, colour: str) -> None:
    """Lines below each other, the foot of the first at ``start``."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    for number, line in enumerate(lines):
        painter.drawText(start + QPointF(0, number * font.pixelSize() * 1.3), line)


def _wrapped(words: str, font: QFont, width: float) -> list[str]:
    """Lines no wider than ``width``; a longer word stands alone. Words joined by a no-break space are one word."""
    metrics, lines = QFontMetricsF(font), [""]
    for word in re.findall(r"[^ \t\n\r\f\v]+", words):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and metrics.horizontalAdvance(longer) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _fitting(font: QFont, words: str, width: float) -> QFont:
    """The font, smaller where the words would be wider than ``width``."""
    advance = QFontMetricsF(font).horizontalAdvance(words)
    if advance > width:
        font.setPixelSize(max(12, int(font.pixelSize() * width / advance)))
    return font


def _save(path: Path, data: QByteArray) -> None:
    """All or nothing."""
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != data.size() or not file.commit():
        raise OSError(errno.EIO, file.errorString(), str(path))
