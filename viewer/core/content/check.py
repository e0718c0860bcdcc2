"""Everything that is wrong in a pack, one problem for each fault, with the line and what to do about it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from pathlib import Path

from viewer.core.article.links import Link, resolve
from viewer.core.article.lists import LISTS
from viewer.core.article.model import Article
from viewer.core.content.assumptions import missing
from viewer.core.content.claim_marks import Placing, placing_problems
from viewer.core.content.claim_sources import source_problems
from viewer.core.content.config import PARTS
from viewer.core.content.files import PICTURE_SUFFIXES, FileRefusedError
from viewer.core.content.front_matter import Page
from viewer.core.content.pack import Pack, open_pack
from viewer.core.content.quizzes import told_places
from viewer.core.content.rows import shown
from viewer.core.content.scan import Mark, PageScan, Target, scan
from viewer.core.content.scenes import NAME as SCENES
from viewer.core.content.source import SourceContent
from viewer.core.content.wording_marks import wording_problems
from viewer.core.problems import PackError, Problem
from viewer.core.talk.from_article import page_has_words_for_talks, problems_of
from viewer.core.talk.running import slides_for

_ID = re.compile(r"""\b(?:id|name)="([^"]*)\"""")

_CURE_ANCHOR = "use the name of a heading there, in lower case with hyphens"
_TEXT = "one text"
_FIELDS: Mapping[str, str] = {  # field of the front matter -> what it must be
    "title": _TEXT,
    "description": _TEXT,
    "reviewed": _TEXT,
    "scene": _TEXT,
    "tags": "a list of texts",
    "picture": "yes or no",
    "marks": "yes or no",
    "topics": "a list of names with their words",
    "search": "a list of settings",
    "list": "one of " + ", ".join(LISTS),
}


def check(pack_root: Path) -> list[Problem]:
    """All faults of the pack, sorted by file and line. PackError as ``open_pack``."""
    pack = open_pack(pack_root, trusted=False)
    return sorted(set(_Checker(pack).problems()))


class _Checker:
    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.source: SourceContent = pack.source
        self._anchors: dict[tuple[str, str], frozenset[str]] = {}

    def problems(self) -> Iterator[Problem]:
        placings: list[Placing] = []
        talks: list[tuple[str, str]] = []  # (topic, language) of pages that say what their slides are
        for page_file in self.source.pages.values():
            for code, path in page_file.variants.items():
                language = code or self.pack.info.default_language
                try:
                    page = self.source.page(path)
                except FileRefusedError as error:
                    yield Problem(self._named(path), 1, error.fault, error.cure)
                    continue
                found = scan(page.body, page.first_line)
                yield from self._front_matter(page, path)
                yield from self._targets(found, path, language)
                yield from self._parts(found, path)
                yield from self._scenes(found, page, path)
                yield from wording_problems(found, self._named(path))
                if page_has_words_for_talks(page):
                    talks.append((page_file.id, language))
                placings.append(Placing(page_file.id, language, self._named(path), found))
        yield from placing_problems(placings, self.pack.evidence, self.pack.info.default_language)
        yield from source_problems(self.pack.evidence)
        yield from problems_of(self.pack, talks)
        for code in self.pack.info.languages:
            yield from missing(self.pack.assumptions_in(code))
            yield from self._told(code)
            _ = self.pack.scenes(code), self.pack.quizzes(code), self.pack.questions(code), self.pack.synonyms(code)
            for lesson in self.pack.lessons(code):
                yield from slides_for(lesson, self.pack, code).problems
        yield from self.pack.problems  # last: by now everything has been read

    def _named(self, path: str) -> str:
        return self.source.files.below_root(path)

    def _told(self, language: str) -> Iterator[Problem]:
        """Sections that a quiz names and its page does not have."""
        default, ids = self.pack.info.default_language, self.source.page_ids
        for told in told_places(self.source.files, language, default, ids):
            if told.anchor not in self._anchors_of(told.topic_id, language):
                text = f"'{shown(told.topic_id)}#{shown(told.anchor)}' names a place that its page does not have"
                yield Problem(told.path, told.line, text, _CURE_ANCHOR)

    def _front_matter(self, page: Page, path: str) -> Iterator[Problem]:
        for field, wanted in _FIELDS.items():
            value = page.meta.get(field)
            if value is not None and not _is(value, wanted):
                line = page.lines.get(field, 1)
                yield Problem(
                    self._named(path), line, f"{field} must be {wanted}", f"correct {field} at the top of the page"
                )

    def _targets(self, found: PageScan, path: str, language: str) -> Iterator[Problem]:
        for target in found.targets:
            link = resolve(target.address, path, self.source.page_ids, self.source.files.names)
            if target.picture:
                yield from self._picture(target, link, path)
            elif link.kind == "dead":
                yield self._fault(path, target, f"the link '{target.address}' leads nowhere", _cure(target.address))
            elif link.kind == "topic" and link.anchor and link.anchor not in self._anchors_of(link.target, language):
                text = f"the link '{target.address}' names a place that its page does not have"
                yield self._fault(path, target, text, _CURE_ANCHOR)

    def _picture(self, target: Target, link: Link, path: str) -> Iterator[Problem]:
        if link.kind == "web":
            text = f"the picture '{target.address}' is on the web and is not shown"
            yield self._fault(path, target, text, "save it in the pack")
        elif link.kind == "dead":
            text = f"the picture '{target.address}' is missing"
            yield self._fault(path, target, text, "put it into the pack, or correct its path")
        elif link.kind != "file" or not link.target.lower().endswith(PICTURE_SUFFIXES):
            text = f"'{target.address}' is not a picture that Septa shows"
            yield self._fault(path, target, text, "use " + ", ".join(PICTURE_SUFFIXES))
        else:
            yield from self._picture_file(target, link, path)
        if not target.alt:
            text = f"the picture '{target.address}' has no words for those who cannot see it"
            yield self._fault(path, target, text, "describe it: ![what it shows](…)")

    def _picture_file(self, target: Target, link: Link, path: str) -> Iterator[Problem]:
        try:
            self.source.files.read(link.target)
        except FileRefusedError as error:
            text = f"the picture '{target.address}' is not shown: {error.fault}"
            yield self._fault(path, target, text, "save it as a plain, smaller file")

    def _parts(self, found: PageScan, path: str) -> Iterator[Problem]:
        for mark in found.marks:
            if mark.name == "data-part" and mark.value not in PARTS:
                text = f"'{mark.value}' is not a part of the picture"
                yield self._fault(path, mark, text, f"use {', '.join(PARTS)}")

    def _scenes(self, found: PageScan, page: Page, path: str) -> Iterator[Problem]:
        known = self.pack.scenes(self.pack.info.default_language).scenes
        own = page.meta.get("scene")
        if own is not None and _is(own, _TEXT) and str(own).strip() not in known:
            line = page.lines.get("scene", 1)
            yield Problem(self._named(path), line, *_unknown_scene(str(own)))
        for mark in found.marks:
            if mark.name != "data-scene":
                continue
            if mark.place != "heading":
                text = f"the scene '{mark.value}' stands on no heading"
                yield self._fault(path, mark, text, "put it behind a heading: ## Title { data-scene=… }")
            elif mark.value.strip() not in known:
                yield self._fault(path, mark, *_unknown_scene(mark.value))

    def _anchors_of(self, topic_id: str, language: str) -> frozenset[str]:
        """The anchors of a page as it is really converted."""
        key = (topic_id, language)
        if key not in self._anchors:
            html = [article.html for article in self._articles(topic_id, language)]
            self._anchors[key] = frozenset(unescape(name) for part in html for name in _ID.findall(part))
        return self._anchors[key]

    def _articles(self, topic_id: str, language: str) -> Iterable[Article]:
        try:
            first = self.pack.article(topic_id, language)
            return [first, *(self.pack.article(topic_id, language, part) for part in range(1, first.parts))]
        except PackError:
            return []

    def _fault(self, path: str, where: Target | Mark, text: str, cure: str) -> Problem:
        return Problem(self._named(path), where.line, text, cure)


def _is(value: object, wanted: str) -> bool:
    if wanted == _TEXT:
        return isinstance(value, str | int | float) and not isinstance(value, bool)
    if wanted == "yes or no":
        return isinstance(value, bool) or str(value).lower() in ("yes", "no", "true", "false", "on", "off")
    if wanted == "a list of texts":
        rows = value.split() if isinstance(value, str) else value
        return isinstance(rows, list) and all(isinstance(row, str | int | float) for row in rows)
    if wanted.startswith("one of"):
        return value in LISTS
    return isinstance(value, dict)


def _unknown_scene(name: str) -> tuple[str, str]:
    return f"'{shown(name)}' is not a scene of {SCENES}", "correct the id, or add the scene there"


def _cure(address: str) -> str:
    scheme = address.partition(":")[0].lower()
    if ":" in address and scheme.isalpha():
        return "use a path inside the pack, or an address that begins with https:"
    return "correct the path, counted from this page, or take the link out"
