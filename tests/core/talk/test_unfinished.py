"""The talk that was cut off last is found again, whichever lesson it was of."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.store import FILE_NAME, Place, TalkStore
from viewer.core.talk.unfinished import Unfinished, unfinished
from viewer.core.talk.wanted import choose, or_left

OWN = "version: 1\ntitle: Mine\nitems:\n  - title: An own slide\n"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


def keep(home: Path, lesson: str, when: str, *, over: bool = False, file: str = "") -> None:
    store = TalkStore(home)
    store.put_place(lesson, Place("a", 2, "run", when, over))
    store.put_file(lesson, file)
    store.close()


def test_it_is_the_last_one_if_it_was_not_ended(tmp_path: Path) -> None:
    assert unfinished(None) is None
    assert unfinished(tmp_path) is None
    keep(tmp_path, "one", "2026-11-23T10:00:00.000Z")
    keep(tmp_path, "two", "2026-11-23T12:00:00.000Z", file="/there/two.yaml")
    keep(tmp_path, "three", "2026-11-23T11:00:00.000Z")
    assert unfinished(tmp_path) == Unfinished("two", "/there/two.yaml")
    keep(tmp_path, "four", "2026-11-23T13:00:00.000Z", over=True)
    assert unfinished(tmp_path) is None  # since then another has been given to its end
    keep(tmp_path, "three", "2026-11-23T14:00:00.000Z")
    assert unfinished(tmp_path) == Unfinished("three")


def test_a_file_that_is_no_longer_its_own_is_forgotten(tmp_path: Path) -> None:
    keep(tmp_path, "two", "2026-11-23T12:00:00.000Z", file="/there/two.yaml")
    keep(tmp_path, "two", "2026-11-23T12:00:01.000Z")
    assert unfinished(tmp_path) == Unfinished("two")


@pytest.mark.parametrize("bytes_", [b"", b"no database", b"SQLite format 3\0" + b"x" * 4000])
def test_a_damaged_file_is_no_matter(tmp_path: Path, bytes_: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(bytes_)
    assert unfinished(tmp_path) is None
    assert (tmp_path / FILE_NAME).read_bytes() == bytes_


def test_values_that_nobody_wrote_are_passed_over(tmp_path: Path) -> None:
    store = TalkStore(tmp_path)
    for lesson, value in (("a", "[1]"), ("b", "{"), ("c", '{"slide": "x", "when": 7}'), ("d", '{"when": "2026"}')):
        store._put((lesson, "place", ""), value)
    store.close()
    assert unfinished(tmp_path) is None


class TestWhichTalkBegins:
    def test_without_one_it_is_the_usual(self, pack: Pack, tmp_path: Path) -> None:
        usual = choose(pack, "en", None, None, tmp_path)
        for left in (
            None,
            Unfinished(usual.lesson.id),
            Unfinished("gone"),
            Unfinished("topic:gone"),
            Unfinished("x", "/y"),
        ):
            assert or_left(usual, left, pack, "en") is usual

    @pytest.mark.parametrize("lesson", ["topic:cellulite/quilt-model", "guide"])
    def test_that_of_a_topic_or_of_the_guide(self, pack: Pack, tmp_path: Path, lesson: str) -> None:
        usual = choose(pack, "en", None, None, tmp_path)
        found = or_left(usual, Unfinished(lesson), pack, "en")
        assert (found.lesson.id, found.instead) == (lesson, usual.lesson.title)
        assert found.slides

    def test_one_of_the_user_s_by_its_name_or_file(self, pack: Pack, tmp_path: Path) -> None:
        (tmp_path / "mine.yaml").write_text(OWN, "utf-8")
        usual = choose(pack, "en", None, None, tmp_path)
        for left in (Unfinished("mine"), Unfinished("mine", str(tmp_path / "mine.yaml"))):
            found = or_left(usual, left, pack, "en")
            assert (found.lesson.title, found.instead) == ("Mine", usual.lesson.title)
