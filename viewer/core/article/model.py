"""A rendered article, ready for the pane: what Markdown became. No Qt."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    level: int  # 2 to 6; the title is not a heading of the article
    text: str
    anchor: str
    scene: str = ""  # id of the picture's scene for this section


@dataclass(frozen=True)
class Article:
    """One page in one language (or one part of a very long page).

    ``html`` is the body for QTextBrowser, without title, breadcrumbs and previous/next, which the pane adds.
    Links in it use private schemes only: see core/article/links.py.
    """

    id: str
    title: str
    language: str
    html: str
    text: str  # the words alone, one block a line
    headings: tuple[Heading, ...] = ()
    summary: str = ""
    words: int = 0
    claims: tuple[str, ...] = ()  # ids of the claims marked on the page, in order
    picture: bool = True  # the quilt stands beside it
    scene: str = ""  # of the page's top, before the first heading that names one
    right_to_left: bool = False
    part: int = 0  # of a very long page: this part, from 0 …
    parts: int = 1  # … of so many
    reviewed: str = ""  # when someone last looked it through, as the pack writes it ("2026-11")

    @property
    def minutes(self) -> int:
        """Reading time at 200 words a minute, at least one."""
        return max(1, round(self.words / 200))
