from __future__ import annotations

import pytest

from viewer.core.commands import COMMANDS, DIGITS, TALK_COMMANDS, Place, allowed, rows_of
from viewer.core.modes import MODES, Can, Mode
from viewer.core.paths import resource
from viewer.core.quilt.scene import Account


def test_no_two_commands_share_an_id() -> None:
    ids = [command.id for command in (*COMMANDS, *TALK_COMMANDS)]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("place", [Place.READER, Place.TALK])
def test_no_key_does_two_things_in_one_place(place: Place) -> None:
    keys = [key for command in rows_of(place) for key in command.keys]
    if place is Place.TALK:
        keys += DIGITS
    assert len(set(keys)) == len(keys)


def test_every_command_of_a_talk_has_a_key_and_the_reader_has_none_of_them() -> None:
    talk = list(rows_of(Place.TALK))
    assert all(command.keys for command in talk)
    own = {command.id for command in talk if command.place is Place.TALK}
    assert {"slide-next", "black", "freeze", "laser", "spotlight", "magnify", "draw", "erase-all", "end"} <= own
    assert not own & {command.id for command in rows_of(Place.READER)}
    assert "Esc" not in next(command.keys for command in talk if command.id == "end")


def test_every_icon_is_there() -> None:
    for command in (*COMMANDS, *TALK_COMMANDS):
        if command.icon:
            assert resource("icons", f"{command.icon}.svg").is_file(), command.id


def test_a_mode_gives_only_what_it_allows() -> None:
    reads_only = Mode("reads", frozenset({Can.READ}), keeps_settings=False, account=Account.STUDIES)
    given = list(allowed(reads_only))
    assert {"back", "forward", "home", "previous", "next", "search", "find"} <= {command.id for command in given}
    assert {command.needs for command in given} == {Can.READ}
    assert list(allowed(MODES["reader"])) == list(COMMANDS)
