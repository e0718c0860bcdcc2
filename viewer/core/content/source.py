"""A pack's content, read from its own files. Everything is read when it is first asked for, then kept."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

from viewer.core.article.model import Article
from viewer.core.content import front_matter
from viewer.core.content.assumptions import read_assumptions
from viewer.core.content.config import Config, read_config
from viewer.core.content.evidence import read_evidence
from viewer.core.content.exclude import left_out
from viewer.core.content.files import FileRefusedError, PackFiles, is_page
from viewer.core.content.front_matter import Page
from viewer.core.content.glossary import read_glossary
from viewer.core.content.languages import PageFile, group_pages
from viewer.core.content.model import Evidence, PackInfo, PartWords, Quiz, ReadyQuestion, Synonyms, Term, Topic
from viewer.core.content.nav import Naming, Nav, folder_nav, read_nav, titled
from viewer.core.content.quizzes import read_questions, read_quizzes
from viewer.core.content.scenes import read_scenes
from viewer.core.content.summaries import summaries
from viewer.core.content.synonyms import read_synonyms
from viewer.core.content.titles import clean_title, first_heading, plain_words
from viewer.core.problems import PackError, Problem
from viewer.core.quilt.assumptions import Assumptions
from viewer.core.quilt.scenes import SceneBook

_PAGES_KEPT = 4
_SUMMARIES_KEPT = 50


class SourceContent:
    """What a pack folder holds. PackError when it holds no page at all; every smaller fault is in ``problems``."""

    def __init__(self, root: Path) -> None:
        self.config: Config = read_config(root)
        self.files = PackFiles(root, _docs_dir(root, self.config))
        self._problems: dict[Problem, None] = dict.fromkeys(self.config.problems)
        self._problems.update(dict.fromkeys(self.files.listing().problems))
        names = {name for name in self.files.names if is_page(name) and not left_out(name, self.config.exclude)}
        self.pages: dict[str, PageFile] = group_pages(names, self.config.languages)
        if not self.pages:
            raise PackError(f"{root} holds no pages: put Markdown files (.md) into its folder {self.config.docs_dir}.")
        self._by_id = {page.id: page for page in self.pages.values()}
        self._sources: OrderedDict[str, Page] = OrderedDict()
        self._own_titles: dict[str, str] = {}
        self._trees: dict[str, tuple[Topic, ...]] = {}
        self._glossaries: dict[str, tuple[Term, ...]] = {}
        self._assumptions: dict[str, Assumptions] = {}
        self._books: dict[str, SceneBook] = {}
        self._quizzes: dict[str, tuple[Quiz, ...]] = {}
        self._questions: dict[str, tuple[ReadyQuestion, ...]] = {}
        self._synonyms: dict[str, Synonyms] = {}
        self._summaries: OrderedDict[str, dict[str, str]] = OrderedDict()

    @property
    def source(self) -> SourceContent:
        return self

    def article(self, topic_id: str, language: str, part: int) -> Article | None:
        """None: here nothing is converted beforehand."""
        return None

    @property
    def info(self) -> PackInfo:
        return self.config.info

    @property
    def part_words(self) -> PartWords:
        return self.config.part_words

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What was found wrong so far, sorted."""
        return tuple(sorted(self._problems))

    @cached_property
    def evidence(self) -> Evidence:
        evidence, problems = read_evidence(self.files)
        self._note(problems)
        return evidence

    @cached_property
    def page_ids(self) -> dict[str, str]:
        """Source path -> topic id, as links are resolved: default forms, and every file where languages are folders."""
        ids = {form: page.id for form, page in self.pages.items()}
        if self.config.languages.by_folder:
            ids |= {path: page.id for page in self.pages.values() for path in page.variants.values()}
        return ids

    def glossary(self, language: str) -> tuple[Term, ...]:
        if language not in self._glossaries:
            terms, problems = read_glossary(self.files, language, self.info.default_language)
            self._glossaries[language] = terms
            self._note(problems)
        return self._glossaries[language]

    def assumptions(self, language: str) -> Assumptions:
        if language not in self._assumptions:
            found, problems = read_assumptions(self.files, self.evidence, language, self.info.default_language)
            self._assumptions[language] = found
            self._note(problems)
        return self._assumptions[language]

    def scenes(self, language: str) -> SceneBook:
        if language not in self._books:
            book, problems = read_scenes(self.files, language, self.info.default_language)
            self._books[language] = book
            self._note(problems)
        return self._books[language]

    def quizzes(self, language: str) -> tuple[Quiz, ...]:
        if language not in self._quizzes:
            self._quizzes[language], problems = read_quizzes(
                self.files, language, self.info.default_language, self.page_ids
            )
            self._note(problems)
        return self._quizzes[language]

    def questions(self, language: str) -> tuple[ReadyQuestion, ...]:
        if language not in self._questions:
            self._questions[language], problems = read_questions(
                self.files, language, self.info.default_language, self.page_ids
            )
            self._note(problems)
        return self._questions[language]

    def synonyms(self, language: str) -> Synonyms:
        if language not in self._synonyms:
            self._synonyms[language], problems = read_synonyms(self.files, language, self.info.default_language)
            self._note(problems)
        return self._synonyms[language]

    def summary(self, topic_id: str, language: str, anchor: str) -> str:
        return self.summaries(topic_id, language).get(anchor, "")

    def summaries(self, topic_id: str, language: str) -> dict[str, str]:
        """{anchor: what the section is about}, "" for the page; empty when there is no such page, or no reading it."""
        page_file = self._by_id.get(topic_id)
        if page_file is None:
            return {}
        path, _ = page_file.source(language, self.info.default_language)
        if path not in self._summaries:
            try:
                self._summaries[path] = summaries(self.page(path))
            except FileRefusedError:
                return {}
            if len(self._summaries) > _SUMMARIES_KEPT:
                self._summaries.popitem(last=False)
        self._summaries.move_to_end(path)
        return self._summaries[path]

    def tree(self, language: str) -> tuple[Topic, ...]:
        """The topics in the words of a language."""
        if language not in self._trees:
            own = self.config.languages.of(language)
            nav = self._nav
            if own.nav is not None:
                nav = read_nav(self.config.document, own.nav, own.nav_keys, self.config.languages, self.pages)
                self._note(nav.problems)
            self._trees[language] = titled(nav.topics, self.pages, self._naming(language))
        return self._trees[language]

    def page_file(self, topic_id: str) -> PageFile | None:
        return self._by_id.get(topic_id)

    def loose_topic(self, topic_id: str, language: str) -> Topic | None:
        """A page that the nav leaves out; links reach it."""
        page = self._by_id.get(topic_id)
        if page is None:
            return None
        return Topic(page.id, self._naming(language).page(page), page=page.path)

    def page(self, path: str) -> Page:
        """A source file below docs, taken apart. FileRefusedError when it cannot be read."""
        page = self._sources.get(path)
        if page is None:
            page = front_matter.split(self.files.read(path), self.files.below_root(path))
            self._note(page.problems)
            self._sources[path] = page
            if len(self._sources) > _PAGES_KEPT:
                self._sources.popitem(last=False)
        return page

    def _naming(self, language: str) -> Naming:
        own = self.config.languages.of(language)
        default = self.info.default_language
        speaks = language == default or own.nav is not None
        return Naming(own, default, speaks, lambda page: self._own_title(page.source(language, default)[0]))

    def _own_title(self, path: str) -> str:
        if path not in self._own_titles:
            self._own_titles[path] = self._read_title(path)
        return self._own_titles[path]

    @cached_property
    def _nav(self) -> Nav:
        config = self.config
        if config.nav is None:
            nav = folder_nav(self.pages)
        else:
            nav = read_nav(config.document, config.nav, (config.nav_key,), config.languages, self.pages)
            self._note(nav.problems)
            if not any(topic.page for top in nav.topics for topic in top.walk()):
                text = "nav leads to no page; the folders are shown in its place"
                self._note([config.document.problem(text, "list pages below docs", config.nav_key)])
                nav = folder_nav(self.pages)
        return nav

    def _read_title(self, path: str) -> str:
        name = self.files.below_root(path)
        try:
            text, problems = front_matter.decoded(self.files.head(path), name, whole=False)
            self._note(problems)
            page = front_matter.split(text, name)
        except FileRefusedError as error:
            self._note([Problem(self.files.below_root(path), 1, error.fault, error.cure)])
            return ""
        title = page.meta.get("title")
        if isinstance(title, str | int | float) and not isinstance(title, bool) and str(title).strip():
            return plain_words(str(title))
        return clean_title(first_heading(page.body))

    def _note(self, problems: Iterable[Problem]) -> None:
        self._problems.update(dict.fromkeys(problems))


def _docs_dir(root: Path, config: Config) -> str:
    """The folder of pages: as configured; the pack's root when that folder is missing and the root holds pages."""
    if not (root / config.docs_dir).is_dir():
        try:
            found = any(is_page(entry.name) for entry in root.iterdir())
        except OSError:
            found = False
        if found:
            return "."
    return config.docs_dir
