"""A small pack, and a window that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from viewer.core.content.pack import Pack, open_pack
from viewer.core.modes import MODES, Mode
from viewer.core.paths import user_dir
from viewer.core.quilt.scenes import SceneBook
from viewer.core.settings import Settings
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.hand import HandState
from viewer.state.jobs import Jobs
from viewer.state.notebook import NotebookState
from viewer.state.preferences import Preferences
from viewer.state.quilt import QuiltState
from viewer.state.reading import ReadingState
from viewer.state.session import Session
from viewer.state.show import SceneShow
from viewer.state.tour import TourState
from viewer.ui.shell.keeping import Keeping
from viewer.ui.shell.window import ReaderWindow
from viewer.ui.theme.resolve import ThemeResolver

PARAGRAPH = "The bands tie the skin to what lies below. Between them lies fat, and below it muscle.\n\n"
PAGES = {
    "index.md": "# Start here\n\nGo to [the bands](body/bands.md#deeper), [the web](https://example.org/) "
    "or [nowhere](missing.md).\n\n## First\n\n" + PARAGRAPH * 12 + "## Second\n\n" + PARAGRAPH * 12,
    "body/bands.md": "# The bands\n\n" + PARAGRAPH * 12 + "## Deeper\n\n" + PARAGRAPH * 12,
    "body/fat.md": "# The fat\n\n" + PARAGRAPH,
    "about.md": "---\npicture: no\n---\n\n# About\n\nNo picture here.\n",
}
CONFIG = """\
site_name: Small
nav:
  - index.md
  - Body:
      - The bands: body/bands.md
      - The fat: body/fat.md
  - The web: https://example.org/
  - About: about.md
extra:
  pack:
    id: small
    version: "1.2"
    parts:
      en: {skin: [skin], fat: [fat], muscle: [muscle], septa: [bands]}
"""


@pytest.fixture
def small_pack(tmp_path: Path) -> Path:
    root = tmp_path / "small"
    for name, text in PAGES.items():
        place = root / "docs" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    return root


@dataclass(frozen=True)
class Shown:
    """A window on the screen, its article settled."""

    window: ReaderWindow
    session: Session
    qtbot: QtBot

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: self.window.reader.is_settled, timeout=20_000)

    def open(self, topic_id: str, anchor: str = "") -> None:
        self.session.reading.open(topic_id, anchor)
        self.settle()

    @property
    def title(self) -> str:
        article = self.window.article.article
        return article.title if article is not None else ""

    @property
    def text(self) -> str:
        return self.window.article.view.toPlainText()


Show = Callable[..., Shown]


@pytest.fixture
def show(qtbot: QtBot, small_pack: Path) -> Iterator[Show]:
    """show(pack=…, size=…, settings=…, mode=…, topic=…) → a window. Without a topic nothing is opened."""
    made: list[Shown] = []

    def start(
        pack: Pack | None = None,
        size: tuple[int, int] = (1280, 720),
        settings: Settings | None = None,
        mode: Mode = MODES["reader"],
        topic: str = "index",
    ) -> Shown:
        opened = pack or open_pack(small_pack)
        settings = settings or Settings(theme="light")
        quilt, focus = QuiltState(), FocusState()
        picture_show = SceneShow(SceneBook(), quilt, focus)
        session = Session(
            pack=opened,
            language="en",
            mode=mode,
            reading=ReadingState(),
            focus=focus,
            quilt=quilt,
            hand=HandState(),
            show=picture_show,
            tour=TourState(SceneBook(), picture_show, quilt),
            follow=FollowState(picture_show, quilt),
            preferences=Preferences(settings),
            jobs=Jobs(),
            notebook=NotebookState(user_dir() if mode.keeps_settings else None, opened.info.id, "en"),
        )
        window = ReaderWindow(session, ThemeResolver(settings.theme))
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        shown = Shown(window, session, qtbot)
        made.append(shown)
        if topic:
            shown.open(topic)
        return shown

    yield start
    for shown in made:
        shown.session.jobs.close()
        shown.session.notebook.close()
        shown.window.close()


@pytest.fixture
def kept(show: Show) -> Callable[..., tuple[Shown, Keeping]]:
    """kept(…) → a window whose notebook is open, and what keeps it."""

    def start(**words: object) -> tuple[Shown, Keeping]:
        shown = show(**words)
        shown.window.start_companions()
        assert shown.window.companions is not None
        keeping = shown.window.companions.keeping
        keeping.begin()
        return shown, keeping

    return start
