"""Articles of the built-in pack, converted beforehand, so that the first one is painted without Markdown and YAML.

``python -m viewer.core.content.rendered PACK`` writes ``rendered.json``, ``evidence.json`` and ``picture.json`` into a
pack's folder ``rendered``; the last two are read when they are asked for. They are used only while their digest is that
of the pack's other files and the renderer is the same.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable
from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

try:  # the very function that hashlib names, without OpenSSL, which hashlib loads beside it (4 ms, 3 MB)
    from _blake2 import blake2b
except ImportError:
    from hashlib import blake2b

from viewer.core.article.model import Article, Heading
from viewer.core.article.version import RENDERER
from viewer.core.content.files import PackFiles
from viewer.core.content.model import (
    Addition,
    Claim,
    Evidence,
    PackInfo,
    PartWords,
    Quiz,
    ReadyQuestion,
    Reference,
    Synonyms,
    Term,
    Topic,
)
from viewer.core.problems import PackError, Problem

if TYPE_CHECKING:
    from viewer.core.content.source import SourceContent
    from viewer.core.quilt.assumptions import Assumptions
    from viewer.core.quilt.scenes import SceneBook

FOLDER = "rendered"
_PAGES, _EVIDENCE, _PICTURE = "rendered.json", "evidence.json", "picture.json"
_FORMAT = 2


class RenderedContent:
    """A pack's content from its cache; the sources are opened only for what the cache does not hold."""

    def __init__(self, root: Path, data: dict[str, Any]) -> None:
        self._root = root
        self._data = data
        self.info = _info(data["info"])
        self.problems = tuple(Problem(*row) for row in data["problems"])
        self.files = PackFiles(root, data["docs_dir"])
        self._assumptions: dict[str, Assumptions] = {}
        self._books: dict[str, SceneBook] = {}
        self.part_words = PartWords({code: _tuples(words) for code, words in data["part_words"].items()})

    @cached_property
    def source(self) -> SourceContent:
        from viewer.core.content.source import SourceContent

        return SourceContent(self._root)

    @cached_property
    def evidence(self) -> Evidence:
        try:
            return _evidence(self._further(_EVIDENCE))
        except (OSError, ValueError, KeyError, TypeError):  # written by hand or half: the source has it all
            return self.source.evidence

    def assumptions(self, language: str) -> Assumptions:
        from viewer.core.content.rendered_picture import assumptions_from_plain

        if language not in self._assumptions:
            try:
                found = assumptions_from_plain(self._picture["assumptions"][language])
            except (OSError, ValueError, KeyError, TypeError):
                found = self.source.assumptions(language)
            self._assumptions[language] = found
        return self._assumptions[language]

    def scenes(self, language: str) -> SceneBook:
        from viewer.core.content.rendered_picture import book_from_plain

        if language not in self._books:
            try:
                book = book_from_plain(self._picture["scenes"][language])
            except (OSError, ValueError, KeyError, TypeError):
                book = self.source.scenes(language)
            self._books[language] = book
        return self._books[language]

    def quizzes(self, language: str) -> tuple[Quiz, ...]:
        return self.source.quizzes(language)

    def questions(self, language: str) -> tuple[ReadyQuestion, ...]:
        return self.source.questions(language)

    def synonyms(self, language: str) -> Synonyms:
        return self.source.synonyms(language)

    def summary(self, topic_id: str, language: str, anchor: str) -> str:
        return self.source.summary(topic_id, language, anchor)

    @cached_property
    def _picture(self) -> dict[str, Any]:
        return self._further(_PICTURE)

    def _further(self, name: str) -> dict[str, Any]:
        """Another file of the cache. OSError, ValueError, KeyError or TypeError when it is not of these very files."""
        data: dict[str, Any] = json.loads((self._root / FOLDER / name).read_bytes())
        if data["digest"] != self._data["digest"]:
            raise ValueError(name)
        return data

    def glossary(self, language: str) -> tuple[Term, ...]:
        return tuple(Term(**{**row, "forms": tuple(row["forms"])}) for row in self._data["glossary"][language])

    def tree(self, language: str) -> tuple[Topic, ...]:
        return tuple(_topic(row) for row in self._data["trees"][language])

    def loose_topic(self, topic_id: str, language: str) -> Topic | None:
        row = self._data["loose"][language].get(topic_id)
        return _topic(row) if row else None

    def article(self, topic_id: str, language: str, part: int) -> Article | None:
        """The article in this language, or in the one in which the page is written, under this language's title."""
        articles = self._data["articles"]
        for code in (language, *self.info.languages):
            parts = articles.get(code, {}).get(topic_id)
            if parts is not None:
                title = self._data["titles"][language].get(topic_id, "")
                return replace(_article(parts[part]), title=title) if 0 <= part < len(parts) else None
        return None


def load(root: Path) -> RenderedContent | None:
    """The cache of the pack in this folder, when it is there, whole, and belongs to these very files."""
    try:
        data = json.loads((root / FOLDER / _PAGES).read_bytes())
        if (data["format"], data["renderer"]) != (_FORMAT, RENDERER) or data["digest"] != digest(root):
            return None
        return RenderedContent(root, data)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def digest(root: Path) -> str:
    """One figure for all of a pack's files, names and bytes; ``rendered/``, dot files and links do not count."""
    result = blake2b(digest_size=20)
    waiting = [""]
    while waiting:
        folder = waiting.pop()
        with os.scandir(root / folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            name = folder + entry.name
            if entry.name.startswith(".") or name == FOLDER or entry.is_symlink():
                continue
            if entry.is_dir():
                waiting.append(name + "/")
            elif entry.is_file():
                data = Path(entry.path).read_bytes()
                result.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape"))
                result.update(data)
    return result.hexdigest()


def render(root: Path) -> dict[str, dict[str, Any]]:
    """What is written: file name → what it holds. PackError as ``open_pack``."""
    from viewer.core.content.pack import Pack
    from viewer.core.content.rendered_picture import assumptions_to_plain, book_to_plain
    from viewer.core.content.source import SourceContent

    content = SourceContent(root)
    pack = Pack(content)
    default = content.info.default_language
    evidence = asdict(content.evidence)
    picture = {
        "assumptions": {code: assumptions_to_plain(pack.assumptions_in(code)) for code in content.info.languages},
        "scenes": {code: book_to_plain(pack.scenes(code)) for code in content.info.languages},
    }
    articles: dict[str, dict[str, list[dict[str, Any]]]] = {}
    titles: dict[str, dict[str, str]] = {}
    for language in content.info.languages:
        for page in content.pages.values():
            topic = pack.find(page.id, language)
            titles.setdefault(language, {})[page.id] = topic.title if topic else ""
            if page.source(language, default)[1] == language or language == default:
                articles.setdefault(language, {})[page.id] = [asdict(part) for part in _parts(pack, page.id, language)]
    trees = {language: pack.tree(language) for language in content.info.languages}
    inside = {topic.id for top in trees[default] for topic in top.walk()}
    key = digest(root)
    pages = {
        "format": _FORMAT,
        "renderer": RENDERER,
        "digest": key,
        "docs_dir": content.files.docs_dir,
        "info": asdict(content.info),
        "part_words": content.part_words.words,
        "glossary": {code: [asdict(term) for term in pack.glossary(code)] for code in content.info.languages},
        "trees": {code: [asdict(topic) for topic in tree] for code, tree in trees.items()},
        "loose": {
            code: {page_id: asdict(_found(pack, page_id, code)) for page_id in titles[code] if page_id not in inside}
            for code in content.info.languages
        },
        "titles": titles,
        "articles": articles,
        "problems": [[problem.path, problem.line, problem.text, problem.cure] for problem in content.problems],
    }
    return {_EVIDENCE: {"digest": key, **evidence}, _PICTURE: {"digest": key, **picture}, _PAGES: pages}


def write(root: Path) -> None:
    """Render the pack and put the files in place, each at once, the pages last. PackError as ``open_pack``."""
    files = render(root)
    folder = root / FOLDER
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        text = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
        fresh = folder / (name + ".new")
        fresh.write_text(text, encoding="utf-8", newline="\n")
        fresh.replace(folder / name)


def main(words: list[str]) -> int:
    """``PACK``: render it. 0 when done, 2 with one sentence when it cannot be."""
    if len(words) != 1:
        sys.stderr.write("Name one pack: python -m viewer.core.content.rendered PACK\n")
        return 2
    try:
        write(Path(words[0]))
    except (PackError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _parts(pack: Any, topic_id: str, language: str) -> Iterable[Article]:
    first: Article = pack.article(topic_id, language)
    yield first
    for part in range(1, first.parts):
        yield pack.article(topic_id, language, part)


def _found(pack: Any, topic_id: str, language: str) -> Topic:
    topic: Topic = pack.find(topic_id, language)
    return topic


def _info(row: dict[str, Any]) -> PackInfo:
    return PackInfo(**{**row, "languages": tuple(row["languages"])})


def _tuples(words: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {part: tuple(found) for part, found in words.items()}


def _topic(row: dict[str, Any]) -> Topic:
    return Topic(**{**row, "children": tuple(_topic(child) for child in row["children"])})


def _article(row: dict[str, Any]) -> Article:
    headings = tuple(Heading(**heading) for heading in row["headings"])
    return Article(**{**row, "headings": headings, "claims": tuple(row["claims"])})


def _evidence(data: dict[str, Any]) -> Evidence:
    def cited(row: dict[str, Any]) -> dict[str, Any]:
        return {**row, "citations": tuple(row["citations"])}

    return Evidence(
        {key: Claim(**cited(row)) for key, row in data["claims"].items()},
        {key: Addition(**cited(row)) for key, row in data["additions"].items()},
        {key: Reference(**row) for key, row in data["references"].items()},
        data["numbers"],
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
