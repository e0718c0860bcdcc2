"""What the audience sees, with every hand and of every slide of the lesson, against what was found good.

The tolerance is that of test_golden.py. ``make pictures ARGS=talk`` draws them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures.test_golden import FAR_SHARE, MEAN, compare, difference, pixels
from tests.tools.pictures import TALK, draw_talk
from tests.tools.talk_pictures import LESSON, SIZES, SUFFIX, names
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.running import slides_for

NAMES = [name for size in SIZES for name in names(size)]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them, by programs that see Septa's own fonts alone."""
    folder = tmp_path_factory.mktemp("talk")
    assert draw_talk(folder) == ""
    return folder


def test_every_slide_and_hand_has_its_picture_and_no_other_is_kept() -> None:
    assert sorted(path.name for path in TALK.iterdir()) == sorted(name + SUFFIX for name in NAMES)
    pack = open_pack(built_in_pack())
    lesson, *_ = pack.lessons("en")
    assert len(slides_for(lesson, pack, "en").slides) == LESSON


@pytest.mark.parametrize("name", NAMES)
def test_the_audience_sees_the_golden_one(name: str, drawn: Path) -> None:
    compare(drawn / (name + SUFFIX), TALK / (name + SUFFIX))


@pytest.mark.parametrize("ground", ["slide", "model"])
@pytest.mark.parametrize("hand", ["black", "white", "spotlight", "lens", "ink", "laser"])
def test_each_hand_shows(ground: str, hand: str) -> None:
    plain = pixels(TALK / f"{ground}-plain-1280x720{SUFFIX}")
    far, mean = difference(plain, pixels(TALK / f"{ground}-{hand}-1280x720{SUFFIX}"))
    least = 0.0002 if hand == "laser" else FAR_SHARE  # a dot
    assert far > least or mean > MEAN


@pytest.mark.parametrize("ground", ["slide", "model"])
def test_a_frozen_audience_sees_nothing_else(ground: str) -> None:
    plain = pixels(TALK / f"{ground}-plain-1280x720{SUFFIX}")
    far, mean = difference(plain, pixels(TALK / f"{ground}-frozen-1280x720{SUFFIX}"))
    assert far <= FAR_SHARE
    assert mean <= MEAN
