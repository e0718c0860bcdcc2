"""Where everything on a slide stands. Worked out in units of a sheet 1080 high: the same at every size."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf

from PySide6.QtCore import QRectF

from viewer.core.article.words import right_to_left
from viewer.core.content.model import Claim
from viewer.core.talk.model import POINTS_MOST, Kind, Slide
from viewer.core.talk.room import (
    CHOICES,
    FOOT,
    LEAST_ON_SCREEN,
    LEAST_TEXT,
    POINTS,
    POINTS_ALONE,
    TITLES,
    Box,
    Room,
    at_least,
    has_picture,
    room_of,
    words_beside,
)
from viewer.ui.presenter.sheet_claims import Strip, strip_of
from viewer.ui.presenter.sheet_figure import Drawing
from viewer.ui.presenter.sheet_laid import Laid
from viewer.ui.presenter.sheet_text import TITLE_SPACING, UNITS, Lines, fitted, letters, title_letters, units
from viewer.ui.presenter.sheet_words import Column

WORDS_LEAST = 0.4  # of the height, for title and points: a strip leaves so much
STRIP_MOST = 0.315  # of the height, below a picture
PICTURE_LEAST = 0.42  # of the height
TITLE_MOST = 0.3  # of the height


@dataclass(frozen=True)
class _Way:
    """``notes``: those of low risk too; ``broad`` words; ``aside``: the strip below the words only; ``beside``: a title
    alone stands beside the picture; ``bare``: without the figure."""

    notes: bool = True
    broad: bool = False
    aside: bool = False
    beside: bool = False
    bare: bool = False


@dataclass(frozen=True)
class Matter:
    """All that a layout depends on. ``width`` in units; ``told``: the section's own words; ``foot``: what stands at
    the foot, and the number; ``family``: the font that is read in; ``times``: how much larger the least letters are."""

    slide: Slide
    width: float
    language: str
    claims: tuple[Claim, ...] = ()
    drawing: Drawing | None = None
    told: tuple[str, ...] = ()
    foot: tuple[str, str] = ("", "")
    large: bool = False
    revealed: bool = False
    family: str = ""
    times: float = 1.0


class Layout:
    """Tries the ways in which a slide can be laid out."""

    def __init__(self, matter: Matter) -> None:
        slide = matter.slide
        self.width, self.language = matter.width, matter.language
        self.rtl = right_to_left(matter.language)
        self.claims = matter.claims if matter.revealed or slide.kind is not Kind.QUIZ else ()
        self.drawing, self.told, self.foot_words = matter.drawing, matter.told, matter.foot
        self.large, self.revealed, self.times = matter.large, matter.revealed, matter.times
        if slide.figure is not None and matter.drawing is None:  # it cannot be drawn: its words stand in its place
            words = slide.figure.words.strip()
            points = (*slide.points, words) if words and len(slide.points) < POINTS_MOST else slide.points
            slide = replace(slide, figure=None, points=points)
        self.slide = slide

    def made(self) -> Laid:
        """The layout with the least faults. The first way without any is taken."""
        if self.large:
            return self._laid(room_of(self.slide, True), Strip())
        best, least = None, inf
        for way in self._ways():
            laid, faults = self._tried(way)
            if faults < least:
                best, least = laid, faults
            if not faults:
                break
        assert best is not None
        return best

    def _ways(self) -> list[_Way]:
        """In the order of preference."""
        if self.cover:
            return [_Way(beside=True)]
        pictured = has_picture(self.slide)
        beside = pictured and words_beside(self.slide)
        ways = [_Way()]
        if pictured and not beside:
            ways.append(_Way(beside=True))
            beside = True
        elif beside:
            ways.append(_Way(broad=True))
        if beside and self.claims:
            ways += [_Way(aside=True, beside=True), _Way(aside=True, broad=True, beside=True)]
        if any(one.risk != "high" for one in self.claims):
            ways += [replace(way, notes=False) for way in ways]
        if self.claims and pictured:
            ways.append(_Way(bare=True))
        return ways

    def _tried(self, way: _Way) -> tuple[Laid, float]:
        """The layout, and how bad it is: 0 is good."""
        title = self._title_height() / UNITS
        empty = room_of(self.slide, broad=way.broad, title=title, bare=way.bare, beside=way.beside, cover=self.cover)
        wide = self._rect(empty.words if way.aside else empty.foot).width()
        kept = (0.865 - WORDS_LEAST) if empty.picture is None or way.aside else STRIP_MOST
        strip = strip_of(self.claims, wide, kept * UNITS, self.language, notes=way.notes, times=self.times)
        room = room_of(
            self.slide,
            strip=strip.height / UNITS,
            broad=way.broad,
            title=title,
            bare=way.bare,
            aside=way.aside,
            beside=way.beside,
            cover=self.cover,
        )
        laid = self._laid(room, strip)
        quiet = len(strip.left_out) + sum(1 for one in self.claims if one.note in laid.shortened)
        faults = 5.0 * len(laid.shortened) - 3 * quiet + (6 if way.bare else 0)
        if room.picture is not None and self.drawing is not None:
            place = self.drawing.placed(self._rect(room.picture))
            letters_px = self.drawing.least_letters * place.width()
            if 0 < letters_px < LEAST_TEXT * self.times * UNITS:
                faults += 8 if letters_px < LEAST_ON_SCREEN * UNITS else 1
        if room.picture is not None and room.picture.height < PICTURE_LEAST:
            faults += 4 if room.picture.height > PICTURE_LEAST / 2 else 30
        if room.words.height < (WORDS_LEAST / 2 if room.picture is None or not room.above else 0):
            faults += 50
        return laid, faults

    def _laid(self, room: Room, strip: Strip) -> Laid:
        laid = Laid(self.width)
        if not self.large:
            self._words(laid, room)
        if room.strip is not None:
            strip.put(laid, self._rect(room.strip))
            laid.shortened += [one.note for one in strip.left_out]
        if room.picture is not None:
            laid.picture = self._rect(room.picture)
        self._foot(laid, room)
        return laid

    def _words(self, laid: Laid, room: Room) -> None:
        slide, place = self.slide, self._rect(room.words)
        column = Column(laid, place, self.language, self.rtl, self.times)
        bare = not slide.points and not self.told and slide.question is None
        if bare and room.picture is None and slide.kind is Kind.SLIDE:
            column.opening(slide.title, self.foot_words[0])
            return
        if self.cover:
            column.opening(slide.title, slide.points[0])
            return
        title = slide.question.ask if slide.question is not None else slide.title
        share = 0.36 if room.picture is not None and not room.above else TITLE_MOST
        lines = 6 if room.picture is not None and not room.above else 3
        if room.above:
            lines, share = 2, 0.16
        column.title(title, share * UNITS, TITLES, lines)
        sizes = POINTS if room.picture is not None else POINTS_ALONE
        if slide.question is not None:
            column.question(slide.question, self.revealed, POINTS if room.picture is not None else CHOICES)
        elif slide.points:
            column.points(slide.points, sizes)
        laid.words = QRectF(place.left(), column.y, place.width(), column.left)
        if self.told:
            column.paragraphs(self.told)

    @property
    def cover(self) -> bool:
        """A page's title slide that says one thing beside its picture: set as a title page."""
        slide = self.slide
        first = slide.kind is Kind.SLIDE and bool(slide.topic) and not slide.anchor
        return first and len(slide.points) == 1 and has_picture(slide) and not self.claims and not self.large

    def _title_height(self) -> float:
        """Of a title above a picture, with its seam."""
        wide = self._rect(room_of(self.slide).foot).width()
        most = 0.16 * UNITS
        made = fitted(
            self.slide.title,
            title_letters,
            TITLES,
            wide,
            most,
            right_to_left=self.rtl,
            lines=2,
            spacing=TITLE_SPACING,
        )
        return made.height + 28

    def _foot(self, laid: Laid, room: Room) -> None:
        place, px = self._rect(room.foot), units(at_least((FOOT,), self.times)[0])
        words, number = self.foot_words
        if self.large:
            return
        counted = Lines(number, letters(px), 160, right_to_left=self.rtl, at_end=True)
        named = Lines(words, letters(px), place.width() - 180, right_to_left=self.rtl, lines=1)
        y = place.top() + (place.height() - named.height) / 2
        if number:
            laid.write(counted, place.left() if self.rtl else place.right() - 160, y, "quiet")
        if words:
            laid.write(named, place.left() + (180 if self.rtl else 0), y, "quiet")
            if not named.whole:
                laid.shortened.remove(named.words)

    def _rect(self, box: Box) -> QRectF:
        box = box.mirrored if self.rtl else box
        return QRectF(box.x * self.width, box.y * UNITS, box.width * self.width, box.height * UNITS)


@lru_cache(maxsize=48)
def laid_out(matter: Matter) -> Laid:
    """The layout of a slide; both windows and the thumbnails share it."""
    return Layout(matter).made()
