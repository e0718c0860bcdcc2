"""Draws the golden pictures (tests/pictures/golden) and the README's picture anew, each by ``septa snapshot``.

Run by ``make pictures``; names as words draw only those, ``scenes`` those of scene_pictures.py, ``kiosk`` those of
kiosk_pictures.py. Look at every picture
before it is committed: the tests only tell whether it changed, not whether it is good.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
GOLDEN = REPO / "tests" / "pictures" / "golden"
SCENES = REPO / "tests" / "pictures" / "scenes"
KIOSK = REPO / "tests" / "pictures" / "kiosk"
FONTS = REPO / "tests" / "pictures" / "fonts.conf"
README_PICTURE = REPO / "docs" / "pictures" / "reader.png"

MODEL = ("--topic", "cellulite/quilt-model")
USUAL = ("--theme", "light", "--size", "1280x720")

# Name and the words for ``septa snapshot``; a later word wins over an earlier one.
PICTURES: dict[str, tuple[str, ...]] = {
    "start": (),
    "wide-1600": (*MODEL, "--size", "1600x900"),
    "wide-1920": (*MODEL, "--size", "1920x1080"),
    "model": MODEL,
    "model-dark": (*MODEL, "--theme", "dark"),
    "model-contrast": (*MODEL, "--theme", "contrast"),
    "model-200": (*MODEL, "--text-scale", "2.0"),
    "model-200-wide": (*MODEL, "--text-scale", "2.0", "--size", "1920x1080"),
    "model-200-dark": (*MODEL, "--text-scale", "2.0", "--theme", "dark"),
    "model-200-contrast": (*MODEL, "--text-scale", "2.0", "--theme", "contrast"),
    "model-sepia": (*MODEL, "--theme", "sepia"),
    "model-300": (*MODEL, "--text-scale", "3.0", "--size", "1600x900"),
    "narrow": (*MODEL, "--size", "480x800"),
    "narrow-200": (*MODEL, "--size", "480x800", "--text-scale", "2.0"),
    "skin": (*MODEL, "--focus", "skin"),
    "fat": (*MODEL, "--focus", "fat"),
    "muscle": (*MODEL, "--focus", "muscle"),
    "septa": (*MODEL, "--focus", "septa"),
    "fat-dark": (*MODEL, "--focus", "fat", "--theme", "dark"),
    "septa-contrast": (*MODEL, "--focus", "septa", "--theme", "contrast"),
    "flat": ("--topic", "cellulite/dimples/weight", "--age", "15", "--weight", "-10"),
    "grown": ("--topic", "cellulite/dimples/weight", "--age", "60", "--weight", "40"),
    "grown-dark": ("--topic", "cellulite/dimples/weight", "--age", "60", "--weight", "40", "--theme", "dark"),
    "claims": ("--topic", "treatments/what-injections-are-said-to-do"),
    "table": ("--topic", "treatments/compared", "--size", "1600x900"),
    "references": ("--topic", "references"),
    "evidence-dark": ("--topic", "evidence", "--theme", "dark"),
}
README_WORDS = (*MODEL, "--size", "1600x900", "--focus", "fat", "--age", "45", "--weight", "15")


def drawing_env(home: str) -> dict[str, str]:
    """Nothing of the machine shows in a picture: no display, no other fonts than Septa's own, no kept settings."""
    day = "1795392000"  # 2026-11-23: whether a review is due depends on it
    own = {
        "SOURCE_DATE_EPOCH": day,
        "QT_QPA_PLATFORM": "offscreen",
        "QT_SCALE_FACTOR": "1",
        "FONTCONFIG_FILE": str(FONTS),
        "SEPTA_HOME": home,
    }
    return os.environ | own


def draw(path: Path, words: tuple[str, ...]) -> str:
    """Draws one picture; what went wrong in words, or nothing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="septa-pictures-") as home:
        done = subprocess.run(
            [sys.executable, "main.py", "snapshot", str(path), *USUAL, *words],
            cwd=REPO,
            env=drawing_env(home),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
    return "" if done.returncode == 0 else f"{path.name}: {done.stderr.strip()}"


def draw_scenes() -> str:
    """Draws all pictures of scenes; what went wrong in words, or nothing."""
    for old in SCENES.glob("*"):
        old.unlink()
    with tempfile.TemporaryDirectory(prefix="septa-pictures-") as home:
        words = [sys.executable, "-m", "tests.tools.scene_pictures", str(SCENES)]
        done = subprocess.run(words, cwd=REPO, env=drawing_env(home), capture_output=True, text=True, check=False)
    return done.stderr.strip()


def draw_kiosk(folder: Path) -> str:
    """Draws all pictures of the kiosk, a program for each size; what went wrong in words, or nothing."""
    from tests.tools.kiosk_pictures import SIZES

    def draw_size(size: tuple[int, int]) -> str:
        with tempfile.TemporaryDirectory(prefix="septa-pictures-") as home:
            words = [sys.executable, "-m", "tests.tools.kiosk_pictures", str(folder), f"{size[0]}x{size[1]}"]
            done = subprocess.run(words, cwd=REPO, env=drawing_env(home), capture_output=True, text=True, check=False)
        return done.stderr.strip() if done.returncode else ""

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return "\n".join(fault for fault in threads.map(draw_size, SIZES) if fault)


def main(names: list[str]) -> int:
    if names == ["kiosk"] or not names:
        for old in KIOSK.glob("*"):
            old.unlink()
        fault = draw_kiosk(KIOSK)
        if fault:
            print(fault, file=sys.stderr)
            return 1
        print(f"{len(list(KIOSK.iterdir()))} pictures of the kiosk drawn")
        if names:
            return 0
    if names == ["scenes"] or not names:
        fault = draw_scenes()
        if fault:
            print(fault, file=sys.stderr)
            return 1
        print(f"{len(list(SCENES.iterdir()))} pictures of scenes drawn")
        if names:
            return 0
    rows = {GOLDEN / f"{name}.png": words for name, words in PICTURES.items()} | {README_PICTURE: README_WORDS}
    unknown = set(names) - {path.stem for path in rows}
    if unknown:
        print(f"no picture named {', '.join(sorted(unknown))}", file=sys.stderr)
        return 2
    chosen = {path: words for path, words in rows.items() if not names or path.stem in names}
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        faults = [fault for fault in threads.map(draw, chosen.keys(), chosen.values()) if fault]
    for fault in faults:
        print(fault, file=sys.stderr)
    print(f"{len(chosen) - len(faults)} of {len(chosen)} pictures drawn")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
