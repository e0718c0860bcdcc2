"""What a kiosk starts with: a configuration and a pack, whatever state its files are in."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from viewer.core.kiosk import reading
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.own_pack import open_own
from viewer.core.problems import PackError

if TYPE_CHECKING:
    from viewer.core.content.pack import Pack


@dataclass(frozen=True)
class Found:
    """``said``: what is wrong, a sentence each, for stderr and the log. ``as_asked`` is False when another pack than
    the one that was asked for stands in its place."""

    config: KioskConfig
    pack: Pack
    said: tuple[str, ...] = ()
    as_asked: bool = True


def opening(pack: Path | None, config_path: Path) -> Found:
    """With ``pack``, else that of kiosk.toml, else Septa's own. PackError only when Septa's own cannot be shown."""
    from viewer.core.content.pack import open_pack

    config, problems = reading.read(config_path)
    said = [str(problem) for problem in problems]
    for folder in (pack, config.pack):
        if folder is None:
            continue
        try:
            return Found(config, open_pack(folder), tuple(said), folder == (pack or config.pack))
        except PackError as error:
            said.append(str(error))
    if said and (pack or config.pack):
        said.append("Septa's own pack is shown in its place.")
    return Found(config, open_own(), tuple(said), not (pack or config.pack))
