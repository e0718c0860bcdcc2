"""A file that cannot be used is kept aside under a new name: nothing of a reader's is thrown away."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path


def set_aside(path: Path, endings: Sequence[str] = ("",)) -> Path:
    """Rename ``path`` to the first ``NAME.broken-N`` that is free, which is returned. OSError when that cannot be.

    ``endings`` are those of the files that belong to it ("" is itself), in the order in which they are moved.
    """
    number = 1
    while any(path.with_name(f"{path.name}.broken-{number}{ending}").exists() for ending in endings):
        number += 1
    aside = path.with_name(f"{path.name}.broken-{number}")
    for ending in endings:
        source = Path(f"{path}{ending}")
        if not ending or source.exists() or source.is_symlink():
            os.replace(source, f"{aside}{ending}")
    return aside
