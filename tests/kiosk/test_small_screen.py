"""On a screen of 1024 × 600 nothing is cut, nothing leaves the screen, in the largest letters that it has room for."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QPushButton

from tests.kiosk.standing import LANGUAGES, Standing, standing
from tests.kiosk.test_targets import chosen, cut, in_view, name, off_screen, too_small
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.sizes import CAPITAL_EM, CAPITAL_MM, STEPS, TEXT_PX, sizes

SIZE = (1024, 600)
DIAGONALS = (10.1, 15.0)  # a tablet's, and the largest that is made
LARGEST = STEPS - 1


@pytest.fixture(scope="module", params=DIAGONALS)
def kiosk(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Standing]:
    config = KioskConfig(languages=LANGUAGES, diagonal_in=request.param, drift=False, restart_at=None)
    with standing(tmp_path_factory.mktemp("small"), size=SIZE, config=config) as made:
        yield made


def cut_keys(kiosk: Standing) -> list[str]:
    """Keys that have not room for their sign and their words side by side."""
    found = []
    for key in kiosk.window.findChildren(QPushButton):
        if in_view(key) and key.text():
            words = max(QFontMetricsF(key.font()).horizontalAdvance(line) for line in key.text().split("\n"))
            sign = key.iconSize().width() + 4 if not key.icon().isNull() else 0
            if words + sign > key.width() - 2:
                found.append(f"{name(key)}: {key.width()} px for {words + sign:.0f}")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_is_cut(kiosk: Standing, language: str) -> None:
    found = []
    for screen in chosen(kiosk, LARGEST, language):
        faults = (*too_small(kiosk), *cut(kiosk), *cut_keys(kiosk), *off_screen(kiosk))
        found += [f"{screen}: {words}" for words in faults]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", ["door", "status"])
def test_staffs_keys_neither(kiosk: Standing, screen: str, language: str) -> None:
    kiosk.rest()
    choices = kiosk.program.booth.choices
    kiosk.to(screen)
    choices.set_language(language)
    choices.set_step(LARGEST)
    kiosk.settle()
    found = [*too_small(kiosk), *cut(kiosk), *cut_keys(kiosk), *off_screen(kiosk)]
    kiosk.rest()
    assert found == []


def test_only_small_screens_have_less_large_letters() -> None:
    for width, height, diagonal in ((1920, 1080, 24.0), (1080, 1920, 24.0), (1366, 768, 15.0), (3840, 2160, 55.0)):
        measured = sizes(width, height, diagonal)
        assert measured.text_px[-1] >= 2 * measured.text_px[0]
        assert measured.text_px[-1] * CAPITAL_EM >= CAPITAL_MM * measured.mm_px - 1
    small = sizes(*SIZE, DIAGONALS[0])
    assert TEXT_PX <= small.text_px[0] <= small.text_px[1] <= small.text_px[2] < 2 * small.text_px[0]
    for width, height, diagonal in ((1024, 600, 7.0), (800, 480, 7.0), (640, 480, 10.0)):
        assert sizes(width, height, diagonal).text_px[0] == max(
            TEXT_PX, round(5.9 * sizes(width, height, diagonal).mm_px)
        )
