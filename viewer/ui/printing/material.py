"""What a print is made of. The shell gives it; nothing here knows a window or another pane."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QDate, QLocale
from PySide6.QtGui import QImage

from viewer.core.article.model import Article
from viewer.core.content.pack import Pack
from viewer.core.printing.choice import Asked
from viewer.core.printing.words import PaperWords, paper_words
from viewer.ui.printing.document import PictureSource

# Page numbers are written in European digits in every language, so dates are as well.
_DIGITS = {first + digit: str(digit) for first in (0x660, 0x6F0) for digit in range(10)}


class PrintError(Exception):
    """Why nothing can be printed: a sentence for the reader."""


@dataclass(frozen=True)
class Quilted:
    """The picture of the quilt for paper, and its words in the language of the print."""

    image: QImage = field(default_factory=QImage)  # null: there is none
    title: str = ""
    sentence: str = ""
    note: str = ""  # who tells it so; that it is an illustration


@dataclass(frozen=True)
class OwnNote:
    """Words that the reader marked, and what the reader wrote to them."""

    words: str
    note: str = ""


def no_notes(_topic_id: str) -> tuple[OwnNote, ...]:
    return ()


def no_picture(_scene: str, _width: float) -> Quilted:
    return Quilted()


@dataclass(frozen=True)
class Material:
    """``article`` and ``quilt`` answer None while they are still at work: ask again a little later.

    ``article(topic_id, part)`` raises PackError. ``quilt(scene, width)`` draws a scene of the pack at ``width`` dots,
    or the picture as it stands for "".
    """

    pack: Pack
    language: str  # one of the pack's
    article: Callable[[str, int], Article | None]
    pictures: PictureSource
    today: str  # ISO 8601
    conditions: frozenset[str] = frozenset()
    quilt: Callable[[str, float], Quilted | None] = no_picture
    notes: Callable[[str], tuple[OwnNote, ...]] = no_notes
    questions: Mapping[Asked, tuple[str, ...]] = field(default_factory=dict)

    def asked(self, whose: Asked) -> tuple[str, ...]:
        """The questions of a kind that hold any words."""
        return tuple(one for one in self.questions.get(whose, ()) if one.strip())

    @property
    def words(self) -> PaperWords:
        return paper_words(self.language)

    @property
    def title(self) -> str:
        """Of the whole guide."""
        return self.pack.info.title_in(self.language) or "Septa"

    def day(self, iso: str) -> str:
        """ "2026-11" or "2026-11-05" as people of the print's language write it; anything else as it is."""
        locale = QLocale(self.language)
        month = QDate.fromString(iso, "yyyy-MM")
        if month.isValid():
            return locale.toString(month, "MMMM yyyy").translate(_DIGITS)
        day = QDate.fromString(iso, "yyyy-MM-dd")
        return locale.toString(day, QLocale.FormatType.LongFormat).translate(_DIGITS) if day.isValid() else iso
