"""Predict first: hide, count, reveal."""

from __future__ import annotations

import pytest

from viewer.state.talk.predict import VOTES_MOST, PredictState
from viewer.state.talk.scroll import ScrollState


def test_hands_are_counted_and_stay_when_it_is_revealed() -> None:
    predict = PredictState()
    said: list[bool] = []
    predict.hidden_changed.connect(said.append)
    predict.ask("What will happen?", ("Up", "Down", "Nothing"))
    predict.vote(0)
    predict.vote(2, 5)
    predict.vote(2, -1)
    assert predict.votes == (1, 0, 4)
    assert predict.hands == 5
    predict.reveal()
    assert said == [True, False]
    assert predict.votes == (1, 0, 4)
    predict.forget()
    assert predict.question == ""
    assert not predict.choices
    assert not predict.votes


def test_there_are_no_hands_below_nought_and_none_for_what_is_no_choice() -> None:
    predict = PredictState()
    predict.ask("?", ("Yes", "No"))
    predict.vote(0, -3)
    predict.vote(7)
    predict.vote(-1)
    predict.count(1, VOTES_MOST + 1)
    assert predict.votes == (0, VOTES_MOST)


def test_asking_anew_counts_anew() -> None:
    predict = PredictState()
    predict.ask("?", ("Yes", "No"))
    predict.vote(0)
    predict.ask("?", ("Yes", "No"))
    assert predict.votes == (1, 0), "it is being asked already"
    predict.reveal()
    predict.ask("?", ("Yes", "No"))
    assert predict.votes == (0, 0)


@pytest.mark.parametrize("choices", [(), ("One",), tuple("abcdef")])
def test_a_question_has_two_to_five_choices(choices: tuple[str, ...]) -> None:
    predict = PredictState()
    with pytest.raises(ValueError, match="choices"):
        predict.ask("?", choices)
    assert not predict.hidden


def test_scrolling_stays_within_the_text() -> None:
    scroll = ScrollState()
    said: list[float] = []
    scroll.changed.connect(said.append)
    scroll.by(0.4)
    scroll.by(2)
    scroll.by(1)
    scroll.to(-1)
    assert said == [0.4, 1.0, 0.0]
