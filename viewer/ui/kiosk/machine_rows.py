"""What the status page tells staff of this machine, as rows of name and value. Nothing in it is of a visitor."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from viewer import __version__
from viewer.core.kiosk.standing import Ground, Standing
from viewer.ui.kiosk.booth import Booth
from viewer.ui.kiosk.records import Records, memory_bytes

translate = QCoreApplication.translate
MB = 1_000_000
SAID_MAX = 5


def rows(
    booth: Booth, standing: Standing, records: Records, *, up_s: float, faults: int
) -> tuple[tuple[str, str], ...]:
    """In the language that is spoken now. ``faults``: exceptions that nobody has caught."""
    grounds = {
        Ground.ASKED: translate("KioskStatus", "as it was set up"),
        Ground.KEPT: translate("KioskStatus", "as it was when it last ran well; the last starts failed"),
        Ground.OWN: translate("KioskStatus", "Septa's own, since nothing else would start"),
    }
    hours, minutes = divmod(int(up_s) // 60, 60)
    screen = QGuiApplication.primaryScreen().geometry()
    size = translate("KioskStatus", "{width} × {height} pixels, {platform}")
    found = [
        ("Septa", __version__),
        (
            translate("KioskStatus", "Running for"),
            translate("KioskStatus", "{hours} h {minutes} min").format(hours=hours, minutes=minutes),
        ),
        (translate("KioskStatus", "Set-up"), grounds[standing.ground]),
        (translate("KioskStatus", "Configuration"), str(standing.config_path)),
        (translate("KioskStatus", "Content"), booth.pack.info.title),
        (
            translate("KioskStatus", "Screen"),
            size.format(width=screen.width(), height=screen.height(), platform=QGuiApplication.platformName()),
        ),
        (translate("KioskStatus", "Memory"), _megabytes(memory_bytes())),
        (translate("KioskStatus", "Free on the disk"), _free(records.folder)),
        (translate("KioskStatus", "Failed starts before this one"), str(standing.failed)),
        (translate("KioskStatus", "Faults since the start"), str(faults)),
    ]
    if booth.door is not None:
        found.append((translate("KioskStatus", "Wrong PINs so far"), str(booth.door.failures)))
    on, off = translate("KioskStatus", "on"), translate("KioskStatus", "off")
    found.append((translate("KioskStatus", "Counting"), on if booth.config.counting else off))
    said = [*standing.said, *records.faults][:SAID_MAX]
    return (*found, *((translate("KioskStatus", "To look at"), sentence) for sentence in said))


def _megabytes(count: int) -> str:
    return translate("KioskStatus", "{megabytes} MB").format(megabytes=round(count / MB))


def _free(folder: Path) -> str:
    for place in (folder, *folder.parents):
        try:
            return _megabytes(shutil.disk_usage(place).free)
        except OSError:
            continue
    return "?"
