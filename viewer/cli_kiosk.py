"""``septa kiosk …``: what staff do on the command line to set a kiosk up and to look after it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.kiosk import places

if TYPE_CHECKING:
    from viewer.core.kiosk.machine import Screen
    from viewer.core.kiosk.readiness import Door as DoorFound
    from viewer.core.order import Order

READY, NOT_READY, FAULT = 0, 1, 2
TELLING = {"topic": "Topics", "scene": "Scenes of the picture", "language": "Languages", "qr": "Codes to take along"}

Screens = Callable[[], "tuple[tuple[Screen, ...], str]"]


@dataclass(frozen=True)
class Terminal:
    """Who answers. ``ask`` and ``secret`` raise EOFError when nobody is there any more."""

    ask: Callable[[str], str]
    secret: Callable[[str], str]
    line: Callable[[], str]  # of a pipe
    has_person: bool = True


def run(order: Order, screens: Screens, terminal: Terminal | None = None) -> int:
    """Do ``order.action``; the process's status."""
    actions: dict[str, Callable[[Order, Screens, Terminal], int]] = {
        "setup": _setup,
        "check": _check,
        "set-pin": _set_pin,
        "reset-pin": _reset_pin,
        "report": _report,
    }
    try:
        return actions[order.action](order, screens, terminal or _this_terminal())
    except EOFError:
        return _complain(
            "Nobody answers; nothing was changed. To be asked nothing, use --yes (setup) or --stdin (set-pin)."
        )
    except UnicodeError:
        return _complain("There are letters in it that this terminal does not know; nothing was changed.")
    except KeyboardInterrupt:
        return _complain("Ended; nothing was changed.")


def _setup(order: Order, screens: Screens, terminal: Terminal) -> int:
    from viewer.core.kiosk.questions import Stopped, answers
    from viewer.core.kiosk.reading import read
    from viewer.core.kiosk.template import template

    path = places.new_config_path(order.config)
    if path.is_dir():
        return _complain(f"{path} is a folder; name a file.")
    there = path.exists()
    if there and not order.force:
        return _complain(f"{path} is there already; --force writes a new one and keeps this one as {path.name}.old.")
    config, problems = read(path)
    for problem in problems:
        _say(f"In the old file: {problem}")
    if not order.yes:
        _say(f"Answers are written to {path}. Enter takes what stands in [brackets].\n")
        try:
            config = answers(config, terminal.ask, _say)
        except Stopped as stopped:
            return _complain(str(stopped))
    try:
        _write(path, template(config), there)
    except OSError as error:
        words = error.strerror or str(error)
        return _complain(
            f"{path} cannot be written ({words}); run this as administrator, or name another place: --config"
        )
    _say(f"\n{path} is written{f'; the old one is {path.name}.old' if there else ''}.")
    if not order.yes and terminal.has_person:
        _ask_for_pin(order, screens, terminal)
    which = "" if order.config is None else f" --config {path}"
    _say(f"What is not asked here stands in the file, each with its words. Now run: septa kiosk check{which}")
    return READY


def _write(path: Path, text: str, there: bool) -> None:
    """Whole or not at all, and the old one beside it. OSError when that cannot be."""
    from viewer.core.kiosk.store import write_whole

    old = path.with_name(f"{path.name}.old")
    if there:
        write_whole(old, path.read_bytes())
    write_whole(path, text.encode("utf-8"))
    path.chmod(0o644)  # the kiosk's own user reads it, whatever the administrator's mask


def _ask_for_pin(order: Order, screens: Screens, terminal: Terminal) -> None:
    from viewer.core.kiosk.pin import Door

    words = "There is a PIN; set another?" if Door(places.state_dir(order.state_folder)).has_pin else "Set a PIN?"
    _say("\nBehind the staff door (two upper corners held for 3 seconds, then a PIN): exit, restart, cleaning, status.")
    try:
        wanted = terminal.ask(f"{words} yes or no [yes] ").strip().casefold()
        if wanted in ("", "y", "yes"):
            _set_pin(order, screens, terminal)
    except (EOFError, KeyboardInterrupt):
        _say("\nNo PIN was set. Later: septa kiosk set-pin")


def _set_pin(order: Order, screens: Screens, terminal: Terminal) -> int:
    del screens
    from viewer.core.kiosk.pin import Door, WeakPinError, check_pin

    if not order.from_stdin and not terminal.has_person:
        return _complain("There is no terminal to ask for the PIN; a script hands it over with --stdin.")
    folder = places.state_dir(order.state_folder)
    try:
        pin = terminal.line().strip() if order.from_stdin else terminal.secret("PIN, 6 digits or more: ").strip()
        check_pin(pin)
        if not order.from_stdin and terminal.secret("The same once more: ").strip() != pin:
            return _complain("The two were not the same; nothing was changed.")
        Door(folder).set_pin(pin)
    except WeakPinError as weak:
        return _complain(f"{weak} Nothing was changed.")
    except (OSError, MemoryError) as error:
        return _complain(f"The PIN cannot be kept in {folder}: {error}")
    _say(f"The PIN is set, in {folder}.")
    if places.is_administrators_own(folder):
        _say(f"A kiosk that runs as a service looks in {places.SYSTEM_STATE}: start it, and set the PIN again.")
    return READY


def _reset_pin(order: Order, screens: Screens, terminal: Terminal) -> int:
    del screens, terminal
    from viewer.core.kiosk.pin import Door

    folder = places.state_dir(order.state_folder)
    door = Door(folder)
    if not door.has_pin:
        return _complain(f"There is no PIN in {folder}. Set one with: septa kiosk set-pin")
    failures = door.failures
    try:
        door.reset()
    except OSError as error:
        return _complain(f"The counter in {folder} cannot be changed: {error}")
    _say(f"{failures} wrong tries are forgotten; the PIN is as it was.")
    return READY


def _check(order: Order, screens: Screens, terminal: Terminal) -> int:
    del terminal
    from viewer.core.kiosk.machine import look
    from viewer.core.kiosk.readiness import State, check, is_ready
    from viewer.core.kiosk.reading import read

    path, folder = places.config_path(order.config), places.state_dir(order.state_folder)
    config, problems = read(path)
    machine = look(folder, config.languages, screens())
    findings = check(config, problems, folder, machine, config_path=path, door=_door(folder))
    for one in findings:
        _say(f"{one.state.value:<10} {one.subject:<9} {one.words}")
        if one.cure:
            _say(f"{'':<20} → {one.cure}")
    missing = sum(one.state is State.MISSING for one in findings)
    looks = sum(one.state is State.ATTENTION for one in findings)
    notes = f" {looks} to look at." if looks else ""
    if is_ready(findings):
        _say(f"\nThis machine is ready.{notes}")
        return READY
    _say(f"\nThis machine is not ready: {missing} missing.{notes}")
    return NOT_READY


def _door(folder: Path) -> DoorFound:
    from viewer.core.kiosk.pin import Door, Kind, Why
    from viewer.core.kiosk.readiness import Door as Found

    met = Door(folder).look()
    faults = {
        Why.FAILURES: "the staff door is shut after 100 wrong PINs",
        Why.DISK: f"the PIN's file in {folder} cannot be read or written",
    }
    return Found(met.kind is not Kind.NO_PIN, faults.get(met.why, ""))


def _report(order: Order, screens: Screens, terminal: Terminal) -> int:
    del screens, terminal
    from viewer.core.kiosk.report import csv_report

    folder = places.state_dir(order.state_folder)
    table = csv_report(folder, order.days)
    if order.csv:
        sys.stdout.write(_in_letters_of(sys.stdout.encoding, table))
        return READY
    for line in told(table):
        _say(line)
    return READY


def told(table: str) -> list[str]:
    """A report's CSV in words: for each thing the sum over the days on which it may be told."""
    import csv

    rows = list(csv.DictReader(table.splitlines()))
    if not rows:
        return ["Nothing was counted."]
    days = sorted({row["day"] for row in rows if row["day"][:1].isdigit()})
    lines = [f"Shown on {len(days)} days" + (f", {days[0]} to {days[-1]}." if days else ".")]
    sums: dict[str, dict[str, int]] = {}
    for row in rows:
        of_kind = sums.setdefault(row["kind"], {})
        of_kind[row["name"]] = of_kind.get(row["name"], 0) + (int(row["count"]) if row["count"].isdigit() else 0)
    for kind, title in TELLING.items():
        names = sums.get(kind, {})
        if names:
            lines += ["", title]
            wide = max(map(len, names))
            lines += [f"  {name:<{wide}}  {count or 'few':>7}" for name, count in _most_first(names)]
    lines += [
        "",
        "A day on which something was shown fewer than 5 times is not in its sum: nobody shall be found in it.",
    ]
    return lines


def _most_first(names: dict[str, int]) -> list[tuple[str, int]]:
    return sorted(names.items(), key=lambda item: (-item[1], item[0]))


def _this_terminal() -> Terminal:
    import getpass

    if sys.stdin is None:  # it was closed before the start
        return Terminal(_nobody, _nobody, str, has_person=False)
    return Terminal(_typed, getpass.getpass, sys.stdin.readline, sys.stdin.isatty())


def _typed(prompt: str) -> str:
    return input(_in_letters_of(sys.stdout.encoding, prompt))


def _nobody(prompt: str) -> str:
    raise EOFError(prompt)


def _complain(sentence: str) -> int:
    print(f"septa: {sentence}", file=sys.stderr)
    return FAULT


def _say(line: str) -> None:
    print(_in_letters_of(sys.stdout.encoding, line))


def _in_letters_of(encoding: str | None, text: str) -> str:
    """What the terminal cannot show is written out."""
    return text.encode(encoding or "utf-8", "backslashreplace").decode(encoding or "utf-8")
