"""The pictures of an article: read through the pack alone, judged by their bytes, drawn at the pixels they need."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageReader, QPainter, QPen, QTextOption

from viewer.core.article.links import parse
from viewer.core.pictures import kind_of, svg_fault
from viewer.core.problems import PackError
from viewer.core.theme import Theme
from viewer.ui.theme.easel import Easel
from viewer.ui.theme.fonts import text_font
from viewer.ui.theme.icons import icon_image, icon_names, role_of
from viewer.ui.theme.photo import decoded
from viewer.ui.theme.style import BASE_PX
from viewer.ui.theme.svg import natural_size, render_svg

Read = Callable[[str], bytes]  # PackFiles.read: a path below docs → its bytes; PackError when it may not be read

DECODER_MIB = 64
KEPT_BYTES = 48 * 1024 * 1024
ICON_PX = 16
SIGN_EM, INSET_EM = 1.7, 0.2  # of the sign below a picture that opens large, and the room round it
LEAST_EM = 6.0  # a smaller picture has none

_easel = Easel()

_IMG = re.compile(r"<img\b([^>]*)>")
_LARGE = re.compile(r'<a\b[^>]* href="figure:[^>]*><img\b[^>]* src="([^"]*)"')
_ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')


@dataclass(frozen=True)
class Wanted:
    """What an article says of a picture: its words, and the size it asks for (logical pixels; 0: none asked)."""

    alt: str = ""
    width: int = 0
    height: int = 0


@dataclass(frozen=True)
class Frame:
    """How pictures are to be drawn now. ``column`` is the width of the text in logical pixels."""

    theme: Theme
    scale: float = 1.0
    column: float = 600.0
    ratio: float = 1.0
    right_to_left: bool = False


def wanted_pictures(html: str) -> dict[str, Wanted]:
    """{address: what is said of it} of every picture in an article's HTML, icons included."""
    found: dict[str, Wanted] = {}
    for match in _IMG.finditer(html):
        named = {key: unescape(value) for key, value in _ATTRIBUTE.findall(match.group(1))}
        if "src" in named:
            width, height = (int(value) if (value := named.get(key, "")).isdecimal() else 0 for key in _SIDES)
            found[named["src"]] = Wanted(named.get("alt", ""), min(width, 4096), min(height, 4096))
    return found


_SIDES = ("width", "height")


class Pictures:
    """Answers the document's questions for images. Keeps what it drew, up to ``KEPT_BYTES``."""

    def __init__(self, frame: Frame, read: Read | None = None) -> None:
        self.frame = frame
        self._read = read
        self._wanted: dict[str, Wanted] = {}
        self._large: frozenset[str] = frozenset()  # addresses of those that open large
        self._kept: OrderedDict[tuple[object, ...], QImage] = OrderedDict()
        QImageReader.setAllocationLimit(DECODER_MIB)

    def set_read(self, read: Read | None) -> None:
        """Another pack is open: forget every picture of the last one."""
        self._read = read
        self._kept.clear()

    def expect(self, html: str) -> None:
        """The article about to be shown."""
        self._wanted = wanted_pictures(html)
        self._large = frozenset(map(unescape, _LARGE.findall(html)))

    @property
    def addresses(self) -> tuple[str, ...]:
        """The pictures of the article whose size hangs on the column: all but the icons."""
        return tuple(address for address in self._wanted if not address.startswith("icon:"))

    def image(self, address: str) -> QImage:
        """The image for ``address``; an empty pixel for an address that is none of a picture's."""
        wanted = self._wanted.get(address, Wanted())
        link = parse(address)
        if link.kind == "icon":
            return self._icon(link.target, wanted)
        if link.kind != "file":
            return _nothing()
        frame = self.frame
        signed = address in self._large and not wanted.height
        key = (link.target, wanted, signed, round(frame.column), frame.scale, frame.ratio, frame.theme.name)
        image = self._kept.get(key)
        if image is None:
            image = self._drawn(link.target, wanted)
            if image.isNull():
                image = missing_picture(wanted.alt, frame)
            elif signed:
                image = with_room_below(image, frame)
            self._keep(key, image)
        else:
            self._kept.move_to_end(key)
        return image

    def _icon(self, name: str, wanted: Wanted) -> QImage:
        if name not in icon_names():
            return _nothing()
        colour = str(getattr(self.frame.theme, role_of(name)))
        return icon_image(name, colour, wanted.width or round(ICON_PX * self.frame.scale), self.frame.ratio)

    def _keep(self, key: tuple[object, ...], image: QImage) -> None:
        self._kept[key] = image
        total = sum(kept.sizeInBytes() for kept in self._kept.values())
        while total > KEPT_BYTES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            total -= oldest.sizeInBytes()

    def _drawn(self, path: str, wanted: Wanted) -> QImage:
        """The picture at its size; a null image when it cannot or may not be shown."""
        if self._read is None:
            return QImage()
        try:
            data = self._read(path)
        except (PackError, OSError):
            return QImage()
        kind = kind_of(data)
        if kind is None:
            return QImage()
        if kind == "svg":
            return self._drawing(data, wanted)
        return self._photograph(data, kind, wanted)

    def _drawing(self, data: bytes, wanted: Wanted) -> QImage:
        if svg_fault(data) is not None:
            return QImage()
        natural = natural_size(data)
        if natural is None:
            return QImage()
        size = placed(natural * self.frame.scale, wanted, self.frame.column)
        return render_svg(data, size, self.frame.ratio)

    def _photograph(self, data: bytes, kind: str, wanted: Wanted) -> QImage:
        image = decoded(data, kind)
        if image.isNull():
            return image
        target = placed(QSizeF(image.size()), wanted, self.frame.column)
        pixels = QSize(round(target.width() * self.frame.ratio), round(target.height() * self.frame.ratio))
        if pixels.width() < image.width():
            smooth = Qt.TransformationMode.SmoothTransformation
            image = image.scaled(pixels, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
        image.setDevicePixelRatio(max(0.01, image.width() / target.width()))
        return image


def placed(natural: QSizeF, wanted: Wanted, column: float) -> QSizeF:
    """The size a picture takes in the text: what was asked for, in its own proportions, never wider than the column."""
    width, height = natural.width(), natural.height()
    if wanted.width:
        height = wanted.height or height * wanted.width / width
        width = float(wanted.width)
    elif wanted.height:
        width, height = width * wanted.height / height, float(wanted.height)
    shrink = min(1.0, column / width)
    return QSizeF(max(1.0, width * shrink), max(1.0, height * shrink))


def with_room_below(image: QImage, frame: Frame) -> QImage:
    """The picture, and below it the room for the sign that it opens large, which would cover something else."""
    em, size = BASE_PX * frame.scale, image.deviceIndependentSize()
    if min(size.width(), size.height()) < LEAST_EM * em:
        return image
    ratio = image.devicePixelRatio()
    room = round((SIGN_EM + 2 * INSET_EM) * em * ratio)
    painter = _easel.painter(image.width(), image.height() + room)
    plain = QImage(image)
    plain.setDevicePixelRatio(1)
    painter.drawImage(0, 0, plain)
    painter.end()
    made = _easel.taken()
    made.setDevicePixelRatio(ratio)
    return made


def missing_picture(words: str, frame: Frame) -> QImage:
    """A calm box with the picture's words, for a file that is missing or may not be shown."""
    em = BASE_PX * frame.scale
    font = text_font(em)
    pad, sign = em, em * 1.5
    width = max(frame.column, 8 * em)
    option = QTextOption(Qt.AlignmentFlag.AlignRight if frame.right_to_left else Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    room = QRectF(0, 0, width - 3 * pad - sign, 40 * em)
    height = max(sign, _text_height(words, font, room)) + 2 * pad
    image = QImage(
        QSize(round(width * frame.ratio), round(height * frame.ratio)), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.setDevicePixelRatio(frame.ratio)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(frame.theme.edge), 1, Qt.PenStyle.DashLine))
    painter.setBrush(QColor(frame.theme.box))
    painter.drawRoundedRect(QRectF(0.5, 0.5, width - 1, height - 1), em * 0.5, em * 0.5)
    left = width - pad - sign if frame.right_to_left else pad
    painter.drawImage(QRectF(left, pad, sign, sign), icon_image("picture", frame.theme.quiet, sign, frame.ratio))
    painter.setFont(font)
    painter.setPen(QColor(frame.theme.ink))
    room.setHeight(height - 2 * pad)
    room.moveTopLeft(QRectF(pad if frame.right_to_left else 2 * pad + sign, pad, 0, 0).topLeft())
    painter.drawText(room, words, option)
    painter.end()
    return image


def _text_height(words: str, font: QFont, room: QRectF) -> float:
    flags = Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextWrapAnywhere.value
    return QFontMetricsF(font).boundingRect(room, flags, words).height()


def _nothing() -> QImage:
    image = QImage(1, 1, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image
