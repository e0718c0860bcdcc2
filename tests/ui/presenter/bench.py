"""A talk to test with: the built-in pack's slides of one topic, and all states of both windows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from viewer.core.content.pack import Pack, open_pack
from viewer.core.modes import MODES
from viewer.core.paths import built_in_pack
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook
from viewer.core.settings import Settings
from viewer.core.talk.from_article import slides_of
from viewer.core.talk.model import Slide
from viewer.core.theme import load_theme
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
from viewer.state.talk.clock import ClockState
from viewer.state.talk.hands import HandsState
from viewer.state.talk.ink import InkState
from viewer.state.talk.predict import PredictState
from viewer.state.talk.talk import TalkState
from viewer.state.tour import TourState
from viewer.ui.presenter.desk import TalkDesk

TOPIC = "cellulite/quilt-model"


def desk_for(
    parent: QObject, slides: Sequence[Slide] | None = None, theme: str = "light", pack: Pack | None = None
) -> TalkDesk:
    """All that a talk needs; ``parent`` owns it."""
    pack = pack or open_pack(built_in_pack())
    mode = MODES["reader"]
    rest = SceneState(account=mode.account)
    quilt, focus, book = QuiltState(rest, parent), FocusState(parent), SceneBook()
    quilt.start = rest
    show = SceneShow(book, quilt, focus, parent)
    session = Session(
        pack=pack,
        language="en",
        mode=mode,
        reading=ReadingState(parent),
        focus=focus,
        quilt=quilt,
        hand=HandState(parent),
        show=show,
        tour=TourState(book, show, quilt, parent),
        follow=FollowState(show, quilt, True, parent),
        preferences=Preferences(Settings(theme=theme), parent),
        jobs=Jobs(parent),
        notebook=NotebookState(None, pack.info.id, "en", parent),
    )
    shown = tuple(slides) if slides is not None else slides_of(pack, TOPIC, "en")
    return TalkDesk(
        session,
        TalkState(shown, parent),
        HandsState(parent),
        InkState(parent),
        ClockState(parent=parent),
        PredictState(parent),
        load_theme(theme),
    )
