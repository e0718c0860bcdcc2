"""Tissue over time: scars held and unheld, fields within bounds, accounts that claim no more than they may."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt import timeline as timelines
from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.model import QuiltModel
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.scene import PLACE_U, PLACE_V, Account, Compare, Event, Field, SceneState, Treatment
from viewer.core.quilt.signal import SIGNAL_REACH, ScarSignal, least_substeps
from viewer.core.quilt.surface import Surface
from viewer.core.quilt.timeline import Timeline, course
from viewer.core.quilt.tissue import REACH_MM, STEP_MM, points, shape, told

ARTICLE, STUDIES = Account.ARTICLE, Account.STUDIES
LAYOUT = Layout()
AT = SceneState(parameters=Parameters(40, 20))


def effect(account: Account, event: str, parameter: str, value: float | None, **more: object) -> Assumption:
    """A row; of value None it is unknown."""
    kind = Kind.UNKNOWN if value is None else Kind.EFFECT
    words = f"{account.value}-{event}-{parameter}"
    return Assumption(words, account, event, parameter, kind, "So it is told.", value, **more)  # type: ignore[arg-type]


OWN = Assumptions(
    (
        effect(ARTICLE, "structure", "tied-square", 4e6),
        effect(ARTICLE, "structure", "septa-are-scars", 0.5),
        effect(ARTICLE, "structure", "scar-binds", 2e7),
        effect(ARTICLE, "time", "signal-emission", 1.1),
        effect(ARTICLE, "time", "scar-growth", 0.4),
        effect(ARTICLE, "time", "scar-spread", 2.0),
        effect(ARTICLE, "mesotherapy", "fat", -0.35),
        effect(ARTICLE, "mesotherapy", "stiffness", -0.7, fades_months=9),
        effect(ARTICLE, "mesotherapy", "scar", -0.15, fades_months=6),
        effect(ARTICLE, "mesotherapy", "regrowth", 0.3, onset_months=9),
        effect(ARTICLE, "mesotherapy", "flow", 0.5, onset_months=0.5),
        effect(ARTICLE, "sculpting", "signal", -1.0),
        effect(ARTICLE, "liposuction", "scar", 0.2, onset_months=4),
        effect(STUDIES, "liposuction", "fat", -0.2),
        effect(STUDIES, "liposuction", "stiffness", 0.0),
        effect(STUDIES, "subcision", "depth", -0.674, onset_months=0.5, until_months=6),
        effect(STUDIES, "collagenase", "depth", -0.3),
        effect(STUDIES, "collagenase", "flow", None),
        effect(STUDIES, "shock-waves", "fat", None),
        replace(effect(STUDIES, "mesotherapy", "fat", None), kind=Kind.NONE_FOUND),
        effect(STUDIES, "time", "scar-growth", None),
    )
)
PACK = open_pack(built_in_pack()).assumptions
TABLES = {"own": OWN, "pack": PACK}
MODEL = QuiltModel(assumptions=OWN)

PLACES = st.tuples(st.integers(*PLACE_U), st.integers(*PLACE_V))
EVENTS = st.lists(
    st.builds(
        lambda month, what, place: Event(month, what, *place), st.integers(0, 8), st.sampled_from(Treatment), PLACES
    ),
    max_size=6,
).map(lambda events: tuple(sorted(events, key=lambda event: event.month)))


def one(treatment: Treatment, month: int = 0, u: int = 63, v: int = 45) -> tuple[Event, ...]:
    return (Event(month, treatment, u, v),)


def bytes_of(timeline: Timeline, events: tuple[Event, ...], month: int, account: Account = ARTICLE) -> bytes:
    fields = timeline.moment(account, timeline.telling(account, events), month, True).fields
    return b"".join(fields.of(field).tobytes() for field in Field)


# --- scar and signal --------------------------------------------------------------------------------------------------


def test_the_tissue_at_rest_stays_as_it_is() -> None:
    timeline = Timeline(LAYOUT, OWN)
    rest = timeline.rest(ARTICLE)
    assert rest.signal[rest.scar > 0].min() > 1
    growth = timeline.growth(ARTICLE)
    assert growth is not None
    system = ScarSignal(shape(LAYOUT))
    both = np.stack([rest.signal, rest.scar])
    for _ in range(12 * system.substeps):
        both = system.step(both, np.float32(growth.emission) * both[1], growth)
    assert both[1].tobytes() == rest.scar.tobytes()
    np.testing.assert_allclose(both[0], rest.signal, rtol=1e-4)


def test_an_unheld_scar_advances_and_a_held_one_does_not() -> None:
    timeline = Timeline(LAYOUT, OWN)
    sculpted = one(Treatment.SCULPTING)
    rest = timeline.rest(ARTICLE).scar
    grown = [timeline.moment(ARTICLE, sculpted, month, False).fields.scar - rest for month in (3, 6, 12, 24, 36)]
    areas = [float((scar > 0.1).sum()) * STEP_MM**2 for scar in grown]
    assert areas == sorted(areas)
    assert areas[-1] > 300  # mm²
    assert areas[-1] > 3 * areas[1] > 0, "slowly"
    v, u = np.mgrid[: rest.shape[0], : rest.shape[1]] * STEP_MM
    far = np.hypot(u - 63, v - 45) > REACH_MM[Treatment.SCULPTING] + 2 * SIGNAL_REACH.value
    assert grown[1][far].max() < 1e-3, "it has to creep there first"
    held = timeline.moment(ARTICLE, one(Treatment.MESOTHERAPY), 3, False).fields.scar - rest
    assert (held > 0.1).sum() * STEP_MM**2 < 60


def test_a_scar_that_advances_ties_the_skin_down() -> None:
    at = replace(AT, account=ARTICLE, events=one(Treatment.SCULPTING))
    early, late = (MODEL.heights(replace(at, month_tenths=tenths)) for tenths in (0, 360))
    assert late.fields is not None
    assert early.fields is not None
    new = np.kron(late.fields.scar - early.fields.scar > 0.3, np.ones((2, 2)))[: LAYOUT.shape[0], : LAYOUT.shape[1]] > 0
    new &= LAYOUT.springs < 1e6  # not the seams themselves
    assert new.sum() > 50
    assert late.height_m[new].mean() < 0.8 * early.height_m[new].mean()


# --- bounds, steps, repeatability -----------------------------------------------------------------------------------


@settings(max_examples=25, deadline=None)
@given(events=EVENTS, month=st.integers(0, 12), after=st.booleans(), name=st.sampled_from(sorted(TABLES)))
def test_no_field_is_ever_negative(events: tuple[Event, ...], month: int, after: bool, name: str) -> None:
    timeline = Timeline(LAYOUT, TABLES[name])
    for account in Account:
        fields = timeline.moment(account, timeline.telling(account, events), month, after).fields
        for field in Field:
            values = fields.of(field)
            assert values.dtype == np.float32
            assert values.shape == shape(LAYOUT)
            assert np.isfinite(values).all()
            assert values.min() >= 0, field
        assert fields.scar.max() <= 1 + 1e-6


@pytest.mark.parametrize("name", TABLES)
def test_half_the_step_changes_a_year_by_less_than_a_hundredth(name: str) -> None:
    events = (*one(Treatment.SCULPTING), *one(Treatment.MESOTHERAPY, 2, 40, 40), *one(Treatment.LIPOSUCTION, 3, 80, 60))
    whole, half = (Timeline(LAYOUT, TABLES[name], least_substeps() * times) for times in (1, 2))
    for field in Field:
        coarse, fine = (t.moment(ARTICLE, t.telling(ARTICLE, events), 12, True).fields.of(field) for t in (whole, half))
        assert np.abs(coarse - fine).max() < 0.01 * np.abs(fine).max(), field
        assert np.linalg.norm(coarse - fine) < 0.01 * np.linalg.norm(fine - fine.mean() if fine.any() else fine + 1)


def test_same_seed_same_bytes_whatever_was_shown_before(monkeypatch: pytest.MonkeyPatch) -> None:
    events = (*one(Treatment.SCULPTING), *one(Treatment.MESOTHERAPY, 4, 50, 40))
    fresh, walked = Timeline(LAYOUT, OWN), Timeline(LAYOUT, OWN)
    for month in (2, 9, 5, 0):
        bytes_of(walked, events, month)
        bytes_of(walked, events[:1], month + 1)
    assert bytes_of(walked, events, 7) == bytes_of(fresh, events, 7)
    monkeypatch.setattr(timelines, "MONTHS_KEPT", 2)
    assert bytes_of(Timeline(LAYOUT, OWN), events, 7) == bytes_of(fresh, events, 7)
    assert bytes_of(Timeline(Layout(seed=3), OWN), events, 7) != bytes_of(fresh, events, 7)


def test_a_late_change_keeps_the_months_before_it(monkeypatch: pytest.MonkeyPatch) -> None:
    stepped: list[int] = []
    month = Timeline._month

    def counted(self: Timeline, account: Account, events: tuple[Event, ...], at: int, grown: object) -> object:
        stepped.append(at)
        return month(self, account, events, at, grown)  # type: ignore[arg-type]

    monkeypatch.setattr(Timeline, "_month", counted)
    timeline = Timeline(LAYOUT, OWN)
    bytes_of(timeline, one(Treatment.SCULPTING), 9)
    assert stepped == list(range(9))
    stepped.clear()
    bytes_of(timeline, (*one(Treatment.SCULPTING), *one(Treatment.MESOTHERAPY, 7)), 9)
    assert stepped == [7, 8]


def test_the_same_state_gives_the_same_heights_whatever_was_shown_before() -> None:
    events = (*one(Treatment.SCULPTING), *one(Treatment.MESOTHERAPY, 4, 50, 40))
    at = replace(AT, account=ARTICLE, events=events, month_tenths=65)
    walked = QuiltModel(assumptions=OWN)
    for tenths in (120, 3, 66):
        walked.heights(replace(at, month_tenths=tenths))
    walked.prepare(at)
    ours, fresh = walked.heights(at), QuiltModel(assumptions=OWN).heights(at)
    assert ours.height_m.tobytes() == fresh.height_m.tobytes()
    assert ours.fields is not None
    assert fresh.fields is not None
    assert all(ours.fields.of(field).tobytes() == fresh.fields.of(field).tobytes() for field in Field)


# --- what an account may claim --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("treatment", Treatment)
@pytest.mark.parametrize("account", Account)
def test_what_is_not_an_effect_changes_no_field_and_no_height(
    name: str, treatment: Treatment, account: Account
) -> None:
    """Row by row: with every effect of a treatment taken away, its month is the tissue at rest, byte for byte."""
    table = TABLES[name]
    rows = tuple(row for row in table.rows if row.event != treatment.value or row.kind is not Kind.EFFECT)
    model = QuiltModel(assumptions=replace(table, rows=rows))
    at = replace(AT, account=account, events=one(treatment), month_tenths=65)
    treated, rest = model.heights(at), model.heights(at.before)
    assert treated.fields is None
    assert treated.height_m.tobytes() == rest.height_m.tobytes()


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("treatment", Treatment)
def test_a_field_without_an_effect_stays_at_rest(name: str, treatment: Treatment) -> None:
    """In the studies account: only what a row says to be an effect differs from rest, byte for byte."""
    table = TABLES[name]
    model = QuiltModel(assumptions=table)
    at = replace(AT, account=STUDIES, events=one(treatment), month_tenths=65)
    fields, rest = model.heights(at).fields, model.rest_fields(STUDIES)
    moved = {row.parameter for row in table.of(STUDIES, treatment.value) if row.kind is Kind.EFFECT and row.value}
    moved |= {"stiffness"} if "depth" in moved else set()
    if fields is None:
        assert not moved & {field.value for field in Field}
        return
    for field in Field:
        same = fields.of(field).tobytes() == rest.of(field).tobytes()
        assert same is (field.value not in moved), field


def test_unknown_stays_unknown_even_with_a_number_beside_it() -> None:
    rows = tuple(replace(row, kind=Kind.UNKNOWN) for row in OWN.rows)
    model = QuiltModel(assumptions=Assumptions(rows))
    for account in Account:
        for treatment in Treatment:
            treated = model.heights(replace(AT, account=account, events=one(treatment), month_tenths=30))
            assert treated.fields is None
            assert treated.height_m.tobytes() == model.heights(replace(AT, account=account)).height_m.tobytes()


def test_without_rows_there_is_nothing_to_show() -> None:
    model = QuiltModel()
    everything = tuple(Event(0, treatment) for treatment in Treatment)
    treated = model.heights(replace(AT, account=ARTICLE, events=everything, month_tenths=120))
    assert treated.fields is None
    assert treated.height_m.tobytes() == model.heights(AT).height_m.tobytes()


def test_fields_an_account_tells_of() -> None:
    assert told(OWN, STUDIES) == (Field.FAT, Field.STIFFNESS)
    assert set(told(OWN, ARTICLE)) == set(Field)
    assert told(Assumptions(), ARTICLE) == ()


# --- effects --------------------------------------------------------------------------------------------------------


def test_an_effect_comes_fades_and_stays_as_last_seen() -> None:
    row = effect(STUDIES, "subcision", "depth", -0.5, onset_months=2.0, until_months=6.0)
    assert course(row, -1) == 0
    assert course(row, 0) == 0
    assert course(row, 2) == pytest.approx(1 - np.exp(-1))
    assert course(row, 6) == course(row, 36) > course(row, 5)
    assert course(replace(row, onset_months=0), 0) == 1
    fading = replace(row, onset_months=0, fades_months=3.0, until_months=None)
    assert course(fading, 3) == pytest.approx(np.exp(-1))


def test_after_the_last_follow_up_nothing_moves() -> None:
    at = replace(AT, events=one(Treatment.SUBCISION))
    last, later, before = (MODEL.heights(replace(at, month_tenths=tenths)) for tenths in (60, 333, 40))
    assert last.height_m.tobytes() == later.height_m.tobytes()
    assert last.fields is not None
    assert later.fields is not None
    assert last.fields.stiffness.tobytes() == later.fields.stiffness.tobytes()
    assert last.height_m.tobytes() != before.height_m.tobytes()


def test_an_event_acts_from_its_month_on_and_only_in_its_reach() -> None:
    at = replace(AT, events=one(Treatment.LIPOSUCTION, 5, 45, 45))
    before, done = (MODEL.heights(replace(at, month_tenths=tenths)) for tenths in (49, 50))
    assert before.fields is None
    assert done.fields is not None
    fat = done.fields.fat
    assert fat[round(45 / STEP_MM), round(45 / STEP_MM)] == pytest.approx(0.8)
    assert (fat[:, round(76 / STEP_MM) :] == 1).all()
    assert done.height_m[45, 54] < 0.85 * before.height_m[45, 54]
    np.testing.assert_allclose(done.height_m[:, 110:], before.height_m[:, 110:], atol=2e-5)


def test_cutting_a_band_raises_its_dimple() -> None:
    v, u = LAYOUT.tied_edges[2][8], LAYOUT.tied_edges[3][8]
    at = replace(AT, events=one(Treatment.SUBCISION, 0, int(u), int(v)), month_tenths=50)
    after, before = MODEL.heights(at).height_m, MODEL.heights(at.before).height_m
    assert after[v, u] > before[v, u] + 0.4e-3
    twice = replace(at, events=at.events * 2)
    assert MODEL.heights(twice).height_m.tobytes() == after.tobytes(), "nobody measured a second cut"


def test_a_series_of_injections_takes_more_than_one() -> None:
    once, thrice = (
        MODEL.timeline.moment(ARTICLE, one(Treatment.MESOTHERAPY) * times, 0, True).fields.fat.min() for times in (1, 3)
    )
    assert once == pytest.approx(0.65, abs=0.01)
    assert thrice == pytest.approx(0.65**3, abs=0.01)


def test_half_way_through_a_month_is_half_way_between_its_ends() -> None:
    at = replace(AT, account=ARTICLE, events=one(Treatment.MESOTHERAPY))
    first, middle, last = (MODEL.heights(replace(at, month_tenths=tenths)) for tenths in (20, 25, 30))
    np.testing.assert_allclose(middle.height_m, (first.height_m + last.height_m) / 2, rtol=1e-6, atol=1e-12)
    assert middle.fields is not None
    assert not np.array_equal(middle.fields.scar, MODEL.rest_fields(ARTICLE).scar)


def test_heights_after_a_treatment_scale_with_the_weight() -> None:
    at = replace(AT, events=one(Treatment.LIPOSUCTION))
    slim, heavy = (MODEL.heights(replace(at, parameters=Parameters(40, weight))) for weight in (0, 40))
    np.testing.assert_allclose(heavy.height_m, 4 * slim.height_m)


def test_points_are_in_reach_and_always_the_same() -> None:
    event = Event(3, Treatment.SCULPTING, 20, 20)
    found = points(event, LAYOUT)
    assert found == points(event, Layout())
    assert found != points(event, Layout(seed=4))
    assert len(found) > 10
    for u, v in found:
        assert np.hypot(u - 20, v - 20) <= REACH_MM[Treatment.SCULPTING] + 2.2
        assert PLACE_U[0] <= u <= PLACE_U[1]
        assert PLACE_V[0] <= v <= PLACE_V[1]
    assert points(Event(0, Treatment.MESOTHERAPY, 30, 40), LAYOUT) == ((30.0, 40.0),)
    assert points(Event(0, Treatment.REST), LAYOUT) == ()
    assert set(REACH_MM) == set(Treatment)


def test_what_was_prepared_needs_no_solve(monkeypatch: pytest.MonkeyPatch) -> None:
    small = Layout(columns=6, rows=2)
    model = QuiltModel(small, OWN)
    events = (*one(Treatment.SCULPTING, 0, 40, 20), *one(Treatment.MESOTHERAPY, 3, 50, 30))
    at = replace(AT, account=ARTICLE, events=events, month_tenths=11)
    at = at.with_view(compare=Compare.ACCOUNTS)
    rounds = 0
    while model.prepare(at):
        rounds += 1
        assert rounds < 250
    monkeypatch.setattr(Surface, "solve", _never)
    for tenths in range(11, 130, 7):
        model.heights(replace(at, month_tenths=tenths))
    model.heights(replace(at, account=STUDIES))
    model.heights(replace(at, parameters=Parameters(42, 20)))
    assert not model.prepare(at)


def test_what_is_kept_is_bounded() -> None:
    model = QuiltModel(Layout(columns=6, rows=1), OWN)
    for u in range(10, 117, 2):
        model.heights(replace(AT, events=one(Treatment.LIPOSUCTION, 0, u, 20), month_tenths=5))
        model.heights(replace(AT, account=ARTICLE, events=one(Treatment.MESOTHERAPY, 0, u, 20), month_tenths=35))
    timeline = model.timeline
    assert len(model._changed) <= 96
    assert len(timeline._months) <= timelines.MONTHS_KEPT
    assert len(timeline._moments) <= timelines.MOMENTS_KEPT
    kept = sum(grown.scar.nbytes + grown.signal.nbytes for grown in timeline._months.values())
    whole = kept * len(Timeline(LAYOUT, OWN)._ones.ravel()) / timeline._ones.size
    assert whole < 4e6


def _never(*_args: object, **_more: object) -> None:
    raise AssertionError("a surface was solved")
