"""The states of a picture, the picture alone, and a pane that shows it with a small pack's words."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.quilt.gestures import Fingers, shown_view
from tests.ui.quilt.plain import PlainRenderer
from viewer.core.content.model import Claim, Evidence, Reference
from viewer.core.modes import Can
from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, SceneState
from viewer.core.quilt.scenes import Scene, SceneBook, Stop, Tour
from viewer.core.settings import Settings
from viewer.core.theme import load_theme
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.hand import HandState
from viewer.state.preferences import Preferences
from viewer.state.quilt import QuiltState
from viewer.state.show import SceneShow
from viewer.state.tour import TourState
from viewer.ui.quilt.pane import QuiltPane
from viewer.ui.quilt.shared import Content, Shared
from viewer.ui.quilt.view import QuiltView

ROWS = (
    Assumption(
        "a-cut", Account.ARTICLE, "subcision", "stiffness", Kind.EFFECT, "The band lets go.", 0.2, claim="bands"
    ),
    Assumption(
        "s-cut", Account.STUDIES, "subcision", "stiffness", Kind.EFFECT, "Dimples were less deep.", 0.3, "share",
        until_months=12.0, claim="bands", why="the course between the scans was drawn straight",
    ),
    Assumption("s-lipo", Account.STUDIES, "liposuction", "stiffness", Kind.NONE_FOUND, "They stay.", claim="bands"),
    Assumption("s-meso", Account.STUDIES, "mesotherapy", "fat", Kind.UNKNOWN, "Nobody has measured it.", claim="bands"),
    Assumption("s-body", Account.STUDIES, "structure", "squares", Kind.EFFECT, "Bands are normal.", 1.0, claim="bands")
)  # fmt: skip
EVIDENCE = Evidence(
    claims={"bands": Claim("bands", "t", "Bands hold the skin", "partly-supported", "Scans show some.", ("doe-2020",))},
    references={"doe-2020": Reference("doe-2020", "Doe J", "Bands seen", "Journal", "2020", doi="10.1/x")},
)
BOOK = SceneBook(
    scenes={
        "rest": Scene("rest", "At rest", SceneState(), sentence="Flat."),
        "grown": Scene("grown", "Grown", SceneState(parameters=Parameters(46, 14)), Part.FAT),
        "old": Scene("old", "Later in life", SceneState(parameters=Parameters(70, 0), month_tenths=120)),
    },
    tours={
        "walk": Tour("walk", "A walk", (Stop("rest", 30, "First it is flat."), Stop("grown", 30, "Then it grows."))),
        "back": Tour("back", "And back", (Stop("grown", 30, "It has grown."), Stop("rest", 30, "It is flat again."))),
    },
)
CONTENT = Content(Assumptions(ROWS), BOOK, EVIDENCE)


def shared_states(can: frozenset[Can] = frozenset(Can), settings: Settings | None = None) -> Shared:
    """All states of one picture, with nothing behind them."""
    focus, quilt = FocusState(), QuiltState()
    show = SceneShow(SceneBook(), quilt, focus)
    tour, follow = TourState(SceneBook(), show, quilt), FollowState(show, quilt)
    return Shared(focus, quilt, HandState(), show, tour, follow, Preferences(settings), can)


MakePane = Callable[..., QuiltPane]


@pytest.fixture
def make_pane(qtbot: QtBot) -> Iterator[MakePane]:
    """make_pane(content, size, can) → a pane on the screen; nothing in it moves by itself."""
    kept: list[QuiltPane] = []  # nobody else holds it

    def make(
        content: Content = CONTENT, size: tuple[int, int] = (600, 760), can: frozenset[Can] = frozenset(Can)
    ) -> QuiltPane:
        shared = shared_states(can)
        made = QuiltPane(shared)
        kept.append(made)
        qtbot.addWidget(made)
        made.set_content(content)
        made.set_motion(False)
        made.set_theme(load_theme("light"), 1.0)
        made.resize(*size)
        made.show()
        qtbot.waitExposed(made)
        made.activateWindow()
        qtbot.waitUntil(made.isActiveWindow)
        shared.tour.set_book(content.book)
        shared.show.set_book(content.book)
        made.finish()
        return made

    yield make
    kept.clear()


@pytest.fixture
def pane(make_pane: MakePane) -> QuiltPane:
    return make_pane()


@pytest.fixture
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in draws instead of the picture itself."""
    monkeypatch.setattr("viewer.ui.quilt.renderer.Renderer", PlainRenderer)
    monkeypatch.setattr(PlainRenderer, "fails_at", None)
    monkeypatch.setattr(PlainRenderer, "made", 0)


@pytest.fixture
def view(plain: None, qtbot: QtBot) -> QuiltView:
    return shown_view(qtbot)


@pytest.fixture(params=["plain", "real"])
def either(request: pytest.FixtureRequest, qtbot: QtBot) -> QuiltView:
    """With the stand-in, and with the picture itself."""
    if request.param == "plain":
        request.getfixturevalue("plain")
    return shown_view(qtbot)


@pytest.fixture
def fingers(view: QuiltView) -> Fingers:
    return Fingers(view)
