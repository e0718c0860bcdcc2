"""The whole guide: title, contents, every article on pages of its own, and the lists that close it."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from html import escape
from itertools import accumulate

from viewer.core.article.links import Link, href
from viewer.core.article.links import parse as link_of
from viewer.core.article.model import Article
from viewer.core.article.words import right_to_left
from viewer.core.printing.choice import Choice
from viewer.core.printing.paper import Sheet
from viewer.core.printing.plan import Entry, plan
from viewer.core.printing.sources import known_list, lacking
from viewer.core.problems import PackError
from viewer.ui.printing.chapter import Chapter, Setting, Shelf
from viewer.ui.printing.compose import chapters_of, left_out, list_chapter
from viewer.ui.printing.contents import Contents, ContentsPage
from viewer.ui.printing.material import Material, Quilted
from viewer.ui.printing.pages import Mark, Page, Running, Sheets, TextPage
from viewer.ui.printing.title_page import TitlePage

Step = tuple[int, int] | None  # so much is done, of so much; None: wait a little
Steps = Generator[Step, None, Sheets]

GUESS = 88  # a page number before it is known: as wide as most
ROUNDS = 3  # of laying out until the numbers hold
PICTURE_SHARE = 0.8  # of the printer's dots: enough for cloth, and a third less to store


def parts_of(topic_id: str, material: Material) -> Generator[Step, None, list[Article]]:
    """All parts of an article, waited for. PackError when it cannot be read."""
    parts: list[Article] = []
    while not parts or len(parts) < parts[0].parts:
        found = material.article(topic_id, len(parts))
        if found is None:
            yield None
        else:
            parts.append(found)
    return parts


def quilted(scene: str, material: Material, width: float) -> Generator[Step, None, Quilted]:
    """A picture, waited for; its size on paper is ``width`` dots."""
    while (found := material.quilt(scene, width * PICTURE_SHARE)) is None:
        yield None
    if not found.image.isNull():
        found.image.setDevicePixelRatio(found.image.width() / width)
    return found


class Numbers:
    """The page of every place in a print."""

    def __init__(self, material: Material) -> None:
        self._words = material.words.page.replace(" ", "\u00a0")
        self.first: dict[str, int] = {}  # topic → page, from 1; empty: not known yet
        self.places: dict[str, dict[str, int]] = {}  # topic → anchor → page
        self.silent = False  # say none

    def page(self, address: str) -> int | None:
        """The page, from 1, of an address of the articles' HTML."""
        link = link_of(address)
        if link.kind != "topic" or link.target not in self.first:
            return None
        return self.places.get(link.target, {}).get(link.anchor, self.first[link.target])

    def say(self, address: str) -> str:
        """HTML for behind a link."""
        if self.silent:
            return ""
        page = self.page(address) if self.first else GUESS
        words = escape(self._words.format(number=page))
        return f'<span class="page-ref"> ({words})</span>' if page is not None else ""


class Guide:
    """Makes one. ``steps`` does the work bit by bit."""

    def __init__(self, choice: Choice, material: Material, setting: Setting, sheet: Sheet) -> None:
        self._choice = choice
        self._material = material
        self._setting = setting
        self._sheet = sheet
        self._plan = plan(material.pack.tree(material.language))
        self._numbers = Numbers(material)
        self._shelf = Shelf(setting, self._numbers.say)
        self._chapters: list[Chapter] = []
        self._begins: list[int] = []  # for each chapter of the contents: where it begins among those
        self._entries: list[Entry] = list(self._plan.entries)
        self._counts: list[int] = []
        self._tops: list[dict[str, tuple[int, float]]] = []
        self._shown: set[str] = set()  # scenes: each is shown once
        self._lead = ""
        self._done = 0

    def steps(self) -> Steps:
        cover = yield from self._cover()
        yield from self._write()
        contents = Contents(self._entries, self._material.words.contents, self._sheet, self._rtl)
        yield from self._lay_out(1 + contents.count)
        return self._bound(cover, contents)

    @property
    def _rtl(self) -> bool:
        return right_to_left(self._material.language)

    def _step(self) -> Step:
        self._done += 1
        return min(self._done, self._whole), self._whole

    @property
    def _whole(self) -> int:
        return 2 * len(self._plan.chapters) + 4

    def _cover(self) -> Generator[Step, None, Quilted]:
        if not self._choice.picture:
            return Quilted()
        return (yield from quilted("", self._material, self._sheet.column))

    # -- text

    def _write(self) -> Generator[Step, None, None]:
        """Every article as a chapter, then the lists that no article shows."""
        pages = [topic.id for topic in self._plan.chapters]
        told: list[str] = []
        for topic in self._plan.chapters:
            self._begins.append(len(self._chapters))
            try:
                parts = yield from parts_of(topic.id, self._material)
            except PackError as error:
                self._chapters.append(left_out(topic, str(error), self._material))
                continue
            told += [part.html for part in parts]
            self._lead = self._lead or parts[0].summary
            picture = yield from self._picture(parts[0])
            self._chapters += chapters_of(parts, self._choice, self._material, pages, picture)
            yield self._step()
        self._add_lists(told, pages)

    def _picture(self, article: Article) -> Generator[Step, None, Quilted | None]:
        """The first scene that the article names, unless the guide has shown it."""
        scenes = (article.scene, *(heading.scene for heading in article.headings))
        scene = next((one for one in scenes if one), "")
        if not (self._choice.picture and article.picture and scene) or scene in self._shown:
            return None
        self._shown.add(scene)
        return (yield from quilted(scene, self._material, self._sheet.column))

    def _add_lists(self, told: Iterable[str], pages: list[str]) -> None:
        first = next((topic for topic in self._plan.chapters), None)
        if first is None:
            return
        material = self._material
        try:
            page = material.pack.page_source(first.id, material.language)
        except PackError:
            return
        titles = {
            "glossary": material.words.glossary,
            "evidence": material.words.evidence,
            "references": material.words.references,
        }
        for name in lacking(told, page):
            self._entries.append(Entry(titles[name], 0, len(self._begins)))
            self._begins.append(len(self._chapters))
            self._chapters.append(list_chapter(f"list:{name}", titles[name], known_list(name, page), material, pages))

    # -- pages

    def _lay_out(self, front: int) -> Generator[Step, None, None]:
        """Lay all out until the page numbers in the text are those of the pages. ``front``: pages before the text."""
        self._counts = [0] * len(self._chapters)
        self._tops = [{} for _ in self._chapters]
        for attempt in range(ROUNDS + 1):
            self._numbers.silent = attempt == ROUNDS  # numbers that never settle are better not said
            self._shelf.clear()
            before = list(self._counts)
            for number, chapter in enumerate(self._chapters):
                if attempt == 0 or chapter.has_numbers:
                    laid = self._shelf.laid(chapter)
                    self._counts[number], self._tops[number] = len(laid.slices), laid.places()
                    yield self._step()
            known = self._number(front)
            if attempt and known and before == self._counts:
                break
        self._shelf.clear()

    def _number(self, front: int) -> bool:
        """Reckon every place's page; were they the same before?"""
        first: dict[str, int] = {}
        places: dict[str, dict[str, int]] = {}
        page = front + 1
        for chapter, count, tops in zip(self._chapters, self._counts, self._tops, strict=True):
            first.setdefault(chapter.topic_id, page)
            here = places.setdefault(chapter.topic_id, {})
            for name, top in tops.items():
                here.setdefault(name, page + top[0])
            page += count
        same = (first, places) == (self._numbers.first, self._numbers.places)
        self._numbers.first, self._numbers.places = first, places
        return same

    # -- binding

    def _bound(self, cover: Quilted, contents: Contents) -> Sheets:
        material, sheet = self._material, self._sheet
        firsts = list(accumulate(self._counts, initial=2 + contents.count))  # of each chapter, and of what follows
        total = firsts[-1] - 1
        begins = [firsts[number] for number in self._begins]
        pages: list[Page] = [TitlePage(material, sheet, self._rtl, len(self._plan.chapters), self._lead, cover)]
        for number in range(contents.count):
            running = self._running(material.words.contents)
            pages.append(ContentsPage(contents, number, begins, running, len(pages) + 1, total))
        for chapter, count in zip(self._chapters, self._counts, strict=True):
            running = self._running(chapter.running)
            for piece in range(count):
                pages.append(TextPage(self._shelf, chapter, piece, running, len(pages) + 1, total))
        outline = [Mark(material.words.contents, 0, 1)]
        outline += [Mark(entry.title, entry.level, begins[entry.chapter] - 1) for entry in self._entries]
        return Sheets(
            title=material.title,
            language=material.language,
            paper=self._choice.paper,
            landscape=self._choice.landscape,
            pages=tuple(pages),
            outline=tuple(outline),
            places=self._addresses(firsts),
        )

    def _running(self, title: str) -> Running:
        words = self._material.words
        return Running(self._sheet, self._material.title, title, words.short_advice, self._rtl)

    def _addresses(self, firsts: list[int]) -> dict[str, tuple[int, float]]:
        found: dict[str, tuple[int, float]] = {}
        for chapter, first, tops in zip(self._chapters, firsts, self._tops, strict=False):
            found.setdefault(href(Link("topic", chapter.topic_id)), (first - 1, 0.0))
            for name, (page, y) in tops.items():
                place = first - 1 + page, self._sheet.top + y
                found.setdefault(href(Link("topic", chapter.topic_id, name)), place)
        return found
