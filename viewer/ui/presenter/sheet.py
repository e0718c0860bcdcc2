"""A slide as it is painted, at any size: all but the live picture and what the speaker draws."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QPainter

from viewer.core.article.words import right_to_left, words_of
from viewer.core.content.pack import Pack
from viewer.core.problems import PackError
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.room import SHAPE
from viewer.core.theme import Theme
from viewer.ui.presenter.sheet_figure import drawing_of
from viewer.ui.presenter.sheet_layout import Matter, laid_out
from viewer.ui.presenter.sheet_text import UNITS
from viewer.ui.theme.fonts import load_fonts, load_letters, text_family


class Sheet:
    """One slide at one size. Everything is worked out when it is made; ``paint`` only paints.

    ``number`` stands at its foot. ``live``: a section's words are shown by something that scrolls. ``times``: how
    much larger the least letters are (see ``room.letters_for``).
    """

    def __init__(
        self,
        slide: Slide,
        size: QSizeF,
        theme: Theme,
        pack: Pack,
        language: str,
        *,
        large: bool = False,
        revealed: bool = False,
        number: str = "",
        live: bool = False,
        times: float = 1.0,
    ) -> None:
        self.slide, self.size, self.theme = slide, size, theme
        self._right_to_left = right_to_left(language)
        load_fonts()
        load_letters(language)
        self._scale = size.height() / UNITS
        self._drawing = drawing_of(pack, slide.figure.path) if slide.figure is not None and not large else None
        claims = pack.evidence.claims
        matter = Matter(
            slide,
            _width(size),
            language,
            claims=tuple(claims[one] for one in dict.fromkeys(slide.claims) if one in claims),
            drawing=self._drawing,
            told=() if live else _told(slide, pack, language),
            foot=(pack.info.title_in(language), number),
            large=large,
            revealed=revealed,
            family=text_family(),
            times=times,
        )
        self._laid = laid_out(matter)

    @property
    def right_to_left(self) -> bool:
        return self._right_to_left

    @property
    def picture_rect(self) -> QRectF:
        """Where the live picture stands, or the figure; empty where there is none. In pixels of the sheet."""
        return self._in_pixels(self._laid.picture)

    @property
    def words_rect(self) -> QRectF:
        """Where a section's words stand, below its title. In pixels of the sheet."""
        return self._in_pixels(self._laid.words)

    @property
    def least_text_px(self) -> float:
        """The smallest letters on it."""
        return min((px for _, px in self.texts()), default=UNITS * self._scale)

    @property
    def shortened(self) -> tuple[str, ...]:
        """Texts that the sheet lacks room for, whole; they belong into the notes."""
        return tuple(self._laid.shortened)

    def texts(self) -> list[tuple[str, float]]:
        """Each text as it stands there, and the size of its letters in pixels; so those of a figure, then its words."""
        found = [(one.lines.shown, one.lines.px * self._scale) for one in self._laid.written]
        drawing = self._drawing
        if drawing is not None and not self._laid.picture.isEmpty() and drawing.least_letters:
            wide = drawing.placed(self._laid.picture).width() * self._scale
            words = self.slide.figure.words if self.slide.figure is not None else ""
            found += [(label, size * wide) for label, size in drawing.labels]
            found.append((words, drawing.least_letters * wide))
        return found

    def places(self) -> list[QRectF]:
        """The place of each text and of the picture, in pixels: none lies on another."""
        rects = [one.rect for one in self._laid.written] + [self._laid.picture]
        return [self._in_pixels(rect) for rect in rects if not rect.isEmpty()]

    def paint(self, painter: QPainter) -> None:
        """Ground, words and figure. The place of the live picture stays empty."""
        painter.save()
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing
            | QPainter.RenderHint.TextAntialiasing
            | QPainter.RenderHint.SmoothPixmapTransform
        )
        painter.fillRect(QRectF(0, 0, self.size.width(), self.size.height()), QColor(self.theme.paper))
        painter.scale(self._scale, self._scale)
        for piece in self._laid.pieces:
            piece.paint(painter, self.theme)
        place = self._laid.picture
        if self._drawing is not None and not place.isEmpty():
            self._drawing.paint(painter, self._drawing.placed(place), self.theme)
        painter.restore()

    def _in_pixels(self, place: QRectF) -> QRectF:
        scale = self._scale
        return QRectF(place.x() * scale, place.y() * scale, place.width() * scale, place.height() * scale)


def _width(size: QSizeF) -> float:
    """In units of the layout. Rounded to whole pixels, a sheet is a hair narrower or wider in one window than in the
    other: that must not lay it out in another way."""
    width = size.width() / size.height() * UNITS
    return SHAPE * UNITS if abs(width / UNITS - SHAPE) * size.height() <= 2 else width


def _told(slide: Slide, pack: Pack, language: str) -> tuple[str, ...]:
    """The words of an article's section, one block each; none for other slides."""
    if slide.kind is not Kind.ARTICLE or slide.points or not slide.topic:
        return ()
    try:
        article = pack.article(slide.topic, language)
    except PackError:
        return ()
    rows = _plain(article.text.splitlines(), slide, pack, article.language)
    if not slide.anchor:
        return tuple(row for row in rows if row.strip() and row != article.title)
    anchor = slide.anchor.partition("~")[0]
    at = next((n for n, one in enumerate(article.headings) if one.anchor == anchor), None)
    if at is None:
        return ()
    heading = article.headings[at]
    ends = {one.text for one in article.headings[at + 1 :] if one.level <= heading.level}
    start = next((n for n, row in enumerate(rows) if row == heading.text), len(rows))
    found: list[str] = []
    for row in rows[start + 1 :]:
        if row in ends:
            break
        if row.strip():
            found.append(row)
    return tuple(found)


def _plain(rows: list[str], slide: Slide, pack: Pack, language: str) -> list[str]:
    """Without lists of sources, and without the notes: those stand in the strip."""
    words, claims = words_of(language), pack.evidence.claims
    notes = {claims[one].note.strip() for one in slide.claims if one in claims}
    heads = (words.sources + ":", words.studies, words.studies_of_claim, words.instead)
    return [row for row in rows if not row.startswith(heads) and row.strip() not in notes]
