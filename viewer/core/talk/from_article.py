"""An article's slides: one for each section of the second level, and what its blocks and front matter say of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from viewer.core.article.model import Article, Heading
from viewer.core.content.front_matter import Page
from viewer.core.content.pack import Pack
from viewer.core.content.summaries import Piece, pieces
from viewer.core.problems import PackError, Problem
from viewer.core.speech.sentences import sentences
from viewer.core.talk.blocks import NOTES, Block
from viewer.core.talk.chosen import TOP, Chosen, chosen_in
from viewer.core.talk.model import Figure, Kind, Slide
from viewer.core.talk.naming import Fault, claim_faults, figure_of, scene_fault, sources_of, with_notes
from viewer.core.talk.points import POINTS_USUAL, Told, cut, told, words_of


@dataclass(frozen=True)
class TopicSlides:
    """A topic's slides in order, and what is wrong in what its page says of them.

    ``cited`` are the sources that a slide's section names in its text, by the slide's key; ``figures`` the words of the
    page's figures, by their path.
    """

    slides: tuple[Slide, ...] = ()
    problems: tuple[Problem, ...] = ()
    cited: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    figures: Mapping[str, str] = field(default_factory=dict)

    def of(self, anchor: str, number: int = 0) -> tuple[Slide, ...]:
        """The slides of a section ("" is the page's top), or only its slide of this number, from 1."""
        found = tuple(slide for slide in self.slides if slide.anchor == anchor)
        return found[number - 1 : number] if number else found


def slides_of(pack: Pack, topic_id: str, language: str) -> tuple[Slide, ...]:
    """The slides of a topic, in the order of its sections; none where its front matter says ``slides: no``.

    PackError: there is no such page, or it cannot be read.
    """
    return topic_slides(pack, topic_id, language).slides


def topic_slides(pack: Pack, topic_id: str, language: str, whole: bool = False) -> TopicSlides:
    """The same with faults. ``whole``: all sections, whatever the front matter chooses of them. PackError as above."""
    return _Maker(pack, topic_id, language).made(whole)


def has_slides(pack: Pack, topic_id: str, language: str) -> bool:
    """May the topic be shown as slides? Not where its page says ``slides: no``, and lists of the evidence are none."""
    try:
        meta = pack.page_source(topic_id, language).meta
    except PackError:
        return False
    return chosen_in(meta.get("slides")).wanted and "list" not in meta


@dataclass(frozen=True)
class _Section:
    heading: Heading
    pieces: tuple[Piece, ...]
    blocks: tuple[Block, ...]


class _Maker:
    def __init__(self, pack: Pack, topic_id: str, language: str) -> None:
        self.pack = pack
        self.topic_id = topic_id
        self.language = pack.language(language)
        self.source = pack.page_source(topic_id, language)
        self.page: Page = pack.source.page(self.source.path)
        self.evidence = pack.evidence
        self.book = pack.scenes(self.language)
        self.article: Article = pack.article(topic_id, language)
        self.problems: list[Problem] = []
        self.cited: dict[str, tuple[str, ...]] = {}
        self.figures: dict[str, str] = {}
        self.bare: set[str] = set()  # keys of usual slides that would show a title alone

    def made(self, whole: bool) -> TopicSlides:
        chosen = chosen_in(self.page.meta.get("slides"))
        for fault in chosen.faults:
            self._problem(self.page.lines.get("slides", 1), fault)
        slides = [slide for section in self._sections() for slide in self._section(section)]
        if not whole:
            slides = list(self._chosen(slides, chosen))
        shown = tuple(with_notes(slide, self.evidence) for slide in slides)
        return TopicSlides(shown, tuple(self.problems), self.cited, self.figures)

    def _chosen(self, slides: list[Slide], chosen: Chosen) -> Iterator[Slide]:
        """As the front matter wants them: the page's title first, then its sections in the order of the list."""
        if not chosen.wanted:
            return
        if chosen.rows is None:
            yield from (slide for slide in slides if slide.key not in self.bare)
            return
        anchors = {slide.anchor for slide in slides}
        rows = {row.anchor: row for row in chosen.rows}
        for anchor in rows if TOP in rows else (TOP, *rows):
            if anchor not in anchors:
                text = f"'{anchor}' is no section of this page"
                cure = "use the name of a heading of the second level, in lower case with hyphens"
                self._problem(self.page.lines.get("slides", 1), (text, cure))
                continue
            of_it = [slide for slide in slides if slide.anchor == anchor]
            yield from (rows[anchor].put_on(of_it) if anchor in rows else of_it)

    def _sections(self) -> Iterator[_Section]:
        """The top of the page, then each section of the second level with all that stands below its heading."""
        headings = [heading for article in self._articles() for heading in article.headings if heading.level == 2]
        known = {heading.anchor: heading for heading in headings}
        held: dict[str, list[Piece]] = {TOP: []}
        begins: list[tuple[int, str]] = [(-1, TOP)]
        at = TOP
        for piece in pieces(self.page.body):
            if piece.level == 2 and piece.anchor in known:
                at = piece.anchor
                begins.append((piece.line, at))
            held.setdefault(at, []).append(piece)
        blocks: dict[str, list[Block]] = {}
        for block in self.page.blocks:
            where = next(anchor for line, anchor in reversed(begins) if line < block.line)
            blocks.setdefault(where, []).append(block)
        top = Heading(1, self.article.title, TOP, self.article.scene)
        for heading in (top, *headings):
            anchor = heading.anchor
            yield _Section(heading, tuple(held.get(anchor, ())), tuple(blocks.get(anchor, ())))

    def _articles(self) -> Iterator[Article]:
        yield self.article
        for part in range(1, self.article.parts):
            yield self.pack.article(self.topic_id, self.language, part)

    def _section(self, section: _Section) -> Iterator[Slide]:
        found = told(section.pieces, self.evidence, self.language)
        for address, words in found.figures:
            figure = self._figure(address, words)
            if figure is not None:
                self.figures.setdefault(figure.path, figure.words)
        slides: list[Slide] = []
        waiting: list[str] = []  # notes that stand before the section's first slide
        for block in section.blocks:
            self._faults(block)
            if block.kind != NOTES:
                slides.append(self._of_block(block, section.heading, found, len(slides)))
            elif slides:
                slides[-1] = replace(slides[-1], notes=_joined(slides[-1].notes, block.notes))
            else:
                waiting.append(block.notes)
        if not slides:
            slides = [self._usual(section.heading, found)]
        if waiting:
            slides[0] = replace(slides[0], notes=_joined(*waiting, slides[0].notes))
        yield from slides

    def _usual(self, heading: Heading, found: Told) -> Slide:
        points = found.points
        if heading.anchor == TOP:
            said = words_of(self.article.summary)
            points = tuple(cut(said[one.start : one.end]) for one in sentences(said, self.language))[:POINTS_USUAL]
        slide = self._slide(heading, 0, heading.text, points, found)
        if heading.scene in self.book.scenes and self.article.picture:
            return replace(slide, scene=heading.scene)
        figures = (self._figure(address, words) for address, words in found.figures)
        slide = replace(slide, figure=next(filter(None, figures), None))
        if heading.anchor and not (points or slide.claims or slide.figure):
            self.bare.add(slide.key)
        return slide

    def _figure(self, address: str, words: str) -> Figure | None:
        return figure_of(self.pack, address, words, self.source.path)[0]

    def _of_block(self, block: Block, heading: Heading, found: Told, number: int) -> Slide:
        """A slide as its block has it. Without a word on it, the first one has the claims of its section."""
        points = tuple(filter(None, map(words_of, block.points)))
        shown = found if number == 0 else Told()
        if block.claims is not None:
            shown = replace(shown, claims=block.claims)
        slide = self._slide(heading, number, words_of(block.title) or heading.text, points, shown)
        slide = replace(slide, minutes=block.minutes)
        if block.scene and scene_fault(block.scene, self.book) is None:
            return replace(slide, scene=block.scene)
        figure = self._figure(block.figure, words_of(block.figure_words)) if block.figure else None
        return replace(slide, figure=figure)

    def _slide(self, heading: Heading, number: int, title: str, points: tuple[str, ...], found: Told) -> Slide:
        key = f"{self.topic_id}#{heading.anchor}" if heading.anchor else self.topic_id
        key = f"{key}~{number + 1}" if number else key
        self.cited[key] = found.cited
        return Slide(
            key=key,
            kind=Kind.SLIDE,
            title=title,
            points=points,
            topic=self.topic_id,
            anchor=heading.anchor,
            claims=found.claims,
            sources=sources_of(found.claims, found.cited, self.evidence),
        )

    def _faults(self, block: Block) -> None:
        for fault in block.faults:
            self._problem(self.page.first_line + fault.line, (fault.text, fault.cure))
        found: list[Fault | None] = [*claim_faults(block.claims or (), self.evidence)]
        if block.scene:
            found.append(scene_fault(block.scene, self.book))
        if block.figure:
            found.append(figure_of(self.pack, block.figure, "", self.source.path)[1])
        for one in filter(None, found):
            self._problem(self.page.first_line + block.line, one)

    def _problem(self, line: int, fault: Fault) -> None:
        self.problems.append(Problem(self.pack.files.below_root(self.source.path), line, *fault))


def _joined(*notes: str) -> str:
    return "\n".join(filter(None, notes))


def page_has_words_for_talks(page: Page) -> bool:
    """Does the page say anything of slides, so that ``check`` has something to judge?"""
    return bool(page.blocks) or "slides" in page.meta


def problems_of(pack: Pack, topics: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Faults of the slides of these (topic, language)."""
    for topic_id, language in topics:
        yield from topic_slides(pack, topic_id, language).problems
