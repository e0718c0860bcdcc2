"""The bars' buttons keep their words: beside their signs, or under them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication

from tests.kiosk.standing import LANGUAGES, Standing, standing
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.sizes import STEPS
from viewer.ui.kiosk.bar_button import BarButton, Form

MACHINES = {"large": ((1920, 1080), 24.0), "small": ((1366, 768), 15.0), "upright": ((1080, 1920), 24.0)}


@pytest.fixture(scope="module", params=MACHINES)
def kiosk(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Standing]:
    size, diagonal_in = MACHINES[request.param]
    config = KioskConfig(languages=LANGUAGES, diagonal_in=diagonal_in, drift=False, restart_at=None)
    with standing(tmp_path_factory.mktemp("bars"), size=size, config=config) as made:
        yield made


def buttons(kiosk: Standing) -> list[BarButton]:
    bars = (kiosk.window.face.head, kiosk.window.face.foot)
    return [one for bar in bars for one in bar.findChildren(BarButton) if one.isVisible()]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", range(STEPS))
def test_every_button_has_its_words(kiosk: Standing, step: int, language: str) -> None:
    kiosk.rest()
    kiosk.visit.used()
    kiosk.program.booth.choices.set_language(language)
    kiosk.program.booth.choices.set_step(step)
    kiosk.window.face.desk.way.go(kiosk.spot("article"))
    kiosk.settle()
    found = buttons(kiosk)
    assert len(found) >= 11
    signs = [one.objectName() for one in found if one.form is Form.SIGN]
    assert signs == []
    for one in found:
        if one.form is Form.UNDER:
            font = one._small_font()
            assert font.pixelSize() >= kiosk.window.sizes().text_px[0] - 1, "no smaller than the smallest text"
            assert QFontMetricsF(font).horizontalAdvance(one.text()) <= one.width() - 4
    foot = kiosk.window.face.foot
    kiosk.window.face.desk.way.home()
    kiosk.settle()
    if kiosk.window.width() > kiosk.window.height():  # where there is room, those that are touched most are the largest
        assert {one.form for one in (foot.home, foot.back, foot.next)} == {Form.BESIDE}
    kiosk.rest()


def test_in_a_narrow_bar_signs_are_left_and_next_keeps_its_word(tmp_path: Path, qapp: QApplication) -> None:
    del qapp
    with standing(tmp_path, size=(480, 800)) as kiosk:
        kiosk.visit.used()
        kiosk.program.booth.choices.set_step(STEPS - 1)
        kiosk.settle()
        foot = kiosk.window.face.foot
        assert foot.take.form is not Form.BESIDE
        assert foot.next.form is not Form.SIGN


def test_each_face_speaks_its_own_language_also_after_a_visit_in_another(tmp_path: Path, qapp: QApplication) -> None:
    del qapp
    config = KioskConfig(languages=LANGUAGES, drift=False, restart_at=None)
    with standing(tmp_path, size=(1920, 1080), config=config) as kiosk:
        kiosk.visit.used()
        kiosk.program.booth.choices.set_language("es")
        kiosk.settle()
        head = kiosk.window.face.head
        before = [head.aloud.text(), head.letters.accessibleDescription(), head.colours.accessibleDescription()]
        assert before[0] == "Escuchar"
        kiosk.rest()  # English is spoken while all faces are made as at the start
        kiosk.visit.used()
        kiosk.program.booth.choices.set_language("es")
        kiosk.settle()
        assert kiosk.window.face.head is head
        after = [head.aloud.text(), head.letters.accessibleDescription(), head.colours.accessibleDescription()]
        assert after == before
        assert kiosk.window.face.foot.next.accessibleName() != "Next"
        kiosk.rest()
