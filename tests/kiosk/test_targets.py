"""Everything that a visitor or staff touches is large enough for a finger, says all of its words, and comes into reach.

Measured on what is on the screen, not on what was asked for: every widget that takes a touch, on every screen and
overlay, at each size of the text, on a 24 inch screen upright and lying, and on one of 15 inches.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from tests.kiosk.standing import LANGUAGES, SCREENS, Standing, standing
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.sizes import STEPS
from viewer.state.kiosk.visit import Phase
from viewer.ui.kiosk.keyboard import Keyboard
from viewer.ui.kiosk.overlay import Overlay
from viewer.ui.kiosk.typed_box import TypedBox

MACHINES = {"lying": ((1920, 1080), 24.0), "upright": ((1080, 1920), 24.0), "small": ((1366, 768), 15.0)}
LEAST_PX, LEAST_MM = 44, 15.0
MM_PER_INCH = 25.4
REACH = 2 / 3  # controls lie below this share of the height
OURS = "viewer.ui.kiosk."


@pytest.fixture(scope="module", params=MACHINES)
def kiosk(
    request: pytest.FixtureRequest, qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Standing]:
    size, diagonal_in = MACHINES[request.param]
    config = KioskConfig(languages=LANGUAGES, diagonal_in=diagonal_in, drift=False, restart_at=None)
    with standing(tmp_path_factory.mktemp("targets"), size=size, config=config) as made:
        yield made


def mm_px(kiosk: Standing) -> float:
    """Pixels in a millimetre of this machine, computed here and not asked of it."""
    wide, tall = kiosk.window.width(), kiosk.window.height()
    return float((wide**2 + tall**2) ** 0.5 / (kiosk.config.diagonal_in * MM_PER_INCH))


def takes_touch(widget: QWidget) -> bool:
    """Does it do something when a finger touches it?"""
    if isinstance(widget, QScrollBar):
        return False
    if isinstance(widget, QAbstractButton | QAbstractSlider | QLineEdit):
        return widget.isEnabled()
    if isinstance(widget, Overlay):
        return False  # all of it, edge to edge
    if isinstance(widget, TypedBox) and any(board.isVisible() for board in widget.window().findChildren(Keyboard)):
        return False  # it shows what is typed below
    own = (kind for kind in type(widget).__mro__ if kind.__module__.startswith(OURS))
    return any({"mousePressEvent", "mouseReleaseEvent"} & set(vars(kind)) for kind in own)


def in_view(widget: QWidget) -> bool:
    return widget.isVisible() and not widget.visibleRegion().isEmpty()


def name(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()} “{words[:40]}”"


def too_small(kiosk: Standing) -> list[str]:
    least_px = max(LEAST_PX, LEAST_MM * mm_px(kiosk) - 0.5)
    return [
        f"{name(widget)}: {widget.width()} × {widget.height()} px"
        for widget in kiosk.window.findChildren(QWidget)
        if in_view(widget) and takes_touch(widget) and min(widget.width(), widget.height()) < least_px
    ]


def cut(kiosk: Standing) -> list[str]:
    """Labels and buttons that have not room for their words."""
    found = []
    for widget in kiosk.window.findChildren(QWidget):
        if not in_view(widget):
            continue
        if isinstance(widget, QLabel) and widget.text():
            wanted = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            if widget.height() < wanted - 1 or (
                not widget.wordWrap() and widget.width() < widget.sizeHint().width() - 1
            ):
                found.append(f"{name(widget)}: {widget.size().toTuple()} for {widget.sizeHint().toTuple()}, {wanted}")
        elif isinstance(widget, QAbstractButton) and type(widget).__module__.startswith("PySide6") and widget.text():
            metrics = QFontMetricsF(widget.font())
            wide = max(metrics.horizontalAdvance(line) for line in widget.text().split("\n"))
            if widget.width() < wide or widget.height() < metrics.height():
                found.append(f"{name(widget)}: {widget.size().toTuple()} for {wide:.0f}")
        elif isinstance(widget, QAbstractButton) and widget.text():
            hint = (
                widget.heightForWidth(widget.width())
                if widget.hasHeightForWidth()
                else widget.minimumSizeHint().height()
            )
            if widget.height() < hint - 1:
                found.append(f"{name(widget)}: {widget.size().toTuple()} for a height of {hint}")
    return found


def off_screen(kiosk: Standing) -> list[str]:
    """What takes touches and cannot be scrolled to lies within the window."""
    whole = kiosk.window.rect()
    return [
        f"{name(widget)} at {place(kiosk, widget).getRect()}"
        for widget in kiosk.window.findChildren(QAbstractButton)
        if in_view(widget) and not scrolls(widget) and not whole.contains(place(kiosk, widget))
    ]


def scrolls(widget: QWidget) -> bool:
    above = widget.parentWidget()
    while above is not None:
        if above.objectName() == "qt_scrollarea_viewport":
            return True
        above = above.parentWidget()
    return False


def place(kiosk: Standing, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(kiosk.window, QPoint(0, 0)), widget.size())


def chosen(kiosk: Standing, step: int, language: str = "en", reach: bool = False) -> Iterator[str]:
    """A visitor who has chosen all that goes to each screen, covers it, and is asked; none of it ends the visit."""
    kiosk.rest()
    kiosk.visit.used()
    choices = kiosk.program.booth.choices
    choices.set_language(language)
    choices.set_step(step)
    choices.set_reach(reach)
    for screen in SCREENS[:6]:
        kiosk.window.face.desk.way.go(kiosk.spot(screen))
        kiosk.settle()
        yield f"{screen}, step {step}"
    kiosk.window.lay_cover()
    kiosk.settle()
    yield f"cover, step {step}"
    kiosk.window.lift_cover()
    kiosk.passes(kiosk.config.idle_s + 1)
    kiosk.settle()
    assert kiosk.visit.phase is Phase.ASKING
    yield f"countdown, step {step}"
    kiosk.visit.used()
    kiosk.rest()


@pytest.mark.parametrize("step", range(STEPS))
def test_every_target_is_large_enough_and_says_its_words(kiosk: Standing, step: int) -> None:
    found = []
    for screen in chosen(kiosk, step):
        found += [f"{screen}: {words}" for words in (*too_small(kiosk), *cut(kiosk), *off_screen(kiosk))]
    assert found == []


@pytest.mark.parametrize("screen", ["attract", "door", "status", "blank", "cleaning"])
def test_so_it_is_before_and_between_visits(kiosk: Standing, screen: str) -> None:
    kiosk.go(screen)
    assert [*too_small(kiosk), *cut(kiosk), *off_screen(kiosk)] == []


def test_right_to_left_too(kiosk: Standing) -> None:
    found = []
    for screen in chosen(kiosk, STEPS - 1, "ar"):
        found += [f"{screen}: {words}" for words in (*too_small(kiosk), *cut(kiosk), *off_screen(kiosk))]
    assert found == []


@pytest.mark.parametrize("step", range(STEPS))
def test_in_reach_mode_every_control_lies_low(kiosk: Standing, step: int) -> None:
    limit = round(kiosk.window.height() * REACH) - 1
    found = []
    for screen in chosen(kiosk, step, reach=True):
        if screen.startswith(("cover", "countdown")):  # all of it is one target
            continue
        for widget in kiosk.window.findChildren(QWidget):
            if in_view(widget) and takes_touch(widget):
                seen = widget.visibleRegion().boundingRect().translated(widget.mapTo(kiosk.window, QPoint(0, 0)))
                if seen.top() < limit:
                    found.append(f"{screen}: {name(widget)} at {seen.getRect()}, limit {limit}")
        found += [f"{screen}: {words}" for words in (*too_small(kiosk), *off_screen(kiosk))]
    assert found == []


def test_a_small_target_is_seen(kiosk: Standing) -> None:
    kiosk.go("home")
    button = kiosk.window.face.foot.search
    whole = button.geometry()
    button.setMinimumSize(10, 10)
    button.setFixedSize(40, 40)
    assert any("search" in words for words in too_small(kiosk))
    button.setMinimumSize(0, 0)
    button.setMaximumSize(16777215, 16777215)
    button.setGeometry(whole)
    kiosk.rest()


def test_the_measure_is_the_machines_own(kiosk: Standing) -> None:
    assert kiosk.window.sizes().target_px >= LEAST_MM * mm_px(kiosk)
    assert kiosk.window.sizes().mm_px == pytest.approx(mm_px(kiosk))
