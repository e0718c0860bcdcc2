"""Words as they are compared, in many scripts."""

from __future__ import annotations

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.search.folding import TOKENIZER, aligned, fold, indexed, is_unspaced, places, words

# Letters, marks and signs of a script, and what stands between words everywhere.
BETWEEN = "abcXYZ019 _-.,'’\"()\n\t\u00ad\u200b½①ﬁＡ１😀—…·"
SCRIPTS = (
    "ßſæØłđİıéÉñüç\u0301\u0308ΣςσάДйё",
    "חיםשּׁאב",
    "كِتَابٌأحمدةىپی٠۵\u200d",
    "कखिीुृ्ंँक़विकास",
    "中文动態规画日本ひがパーｱ한국어",
    "ไทยกำที่เก็บ",
)
LETTERS = st.sampled_from(SCRIPTS).flatmap(lambda script: st.text(st.sampled_from(script + BETWEEN), max_size=40))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Épithélium", "epithelium"),
        ("e\u0301tude", "étude"),
        ("STRASSE", "Straße"),
        ("İstanbul", "istanbul"),
        ("ISPARTA", "ısparta"),
        ("Ærø", "aero"),
        ("Łódź", "lodz"),
        ("ΣΊΣΥΦΟΣ", "σίσυφος"),
        ("ёлка", "елка"),
        ("كِتَابٌ", "كتاب"),
        ("أحمد", "احمد"),
        ("مدرسة", "مدرسه"),
        ("على", "علي"),
        ("٣٫٥", "3٫5"),
        ("شָׁלוֹם".replace("ش", "ש"), "שלום"),
        ("क़लम", "कलम"),
        ("ｱﾊﾟｰﾄ", "アパート"),
        ("ﬁbre", "fibre"),
        ("sep\u00adta", "septa"),
        ("می\u200cخواهم", "میخواهم"),
    ],
)
def test_spellings_that_are_the_same(one: str, other: str) -> None:
    assert words(one) == words(other)


def test_words_are_cut_where_a_reader_cuts_them() -> None:
    assert words("fat-dissolving (skin_fold), don’t!") == ["fat", "dissolving", "skin", "fold", "don", "t"]
    assert words("विकास है") == ["विकास", "है"]
    assert words("动态规划 DP") == ["动", "态", "规", "划", "dp"]
    assert words("한국어") == ["한", "국", "어"]


def test_vowel_signs_that_make_another_word_stay() -> None:
    assert words("कि") != words("की")
    assert words("が") != words("か")


def test_letters_of_scripts_without_spaces() -> None:
    assert is_unspaced("划")
    assert is_unspaced("ท")
    assert not is_unspaced("dp")
    assert not is_unspaced("विकास")


@given(LETTERS)
def test_words_are_those_of_sqlite(text: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute(f'CREATE VIRTUAL TABLE f USING fts5(t, tokenize="{TOKENIZER}")')
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, 'instance')")
    db.execute("INSERT INTO f VALUES(?)", (fold(text),))
    found = [word for (word,) in db.execute("SELECT term FROM v ORDER BY offset")]
    db.close()
    assert found == words(text)


@given(st.one_of(LETTERS, st.text(st.characters(max_codepoint=0x2050), max_size=30)))
def test_what_is_given_to_the_index_makes_the_same_words(text: str) -> None:
    db = sqlite3.connect(":memory:")
    db.execute(f'CREATE VIRTUAL TABLE f USING fts5(t, tokenize="{TOKENIZER}")')
    db.execute("CREATE VIRTUAL TABLE v USING fts5vocab(f, 'instance')")
    db.execute("INSERT INTO f VALUES(?)", (indexed(text),))
    found = [word for (word,) in db.execute("SELECT term FROM v ORDER BY offset")]
    db.close()
    if indexed(text) is text:
        assert found == words(text)


def test_a_text_of_europe_is_given_to_the_index_as_it_is() -> None:
    text = "Épithélium, Grün “ñ” – naïve"
    assert indexed(text) is text
    assert indexed("Straße") == "strasse"


@given(LETTERS)
def test_places_are_those_of_the_words(text: str) -> None:
    found = places(text)
    assert [word for word, _, _ in found] == words(text)
    assert all(0 <= start < end <= len(text) for _, start, end in found)


@given(st.text())
def test_any_text_can_be_folded_and_folding_again_changes_no_word(text: str) -> None:
    once = words(text)
    assert words(" ".join(once)) == once


@given(LETTERS)
def test_an_aligned_text_has_each_letter_in_its_place(text: str) -> None:
    found = aligned(text)
    assert found is None or (len(found) == len(text) and found == fold(text))
