"""What starting up left over goes back."""

from __future__ import annotations

import linecache

from viewer.core import memory


def test_memory_is_kept_at_hand_wherever_it_runs() -> None:
    memory.keep_at_hand()
    memory.give_back()


def test_sources_are_dropped() -> None:
    assert linecache.getline(memory.__file__, 1)
    assert memory.__file__ in linecache.cache
    memory.give_back()
    assert memory.__file__ not in linecache.cache
