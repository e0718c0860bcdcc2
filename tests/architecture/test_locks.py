"""What is installed tomorrow is what is tested today: exact versions, with hashes, from no named place."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

REPO = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((REPO / "pyproject.toml").read_text("utf-8"))
RUNTIME = REPO / "requirements.lock"
DEVELOPMENT = REPO / "requirements-dev.lock"
LOCKS = [RUNTIME, DEVELOPMENT]
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}(?: |$)")


def entries(lock: Path) -> list[tuple[Requirement, int]]:
    """Every locked package and how many hashes it has."""
    text = re.sub(r"\\\n", " ", lock.read_text("utf-8"))
    found = []
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            words = line.split("--hash", 1)[0].strip()
            found.append((Requirement(words), len(HASH.findall(line))))
    return found


def pinned(lock: Path) -> dict[str, str]:
    return {canonicalize_name(entry.name): str(entry.specifier).removeprefix("==") for entry, _ in entries(lock)}


def wanted(lock: Path) -> list[Requirement]:
    """What pyproject.toml asks for, the build tools among the development packages."""
    words = list(PROJECT["project"]["dependencies"])
    if lock == DEVELOPMENT:
        words += PROJECT["build-system"]["requires"]
        words += [word for group in PROJECT["dependency-groups"].values() for word in group]
    return [Requirement(word) for word in words]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_lock_names_no_address(lock: Path) -> None:
    text = lock.read_text("utf-8")
    for word in ("://", "--index", "--extra-index", "--find-links", "--trusted-host", " @ "):
        assert word not in text


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_entry_is_exact_with_hashes_and_stands_once(lock: Path) -> None:
    found = entries(lock)
    assert len(found) >= len(wanted(lock)) / 2
    for entry, hashes in found:
        assert re.fullmatch(r"==[^*,]+", str(entry.specifier)), entry
        assert hashes >= 1, entry
        assert entry.url is None
    names = [canonicalize_name(entry.name) for entry, _ in found]
    assert len(names) == len(set(names)), "one version for every Python and system: the one that was tested"


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_lock_fits_what_the_project_asks_for(lock: Path) -> None:
    versions = pinned(lock)
    for want in wanted(lock):
        name = canonicalize_name(want.name)
        assert name in versions, f"{name} is not in {lock.name}: run `make lock`"
        assert want.specifier.contains(versions[name]), f"{want} but {lock.name} has {versions[name]}: run `make lock`"


def test_tests_run_on_the_versions_that_septa_runs_on() -> None:
    runtime, development = pinned(RUNTIME), pinned(DEVELOPMENT)
    assert runtime.items() <= development.items()


def test_what_is_installed_is_what_is_locked() -> None:
    wrong = []
    for entry, _ in entries(RUNTIME):
        if entry.marker is None or entry.marker.evaluate():
            try:
                here = version(entry.name)
            except PackageNotFoundError:
                here = "nothing"
            if not entry.specifier.contains(here):
                wrong.append(f"{entry.name}: {here} is installed, the lock says {entry.specifier}")
    assert wrong == [], "run `make check`: it installs what the lock says"


def test_every_dependency_gives_its_reason() -> None:
    text = (REPO / "docs" / "DEPENDENCIES.md").read_text("utf-8")
    for want in wanted(DEVELOPMENT):
        assert f"| {want.name} " in text, f"docs/DEPENDENCIES.md does not say why {want.name} is needed"
