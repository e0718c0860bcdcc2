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
    of_picture: bool = False  # of no use where a topic has none


def _picture(id: str, words: str, keys: tuple[str, ...], icon: str = "", needs: Can = Can.TOUCH) -> Command:
    return Command(id, words, keys, icon, needs, of_picture=True)


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
    _picture("skin", QT_TRANSLATE_NOOP("Commands", "Light the skin"), ("Ctrl+1",)),
    _picture("fat", QT_TRANSLATE_NOOP("Commands", "Light the fat"), ("Ctrl+2",)),
    _picture("muscle", QT_TRANSLATE_NOOP("Commands", "Light the muscle"), ("Ctrl+3",)),
    _picture("septa", QT_TRANSLATE_NOOP("Commands", "Light the septa"), ("Ctrl+4",)),
    Command("clear", QT_TRANSLATE_NOOP("Commands", "Light no part"), ("Esc",), "", Can.TOUCH),
    _picture("play-age", QT_TRANSLATE_NOOP("Commands", "Play age"), ("Ctrl+Shift+A",)),
    _picture("play-weight", QT_TRANSLATE_NOOP("Commands", "Play weight"), ("Ctrl+Shift+W",)),
    _picture("play-months", QT_TRANSLATE_NOOP("Commands", "Play months"), ("Ctrl+Shift+M",)),
    _picture("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), "undo"),
    _picture("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    _picture("reset-picture", QT_TRANSLATE_NOOP("Commands", "Reset all"), ("Ctrl+R",), "reset"),
    _picture("account", QT_TRANSLATE_NOOP("Commands", "Tell it the other way"), ("Ctrl+E",)),
    _picture("compare-before", QT_TRANSLATE_NOOP("Commands", "Compare before and now"), ("Ctrl+B",)),
    _picture(
        "compare-accounts",
        QT_TRANSLATE_NOOP("Commands", "Compare the article's story and studies"),
        ("Ctrl+Shift+B",),
    ),
    _picture("zoom-in", QT_TRANSLATE_NOOP("Commands", "Picture closer"), ("Ctrl+Alt++", "Ctrl+Alt+=")),
    _picture("zoom-out", QT_TRANSLATE_NOOP("Commands", "Picture farther"), ("Ctrl+Alt+-",)),
    _picture("zoom-fit", QT_TRANSLATE_NOOP("Commands", "Whole picture"), ("Ctrl+Alt+0",)),
    _picture("cut-back", QT_TRANSLATE_NOOP("Commands", "Cut farther back"), ("Ctrl+Shift+Up",)),
    _picture("cut-front", QT_TRANSLATE_NOOP("Commands", "Cut farther in front"), ("Ctrl+Shift+Down",)),
    _picture("follow", QT_TRANSLATE_NOOP("Commands", "Follow the article or not"), ("Ctrl+Shift+F",)),
    _picture("scene-before", QT_TRANSLATE_NOOP("Commands", "Scene before"), ("Ctrl+Shift+PgUp",)),
    _picture("scene-after", QT_TRANSLATE_NOOP("Commands", "Scene after"), ("Ctrl+Shift+PgDown",)),
    _picture("play-tour", QT_TRANSLATE_NOOP("Commands", "Play or pause the tour"), ("Ctrl+Shift+P",)),
    _picture("how-sure", QT_TRANSLATE_NOOP("Commands", "How sure is this?"), ("Ctrl+Shift+H",), "sure"),
    _picture("save-picture", QT_TRANSLATE_NOOP("Commands", "Save the picture…"), ("Ctrl+S",), "save", Can.SAVE),
    _picture("copy-code", QT_TRANSLATE_NOOP("Commands", "Copy the scene code"), ("Ctrl+Shift+C",), "copy", Can.COPY),
    _picture("go-to-code", QT_TRANSLATE_NOOP("Commands", "Go to a scene code…"), ("Ctrl+G",)),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy"), ("Ctrl+C",), "", Can.COPY),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "", Can.LEAVE),
)


def allowed(mode: Mode) -> Iterator[Command]:
    """The commands that ``mode`` gives, in order."""
    return (command for command in COMMANDS if command.needs in mode.can)
