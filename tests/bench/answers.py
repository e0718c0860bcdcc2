"""How quickly a running Septa answers: a click on another topic, a move of the pointer, a step of a slider.

Runs the real program, as ``main.py`` does, in a real window. Where it would begin to wait for events, it is measured
instead. Every figure is the time from the input to the end of the pass of the event loop in which the pane was
painted, so it holds layout, painting and handing over to the X server. Prints JSON: name → milliseconds of each round.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from itertools import cycle

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSlider, QTextBrowser, QWidget

from viewer import app as septa
from viewer.ui.quilt.view import QuiltView
from viewer.ui.topics.tree import TopicTree

READY_LIMIT_S = 30.0
SETTLE_S = 6.0  # ages are solved ahead meanwhile
REST_S = 0.4  # between two rounds: longer than any fade
ANSWER_LIMIT_S = 5.0


class PaintWatch(QObject):
    """Says whether a widget was painted since it was last asked, and only if ``counts`` says the picture is new."""

    def __init__(self, widget: QWidget, counts: Callable[[], bool]) -> None:
        super().__init__(widget)
        self.seen = False
        self._counts = counts
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._counts():
            self.seen = True
        return False


def pump(seconds: float) -> None:
    """Lets the program go on for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.002)


def answer_ms(act: Callable[[], object], widget: QWidget, is_new: Callable[[], bool]) -> float:
    """From ``act`` until ``widget`` has been painted anew. TimeoutError when it never is."""
    watch = PaintWatch(widget, is_new)
    begin = time.perf_counter()
    act()
    while not watch.seen:
        QApplication.processEvents()
        if time.perf_counter() - begin > ANSWER_LIMIT_S:
            raise TimeoutError(f"{type(widget).__name__} was not painted within {ANSWER_LIMIT_S:g} s")
    taken = time.perf_counter() - begin
    widget.removeEventFilter(watch)
    watch.deleteLater()
    return taken * 1000


def leaves(tree: TopicTree, parent: QModelIndex | None = None) -> Iterator[QModelIndex]:
    """Every topic without topics of its own, in the tree's order."""
    parent = parent or QModelIndex()
    model = tree.model()
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        if model.rowCount(index):
            yield from leaves(tree, index)
        else:
            yield index


def switches_ms(window: QWidget, rounds: int) -> list[float]:
    """Clicks one topic after the other."""
    tree, browser = window.findChild(TopicTree), window.findChild(QTextBrowser)
    assert isinstance(tree, TopicTree)
    assert isinstance(browser, QTextBrowser)
    tree.expandAll()
    found = []
    topics = list(leaves(tree))
    for _, index in zip(range(rounds + 1), cycle(topics[1:] + topics[:1]), strict=False):
        pump(REST_S)  # the outline below the tree takes its room
        tree.scrollTo(index, TopicTree.ScrollHint.PositionAtCenter)
        pump(REST_S / 4)
        before = (browser.document().characterCount(), browser.toPlainText())
        place = tree.visualRect(index).center()

        def click(at: QPoint = place) -> None:
            QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)

        def is_other(old: tuple[int, str] = before) -> bool:
            return browser.document().characterCount() != old[0] or browser.toPlainText() != old[1]

        found.append(answer_ms(click, browser.viewport(), is_other))
    return found[1:]


def hovers_ms(view: QuiltView, rounds: int) -> list[float]:
    """Moves the real pointer from tissue to tissue."""
    places: dict[object, QPoint] = {}
    for y in range(4, view.height() - 4, 6):
        for x in range(4, view.width() - 4, 6):
            part = view.part_at(QPointF(x, y))
            if part is not None:
                places.setdefault(part, QPoint(x, y))
    assert len(places) >= 3, f"only {list(places)} found in the picture"
    QCursor.setPos(view.mapToGlobal(QPoint(1, 1)))
    pump(REST_S)
    found = []
    for _, place in zip(range(rounds), cycle(places.values()), strict=False):

        def move(at: QPoint = place) -> None:
            QCursor.setPos(view.mapToGlobal(at))

        found.append(answer_ms(move, view, lambda: True))
        pump(REST_S)
    QCursor.setPos(view.mapToGlobal(QPoint(1, 1)))
    pump(REST_S)
    return found


def slider_steps_ms(window: QWidget, view: QuiltView, rounds: int) -> list[float]:
    """Presses an arrow key on the sliders for age and weight in turn."""
    sliders = [slider for slider in window.findChildren(QSlider) if slider.accessibleName() in ("Age", "Weight")]
    assert len(sliders) == 2
    found = []
    for number, slider in zip(range(rounds), cycle(sliders), strict=False):
        up = slider.value() < slider.maximum() and (number // len(sliders)) % 20 < 10
        key = Qt.Key.Key_Up if up else Qt.Key.Key_Down
        before = slider.value()

        def press(at: QSlider = slider, with_key: Qt.Key = key) -> None:
            QTest.keyClick(at, with_key)

        found.append(answer_ms(press, view, lambda: True))
        assert slider.value() != before
        pump(REST_S / 4)
    return found


def find_view() -> QuiltView | None:
    """The picture, once it shows the state that it is to show."""
    for window in QApplication.topLevelWidgets():
        view = window.findChild(QuiltView)
        if isinstance(view, QuiltView) and view.isVisible() and view.ready:
            return view
    return None


def measure(rounds: int) -> dict[str, list[float]]:
    end = time.monotonic() + READY_LIMIT_S
    while (view := find_view()) is None:
        pump(0.05)
        if time.monotonic() > end:
            raise TimeoutError(f"no picture within {READY_LIMIT_S:g} s")
    window = view.window()
    pump(SETTLE_S)
    return {
        "hover_ms": hovers_ms(view, rounds),
        "slider_ms": slider_steps_ms(window, view, rounds),
        "article_switch_ms": switches_ms(window, rounds),
    }


def main(rounds: int) -> int:
    def instead_of_waiting(*_words: object) -> int:
        print(json.dumps(measure(rounds)))
        return 0

    QApplication.exec = instead_of_waiting  # type: ignore[method-assign,assignment]
    sys.argv = ["septa", "--size", "1600x900", "--theme", "light"]
    return septa.main() or 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1])))
