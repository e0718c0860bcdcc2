"""How long the kiosk's screen is without a page after each kind of fall: python -m tests.bench.faults [--times N]

Without a display, under a supervisor that does what systemd does with the shipped unit (RestartSec=1, WatchdogSec=5).
"""

from __future__ import annotations

import argparse
import signal
import sys
import tempfile
from pathlib import Path

from tests.journeys.supervisor import FATAL, hurt, of_unit, supervised


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    for number in FATAL:
        seconds = []
        for _ in range(1 if number == signal.SIGSTOP else times):
            with (
                tempfile.TemporaryDirectory(prefix="septa-faults-") as home,
                supervised(Path(home), watchdog_s=of_unit("WatchdogSec")) as kiosk,
            ):
                kiosk.until_shown(1)
                seconds.append(hurt(kiosk, number))
        print(f"{signal.Signals(number).name}: {min(seconds):.1f} to {max(seconds):.1f} s, {len(seconds)} times")
    return 0


if __name__ == "__main__":
    sys.exit(main())
