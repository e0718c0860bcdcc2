"""What all of one kiosk shares, whatever language is spoken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from viewer.core.content.pack import Pack
from viewer.core.kiosk.config import KioskConfig
from viewer.core.modes import Mode
from viewer.state.jobs import Jobs
from viewer.state.kiosk.choices import ChoiceState
from viewer.state.kiosk.visit import VisitState
from viewer.state.kiosk.way import WayState
from viewer.state.preferences import Preferences
from viewer.state.session import Session
from viewer.ui.theme.resolve import ThemeResolver

if TYPE_CHECKING:
    from viewer.core.kiosk.pin import Door


def nothing_counted(kind: str, name: str) -> None:
    """Counting is off."""
    del kind, name


def nothing_noted(kind: str, **facts: object) -> None:
    """There is no log."""
    del kind, facts


def no_status() -> tuple[tuple[str, str], ...]:
    """Nothing is known of this machine."""
    return ()


@dataclass(frozen=True)
class Booth:
    """``count(kind, name)`` notes that a topic, scene, language or QR code was shown: no time, no order, no person. It
    is one in a visit, however often it is told.
    ``note(kind, **facts)`` writes to the log; nothing of a visitor is among the facts. ``door`` is None where no PIN
    can be kept: then only the operator's signal ends the kiosk. ``status()`` gives what staff may see, as rows of name
    and value.
    """

    config: KioskConfig
    pack: Pack
    mode: Mode
    visit: VisitState
    choices: ChoiceState  # of this visit: language, size, theme, reach
    preferences: Preferences  # of this visit: the voice; nothing of it is kept
    resolver: ThemeResolver
    jobs: Jobs
    count: Callable[[str, str], None] = field(default=nothing_counted)
    door: Door | None = None
    status: Callable[[], tuple[tuple[str, str], ...]] = field(default=no_status)
    note: Callable[..., None] = field(default=nothing_noted)


@dataclass(frozen=True)
class FaceDesk:
    """What the screens of one language's face work with."""

    booth: Booth
    session: Session
    way: WayState

    @property
    def language(self) -> str:
        """Of the pages; that of the interface is ``session.preferences.settings.language``."""
        return self.session.language
