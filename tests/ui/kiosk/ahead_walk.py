"""A kiosk's whole day in a process of its own, in which nothing may be imported: python -m tests.ui.kiosk.ahead_walk

Prints what was asked for all the same, a line each: "missed NAME" on the way through all screens, "late NAME WHERE" for
what a function could still ask for, by its source. ``SEPTA_HOME`` says where its files are.
"""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Iterator, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.places import state_dir
from viewer.core.kiosk.standing import stand
from viewer.core.order import Order
from viewer.ui.kiosk.program import KioskProgram

SIZE = 1366, 768
# The reader's own ways: its window, its pane and its notebook, which share modules with a kiosk that never goes there.

READERS = ("viewer.ui.shell.", "viewer.state.notebook", "viewer.core.settings", "viewer.ui.quilt.words")
OTHERWISE = "PySide6.QtTextToSpeech"  # without it, another voice reads


class Forbidden:
    """Finds nothing, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.missed: list[str] = []

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        del path, target
        self.missed.append(name)
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)


def late() -> Iterator[str]:
    """What functions of the modules that are there import, and is not there."""
    for name, module in sorted(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name.startswith("viewer.") and not name.startswith(READERS) and file is not None:
            tree = ast.parse(Path(file).read_text("utf-8"))
            for function in ast.walk(tree):
                if isinstance(function, ast.FunctionDef):
                    yield from (f"late {one} {name}" for one in sorted(_asked_in(function)) if one not in sys.modules)


def _asked_in(function: ast.FunctionDef) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(function):
        if isinstance(node, ast.Import):
            found |= {one.name for one in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            inner = {f"{node.module}.{one.name}" for one in node.names}
            found |= {node.module, *(one for one in inner if node.module in sys.modules and _is_module(one))}
    return found - {OTHERWISE}


def _is_module(name: str) -> bool:
    if not hasattr(sys.modules[name.rpartition(".")[0]], "__path__"):
        return False
    return importlib.util.find_spec(name) is not None


def walk(program: KioskProgram) -> None:
    """Every screen in every language, a search, a page converted, a tour, the staff door; the end."""
    from tests.kiosk.standing import LANGUAGES, PIN, SCREENS, Standing
    from viewer.core.article.convert import convert
    from viewer.core.kiosk.pin import Door

    Door(state_dir()).set_pin(PIN)
    kiosk = Standing(program)
    for language in LANGUAGES:
        for screen in SCREENS:
            kiosk.go(screen)
            if screen in SCREENS[:6]:
                program.booth.choices.set_language(language)
            kiosk.finish()
    kiosk.go("search")
    search = program.window.face.screen_for("search")
    search.search("laser")  # type: ignore[attr-defined]
    kiosk.wait_for(lambda: bool(search.results.hits), "something is found")  # type: ignore[attr-defined]
    kiosk.go("picture")
    picture = program.window.face.screen_for("picture")
    picture.finish()
    picture.sure.click()  # type: ignore[attr-defined]
    kiosk.finish()
    kiosk.go("article")
    program.window.face.head.aloud.click()
    kiosk.settle()
    source = program.booth.pack.page_source(kiosk.topic, "en")
    convert(source)
    program.records.count("topic", kiosk.topic)
    program.records.write(True)
    program.upkeep.tick()
    kiosk.settle()
    program.status()


def main() -> None:
    config = KioskConfig(languages=("en", "es", "ar"), drift=False, restart_at=None)
    pack = stand().pack
    assert pack is not None
    program = KioskProgram(Order(mode="kiosk"), pack, config)
    program.window.resize(*SIZE)
    program.window.lock_down()
    program.window.show()
    program._stand()
    program._keep_records()
    assert program.ahead._timer.isActive()  # it begins with the first page
    program.ahead.finish()
    before = set(sys.modules)
    import tests.kiosk.standing

    brought = [name for name in sys.modules if name.startswith("viewer.") and name not in before]
    assert not brought, brought  # the walk itself brings nothing that it is to look for
    assert tests.kiosk.standing.SCREENS
    for line in late():
        sys.stdout.write(f"{line}\n")
    forbidden = Forbidden()
    sys.meta_path.insert(0, forbidden)
    try:
        walk(program)
        program.close()
    finally:
        sys.meta_path.remove(forbidden)
        for name in dict.fromkeys(forbidden.missed):
            sys.stdout.write(f"missed {name}\n")


if __name__ == "__main__":
    main()
