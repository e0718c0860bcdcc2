"""What a kiosk stands on: what staff have set up, or, when starts fail again and again, what was last good, or Septa's
own. A visitor never sees a fault of either; each is for the log and for staff.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.kiosk import starts
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.places import config_path, state_dir

if TYPE_CHECKING:
    from viewer.core.content.pack import Pack


class Ground(Enum):
    ASKED = "asked"  # what kiosk.toml and the command line say
    KEPT = "kept"  # what was last good: the last starts failed, or what was asked for cannot be shown
    OWN = "own"  # Septa's own defaults and pack: what was last good failed too, or there is none


@dataclass(frozen=True)
class Standing:
    """``pack`` is None when not even Septa's own can be opened, or it is damaged: then there is only the safe page.

    ``as_asked``: is it what staff have set up, and nothing in its place? ``said``: what is wrong, a sentence each.
    """

    config: KioskConfig
    config_path: Path
    pack: Pack | None
    pack_path: Path | None = None  # as it was named: it may be a link, which is set to another folder; None: built in
    ground: Ground = Ground.ASKED
    as_asked: bool = True
    said: tuple[str, ...] = ()
    failed: int = 0  # starts in a row before this one that did not get healthy


def stand(
    config: Path | None = None, pack: Path | None = None, folder: Path | None = None, counted: bool = True
) -> Standing:
    """Count this start in the state ``folder`` and find what to start with. Never raises.

    ``config`` and ``pack`` are what the command line names. Not ``counted``: for a picture, which leaves no trace.
    """
    folder = state_dir() if folder is None else folder
    toml = config_path(config)
    failed = starts.begin(folder) if counted else 0
    said: list[str] = []
    if failed >= starts.SAFE_AFTER:
        said.append(f"{failed} starts in a row have failed; what is not sure is left out.")
    if failed < starts.SAFE_AFTER:
        found = _asked(pack, toml, said) or _kept(folder, said)
    else:
        found = _kept(folder, said) if failed < starts.BARE_AFTER else None
    ground, settings, opened, path, as_asked = found or _own(said)
    return Standing(settings, toml, opened, path, ground, as_asked, tuple(dict.fromkeys(said)), failed)


_Found = tuple[Ground, KioskConfig, "Pack | None", "Path | None", bool]


def _asked(pack: Path | None, toml: Path, said: list[str]) -> _Found | None:
    from viewer.core.kiosk.opening import opening

    try:
        found = opening(pack, toml)
    except Exception as error:  # whatever a broken file brings about, the screen must not stay dark
        said.append(_words(error))
        return None
    said += found.said
    return Ground.ASKED, found.config, found.pack, pack or found.config.pack, found.as_asked


def _kept(folder: Path, said: list[str]) -> _Found | None:
    from viewer.core.content.pack import open_pack
    from viewer.core.kiosk.lastgood import take
    from viewer.core.kiosk.own_pack import open_own

    try:
        kept = take(folder)
        if kept is None:
            return None
        return Ground.KEPT, kept[0], open_own() if kept[1] is None else open_pack(kept[1]), kept[1], False
    except Exception as error:
        said.append(_words(error))
        return None


def _own(said: list[str]) -> _Found:
    from viewer.core.kiosk.own_pack import open_own

    try:
        return Ground.OWN, KioskConfig(), open_own(), None, False
    except Exception as error:
        said.append(_words(error))
        return Ground.OWN, KioskConfig(), None, None, False


def _words(error: Exception) -> str:
    from viewer.core.problems import PackError

    return str(error) if isinstance(error, PackError) else f"{type(error).__name__}: {error}"[:300]
