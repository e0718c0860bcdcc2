"""A new start takes the old one's place: the same process, the same words, as isolated as before, no file handed on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.ui.kiosk.restart import FAILED_STATUS, start_anew, words

REPO = Path(__file__).resolve().parents[3]

# Starts itself anew once, and tells what it is each time. The file is inheritable, as a library may open one.
_PROGRAM = """
import json, os, sys
sys.path[:0] = sys.argv[2:]
told, opened = sys.argv[1], os.open(os.devnull, os.O_RDONLY)
os.set_inheritable(opened, True)
files = sorted(int(name) for name in os.listdir("/proc/self/fd"))
with open(told, "a", encoding="utf-8") as out:
    told_now = [os.getpid(), sys.flags.isolated, sys.flags.no_user_site, sys.argv[1:], sys.executable, files]
    out.write(json.dumps(told_now) + "\\n")
if len(open(told, encoding="utf-8").read().splitlines()) < 3:
    from viewer.ui.kiosk.restart import start_anew
    sys.exit(start_anew())
print("the last one")
"""


@pytest.mark.parametrize("flags", [["-I"], ["-P"]])
def test_it_is_the_same_process_with_the_same_words(tmp_path: Path, flags: list[str]) -> None:
    program, told = tmp_path / "program.py", tmp_path / "told"
    program.write_text(_PROGRAM, "utf-8")
    command = [sys.executable, *flags, str(program), str(told), str(REPO), *[place for place in sys.path if place]]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "the last one\n"  # of the process that was started: it has never ended
    first, *later = [json.loads(line) for line in told.read_text("utf-8").splitlines()]
    assert later == [first, first]


def test_the_words_are_those_of_the_start() -> None:
    assert words()[0] == sys.executable
    assert words()[1:] == sys.orig_argv[1:]


def test_where_it_cannot_be_systemd_is_asked_to_do_it(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = {number: os.get_inheritable(number) for number in range(3)}

    def gone(path: str, told: list[str]) -> None:
        raise FileNotFoundError(2, "No such file", path)

    opened = os.open(os.devnull, os.O_RDONLY)
    os.set_inheritable(opened, True)
    try:
        assert start_anew(gone) == FAILED_STATUS
        assert not os.get_inheritable(opened)
    finally:
        os.close(opened)
    assert {number: os.get_inheritable(number) for number in range(3)} == kept
