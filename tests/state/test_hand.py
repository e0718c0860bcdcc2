"""The hand over the quilt: holds one treatment and a place that stays on the squares."""

from __future__ import annotations

from viewer.core.quilt.scene import PLACE_U, PLACE_V, Treatment
from viewer.state.hand import MIDDLE_MM, HandState


def test_tells_a_change_once_and_stays_on_the_quilt(qtbot) -> None:
    hand = HandState()
    heard: list[object] = []
    hand.changed.connect(lambda: heard.append((hand.tool, hand.place_mm)))
    hand.take(Treatment.MESOTHERAPY)
    hand.take(Treatment.MESOTHERAPY)
    hand.move_to(-500, 500)
    assert heard == [
        (Treatment.MESOTHERAPY, MIDDLE_MM),
        (Treatment.MESOTHERAPY, (PLACE_U[0], PLACE_V[1])),
    ]
    hand.reset()
    assert (hand.tool, hand.place_mm) == (None, MIDDLE_MM)
