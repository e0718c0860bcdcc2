"""Every scene of the built-in pack, in both accounts, light and dark, against what was looked at and found good.

The tolerance is that of test_golden.py. ``make pictures`` draws them anew.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.pictures.test_golden import compare
from tests.tools.pictures import REPO, SCENES, drawing_env
from tests.tools.scene_pictures import SUFFIX, names
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack

NAMES = [name for name, *_ in names(open_pack(built_in_pack()))]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All of them, drawn by one program that sees Septa's own fonts alone."""
    folder = tmp_path_factory.mktemp("scenes")
    done = subprocess.run(
        [sys.executable, "-m", "tests.tools.scene_pictures", str(folder)],
        cwd=REPO,
        env=drawing_env(str(folder / "home")),
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_every_scene_has_its_pictures_and_no_other_is_kept() -> None:
    assert sorted(path.name for path in SCENES.iterdir()) == sorted(name + SUFFIX for name in NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_scene_is_the_golden_one(name: str, drawn: Path) -> None:
    compare(drawn / (name + SUFFIX), SCENES / (name + SUFFIX))
