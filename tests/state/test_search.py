"""Asking, and being answered, while the window goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.core.search.conftest import write_pack
from viewer.core.content.pack import open_pack
from viewer.core.search.index import Index
from viewer.core.search.model import Results
from viewer.state.search import SearchState

WAIT_MS = 20_000
PAGES = {"a.md": "# A\n\nAlpha stands here.\n", "b.md": "# B\n\nBeta stands here.\n"}
Make = Callable[..., SearchState]


@pytest.fixture
def search(tmp_path: Path, qtbot: QtBot) -> Iterator[Make]:
    """Makes a search over a small pack, with the user's data in ``home``."""
    made: list[SearchState] = []

    def make(home: Path = tmp_path / "home", pages: dict[str, str] = PAGES) -> SearchState:
        root = tmp_path / "pack"
        if not all((root / "docs" / name).exists() for name in pages):
            write_pack(root, pages)
        made.append(SearchState(open_pack(root), "en", home))
        return made[-1]

    yield make
    for one in made:
        one.close()


def ask(qtbot: QtBot, search: SearchState, text: str) -> Results:
    """The answer of a whole index."""

    def answered(results: Results) -> bool:
        return results.query == text and results.ready

    with qtbot.waitSignal(search.changed, timeout=WAIT_MS, check_params_cb=answered):
        search.ask(text)
    return search.results


def topics(results: Results) -> list[str]:
    return [group.topic_id for group in results.groups]


def test_asking_starts_it_and_the_answer_comes_later(search: Make, qtbot: QtBot) -> None:
    one = search()
    assert not one.ready
    one.ask("alpha")
    assert one.results == Results()  # nothing was done in this thread
    with qtbot.waitSignal(one.changed, timeout=WAIT_MS, check_params_cb=lambda results: results.ready):
        pass
    assert topics(one.results) == ["a"]
    assert one.ready


def test_of_several_questions_the_last_is_answered(search: Make, qtbot: QtBot) -> None:
    one = search()
    ask(qtbot, one, "alpha")
    heard: list[str] = []
    one.changed.connect(lambda results: heard.append(results.query))
    with qtbot.waitSignal(one.changed, timeout=WAIT_MS, check_params_cb=lambda results: results.query == "beta"):
        for text in ("be", "bet", "beta"):
            one.ask(text)
    assert heard[-1] == "beta"
    assert "bet" not in heard
    assert topics(one.results) == ["b"]


def test_progress_ends_when_the_index_is_whole(search: Make, qtbot: QtBot) -> None:
    one = search()
    with qtbot.waitSignal(one.progress, timeout=WAIT_MS, check_params_cb=lambda done, of: done == of == 2):
        one.start()
        one.start()
    qtbot.waitUntil(lambda: one.ready, timeout=WAIT_MS)


def test_an_empty_question_has_an_empty_answer(search: Make, qtbot: QtBot) -> None:
    one = search()
    ask(qtbot, one, "alpha")
    assert ask(qtbot, one, "").groups == ()
    assert ask(qtbot, one, "a").groups == ()


def test_a_question_asked_before_is_answered_anew_by_a_newer_index(search: Make, qtbot: QtBot, tmp_path: Path) -> None:
    first = search()
    ask(qtbot, first, "gamma")
    first.close()
    one = search(pages=PAGES | {"c.md": "# C\n\nGamma.\n"})
    heard: list[tuple[bool, list[str]]] = []
    one.changed.connect(lambda results: heard.append((results.ready, topics(results))))
    one.ask("gamma")
    qtbot.waitUntil(lambda: bool(heard) and heard[-1] == (True, ["c"]), timeout=WAIT_MS)
    assert heard[0] in ((False, []), (True, ["c"]))


def test_a_fault_is_said_once_and_the_search_goes_on(search: Make, qtbot: QtBot, tmp_path: Path) -> None:
    home = tmp_path / "blocked"
    home.write_text("a file", encoding="utf-8")
    one = search(home)
    said: list[str] = []
    one.said.connect(said.append)
    assert topics(ask(qtbot, one, "alpha")) == ["a"]
    assert topics(ask(qtbot, one, "beta")) == ["b"]
    assert len(said) == 1
    assert "cannot be saved" in said[0]


@pytest.mark.parametrize("is_stale", [False, True])
def test_an_index_that_turns_out_to_be_damaged_is_made_anew(
    search: Make, qtbot: QtBot, tmp_path: Path, is_stale: bool
) -> None:
    first = search()
    ask(qtbot, first, "alpha")
    first.close()
    (path,) = (tmp_path / "home" / "search").glob("*.sqlite")
    data = path.read_bytes()
    path.write_bytes(data[:8192] + b"\xff" * (len(data) - 8192))
    if is_stale:
        write_pack(tmp_path / "pack", PAGES)
    one = search()
    said: list[str] = []
    one.said.connect(said.append)
    assert topics(ask(qtbot, one, "alpha")) == ["a"]
    assert len(said) == 1
    assert "damaged" in said[0]
    assert [kept.name for kept in path.parent.glob("*.broken-*")] == [path.name + ".broken-1"]


def test_without_full_text_search_it_is_said(
    search: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from viewer.core.search import upkeep
    from viewer.core.search.schema import Fault, IndexFaultError

    def missing(*_words: object) -> None:
        raise IndexFaultError(Fault.MISSING, "no such module: fts5")

    monkeypatch.setattr(upkeep, "build_in_child", missing)
    one = search()
    with qtbot.waitSignal(one.said, timeout=WAIT_MS) as said:
        one.ask("alpha")
    assert "SQLite" in said.args[0]


def test_closing_stops_everything_at_any_moment(search: Make, qtbot: QtBot) -> None:
    pages = {f"p{number}.md": f"# P\n\nWord{number}.\n" for number in range(1500)}
    one = search(pages=pages)
    one.close()
    one.close()
    one.ask("alpha")  # nothing happens any more
    other = search(pages=pages)
    other.ask("word1")
    with qtbot.waitSignal(other.progress, timeout=WAIT_MS):
        pass
    other.ask("word2")
    other.close()
    assert not other.ready


def test_the_same_answer_is_told_once(search: Make, qtbot: QtBot) -> None:
    one = search()
    ask(qtbot, one, "alpha")
    with qtbot.assertNotEmitted(one.changed, wait=200):
        one.ask("alpha")


def test_answers_are_given_off_the_windows_thread(search: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    import threading

    threads: list[threading.Thread] = []
    answer = Index.ask

    def note(self: Index, *words: object) -> Results:
        threads.append(threading.current_thread())
        return answer(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(Index, "ask", note)
    ask(qtbot, search(), "alpha")
    assert threads
    assert threading.main_thread() not in threads


def test_questions_given_up_at_any_moment_are_no_fault(search: Make, qtbot: QtBot, tmp_path: Path) -> None:
    """The first ones open the index's tables: given up then, SQLite calls the tables broken."""
    said: list[str] = []
    for _ in range(15):
        one = search()
        one.said.connect(said.append)
        one.start()
        qtbot.waitUntil(lambda one=one: one.ready, timeout=WAIT_MS)
        for _ in range(12):
            one.ask("alpha")
            qtbot.wait(1)
            one.ask("beta")
        qtbot.waitUntil(lambda one=one: one.results.query == "beta", timeout=WAIT_MS)
        one.close()
    assert not said
    assert not list((tmp_path / "home" / "search").glob("*.broken-*"))


@pytest.mark.parametrize("name", ["SQLITE_BUSY", "SQLITE_IOERR_READ"])
def test_an_index_that_cannot_be_read_for_a_moment(
    search: Make, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    one = search()
    ask(qtbot, one, "alpha")
    answer, left = Index._answer, [1]

    def once(self: Index, *words: object) -> Results:
        if left:
            left.pop()
            error = sqlite3.OperationalError("not now")
            error.sqlite_errorname = name
            raise error
        return answer(self, *words)  # type: ignore[arg-type]

    monkeypatch.setattr(Index, "_answer", once)
    assert topics(ask(qtbot, one, "beta")) == ["b"]
    assert not left
    assert not list((tmp_path / "home" / "search").glob("*.broken-*"))


def test_a_fault_of_our_own_is_said(search: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    one = search()
    ask(qtbot, one, "alpha")

    def fail(*_words: object) -> Results:
        raise ValueError("a fault")

    monkeypatch.setattr(Index, "_answer", fail)
    with qtbot.waitSignal(one.said, timeout=WAIT_MS) as said:
        one.ask("beta")
    assert "a fault" in said.args[0]


def test_an_index_held_by_another_is_read_all_the_same(search: Make, qtbot: QtBot, tmp_path: Path) -> None:
    first = search()
    ask(qtbot, first, "alpha")
    first.close()
    (path,) = (tmp_path / "home" / "search").glob("*.sqlite")
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said: list[str] = []
    one = search()
    one.said.connect(said.append)
    assert topics(ask(qtbot, one, "alpha")) == ["a"]
    assert not said
    other.close()
