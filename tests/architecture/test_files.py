"""The files of the project: short enough to read, at home on any machine, standing where they belong."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest

REPO = Path(__file__).resolve().parents[2]
CODE = ["viewer", "tests"]
TEXT = {".py", ".md", ".toml", ".sh", ".yml", ".yaml", ".json", ".lock", ".txt", ".svg", ".css", ".ts"}
MOST_LINES = 450  # the aim is 400
TOP = {
    "viewer", "resources", "tests", "docs", "packaging", "main.py", "pyproject.toml", "Makefile", "README.md",
    "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "requirements.lock", "requirements-dev.lock",
}  # fmt: skip
# A home folder is somebody's own machine.
HOME_PATH = re.compile(r"(?<![\w.~])/(?:home|root|Users)/[\w.]+")


def files(*places: str) -> list[Path]:
    found = [path for place in places for path in (REPO / place).rglob("*") if path.is_file()]
    return [path for path in found if "__pycache__" not in path.parts]


def test_no_module_is_too_long_to_read() -> None:
    modules = [path for path in files(*CODE) if path.suffix == ".py"]
    assert len(modules) > 10
    lengths = {path.relative_to(REPO).as_posix(): len(path.read_text("utf-8").splitlines()) for path in modules}
    assert {path: lines for path, lines in lengths.items() if lines > MOST_LINES} == {}


def test_the_top_level_is_what_the_design_says() -> None:
    made = {"build", "dist"}
    here = {path.name for path in REPO.iterdir() if not path.name.startswith(".")}
    assert here - TOP - made == set()
    assert TOP - here == set()


def test_no_text_names_somebodys_machine() -> None:
    found = []
    for path in [*files("viewer", "resources", "tests", "docs", ".ci"), *REPO.glob("*.*"), REPO / "Makefile"]:
        if path.suffix in TEXT or path.parent.name == ".ci" or path.name == "Makefile":
            for number, line in enumerate(path.read_text("utf-8", "replace").splitlines(), 1):
                if HOME_PATH.search(line):
                    found.append(f"{path.relative_to(REPO).as_posix()}:{number}: {line.strip()[:80]}")
    assert found == []


@pytest.mark.parametrize("text", ["see /" + "home/anna/x", "'/" + "root/.cache'", "/" + "Users/anna"])
def test_a_home_path_would_be_seen(text: str) -> None:
    assert HOME_PATH.search(text)


def test_scripts_can_be_run() -> None:
    scripts = [REPO / ".ci" / "run", *(REPO / "tests" / "tools").glob("*.sh")]
    assert len(scripts) >= 4
    for script in scripts:
        assert script.read_text("utf-8").startswith("#!"), script
        assert script.stat().st_mode & stat.S_IXUSR, script


def test_pages_named_in_the_documents_exist() -> None:
    for page in [*REPO.glob("*.md"), *(REPO / "docs").glob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|#)([^)#\s]+)", page.read_text("utf-8")):
            assert (page.parent / target).exists(), f"{page.name} names {target}"
