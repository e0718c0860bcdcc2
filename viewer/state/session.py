"""All that one visit shares. A widget gets the states it uses, never this."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from viewer.core.content.pack import Pack
from viewer.core.modes import Mode
from viewer.state.focus import FocusState
from viewer.state.follow import FollowState
from viewer.state.hand import HandState
from viewer.state.jobs import Jobs
from viewer.state.notebook import NotebookState
from viewer.state.preferences import Preferences
from viewer.state.quilt import QuiltState
from viewer.state.reading import ReadingState
from viewer.state.show import SceneShow
from viewer.state.tour import TourState


@dataclass(frozen=True)
class Session:
    """The pack, the language of its pages, the mode, and one of each state."""

    pack: Pack
    language: str  # one of the pack's
    mode: Mode
    reading: ReadingState
    focus: FocusState
    quilt: QuiltState
    hand: HandState
    show: SceneShow
    tour: TourState
    follow: FollowState
    preferences: Preferences
    jobs: Jobs
    notebook: NotebookState  # opens its file with its first use

    def read_scenes(self) -> None:
        """Hand out what the pack says of the picture. After the first paint, unless the first picture is a scene."""
        from viewer.core.quilt.safety import shown_state

        self.quilt.guard = partial(shown_state, assumptions=self.pack.assumptions)
        book = self.pack.scenes(self.language)
        self.tour.set_book(book)
        self.show.set_book(book)
