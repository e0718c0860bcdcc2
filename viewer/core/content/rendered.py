"""Articles of the built-in pack, converted beforehand, so that the first one is painted without Markdown and YAML.

``python -m viewer.core.content.rendered PACK`` writes a pack's folder ``rendered``: ``rendered.json`` with the tree and
what a start needs, ``pages/LANGUAGE/TOPIC.json`` with an article each, ``evidence.json``, ``picture.json`` and
``reader.json``, which are read when they are asked for. All are used only while the digest is that of the pack's other
files and the renderer is the same.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

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
_PACK, _EVIDENCE, _PICTURE, _READER = "rendered.json", "evidence.json", "picture.json", "reader.json"
_ARTICLES = "pages"
_FORMAT = 3
_UNUSABLE = (OSError, ValueError, KeyError, TypeError)  # a file of the cache that is missing, half, or written by hand

_Value = TypeVar("_Value")


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
        except _UNUSABLE:  # the source has it all
            return self.source.evidence

    def assumptions(self, language: str) -> Assumptions:
        from viewer.core.content.rendered_picture import assumptions_from_plain

        if language not in self._assumptions:
            try:
                found = assumptions_from_plain(self._picture["assumptions"][language])
            except _UNUSABLE:
                found = self.source.assumptions(language)
            self._assumptions[language] = found
        return self._assumptions[language]

    def scenes(self, language: str) -> SceneBook:
        from viewer.core.content.rendered_picture import book_from_plain

        if language not in self._books:
            try:
                book = book_from_plain(self._picture["scenes"][language])
            except _UNUSABLE:
                book = self.source.scenes(language)
            self._books[language] = book
        return self._books[language]

    def glossary(self, language: str) -> tuple[Term, ...]:
        from viewer.core.content.rendered_reader import glossary_from_plain

        return self._read("glossary", language, glossary_from_plain, lambda: self.source.glossary(language))

    def quizzes(self, language: str) -> tuple[Quiz, ...]:
        from viewer.core.content.rendered_reader import quizzes_from_plain

        return self._read("quizzes", language, quizzes_from_plain, lambda: self.source.quizzes(language))

    def questions(self, language: str) -> tuple[ReadyQuestion, ...]:
        from viewer.core.content.rendered_reader import questions_from_plain

        return self._read("questions", language, questions_from_plain, lambda: self.source.questions(language))

    def synonyms(self, language: str) -> Synonyms:
        from viewer.core.content.rendered_reader import synonyms_from_plain

        return self._read("synonyms", language, synonyms_from_plain, lambda: self.source.synonyms(language))

    def summary(self, topic_id: str, language: str, anchor: str) -> str:
        def found(pages: dict[str, dict[str, str]]) -> str:
            return pages.get(topic_id, {}).get(anchor, "")

        return self._read("summaries", language, found, lambda: self.source.summary(topic_id, language, anchor))

    def _read(self, kind: str, language: str, made: Callable[[Any], _Value], otherwise: Callable[[], _Value]) -> _Value:
        """A kind of what reader.json holds; from the sources when that is not to be used."""
        try:
            return made(self._reader[kind][language])
        except (*_UNUSABLE, AttributeError):
            return otherwise()

    @cached_property
    def _reader(self) -> dict[str, Any]:
        return self._further(_READER)

    @cached_property
    def _picture(self) -> dict[str, Any]:
        return self._further(_PICTURE)

    def _further(self, name: str) -> dict[str, Any]:
        """Another file of the cache. OSError, ValueError, KeyError or TypeError when it is not the one written."""
        written = (self._root / FOLDER / name).read_bytes()
        if _sum(written) != self._data["files"][name]:
            raise ValueError(name)
        data: dict[str, Any] = json.loads(written)
        return data

    def tree(self, language: str) -> tuple[Topic, ...]:
        return tuple(_topic(row) for row in self._data["trees"][language])

    def loose_topic(self, topic_id: str, language: str) -> Topic | None:
        row = self._data["loose"][language].get(topic_id)
        return _topic(row) if row else None

    def article(self, topic_id: str, language: str, part: int) -> Article | None:
        """The article in this language, or in the one in which the page is written, under this language's title."""
        for code in (language, *self.info.languages):
            name = _article_name(code, topic_id)
            if name not in self._data["files"]:
                continue
            try:
                parts = self._further(name)["parts"]
                title = self._data["titles"][language].get(topic_id, "")
                return replace(_article(parts[part]), title=title) if 0 <= part < len(parts) else None
            except _UNUSABLE:  # converted anew
                return None
        return None


def load(root: Path) -> RenderedContent | None:
    """The cache of the pack in this folder, when it is there, whole, and belongs to these very files."""
    try:
        data = json.loads((root / FOLDER / _PACK).read_bytes())
        if (data["format"], data["renderer"]) != (_FORMAT, RENDERER) or data["digest"] != digest(root):
            return None
        return RenderedContent(root, data)
    except _UNUSABLE:
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


def _sum(written: bytes) -> str:
    """What says that a file of the cache is the one that was written with the others."""
    return blake2b(written, digest_size=8).hexdigest()


def _article_name(language: str, topic_id: str) -> str:
    return f"{_ARTICLES}/{language}/{topic_id}.json"


def render(root: Path) -> dict[str, dict[str, Any]]:
    """What is written: file name → what it holds, the pack itself last. PackError as ``open_pack``."""
    from viewer.core.content.pack import Pack
    from viewer.core.content.rendered_picture import assumptions_to_plain, book_to_plain
    from viewer.core.content.rendered_reader import reader_to_plain
    from viewer.core.content.source import SourceContent

    content = SourceContent(root)
    pack = Pack(content)
    default = content.info.default_language
    files: dict[str, dict[str, Any]] = {
        _EVIDENCE: asdict(content.evidence),
        _READER: reader_to_plain(content),
        _PICTURE: {
            "assumptions": {code: assumptions_to_plain(pack.assumptions_in(code)) for code in content.info.languages},
            "scenes": {code: book_to_plain(pack.scenes(code)) for code in content.info.languages},
        },
    }
    titles: dict[str, dict[str, str]] = {}
    for language in content.info.languages:
        for page in content.pages.values():
            topic = pack.find(page.id, language)
            titles.setdefault(language, {})[page.id] = topic.title if topic else ""
            if page.source(language, default)[1] == language or language == default:
                parts = [asdict(part) for part in _parts(pack, page.id, language)]
                files[_article_name(language, page.id)] = {"parts": parts}
    trees = {language: pack.tree(language) for language in content.info.languages}
    inside = {topic.id for top in trees[default] for topic in top.walk()}
    files[_PACK] = {
        "format": _FORMAT,
        "renderer": RENDERER,
        "digest": digest(root),
        "files": {name: _sum(_written(data)) for name, data in files.items()},
        "docs_dir": content.files.docs_dir,
        "info": asdict(content.info),
        "part_words": content.part_words.words,
        "trees": {code: [asdict(topic) for topic in tree] for code, tree in trees.items()},
        "loose": {
            code: {page_id: asdict(_found(pack, page_id, code)) for page_id in titles[code] if page_id not in inside}
            for code in content.info.languages
        },
        "titles": titles,
        "problems": [[problem.path, problem.line, problem.text, problem.cure] for problem in content.problems],
    }
    return files


def _written(data: dict[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def write(root: Path) -> None:
    """Render the pack and put the files in place, each at once, the pack itself last; what was there before goes.

    PackError as ``open_pack``.
    """
    files = render(root)
    folder = root / FOLDER
    for name, data in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        fresh = place.with_name(place.name + ".new")
        fresh.write_bytes(_written(data))
        fresh.replace(place)
    for place in folder.rglob("*.json"):
        if place.relative_to(folder).as_posix() not in files:
            place.unlink()


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
        None if data["treatment_topics"] is None else tuple(data["treatment_topics"]),
        data["treatment_line"],
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
