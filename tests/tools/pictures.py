"""Draws the golden pictures (tests/pictures/golden) and the README's picture anew, each by ``septa snapshot``.

Run by ``make pictures``; names as words draw only those, ``scenes`` those of scene_pictures.py, ``kiosk`` those of
kiosk_pictures.py, ``talk`` those of talk_pictures.py. Look at every picture before it is committed: the tests only tell
whether it changed, not whether it is good.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

REPO = Path(__file__).resolve().parents[2]
GOLDEN = REPO / "tests" / "pictures" / "golden"
SCENES = REPO / "tests" / "pictures" / "scenes"
KIOSK = REPO / "tests" / "pictures" / "kiosk"
TALK = REPO / "tests" / "pictures" / "talk"
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


def draw_scenes(folder: Path) -> str:
    """All pictures of scenes."""
    with tempfile.TemporaryDirectory(prefix="septa-pictures-") as home:
        words = [sys.executable, "-m", "tests.tools.scene_pictures", str(folder)]
        done = subprocess.run(words, cwd=REPO, env=drawing_env(home), capture_output=True, text=True, check=False)
    return done.stderr.strip()


def draw_sizes(module: str, folder: Path, sizes: Sequence[tuple[int, int]]) -> str:
    """Draws all pictures of a module of this folder, a program for each size; what went wrong in words, or nothing."""

    def draw_size(size: tuple[int, int]) -> str:
        with tempfile.TemporaryDirectory(prefix="septa-pictures-") as home:
            words = [sys.executable, "-m", f"tests.tools.{module}", str(folder), f"{size[0]}x{size[1]}"]
            done = subprocess.run(words, cwd=REPO, env=drawing_env(home), capture_output=True, text=True, check=False)
        return f"{size}: {done.stderr.strip()}" if done.returncode else ""

    with ThreadPoolExecutor(os.cpu_count()) as threads:
        return "\n".join(fault for fault in threads.map(draw_size, sizes) if fault)


def draw_kiosk(folder: Path) -> str:
    """All pictures of the kiosk."""
    from tests.tools.kiosk_pictures import SIZES

    return draw_sizes("kiosk_pictures", folder, SIZES)


def draw_talk(folder: Path) -> str:
    """All pictures of a talk."""
    from tests.tools.talk_pictures import SIZES

    return draw_sizes("talk_pictures", folder, SIZES)


def draw_all(of: str, folder: Path, draw_them: Callable[[Path], str]) -> bool:
    """Draws the pictures of one part anew; False when that failed, which is said."""
    for old in folder.glob("*"):
        old.unlink()
    fault = draw_them(folder)
    if fault:
        print(fault, file=sys.stderr)
        return False
    print(f"{len(list(folder.iterdir()))} pictures of {of} drawn")
    return True


def main(names: list[str]) -> int:
    parts: dict[str, tuple[Path, Callable[[Path], str]]] = {
        "kiosk": (KIOSK, draw_kiosk),
        "talk": (TALK, draw_talk),
        "scenes": (SCENES, draw_scenes),
    }
    for part, (folder, draw_them) in parts.items():
        if names in ([part], []):
            if not draw_all(part, folder, draw_them):
                return 1
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
