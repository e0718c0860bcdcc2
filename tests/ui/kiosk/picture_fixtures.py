"""A picture screen or a box in a plain window, drawn by the stand-in unless a test looks at pixels."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.kiosk.picture_host import Finger, Host, settle
from tests.ui.quilt.plain import PlainRenderer
from viewer.core.content.pack import Pack, open_pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.paths import built_in_pack
from viewer.core.quilt.scene import SceneState
from viewer.core.theme import load_theme
from viewer.state.kiosk import way
from viewer.state.kiosk.way import Spot
from viewer.ui.kiosk.picture_screen import PictureScreen
from viewer.ui.kiosk.quilt_box import QuiltBox
from viewer.ui.theme.style import apply

SIZE = (1280, 800)
WIDE = (1920, 1080)
MakeScreen = Callable[..., PictureScreen]
MakeBox = Callable[..., QuiltBox]


@pytest.fixture(scope="session")
def pack() -> Pack:
    return open_pack(built_in_pack())


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.ui.quilt.renderer.Renderer", PlainRenderer)
    monkeypatch.setattr(PlainRenderer, "fails_at", None)
    monkeypatch.setattr(PlainRenderer, "made", 0)


@pytest.fixture
def hosts(qapp, pack: Pack) -> Iterator[Callable[..., Host]]:
    made: list[Host] = []

    def make(size: tuple[int, int] = SIZE, config: KioskConfig | None = None, of: Pack | None = None) -> Host:
        host = Host(of or pack, config or KioskConfig(languages=("en", "es", "ar")), size)
        made.append(host)
        return host

    yield make
    for host in made:
        host.close_down()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    apply(qapp, load_theme("light"), 1.0)


def shown(host: Host, *screens: PictureScreen | QuiltBox, motion: bool = False, **look: object) -> None:
    """On the screen, drawn; nothing glides unless ``motion``."""
    host.hold(*screens)
    host.dress(host.look(**look))  # type: ignore[arg-type]
    host.show()
    for screen in screens:
        if isinstance(screen, PictureScreen):
            screen.enter(Spot(way.PICTURE))
        else:
            screen.start()
    settle()
    for screen in screens:
        screen.finish()
        screen.desk.session.show.motion = motion
    settle()


@pytest.fixture
def make_screen(plain: None, hosts: Callable[..., Host]) -> MakeScreen:
    """make_screen(size, step=…, reach=…, theme=…) → a picture screen."""

    def make(
        size: tuple[int, int] = SIZE, config: KioskConfig | None = None, of: Pack | None = None, **look: object
    ) -> PictureScreen:
        host = hosts(size, config, of)
        screen = PictureScreen(host.desk(), host)
        shown(host, screen, **look)
        return screen

    return make


@pytest.fixture
def make_box(plain: None, hosts: Callable[..., Host]) -> MakeBox:
    def make(size: tuple[int, int] = (900, 800), **look: object) -> QuiltBox:
        host = hosts(size)
        box = QuiltBox(host.desk(), host)
        shown(host, box, **look)
        return box

    return make


@pytest.fixture
def screen(make_screen: MakeScreen) -> PictureScreen:
    return make_screen(WIDE)


@pytest.fixture
def finger() -> Finger:
    return Finger()


def host_of(screen: QWidget) -> Host:
    host = screen.window()
    assert isinstance(host, Host)
    return host


def key(screen: QWidget, name: str) -> QAbstractButton:
    found = screen.findChild(QAbstractButton, name)
    assert found is not None, name
    if isinstance(screen, PictureScreen) and screen.stories.row.content.isAncestorOf(found):
        screen.stories.row.bring(found)
    assert found.isVisible(), name
    return found


def state(screen: PictureScreen) -> SceneState:
    return screen.desk.session.quilt.state
