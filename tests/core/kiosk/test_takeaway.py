"""What is taken along: whole sentences and sources, in as few codes as hold them, and a reader reads them."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.notebook.test_codes import write_pbm
from viewer.core.content.model import Reference
from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.takeaway import (
    CODES_MOST,
    VERSIONS,
    Labels,
    Taken,
    address_code,
    brief,
    codes,
    cut,
    taken,
    texts,
    version_for,
)
from viewer.core.notebook.codes import QUIET_ZONE, capacity
from viewer.core.paths import built_in_pack

LABELS = Labels("Sources", "And {count} more", "From the guide")


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


def reference(number: int, title: str = "A study of skin") -> Reference:
    authors = f"Author{number} AB, Other CD"
    return Reference(f"key{number}", authors, f"{title} {number}", "A Journal", "2019", "3:4", f"10.1/{number}")


def one_line(text: str) -> str:
    return " ".join(text.split())


def size(text: str) -> int:
    return len(text.encode())


class TestWhatThereIs:
    def test_a_page_has_its_summary_and_the_sources_of_its_claims(self, pack: Pack) -> None:
        article = pack.article("cellulite/quilt-model", "en")
        found = taken(pack, "en", "cellulite/quilt-model", article)
        assert (found.title, found.summary) == ("The quilt model", pack.summary("cellulite/quilt-model", "en"))
        cited = {key for claim in article.claims for key in pack.evidence.claims[claim].citations}
        assert cited <= {one.key for one in found.sources}
        assert len(found.sources) == len({one.key for one in found.sources})

    def test_a_page_without_claims_has_what_it_cites(self, pack: Pack) -> None:
        article = pack.article("treatments/compared", "en")
        assert not article.claims
        assert len(taken(pack, "en", article.id, article).sources) > 3

    def test_no_page_is_the_guide(self, pack: Pack) -> None:
        for topic_id in ("", "no/such/page"):
            found = taken(pack, "en", topic_id)
            assert found.title == pack.info.title
            assert found.summary
            assert not found.sources

    def test_no_claim_of_the_source_article_is_in_it(self, pack: Pack) -> None:
        claims = [claim.claim for claim in pack.evidence.claims.values()]
        for topic in pack.reading_order("en"):
            article = pack.article(topic.id, "en")
            whole = "\n".join(texts(taken(pack, "en", topic.id, article), LABELS, capacity(25)))
            assert not [claim for claim in claims if claim and claim in whole]


class TestTexts:
    def test_all_of_it_in_one_where_it_fits(self) -> None:
        what = Taken("A page", "It is about skin. It is short.", (reference(1), reference(2)))
        (text,) = texts(what, LABELS, 1000)
        assert text.splitlines() == [
            "A page",
            "It is about skin. It is short.",
            "From the guide",
            "",
            "Sources:",
            "- Author1 AB, Other CD. A study of skin 1. A Journal 2019;3:4. https://doi.org/10.1/1",
            "- Author2 AB, Other CD. A study of skin 2. A Journal 2019;3:4. https://doi.org/10.1/2",
        ]

    def test_shorter_sources_come_before_a_second_code(self) -> None:
        what = Taken("A page", "Short.", (reference(1), reference(2)))
        (text,) = texts(what, LABELS, 180)
        assert text.splitlines()[-1] == "- Author2 AB et al. A study of skin 2. 2019 doi.org/10.1/2"

    def test_several_codes_are_numbered_and_no_source_is_broken(self) -> None:
        what = Taken("A page", "Short.", tuple(reference(number) for number in range(8)))
        found = texts(what, LABELS, 240)
        assert 1 < len(found) <= CODES_MOST
        assert [text.splitlines()[0] for text in found] == [
            f"A page ({number}/{len(found)})" for number in range(1, len(found) + 1)
        ]
        told = "\n".join(found)
        assert all(f"- {brief(one)}" in told.splitlines() for one in what.sources)

    def test_what_has_no_room_is_counted(self) -> None:
        what = Taken("A page", "Short.", tuple(reference(number) for number in range(60)))
        found = texts(what, LABELS, 300)
        assert len(found) <= CODES_MOST
        told = "\n".join(found).splitlines()
        shown = sum(line.startswith("- ") for line in told)
        assert told[-1] == f"And {60 - shown} more"
        assert shown > 5

    @given(
        st.text(min_size=1, max_size=120).map(one_line).filter(bool),
        st.text(max_size=900),
        st.integers(0, 30),
        st.integers(VERSIONS[0], VERSIONS[1]),
    )
    def test_every_text_fits_its_code(self, title: str, summary: str, count: int, version: int) -> None:
        what = Taken(title, summary, tuple(reference(n, "x" * (7 * n)) for n in range(count)))
        most = capacity(version)
        found = texts(what, LABELS, most)
        assert 1 <= len(found) <= CODES_MOST
        assert all(size(text) <= most for text in found)


class TestCuts:
    def test_at_the_end_of_a_sentence(self) -> None:
        assert cut("One thing. Another thing. A third.", 26) == "One thing. Another thing."
        assert cut("One thing.", 10) == "One thing."

    def test_else_at_the_end_of_a_word(self) -> None:
        assert cut("One very long sentence without an end", 16) == "One very long…"
        assert cut("Unbreakable", 4) == ""

    @given(st.text(max_size=300), st.integers(0, 200))
    def test_never_longer_than_wanted(self, text: str, most: int) -> None:
        assert size(cut(text, most)) <= most

    def test_brief_sources_are_found_again(self) -> None:
        assert brief(Reference("k", "Young VL", "Does it help?", "A Journal", "2011")) == "Young VL. Does it help? 2011"
        assert brief(Reference("k", "", "A page", "", "2020", url="https://x.org/a")) == "A page. 2020 https://x.org/a"


class TestCodes:
    def test_modules_are_wide_enough_on_glass_and_in_pixels(self) -> None:
        for side, mm_px in ((200, 3.6), (380, 4.1), (480, 3.6), (900, 3.6), (900, 12.0), (1500, 17.0)):
            version = version_for(side, mm_px)
            modules = 17 + 4 * version + 2 * QUIET_ZONE
            assert VERSIONS[0] <= version <= VERSIONS[1]
            if version > VERSIONS[0]:
                assert side / modules >= 4
                assert side / modules >= 0.5 * mm_px

    def test_an_address_stands_alone(self) -> None:
        code = address_code("https://example.org/skin", 5)
        assert code is not None
        assert code.text == "https://example.org/skin"
        assert address_code("https://example.org/" + "x" * 200, 5) is None

    @pytest.mark.skipif(shutil.which("zbarimg") is None, reason="zbarimg is not installed")
    @pytest.mark.parametrize("version", [10, 25])
    def test_a_reader_of_codes_reads_them(self, pack: Pack, version: int, tmp_path: Path) -> None:
        article = pack.article("concerns/keloids", "en")
        made = codes(taken(pack, "en", article.id, article), LABELS, version)
        assert made
        for number, code in enumerate(made):
            place = tmp_path / f"{number}.pbm"
            write_pbm(code, place, 4)
            read = subprocess.run(
                ["zbarimg", "--quiet", "--raw", "-Sbinary", place], capture_output=True, timeout=60, check=True
            )
            assert read.stdout.decode("utf-8") == code.text
