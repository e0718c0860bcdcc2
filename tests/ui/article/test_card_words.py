"""What a card says: terms, pages, references and claims of the built-in pack and of a small one."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.pack import Pack, open_pack
from viewer.core.modes import Can
from viewer.core.paths import resource
from viewer.ui.article.card_words import CardBook


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(resource("packs", "cellulite"))


@pytest.fixture
def book(pack: Pack) -> CardBook:
    return CardBook(pack, "en")


def test_a_term(book: CardBook) -> None:
    said = book.look_up("term:cellulitis")
    assert said.title == "cellulitis"
    assert "infection" in said.text
    assert [address for _, address in said.ways] == ["pack:topic/glossary#term-cellulitis"]
    assert book.look_up("pack:topic/glossary#term-cellulitis") == said


def test_a_page_is_told_by_its_place_title_and_summary(book: CardBook, pack: Pack) -> None:
    said = book.look_up("pack:topic/cellulite/dimples/age")
    assert said.title == "Age"
    assert said.above == "Cellulite › How dimples form"
    assert said.text == pack.summary("cellulite/dimples/age", "en")
    assert said.ways[0][1] == "pack:topic/cellulite/dimples/age"


def test_a_section_has_its_heading(book: CardBook, pack: Pack) -> None:
    heading = pack.article("cellulite/what-it-is", "en").headings[0]
    said = book.look_up(f"pack:topic/cellulite/what-it-is#{heading.anchor}")
    assert said.title == heading.text
    assert said.above == "Cellulite › What it is"


def test_a_reference_says_who_when_and_where(book: CardBook, pack: Pack) -> None:
    reference = pack.evidence.references["bass2020"]
    said = book.look_up("pack:topic/references#ref-bass2020")
    assert said.title == reference.title
    assert said.text == reference.authors
    assert reference.source in said.below
    assert reference.year in said.below
    assert [address for _, address in said.ways] == ["pack:topic/references#ref-bass2020", "cite:bass2020"]


def test_who_may_take_nothing_along_is_not_offered_a_citation(pack: Pack) -> None:
    said = CardBook(pack, "en", frozenset({Can.READ})).look_up("pack:topic/references#ref-bass2020")
    assert [address for _, address in said.ways] == ["pack:topic/references#ref-bass2020"]


def test_a_claim_has_its_verdict_in_words_and_as_a_sign(book: CardBook, pack: Pack) -> None:
    for claim in pack.evidence.claims.values():
        said = book.look_up(f"claim:{claim.id}")
        assert said.title.lower().replace(" ", "-") == claim.verdict
        assert said.icon == f"verdict-{claim.verdict}"
        assert said.text == claim.note
        assert claim.claim not in said.spoken, "the claim itself stands on its page, beside its note"
        assert book.look_up(f"pack:topic/evidence#claim-{claim.id}") == said


@pytest.mark.parametrize(
    "address",
    ["term:nothing", "claim:nothing", "pack:topic/nowhere", "pack:topic/references#ref-nobody", "part:fat", "x", ""],
)
def test_of_what_is_not_there_nothing_is_told(book: CardBook, address: str) -> None:
    assert book.look_up(address) is None


def test_a_pack_without_lists_tells_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# One\n\nWhat it is about.\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("site_name: Small\n", "utf-8")
    (tmp_path / "glossary.yaml").write_text("- id: a\n  word: Apple\n  definition: A fruit.\n", "utf-8")
    book = CardBook(open_pack(tmp_path), "en")
    assert book.look_up("term:a").ways == ()
    assert book.look_up("pack:topic/index").text == "What it is about."
