from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.speech.sentences import LONGEST, Sentence, at, from_here, sentences

PARAGRAPH = "\u2029"


def said(text: str, language: str = "en", **more: object) -> list[str]:
    return [sentence.words for sentence in sentences(text, language, **more)]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One here. Two there! Three?", ["One here.", "Two there!", "Three?"]),
        ("Dr. Smith and Prof. Jones agree. They do.", ["Dr. Smith and Prof. Jones agree.", "They do."]),
        ("It is 3.5 mm deep. It was 2,000.5 once.", ["It is 3.5 millimetres deep.", "It was 2,000.5 once."]),
        ("See Fig. 2 and p. 12. Then stop.", ["See Figure 2 and p. 12.", "Then stop."]),
        ("I said no. Then I left.", ["I said no.", "Then I left."]),
        ("Work by J. R. Smith counts. So does his.", ["Work by J. R. Smith counts.", "So does his."]),
        ("It has vitamin C. It is good.", ["It has vitamin C.", "It is good."]),
        ("Wait … then go. Now… Stop.", ["Wait … then go.", "Now…", "Stop."]),
        ("Wait... then go. Now... Stop.", ["Wait... then go.", "Now...", "Stop."]),
        ("“Is it so?” she asked. “It is.” He left.", ["“Is it so?” she asked.", "“It is.”", "He left."]),
        ("It ended (in 2019). Then it began.", ["It ended (in 2019).", "Then it began."]),
        ("Bands, fat, etc. are there. More etc. The end.", ["Bands, fat, etc. are there.", "More etc.", "The end."]),
        ("Look at example.org/a.b today. Then rest.", ["Look at example.org/a.b today.", "Then rest."]),
        ("1. Point at the band. 2. Move it.", ["1. Point at the band.", "2. Move it."]),
        ("What?! No way. Really?!", ["What?!", "No way.", "Really?!"]),
    ],
)
def test_english(text: str, parts: list[str]) -> None:
    assert said(text) == parts


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("es", "El Dr. Ruiz y la Sra. Gil van. ¿Es así? ¡Sí!", ["El Dr. Ruiz y la Sra. Gil van.", "¿Es así?", "¡Sí!"]),
        ("ar", "هل هذا صحيح؟ نعم، هو كذلك. انتهى۔", ["هل هذا صحيح؟", "نعم، هو كذلك.", "انتهى۔"]),
        ("zh", "皮肤在上面。脂肪在中间！“是吗？”他说。", ["皮肤在上面。", "脂肪在中间！", "“是吗？”", "他说。"]),
        ("ja", "これは肌です。「本当？」と聞いた。", ["これは肌です。", "「本当？」", "と聞いた。"]),
        ("hi", "यह त्वचा है। यह वसा है।", ["यह त्वचा है।", "यह वसा है।"]),
        # A date in German is two sentences: a short pause, no word lost.
        ("de", "Am 3. Mai kam er. Es war z.B. kalt.", ["Am 3.", "Mai kam er.", "Es war z.B. kalt."]),
        ("en-GB", "Dr. Smith agrees. So do I.", ["Dr. Smith agrees.", "So do I."]),
    ],
)  # fmt: skip
def test_other_languages(language: str, text: str, parts: list[str]) -> None:
    assert said(text, language) == parts


def test_headings_items_cells_and_lines_are_sentences_of_their_own() -> None:
    text = "A heading\u2029First item\u2029second item\ufdd0cell\ufdd0other cell\ufdd1a line\u2028next line"
    assert said(text) == ["A heading", "First item", "second item", "cell", "other cell", "a line", "next line"]


def test_places_are_those_of_the_text() -> None:
    text = "  A heading \u2029\ufffc Why so?  Because. "
    found = sentences(text)
    assert [text[one.start : one.end] for one in found] == ["A heading", "Why so?", "Because."]


def test_signs_that_are_no_words_are_not_said() -> None:
    text = "\ufffc \u2068Next\u2069 \ufffc\u2029soft\u00adhyphen\u200b \ue000private\u2029· \u2029—\u2029\ufffc"
    assert said(text) == ["Next", "softhyphen private"]


def test_what_is_silent_is_left_out_and_belongs_to_the_sentence_before() -> None:
    text = "Bands are normal.1 Scars are not.12 The end"
    number, other = text.index("1"), text.index("12")
    found = sentences(text, "en", ((number, number + 1), (other, other + 2)))
    assert [one.words for one in found] == ["Bands are normal.", "Scars are not.", "The end"]
    whole = sentences("Crumbs › here\u2029The title", "en", ((0, 13),))
    assert [one.words for one in whole] == ["The title"]


def test_silent_places_may_overlap_and_lie_outside() -> None:
    assert said("abc def ghi", silent=((2, 6), (0, 4), (9, 99), (-5, -1))) == ["f g"]


def test_a_long_sentence_is_said_in_pieces_that_end_at_commas() -> None:
    text = "The first long part has words, " * 20 + "and this is the end."
    found = sentences(text)
    assert len(found) > 2
    assert all(one.end - one.start <= LONGEST for one in found)
    assert all(text[one.end - 1] in ",." for one in found)


def test_a_long_sentence_without_commas_is_split_between_words_and_one_without_words_anywhere() -> None:
    words = "word " * 120
    assert " ".join(said(words)) == words.strip()
    letters = "漢" * 700
    assert "".join(said(letters, "zh")) == letters


def test_half_an_emoji_is_never_alone() -> None:
    text = "🙂\u2060" * 300 + " a"  # as the article's text has it: a joiner for the second half
    for one in sentences("x" + text):
        assert text[one.start - 1 : one.end - 1].startswith("🙂") or one.start == 0


def test_the_sentence_at_a_place() -> None:
    found = (Sentence(0, 10, "a"), Sentence(12, 20, "b"), Sentence(30, 40, "c"))
    assert [at(found, place) for place in (0, 9, 10, 12, 25, 39, 40)] == [0, 0, 1, 1, 2, 2, -1]
    assert [from_here(found, place) for place in (0, 1, 12, 13, 30, 35, 40)] == [0, 1, 1, 2, 2, 2, -1]
    assert at((), 0) == -1
    assert from_here((), 0) == -1


def test_a_hostile_paragraph_takes_no_time_that_grows_with_its_square() -> None:
    """Half a million initials: each full stop looks back and ahead only so far."""
    found = sentences("A. " * 170_000)
    assert sum(one.words.count("A") for one in found) == 170_000


SIGNS = "abcABC 12.,!?…。؟«»“”‘’\"'-—–:;()\u2029\u2028\ufdd0\ufdd1\ufffc\u2060\u2068\u2069é漢字ابتयः\n\t"


@given(st.text(SIGNS, max_size=700), st.sampled_from(("en", "es", "ar", "zh", "xx")))
def test_every_word_is_said_once_in_order(text: str, language: str) -> None:
    found = sentences(text, language)
    place = 0
    for one in found:
        assert place <= one.start < one.end <= len(text)
        assert one.end - one.start <= LONGEST
        assert one.words
        assert "\n" not in one.words
        place = one.end
    heard = "".join(sign for one in found for sign in one.words if sign.isalnum() and sign not in "toaإلى")
    written = "".join(sign for sign in text if sign.isalnum() and sign not in "toaإلى")  # "1–2" is said "1 to 2"
    assert heard == written


@given(st.text(SIGNS, max_size=200), st.lists(st.tuples(st.integers(-5, 220), st.integers(-5, 220)), max_size=5))
def test_what_is_silent_is_never_said(text: str, silent: list[tuple[int, int]]) -> None:
    left = [sign if not any(a <= place < b for a, b in silent) else "\ufffc" for place, sign in enumerate(text)]
    heard = "".join(sign for one in sentences(text, "xx", silent) for sign in one.words if sign.isalnum())
    assert heard == "".join(sign for sign in left if sign.isalnum())
