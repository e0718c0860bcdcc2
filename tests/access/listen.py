"""What a screen reader hears of the real program. Run by the system's Python, inside a D-Bus session of its own.

``listen.py PROGRAM… -- `` reads steps from standard input, one JSON list a line, and answers each with one line:

* ``["tree"]``: all of it: role, name, description, states, actions, place, children
* ``["do", role, name, action]``: the first thing in view of that role and name does it; false when there is none
* ``["walk", times]``: goes through everything so often, asking each thing all it answers; how many were met
* ``["alive"]``: does the program still run?
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
SCROLLED = ("table cell", "list item")  # a screen reader reaches rows out of sight as well
START_S = 120.0
DEEP = 60  # levels, at most


def launcher() -> str:
    return next(path for path in LAUNCHERS if os.path.exists(path))


def found(program: subprocess.Popen[bytes]) -> Any:
    """The program among the applications; ends everything when it does not come."""
    import pyatspi

    end = time.monotonic() + START_S
    while time.monotonic() < end and program.poll() is None:
        for one in pyatspi.Registry.getDesktop(0):
            if one is not None and one.get_process_id() == program.pid and len(one):
                return one
        time.sleep(0.2)
    sys.exit(f"the program did not answer (it ended with {program.poll()})")


def children(thing: Any) -> Iterator[Any]:
    for one in thing:
        if one is not None:
            yield one


def actions(thing: Any) -> list[str]:
    with contextlib.suppress(NotImplementedError, LookupError):
        asked = thing.queryAction()
        return [asked.getName(number) for number in range(asked.nActions)]
    return []


def place(thing: Any) -> list[int]:
    import pyatspi

    with contextlib.suppress(NotImplementedError, LookupError):
        box = thing.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return [box.x, box.y, box.width, box.height]
    return []


def told(thing: Any, depth: int = 0) -> dict[str, Any]:
    states = [str(state.value_nick) for state in thing.getState().getStates()]
    return {
        "role": thing.getRoleName(),
        "name": thing.name,
        "description": thing.description,
        "states": states,
        "actions": actions(thing),
        "place": place(thing),
        "children": [told(one, depth + 1) for one in children(thing)] if depth < DEEP else [],
    }


def walked(thing: Any, depth: int = 0) -> int:
    """Ask everything all it answers, as a screen reader does; things may go while they are asked."""
    count = 1
    with contextlib.suppress(LookupError, RuntimeError, NotImplementedError):
        _ = (thing.getRoleName(), thing.name, thing.description, thing.getState().getStates(), actions(thing))
        _ = (place(thing), thing.parent)
        with contextlib.suppress(NotImplementedError):
            _ = thing.queryText().getText(0, 200)
        for one in children(thing) if depth < DEEP else ():
            count += walked(one, depth + 1)
    return count


def everything(thing: Any, depth: int = 0) -> Iterator[Any]:
    yield thing
    for one in children(thing) if depth < DEEP else ():
        yield from everything(one, depth + 1)


def does(app: Any, role: str, name: str, action: str) -> bool:
    import pyatspi

    for thing in everything(app):
        if thing.getRoleName() != role or thing.name != name:
            continue
        if role in SCROLLED or thing.getState().contains(pyatspi.STATE_SHOWING):
            known = actions(thing)
            return action in known and bool(thing.queryAction().doAction(known.index(action)))
    return False


def main() -> None:
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    bus = subprocess.Popen([launcher(), "--launch-immediately"], stderr=subprocess.DEVNULL, **quiet)
    env = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    program = subprocess.Popen(sys.argv[1:], env=env, **quiet)
    try:
        app = found(program)
        for line in sys.stdin:
            step, *words = json.loads(line)
            answer: Any = None
            if step == "tree":
                answer = told(app)
            elif step == "do":
                answer = does(app, *words)
            elif step == "walk":
                answer = sum(walked(app) for _ in range(words[0]))
            elif step == "alive":
                answer = program.poll() is None
            print(json.dumps(answer), flush=True)
    finally:
        program.terminate()
        bus.terminate()
        program.wait(60)


if __name__ == "__main__":
    main()
