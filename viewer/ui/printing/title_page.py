"""The first page of a guide: its name, the picture, what it is and what it is not."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from viewer.core.printing.paper import Sheet, points
from viewer.ui.printing.document import paper_font, title_letters
from viewer.ui.printing.lettering import INK, QUIET, Lettering
from viewer.ui.printing.material import Material, Quilted
from viewer.ui.printing.pages import RULE

TITLE_PT, LEAD_PT, TEXT_PT, SMALL_PT = 32.0, 14.0, 10.5, 9.5
PICTURE_SHARE = 0.46  # of the height of the text, at most


@dataclass(frozen=True)
class TitlePage:
    """``articles``: how many; ``lead``: what the guide is about."""

    material: Material
    sheet: Sheet
    right_to_left: bool
    articles: int
    lead: str
    quilted: Quilted

    def paint(self, painter: QPainter) -> None:
        sheet = self.sheet
        y = sheet.top + points(10)
        title = self._lettering(self.material.title, title_letters(points(TITLE_PT)), 1.0)
        title.paint(painter, sheet.left, y, INK)
        y += title.height + points(8)
        if self.lead:
            lead = self._lettering(self.lead, paper_font(points(LEAD_PT)))
            lead.paint(painter, sheet.left, y, INK)
            y += lead.height + points(10)
        foot = self._foot(painter)
        if not self.quilted.image.isNull():
            self._picture(painter, y, foot - points(14))

    def _lettering(self, words: str, font: QFont, spacing: float = 1.12) -> Lettering:
        return Lettering(words, font, self.sheet.column, right_to_left=self.right_to_left, spacing=spacing)

    def _picture(self, painter: QPainter, top: float, bottom: float) -> None:
        """As large as the room allows, with its sentence below."""
        image, sheet = self.quilted.image, self.sheet
        said = self._lettering(
            f"{self.quilted.title}. {self.quilted.sentence}".lstrip(". "), paper_font(points(SMALL_PT))
        )
        room = min(bottom - top - said.height - points(10), sheet.tall * PICTURE_SHARE)
        height = min(room, sheet.column * image.height() / image.width())
        width = height * image.width() / image.height()
        y = top + max(0.0, (bottom - top - height - said.height - points(10)) * 0.4)
        painter.drawImage(QRectF(sheet.left + (sheet.column - width) / 2, y, width, height), image)
        said.paint(painter, sheet.left, y + height + points(8), QUIET)

    def _foot(self, painter: QPainter) -> float:
        """Facts and notices from the foot upward; the y of their upper edge."""
        notices = [self._lettering(one, paper_font(points(TEXT_PT))) for one in self._notices()]
        facts = self._lettering(" · ".join(self._facts()), paper_font(points(SMALL_PT)), 1.2)
        y = top = self.sheet.bottom - facts.height - sum(one.height + points(5) for one in notices) - points(14)
        painter.setPen(QPen(QColor(RULE), points(0.5)))
        painter.drawLine(QPointF(self.sheet.left, y), QPointF(self.sheet.right, y))
        y += points(10)
        for one in notices:
            one.paint(painter, self.sheet.left, y)
            y += one.height + points(5)
        facts.paint(painter, self.sheet.left, y + points(4), QUIET)
        return top

    def _notices(self) -> tuple[str, ...]:
        words = self.material.words
        return words.illustration, words.advice, words.bodies

    def _facts(self) -> list[str]:
        words, info, day = self.material.words, self.material.pack.info, self.material.day
        said = [words.articles.format(count=self.articles)]
        if info.version:
            said.append(f"{words.version} {info.version}")
        if info.reviewed:
            said.append(words.reviewed.format(date=day(info.reviewed)))
        if info.review_due:
            said.append(words.due.format(date=day(info.review_due)))
        if info.licence:
            said.append(f"{words.licence}: {info.licence}")
        said.append(words.printed.format(date=day(self.material.today)))
        return [*said, words.made_with.rstrip(".")]
