"""How soon the audience sees what the speaker does: a slide, a slider, a part, ink; and frames of the laser a second.

Both windows of a talk, in a real process, the audience's of 1920 × 1080. A figure is the time from when the speaker's
act was due to the end of the audience's painting, handed over to the X server: what the window was busy with when the
act came is counted, too. A slider's steps come as a hand makes them, in a hurry and after a rest. Prints JSON: name →
milliseconds of each round.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from math import cos, sin
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.presenter.bench import desk_for
from viewer.core.quilt.parts import Part, Source
from viewer.core.talk.ink import WIDTHS, Ink, Stroke, Tool
from viewer.core.talk.model import Kind, Slide
from viewer.state.talk.hands import Hand
from viewer.ui.presenter.audience import AudienceWindow
from viewer.ui.presenter.desk import TalkDesk
from viewer.ui.presenter.stage import Stage
from viewer.ui.theme import style

SIZE = 1920, 1080
SPEAKER = 1130, 636  # of the speaker's copy, in a window of 1920 × 1080
READY_LIMIT_S = 30.0
ANSWER_LIMIT_S = 20.0
REST_S = 0.25
READING_S = 2.5  # no slide stands for less: its scene is drawn, and what may come next made ahead
SETTLE_S = 4.0  # ages are solved ahead meanwhile
HANDS_S = 0.03, 0.7  # from one step of a slider to the next
LASER_S = 3.0
LASER_STEP_S = 0.008  # a pointer says where it is 125 times a second
SLIDES = (
    Slide("stitches", Kind.SLIDE, "What the stitches do", points=("Tied lines stay down.", "Free skin rises.")),
    Slide("everyone", Kind.SCENE, "Everyone has septa", scene="everyone"),
    Slide("growth", Kind.SLIDE, "Growth makes dimples", points=("Fat grows.", "Seams do not."), scene="square"),
    Slide("accounts", Kind.SCENE, "Two accounts", scene="two-accounts"),
)


class Painted(QObject):
    """Knows when the audience's window was painted and handed over.

    An event posted while it is painted, with high priority, is the first that is delivered after that.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.frames = 0
        self.armed = False  # what was to be painted before the act is no answer to it
        self.when = 0.0
        self._posted = False
        for widget in (window, *window.findChildren(QWidget)):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.armed and not self._posted:
            self._posted = True
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.User:
            self.frames += 1
            self.when = time.perf_counter()
            self._posted = False
            return True
        return super().event(event)


class Talk:
    """A talk under way, both windows drawn."""

    def __init__(self) -> None:
        self.owner = QWidget()
        self.desk: TalkDesk = desk_for(self.owner, SLIDES, "projector")
        self.desk.session.preferences.set_motion("reduced")
        self.audience = AudienceWindow(self.desk)
        self.audience.resize(*SIZE)
        self.speaker = Stage(self.desk, False, self.owner)
        self.owner.resize(*SPEAKER)
        self.speaker.resize(*SPEAKER)
        self.owner.show()
        self.audience.show()
        pump(0.5)
        self.go("everyone")
        pump(SETTLE_S)
        self.painted = Painted(self.audience)

    def go(self, key: str) -> None:
        """To a slide, until its scene is there, sharp in both windows: a scene that came later would light its own
        part."""
        self.desk.talk.go_to_key(key)
        pump(REST_S)
        end = time.monotonic() + READY_LIMIT_S
        while self.speaker.waits or not all(shown(stage) for stage in (self.speaker, self.audience.stage)):
            pump(0.05)
            if time.monotonic() > end:
                raise TimeoutError(f"no picture within {READY_LIMIT_S:g} s")

    def ms(self, act: Callable[[], object], rest_s: float = REST_S) -> float:
        """From when the act was due to the audience's painting."""
        self.painted.armed = False
        begin = time.perf_counter() + rest_s
        pump(rest_s)
        before = self.painted.frames
        act()
        self.painted.armed = True
        while self.painted.frames == before:
            QApplication.processEvents()
            if time.perf_counter() - begin > ANSWER_LIMIT_S:
                raise TimeoutError(f"the audience saw nothing within {ANSWER_LIMIT_S:g} s")
        return (self.painted.when - begin) * 1000

    def slides_ms(self, rounds: int) -> list[float]:
        keys = [slide.key for slide in SLIDES]
        for key in keys:
            self.go(key)
        return [
            self.ms(lambda key=key: self.desk.talk.go_to_key(key), READING_S)  # type: ignore[misc]
            for key in (keys[number % len(keys)] for number in range(rounds // 2))
        ]

    def slider_ms(self, rounds: int) -> list[float]:
        quilt = self.desk.session.quilt
        self.go("everyone")
        self.desk.talk.set_large(True)
        pump(READING_S)
        weights = [(number % 20) * 2 if number % 40 < 20 else 40 - (number % 20) * 2 for number in range(rounds)]
        hand = Random(7)
        found = [
            self.ms(lambda to=to: quilt.set_weight(to), hand.uniform(*HANDS_S))  # type: ignore[misc]
            for to in weights[1:]
        ]
        self.desk.talk.set_large(False)
        return found

    def part_ms(self, rounds: int) -> list[float]:
        focus, parts = self.desk.session.focus, tuple(Part)
        self.go("growth")
        self.go("everyone")
        focus.clear()
        pump(2.0)
        if focus.focus.part is not None:
            raise RuntimeError(f"{focus.focus.part} is lit already: pointing at another part changes nothing")
        return [
            self.ms(lambda part=part: focus.hover(part, Source.LEGEND))  # type: ignore[misc]
            for part in (parts[number % len(parts)] for number in range(rounds))
        ]

    def ink_ms(self, rounds: int) -> list[float]:
        ink = self.desk.ink
        found = []
        for key in ("stitches", "everyone"):
            self.go(key)
            ink.begin(Stroke(Tool.PEN, Ink.FIRST, WIDTHS[1], ((0.3, 0.5),)))
            for step in range(rounds // 2):
                place = 0.31 + 0.4 * step / rounds, 0.5 + 0.2 * sin(step / 5)
                found.append(self.ms(lambda to=place: ink.extend(to)))  # type: ignore[misc]
            ink.end()
            ink.clear()
        return found

    def laser_ms(self) -> list[float]:
        """Milliseconds of each frame while the dot goes round, over the live picture."""
        self.go("everyone")
        hands = self.desk.hands
        self.audience.stage.glass.motion = self.speaker.glass.motion = True
        hands.take(Hand.LASER)
        pump(REST_S)
        begin, told, frames, last = time.perf_counter(), 0.0, [], 0.0
        seen, self.painted.armed = self.painted.frames, True
        while (now := time.perf_counter() - begin) < LASER_S:
            if now - told >= LASER_STEP_S:
                told = now
                hands.point((0.5 + 0.3 * cos(now * 4), 0.55 + 0.3 * sin(now * 4)))
            QApplication.processEvents()
            if self.painted.frames != seen:
                seen, now = self.painted.frames, time.perf_counter() - begin
                frames.append((now - last) * 1000)
                last = now
        hands.take(Hand.NONE)
        return frames[1:]


def shown(stage: Stage) -> bool:
    """The live picture is there, sharp, or has no place on the slide."""
    return not stage.live or (stage.view is not None and stage.view.drawn)


def pump(seconds: float) -> None:
    """Lets the program go on for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)


def main(words: list[str]) -> int:
    rounds = int(words[0]) if words else 60
    app = QApplication([])
    from viewer.core.theme import load_theme

    style.apply(app, load_theme("dark"))
    talk = Talk()
    found = {
        "talk_slide_ms": talk.slides_ms(rounds),
        "talk_slider_ms": talk.slider_ms(rounds),
        "talk_part_ms": talk.part_ms(rounds),
        "talk_ink_ms": talk.ink_ms(rounds),
        "laser_ms": talk.laser_ms(),
    }
    talk.audience.allow_close()
    talk.audience.close()
    print(json.dumps(found))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
