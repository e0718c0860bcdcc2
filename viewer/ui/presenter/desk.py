"""What both windows of a talk work with."""

from __future__ import annotations

from dataclasses import dataclass, field

from viewer.core.theme import Theme
from viewer.state.session import Session
from viewer.state.talk.clock import ClockState
from viewer.state.talk.hands import HandsState
from viewer.state.talk.ink import InkState
from viewer.state.talk.letters import LettersState
from viewer.state.talk.predict import PredictState
from viewer.state.talk.scroll import ScrollState
from viewer.state.talk.talk import TalkState


@dataclass(frozen=True)
class TalkDesk:
    """``session`` holds the picture's states, the pack and its language; ``theme`` is what the audience sees."""

    session: Session
    talk: TalkState
    hands: HandsState
    ink: InkState
    clock: ClockState
    predict: PredictState
    theme: Theme
    scroll: ScrollState = field(default_factory=ScrollState)
    letters: LettersState = field(default_factory=LettersState)
