"""Filling an index, and keeping it up to date."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.core.search.conftest import index_of, write_pack
from viewer.core.content.pack import open_pack
from viewer.core.search import build, schema
from viewer.core.search.build import Builder, footprint
from viewer.core.search.reading import PageReader, head_and_body
from viewer.core.search.upkeep import titles_of

PAGES = {
    "index.md": "# Home\n\nNothing yet.\n",
    "one.md": "# One\n\nAlpha stands here.\n\n## Below\n\nBeta.\n",
    "two.md": "# Two\n\nGamma.\n",
}
CLAIMS = (
    "claims:\n- {{id: a, topic: t, claim: It is., verdict: supported, note: {note}, risk_if_shown_alone: {risk}}}\n"
)


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(connection)
    yield connection
    connection.close()


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The pages that are read, by their paths."""
    paths: list[str] = []
    quickly = PageReader.read

    def note(self: PageReader, path: str) -> bytes:
        paths.append(path)
        return quickly(self, path)

    monkeypatch.setattr(PageReader, "read", note)
    return paths


def fill(db: sqlite3.Connection, root: Path) -> list[int]:
    pack = open_pack(root)
    titles = titles_of(pack, "en")
    return list(Builder(db, root.resolve(), "en", titles, footprint(root, "docs", "en", titles)).steps())


def holds(db: sqlite3.Connection, word: str) -> int:
    return int(db.execute("SELECT count(*) FROM sections WHERE sections MATCH ?", (f'"{word}"',)).fetchone()[0])


def is_sound(db: sqlite3.Connection) -> bool:
    """Does the full-text index hold what the entries say, no more and no less?"""
    counted = dict(db.execute("SELECT term, doc FROM vocabulary"))
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    schema.create(fresh)
    for row in db.execute("SELECT id, title, about, body, unseen FROM entries WHERE kind = 'section'"):
        number, *texts = row
        title, about, body = build.folded_columns(*texts)
        fresh.execute("INSERT INTO sections(rowid, title, page, body) VALUES(?, ?, ?, ?)", (number, title, about, body))
    again = dict(fresh.execute("SELECT term, doc FROM vocabulary"))
    fresh.close()
    return counted == again


def test_every_page_is_counted_and_the_last_step_comes_when_all_is_done(db: sqlite3.Connection, tmp_path: Path) -> None:
    root = write_pack(tmp_path, PAGES)
    steps = fill(db, root)
    assert steps[-1] == 3
    assert steps == sorted(steps)
    assert steps.count(3) == 1
    assert schema.value(db, "footprint")
    assert holds(db, "alpha") == 1


def test_what_has_not_changed_is_not_read_again(db: sqlite3.Connection, tmp_path: Path, read: list[str]) -> None:
    root = write_pack(tmp_path, PAGES)
    fill(db, root)
    read.clear()
    fill(db, root)
    assert read == []


def test_a_changed_page_a_new_one_and_one_that_is_gone(db: sqlite3.Connection, tmp_path: Path, read: list[str]) -> None:
    root = write_pack(tmp_path, PAGES)
    fill(db, root)
    read.clear()
    (root / "docs" / "one.md").write_text("# One\n\nDelta now.\n", encoding="utf-8")
    (root / "docs" / "three.md").write_text("# Three\n\nEpsilon.\n", encoding="utf-8")
    (root / "docs" / "two.md").unlink()
    fill(db, root)
    assert sorted(read) == ["one.md", "three.md"]
    assert [holds(db, word) for word in ("alpha", "beta", "gamma", "delta", "epsilon")] == [0, 0, 0, 1, 1]
    assert db.execute("SELECT count(*) FROM words WHERE word = 'alpha'").fetchone() == (0,)
    assert is_sound(db)


def test_a_page_that_was_only_touched_is_read_and_kept(db: sqlite3.Connection, tmp_path: Path, read: list[str]) -> None:
    root = write_pack(tmp_path, PAGES)
    fill(db, root)
    before = db.execute("SELECT id FROM entries WHERE name = 'one'").fetchall()
    read.clear()
    os.utime(root / "docs" / "one.md", (1, 1))
    fill(db, root)
    assert read == ["one.md"]
    assert db.execute("SELECT id FROM entries WHERE name = 'one'").fetchall() == before
    read.clear()
    fill(db, root)
    assert read == []


def test_another_title_in_the_nav_is_a_change(db: sqlite3.Connection, tmp_path: Path) -> None:
    root = write_pack(tmp_path, PAGES)
    fill(db, root)
    assert holds(db, "renamed") == 0
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(config + "nav:\n  - Renamed: one.md\n  - two.md\n", encoding="utf-8")
    fill(db, root)
    assert holds(db, "renamed") == 3  # the page's top, its own heading, and the section below
    assert is_sound(db)


def test_other_claims_change_the_sections_that_quote_them(db: sqlite3.Connection, tmp_path: Path) -> None:
    page = {"one.md": 'It is.\n{: data-claim="a" }\n', "claims.yaml": CLAIMS.format(note="Zeta.", risk="low")}
    root = write_pack(tmp_path, page)
    fill(db, root)
    assert holds(db, "zeta") == 1
    write_pack(root, page | {"claims.yaml": CLAIMS.format(note="Eta.", risk="low")})
    fill(db, root)
    assert [holds(db, "zeta"), holds(db, "eta")] == [0, 1]
    assert is_sound(db)


def test_a_pack_that_ends_half_way_is_taken_up_again(db: sqlite3.Connection, tmp_path: Path, read: list[str]) -> None:
    pages = {f"p{number:03}.md": f"# Page {number}\n\nWord{number}.\n" for number in range(250)}
    root = write_pack(tmp_path, pages)
    pack = open_pack(root)
    builder = Builder(db, root.resolve(), "en", titles_of(pack, "en"), "x")
    for done in builder.steps():
        if done == 180:
            break
    db.execute("ROLLBACK")
    assert schema.value(db, "footprint") == ""
    kept = db.execute("SELECT count(*) FROM pages").fetchone()[0]
    assert kept == 100  # the first batch is written early, so that something can be found
    read.clear()
    fill(db, root)
    assert len(read) == 150
    assert is_sound(db)


def test_front_matter_boosts_and_keeps_out(tmp_path: Path) -> None:
    words = "\n\nThe same words stand here.\n"
    found = index_of(
        write_pack(
            tmp_path,
            {
                "a.md": f"---\ntitle: A\n---{words}",
                "b.md": f"---\ntitle: B\nsearch:\n  boost: 3\n---{words}",
                "c.md": f"---\ntitle: C\nsearch: {{exclude: true}}\n---{words}",
                "d.md": f"---\ntitle: D\nsearch: {{boost: many}}\n---{words}",
            },
        )
    )
    assert found.topics("same words") == ["b", "a", "d"]
    found.index.close()


def test_titles_descriptions_and_tags_count(tmp_path: Path) -> None:
    head = "---\ntitle: {}\ndescription: {}\ntags: [{}]\n---\n\nBody.\n"
    pages = {
        "a.md": head.format("Kappa", "x", "y"),
        "b.md": head.format("z", "Lambda mu", "y"),
        "c.md": head.format("z", "x", "nu, xi"),
    }
    found = index_of(write_pack(tmp_path, pages))
    assert [found.topics(word) for word in ("kappa", "lambda", "xi")] == [["a"], ["b"], ["c"]]
    found.index.close()


def test_the_footprint_tells_a_change_of_anything_that_counts(tmp_path: Path) -> None:
    root = write_pack(tmp_path, PAGES | {"glossary.yaml": "- {id: a, word: b, definition: c}\n"})
    marks = [footprint(root, "docs", "en", {"one": ["One"]})]
    (root / "docs" / "picture.png").write_bytes(b"x")
    assert footprint(root, "docs", "en", {"one": ["One"]}) == marks[0]
    (root / "docs" / "new.md").write_text("x", encoding="utf-8")
    marks.append(footprint(root, "docs", "en", {"one": ["One"]}))
    (root / "glossary.yaml").write_text("[]", encoding="utf-8")
    marks.append(footprint(root, "docs", "en", {"one": ["One"]}))
    marks.append(footprint(root, "docs", "en", {"one": ["Other"]}))
    marks.append(footprint(root, "docs", "es", {"one": ["Other"]}))
    assert len(set(marks)) == len(marks)


def test_a_link_in_the_place_of_a_page_is_not_followed(db: sqlite3.Connection, tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("Omicron.", encoding="utf-8")
    root = write_pack(tmp_path / "pack", PAGES)
    pack = open_pack(root)  # lists the page …
    builder = Builder(db, root.resolve(), "en", titles_of(pack, "en"), "x")
    (root / "docs" / "two.md").unlink()
    (root / "docs" / "two.md").symlink_to(secret)  # … which is another thing when it is read
    for _ in builder.steps():
        pass
    assert holds(db, "omicron") == 0
    assert holds(db, "alpha") == 1


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: A page\ntags: [a, b c]\n---\n\nBody.\n",
        "---\ntitle: A page\n---\nBody: no head\n---\n",
        "---\ntitle: 'Quoted: yes'\n---\nBody.\n",
        "---\ndescription: What is it? It is a thing, isn't it.\n---\n\n\nBody.\n",
        "---\ntitle: one: two\n---\nBody.\n",
        "---\nsearch:\n  boost: 2\ntitle: x\n---\nBody.\n",
        "---\ntags:\n  - a\n---\nBody.\n",
        "title: MultiMarkdown\n\nBody.\n",
        "No head at all.\n",
        "---\nnot a mapping\n---\nBody.\n",
        "\ufeff---\r\ntitle: x\r\n---\r\nBody.\r\n",
    ],
)
def test_the_quick_way_through_a_head_finds_what_the_long_way_finds(text: str) -> None:
    from viewer.core.content import front_matter

    data = text.encode()
    meta, body = head_and_body(data, "x.md")
    page = front_matter.split(data, "x.md")
    assert body == page.body
    assert {key: str(value) for key, value in meta.items()} == {key: str(value) for key, value in page.meta.items()}
