"""Scene codes: every state there and back, old codes for ever, and no fault that is not a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.quilt.states import scene_states
from viewer.core.quilt import code
from viewer.core.quilt.code import SYMBOLS, CodeError, decode, encode, link
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, Field, SceneState, Treatment, View

PARTS = st.none() | st.sampled_from(Part)

SERIES = tuple(
    Event(month, treatment, 9 + 12 * month, 81 - 8 * month)
    for month, treatment in enumerate((Treatment.LIPOSUCTION, *[Treatment.MESOTHERAPY] * 3, Treatment.REST))
)
FULL = SceneState(
    Account.STUDIES,
    Parameters(80, -10),
    357,
    SERIES,
    View(18, 400, -100, 73, frozenset({Part.SKIN, Part.MUSCLE}), Compare.ACCOUNTS, 7, Field.FLOW),
)

# Codes that people have written down. A line is never changed or taken away.
FROZEN = {
    "30C": (SceneState(Account.STUDIES), None),
    "208": (SceneState(Account.ARTICLE), None),
    "21R1": (SceneState(Account.ARTICLE), Part.SEPTA),
    "2G7V-0S": (SceneState(Account.ARTICLE, Parameters(46, 14)), None),
    "3ZG8-2S90-0014-0G4C-G426-3H0T-8R30-HGA7-Y0JR-05DN-0X20": (FULL, Part.FAT),
}


def by_letter(word: str) -> str:
    return word.replace("-", "")


@given(scene_states(), PARTS)
def test_every_state_comes_back(state: SceneState, part: Part | None) -> None:
    assert decode(encode(state, part)) == (state, part)
    assert decode(link(state, part)) == (state, part)


@pytest.mark.parametrize(("word", "meant"), FROZEN.items())
def test_old_codes_are_read_for_ever(word: str, meant: tuple[SceneState, Part | None]) -> None:
    assert decode(word) == meant
    assert encode(*meant) == word


def test_the_state_at_rest_is_three_letters_and_a_full_one_can_still_be_typed() -> None:
    assert len(encode(SceneState())) == 3
    assert len(by_letter(encode(FULL, Part.FAT))) < 50
    assert all(len(group) <= 4 for group in encode(FULL).split("-"))


@given(scene_states(), PARTS, st.data())
def test_however_it_is_written(state: SceneState, part: Part | None, data: st.DataObject) -> None:
    word = encode(state, part)
    letters = []
    for letter in word:
        twins = {"0": "0Oo", "1": "1IiLl", "-": ["-", " ", "", "\N{EN DASH}", "\n"]}.get(
            letter, letter + letter.lower()
        )
        letters.append(data.draw(st.sampled_from(twins)))
    assert decode(" " + "".join(letters) + "\n") == (state, part)
    assert decode("SEPTA:Scene/" + word) == (state, part)


@given(scene_states(), PARTS, st.data())
def test_one_wrong_letter_or_two_swapped_are_noticed(state: SceneState, part: Part | None, data: st.DataObject) -> None:
    word = by_letter(encode(state, part))
    place = data.draw(st.integers(0, len(word) - 1))
    wrong = data.draw(st.sampled_from(SYMBOLS.replace(word[place], "")))
    with pytest.raises(CodeError, match="wrong, missing or swapped"):
        decode(word[:place] + wrong + word[place + 1 :])
    other = data.draw(st.integers(0, len(word) - 1))
    if word[other] != word[place] and abs(other - place) % 31:
        swapped = list(word)
        swapped[place], swapped[other] = word[other], word[place]
        with pytest.raises(CodeError, match="wrong, missing or swapped"):
            decode("".join(swapped))


def fault_of(text: str) -> str:
    try:
        decode(text)
    except CodeError as error:
        return str(error)
    return ""


@given(st.text() | st.text(SYMBOLS, min_size=3))
def test_anything_else_is_one_sentence(text: str) -> None:
    said = fault_of(text)
    if said:
        assert said.endswith(".")
        assert "\n" not in said
    else:
        assert decode(encode(*decode(text))) == decode(text)


def typed(*values: tuple[int, int]) -> str:
    """A code of these (value, bits), with the check symbol that fits."""
    bits = code._Writer()
    for value, width in values:
        bits.put(value, width)
    symbols = bits.symbols()
    return "".join(SYMBOLS[symbol] for symbol in (*symbols, code._check(symbols)))


@pytest.mark.parametrize(
    ("word", "named"),
    [
        ("", "too short"),
        ("septa:scene/", "too short"),
        ("30U", "“U” in it (sign 3)"),
        ("3?C", "“?” in it (sign 2)"),
        ("3\x07C", "cannot be shown"),
        ("0" * 500, "too long for a scene code (500 letters)"),
        ("000", "of kind 0"),
        (typed((15, 4), (0, 6)), "update Septa"),
        (typed((1, 4), (0, 1), (0b10000, 5), (70, 7), (0, 6)), "age is 85; it goes from 15 to 80"),
        (typed((1, 4), (0, 1), (0b10000, 5), (0, 7), (60, 6)), "weight is 50; it goes from -10 to 40"),
        (typed((1, 4), (0, 1), (0b01000, 5), (361, 9)), "month_tenths is 361"),
        (typed((1, 4), (0, 1), (0b00100, 5), (0, 5), (9, 4), (0, 20)), "treatment has number 9"),
        (typed((1, 4), (0, 1), (0b00100, 5), (0, 5), (1, 4), (0, 6), (127, 7), (0, 7)), "u_mm is 136"),
        (typed((1, 4), (0, 1), (0b00010, 5), (0b0100000, 7), (400, 9)), "zoom is 500"),
        (typed((1, 4), (0, 1), (0b00010, 5), (0b0000100, 7), (3, 2)), "comparison has number 3"),
        (typed((1, 4), (0, 1), (0b10000, 5)), "breaks off"),
        (typed((1, 4), (0, 6), (0, 10)), "goes on after its end"),
        (typed((1, 4), (0, 6), (1, 5)), "goes on after its end"),
    ],
)
def test_what_is_wrong_is_named(word: str, named: str) -> None:
    with pytest.raises(CodeError) as fault:
        decode(word)
    assert named in str(fault.value)


def test_events_out_of_order_are_named() -> None:
    later = [(5, 6), (0, 14), (1, 1), (0, 1), (2, 6), (0, 14)]
    with pytest.raises(CodeError, match="order of their months"):
        decode(typed((1, 4), (0, 1), (0b00100, 5), (1, 5), (1, 4), *later))
