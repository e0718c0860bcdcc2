"""Where a kiosk's files are: its configuration, and the one folder that it writes to."""

from __future__ import annotations

import os
from pathlib import Path

from viewer.core.paths import user_dir

FILE_NAME = "kiosk.toml"
SYSTEM_CONFIG = Path("/etc/septa") / FILE_NAME


def config_path(given: Path | None = None) -> Path:
    """``given``, else the system's where it is there, else the user's own (which need not exist)."""
    if given is not None:
        return given
    return SYSTEM_CONFIG if SYSTEM_CONFIG.is_file() and "SEPTA_HOME" not in os.environ else user_dir() / FILE_NAME


def state_dir() -> Path:
    """The folder of PIN, counts, logs and what was last good: systemd's STATE_DIRECTORY, else the user's own."""
    given = os.environ.get("STATE_DIRECTORY", "").split(":")[0]
    return Path(given) if given else user_dir() / "kiosk"
