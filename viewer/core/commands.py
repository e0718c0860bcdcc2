"""Every command as a row: id, words, keys, icon, what it needs. Menus, buttons and shortcuts are made from these."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from viewer.core.modes import Can, Mode
from viewer.core.translate import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Command:
    """``keys`` are in Qt's portable spelling; the first is shown. ``icon`` names a file of resources/icons, or none."""

    id: str
    words: str
    keys: tuple[str, ...]
    icon: str
    needs: Can


COMMANDS = (
    Command("back", QT_TRANSLATE_NOOP("Commands", "Back"), ("Alt+Left", "Back"), "back", Can.READ),
    Command("forward", QT_TRANSLATE_NOOP("Commands", "Forward"), ("Alt+Right", "Forward"), "forward", Can.READ),
    Command("home", QT_TRANSLATE_NOOP("Commands", "First topic"), ("Alt+Home",), "home", Can.READ),
    Command("previous", QT_TRANSLATE_NOOP("Commands", "Previous topic"), ("Alt+PgUp",), "", Can.READ),
    Command("next", QT_TRANSLATE_NOOP("Commands", "Next topic"), ("Alt+PgDown",), "", Can.READ),
    Command("smaller", QT_TRANSLATE_NOOP("Commands", "Smaller text"), ("Ctrl+-",), "text-smaller", Can.ADJUST),
    Command("larger", QT_TRANSLATE_NOOP("Commands", "Larger text"), ("Ctrl++", "Ctrl+="), "text-larger", Can.ADJUST),
    Command("usual-size", QT_TRANSLATE_NOOP("Commands", "Usual text size"), ("Ctrl+0",), "", Can.ADJUST),
    Command("theme", QT_TRANSLATE_NOOP("Commands", "Next colours"), ("Ctrl+Shift+T",), "theme-system", Can.ADJUST),
    Command("topics", QT_TRANSLATE_NOOP("Commands", "Show or hide topics"), ("F8",), "topics", Can.ARRANGE),
    Command("picture", QT_TRANSLATE_NOOP("Commands", "Show or hide the picture"), ("F9",), "picture", Can.ARRANGE),
    Command("skin", QT_TRANSLATE_NOOP("Commands", "Light the skin"), ("Ctrl+1",), "", Can.TOUCH),
    Command("fat", QT_TRANSLATE_NOOP("Commands", "Light the fat"), ("Ctrl+2",), "", Can.TOUCH),
    Command("muscle", QT_TRANSLATE_NOOP("Commands", "Light the muscle"), ("Ctrl+3",), "", Can.TOUCH),
    Command("septa", QT_TRANSLATE_NOOP("Commands", "Light the septa"), ("Ctrl+4",), "", Can.TOUCH),
    Command("clear", QT_TRANSLATE_NOOP("Commands", "Light no part"), ("Esc",), "", Can.TOUCH),
    Command("play-age", QT_TRANSLATE_NOOP("Commands", "Play age"), ("Ctrl+Shift+A",), "", Can.TOUCH),
    Command("play-weight", QT_TRANSLATE_NOOP("Commands", "Play weight"), ("Ctrl+Shift+W",), "", Can.TOUCH),
    Command("reset-picture", QT_TRANSLATE_NOOP("Commands", "Reset the picture"), ("Ctrl+R",), "", Can.TOUCH),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy"), ("Ctrl+C",), "", Can.COPY),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "", Can.LEAVE),
)


def allowed(mode: Mode) -> Iterator[Command]:
    """The commands that ``mode`` gives, in order."""
    return (command for command in COMMANDS if command.needs in mode.can)
