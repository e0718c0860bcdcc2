"""Where a link of a source page leads, and the private address the article pane sees instead.

``resolve`` follows MkDocs: the path is decoded, taken relative to the source file, and must equal a page or a file.
When that fails, four lenient rules are tried in turn: (a) "/x" is meant from the docs folder, (b) a language or site
prefix is dropped ("/en/x"), (c) ".md", "/index.md" or "/README.md" is added, (d) the path is relative to the built
address, where page "a/b.md" is folder "a/b/". Nothing outside the pack can result, because only known names can.

Private addresses: ``pack:topic/ID#anchor``, ``pack:file/PATH``, ``part:fat``, ``term:ID``, ``claim:ID``,
``cite:KEY`` (to copy a reference), ``figure:PATH`` (to see a picture large), ``quiz:ID``, ``fold:N``, ``icon:NAME``;
``https:``, ``http:`` and ``mailto:`` stay what they are. ``parse`` is the inverse of ``href``.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, unquote, urlsplit

Kind = Literal[
    "topic", "file", "web", "mail", "part", "term", "claim", "cite", "figure", "quiz", "fold", "icon", "dead"
]
PAGE_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,8})?")
_UNSAFE = re.compile(r"[\x00-\x20\x7f\\]")
_NAMED: dict[str, Kind] = {
    "part": "part",
    "term": "term",
    "claim": "claim",
    "cite": "cite",
    "figure": "figure",
    "quiz": "quiz",
    "fold": "fold",
    "icon": "icon",
}


@dataclass(frozen=True)
class Link:
    """Where a link leads. ``target`` is a topic id, a path below docs, an address or a name, by ``kind``.

    A topic with an empty target means the page that the link stands on.
    """

    kind: Kind
    target: str
    anchor: str = ""


def resolve(href: str, page_path: str, pages: Mapping[str, str], files: AbstractSet[str]) -> Link:
    """The link that ``href`` on page ``page_path`` means; kind "dead" when it leads nowhere.

    ``pages`` maps source paths (default-language form) to topic ids; ``files`` are all files below docs.
    """
    href = href.strip()
    if href.startswith("//"):
        href = "https:" + href
    if _SCHEME.match(href):
        return _outside(href)
    path, _, anchor = href.partition("#")
    path, anchor = unquote(path.partition("?")[0]), unquote(anchor)
    if not path:
        return Link("topic", topic_of(page_path, pages), anchor)
    if "\\" in path or any(ord(c) < 32 for c in path):
        return Link("dead", href)
    language = language_of(page_path, pages)
    for candidate in _candidates(path, page_path):
        topic = topic_of(candidate, pages)
        if topic:
            return Link("topic", topic, anchor)
        found = _file(candidate, language, files)
        if found:
            return Link("file", found)
    return Link("dead", href)


def language_of(page_path: str, pages: Mapping[str, str]) -> str:
    """The language suffix of a source path ("es" of "a/b.es.md"); empty for the default language."""
    return "" if page_path in pages else _split_language(page_path)[1]


def topic_of(path: str, pages: Mapping[str, str]) -> str:
    """The topic id of a page's source path in any language; empty when no page has it."""
    return pages.get(path) or pages.get(_split_language(path)[0], "")


def _split_language(path: str) -> tuple[str, str]:
    stem, suffix = posixpath.splitext(path)
    bare, dot, language = stem.rpartition(".")
    if dot and bare and _LANGUAGE.fullmatch(language):
        return bare + suffix, language
    return path, ""


def _outside(href: str) -> Link:
    """A web or mail address, checked; every other scheme is dead."""
    try:
        parts = urlsplit(href)
        host = parts.hostname
    except ValueError:
        return Link("dead", href)
    scheme = parts.scheme.lower()
    if scheme in ("http", "https") and host and not _UNSAFE.search(href):
        return Link("web", scheme + href[len(scheme) :])
    address = unquote(parts.path)
    if scheme == "mailto" and "@" in address and not _UNSAFE.search(address):
        return Link("mail", address)
    return Link("dead", href)


def _candidates(path: str, page_path: str) -> Iterator[str]:
    """Paths below docs that ``path`` may mean: the strict one first, then the lenient rules."""
    folder = posixpath.dirname(page_path)
    stem = posixpath.splitext(_split_language(page_path)[0])[0]
    built = folder if posixpath.basename(stem) in ("index", "README") else stem
    bases: list[str | None] = []
    if path.startswith("/"):
        bases.append(_below("", path.lstrip("/")))
        segments = [s for s in path.split("/") if s]
        bases += [_below("", "/".join(segments[n:])) for n in (1, 2) if len(segments) > n]
    else:
        bases += [_below(folder, path), _below(built, path)]
        first, _, rest = path.partition("/")
        if rest and _LANGUAGE.fullmatch(first):
            bases.append(_below("", rest))
    for base in dict.fromkeys(b for b in bases if b is not None):
        yield base
        yield from _without_suffix(base)


def _below(folder: str, path: str) -> str | None:
    """``path`` joined to ``folder``, normal; None when it climbs out of docs."""
    joined = posixpath.normpath(posixpath.join(folder, path))
    return None if joined == ".." or joined.startswith(("../", "/")) else joined


def _without_suffix(base: str) -> Iterator[str]:
    stem, suffix = posixpath.splitext(base)
    if base == ".":
        yield from ("index.md", "README.md")
    elif suffix == ".html":
        yield from (stem + ".md", posixpath.join(posixpath.dirname(base), "README.md"))
    elif suffix not in PAGE_SUFFIXES:
        yield from (base + ".md", base + "/index.md", base + "/README.md")


def _file(path: str, language: str, files: AbstractSet[str]) -> str:
    """The file itself, in the page's language when there is one ("pic.es.png" beside "pic.png")."""
    if language:
        stem, suffix = posixpath.splitext(path)
        own = f"{stem}.{language}{suffix}"
        if own in files:
            return own
    return path if path in files else ""


def href(link: Link) -> str:
    """The address written into the article's HTML; ``parse`` turns it back into the same link."""
    anchor = "#" + quote(link.anchor, safe="") if link.anchor else ""
    if link.kind == "topic":
        return f"pack:topic/{quote(link.target)}{anchor}"
    if link.kind == "file":
        return f"pack:file/{quote(link.target)}"
    if link.kind == "web":
        return link.target
    if link.kind == "mail":
        return "mailto:" + quote(link.target, safe="@")
    return f"{link.kind}:{quote(link.target, safe='')}"


def parse(url: str) -> Link:
    """The link behind an address of the article's HTML; kind "dead" for an address that ``href`` never writes."""
    scheme, colon, rest = url.partition(":")
    if not colon:
        return Link("topic", "", unquote(url[1:])) if url.startswith("#") else Link("dead", url)
    if scheme == "pack":
        place, _, name = rest.partition("/")
        path, _, anchor = name.partition("#")
        if place == "topic":
            return Link("topic", unquote(path), unquote(anchor))
        return Link("file", unquote(name)) if place == "file" else Link("dead", url)
    if scheme in _NAMED:
        return Link(_NAMED[scheme], unquote(rest))
    if scheme == "dead":
        return Link("dead", unquote(rest))
    return _outside(url)
