"""The commands of the mode as the palette and the sheet of keys list them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from viewer.core.commands import Command, Group
from viewer.ui.dialogs.command_rows import Entry
from viewer.ui.dialogs.shortcuts import KeyGroup
from viewer.ui.shell.actions import MIRRORED, Actions

NOT_LISTED = ("palette", "menu")  # the list itself, and what is only a way to commands


def entries(actions: Actions, first: tuple[str, ...] = (), *, mirrored: bool = False) -> tuple[Entry, ...]:
    """Every command after the heading of its group. ``first``: ids that stand above them all, without a heading."""
    swapped = MIRRORED if mirrored else {}
    table = {command.id: command for command in actions.commands() if command.id not in NOT_LISTED}
    found = [_entry(actions, table[name], swapped) for name in first if name in table]
    for group in Group:
        members = [one for one in table.values() if one.group is group and one.id not in first]
        if members:
            found.append(Entry("", translated(group.value)))
            found += [_entry(actions, one, swapped) for one in members]
    return tuple(found)


def key_groups(actions: Actions) -> tuple[KeyGroup, ...]:
    """Every command that has a key, by group."""
    groups = ((group, tuple(_rows(actions.commands(), group))) for group in Group)
    return tuple(KeyGroup(translated(group.value), rows) for group, rows in groups if rows)


def translated(words: str) -> str:
    return QCoreApplication.translate("Commands", words)


def spelled(keys: Iterable[str]) -> str:
    """Keys as the system writes them."""
    words = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return " / ".join(word for word in words if word)


def _entry(actions: Actions, command: Command, swapped: dict[str, str]) -> Entry:
    sign = swapped.get(command.icon, command.icon)
    usable = actions[command.id].isEnabled()
    return Entry(command.id, translated(command.words), spelled(command.keys[:1]), sign, usable)


def _rows(commands: Iterable[Command], group: Group) -> Iterator[tuple[str, str]]:
    for command in commands:
        if command.group is group and command.keys:
            yield translated(command.words), spelled(command.keys)
