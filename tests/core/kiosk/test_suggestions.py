"""Words to touch instead of typing."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.suggestions import LETTERS_MOST, MOST, suggestions
from viewer.core.paths import built_in_pack

BILINGUAL = Path(__file__).resolve().parents[2] / "packs" / "bilingual"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


def test_they_are_what_people_ask(pack: Pack) -> None:
    found = suggestions(pack, "en")
    assert len(found) == len(set(found)) == MOST
    assert set(found) <= set(pack.synonyms("en").words)
    assert all(len(words.split()) >= 3 and len(words) <= LETTERS_MOST for words in found)
    meanings = [pack.synonyms("en").words[words] for words in found]
    assert len(set(meanings)) == MOST, "each leads somewhere else"


def test_a_pack_without_lay_words_offers_its_titles() -> None:
    pack = open_pack(BILINGUAL)
    assert not pack.synonyms("en").words
    for language in ("en", "ar"):
        titles = {topic.title for topic in pack.reading_order(language)}
        assert 1 < len(suggestions(pack, language)) <= MOST
        assert set(suggestions(pack, language)) <= titles
