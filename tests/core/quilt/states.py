"""Every state that the picture can be in, for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from viewer.core.quilt import scene
from viewer.core.quilt.parameters import AGE_MAX, AGE_MIN, WEIGHT_MAX, WEIGHT_MIN, Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Compare, Event, Field, SceneState, Treatment, View


def events() -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        month=st.integers(0, scene.MONTHS_MOST),
        treatment=st.sampled_from(Treatment),
        u_mm=st.integers(*scene.PLACE_U),
        v_mm=st.integers(*scene.PLACE_V),
    )


def views() -> st.SearchStrategy[View]:
    pan = st.integers(-scene.PAN_MOST, scene.PAN_MOST)
    return st.builds(
        View,
        cut_mm=st.integers(scene.CUT_BACK_MM, scene.CUT_FRONT_MM),
        zoom=st.integers(scene.ZOOM_MIN, scene.ZOOM_MAX),
        pan_x=pan,
        pan_y=pan,
        lifted=st.frozensets(st.sampled_from(Part)),
        compare=st.sampled_from(Compare),
        divider=st.integers(0, 100),
        reveal=st.none() | st.sampled_from(Field),
    )


def scene_states() -> st.SearchStrategy[SceneState]:
    return st.builds(
        SceneState,
        account=st.sampled_from(Account),
        parameters=st.builds(Parameters, age=st.integers(AGE_MIN, AGE_MAX), weight=st.integers(WEIGHT_MIN, WEIGHT_MAX)),
        month_tenths=st.integers(0, scene.MONTHS_MOST * scene.TENTHS),
        events=st.lists(events(), max_size=scene.EVENTS_MOST).map(lambda some: tuple(sorted(some, key=month))),
        view=st.builds(View) | views(),
    )


def month(event: Event) -> int:
    return event.month
