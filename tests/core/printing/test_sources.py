from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.article.page import PageSource
from viewer.core.article.tree import parse, text_of, write
from viewer.core.content.pack import Pack, open_pack
from viewer.core.printing.on_paper import cited, for_paper, opened
from viewer.core.printing.sources import (
    cited_references,
    is_a_list,
    known_list,
    lacking,
    numbered_sources,
    without_brackets,
)

CLAIMS = """\
claims:
  - {id: one, topic: a, claim: A claim., verdict: supported, note: A note., citations: [b2021], risk: low}
references:
  - {key: c2020, authors: Carter A, title: Third, source: Journal, year: 2020, doi: 10.1/c}
  - {key: a2019, authors: Adams B, title: First, source: Journal, year: 2019}
  - {key: b2021, authors: Baker C, title: Second, source: Journal, year: 2021, url: "https://example.org/b"}
"""
PAGE = "# Page\n\nSee [Carter](references.md#ref-c2020) and [Adams](references.md#ref-a2019).\n"
LINK = '<a class="topic" href="pack:topic/references#ref-{0}">{0}</a>'


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    root = tmp_path / "pack"
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: P\nnav: [index.md]\n", "utf-8")
    (root / "docs" / "index.md").write_text(PAGE, "utf-8")
    (root / "claims.yaml").write_text(CLAIMS, "utf-8")
    return open_pack(root)


@pytest.fixture
def page(pack: Pack) -> PageSource:
    return pack.page_source("index", "en")


def test_cited_references_keep_the_numbers_of_the_whole_list(page: PageSource) -> None:
    made = cited_references(page, ["c2020", "a2019", "unknown"])
    assert [text_of([node])[:9] for node in made] == ["[1] Adams", "[3] Carte"]
    assert 'id="ref-a2019"' in write(made)
    assert cited_references(page, []) == []


def test_or_they_have_numbers_of_their_own(page: PageSource) -> None:
    made = cited_references(page, ["c2020", "a2019"], {"c2020": 1, "a2019": 2})
    assert [text_of([node])[:9] for node in made] == ["[1] Carte", "[2] Adams"]


def test_lists_that_no_page_tells_are_lacking(page: PageSource) -> None:
    assert lacking(["<p>nothing</p>"], page) == ("evidence", "references")
    references = known_list("references", page)
    assert lacking([references], page) == ("evidence",)
    assert is_a_list(references)
    assert not is_a_list("<p>nothing</p>")


def test_sources_become_numbers() -> None:
    line = f'<p class="note-sources">Sources: {LINK.format("a")}, {LINK.format("b")}</p>'
    nodes = for_paper(opened(f"<p>So it is ({LINK.format('b')}, {LINK.format('c')}).</p>{line}", frozenset()))
    keys = cited(nodes)
    assert keys == ("b", "c", "a")
    numbered_sources(nodes, {key: number for number, key in enumerate(keys, 1)})
    html = without_brackets(write(nodes))
    assert text_of(parse(html)) == "So it is [1], [2].Sources: [3] [1]"
    assert "href" not in html


def test_brackets_round_words_stay() -> None:
    html = '<p>(see <span class="number">[1]</span>) (<span class="number">[2]</span>)</p>'
    assert text_of(parse(without_brackets(html))) == "(see [1]) [2]"
