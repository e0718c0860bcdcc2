"""The running program, driven through a real pointer and asked through its standard input."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.journeys.xserver import XServer

REPO = Path(__file__).resolve().parents[2]
LIMIT_S = 90.0  # a machine that is busy with other tests


class Septa:
    """The running program, asked through its standard input."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def ask(self, name: str, *words: object) -> object:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps([name, *words]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        assert line, f"Septa ended with {self._process.wait(5)}"
        answer = json.loads(line)
        assert not (isinstance(answer, dict) and "fault" in answer), f"{name}: {answer['fault']}"
        return answer

    def wait_for(self, wanted: Callable[[], bool], what: str) -> None:
        end = time.monotonic() + LIMIT_S
        while not wanted():
            assert time.monotonic() < end, f"never: {what}"
            time.sleep(0.05)

    def place(self, name: str, *words: object) -> tuple[int, int]:
        answer = self.ask(name, *words)
        assert isinstance(answer, list)
        assert len(answer) == 2, f"{name} {words} is not in view"
        return answer[0], answer[1]


@contextmanager
def started(screen: XServer, home: Path, *words: str, **env: str) -> Iterator[Septa]:
    """Septa on ``screen``, article and picture painted; ``words`` are of the command line. It must end well."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.observed", "--size", "1600x900", "--theme", "light", *words],
        cwd=REPO,
        env=screen.env(SEPTA_HOME=str(home), **env),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:  # closes the pipes, whatever happens
        try:
            screen.xdotool("windowfocus", screen.window("Cellulite"))  # no window manager does it
            program = Septa(process)
            program.wait_for(lambda: bool(program.ask("ready")), "article and picture painted")
            yield program
            assert process.stdin
            process.stdin.close()
            assert process.wait(LIMIT_S) == 0
        finally:
            process.kill()
