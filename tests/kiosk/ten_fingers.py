"""Ten fingers on the kiosk at random, for as long as asked: ``python -m tests.kiosk.ten_fingers --minutes 10``.

The real kiosk in an offscreen window, from a seed; now and then a visit ends. Ends with one line of JSON: how many
frames of the touch screen there were, what went wrong (exceptions, Qt's warnings, windows), the memory at the rests,
and what is not as at the start.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_SCALE_FACTOR", "1")

from PySide6.QtWidgets import QApplication

from tests.kiosk.fingers import Fingers
from tests.kiosk.observing import differences, pixels
from tests.kiosk.standing import LANGUAGES, Standing, standing
from tests.tools.random_input import Listener
from viewer.core.memory import give_back
from viewer.state.kiosk import way

FRAMES = 6000  # about a minute on a small machine; a count, not a clock, ends it
RESTS = 6
KINDS = (way.HOME, way.SECTION, way.ARTICLE, way.PICTURE, way.SEARCH, way.TAKE)


def warm(kiosk: Standing) -> None:
    """Every screen in every language is made: from here on nothing new is."""
    for language in LANGUAGES:
        kiosk.rest()
        kiosk.visit.used()
        kiosk.program.booth.choices.set_language(language)
        for kind in KINDS:
            kiosk.window.face.desk.way.go(kiosk.spot(kind))
            kiosk.finish()
        kiosk.window.face.aloud.toggle(kiosk.window.face.screen_for(way.ARTICLE))
        kiosk.settle()
        kiosk.window.face.aloud.stop()
    kiosk.rest()
    kiosk.finish()


def memory_mb() -> float:
    """Private and shared memory held (PSS), after what can be given back is given back."""
    gc.collect()
    give_back()
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return round(int(line.split()[1]) / 1024, 1)
    raise OSError("no Pss line")


def run(kiosk: Standing, frames: int, minutes: float | None, seed: int, listener: Listener) -> dict[str, object]:
    warm(kiosk)
    start, first = kiosk.eye.facts(), pixels(kiosk.window)
    player = Fingers(kiosk.window, seed, kiosk.finger)
    windows: set[str] = set()
    rests: list[float] = []
    differs: list[str] = []
    end = None if minutes is None else time.monotonic() + minutes * 60
    rest_at = frames // RESTS
    while player.inputs < frames if end is None else time.monotonic() < end:
        player.play_one()
        windows |= {
            type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible() and one is not kiosk.window
        }
        if player.random.random() < 0.02:
            kiosk.passes(player.random.choice((30, 95, 200)))
        if player.inputs >= rest_at:
            rest_at += frames // RESTS
            player.lift()
            kiosk.rest()
            kiosk.finish()
            rests.append(memory_mb())
            differs += differences(start, kiosk.eye.facts())[:5]
    player.edges()
    kiosk.rest()
    kiosk.finish()
    return {
        "seed": seed,
        "inputs": player.inputs,
        "faults": listener.faults[:20],
        "windows": sorted(windows),
        "rests_mb": rests,
        "differs": differs + differences(start, kiosk.eye.facts())[:10],
        "same_picture": first == pixels(kiosk.window),
    }


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.kiosk.ten_fingers", description=__doc__)
    parser.add_argument("--frames", type=int, default=FRAMES)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(words)
    listener = Listener()
    with tempfile.TemporaryDirectory(prefix="septa-fingers-") as home, standing(Path(home)) as kiosk:
        found = run(kiosk, given.frames, given.minutes, given.seed, listener)
    sys.stdout.write(json.dumps(found) + "\n")
    good = not found["faults"] and not found["windows"] and not found["differs"] and found["same_picture"]
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
