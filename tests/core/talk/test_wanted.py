"""Which talk the words of a person mean; what is wrong is one sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.problems import PackError
from viewer.core.talk.wanted import choose

GOOD = """version: 1
title: Mine
items:
  - slide: cellulite/quilt-model
  - title: An own slide
    points: [One, Two]
"""
HALF = """version: 1
title: Half of it
items:
  - slide: cellulite/no-such-page
  - scene: no-such-scene
  - title: What is left
"""


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


def test_without_a_word_it_is_the_packs_first_lesson(pack: Pack, tmp_path: Path) -> None:
    chosen = choose(pack, "en", None, None, tmp_path)
    assert chosen.lesson == pack.lessons("en")[0]
    assert chosen.slides
    assert not chosen.problems


def test_a_topic_is_its_slides(pack: Pack, tmp_path: Path) -> None:
    chosen = choose(pack, "en", None, "cellulite/quilt-model", tmp_path)
    assert {slide.topic for slide in chosen.slides} == {"cellulite/quilt-model"}


def test_a_lesson_is_known_by_id_title_and_file(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(GOOD, "utf-8")
    by_id = choose(pack, "en", "mine", None, tmp_path)
    assert [slide.title for slide in by_id.slides][-1] == "An own slide"
    assert choose(pack, "en", "MINE", None, tmp_path).slides == by_id.slides
    assert choose(pack, "en", str(tmp_path / "mine.yaml"), None, Path("nowhere")).slides == by_id.slides


def test_a_lesson_that_is_not_there_is_one_sentence_with_the_nearest(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text(GOOD, "utf-8")
    with pytest.raises(PackError, match="did you mean mine"):
        choose(pack, "en", "mien", None, tmp_path)
    with pytest.raises(PackError, match="no such file"):
        choose(pack, "en", str(tmp_path / "gone.yaml"), None, tmp_path)


def test_what_is_missing_is_said_and_the_rest_is_shown(pack: Pack, tmp_path: Path) -> None:
    file = tmp_path / "half.yaml"
    file.write_text(HALF, "utf-8")
    chosen = choose(pack, "en", str(file), None, tmp_path)
    assert [slide.title for slide in chosen.slides] == ["What is left"]
    assert [problem.line for problem in chosen.problems] == [4, 5]
    assert all("half.yaml" in str(problem) for problem in chosen.problems)


@pytest.mark.parametrize("text", ["", "[", "version: 1\ntitle: x\nitems: []\n", "\0\0", "items: 3\n"])
def test_a_file_with_nothing_to_show_is_one_sentence(pack: Pack, tmp_path: Path, text: str) -> None:
    file = tmp_path / "bad.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(PackError) as fault:
        choose(pack, "en", str(file), None, tmp_path)
    assert "\n" not in str(fault.value)
