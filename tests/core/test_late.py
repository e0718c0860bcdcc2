"""Dataclasses that are worked out late behave as those of the standard library."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import threading
from dataclasses import field

import pytest

from viewer.core.late import dataclass


@dataclass(frozen=True)
class Kept:
    """For pickle, which finds it by its name."""

    name: str
    many: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Other:
    name: str


def made() -> type:
    @dataclass(frozen=True)
    class Point:
        x: int
        y: int = 2
        tags: tuple[str, ...] = ()
        notes: dict[str, str] = field(default_factory=dict, compare=False)

        @property
        def both(self) -> int:
            return self.x + self.y

    return Point


def test_nothing_is_worked_out_before_the_first() -> None:
    point = made()
    assert "__eq__" not in point.__dict__
    assert not dataclasses.is_dataclass(point)
    point(1)
    assert "__eq__" in point.__dict__
    assert [one.name for one in dataclasses.fields(point)] == ["x", "y", "tags", "notes"]


def test_instances_are_as_ever() -> None:
    point = made()
    first, same, other = point(1), point(x=1, y=2), point(1, 3, ("a",))
    assert first == same
    assert hash(first) == hash(same)
    assert first != other
    assert (first.both, other.both) == (3, 4)
    assert first.notes == {}
    assert first.notes is not same.notes
    assert repr(other).endswith("Point(x=1, y=3, tags=('a',), notes={})")
    assert dataclasses.replace(first, y=9).both == 10
    assert dataclasses.asdict(other) == {"x": 1, "y": 3, "tags": ("a",), "notes": {}}
    with pytest.raises(dataclasses.FrozenInstanceError):
        first.x = 5
    with pytest.raises(TypeError):
        point()
    with pytest.raises(TypeError):
        point(1, 2, 3, 4, 5)


def test_a_class_made_of_another_works_its_base_out_first() -> None:
    point = made()

    @dataclass(frozen=True)
    class Solid(point):  # type: ignore[misc, valid-type]
        z: int = 7

    assert repr(Solid(1, z=8)).endswith("Solid(x=1, y=2, tags=(), notes={}, z=8)")

    class Plain(made()):  # type: ignore[misc]
        pass

    assert Plain(4).both == 6
    assert Plain(4) == Plain(4)


def test_pickle_and_copy_make_the_first_without_init() -> None:
    data = pickle.dumps(Kept("a", {"b": 1}))
    assert pickle.loads(data) == Kept("a", {"b": 1})
    assert copy.deepcopy(Kept("a")) == Kept("a")
    unmade = b"\x80\x04ctests.core.test_late\nOther\n)\x81}X\x04\x00\x00\x00nameX\x01\x00\x00\x00ksb."
    loaded = pickle.loads(unmade)
    assert loaded == Other("k")
    assert repr(loaded) == "Other(name='k')"


def make(point: type, gate: threading.Barrier, found: list[object], faults: list[BaseException]) -> None:
    gate.wait()
    try:
        found.append(point(1))
    except BaseException as fault:
        faults.append(fault)


def test_many_threads_may_make_the_first_at_once() -> None:
    for _ in range(30):
        point = made()
        gate = threading.Barrier(6)
        faults: list[BaseException] = []
        found: list[object] = []

        threads = [threading.Thread(target=make, args=(point, gate, found, faults)) for _ in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not faults
        assert len(set(found)) == 1


def test_what_makes_its_instances_itself_is_refused() -> None:
    with pytest.raises(TypeError, match="Slotted"):

        @dataclass(frozen=True, slots=True)
        class Slotted:
            x: int
