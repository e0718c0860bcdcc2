"""Nothing of the speaker's window is cut: at every size, with letters of every size, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import desk_for
from tests.ui.presenter.clipped import faults
from viewer.core.theme import load_theme
from viewer.state.talk.talk import Veil
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.speaker import SpeakerWindow
from viewer.ui.shell import language as languages
from viewer.ui.theme.style import apply

SIZES = ((1024, 600), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160), (800, 1200))
SCALES = (1.0, 1.5, 2.0)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    direction = qapp.layoutDirection()
    yield qapp
    languages.use(qapp, "en", False)
    qapp.setLayoutDirection(direction)
    apply(qapp, load_theme("light"), 1.0)


@pytest.mark.parametrize("live", [False, True])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_nothing_is_clipped(app: QApplication, qtbot: QtBot, language: str, live: bool) -> None:
    languages.use(app, language, language in languages.RIGHT_TO_LEFT)
    owner = QWidget()
    qtbot.addWidget(owner)
    desk = desk_for(owner)
    if not live:  # words alone are quick to show
        desk.talk.set_slides([replace(slide, scene="", figure=None) for slide in desk.talk.slides])
    window = SpeakerWindow(desk)
    qtbot.addWidget(window)
    window.clock._tick.stop()  # no new minute between laying out and looking
    if live:
        desk.talk.set_large(True)
        window.bring()
    window.show()
    found: list[str] = []
    for scale in (1.0, 2.0) if live else SCALES:
        desk.session.preferences.set_text_scale(scale)
        for size in SIZES[:3] if live else SIZES:
            window.resize(*size)
            found += [f"{language} {size} {scale:g} {name}: {fault}" for name, fault in _told(window, desk)]
    window.close()
    assert not found, "\n".join(found)


def _told(window: SpeakerWindow, desk: TalkDesk) -> Iterator[tuple[str, str]]:
    """Each fault, in each state of the talk."""
    talk, clock = desk.talk, desk.clock
    talk.go(1)
    clock.reset()
    yield from (("at the start", fault) for fault in _settled(window))
    clock.restore({"x": 3599.0})
    talk.set_frozen(True)
    talk.next()
    talk.set_veil(Veil.BLACK)
    yield from (("late, frozen, black", fault) for fault in _settled(window))
    window.acts.do("draw")
    yield from (("with pens", fault) for fault in _settled(window))
    window.acts.do("draw")
    window.say("A screen was plugged in: Projector of the large room.", "Show the audience's window there")
    yield from (("with a notice", fault) for fault in _settled(window))
    window.say("")
    talk.set_veil(Veil.NONE)
    talk.set_frozen(False)


def _settled(window: SpeakerWindow) -> list[str]:
    for _ in range(4):
        QApplication.processEvents()
    return faults(window)


def test_the_finder_finds(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(200, 100)
    label = QLabel("a sentence that is too long for its place", window)
    label.setGeometry(0, 0, 60, 20)
    low = QLabel("two lines of words that wrap", window, wordWrap=True)
    low.setGeometry(0, 20, 80, 12)
    over = QPushButton("Over", window)
    over.setGeometry(150, 50, 100, 44)
    small = QPushButton("S", window)
    small.setGeometry(0, 60, 30, 30)
    window.show()
    told = "\n".join(faults(window))
    assert all(words in told for words in ("too long", "two lines", "out of the window", "too small"))
