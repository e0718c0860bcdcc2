"""The states of one visit, out of what was asked for and what was kept."""

from __future__ import annotations

from PySide6.QtCore import QObject

from viewer.core.content.pack import Pack
from viewer.core.modes import Mode
from viewer.core.order import Order
from viewer.core.quilt.scene import SceneState
from viewer.core.quilt.scenes import SceneBook
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


def session_for(
    order: Order,
    mode: Mode,
    pack: Pack,
    language: str,
    *,
    preferences: Preferences,
    notebook: NotebookState,
    jobs: Jobs,
    parent: QObject,
) -> Session:
    """All of a visit in ``mode``; ``parent`` owns what is made for it."""
    focus, rest = FocusState(parent), SceneState(account=mode.account)
    quilt = QuiltState(order.first_state(rest), parent)
    quilt.start = rest
    scenes = SceneBook()  # the pack's are read after the first paint
    show = SceneShow(scenes, quilt, focus, parent)
    session = Session(
        pack=pack,
        language=language,
        mode=mode,
        reading=ReadingState(parent),
        focus=focus,
        quilt=quilt,
        hand=HandState(parent),
        show=show,
        tour=TourState(scenes, show, quilt, parent),
        follow=FollowState(show, quilt, preferences.follow and not order.asks_for_a_picture, parent),
        preferences=preferences,
        jobs=jobs,
        notebook=notebook,
    )
    if order.scene is not None:  # what it must not be shown without is in the pack
        session.read_scenes()
        quilt.show(quilt.guarded(quilt.state))
        if quilt.state == quilt.guarded(order.state or rest):
            show.name(order.scene)
    return session
