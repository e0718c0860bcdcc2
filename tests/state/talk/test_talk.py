"""Where the talk is, and what the audience sees of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from viewer.core.content.model import Choice, QuizQuestion
from viewer.core.talk.model import Kind, Slide
from viewer.state.talk.talk import TalkState, Veil

ASK = QuizQuestion("q", "Which?", (Choice("This", True, "So it is."), Choice("That", False, "No.")))
SLIDES = tuple(Slide(key, Kind.SLIDE, key.upper()) for key in "abcde")
QUIZ = Slide("q", Kind.QUIZ, "Which?", question=ASK)


def heard(state: TalkState) -> list[str]:
    """What is sent, by name."""
    names: list[str] = []
    for name in ("changed", "shown_changed", "large_changed", "revealed_changed", "frozen_changed", "veil_changed"):
        getattr(state, name).connect(_noter(names, name))
    return names


def _noter(names: list[str], name: str) -> Callable[[], None]:
    def note() -> None:
        names.append(name)

    return note


def test_it_goes_on_and_back_and_stays_within(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    places = []
    for act in (talk.next, talk.next, talk.previous, talk.last, talk.next, talk.first, talk.previous):
        act()
        places.append((talk.at, talk.shown))
    assert [at for at, _ in places] == [1, 2, 1, 4, 4, 0, 0]
    assert all(at == shown for at, shown in places)
    assert talk.following == SLIDES[1]
    talk.last()
    assert talk.following is None


def test_without_slides_nothing_breaks(qtbot: QtBot) -> None:
    talk = TalkState()
    for act in (talk.next, talk.previous, talk.last, talk.enter):
        act()
    assert (talk.at, talk.slide, talk.following) == (0, None, None)


@pytest.mark.parametrize(("digits", "at"), [("3", 2), ("0", 0), ("99", 4), ("05", 4), ("12345", 4)])
def test_a_number_and_enter(qtbot: QtBot, digits: str, at: int) -> None:
    talk = TalkState(SLIDES)
    for digit in digits:
        talk.type_digit(int(digit))
    assert talk.typed == digits[:4]
    talk.enter()
    assert (talk.at, talk.typed) == (at, "")


def test_enter_alone_goes_on_and_a_number_is_forgotten_by_going(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    talk.enter()
    talk.type_digit(4)
    talk.next()
    assert (talk.at, talk.typed) == (2, "")
    talk.type_digit(4)
    talk.forget_number()
    talk.enter()
    assert talk.at == 3


def test_a_questions_answer_comes_before_the_next_slide(qtbot: QtBot) -> None:
    talk = TalkState((QUIZ, *SLIDES))
    talk.next()
    assert (talk.at, talk.revealed) == (0, True)
    talk.next()
    assert (talk.at, talk.revealed) == (1, False)
    talk.previous()
    assert (talk.at, talk.revealed) == (0, False)


def test_the_picture_leaves_the_whole_sheet_with_its_slide(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    talk.set_large(True)
    talk.next()
    assert not talk.large


def test_veils(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    names = heard(talk)
    talk.toggle_veil(Veil.BLACK)
    talk.toggle_veil(Veil.WHITE)
    assert talk.veil is Veil.WHITE
    talk.toggle_veil(Veil.WHITE)
    assert talk.veil is Veil.NONE
    assert names == ["veil_changed"] * 3


def test_a_frozen_audience_keeps_all_that_it_sees(qtbot: QtBot) -> None:
    talk = TalkState((QUIZ, *SLIDES))
    talk.set_large(True)
    talk.set_frozen(True)
    names = heard(talk)
    talk.set_large(False)
    talk.reveal()
    talk.go(3)
    talk.reveal()
    assert (talk.at, talk.shown) == (3, 0)
    assert (talk.shown_large, talk.shown_revealed) == (True, False)
    assert (talk.large, talk.revealed) == (False, True)
    assert "shown_changed" not in names
    names.clear()
    talk.set_frozen(False)
    assert (talk.shown, talk.shown_large, talk.shown_revealed) == (3, False, True)
    assert names == ["frozen_changed", "large_changed", "revealed_changed", "shown_changed"]


def test_thawing_where_nothing_was_changed_says_only_that(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    talk.set_frozen(True)
    names = heard(talk)
    talk.set_frozen(False)
    assert names == ["frozen_changed"]


def test_a_lesson_that_is_edited_keeps_the_place(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    talk.go(2)
    talk.set_large(True)
    talk.set_slides((SLIDES[4], SLIDES[2], SLIDES[0]))
    assert (talk.at, talk.shown, talk.large) == (1, 1, True)
    talk.set_slides(SLIDES[3:])  # the slide is gone
    assert (talk.at, talk.large) == (1, False)
    talk.set_slides(())
    assert talk.slide is None


def test_a_lesson_edited_while_the_audience_is_frozen(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    talk.go(1)
    talk.set_frozen(True)
    talk.go(3)
    talk.set_slides((SLIDES[3], SLIDES[4], SLIDES[1]))
    assert (talk.frozen, talk.at, talk.shown) == (True, 0, 2)
    talk.set_slides(SLIDES[3:])  # what it saw is gone: it sees the speaker's
    assert (talk.frozen, talk.at, talk.shown) == (False, 0, 0)


def test_another_lesson_begins_where_it_is_told(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    talk.go(3)
    talk.set_frozen(True)
    talk.set_slides((SLIDES[0], SLIDES[3]), 0)  # it has the same slide, too
    assert (talk.at, talk.shown, talk.frozen) == (0, 0, False)
    talk.set_slides(SLIDES, 2)
    assert (talk.at, talk.shown) == (2, 2)
    talk.set_slides(SLIDES[:2], 9)
    assert talk.at == 1


def test_to_a_slide_by_its_key(qtbot: QtBot) -> None:
    talk = TalkState(SLIDES)
    assert talk.go_to_key("d")
    assert not talk.go_to_key("x")
    assert talk.at == 3


@given(st.lists(st.sampled_from(["next", "previous", "last", "freeze", "thaw", "large", "reveal", "fewer", "more"])))
def test_whatever_is_done_places_are_true(acts: list[str]) -> None:
    talk = TalkState((*SLIDES[:2], QUIZ, *SLIDES[2:]))
    seen = {"at": talk.at, "shown": talk.shown}
    talk.changed.connect(lambda at: seen.update(at=at))
    talk.shown_changed.connect(lambda shown: seen.update(shown=shown))
    for act in acts:
        {
            "next": talk.next,
            "previous": talk.previous,
            "last": talk.last,
            "freeze": lambda: talk.set_frozen(True),
            "thaw": lambda: talk.set_frozen(False),
            "large": lambda: talk.set_large(not talk.large),
            "reveal": lambda: talk.reveal(not talk.revealed),
            "fewer": lambda: talk.set_slides(talk.slides[1:]),
            "more": lambda: talk.set_slides(SLIDES),
        }[act]()
        assert seen == {"at": talk.at, "shown": talk.shown}
        assert 0 <= talk.at < max(len(talk.slides), 1)
        assert 0 <= talk.shown < max(len(talk.slides), 1)
        if not talk.frozen:
            assert (talk.shown, talk.shown_large, talk.shown_revealed) == (talk.at, talk.large, talk.revealed)
