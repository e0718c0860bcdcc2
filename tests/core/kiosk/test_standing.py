"""Whatever state the files are in, and however often it has failed: a kiosk starts with something that can be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.pack import Pack
from viewer.core.kiosk import lastgood, starts
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.faults import Faults
from viewer.core.kiosk.packs import can_be_opened, mark
from viewer.core.kiosk.standing import Ground, Standing, stand
from viewer.core.problems import PackError

PACK = "site_name: Little\nnav:\n  - Page: page.md\n"


@pytest.fixture
def little(tmp_path: Path) -> Path:
    root = tmp_path / "little"
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(PACK, "utf-8")
    (root / "docs" / "page.md").write_text("# Page\n\nWords.\n", "utf-8")
    return root


@pytest.fixture
def toml(tmp_path: Path, little: Path) -> Path:
    path = tmp_path / "kiosk.toml"
    path.write_text(f'pack = "{little}"\ntitle = "Welcome"\n', "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "state"


def title(standing: Standing) -> str:
    assert standing.pack is not None
    return standing.pack.info.title


def failed(folder: Path, times: int) -> None:
    for _ in range(times):
        starts.begin(folder)


def test_what_staff_have_set_up(toml: Path, little: Path, folder: Path) -> None:
    found = stand(toml, None, folder)
    assert (found.ground, found.as_asked, found.said, found.failed) == (Ground.ASKED, True, (), 0)
    assert (title(found), found.config.title, found.pack_path) == ("Little", "Welcome", little)


def test_the_command_line_has_the_last_word_about_the_pack(toml: Path, little: Path, folder: Path) -> None:
    toml.write_text('pack = "/not/there"\n', "utf-8")
    found = stand(toml, little, folder)
    assert (title(found), found.as_asked) == ("Little", True)


@pytest.mark.parametrize("break_it", ["gone", "empty", "garbage"])
def test_in_the_place_of_a_broken_pack_stands_septas_own(toml: Path, little: Path, folder: Path, break_it: str) -> None:
    (little / "docs" / "page.md").unlink()
    if break_it != "garbage":
        (little / "mkdocs.yml").unlink()
        (little / "docs").rmdir()
        if break_it == "gone":
            little.rmdir()
    else:
        (little / "mkdocs.yml").write_bytes(b"\0\xff: [")
    found = stand(toml, None, folder)
    assert (found.ground, found.as_asked, title(found)) == (Ground.ASKED, False, "Cellulite and mesotherapy")
    assert found.config.title == "Welcome"  # what else is set up holds
    assert str(little) in " ".join(found.said)


def test_a_fault_that_nobody_thought_of_ends_at_septas_own(
    toml: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from viewer.core.content import pack as content

    opened = content.open_pack

    def strange(root: Path) -> Pack:
        if root.name == "little":
            raise RecursionError("deep")
        return opened(root)

    monkeypatch.setattr(content, "open_pack", strange)
    found = stand(toml, None, folder)
    assert (found.ground, title(found)) == (Ground.OWN, "Cellulite and mesotherapy")
    assert found.said == ("RecursionError: deep",)


def test_after_three_failed_starts_it_takes_what_was_last_good(toml: Path, little: Path, folder: Path) -> None:
    lastgood.keep_values(folder, KioskConfig(title="As it was"), little)
    failed(folder, starts.SAFE_AFTER - 1)
    assert stand(toml, None, folder).ground is Ground.ASKED
    found = stand(toml, None, folder)
    assert (found.ground, found.config.title, title(found)) == (Ground.KEPT, "As it was", "Little")
    assert (found.as_asked, found.failed) == (False, starts.SAFE_AFTER)


def test_where_nothing_was_good_yet_septas_own(toml: Path, folder: Path) -> None:
    failed(folder, starts.SAFE_AFTER)
    found = stand(toml, None, folder)
    assert (found.ground, found.config, title(found)) == (Ground.OWN, KioskConfig(), "Cellulite and mesotherapy")


def test_what_was_last_good_is_not_tried_for_ever(toml: Path, little: Path, folder: Path) -> None:
    lastgood.keep_values(folder, KioskConfig(title="As it was"), little)
    failed(folder, starts.BARE_AFTER)
    found = stand(toml, None, folder)
    assert (found.ground, found.config, found.pack_path) == (Ground.OWN, KioskConfig(), None)


def test_a_healthy_start_goes_back_to_what_staff_have_set_up(toml: Path, folder: Path) -> None:
    failed(folder, starts.SAFE_AFTER)
    assert stand(toml, None, folder).ground is Ground.OWN
    starts.healthy(folder)
    assert stand(toml, None, folder).ground is Ground.ASKED


def test_without_any_pack_there_is_the_safe_page(toml: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(root: Path) -> Pack:
        raise PackError("Nothing can be opened.")

    monkeypatch.setattr("viewer.core.content.pack.open_pack", none)
    found = stand(toml, None, folder)
    assert (found.pack, found.ground) == (None, Ground.OWN)
    assert "Nothing can be opened." in found.said


def test_a_picture_leaves_no_trace(toml: Path, folder: Path) -> None:
    assert stand(toml, None, folder, counted=False).pack is not None
    assert not folder.exists()


def test_a_state_folder_that_is_none_is_no_matter(toml: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", "ascii")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", Path("/proc/septa")):
        assert stand(toml, None, folder).as_asked


def test_the_mark_of_a_pack_sees_an_exchange(little: Path, tmp_path: Path) -> None:
    link, other = tmp_path / "current", tmp_path / "other"
    link.symlink_to(little)
    before = mark(link)
    assert before == mark(link) != ()
    other.mkdir()
    for name in ("docs", "mkdocs.yml"):
        (other / name).symlink_to(little / name)
    link.unlink()
    link.symlink_to(other)  # to a pack with the very same files
    assert mark(link) not in (before, ())
    link.unlink()
    assert mark(link) == ()
    assert mark(None) != ()  # the built-in one


def test_a_pack_that_is_being_copied_cannot_be_opened(little: Path, tmp_path: Path) -> None:
    assert can_be_opened(little)
    assert can_be_opened(None)
    assert not can_be_opened(tmp_path / "nowhere")
    (little / "mkdocs.yml").unlink()
    (little / "docs" / "page.md").unlink()
    assert not can_be_opened(little)


def test_an_exception_is_noted_by_type_and_place_and_never_by_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    noted: list[dict[str, object]] = []

    def note(kind: str, /, **facts: object) -> None:
        noted.append({"kind": kind, **facts})

    import sys

    before = sys.excepthook
    faults = Faults(note)
    try:
        raise ValueError("canary that somebody has typed")
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
        seen = error
    finally:
        faults.close()
    assert noted == [{"kind": "error", "error": seen}]
    assert faults.count == 1
    assert sys.excepthook is before
    told = capsys.readouterr().err
    assert "ValueError" in told
    assert "test_standing.py" in told
    assert "somebody" not in told.replace('raise ValueError("canary that somebody has typed")', "")
