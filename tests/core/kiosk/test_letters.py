"""Letters on the screen's keyboard: all that a language needs, nothing else, in any room."""

from __future__ import annotations

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.kiosk.letters import FILE_NAME, Letters, arranged, languages, letters, letters_for
from viewer.core.paths import resource

LATIN = "abcdefghijklmnopqrstuvwxyz"
# The alphabets, from dictionaries of each language; not from the file that is tested.
NEEDED = {
    "ar": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئةى",
    "cs": LATIN + "áčďéěíňóřšťúůýž",
    "da": LATIN + "æøå",
    "de": LATIN + "äöüß",
    "el": "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
    "en": LATIN,
    "es": LATIN + "ñáéíóúü",
    "fa": "اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیئء",
    "fi": LATIN + "åäöšž",
    "fr": LATIN + "àâæçéèêëîïôœùûüÿ",
    "he": "אבגדהוזחטיכךלמםנןסעפףצץקרשת",
    "it": LATIN + "àèéìòù",
    "nb": LATIN + "æøå",
    "nl": LATIN + "éëïóöü",
    "pl": LATIN + "ąćęłńóśźż",
    "pt": LATIN + "áâãàçéêíóôõúü",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "sv": LATIN + "åäö",
    "tr": "abcçdefgğhıijklmnoöprsştuüvyz",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}


def test_every_language_of_the_file_is_known_to_this_test() -> None:
    assert set(languages()) == set(NEEDED)


@pytest.mark.parametrize("language", sorted(NEEDED))
def test_all_letters_are_there_once_and_nothing_else(language: str) -> None:
    there = letters(language).all
    assert set(NEEDED[language]) <= set(there)
    assert len(there) == len(set(there))
    for letter in there:
        assert len(letter) == 1
        assert unicodedata.category(letter) in ("Ll", "Lo")
        assert unicodedata.normalize("NFC", letter) == letter


def test_a_language_is_found_by_its_code_and_others_get_english() -> None:
    assert letters("pt-BR") == letters("pt_PT") == letters("PT")
    assert letters("ko").language == letters("").language == "en"
    assert letters("de").rows[0][:6] == tuple("qwertz")
    assert letters("fr").rows[0][:6] == tuple("azerty")


def test_the_file_says_no_more_than_its_schema() -> None:
    table = json.loads(resource(FILE_NAME).read_text(encoding="utf-8"))
    assert set(table) == {"version", "fallback", "languages"}
    assert all(set(one) <= {"rows", "more"} for one in table["languages"].values())


@pytest.mark.parametrize(
    ("visitor", "pages", "wanted"),
    [("es", "en", "es"), ("es", "es", "es"), ("ar", "en", "en"), ("ar", "ar", "ar"), ("en", "fr", "fr")],
)
def test_a_visitor_has_letters_that_can_find_something(visitor: str, pages: str, wanted: str) -> None:
    assert letters_for(visitor, pages).language == wanted


@given(st.sampled_from(sorted(NEEDED)), st.integers(1, 40), st.integers(1, 8))
def test_any_room_shows_every_letter_once_in_order(language: str, columns: int, most_rows: int) -> None:
    own = letters(language)
    pages = arranged(own, columns, most_rows)
    assert [letter for page in pages for row in page for letter in row] == list(own.all)
    assert all(1 <= len(row) <= columns for page in pages for row in page)
    assert all(1 <= len(page) <= most_rows for page in pages)
    assert len(pages) == 1 or len(own.all) > columns * most_rows, "another page only where one is not enough"


def test_typists_know_their_rows_where_there_is_room() -> None:
    own = letters("es")
    assert arranged(own, 12, 4) == ((*own.rows, own.more),)
    assert arranged(own, 14, 3)[0] == (own.rows[0], own.rows[1], own.rows[2] + own.more)
    assert arranged(Letters("x", (tuple("abcdefg"),)), 4, 3) == (((*"abcd",), (*"efg",)),)
