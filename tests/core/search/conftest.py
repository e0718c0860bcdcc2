"""Small packs and their indexes in memory."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from viewer.core.content.pack import Pack, open_pack
from viewer.core.search import schema
from viewer.core.search.build import Builder
from viewer.core.search.index import Index
from viewer.core.search.model import Kind, Results
from viewer.core.search.upkeep import titles_of

HEAD = "site_name: Small\nextra:\n  pack:\n    id: small\n    languages: [{language}]\n"


@dataclass
class Searched:
    """A pack and its index. ``ask`` finds topics by their ids."""

    pack: Pack
    language: str
    index: Index
    db: sqlite3.Connection

    def ask(self, text: str) -> Results:
        return self.index.ask(text, self.named)

    def topics(self, text: str) -> list[str]:
        return [group.topic_id for group in self.ask(text).groups if group.kind is Kind.SECTION]

    def first(self, text: str) -> str:
        return next(iter(self.topics(text)), "")

    def named(self, topic_id: str) -> tuple[str, tuple[str, ...]] | None:
        topic = self.pack.find(topic_id, self.language)
        return None if topic is None else (topic.title, ())


def write_pack(root: Path, files: dict[str, str], language: str = "en") -> Path:
    """A pack with these files: pages by their path below docs, YAML by its name."""
    (root / "docs").mkdir(parents=True, exist_ok=True)
    (root / "mkdocs.yml").write_text(HEAD.format(language=language), encoding="utf-8")
    for name, text in files.items():
        place = root / name if name.endswith(".yaml") else root / "docs" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return root


def index_of(root: Path, language: str = "") -> Searched:
    """The pack in a folder, and an index of it."""
    pack = open_pack(root)
    language = language or pack.info.default_language
    db = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    schema.create(db)
    for _ in Builder(db, root.resolve(), language, titles_of(pack, language), "now").steps():
        pass
    return Searched(pack, language, Index(db, language, whole=True), db)


@pytest.fixture
def searched(tmp_path: Path) -> Iterator[Callable[..., Searched]]:
    """Makes a pack of some files and an index of it."""
    made: list[Searched] = []

    def make(files: dict[str, str], language: str = "en") -> Searched:
        made.append(index_of(write_pack(tmp_path / f"pack-{len(made)}", files, language), language))
        return made[-1]

    yield make
    for one in made:
        one.index.close()


@pytest.fixture(scope="session")
def built_in() -> Iterator[Searched]:
    """The built-in pack."""
    found = index_of(Path(__file__).parents[3] / "resources" / "packs" / "cellulite")
    yield found
    found.index.close()
