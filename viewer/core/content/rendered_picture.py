"""Assumptions and scenes as plain values for JSON, and back: the part of the rendered cache that the picture needs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, Field, SceneState, Treatment, View
from viewer.core.quilt.scenes import Scene, SceneBook, Stop, Tour


def assumptions_to_plain(assumptions: Assumptions) -> dict[str, Any]:
    rows = [{**asdict(row), "account": row.account.value, "kind": row.kind.value} for row in assumptions.rows]
    return {"rows": rows, "high_risk": sorted(assumptions.high_risk)}


def assumptions_from_plain(plain: dict[str, Any]) -> Assumptions:
    """ValueError, KeyError or TypeError for what ``assumptions_to_plain`` did not write."""
    rows = (
        Assumption(**{**row, "account": Account(row["account"]), "kind": Kind(row["kind"])}) for row in plain["rows"]
    )
    return Assumptions(tuple(rows), frozenset(plain["high_risk"]))


def book_to_plain(book: SceneBook) -> dict[str, Any]:
    return {
        "scenes": [
            {
                **{"id": scene.id, "title": scene.title, "sentence": scene.sentence, "line": scene.line},
                "part": scene.part.value if scene.part else None,
                "state": _state_to_plain(scene.state),
            }
            for scene in book.scenes.values()
        ],
        "tours": [asdict(tour) for tour in book.tours.values()],
    }


def book_from_plain(plain: dict[str, Any]) -> SceneBook:
    """ValueError, KeyError or TypeError for what ``book_to_plain`` did not write."""
    scenes = (
        Scene(
            **{
                **row,
                "part": None if row["part"] is None else Part(row["part"]),
                "state": _state_from_plain(row["state"]),
            }
        )
        for row in plain["scenes"]
    )
    tours = (Tour(**{**row, "stops": tuple(Stop(**stop) for stop in row["stops"])}) for row in plain["tours"])
    return SceneBook({scene.id: scene for scene in scenes}, {tour.id: tour for tour in tours})


def _state_to_plain(state: SceneState) -> dict[str, Any]:
    view = state.view
    return {
        "account": state.account.value,
        "parameters": asdict(state.parameters),
        "month_tenths": state.month_tenths,
        "events": [[event.month, event.treatment.value, event.u_mm, event.v_mm] for event in state.events],
        "view": {
            **asdict(view),
            "lifted": sorted(part.value for part in view.lifted),
            "compare": view.compare.value,
            "reveal": view.reveal.value if view.reveal else None,
        },
    }


def _state_from_plain(plain: dict[str, Any]) -> SceneState:
    view = plain["view"]
    return SceneState(
        Account(plain["account"]),
        Parameters(**plain["parameters"]),
        plain["month_tenths"],
        tuple(Event(month, Treatment(what), u_mm, v_mm) for month, what, u_mm, v_mm in plain["events"]),
        View(
            **{
                **view,
                "lifted": frozenset(Part(part) for part in view["lifted"]),
                "compare": Compare(view["compare"]),
                "reveal": None if view["reveal"] is None else Field(view["reveal"]),
            }
        ),
    )
