"""The kiosk's screens in three sizes and three themes, and with the largest text, against what was found good.

The tolerance is that of test_golden.py. ``make pictures ARGS=kiosk`` draws them anew.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pictures.test_golden import FAR_SHARE, MEAN, compare, difference, pixels
from tests.tools.kiosk_pictures import SUFFIX, names
from tests.tools.pictures import KIOSK, draw_kiosk

NAMES = names()


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them, by programs that see Septa's own fonts alone."""
    folder = tmp_path_factory.mktemp("kiosk")
    assert draw_kiosk(folder) == ""
    return folder


def test_every_screen_has_its_pictures_and_no_other_is_kept() -> None:
    assert sorted(path.name for path in KIOSK.iterdir()) == sorted(name + SUFFIX for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_screen_is_the_golden_one(name: str, drawn: Path) -> None:
    compare(drawn / (name + SUFFIX), KIOSK / (name + SUFFIX))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("home-1920x1080-light", "article-1920x1080-light"),
        ("cover-1080x1920-light", "cover-1080x1920-dark"),
        ("search-1366x768-light", "search-1366x768-light-large"),
    ],
)
def test_the_tolerance_tells_screens_apart(one: str, other: str) -> None:
    far, mean = difference(pixels(KIOSK / (one + SUFFIX)), pixels(KIOSK / (other + SUFFIX)))
    assert far > FAR_SHARE or mean > MEAN
