"""Sentences that say what the picture shows, and nothing it does not."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.core.quilt.states import scene_states
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt import phrases as words
from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.certainty import certainty
from viewer.core.quilt.describe import describe, describe_part
from viewer.core.quilt.model import Heights, QuiltModel
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.phrases import Phrases
from viewer.core.quilt.scene import Account, Compare, Event, Field, SceneState, Treatment

AT_46 = SceneState(Account.ARTICLE, Parameters(46, 14))
INJECTION, LIPOSUCTION = Event(0, Treatment.MESOTHERAPY), Event(0, Treatment.LIPOSUCTION)
CUT = Event(2, Treatment.SUBCISION)
NOT_FAIRLY = "No change was found in what was measured; the rest was not fairly tested"
IN_THREE = "Within three months, no change was found in what was measured"


def heights(state: SceneState, bulging: int = 9, most_mm: float = 3.1, squares: int = 24) -> Heights:
    return Heights(state, np.zeros((2, 2)), most_mm, most_mm, bulging, squares)


def row(treatment: Treatment, kind: Kind, parameter: str = "fat", **more: object) -> Assumption:
    name = f"{treatment.value}-{parameter}-{kind.value}"
    return Assumption(name, Account.STUDIES, treatment.value, parameter, kind, "", **more)  # type: ignore[arg-type]


def said(state: SceneState, *rows: Assumption, phrases: Phrases = words.ENGLISH, **surface: float) -> str:
    text = describe(heights(state, **surface), certainty(state, Assumptions(rows)), phrases)  # type: ignore[arg-type]
    return text.replace("\N{NO-BREAK SPACE}", " ")


def done(month_tenths: int, *events: Event) -> SceneState:
    return replace(AT_46, account=Account.STUDIES, month_tenths=month_tenths).with_events(events)


def test_the_figures_are_those_of_the_surface() -> None:
    found = QuiltModel().heights(AT_46)
    sentence = describe(found, certainty(AT_46, Assumptions()))
    assert sentence.startswith("As the article tells it, at 46 years and 14\N{NO-BREAK SPACE}% heavier, ")
    assert f"of {found.squares} squares bulge in this model" in sentence
    assert f"about {found.most_mm:.0f}\N{NO-BREAK SPACE}mm" in sentence


@pytest.mark.parametrize(
    ("bulging", "most_mm", "named"),
    [
        (0, 0.8, "the skin lies almost flat in this model, the deepest seam less than 1 mm."),
        (1, 1.0, "one of 24 squares bulges in this model, the deepest seam about 1 mm."),
        (9, 3.4, "nine of 24 squares bulge in this model, the deepest seam about 3 mm."),
        (13, 3.6, "13 of 24 squares bulge in this model, the deepest seam about 4 mm."),
        (24, 5.0, "all 24 squares bulge in this model"),
    ],
)
def test_how_many_squares_bulge(bulging: int, most_mm: float, named: str) -> None:
    assert named in said(AT_46, bulging=bulging, most_mm=most_mm)


def test_a_single_square_is_not_counted() -> None:
    assert "the square of this model bulges" in said(AT_46, bulging=1, squares=1)


def test_who_tells_it_and_of_whom() -> None:
    alone = Phrases(accounts=False)
    rest = SceneState(Account.STUDIES, Parameters(30, 0))
    assert said(rest).startswith("As studies describe it, at 30 years, nine")
    assert said(rest, phrases=alone).startswith("At 30 years, nine")
    assert said(replace(rest, parameters=Parameters(30, -5)), phrases=alone).startswith(
        "At 30 years and 5 % lighter, nine"
    )


@pytest.mark.parametrize(
    ("month_tenths", "events", "named"),
    [
        (0, (INJECTION,), "This is right after one injection."),
        (4, (INJECTION,), "This is less than a month after one injection."),
        (10, (INJECTION, INJECTION), "This is one month after two injections."),
        (60, (INJECTION, LIPOSUCTION), "This is six months after one injection and liposuction."),
        (65, (LIPOSUCTION,), "This is more than six months after liposuction."),
        (65, (LIPOSUCTION, CUT), "This is month six, after liposuction and cutting bands."),
        (10, (LIPOSUCTION, CUT), "This is one month after liposuction."),
        (10, (CUT,), "Nothing was done for one month."),
        (200, (Event(3, Treatment.REST),), "Nothing was done for 20 months."),
        (0, (Event(0, Treatment.SCULPTING), INJECTION, LIPOSUCTION), "body sculpting, one injection and liposuction."),
        (
            *(0, (*[Event(0, treatment) for treatment in Treatment], INJECTION)),
            "This is right after seven treatments.",
        ),
    ],
)
def test_what_was_done_and_when(month_tenths: int, events: tuple[Event, ...], named: str) -> None:
    assert named in said(done(month_tenths, *events))


def test_nothing_is_said_of_time_at_the_start() -> None:
    assert said(done(0)).count(".") == 1


HARM = row(Treatment.MESOTHERAPY, Kind.EFFECT, "harm")
NONE = row(Treatment.MESOTHERAPY, Kind.NONE_FOUND, until_months=3)
DEPTH = row(Treatment.SUBCISION, Kind.EFFECT, "depth", value=-0.5, until_months=36)
SHORT = row(Treatment.SHOCK_WAVES, Kind.EFFECT, "depth", value=-0.2, until_months=3)
WAVES = Event(0, Treatment.SHOCK_WAVES)


@pytest.mark.parametrize(
    ("state", "rows", "named"),
    [
        (done(10, INJECTION), (NONE,), f"{NOT_FAIRLY}."),
        (done(10, INJECTION), (NONE, HARM), f"{NOT_FAIRLY}, and harm was reported."),
        (done(50, INJECTION), (NONE,), f"{IN_THREE}; nobody has measured longer."),
        (done(10, INJECTION), (row(Treatment.MESOTHERAPY, Kind.UNKNOWN),), "Nobody has measured what that does."),
        (done(10, INJECTION), (), "Nobody has measured what that does."),
        (done(10, INJECTION), (HARM,), "Nobody has measured what that does, but harm was reported."),
        (done(30, CUT), (DEPTH,), "This is one month after cutting bands."),
        (done(30, CUT, INJECTION), (DEPTH, NONE), "For one injection, no change was found in what was measured."),
        (done(30, WAVES), (SHORT,), "three months after one course of shock waves."),
        (done(31, WAVES), (SHORT,), "Nobody has measured longer than three months."),
        (done(31, WAVES, CUT), (SHORT, DEPTH), "For one course of shock waves, nobody has measured longer than three"),
        (replace(done(10, WAVES), account=Account.ARTICLE), (SHORT,), "The article does not say what that does."),
        (done(10, INJECTION), (row(Treatment.MESOTHERAPY, Kind.EFFECT), HARM), "Harm was reported."),
    ],
)
def test_how_sure_anyone_is(state: SceneState, rows: tuple[Assumption, ...], named: str) -> None:
    sentences = said(state, *rows)
    assert sentences.endswith(named) or f"{named} months." in sentences


def test_what_stands_beside_and_what_is_lifted_is_said_where_there_is_room() -> None:
    assert said(AT_46.with_view(compare=Compare.ACCOUNTS)).endswith("On the right is what studies show.")
    assert "On the" not in said(AT_46.with_view(compare=Compare.ACCOUNTS, divider=100))
    assert "On the" not in said(AT_46.with_view(compare=Compare.BEFORE, divider=0))
    assert said(AT_46.with_view(lifted=frozenset({Part.SKIN}))).endswith("The skin is lifted off.")
    assert said(AT_46.with_view(lifted=frozenset({Part.SKIN, Part.FAT}))).endswith("Here two layers are lifted off.")
    full = done(50, INJECTION).with_view(compare=Compare.ACCOUNTS)
    assert "article" not in said(full, NONE)


BUILT_IN = open_pack(built_in_pack()).assumptions
ROWS = st.lists(
    st.builds(
        Assumption,
        id=st.just("x"),
        account=st.sampled_from(Account),
        event=st.sampled_from(Treatment).map(lambda treatment: treatment.value),
        parameter=st.sampled_from([*(field.value for field in Field), "depth", "harm", "regrowth"]),
        kind=st.sampled_from(Kind),
        says=st.just("…"),
        until_months=st.none() | st.floats(0, 40),
    ),
    max_size=8,
)


@given(
    scene_states(),
    st.builds(Assumptions, ROWS.map(tuple)) | st.just(BUILT_IN),
    st.integers(1, 400).flatmap(lambda squares: st.tuples(st.integers(0, squares), st.just(squares))),
    st.floats(0, 9),
    st.booleans(),
)
def test_one_to_three_whole_sentences_for_every_state(
    state: SceneState, assumptions: Assumptions, counted: tuple[int, int], most_mm: float, accounts: bool
) -> None:
    bulging, squares = counted
    text = describe(
        heights(state, bulging, most_mm, squares), certainty(state, assumptions), Phrases(accounts=accounts)
    )
    assert not re.search(r"[{}]|%n", text)
    assert not re.search(r"\b(1|one) (squares|months|injections|rounds|courses|layers|treatments|times)\b", text)
    assert not re.search(r"\b0 ", text)
    sentences = text.split(". ")
    assert 1 <= len(sentences) <= 3
    assert text.endswith(".")
    assert all(sentence[0].isupper() for sentence in sentences)
    assert max(len(sentence) for sentence in sentences) <= 160
    assert str(state.parameters.age) in text
    if not [event for event in state.done if event.treatment is not Treatment.REST]:
        assert not re.search("after|found|measured|harm", text)


def test_the_two_accounts_tell_the_parts_differently() -> None:
    for part in Part:
        names, sentences = zip(*(describe_part(part, account) for account in Account), strict=True)
        assert names[0] == names[1]
        assert sentences[0] != sentences[1]
    name, muscle = describe_part(Part.MUSCLE, Account.ARTICLE)
    assert name == "Muscle"
    assert "Studies say" in muscle  # what the article says of it is not left alone
    assert "no part in dimples" in describe_part(Part.MUSCLE, Account.STUDIES)[1]


def test_other_words_and_their_forms_come_from_the_phrases() -> None:
    said_there = {
        words.SOME_BULGE: "De {squares} cuadros se abultan {bulging}: {who}, {depth}.",
        words.WHO[None, 0]: "a los {age} años",
        words.DEPTH: "unos {mm} mm",
        words.NUMBERS[9]: "nueve",
        words.LATER[1]: "Son %n meses (forma {number}) desde {things}.",
    }

    def say(text: str, number: int = -1, /) -> str:
        return said_there.get(text, text).replace("{number}", str(number))

    state = replace(done(60, LIPOSUCTION), parameters=Parameters(46, 0))
    text = said(state, row(Treatment.LIPOSUCTION, Kind.EFFECT), phrases=Phrases(say, accounts=False))
    assert text.startswith("De 24 cuadros se abultan nueve: a los 46 años, unos 3 mm.")
    assert "Son six meses (forma 6)" in text
