"""Where a kiosk's files are: its configuration, and the one folder that it writes to."""

from __future__ import annotations

import os
from pathlib import Path

from viewer.core.paths import user_dir

FILE_NAME = "kiosk.toml"
SYSTEM_CONFIG = Path("/etc/septa") / FILE_NAME
SYSTEM_STATE = Path("/var/lib/septa-kiosk")  # as the shipped unit's StateDirectory= makes it


def config_path(given: Path | None = None) -> Path:
    """``given``, else the system's where it is there, else the user's own (which need not exist)."""
    if given is not None:
        return given
    return SYSTEM_CONFIG if SYSTEM_CONFIG.is_file() and "SEPTA_HOME" not in os.environ else user_dir() / FILE_NAME


def new_config_path(given: Path | None = None) -> Path:
    """Where a new one is written: as ``config_path``, and by the administrator for the whole system."""
    return SYSTEM_CONFIG if given is None and _is_administrator() else config_path(given)


def state_dir(given: Path | None = None) -> Path:
    """The folder of PIN, counts, logs and what was last good.

    ``given``, else systemd's STATE_DIRECTORY, else the system's where it is there for this user (so that staff on the
    command line mean the folder of the kiosk that runs), else the user's own.
    """
    if given is not None:
        return given
    named = os.environ.get("STATE_DIRECTORY", "").split(":")[0]
    if named:
        return Path(named)
    if "SEPTA_HOME" not in os.environ and SYSTEM_STATE.is_dir() and os.access(SYSTEM_STATE, os.W_OK):
        return SYSTEM_STATE
    return user_dir() / "kiosk"


def is_administrators_own(folder: Path) -> bool:
    """Was the state folder meant to be the service's, and is it only the administrator's own, since it has none yet?"""
    return _is_administrator() and folder == user_dir() / "kiosk"


def _is_administrator() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0 and "SEPTA_HOME" not in os.environ
