"""An opened pack: topics, pages, articles and evidence, in any of its languages."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Protocol

from viewer.core.article.model import Article
from viewer.core.content import limits
from viewer.core.content.files import PackFiles
from viewer.core.content.model import (
    Evidence,
    PackInfo,
    PartWords,
    Quiz,
    ReadyQuestion,
    Synonyms,
    Term,
    Topic,
)
from viewer.core.problems import PackError, Problem

if TYPE_CHECKING:
    from viewer.core.article.page import PageSource, Uses
    from viewer.core.content.source import SourceContent
    from viewer.core.quilt.assumptions import Assumptions
    from viewer.core.quilt.scenes import SceneBook
    from viewer.core.talk.model import Lesson


class Content(Protocol):
    """Where a pack's content comes from: its sources, or the rendered cache shipped with it."""

    @property
    def info(self) -> PackInfo: ...
    @property
    def problems(self) -> tuple[Problem, ...]: ...
    @property
    def files(self) -> PackFiles: ...
    @property
    def part_words(self) -> PartWords: ...
    @property
    def evidence(self) -> Evidence: ...
    @property
    def source(self) -> SourceContent: ...
    def glossary(self, language: str) -> tuple[Term, ...]: ...
    def assumptions(self, language: str) -> Assumptions: ...
    def scenes(self, language: str) -> SceneBook: ...
    def quizzes(self, language: str) -> tuple[Quiz, ...]: ...
    def questions(self, language: str) -> tuple[ReadyQuestion, ...]: ...
    def synonyms(self, language: str) -> Synonyms: ...
    def summary(self, topic_id: str, language: str, anchor: str) -> str: ...
    def tree(self, language: str) -> tuple[Topic, ...]: ...
    def loose_topic(self, topic_id: str, language: str) -> Topic | None: ...
    def article(self, topic_id: str, language: str, part: int) -> Article | None: ...


_DATE = 40  # letters


def open_pack(root: Path, *, trusted: bool | None = None) -> Pack:
    """Open the pack in a folder. PackError, one clear sentence, when that cannot be; lesser faults are its problems.

    ``trusted`` packs may bring articles converted beforehand (see rendered.py). Unless told otherwise only the packs
    among Septa's own resources are: a stranger's cache would pass by the sanitiser.
    """
    folder = _folder(Path(root))
    from viewer.core.content import rendered

    cached = rendered.load(folder) if (_is_own(folder) if trusted is None else trusted) else None
    if cached is not None:
        return Pack(cached)
    from viewer.core.content.source import SourceContent

    content = SourceContent(folder)
    for language in content.info.languages:
        content.tree(language)
        content.glossary(language)
    _ = content.evidence  # read now, so that what is wrong in it is among the problems from the start
    return Pack(content)


def _folder(root: Path) -> Path:
    try:
        folder = root.resolve()
        with os.scandir(folder) as entries:
            empty = next(entries, None) is None
    except FileNotFoundError:
        raise PackError(f"There is no pack at {root}: name the folder that holds mkdocs.yml.") from None
    except NotADirectoryError:
        raise PackError(f"{root} is not a folder: name the folder that holds mkdocs.yml.") from None
    except PermissionError:
        raise PackError(f"{root} may not be read: allow reading the folder.") from None
    except (OSError, ValueError, RuntimeError) as error:
        shown = str(root).replace("\0", "\N{REPLACEMENT CHARACTER}")
        raise PackError(f"{shown} cannot be opened as a pack ({getattr(error, 'strerror', None) or error}).") from None
    if empty:
        raise PackError(f"{root} is empty: a pack holds mkdocs.yml and a folder docs with pages.")
    return folder


def _is_own(folder: Path) -> bool:
    from viewer.core.paths import resources_root

    try:
        return folder.is_relative_to(resources_root().resolve() / "packs")
    except PackError:  # resources are missing: said where they are needed
        return False


class Pack:
    """The joints are in docs/ARCHITECTURE.md. An unknown language is answered with the default one."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._orders: dict[str, tuple[Topic, ...]] = {}
        self._index: dict[str, dict[str, tuple[Topic, ...]]] = {}
        self._articles: OrderedDict[tuple[str, str, int], Article] = OrderedDict()
        self._lessons: dict[str, tuple[tuple[Lesson, ...], tuple[Problem, ...]]] = {}
        self._lock = Lock()  # articles are also converted by background jobs

    @property
    def info(self) -> PackInfo:
        return self._content.info

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong, as far as the pack was read; ``check`` looks at everything."""
        found = [problem for _, problems in self._lessons.values() for problem in problems]
        return tuple(sorted({*self._content.problems, *found})) if found else self._content.problems

    @property
    def is_as_rendered(self) -> bool:
        """Is every file of it as it was when the shipped cache was written (see rendered.py)?"""
        from viewer.core.content.rendered import RenderedContent

        return isinstance(self._content, RenderedContent)

    @property
    def source(self) -> SourceContent:
        """The files as they are read without the cache."""
        return self._content.source

    @property
    def files(self) -> PackFiles:
        return self._content.files

    @property
    def part_words(self) -> PartWords:
        return self._content.part_words

    @property
    def evidence(self) -> Evidence:
        return self._content.evidence

    def glossary(self, language: str) -> tuple[Term, ...]:
        return self._content.glossary(self.language(language))

    @property
    def assumptions(self) -> Assumptions:
        """What the accounts assume, in the pack's own language; none where the pack has no assumptions.yaml."""
        return self.assumptions_in(self.info.default_language)

    def assumptions_in(self, language: str) -> Assumptions:
        """The same rows with their sentences in a language."""
        return self._content.assumptions(self.language(language))

    def scenes(self, language: str) -> SceneBook:
        """The pack's scenes and tours; an empty book where it has no scenes.yaml."""
        return self._content.scenes(self.language(language))

    def quizzes(self, language: str) -> tuple[Quiz, ...]:
        """The pack's quizzes in the order of quiz.yaml; none where it has no such file."""
        return self._content.quizzes(self.language(language))

    def questions(self, language: str) -> tuple[ReadyQuestion, ...]:
        """Questions for the clinician that the pack has ready; none where it has no questions.yaml."""
        return self._content.questions(self.language(language))

    def synonyms(self, language: str) -> Synonyms:
        """Lay words and what they mean; none where the pack has no synonyms.yaml."""
        return self._content.synonyms(self.language(language))

    def lessons(self, language: str) -> tuple[Lesson, ...]:
        """The pack's running orders for talks, by name; none where it has no folder of lessons."""
        language = self.language(language)
        if language not in self._lessons:
            from viewer.core.talk.lesson import read_lessons

            self._lessons[language] = read_lessons(self.files, language)
        return self._lessons[language][0]

    def summary(self, topic_id: str, language: str, anchor: str = "") -> str:
        """What a page, or its section under ``anchor``, is about, in one short plain text, without a conversion.

        Empty when the pack has no such page, or nothing is told there.
        """
        return self._content.summary(topic_id, self.language(language), anchor)

    def language(self, wanted: str) -> str:
        """The pack's language nearest to the one wanted: itself, the same without its region, or the default."""
        codes = {code.lower().replace("_", "-"): code for code in reversed(self.info.languages)}
        wanted = wanted.lower().replace("_", "-")
        main = wanted.split("-")[0]
        return codes.get(wanted) or codes.get(main) or self.info.default_language

    def tree(self, language: str) -> tuple[Topic, ...]:
        return self._content.tree(self.language(language))

    def reading_order(self, language: str) -> tuple[Topic, ...]:
        """The pages of the tree one after the other, links and sections without a page left out."""
        language = self.language(language)
        if language not in self._orders:
            walked = (topic for top in self._content.tree(language) for topic in top.walk())
            self._orders[language] = tuple(topic for topic in walked if topic.page is not None)
        return self._orders[language]

    def find(self, topic_id: str, language: str) -> Topic | None:
        """The topic with this id, also a page that the nav leaves out; None when the pack has none."""
        trail = self._trails(self.language(language)).get(topic_id)
        return trail[-1] if trail else self._content.loose_topic(topic_id, self.language(language))

    def first_topic(self, language: str) -> Topic | None:
        order = self.reading_order(language)
        return order[0] if order else None

    def trail(self, topic_id: str, language: str) -> tuple[Topic, ...]:
        """The topics from the top of the tree down to this one; empty for a page outside the tree."""
        return self._trails(self.language(language)).get(topic_id, ())

    def neighbours(self, topic_id: str, language: str) -> tuple[Topic | None, Topic | None]:
        """The pages before and after this one in reading order."""
        order = self.reading_order(language)
        for number, topic in enumerate(order):
            if topic.id == topic_id:
                before = order[number - 1] if number else None
                return before, order[number + 1] if number + 1 < len(order) else None
        return None, None

    def page_source(self, topic_id: str, language: str) -> PageSource:
        """What the converter needs of a page, its Markdown and front matter among it.

        The language is the one in which the page is found. PackError when there is no such page, or it cannot be read.
        """
        from viewer.core.article.lists import USING
        from viewer.core.article.page import PageSource, Uses

        language = self.language(language)
        source = self._content.source
        page_file = source.page_file(topic_id)
        topic = self.find(topic_id, language)
        if page_file is None or topic is None:
            raise PackError(f"This pack has no topic '{topic_id}'.")
        path, found = page_file.source(language, self.info.default_language)
        page = source.page(path)
        return PageSource(
            id=topic_id,
            path=path,
            title=topic.title,
            language=found,
            text=page.body,
            first_line=page.first_line,
            meta=page.meta,
            pages=source.page_ids,
            files=self.files.names,
            evidence=self.evidence,
            words=self.part_words.of(found),
            glossary=self.glossary(found),
            picture=_with_picture(page.meta),
            reviewed=_reviewed(page.meta) or self.info.reviewed,
            uses=self._uses(language) if page.meta.get("list") in USING else Uses(),
        )

    def _uses(self, language: str) -> Uses:
        """Where the evidence is told and cited, page by page in reading order, then outside the tree."""
        from viewer.core.article.page import Uses
        from viewer.core.content.uses import uses_of

        if not (self.evidence.claims or self.evidence.references):
            return Uses()
        source = self._content.source
        inside = [topic.id for topic in self.reading_order(language)]
        loose = [page.id for page in source.pages.values() if page.id not in self._trails(language)]
        found = []
        for topic_id in [*inside, *loose][: limits.USES_PAGES]:
            topic, page_file = self.find(topic_id, language), source.page_file(topic_id)
            if topic is not None and page_file is not None:
                found.append((topic, page_file.source(language, self.info.default_language)[0]))
        return uses_of(found, source, self.evidence)

    def ready(self, topic_id: str, language: str, part: int = 0) -> Article | None:
        """The article, when it takes no conversion: kept from before, or shipped with the pack."""
        language = self.language(language)
        key = (topic_id, language, part)
        with self._lock:
            known = self._articles.get(key)
            if known is not None:
                self._articles.move_to_end(key)
                return known
        article = self._content.article(topic_id, language, part)
        if article is not None:
            self.keep(article, language)
        return article

    def article(self, topic_id: str, language: str, part: int = 0) -> Article:
        """A page, converted; about fifty are kept. PackError: no such page or part, or it cannot be read."""
        article = self.ready(topic_id, language, part)
        if article is None:
            from viewer.core.article.convert import convert

            source = self.page_source(topic_id, language)
            try:
                article = convert(replace(source, part=part))
            except IndexError:
                raise PackError(f"The page '{topic_id}' has no part {part + 1}.") from None
            self.keep(article, language)
        return article

    def keep(self, article: Article, language: str) -> None:
        """Remember an article that was converted elsewhere for readers of this language."""
        with self._lock:
            self._articles[(article.id, self.language(language), article.part)] = article
            while len(self._articles) > limits.ARTICLES_KEPT:
                self._articles.popitem(last=False)

    def _trails(self, language: str) -> Mapping[str, tuple[Topic, ...]]:
        if language not in self._index:
            self._index[language] = {trail[-1].id: trail for trail in _walk(self._content.tree(language), ())}
        return self._index[language]


def _walk(topics: tuple[Topic, ...], above: tuple[Topic, ...]) -> Iterator[tuple[Topic, ...]]:
    for topic in topics:
        yield (*above, topic)
        yield from _walk(topic.children, (*above, topic))


def _reviewed(meta: Mapping[str, object]) -> str:
    """When the page was last looked through, as its front matter says it."""
    value = meta.get("reviewed")
    said = isinstance(value, str | int | float) and not isinstance(value, bool)
    return " ".join(str(value).split())[:_DATE] if said else ""


def _with_picture(meta: Mapping[str, object]) -> bool:
    """``picture: no`` in the front matter takes the quilt away from beside the page."""
    value = meta.get("picture", True)
    return str(value).strip().lower() not in ("false", "no", "off", "none")
