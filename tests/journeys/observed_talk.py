"""The real program with a talk, and an ear on standard input, as observed.py is for the reader."""

from __future__ import annotations

import json
import sys

from PySide6.QtCore import QObject, QPoint, QSocketNotifier
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from viewer import app as septa
from viewer.ui.presenter.giving import Talk
from viewer.ui.presenter.going_on import GoingOnDialog


class Ear(QObject):
    """Answers questions about the talk that is given."""

    def __init__(self) -> None:
        super().__init__()
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.exit()
            return
        name, *words = json.loads(line)
        try:
            answer = getattr(self, f"say_{name}")(*words)
        except Exception as error:  # the asker waits: it must hear what went wrong
            answer = {"fault": repr(error)}
        print(json.dumps(answer), flush=True)

    @property
    def talk(self) -> Talk:
        app = QApplication.instance()
        assert app is not None
        return app.findChildren(Talk)[-1]

    def say_ready(self) -> bool:
        """Are both windows shown, the picture where the slide has one, and does one of them hear the keys?"""
        app = QApplication.instance()
        if app is None or not app.findChildren(Talk):
            return False
        talk = self.talk
        shown = talk.audience.isVisible() and talk.speaker.isVisible() and QApplication.activeWindow() is not None
        stages = (talk.audience.stage, talk.speaker.now)
        return shown and all(stage.view is None or stage.view.ready for stage in stages)

    def say_state(self) -> dict[str, object]:
        talk, state = self.talk, self.talk.desk.talk
        return {
            "at": state.at,
            "shown": state.shown,
            "count": len(state.slides),
            "kinds": [slide.kind.value for slide in state.slides],
            "veil": state.veil.value,
            "frozen": state.frozen,
            "sheets": sum(len(talk.desk.ink.strokes(sheet)) for sheet in talk.desk.ink.sheets),
            "elapsed": talk.desk.clock.elapsed_s,
        }

    def say_windows(self) -> dict[str, list[int]]:
        talk = self.talk
        return {"audience": _box(talk.audience), "speaker": _box(talk.speaker)}

    def say_all_windows(self) -> list[list[object]]:
        """Every window that is in view: what it is, and where."""
        return [[type(one).__name__, *_box(one)] for one in QApplication.topLevelWidgets() if one.isVisible()]

    def say_front(self) -> str:
        """Which window lies in front, as the talk has it."""
        return "audience" if self.talk.screens.audience_front else "speaker"

    def say_notice(self) -> str:
        notice = self.talk.speaker.notice
        return notice.words.text() if notice.isVisible() else ""

    def say_offer_place(self) -> list[int]:
        return _middle(self.talk.speaker.notice.offer)

    def say_going_on(self) -> bool:
        return any(isinstance(one, GoingOnDialog) and one.isVisible() for one in QApplication.topLevelWidgets())

    def say_button_place(self, name: str) -> list[int]:
        dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, GoingOnDialog))
        button = getattr(dialog, name)
        assert isinstance(button, QPushButton)
        return _middle(button)

    def say_sheet_place(self, across: float, down: float) -> list[int]:
        """A place on the speaker's sheet, by fractions of it."""
        stage = self.talk.speaker.now
        place = stage.sheet_rect
        at = QPoint(place.x() + round(across * place.width()), place.y() + round(down * place.height()))
        whole = stage.mapToGlobal(at)
        return [whole.x(), whole.y()]


def _box(window: QWidget) -> list[int]:
    place = window.geometry()
    return [place.x(), place.y(), place.width(), place.height()]


def _middle(widget: QWidget) -> list[int]:
    at = widget.mapToGlobal(widget.rect().center())
    return [at.x(), at.y()]


def main() -> int:
    """Septa with an ear; the words are Septa's own."""
    from viewer.ui.shell.program import application

    ear = Ear() if application() is not None else None
    status = septa.main(sys.argv[1:])
    del ear
    return status


if __name__ == "__main__":
    sys.exit(main())
