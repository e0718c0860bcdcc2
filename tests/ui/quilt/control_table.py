"""The table of the controls of the pane: where each lies, how it is found, and what must change when it is used."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QWidget,
)

from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, SceneState, Treatment
from viewer.ui.quilt import panels as tabs
from viewer.ui.quilt.pane import QuiltPane

Ask = Callable[[QuiltPane], object]


@dataclass(frozen=True)
class Row:
    """A control: where it lies, how it is found, and what must be another after it was used."""

    place: str  # a tab, a drawer, "tour", or "" for what is always there
    find: Callable[[QuiltPane], QWidget]
    effect: Ask


def state(of: Callable[[SceneState], object]) -> Ask:
    return lambda pane: of(pane._shared.quilt.state)


def lit(pane: QuiltPane) -> object:
    return pane._shared.focus.focus.part, pane._shared.focus.focus.pinned


def named(place: str, name: str) -> Callable[[QuiltPane], QWidget]:
    """An attribute of what lies in a place."""
    return lambda pane: getattr(inside(pane, place), name)


def inside(pane: QuiltPane, place: str) -> QWidget:
    if place == "":
        return pane
    if place == "tour":
        return pane.panels.panel(tabs.SCENES).face  # type: ignore[attr-defined]
    if place in tabs.NAMES:
        return pane.panels.panel(place)
    found = getattr(pane.drawers, place)
    assert isinstance(found, QWidget)
    return found


def control(number: int, play: bool) -> Callable[[QuiltPane], QWidget]:
    return lambda pane: pane.controls.controls[number].play if play else pane.controls.controls[number]


AGE, WEIGHT, MONTH = (
    state(lambda at: at.parameters.age),
    state(lambda at: at.parameters.weight),
    state(lambda at: at.month_tenths),
)
SEEN = state(lambda at: at.view)
ZOOM, CUT = state(lambda at: at.view.zoom), state(lambda at: at.view.cut_mm)


def hand(pane: QuiltPane) -> object:
    return pane._shared.hand.tool


def scene(pane: QuiltPane) -> object:
    return pane._shared.show.scene_id


def touring(pane: QuiltPane) -> object:
    tour = pane._shared.tour
    return tour.tour.id if tour.tour else "", tour.at, tour.playing


def drawer(pane: QuiltPane) -> object:
    return pane.drawers.open


def said(pane: QuiltPane) -> object:
    assert pane.drawers.along is not None
    return pane.drawers.along.said.text(), pane._shared.quilt.state


def copied(_pane: QuiltPane) -> object:
    return QGuiApplication.clipboard().text()


def asked(pane: QuiltPane) -> object:
    return any(dialog.isVisible() for dialog in pane.findChildren(QFileDialog))


def claims(pane: QuiltPane) -> object:
    return tuple(pane.property("claims") or ())


def table() -> dict[str, Row]:
    rows = {
        "undo": Row("", named("", "undo"), state(lambda at: at)),
        "redo": Row("", named("", "redo"), state(lambda at: at)),
        "reset": Row("", named("", "reset"), state(lambda at: at)),
        "sure": Row("", named("", "sure"), drawer),
        "view": Row("", named("", "view"), lit),
        "rest": Row(tabs.TREAT, named(tabs.TREAT, "rest"), MONTH),
        "done": Row(tabs.TREAT, lambda pane: inside(pane, tabs.TREAT).done[0], state(lambda at: at.events)),
        "own": Row(tabs.LOOK, named(tabs.LOOK, "own"), drawer),
        "cut": Row(tabs.LOOK, named(tabs.LOOK, "cut"), CUT),
        "cut_back": Row(tabs.LOOK, named(tabs.LOOK, "cut_back"), CUT),
        "cut_front": Row(tabs.LOOK, named(tabs.LOOK, "cut_front"), CUT),
        "zoom": Row(tabs.LOOK, named(tabs.LOOK, "zoom"), ZOOM),
        "closer": Row(tabs.LOOK, named(tabs.LOOK, "closer"), ZOOM),
        "farther": Row(tabs.LOOK, named(tabs.LOOK, "farther"), ZOOM),
        "fit": Row(tabs.LOOK, named(tabs.LOOK, "fit"), ZOOM),
        "divider": Row(tabs.COMPARE, named(tabs.COMPARE, "divider"), SEEN),
        "colour": Row(tabs.COMPARE, named(tabs.COMPARE, "colour"), SEEN),
        "scene": Row(tabs.SCENES, named(tabs.SCENES, "scene"), scene),
        "before": Row(tabs.SCENES, named(tabs.SCENES, "before"), scene),
        "after": Row(tabs.SCENES, named(tabs.SCENES, "after"), scene),
        "which-tour": Row(
            tabs.SCENES, named(tabs.SCENES, "tour"), lambda pane: inside(pane, tabs.SCENES).tour.currentData()
        ),
        "play-tour": Row(tabs.SCENES, named(tabs.SCENES, "play"), touring),
        "follow": Row(tabs.SCENES, named(tabs.SCENES, "follow"), lambda pane: pane._shared.follow.on),
        "take-along": Row(tabs.SCENES, named(tabs.SCENES, "along"), drawer),
        "tour-back": Row("tour", named("tour", "back"), touring),
        "tour-play": Row("tour", named("tour", "play"), touring),
        "tour-on": Row("tour", named("tour", "on"), touring),
        "tour-stop": Row("tour", named("tour", "stop"), touring),
        "close": Row("sure", lambda pane: pane.drawers.drawer.close_button, drawer),
        "claim": Row("sure", lambda pane: pane.drawers.sure.links[-1], claims),
        "code": Row("along", named("along", "code"), lambda pane: pane.drawers.along.code.selectedText()),
        "copy": Row("along", named("along", "copy"), copied),
        "enter": Row("along", named("along", "enter"), said),
        "go": Row("along", named("along", "go"), said),
        "save": Row("along", named("along", "save"), asked),
    }
    for number, effect in enumerate((AGE, WEIGHT, MONTH)):
        rows[f"slider-{number}"] = Row(tabs.CHANGE, control(number, False), effect)
        rows[f"play-{number}"] = Row(tabs.CHANGE, control(number, True), effect)
    for part in Part:
        rows[f"part-{part.value}"] = Row("", lambda pane, part=part: pane.buttons[part], lit)
        rows[f"lift-{part.value}"] = Row(
            tabs.LOOK, lambda pane, part=part: inside(pane, tabs.LOOK).lifts[part], state(lambda at: at.view.lifted)
        )
    for treatment in Treatment:
        if treatment is not Treatment.REST:
            rows[treatment.value] = Row(
                tabs.TREAT, lambda pane, one=treatment: inside(pane, tabs.TREAT).chips[one], hand
            )
    for name in tabs.NAMES:
        rows[f"tab-{name}"] = Row("", lambda pane, name=name: pane.panels.tabs.buttons[name], _front)
    for account in Account:
        rows[f"account-{account.value}"] = Row(
            "", lambda pane, one=account: pane.account.buttons[one.value], state(lambda at: at.account)
        )
    for compare in Compare:
        rows[f"compare-{compare.value}"] = Row(
            tabs.COMPARE, lambda pane, one=compare: inside(pane, tabs.COMPARE).choice.buttons[one.value], SEEN
        )
    return rows | _own()


def _front(pane: QuiltPane) -> object:
    return pane.panels.front


def _own() -> dict[str, Row]:
    from viewer.core.settings import MOTION_CHOICES
    from viewer.core.tones import TONES

    rows = {}
    for tone in TONES:
        rows[f"own-{tone.id}"] = Row(
            "own",
            lambda pane, one=tone.id: pane.drawers.own.tones[one],
            lambda pane: pane._shared.preferences.skin_tone,
        )
    for motion in MOTION_CHOICES:
        rows[f"own-{motion}"] = Row(
            "own", lambda pane, one=motion: pane.drawers.own.motions[one], lambda pane: pane._shared.preferences.motion
        )
    return rows


TABLE = table()
