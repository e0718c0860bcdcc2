from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test
from pytestqt.qtbot import QtBot

from viewer.core.article.quotes import Quote
from viewer.core.notebook.model import Colour, Left
from viewer.state.notebook import NotebookState

QUOTE = Quote("Between them lies fat", "below. ", ", and", 40, 21)
TOPICS = st.sampled_from(["index", "body/fat", "body/bands"])
WORDS = st.sampled_from(["", "one", "two\n\nlines", "ولماذا؟"])


def told(state: NotebookState) -> list[str]:
    names: list[str] = []
    state.changed.connect(names.append)
    return names


def snapshot(state: NotebookState) -> tuple[object, ...]:
    places = [state.left_at(topic) for topic in ("index", "body/fat", "body/bands")]
    return state.bookmarks(), state.highlights(), state.questions(), places, state.shares(), state.quiz_result("first")


def test_a_bookmark_is_one_for_each_page(tmp_path: Path) -> None:
    state = NotebookState(tmp_path, "small", "en")
    names = told(state)
    first = state.add_bookmark("index", "Start", QUOTE)
    again = state.add_bookmark("index", "Start", Quote("Further down"), part=2)
    assert again.id == first.id
    assert state.bookmarks() == (again,)
    assert state.bookmark_of("index") == again
    state.remove_bookmark(again.id)
    state.remove_bookmark(again.id)
    assert names == ["bookmarks"] * 3
    assert state.bookmark_of("index") is None
    assert state.saved
    state.put_back(again)
    assert NotebookState(tmp_path, "small", "en").bookmarks() == (again,)


def test_highlights_stand_in_the_order_of_the_text(tmp_path: Path) -> None:
    state = NotebookState(tmp_path, "small", "en")
    late = state.add_highlight("index", "Start", Quote("late", position=90), Colour.PINK)
    early = state.add_highlight("index", "Start", Quote("early", position=10), Colour.GREEN, note="first")
    state.add_highlight("body/fat", "The fat", QUOTE, Colour.BLUE)
    assert state.highlights("index") == (early, late)
    assert len(state.highlights()) == 3
    names = told(state)
    state.set_note(late.id, "a note")
    state.set_note(late.id, "a note")
    state.set_colour(late.id, Colour.YELLOW)
    state.set_colour(1, Colour.YELLOW)
    assert names == ["highlights"] * 2
    kept = NotebookState(tmp_path, "small", "en").highlight(late.id)
    assert kept is not None
    assert (kept.note, kept.colour) == ("a note", Colour.YELLOW)


def test_questions_keep_the_readers_order(tmp_path: Path) -> None:
    state = NotebookState(tmp_path, "small")
    ids = [state.add_question(f"Question {number}").id for number in range(3)]
    state.move_question(ids[2], -1)
    state.move_question(ids[0], -1)  # it is the first already
    assert [one.id for one in state.questions()] == [ids[0], ids[2], ids[1]]
    removed, rank = state.questions()[1], state.rank_of(ids[2])
    state.remove_question(ids[2])
    state.put_back(removed, rank)
    state.set_done(ids[1], True)
    state.set_question(ids[1], "Another?")
    again = NotebookState(tmp_path, "small")
    assert [(one.id, one.text, one.done) for one in again.questions()] == [
        (ids[0], "Question 0", False),
        (ids[2], "Question 2", False),
        (ids[1], "Another?", True),
    ]


def test_a_ready_question_is_taken_once(tmp_path: Path) -> None:
    state = NotebookState(tmp_path, "small")
    assert state.add_question("How long?", "index", ready="long") == state.add_question("How long?", ready="long")
    assert len(state.questions()) == 1


def test_places_are_of_a_language_and_reading_only_grows(tmp_path: Path) -> None:
    state = NotebookState(tmp_path, "small", "en")
    names = told(state)
    state.note_place("index", QUOTE, 2, {7, 3})
    state.note_place("index", QUOTE, 2, [3, 7])
    state.note_read("index", 0.4)
    state.note_read("index", 0.2)
    state.note_read("index", 0.402)
    assert names == ["places", "places"]
    assert state.place("index") == QUOTE
    assert state.left_at("index") == Left(QUOTE, 2, (3, 7))
    assert state.read_share("index") == 0.4
    other = NotebookState(tmp_path, "small", "es")
    assert other.place("index") is None
    assert other.read_share("index") == 0.4
    state.note_place("index", None)
    assert NotebookState(tmp_path, "small", "en").left_at("index") == Left()


def test_a_snapshot_leaves_no_trace(tmp_path: Path) -> None:
    state = NotebookState(tmp_path, "small", "en")
    state.keeps_places = False
    state.note_place("index", QUOTE)
    state.note_read("index", 1.0)
    assert (state.left_at("index"), state.shares()) == (None, {})
    assert list(tmp_path.iterdir()) == []


def test_a_snapshot_shows_what_is_kept(tmp_path: Path) -> None:
    kept = NotebookState(tmp_path, "small", "en")
    marked = kept.add_highlight("index", "Start", QUOTE, Colour.PINK)
    kept.close()
    before = (tmp_path / "notebook.sqlite").read_bytes()
    state = NotebookState(tmp_path, "small", "en")
    state.keeps_places = False
    assert state.highlights() == (marked,)
    state.note_place("index", QUOTE)
    state.close()
    assert (tmp_path / "notebook.sqlite").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["notebook.sqlite"]


def test_a_quiz_is_kept_and_forgotten(tmp_path: Path) -> None:
    state = NotebookState(tmp_path, "small")
    state.keep_quiz("first", 2, 3)
    assert NotebookState(tmp_path, "small").quiz_result("first") == (2, 3)
    state.forget_quiz("first")
    assert NotebookState(tmp_path, "small").quiz_result("first") is None


def test_a_fault_is_said_in_plain_words_and_nothing_passes_for_saved(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file where the folder should be")
    state = NotebookState(tmp_path / "home", "small")
    said: list[str] = []
    state.said.connect(said.append)
    state.add_question("Why?")
    state.add_question("And then?")
    assert len(said) == 1
    assert str(tmp_path / "home") in said[0]
    assert "lasts until Septa closes" in said[0]
    assert not state.saved
    assert len(state.questions()) == 2
    (tmp_path / "home").unlink()
    state._retry()
    assert state.saved
    assert said[1:] == ["Your notes are saved again."]
    assert len(NotebookState(tmp_path / "home", "small").questions()) == 2
    state.close()


def test_nothing_is_opened_before_it_is_needed(tmp_path: Path) -> None:
    words = (
        "import sys; from pathlib import Path; from viewer.state.notebook import NotebookState;"
        f"state = NotebookState(Path({str(tmp_path / 'home')!r}), 'small');"
        "assert 'sqlite3' not in sys.modules; state.close(); assert not Path(sys.argv[1]).exists()"
    )
    subprocess.run([sys.executable, "-c", words, str(tmp_path / "home")], check=True, timeout=60)


class Reader(RuleBasedStateMachine):
    """Whatever a reader does, the file says the same as the program."""

    folder: Path
    count = 0

    @initialize()
    def begin(self) -> None:
        Reader.count += 1
        self.home = self.folder / str(Reader.count)
        self.state = NotebookState(self.home, "small", "en")

    @rule(topic=TOPICS, words=WORDS)
    def bookmark(self, topic: str, words: str) -> None:
        self.state.add_bookmark(topic, words, Quote(words))

    @rule(topic=TOPICS)
    def no_bookmark(self, topic: str) -> None:
        one = self.state.bookmark_of(topic)
        if one is not None:
            self.state.remove_bookmark(one.id)

    @rule(topic=TOPICS, colour=st.sampled_from(Colour), words=WORDS)
    def highlight(self, topic: str, colour: Colour, words: str) -> None:
        self.state.add_highlight(topic, "A page", QUOTE, colour, note=words)

    @precondition(lambda self: self.state.highlights())
    @rule(at=st.integers(0, 99), colour=st.sampled_from(Colour), words=WORDS, keep=st.booleans())
    def change(self, at: int, colour: Colour, words: str, keep: bool) -> None:
        all_of_them = self.state.highlights()
        one = all_of_them[at % len(all_of_them)]
        self.state.set_note(one.id, words)
        self.state.set_colour(one.id, colour)
        if not keep:
            self.state.remove_highlight(one.id)

    @rule(words=WORDS, topic=TOPICS)
    def ask(self, words: str, topic: str) -> None:
        self.state.add_question(words, topic)

    @precondition(lambda self: self.state.questions())
    @rule(at=st.integers(0, 99), by=st.sampled_from([-1, 1]), done=st.booleans(), keep=st.booleans())
    def order(self, at: int, by: int, done: bool, keep: bool) -> None:
        all_of_them = self.state.questions()
        one = all_of_them[at % len(all_of_them)]
        self.state.move_question(one.id, by)
        self.state.set_done(one.id, done)
        if not keep:
            self.state.remove_question(one.id)

    @rule(topic=TOPICS, words=WORDS, share=st.floats(0, 1))
    def read(self, topic: str, words: str, share: float) -> None:
        self.state.note_place(topic, Quote(words) if words else None)
        self.state.note_read(topic, share)

    @rule(right=st.integers(0, 3))
    def quiz(self, right: int) -> None:
        self.state.keep_quiz("first", right, 3)

    @rule()
    def start_again(self) -> None:
        before = snapshot(self.state)
        self.state.close()
        self.state = NotebookState(self.home, "small", "en")
        assert snapshot(self.state) == before

    def teardown(self) -> None:
        assert self.state.saved
        other = NotebookState(self.home, "small", "en")
        assert snapshot(other) == snapshot(self.state)
        other.close()
        self.state.close()


def test_whatever_a_reader_does_is_in_the_file(tmp_path: Path) -> None:
    Reader.folder = tmp_path
    some = settings(max_examples=25, stateful_step_count=20, suppress_health_check=list(HealthCheck))
    run_state_machine_as_test(Reader, settings=some)


@given(st.floats())
def test_a_share_of_any_number(share: float) -> None:
    state = NotebookState(None, "small")
    state.note_read("index", share)
    assert 0 <= state.read_share("index") <= 1


def test_what_is_forgotten_is_in_no_file_any_more(tmp_path: Path) -> None:
    other = NotebookState(tmp_path, "other", "en")
    other.add_question("Stays with the other pack?")
    other.close()
    state = NotebookState(tmp_path, "small", "en")
    state.add_bookmark("index", "Start", Quote("a secret place"))
    state.add_highlight("index", "Start", Quote("a secret word"), Colour.BLUE, note="a secret note")
    state.add_question("A secret question?", "index")
    state.note_here("index", Left(Quote("a secret spot")))
    state.note_read("index", 0.5)
    state.keep_quiz("first", 3, 4)
    names = told(state)
    assert state.forget()
    assert set(names) == {"bookmarks", "highlights", "questions", "places", "quizzes"}
    assert snapshot(state) == ((), (), (), [None, None, None], {}, None)
    state.note_here("index", Left(Quote("a secret spot")))  # not kept in the rest of this visit
    state.close()
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert b"secret" not in held
    assert b"Stays with" in held
    again = NotebookState(tmp_path, "other", "en")
    assert [one.text for one in again.questions()] == ["Stays with the other pack?"]
    again.close()
