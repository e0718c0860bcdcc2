"""Every command as a row: id, words, keys, icon, what it needs. Menus, buttons and shortcuts are made from these."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from viewer.core.modes import Can, Mode
from viewer.core.translate import QT_TRANSLATE_NOOP


class Group(Enum):
    """Where a command stands in lists of them. The value is its heading."""

    READ = QT_TRANSLATE_NOOP("Commands", "Reading")
    FIND = QT_TRANSLATE_NOOP("Commands", "Finding")
    KEEP = QT_TRANSLATE_NOOP("Commands", "Notes and questions")
    PRINT = QT_TRANSLATE_NOOP("Commands", "Printing")
    HEAR = QT_TRANSLATE_NOOP("Commands", "Listening")
    PICTURE = QT_TRANSLATE_NOOP("Commands", "The picture")
    LOOK = QT_TRANSLATE_NOOP("Commands", "Looks and help")


@dataclass(frozen=True)
class Command:
    """``keys`` are in Qt's portable spelling; the first is shown. ``icon`` names a file of resources/icons, or none."""

    id: str
    words: str
    keys: tuple[str, ...]
    icon: str
    needs: Can
    of_picture: bool = False  # of no use where a topic has none
    group: Group = Group.READ


def _picture(id: str, words: str, keys: tuple[str, ...], icon: str = "", needs: Can = Can.TOUCH) -> Command:
    return Command(id, words, keys, icon, needs, of_picture=True, group=Group.PICTURE)


def _in(group: Group, needs: Can) -> Callable[..., Command]:
    def row(id: str, words: str, keys: tuple[str, ...] = (), icon: str = "") -> Command:
        return Command(id, words, keys, icon, needs, group=group)

    return row


_find = _in(Group.FIND, Can.READ)
_keep = _in(Group.KEEP, Can.KEEP)
_print = _in(Group.PRINT, Can.PRINT)
_hear = _in(Group.HEAR, Can.HEAR)
_look = _in(Group.LOOK, Can.ADJUST)


COMMANDS = (
    Command("back", QT_TRANSLATE_NOOP("Commands", "Back"), ("Alt+Left", "Back"), "back", Can.READ),
    Command("forward", QT_TRANSLATE_NOOP("Commands", "Forward"), ("Alt+Right", "Forward"), "forward", Can.READ),
    Command("home", QT_TRANSLATE_NOOP("Commands", "First topic"), ("Alt+Home",), "home", Can.READ),
    Command("previous", QT_TRANSLATE_NOOP("Commands", "Previous topic"), ("Alt+PgUp",), "", Can.READ),
    Command("next", QT_TRANSLATE_NOOP("Commands", "Next topic"), ("Alt+PgDown",), "", Can.READ),
    Command(
        "smaller",
        QT_TRANSLATE_NOOP("Commands", "Smaller text"),
        ("Ctrl+-",),
        "text-smaller",
        Can.ADJUST,
        group=Group.LOOK,
    ),
    Command(
        "larger",
        QT_TRANSLATE_NOOP("Commands", "Larger text"),
        ("Ctrl++", "Ctrl+="),
        "text-larger",
        Can.ADJUST,
        group=Group.LOOK,
    ),
    Command(
        "usual-size", QT_TRANSLATE_NOOP("Commands", "Usual text size"), ("Ctrl+0",), "", Can.ADJUST, group=Group.LOOK
    ),
    Command(
        "theme",
        QT_TRANSLATE_NOOP("Commands", "Next colours: light, sepia, dark, contrast"),
        ("Ctrl+Shift+T",),
        "theme-system",
        Can.ADJUST,
        group=Group.LOOK,
    ),
    Command(
        "topics", QT_TRANSLATE_NOOP("Commands", "Show or hide topics"), ("F8",), "topics", Can.ARRANGE, group=Group.LOOK
    ),
    Command(
        "picture",
        QT_TRANSLATE_NOOP("Commands", "Show or hide the picture"),
        ("F9",),
        "picture",
        Can.ARRANGE,
        group=Group.LOOK,
    ),
    Command("next-pane", QT_TRANSLATE_NOOP("Commands", "Keys to the next pane"), ("F6",), "", Can.READ),
    Command("previous-pane", QT_TRANSLATE_NOOP("Commands", "Keys to the pane before"), ("Shift+F6",), "", Can.READ),
    _picture("skin", QT_TRANSLATE_NOOP("Commands", "Light the skin"), ("Ctrl+1",)),
    _picture("fat", QT_TRANSLATE_NOOP("Commands", "Light the fat"), ("Ctrl+2",)),
    _picture("muscle", QT_TRANSLATE_NOOP("Commands", "Light the muscle"), ("Ctrl+3",)),
    _picture("septa", QT_TRANSLATE_NOOP("Commands", "Light the septa"), ("Ctrl+4",)),
    Command("clear", QT_TRANSLATE_NOOP("Commands", "Light no part"), ("Esc",), "", Can.TOUCH, group=Group.PICTURE),
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
    _picture("play-tour", QT_TRANSLATE_NOOP("Commands", "Play or pause the tour"), ("Ctrl+Shift+O",)),
    _picture("how-sure", QT_TRANSLATE_NOOP("Commands", "How sure is this?"), ("Ctrl+Shift+H",), "sure"),
    _picture("save-picture", QT_TRANSLATE_NOOP("Commands", "Save the picture…"), ("Ctrl+S",), "save", Can.SAVE),
    _picture("copy-code", QT_TRANSLATE_NOOP("Commands", "Copy the scene code"), ("Ctrl+Shift+C",), "copy", Can.COPY),
    _picture("go-to-code", QT_TRANSLATE_NOOP("Commands", "Go to a scene code…"), ("Ctrl+G",)),
    _find("search", QT_TRANSLATE_NOOP("Commands", "Search the guide"), ("Ctrl+K",), "search"),
    _find("find", QT_TRANSLATE_NOOP("Commands", "Find on this page"), ("Ctrl+F",)),
    _find("find-next", QT_TRANSLATE_NOOP("Commands", "Next hit"), ("F3",)),
    _find("find-previous", QT_TRANSLATE_NOOP("Commands", "Hit before"), ("Shift+F3",)),
    _keep("bookmark", QT_TRANSLATE_NOOP("Commands", "Bookmark this page, or not"), ("Ctrl+D",), "bookmark"),
    _keep("highlight", QT_TRANSLATE_NOOP("Commands", "Highlight the chosen words"), ("Ctrl+H",), "highlight"),
    _keep("note", QT_TRANSLATE_NOOP("Commands", "Write a note"), ("Ctrl+Shift+N",), "note"),
    _keep("ask", QT_TRANSLATE_NOOP("Commands", "Add a question for my clinician"), ("Ctrl+Shift+Q",), "question"),
    _keep("notes", QT_TRANSLATE_NOOP("Commands", "My notes and questions"), ("F7",), "notes"),
    _keep("export-notes", QT_TRANSLATE_NOOP("Commands", "Save my notes in a file…")),
    _keep("import-notes", QT_TRANSLATE_NOOP("Commands", "Bring notes in from a file…")),
    _keep("forget-notes", QT_TRANSLATE_NOOP("Commands", "Forget my notes and what I have read…")),
    _keep("questions-code", QT_TRANSLATE_NOOP("Commands", "Show my questions as a QR code")),
    _print("print", QT_TRANSLATE_NOOP("Commands", "Print or save as PDF…"), ("Ctrl+P",), "print"),
    _print("print-questions", QT_TRANSLATE_NOOP("Commands", "Print my questions…")),
    _hear("read-aloud", QT_TRANSLATE_NOOP("Commands", "Read aloud from here, or pause"), ("F5",), "speak"),
    _hear("read-stop", QT_TRANSLATE_NOOP("Commands", "Stop reading aloud"), ("Shift+F5",)),
    _hear("read-next", QT_TRANSLATE_NOOP("Commands", "Next sentence"), ("Ctrl+F5",)),
    _hear("read-previous", QT_TRANSLATE_NOOP("Commands", "Sentence before"), ("Ctrl+Shift+F5",)),
    _hear("read-picture", QT_TRANSLATE_NOOP("Commands", "Read the picture's sentence"), ("Alt+F5",)),
    _look("wording", QT_TRANSLATE_NOOP("Commands", "Plain or exact wording"), ("Ctrl+Shift+L",)),
    _look(
        "clinic-wording",
        QT_TRANSLATE_NOOP("Commands", "Clinic wording or the source article's words"),
        ("Ctrl+Shift+I",),
    ),
    _look("preferences", QT_TRANSLATE_NOOP("Commands", "Preferences…"), ("Ctrl+,",), "sliders"),
    Command("menu", QT_TRANSLATE_NOOP("Commands", "Menu"), ("F10",), "menu", Can.READ, group=Group.LOOK),
    _look("palette", QT_TRANSLATE_NOOP("Commands", "All commands…"), ("Ctrl+Shift+P",)),
    _look("shortcuts", QT_TRANSLATE_NOOP("Commands", "Keys…"), ("F1",)),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy"), ("Ctrl+C",), "", Can.COPY),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "", Can.LEAVE, group=Group.LOOK),
)


def allowed(mode: Mode) -> Iterator[Command]:
    """The commands that ``mode`` gives, in order."""
    return (command for command in COMMANDS if command.needs in mode.can)
