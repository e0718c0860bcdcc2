"""What every test shares: no display, settings of its own, a program that leaves no window behind."""

from __future__ import annotations

import gc
import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings as hypothesis_settings
from pytestqt.qtbot import QtBot

# One profile for all machines: the same examples each run, and no test fails because the machine is slow.
hypothesis_settings.register_profile("septa", deadline=None, derandomize=True)
hypothesis_settings.load_profile("septa")

# What the offscreen platform says of itself; it does not concern the program.
OFFSCREEN_SAYS = (
    "This plugin does not support propagateSizeHints",
    "This plugin does not support raise",
    "This plugin does not support grabbing the keyboard",
    "This plugin does not support setting window masks",
)


# What waits for something to come waits so long at least: a machine that is busy with other tests is no fault, and a
# test that is green waits no longer than before.
PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """pytest-qt's own, whose limits are for a quiet machine, with more patience."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:
        super().waitUntil(callback, timeout=max(timeout, PATIENCE_MS))

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, raising: bool | None = None, **words: Any) -> Any:
        most = timeout if raising is False else max(timeout, PATIENCE_MS)  # False: assertNotEmitted waits to the end
        return super().waitSignal(signal, timeout=most, raising=raising, **words)

    def waitSignals(self, signals: list[Any], *, timeout: int = PATIENCE_MS, **words: Any) -> Any:
        return super().waitSignals(signals, timeout=max(timeout, PATIENCE_MS), **words)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitExposed(widget, timeout=max(timeout, PATIENCE_MS))

    def waitActive(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:
        return super().waitActive(widget, timeout=max(timeout, PATIENCE_MS))


def pytest_configure(config: pytest.Config) -> None:
    gc.disable()  # see garbage_on_this_thread
    ignored = config.getini("qt_log_ignore")
    ignored.extend(sentence.replace("(", r"\(") for sentence in OFFSCREEN_SAYS)


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """As in the program (viewer/state/garbage.py): pytest-xdist's own thread would delete what a test left of Qt's."""
    yield
    from viewer.state.garbage import collect_due

    collect_due()


@pytest.fixture(autouse=True)
def septa_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings of one test are no other's, and never the developer's own."""
    home = tmp_path / "septa-home"
    monkeypatch.setenv("SEPTA_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["septa"]


@pytest.fixture(scope="session")
def qapp(qapp_args: list[str]) -> Any:
    """The one application, dressed as the program dresses it."""
    from PySide6.QtWidgets import QApplication

    from viewer.core.theme import load_theme
    from viewer.ui.theme.style import apply

    app = QApplication.instance() or QApplication(qapp_args)
    assert isinstance(app, QApplication)
    app.setApplicationName("septa")
    apply(app, load_theme("light"), 1.0)
    return app


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    return PatientBot(request)


@pytest.fixture(autouse=True, scope="module")
def as_before() -> Iterator[None]:
    """What one file has done to the one application is left to no other: which files meet in a process is chance."""
    yield
    gc.unfreeze()  # a kiosk sets aside what there is at its start: rings in it would live for ever
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if isinstance(app, QApplication):
        from tests.left_behind import let_go, look_as_before, speak_as_before

        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        look_as_before(app)
        speak_as_before(app)
        let_go(app)


@pytest.fixture(autouse=True)
def no_window_left(request: pytest.FixtureRequest) -> Iterator[None]:
    """A test that leaves a top-level widget behind fails: it would go on living in the next one."""
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QLocale
    from PySide6.QtWidgets import QApplication

    app = request.getfixturevalue("qapp")
    before, locale = set(QApplication.topLevelWidgets()), QLocale()
    yield
    QLocale.setDefault(locale)  # a test of another language leaves no commas in the numbers of the next
    if app.clipboard().text():  # what one test copied is no leak of another's kiosk
        app.clipboard().clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.processEvents()
    left = [widget for widget in QApplication.topLevelWidgets() if widget not in before and widget.isVisible()]
    names = [f"{type(widget).__name__} {widget.objectName()}".strip() for widget in left]
    for widget in left:
        widget.close()
    assert not names, f"left on the screen: {', '.join(names)}"
