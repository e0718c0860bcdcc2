"""Where resources and the user's own files are: from source, from a wheel, from a frozen build."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from viewer.core.problems import PackError

_PACKAGE = Path(__file__).resolve().parent.parent


def resources_root() -> Path:
    """The folder of fonts, icons, themes and packs. PackError names every place looked in when none has it."""
    frozen = getattr(sys, "_MEIPASS", None)
    places = [Path(frozen) / "resources"] if frozen else []
    places += [_PACKAGE / "resources", _PACKAGE.parent / "resources"]
    for place in places:
        if (place / "themes" / "septa.json").is_file():
            return place
    looked = ", ".join(str(place) for place in places)
    raise PackError(f"Septa's own resources are missing (looked in {looked}); install Septa again.")


def resource(*parts: str) -> Path:
    """A file of Septa's own, such as ``resource("fonts", "Fraunces-SemiBold.ttf")``."""
    return resources_root().joinpath(*parts)


def built_in_pack() -> Path:
    return resource("packs", "cellulite")


def user_dir() -> Path:
    """Where settings are kept. ``SEPTA_HOME`` overrides the system's usual place (tests, several users)."""
    own = os.environ.get("SEPTA_HOME")
    if own:
        return Path(own)
    from platformdirs import user_config_path

    return user_config_path("septa", appauthor=False)
