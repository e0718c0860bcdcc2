"""From the nav of mkdocs.yml, or from the folders where there is none, to the tree of topics.

The tree is read once, with titles as they are written ("" where the page itself must say); ``titled`` then gives it
the words of a language. So a topic has the same id in every language.
"""

from __future__ import annotations

import difflib
import posixpath
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlsplit

from viewer.core.content.languages import Language, Languages, PageFile, is_index
from viewer.core.content.model import Topic
from viewer.core.content.safe_yaml import Document
from viewer.core.content.titles import clean_title, name_title
from viewer.core.problems import Problem

Keys = tuple[str | int, ...]
_WEB = ("http", "https", "mailto")


@dataclass(frozen=True)
class Nav:
    topics: tuple[Topic, ...]
    problems: tuple[Problem, ...] = ()


def read_nav(document: Document, value: object, keys: Keys, languages: Languages, pages: Mapping[str, PageFile]) -> Nav:
    """The tree that a nav describes. ``keys`` says where it is written, ``pages`` are all pages by default form."""
    reader = _NavReader(document, languages, pages)
    if not isinstance(value, list | dict):
        return Nav((), (document.problem("nav must be a list of pages", "write - page.md lines", *keys),))
    return Nav(tuple(reader.entries(value, keys, ())), tuple(reader.problems))


def folder_nav(pages: Mapping[str, PageFile]) -> Nav:
    """The tree of a pack without nav: in each folder the index page, then pages, then folders, by name."""
    folders: dict[str, list[PageFile]] = {"": []}
    for form, page in pages.items():
        folder = posixpath.dirname(form)
        folders.setdefault(folder, []).append(page)
        while folder:
            folder = posixpath.dirname(folder)
            folders.setdefault(folder, [])
    below: dict[str, list[str]] = {}
    for folder in sorted(folders):
        if folder:
            below.setdefault(posixpath.dirname(folder), []).append(folder)

    def topics(folder: str) -> tuple[Topic, ...]:
        found = sorted(folders[folder], key=lambda page: (not is_index(page.path), page.path))
        rows = [Topic(page.id, "", page=page.path) for page in found]
        for inner in below.get(folder, ()):
            rows.append(_section(_section_id(inner.split("/")), "", topics(inner), name=inner))
        return tuple(rows)

    return Nav(topics(""))


@dataclass(frozen=True)
class Naming:
    """How topics are called in one language.

    ``own_title`` gives what a page says of itself, in this language or in the one shown in its place; "" for nothing.
    ``nav_speaks_it`` says that the nav is written in this language, so that its titles come first.
    """

    language: Language
    default: str
    nav_speaks_it: bool
    own_title: Callable[[PageFile], str]

    def page(self, page: PageFile, nav_title: str = "") -> str:
        """MkDocs' order: nav, front matter, first heading, "Home" for the first page of all, the file's name."""
        title = self.language.nav_translations.get(nav_title) or (nav_title if self.nav_speaks_it else "")
        if not title and (not nav_title or page.has(self.language.code, self.default)):
            title = self.own_title(page)
        title = title or nav_title
        if title:
            return title
        folder, name = posixpath.split(page.path)
        if is_index(page.path):
            return name_title(posixpath.basename(folder)) if folder else "Home"
        return name_title(posixpath.splitext(name)[0])

    def other(self, topic: Topic) -> str:
        """A section without a page, or a link out."""
        if topic.title:
            return self.language.nav_translations.get(topic.title, topic.title)
        if topic.url:
            return urlsplit(topic.url).netloc or topic.url
        return name_title(topic.id.removeprefix("section:").rpartition("/")[2])


def titled(topics: Iterable[Topic], pages: Mapping[str, PageFile], naming: Naming) -> tuple[Topic, ...]:
    """The tree in the words of a language."""

    def named(topic: Topic) -> Topic:
        title = naming.other(topic) if topic.page is None else naming.page(pages[topic.page], topic.title)
        return replace(topic, title=clean_title(title), children=tuple(named(child) for child in topic.children))

    return tuple(named(topic) for topic in topics)


def _section_id(trail: Iterable[str]) -> str:
    return "section:" + "/".join(trail)


def _section(section_id: str, title: str, children: tuple[Topic, ...], name: str = "") -> Topic:
    """A section; a leading index page without branches of its own becomes the section's page."""
    first = children[0] if children else None
    leads = first is not None and first.page is not None and not first.children and is_index(first.page)
    # In a nav-less pack only the folder's own index, not one of a folder below.
    if first and first.page and leads and (not name or posixpath.dirname(first.page) == name):
        return replace(first, title=title, children=children[1:])
    return Topic(section_id, title, children=children)


class _NavReader:
    def __init__(self, document: Document, languages: Languages, pages: Mapping[str, PageFile]) -> None:
        self.document = document
        self.languages = languages
        self.pages = pages
        self.problems: list[Problem] = []
        self._ids: set[str] = set()

    def entries(self, value: object, keys: Keys, trail: tuple[str, ...]) -> list[Topic]:
        found: list[Topic] = []
        if isinstance(value, dict):
            for title, inner in value.items():
                found += self._titled(title, inner, (*keys, title), trail)
        elif isinstance(value, list):
            for number, item in enumerate(value):
                here = (*keys, number)
                if isinstance(item, str):
                    found += self._leaf("", item, here)
                elif isinstance(item, list | dict):
                    found += self.entries(item, here, trail)
                else:
                    self._problem(f"nav holds '{item}', which is no page", "write a page below docs", here)
        return found

    def _titled(self, title: str, value: object, keys: Keys, trail: tuple[str, ...]) -> list[Topic]:
        title = clean_title(title)
        if isinstance(value, str):
            return self._leaf(title, value, keys)
        if not isinstance(value, list | dict):
            self._problem(f"nav entry '{title}' names no page", "write its page below docs after the colon", keys)
            return []
        if not value:
            self._problem(f"the section '{title}' is empty", "give it pages, or take it out", keys)
            return []
        children = tuple(self.entries(value, keys, (*trail, title)))
        if not children:  # each lost entry has its own problem
            return []
        section = _section("", title, children)
        return [section if section.page else replace(section, id=self._free_id(_section_id((*trail, title))))]

    def _leaf(self, title: str, target: str, keys: Keys) -> list[Topic]:
        address = web_address(target)
        if address:
            return [Topic(self._free_id("link:" + address), title, url=address)]
        page = self._page(target)
        if page is None:
            self._problem(f"nav names '{target}', which is not a page of this pack", self._cure(target), keys)
            return []
        if page.id in self._ids:
            self._problem(f"nav names '{target}' a second time", "keep one of the entries", keys)
            return []
        self._ids.add(page.id)
        return [Topic(page.id, title, page=page.path)]

    def _page(self, target: str) -> PageFile | None:
        for path in (target, unquote(target)):
            normal = normal_path(path)
            if normal:
                page = self.pages.get(normal) or self.pages.get(self.languages.split(normal)[0])
                if page:
                    return page
        return None

    def _cure(self, target: str) -> str:
        close = difflib.get_close_matches(target, self.pages, n=1, cutoff=0.75) if len(self.problems) < 20 else []
        return f"did you mean {close[0]}?" if close else "write the path of a page below docs, or take the entry out"

    def _free_id(self, wanted: str) -> str:
        number, free = 1, wanted
        while free in self._ids:
            number += 1
            free = f"{wanted}-{number}"
        self._ids.add(free)
        return free

    def _problem(self, text: str, cure: str, keys: Keys) -> None:
        self.problems.append(self.document.problem(text, cure, *keys))


def normal_path(path: str) -> str:
    """A nav path without ``./``, ``//``, a leading slash and a fragment; "" when it leads out of docs."""
    path = unicodedata.normalize("NFC", path.strip().partition("#")[0]).lstrip("/")
    if not path or "\\" in path or "\0" in path:
        return ""
    normal = posixpath.normpath(path)
    return "" if normal in (".", "..") or normal.startswith("../") else normal


def web_address(target: str) -> str:
    """The address of a link out of the pack; "" for a path, and for schemes that Septa never opens."""
    address = target.strip()
    if address.startswith("//"):
        address = "https:" + address
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme.lower() not in _WEB or not (parts.netloc or parts.scheme.lower() == "mailto"):
        return ""
    return "" if any(sign.isspace() or ord(sign) < 32 for sign in address) else address
