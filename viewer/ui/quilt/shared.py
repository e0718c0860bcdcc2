"""What the parts of the picture's pane share: the states they read and set, and the pack's words about them."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.core.content.model import Evidence
from viewer.core.modes import Can
from viewer.core.quilt.assumptions import NO_ASSUMPTIONS, Assumptions
from viewer.core.quilt.scenes import SceneBook
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.hand import HandState
from viewer.state.preferences import Preferences
from viewer.state.quilt import QuiltState
from viewer.state.show import SceneShow
from viewer.state.tour import TourState


@dataclass(frozen=True)
class Shared:
    """The states of one picture, and what its mode allows."""

    focus: FocusState
    quilt: QuiltState
    hand: HandState
    show: SceneShow
    tour: TourState
    follow: FollowState
    preferences: Preferences
    can: frozenset[Can] = frozenset(Can)


@dataclass(frozen=True)
class Content:
    """What the pack says about the picture. Empty: no accounts, no treatments, no scenes."""

    assumptions: Assumptions = NO_ASSUMPTIONS
    book: SceneBook = field(default_factory=SceneBook)
    evidence: Evidence = field(default_factory=Evidence)
    language: str = "en"
