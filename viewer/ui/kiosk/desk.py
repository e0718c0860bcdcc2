"""The states behind the face of one language, all as at the start."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.hand import HandState
from viewer.state.kiosk.way import WayState
from viewer.state.notebook import NotebookState
from viewer.state.quilt import QuiltState
from viewer.state.reading import ReadingState
from viewer.state.session import Session
from viewer.state.show import SceneShow
from viewer.state.tour import TourState
from viewer.ui.kiosk.booth import Booth, FaceDesk


def desk_of(booth: Booth, code: str, parent: QObject) -> FaceDesk:
    """That of the face which speaks ``code``; ``parent`` owns its states."""
    pack = booth.pack
    focus, rest = FocusState(parent), SceneState(account=booth.mode.account)
    quilt = QuiltState(rest, parent)
    quilt.start = rest
    book = SceneBook()
    show = SceneShow(book, quilt, focus, parent)
    language = pack.language(code)
    session = Session(
        pack=pack,
        language=language,
        mode=booth.mode,
        reading=ReadingState(parent),
        focus=focus,
        quilt=quilt,
        hand=HandState(parent),
        show=show,
        tour=TourState(book, show, quilt, parent),
        follow=FollowState(show, quilt, True, parent),
        preferences=booth.preferences,
        jobs=booth.jobs,
        notebook=NotebookState(None, pack.info.id, language, parent),
    )
    return FaceDesk(booth, session, WayState(parent))
