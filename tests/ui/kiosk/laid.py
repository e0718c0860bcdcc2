"""The kiosk's window on a clock that the test sets, with a small pack; nothing of it is left afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from tests.ui.kiosk.picture_host import Clock, Host, settle
from viewer.core.content.pack import open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.pin import Cost, Door
from viewer.state.kiosk.visit import Phase
from viewer.ui.kiosk.overlay import Overlay
from viewer.ui.kiosk.window import KioskWindow
from viewer.ui.shell import language as languages
from viewer.ui.theme.style import apply

PACK = Path(__file__).resolve().parents[2] / "packs" / "bilingual"
CONFIG = KioskConfig(languages=("en", "es"))
SIZES = ((1366, 768), (1080, 1920), (1920, 1080))
PIN = "483920"
STATUS = (("Version", "1.0"), ("Pack", "bilingual"), ("Screen", "1366 × 768"))


class Laid:
    """``window`` and what moves it."""

    def __init__(self, config: KioskConfig, size: tuple[int, int], door: Door | None) -> None:
        self.host = Host(open_pack(PACK), config, size)
        self.clock: Clock = self.host.clock
        self.notes: list[tuple[str, dict[str, object]]] = []
        booth = replace(self.host.booth, door=door, status=self.rows, note=self._note)
        self.visit, self.choices = booth.visit, booth.choices
        self.visit._timer.stop()  # the test ticks
        self.window = KioskWindow(booth, self.host.desk)
        self.window.resize(*size)
        self.window.show()
        settle()

    def rows(self) -> tuple[tuple[str, str], ...]:
        return STATUS

    def _note(self, kind: str, **facts: object) -> None:
        self.notes.append((kind, facts))

    def pass_s(self, seconds: float) -> None:
        end = self.clock.now + seconds
        while self.clock.now < end - 1e-6:
            self.clock.now = min(end, self.clock.now + 0.5)
            self.visit.tick()

    def ask(self) -> None:
        """Until it asks whether anybody is still there."""
        self.visit.used()
        self.pass_s(self.host.booth.config.idle_s + 1)
        assert self.visit.phase is Phase.ASKING
        settle()

    def end(self) -> None:
        self.window.allow_close()
        for face in self.window.faces.values():
            face.shut()
        self.window.close()
        self.window.deleteLater()
        self.host.close_down()
        settle()


@contextmanager
def laid(config: KioskConfig = CONFIG, size: tuple[int, int] = SIZES[0], door: Door | None = None) -> Iterator[Laid]:
    """A window that is shown, not locked."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    direction = app.layoutDirection()
    made = Laid(config, size, door)
    try:
        yield made
    finally:
        made.end()
        languages.use(app, "en", False)
        app.setLayoutDirection(direction)
        apply(app, made.host.booth.resolver.theme, 1.0)


def quick_door(folder: Path, pin: str = PIN) -> Door:
    """A door whose PIN is looked at in no time."""
    folder.mkdir(parents=True, exist_ok=True)
    door = Door(folder, cost=Cost(n=2, r=1, p=1))
    if pin:
        door.set_pin(pin)
    return door


def rect_in(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def faults(overlay: Overlay, window: KioskWindow) -> list[str]:
    """Words that are clipped, things that stand out of the window or over one another, targets that are too small."""
    found, target, seen = [], window.look().target, QRect(QPoint(0, 0), window.size())
    parts = [part for kind in (QPushButton, QLabel) for part in overlay.findChildren(kind) if part.isVisible()]
    for part in parts:
        name, place = part.objectName() or part.text(), rect_in(part, window)
        if not seen.contains(place):
            found.append(f"{name} stands out of the window: {place}")
        if isinstance(part, QLabel) and part.wordWrap():
            if part.height() < part.heightForWidth(part.width()):
                found.append(f"{name} is clipped")
        elif part.width() < part.sizeHint().width() or part.height() < part.sizeHint().height():
            found.append(f"{name} is clipped: {part.size()} of {part.sizeHint()}")
        if isinstance(part, QPushButton) and min(part.width(), part.height()) < target:
            found.append(f"{name} is too small: {part.size()}, {target} are wanted")
        for other in parts:
            if other is not part and rect_in(other, window).intersects(place):
                found.append(f"{name} lies over {other.objectName() or other.text()}")
    return found
