"""Reading aloud on the kiosk: it counts as use, ends with the screen, and leaves no loudness and no process behind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.state.speaking import CARLA, Told, finder
from tests.ui.kiosk.picture_host import Finger, Host, controls, settle
from viewer.core.content.pack import open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.theme import load_theme
from viewer.state.kiosk.visit import Phase
from viewer.state.voices import has_qt_speech
from viewer.ui.kiosk.aloud import Aloud
from viewer.ui.kiosk.booth import FaceDesk
from viewer.ui.kiosk.screen import Screen
from viewer.ui.theme.style import apply

PACK = Path(__file__).resolve().parents[2] / "packs" / "bilingual"
TEXT = "One sentence. Another one. The last."


class Said(Screen):
    """A screen that says ``TEXT`` and knows which words are being said."""

    def __init__(self, desk: FaceDesk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.text = TEXT
        self.marked: list[str] = []

    def spoken(self) -> str:
        return self.text

    def mark_spoken(self, start: int, end: int) -> None:
        self.marked.append(self.text[start:end])


class Stand:
    def __init__(self, engine: Told) -> None:
        self.host = Host(open_pack(PACK), KioskConfig(languages=("en", "ar"), volume=0.6), (1366, 768))
        self.engine = engine
        self.visit = self.host.booth.visit
        self.visit._timer.stop()  # the test ticks
        desk = self.host.desk()
        self.aloud = Aloud(desk, self.host, finder(engine))
        self.screen = Said(desk, self.host)
        self.strip = self.aloud.strip(self.host)
        self.host.show()
        self.strip.set_look(self.host.look())
        self.strip.resize(1366, self.strip.sizeHint().height())
        self.active: list[bool] = []
        self.said: list[str] = []
        self.aloud.changed.connect(self.active.append)
        self.aloud.said.connect(self.said.append)
        self.visit.used()
        settle()

    def pass_s(self, seconds: float) -> None:
        end = self.host.clock.now + seconds
        while self.host.clock.now < end - 1e-6:
            self.host.clock.now = min(end, self.host.clock.now + 1)
            self.visit.tick()


@pytest.fixture
def stand(qapp: Any) -> Iterator[Stand]:
    made = Stand(Told())
    yield made
    made.aloud.close()
    made.host.close_down()
    apply(qapp, load_theme("light"), 1.0)
    settle()


class TestReading:
    def test_sentence_after_sentence_to_the_end(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        assert stand.aloud.active
        for _ in range(3):
            stand.engine.done()
        assert stand.engine.words == ["One sentence.", "Another one.", "The last."]
        assert stand.screen.marked == ["One sentence.", "Another one.", "The last.", ""]
        assert stand.active == [True, False]
        assert not stand.said

    def test_the_same_key_stops_it(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        stand.aloud.toggle(stand.screen)
        assert stand.engine.silent
        assert stand.active == [True, False]
        assert stand.screen.marked[-1] == ""
        stand.aloud.toggle(stand.screen)
        assert stand.engine.words[-1] == "One sentence.", "from the beginning"

    def test_a_pause_goes_on_where_it_was(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        stand.engine.done()
        stand.strip.pause.click()
        assert stand.engine.silent
        assert stand.aloud.active
        assert stand.aloud.paused
        assert stand.strip.pause.accessibleName() == "Go on"
        stand.strip.pause.click()
        assert stand.engine.words[-1] == "Another one."
        assert stand.strip.pause.accessibleName() == "Pause"

    def test_nothing_to_read_is_said(self, stand: Stand) -> None:
        stand.screen.text = " … "
        stand.aloud.toggle(stand.screen)
        assert stand.said == ["There is nothing to read aloud here."]
        assert not stand.aloud.active

    def test_a_screen_without_marks_is_read_too(self, stand: Stand) -> None:
        class Plain(Screen):
            def spoken(self) -> str:
                return "Plain words."

        plain = Plain(stand.aloud.desk, stand.host)
        stand.aloud.toggle(plain)
        stand.engine.done()
        assert stand.engine.words == ["Plain words."]


class TestUse:
    def test_no_visit_runs_out_while_it_reads(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        stand.pass_s(400)
        assert stand.visit.phase is Phase.USED
        for _ in range(3):
            stand.pass_s(100)
            stand.engine.done()
        assert not stand.aloud.active
        stand.pass_s(89)
        assert stand.visit.phase is Phase.USED, "the time counts from its end"
        stand.pass_s(2)
        assert stand.visit.phase is Phase.ASKING

    def test_a_pause_is_no_use(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        stand.aloud.pause()
        stand.pass_s(91)
        assert stand.visit.phase is Phase.ASKING
        stand.pass_s(31)
        assert stand.visit.phase is Phase.START
        assert not stand.aloud.active, "the next visitor finds nothing that waits to go on"

    @pytest.mark.parametrize("ending", ["end", "staff", "clean"])
    def test_it_ends_with_the_visit(self, stand: Stand, ending: str) -> None:
        stand.aloud.toggle(stand.screen)
        getattr(stand.visit, ending)()
        assert stand.engine.silent
        assert not stand.aloud.active

    def test_it_ends_with_the_language(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        stand.host.booth.choices.set_language("ar")
        assert not stand.aloud.active


class TestLoudness:
    def test_it_begins_as_the_site_wants_it(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        assert stand.engine.volumes == [0.6]
        assert stand.aloud.level == 3

    def test_steps_go_to_both_ends_and_reach_the_voice(self, stand: Stand, qtbot: QtBot) -> None:
        stand.aloud.toggle(stand.screen)
        for wanted in (0.8, 1.0, 1.0):
            stand.aloud.louder()
            assert stand.aloud.volume == pytest.approx(wanted)
        assert not stand.strip.louder.isEnabled()
        qtbot.waitUntil(lambda: stand.engine.volumes[-1] == 1.0, timeout=5000)
        for _ in range(9):
            stand.strip.softer.click()
        assert stand.aloud.volume == pytest.approx(0.2)
        assert stand.aloud.level == 1
        assert not stand.strip.softer.isEnabled()
        assert stand.strip.level.accessibleName() == "Volume 1 of 5"

    @pytest.mark.parametrize("start", [0.1, 0.35, 0.95])
    def test_a_site_s_own_loudness_has_steps_beside_it(self, stand: Stand, start: float) -> None:
        stand.host.booth.preferences.set_speech_volume(start)
        stand.aloud.louder()
        above = stand.aloud.volume
        assert above > start
        stand.host.booth.preferences.set_speech_volume(start)
        stand.aloud.softer()
        assert stand.aloud.volume < start or start < 0.2

    def test_another_language_keeps_the_visitor_s_loudness(self, stand: Stand) -> None:
        stand.aloud.louder()
        other = Aloud(stand.host.desk("ar"), stand.host, finder(Told()))
        assert other.volume == pytest.approx(0.8)
        stand.visit.end()
        assert other.volume == pytest.approx(0.6)

    def test_every_visitor_begins_anew(self, stand: Stand) -> None:
        stand.aloud.louder()
        stand.visit.end()
        assert stand.aloud.volume == pytest.approx(0.6)


class TestFaults:
    def test_a_voice_that_fails_is_said_once_in_plain_words(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        stand.engine.failed.emit("ALSA lib pcm.c:2660: no such device")
        assert len(stand.said) == 1
        assert "ALSA" not in stand.said[0]
        assert stand.active == [True, False]

    @pytest.mark.parametrize("voices", [(), (CARLA,)], ids=["none at all", "another language"])
    def test_no_voice_is_said_once(self, qapp: Any, voices: tuple[Any, ...]) -> None:
        stand = Stand(Told(voices))
        stand.aloud.toggle(stand.screen)
        assert len(stand.said) == 1
        assert ("English" in stand.said[0]) == bool(voices)
        assert stand.active[-1:] in ([], [False])
        stand.aloud.close()
        stand.host.close_down()
        settle()

    def test_after_the_end_nothing_is_said(self, stand: Stand) -> None:
        stand.aloud.toggle(stand.screen)
        stand.aloud.close()
        assert stand.engine.closed
        assert stand.engine.silent
        stand.aloud.toggle(stand.screen)
        assert stand.engine.silent
        assert not stand.said


class TestStrip:
    def test_it_is_there_while_it_reads(self, stand: Stand) -> None:
        assert not stand.strip.isVisible()
        stand.aloud.toggle(stand.screen)
        assert stand.strip.isVisible()
        Finger().tap(stand.strip.stop)
        assert not stand.strip.isVisible()
        assert not stand.aloud.active
        assert stand.aloud.strip(stand.host) is stand.strip

    @pytest.mark.parametrize("step", [0, 1, 2])
    @pytest.mark.parametrize("width", [1366, 1080, 700])
    def test_every_key_is_large_enough_and_whole(self, stand: Stand, width: int, step: int) -> None:
        stand.aloud.toggle(stand.screen)
        look = stand.host.look(step)
        stand.host.dress(look)
        stand.strip.set_look(look)
        stand.strip.resize(width, stand.strip.sizeHint().height())
        settle()
        keys = controls(stand.strip)
        assert len(keys) == 4
        for key in keys:
            assert min(key.width(), key.height()) >= look.target
            assert stand.strip.rect().contains(key.geometry())
            assert key.accessibleName()
            text = key.text()  # type: ignore[attr-defined]
            assert key.fontMetrics().horizontalAdvance(text) + key.iconSize().width() + 4 <= key.width()  # type: ignore[attr-defined]

    def test_within_reach_of_a_low_screen_the_page_keeps_the_room(self, stand: Stand) -> None:
        stand.strip.set_look(stand.host.look(reach=True))
        stand.aloud.toggle(stand.screen)
        assert stand.aloud.active
        assert not stand.strip.isVisible()


def test_the_real_mock_voice_reads_and_is_gone(qapp: Any, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    if not has_qt_speech():
        pytest.skip("QtTextToSpeech is not installed")
    monkeypatch.setenv("SEPTA_SPEECH", "mock")
    host = Host(open_pack(PACK), KioskConfig(volume=0.4), (1366, 768))
    desk = host.desk()
    aloud, screen = Aloud(desk, host), Said(desk, host)
    told: list[bool] = []
    aloud.changed.connect(told.append)
    aloud.toggle(screen)
    qtbot.waitUntil(lambda: len(screen.marked) > 1, timeout=20_000)
    assert told == [True]
    aloud.close()
    assert told == [True, False]
    host.close_down()
    settle()
