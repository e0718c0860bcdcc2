from __future__ import annotations

from viewer.core.commands import COMMANDS, allowed
from viewer.core.modes import COMING, MODES, Can, Mode
from viewer.core.paths import resource
from viewer.core.quilt.scene import Account


def test_no_two_commands_share_an_id_or_a_key() -> None:
    ids = [command.id for command in COMMANDS]
    keys = [key for command in COMMANDS for key in command.keys]
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


def test_every_icon_is_there() -> None:
    for command in COMMANDS:
        if command.icon:
            assert resource("icons", f"{command.icon}.svg").is_file(), command.id


def test_a_mode_gives_only_what_it_allows() -> None:
    reads_only = Mode("reads", frozenset({Can.READ}), keeps_settings=False, account=Account.STUDIES)
    given = list(allowed(reads_only))
    assert {"back", "forward", "home", "previous", "next", "search", "find"} <= {command.id for command in given}
    assert {command.needs for command in given} == {Can.READ}
    assert list(allowed(MODES["reader"])) == list(COMMANDS)


def test_modes_to_come_are_not_there_yet() -> None:
    assert not set(COMING) & set(MODES)
