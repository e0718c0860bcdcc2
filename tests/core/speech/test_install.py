from __future__ import annotations

import pytest

from viewer.core.speech.install import EXTRA, Advice, Lack, advice


@pytest.mark.parametrize(
    ("release", "command"),
    [
        ({"ID": "debian"}, "sudo apt install espeak-ng"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "sudo apt install espeak-ng"),
        ({"ID": "fedora"}, "sudo dnf install espeak-ng"),
        ({"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, "sudo zypper install espeak-ng"),
        ({"ID": "something"}, ""),
        ({}, ""),
    ],
)
def test_linux_needs_a_program(release: dict[str, str], command: str) -> None:
    assert advice("linux", True, release) == Advice(Lack.PROGRAM, command)


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_have_voices_and_need_the_extra(platform: str) -> None:
    assert advice(platform, has_qt=False) == Advice(Lack.EXTRA, EXTRA)
    assert advice(platform, has_qt=True) == Advice(Lack.VOICE)


def test_the_extra_is_the_one_that_is_offered() -> None:
    import tomllib
    from pathlib import Path

    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"{project['name']}[{next(iter(project['optional-dependencies']))}]" in EXTRA
