"""Preferences, the menu, the list of all commands, and the sheet of keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from viewer.ui.shell.companion import Companion


class Comforting(Companion):
    """Preferences, the menu, the list of all commands, and the sheet of keys."""

    def table(self) -> Mapping[str, Callable[[], object]]:
        return {"menu": self._menu}

    def _menu(self) -> None:
        self.desk.bar.show_menu()
