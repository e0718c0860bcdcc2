"""All companions of the reader, brought in after the first paint, and what they want of each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from viewer.core.theme import Theme
from viewer.ui.shell.companion import Companion, Desk

if TYPE_CHECKING:
    from viewer.ui.shell.comforting import Comforting
    from viewer.ui.shell.describing import Describing
    from viewer.ui.shell.explaining import Explaining
    from viewer.ui.shell.keeping import Keeping
    from viewer.ui.shell.printing import Printing
    from viewer.ui.shell.searching import Searching
    from viewer.ui.shell.speaking import Speaking


class Companions:
    """Made once. A companion that the mode gives no command is made all the same: states need it."""

    def __init__(self, desk: Desk) -> None:
        from viewer.ui.shell.comforting import Comforting
        from viewer.ui.shell.describing import Describing
        from viewer.ui.shell.explaining import Explaining
        from viewer.ui.shell.keeping import Keeping
        from viewer.ui.shell.printing import Printing
        from viewer.ui.shell.searching import Searching
        from viewer.ui.shell.speaking import Speaking

        self.searching: Searching = Searching(desk)
        self.keeping: Keeping = Keeping(desk)
        self.explaining: Explaining = Explaining(desk)
        self.printing: Printing = Printing(desk)
        self.speaking: Speaking = Speaking(desk)
        self.comforting: Comforting = Comforting(desk)
        self.describing: Describing = Describing(desk)
        self.comforting.voices_wanted.connect(self.speaking.find_voices)
        self.speaking.voices_found.connect(self.comforting.set_voices)

    @property
    def all(self) -> tuple[Companion, ...]:
        """The one whose things close first by Esc stands first."""
        return (
            self.searching,
            self.explaining,
            self.speaking,
            self.keeping,
            self.printing,
            self.comforting,
            self.describing,
        )

    def table(self) -> dict[str, Callable[[], object]]:
        """Command id → what it does, of all of them."""
        return {name: handler for one in self.all for name, handler in one.table().items()}

    def set_theme(self, theme: Theme, scale: float) -> None:
        for one in self.all:
            one.set_theme(theme, scale)

    def let_go(self) -> bool:
        """Esc: is there one that closed something?"""
        return any(one.let_go() for one in self.all)

    def finish(self) -> None:
        for one in self.all:
            one.finish()

    def close(self) -> None:
        for one in self.all:
            one.close()
