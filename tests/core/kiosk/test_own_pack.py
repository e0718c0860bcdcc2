"""Septa's own pack is what all falls back on: it is shown as it was shipped, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from viewer.core.content import rendered
from viewer.core.kiosk import lastgood, own_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.kiosk.own_pack import open_own
from viewer.core.kiosk.packs import can_be_opened
from viewer.core.kiosk.standing import Ground, stand
from viewer.core.paths import built_in_pack
from viewer.core.problems import PackError

LITTLE = Path(__file__).resolve().parents[2] / "packs" / "bilingual"
GARBAGE = bytes(range(256)) * 5


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy that may be spoilt; Septa takes it for its own."""
    copy = tmp_path / "own"
    shutil.copytree(built_in_pack(), copy)
    monkeypatch.setattr(own_pack, "built_in_pack", lambda: copy)
    return copy


def pages(root: Path) -> list[Path]:
    return sorted((root / "docs").rglob("*.md"))


def no_order(root: Path) -> None:
    (root / "mkdocs.yml").unlink()


def garbled_order(root: Path) -> None:
    (root / "mkdocs.yml").write_bytes(GARBAGE)


def empty_order(root: Path) -> None:
    (root / "mkdocs.yml").write_bytes(b"")


def half_an_order(root: Path) -> None:
    whole = (root / "mkdocs.yml").read_bytes()
    (root / "mkdocs.yml").write_bytes(whole[: len(whole) // 2])


def blank_order(root: Path) -> None:
    """As a disk leaves it that lost power."""
    (root / "mkdocs.yml").write_bytes(bytes((root / "mkdocs.yml").stat().st_size))


def order_without_pages(root: Path) -> None:
    (root / "mkdocs.yml").write_text("site_name: Cellulite and mesotherapy\n", "utf-8")


def one_page_missing(root: Path) -> None:
    pages(root)[0].unlink()


def most_pages_missing(root: Path) -> None:
    for page in pages(root)[1:]:
        page.unlink()


def one_page_garbled(root: Path) -> None:
    pages(root)[3].write_bytes(GARBAGE)


def one_page_empty(root: Path) -> None:
    pages(root)[5].write_bytes(b"")


DAMAGE = (
    *(no_order, garbled_order, empty_order, half_an_order, blank_order, order_without_pages),
    *(one_page_missing, most_pages_missing, one_page_garbled, one_page_empty),
)


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_it_is_not_shown(own: Path, tmp_path: Path, damage: Callable[[Path], None]) -> None:
    damage(own)
    with pytest.raises(PackError, match=f"^Septa's own pack at {own} is damaged: "):
        open_own()
    found = stand(tmp_path / "none.toml", None, tmp_path / "state")
    assert (found.pack, found.ground) == (None, Ground.OWN)  # then there is the safe page
    assert len(found.said) == 1
    assert not can_be_opened(None)  # nor is it taken while the kiosk runs


def test_whole_it_is_shown_with_its_cache_or_without(own: Path) -> None:
    assert can_be_opened(None)
    shutil.rmtree(own / rendered.FOLDER)
    assert open_own().info.title == "Cellulite and mesotherapy"


def test_what_is_shipped_takes_no_page_to_be_read() -> None:
    assert open_own().is_as_rendered


def test_where_a_good_pack_is_known_that_one_is_shown(own: Path, tmp_path: Path) -> None:
    no_order(own)
    lastgood.keep_values(tmp_path / "state", KioskConfig(title="As it was"), LITTLE)
    found = stand(tmp_path / "none.toml", None, tmp_path / "state")
    assert (found.ground, found.config.title, found.pack_path) == (Ground.KEPT, "As it was", LITTLE)
    assert found.pack is not None
    assert not found.as_asked
    assert "is damaged" in found.said[0]


def test_staffs_own_pack_may_have_faults(own: Path, tmp_path: Path) -> None:
    named = tmp_path / "named"
    shutil.copytree(own, named)
    one_page_missing(named)
    found = stand(tmp_path / "none.toml", named, tmp_path / "state")
    assert (found.ground, found.as_asked) == (Ground.ASKED, True)
