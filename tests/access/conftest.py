"""A screen reader's ear at the real program: Xvfb, a D-Bus session and an accessibility bus of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.xserver import missing, x_server

REPO = Path(__file__).resolve().parents[2]
LISTEN = Path(__file__).with_name("listen.py")
SYSTEM_PYTHON = "/usr/bin/python3"  # the one that the distribution's pyatspi belongs to
PATIENCE_S = 90.0


@dataclass
class Ear:
    """Asks the listener; see listen.py for the steps."""

    process: subprocess.Popen[str]

    def ask(self, *step: object) -> Any:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(step) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the listener ended"
        return json.loads(line)

    def tree(self) -> dict[str, Any]:
        answer: dict[str, Any] = self.ask("tree")
        return answer

    def do(self, role: str, name: str, action: str) -> None:
        """Let the thing act, as soon as it is there: a busy program may answer late."""
        end = time.monotonic() + PATIENCE_S
        while not self.ask("do", role, name, action):
            assert self.ask("alive"), "the program has ended"
            assert time.monotonic() < end, f"no {role} “{name}” that does {action}"
            time.sleep(0.3)

    def until(self, good: Callable[[dict[str, Any]], object]) -> dict[str, Any]:
        """The tree as soon as it is ``good``; a failure with its last words when it never is."""
        end = time.monotonic() + PATIENCE_S
        while True:
            tree = self.tree()
            if good(tree):
                return tree
            assert time.monotonic() < end, [(one["role"], one["name"]) for one in flat(tree)]
            time.sleep(0.3)


def flat(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The thing and all below it, in the order in which a screen reader goes."""
    yield tree
    for one in tree["children"]:
        yield from flat(one)


def showing(tree: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in flat(tree) if "showing" in one["states"] and "visible" in one["states"]]


def lacking() -> list[str]:
    """What listening needs and this machine lacks."""
    names = [*missing(), *(name for name in ("dbus-run-session",) if shutil.which(name) is None)]
    asked = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return [*names, *(["python3-pyatspi"] if asked.returncode else [])]


@pytest.fixture
def listen(tmp_path: Path) -> Iterator[Callable[..., Ear]]:
    """Start the program with these words, and an ear at it."""
    gone = lacking()
    if gone:
        words = f"{', '.join(gone)} missing; on Debian: apt-get install at-spi2-core python3-pyatspi dbus-daemon xvfb"
        if os.environ.get("SEPTA_REQUIRE_JOURNEYS"):
            pytest.fail(words)
        pytest.skip(words)
    with x_server(1600, 900) as screen:
        ears: list[Ear] = []

        def start(*words: str) -> Ear:
            env = screen.env(SEPTA_HOME=str(tmp_path / "septa-home"), XDG_RUNTIME_DIR=str(tmp_path), HOME=str(tmp_path))
            program = [sys.executable, str(REPO / "main.py"), *words]
            process = subprocess.Popen(
                ["dbus-run-session", "--", SYSTEM_PYTHON, str(LISTEN), *program],
                env={**env, "PYTHONDONTWRITEBYTECODE": "1"},
                cwd=tmp_path,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            ears.append(Ear(process))
            return ears[-1]

        yield start
        for ear in ears:
            try:
                ear.process.communicate(timeout=60)  # closes its input, which ends it
            except subprocess.TimeoutExpired:
                ear.process.kill()
                ear.process.communicate(timeout=60)
