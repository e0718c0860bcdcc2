"""Take it with you: the square is read by a reader of codes as it is painted, in every size and colour."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.kiosk.picture_host import REACH, Finger, Host, controls, seen_at, settle
from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.notebook.codes import QUIET_ZONE
from viewer.core.paths import built_in_pack
from viewer.core.theme import load_theme
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.take_screen import GUIDE, TakeScreen
from viewer.ui.shell import language as languages
from viewer.ui.theme.style import apply

SIZES = ((1920, 1080, 24.0), (1080, 1920, 24.0), (1366, 768, 15.0))
KELOIDS = "concerns/keloids"
ADDRESS = "https://clinic.example.org/skin"
Make = Callable[..., tuple[Host, TakeScreen]]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


@pytest.fixture
def made(qapp: Any, pack: Pack) -> Iterator[Make]:
    there: list[Host] = []

    def make(
        topic_id: str = KELOIDS, size: tuple[int, int, float] = SIZES[0], address: str = "", language: str = "en"
    ) -> tuple[Host, TakeScreen]:
        languages.use(qapp, language, language == "ar")
        config = KioskConfig(languages=(language,), diagonal_in=size[2], address=address)
        host = Host(pack, config, size[:2])
        there.append(host)
        screen = TakeScreen(host.desk(language), host)
        host.hold(screen)
        host.dress(host.look())
        host.show()
        settle()
        if topic_id:
            pack.article(topic_id, "en")
            screen.desk.way.go(Spot(way.ARTICLE, topic_id))
        screen.desk.way.go(Spot(way.TAKE))
        screen.enter(screen.desk.way.spot)
        settle()
        return host, screen

    yield make
    for host in there:
        host.close_down()
    languages.use(qapp, "en", False)
    apply(qapp, load_theme("light"), 1.0)
    settle()


def read(screen: TakeScreen, folder: Path) -> str:
    """What a reader of codes finds in the screen as it is painted."""
    if shutil.which("zbarimg") is None:  # then at least every module is where it should be
        code = screen.view.code
        assert code is not None
        return code.text if painted(screen) == code.rows else "not the code"
    place = folder / "seen.png"
    assert screen.grab().save(str(place))
    found = subprocess.run(
        ["zbarimg", "--quiet", "--raw", "-Sbinary", str(place)], capture_output=True, timeout=60, check=True
    )
    return found.stdout.decode("utf-8")


def painted(screen: TakeScreen) -> tuple[tuple[bool, ...], ...]:
    """The modules, from the middle of each on the screen."""
    view = screen.view
    assert view.code is not None
    image, wide, count = view.grab().toImage(), view.module_px, len(view.code.rows)
    left = (view.width() - view.code.side * wide) // 2 + QUIET_ZONE * wide
    top = (view.height() - view.code.side * wide) // 2 + QUIET_ZONE * wide
    return tuple(
        tuple(
            image.pixelColor(left + x * wide + wide // 2, top + y * wide + wide // 2).lightness() < 128
            for x in range(count)
        )
        for y in range(count)
    )


class TestSquare:
    @pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
    def test_dark_on_light_with_its_free_edge_whatever_the_colours(self, made: Make, theme: str) -> None:
        host, screen = made()
        host.dress(host.look(0, theme))
        settle()
        view = screen.view
        assert view.code is not None
        assert painted(screen) == view.code.rows
        image, wide = view.grab().toImage(), view.module_px
        left = (view.width() - view.code.side * wide) // 2
        top = (view.height() - view.code.side * wide) // 2
        for number in range(view.code.side * wide):
            for depth in (0, QUIET_ZONE * wide - 1):
                assert image.pixelColor(left + number, top + depth) == QColor("white")
                assert image.pixelColor(left + depth, top + number) == QColor("white")

    @pytest.mark.parametrize("step", [0, 2])
    @pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
    def test_a_reader_reads_every_square(
        self, made: Make, size: tuple[int, int, float], step: int, tmp_path: Path
    ) -> None:
        host, screen = made(size=size)
        host.dress(host.look(step, "dark" if step else "light"))
        settle()
        mm_px = (size[0] ** 2 + size[1] ** 2) ** 0.5 / (size[2] * 25.4)
        for number, code in enumerate(screen.codes):
            assert screen.view.module_px >= max(4, 0.5 * mm_px)
            assert read(screen, tmp_path) == code.text
            assert code.text.startswith("Keloids")
            if number + 1 < len(screen.codes):
                Finger().tap(screen.after)
        assert not screen.after.isEnabled()

    def test_the_summary_and_its_sources_are_in_it(self, made: Make, pack: Pack) -> None:
        _, screen = made("cellulite/quilt-model")
        told = "\n".join(code.text for code in screen.codes)
        assert pack.summary("cellulite/quilt-model", "en") in told
        article = pack.article("cellulite/quilt-model", "en")
        keys = {key for claim in article.claims for key in pack.evidence.claims[claim].citations}
        assert keys
        for key in keys:
            reference = pack.evidence.references[key]
            assert reference.title.rstrip(".") in told
            assert reference.year in told
            assert not reference.doi or reference.doi in told

    def test_an_address_instead_with_its_words_beside(self, made: Make, tmp_path: Path) -> None:
        _, screen = made(address=ADDRESS)
        assert read(screen, tmp_path) == ADDRESS
        assert screen.address.text().replace("\u200b", "") == ADDRESS
        assert screen.address.isVisible()
        assert "address" in screen.lead.text()


class TestWhatIsTaken:
    def test_of_the_article_one_came_from(self, made: Make) -> None:
        host, screen = made()
        assert screen.what.text().strip("\u2068\u2069") == "Keloids"
        assert host.counted == [("qr", KELOIDS)]
        screen.desk.way.go(Spot(way.ARTICLE, "cellulite/quilt-model"))
        screen.desk.way.go(Spot(way.PICTURE))
        screen.desk.way.go(Spot(way.TAKE))
        screen.enter(screen.desk.way.spot)
        assert "quilt model" in screen.what.text()
        assert host.counted[1:] == [("qr", "cellulite/quilt-model")]

    def test_of_the_guide_where_none_was_read(self, made: Make, pack: Pack) -> None:
        host, screen = made("")
        assert screen.codes[0].text.startswith(pack.info.title)
        assert host.counted == [("qr", GUIDE)]
        assert len(screen.codes) == 1

    def test_an_article_that_is_not_there_yet_gets_its_sources_later(
        self, made: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def not_yet(self: Pack, topic_id: str, language: str, part: int = 0) -> None:
            del self, topic_id, language, part

        monkeypatch.setattr(Pack, "ready", not_yet)
        _, screen = made()
        assert screen.codes, "what is there is shown at once"
        qtbot.waitUntil(lambda: "Sources" in screen.codes[0].text, timeout=20_000)

    def test_a_reset_leaves_nothing(self, made: Make) -> None:
        _, screen = made()
        screen.leave()
        screen.reset()
        assert screen.codes == ()
        assert screen.view.code is None
        assert screen.view.accessibleDescription() == ""
        screen.desk.way.home()
        screen.desk.way.go(Spot(way.TAKE))
        screen.enter(screen.desk.way.spot)
        settle()
        assert "Keloids" not in screen.codes[0].text

    def test_it_says_that_nothing_is_sent_and_how_to_hold_a_phone(self, made: Make) -> None:
        _, screen = made()
        assert "nothing is sent" in screen.promise.text()
        assert [label.text()[0] for label in screen.steps] == ["1", "2", "3"]
        assert "camera" in screen.spoken()
        assert "Keloids" in screen.spoken()


class TestPlaces:
    @pytest.mark.parametrize("reach", [False, True], ids=["anywhere", "in reach"])
    @pytest.mark.parametrize("step", [0, 2])
    @pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
    def test_all_is_seen_and_what_is_touched_in_reach(
        self, made: Make, size: tuple[int, int, float], step: int, reach: bool
    ) -> None:
        host, screen = made("treatments/compared", size, language="ar" if reach else "en")
        look = host.look(step, reach=reach)
        host.dress(look)
        settle()
        assert screen.rect().contains(screen.view.geometry())
        assert not screen.view.geometry().intersects(screen.area.geometry())
        for widget in controls(screen):
            assert min(widget.width(), widget.height()) >= look.target
            assert screen.rect().contains(widget.geometry())
            assert not reach or seen_at(widget).top() >= round(REACH * host.height()) - 1, widget.objectName()
        for label in screen.area.content.children():
            if getattr(label, "text", None) and label.isVisible():  # type: ignore[attr-defined]
                assert label.height() >= label.heightForWidth(label.width())  # type: ignore[attr-defined]

    def test_words_without_room_are_turned_by_keys_and_by_a_finger(self, made: Make, qtbot: QtBot) -> None:
        host, screen = made(size=SIZES[2])
        host.dress(host.look(2))
        settle()
        assert screen.area.overflows
        Finger().tap(screen.down)
        assert screen.area.bar.value() > 0
        Finger().tap(screen.up)
        assert screen.area.bar.value() == 0
        start = screen.area.viewport().rect().center()
        Finger().drag(screen.area.viewport(), start, QPoint(0, -120), steps=12, pause_ms=5)
        qtbot.waitUntil(lambda: screen.area.bar.value() > 0, timeout=5000)

    def test_next_leads_from_square_to_square(self, made: Make) -> None:
        _, screen = made("treatments/compared", SIZES[2])
        count = len(screen.codes)
        assert count > 1
        for _ in range(count - 1):
            assert screen.next_words()
            screen.go_on()
        assert screen.next_words() == ""
        assert screen.view.code is screen.codes[-1]
        Finger().tap(screen.before)
        assert screen.view.code is screen.codes[-2]
