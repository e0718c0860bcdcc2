"""The wheel, built with the locked tools and installed by itself: everything is in it, and Septa runs from anywhere."""

from __future__ import annotations

import os
import shutil
import struct
import subprocess
import sys
import sysconfig
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

import viewer

REPO = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.wheel


def run(*words: str | Path, cwd: Path, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


@dataclass(frozen=True)
class Installed:
    """A fresh environment that holds the wheel, an unrelated folder to work in, and an unrelated home."""

    scripts: Path
    package: Path
    elsewhere: Path
    env: dict[str, str]

    def septa(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        return run(self.scripts / "septa", *words, cwd=self.elsewhere, env=self.env)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy so that nothing is left in the working tree."""
    copy = tmp_path_factory.mktemp("source")
    for folder in ("viewer", "resources"):
        shutil.copytree(REPO / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(REPO / file, copy)
    done = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", copy / "dist", cwd=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    (built,) = (copy / "dist").glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    root = tmp_path_factory.mktemp("installed")
    done = run(sys.executable, "-m", "venv", "--without-pip", root / "venv", cwd=root)
    assert done.returncode == 0, done.stderr
    names = {"base": str(root / "venv"), "platbase": str(root / "venv")}
    packages = Path(sysconfig.get_path("purelib", "venv", names))
    scripts = Path(sysconfig.get_path("scripts", "venv", names))
    # The dependencies are those of the tests: the wheel alone is new here.
    (packages / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", "utf-8")
    pip = [sys.executable, "-m", "pip", "--python", scripts / "python", "install", "--no-deps", "--no-index", "--quiet"]
    done = run(*pip, wheel, cwd=root)
    assert done.returncode == 0, done.stdout + done.stderr
    elsewhere = root / "elsewhere"
    home = root / "home"
    elsewhere.mkdir()
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    return Installed(scripts, packages / "viewer", elsewhere, kept | {"HOME": str(home), "SEPTA_HOME": str(home)})


def test_wheel_carries_code_and_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if ".dist-info/" not in name}
        info = {name.split(".dist-info/", 1)[1] for name in archive.namelist() if ".dist-info/" in name}
    code = {path.relative_to(REPO).as_posix() for path in (REPO / "viewer").rglob("*.py")}
    resources = {
        "viewer/" + path.relative_to(REPO).as_posix()
        for path in (REPO / "resources").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert carried >= code
    assert carried >= resources
    assert not {name for name in carried if name.startswith("tests") or "__pycache__" in name}
    for needed in ("themes/septa.json", "packs/cellulite/mkdocs.yml", "packs/cellulite/claims.yaml"):
        assert f"viewer/resources/{needed}" in carried
    fonts = {name for name in carried if name.endswith(".ttf")}
    assert fonts
    for font in fonts:
        family = Path(font).name.split("-")[0]
        assert f"viewer/resources/fonts/{family}-OFL.txt" in carried, f"{font} travels without its licence"
    assert "licenses/LICENSE" in info


def test_command_names_its_version(installed: Installed) -> None:
    done = installed.septa("--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert viewer.__version__ in done.stdout


def test_module_runs_too(installed: Installed) -> None:
    done = run(installed.scripts / "python", "-m", "viewer", "--version", cwd=installed.elsewhere, env=installed.env)
    assert done.returncode == 0, done.stderr
    assert viewer.__version__ in done.stdout


def test_resources_are_the_wheels_own(installed: Installed) -> None:
    code = "from viewer.core.paths import built_in_pack; print(built_in_pack())"
    done = run(installed.scripts / "python", "-c", code, cwd=installed.elsewhere, env=installed.env)
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()) == installed.package / "resources" / "packs" / "cellulite"


def test_check_finds_the_carried_pack_sound(installed: Installed) -> None:
    done = installed.septa("check", installed.package / "resources" / "packs" / "cellulite")
    assert done.returncode == 0, done.stdout + done.stderr


def test_snapshot_draws_the_window_without_a_display(installed: Installed) -> None:
    done = installed.septa("snapshot", "window.png", "--size", "1280x720", "--theme", "light")
    assert done.returncode == 0, done.stdout + done.stderr
    png = (installed.elsewhere / "window.png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (1280, 720)
    assert len(png) > 30_000, "a window full of words and a picture is not this small: something was not painted"


def test_nothing_is_written_beside_the_package(installed: Installed) -> None:
    before = {path for path in installed.package.rglob("*") if "__pycache__" not in path.parts}
    assert installed.septa("snapshot", "again.png").returncode == 0
    assert {path for path in installed.package.rglob("*") if "__pycache__" not in path.parts} == before
