"""The golden pictures: what ``septa snapshot`` draws today against what was looked at and found good.

Tolerance: at most 0.5 % of the pixels may differ by more than 40 of 255 in any channel, and the mean difference stays
below 1.2 of 255. That leaves room for another version of the font rasteriser, not for a word, a line or a part.
``make pictures`` draws them anew; look at each before it is committed.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage

from tests.tools.pictures import GOLDEN, PICTURES, REPO, USUAL, drawing_env

FAR = 40  # of 255: clearly another colour
FAR_SHARE = 0.005
MEAN = 1.2


def pixels(path: Path) -> np.ndarray:
    image = QImage(str(path)).convertToFormat(QImage.Format.Format_RGB32)
    assert not image.isNull(), path
    data = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return data[:, : image.width() * 4].reshape(image.height(), image.width(), 4)[..., :3].astype(np.int16)


def difference(first: np.ndarray, second: np.ndarray) -> tuple[float, float]:
    """(share of far pixels, mean difference)."""
    apart = np.abs(first - second)
    return float((apart.max(axis=2) > FAR).mean()), float(apart.mean())


def compare(drawn: Path, golden: Path) -> None:
    """Fails where they differ by more than the tolerance, and keeps what was drawn under build/pictures."""
    before, now = pixels(golden), pixels(drawn)
    assert before.shape == now.shape
    far, mean = difference(before, now)
    if far > FAR_SHARE or mean > MEAN:
        kept = REPO / "build" / "pictures" / drawn.name
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(drawn.read_bytes())
        pytest.fail(
            f"{drawn.stem}: {far:.2%} of the pixels differ, mean {mean:.2f} of 255; see {kept.relative_to(REPO)}"
        )


@pytest.mark.parametrize("name", sorted(PICTURES))
def test_picture_is_the_golden_one(name: str, tmp_path: Path) -> None:
    drawn = tmp_path / f"{name}.png"
    done = subprocess.run(
        [sys.executable, "main.py", "snapshot", str(drawn), *USUAL, *PICTURES[name]],
        cwd=REPO,
        env=drawing_env(str(tmp_path / "home")),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    compare(drawn, GOLDEN / drawn.name)


def test_no_golden_picture_is_left_over() -> None:
    assert {path.stem for path in GOLDEN.glob("*.png")} == set(PICTURES)


@pytest.mark.parametrize(
    ("one", "other"), [("model", "fat"), ("flat", "grown"), ("fat", "septa"), ("model", "model-dark")]
)
def test_the_tolerance_tells_pictures_apart(one: str, other: str) -> None:
    """A golden test that could not fail would be worth nothing."""
    far, mean = difference(pixels(GOLDEN / f"{one}.png"), pixels(GOLDEN / f"{other}.png"))
    assert far > FAR_SHARE or mean > MEAN
