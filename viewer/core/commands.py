"""Every command as a row: id, words, keys, icon, what it needs, where it holds.

Menus, buttons and shortcuts are made from these. Two commands may have the same key where they never hold in one place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
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
    GO = QT_TRANSLATE_NOOP("Commands", "From slide to slide")
    SHOW = QT_TRANSLATE_NOOP("Commands", "What the audience sees")
    POINT = QT_TRANSLATE_NOOP("Commands", "Pointing")
    DRAW = QT_TRANSLATE_NOOP("Commands", "Drawing")
    TALK = QT_TRANSLATE_NOOP("Commands", "The talk")


class Place(Enum):
    """Where a command holds."""

    READER = "reader"
    TALK = "talk"  # both windows of a talk
    BOTH = "both"


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
    place: Place = Place.READER


def _picture(id: str, words: str, keys: tuple[str, ...], icon: str = "", needs: Can = Can.TOUCH) -> Command:
    return Command(id, words, keys, icon, needs, of_picture=True, group=Group.PICTURE)


def _live(id: str, words: str, keys: tuple[str, ...], icon: str = "") -> Command:
    """Of the picture, and in a talk too: the same keys there."""
    return replace(_picture(id, words, keys, icon), place=Place.BOTH)


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
    _live("skin", QT_TRANSLATE_NOOP("Commands", "Light the skin"), ("Ctrl+1",)),
    _live("fat", QT_TRANSLATE_NOOP("Commands", "Light the fat"), ("Ctrl+2",)),
    _live("muscle", QT_TRANSLATE_NOOP("Commands", "Light the muscle"), ("Ctrl+3",)),
    _live("septa", QT_TRANSLATE_NOOP("Commands", "Light the septa"), ("Ctrl+4",)),
    Command("clear", QT_TRANSLATE_NOOP("Commands", "Light no part"), ("Esc",), "", Can.TOUCH, group=Group.PICTURE),
    _live("play-age", QT_TRANSLATE_NOOP("Commands", "Play age"), ("Ctrl+Shift+A",)),
    _live("play-weight", QT_TRANSLATE_NOOP("Commands", "Play weight"), ("Ctrl+Shift+W",)),
    _live("play-months", QT_TRANSLATE_NOOP("Commands", "Play months"), ("Ctrl+Shift+M",)),
    _picture("undo", QT_TRANSLATE_NOOP("Commands", "Undo"), ("Ctrl+Z",), "undo"),
    _picture("redo", QT_TRANSLATE_NOOP("Commands", "Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    _live("reset-picture", QT_TRANSLATE_NOOP("Commands", "Reset all"), ("Ctrl+R",), "reset"),
    _live("account", QT_TRANSLATE_NOOP("Commands", "Tell it the other way"), ("Ctrl+E",)),
    _live("compare-before", QT_TRANSLATE_NOOP("Commands", "Compare before and now"), ("Ctrl+B",)),
    _live(
        "compare-accounts",
        QT_TRANSLATE_NOOP("Commands", "Compare the article's story and studies"),
        ("Ctrl+Shift+B",),
    ),
    _live("zoom-in", QT_TRANSLATE_NOOP("Commands", "Picture closer"), ("Ctrl+Alt++", "Ctrl+Alt+=")),
    _live("zoom-out", QT_TRANSLATE_NOOP("Commands", "Picture farther"), ("Ctrl+Alt+-",)),
    _live("zoom-fit", QT_TRANSLATE_NOOP("Commands", "Whole picture"), ("Ctrl+Alt+0",)),
    _picture("cut-back", QT_TRANSLATE_NOOP("Commands", "Cut farther back"), ("Ctrl+Shift+Up",)),
    _picture("cut-front", QT_TRANSLATE_NOOP("Commands", "Cut farther in front"), ("Ctrl+Shift+Down",)),
    _picture("follow", QT_TRANSLATE_NOOP("Commands", "Follow the article or not"), ("Ctrl+Shift+F",)),
    _picture("scene-before", QT_TRANSLATE_NOOP("Commands", "Scene before"), ("Ctrl+Shift+PgUp",)),
    _picture("scene-after", QT_TRANSLATE_NOOP("Commands", "Scene after"), ("Ctrl+Shift+PgDown",)),
    _live("play-tour", QT_TRANSLATE_NOOP("Commands", "Play or pause the tour"), ("Ctrl+Shift+O",)),
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
    Command(
        "present",
        QT_TRANSLATE_NOOP("Commands", "Present"),
        ("Ctrl+Alt+P",),
        "present",
        Can.PRESENT,
        group=Group.LOOK,
    ),
    Command("copy", QT_TRANSLATE_NOOP("Commands", "Copy"), ("Ctrl+C",), "", Can.COPY),
    Command("quit", QT_TRANSLATE_NOOP("Commands", "Quit"), ("Ctrl+Q",), "", Can.LEAVE, group=Group.LOOK),
)


def _talk(group: Group) -> Callable[..., Command]:
    def row(id: str, words: str, keys: tuple[str, ...], icon: str) -> Command:
        return Command(id, words, keys, icon, Can.PRESENT, group=group, place=Place.TALK)

    return row


_go = _talk(Group.GO)
_show = _talk(Group.SHOW)
_point = _talk(Group.POINT)
_draw = _talk(Group.DRAW)
_run = _talk(Group.TALK)

# Clickers send PgUp and PgDown, "." or B, and F5 or Esc. Digits are typed before Enter (see ``DIGITS``).
TALK_COMMANDS = (
    _go("slide-next", QT_TRANSLATE_NOOP("Commands", "Next slide"), ("Right", "Down", "Space", "PgDown"), "slide-next"),
    _go(
        "slide-previous",
        QT_TRANSLATE_NOOP("Commands", "Slide before"),
        ("Left", "Up", "PgUp", "Backspace"),
        "slide-previous",
    ),
    _go("slide-first", QT_TRANSLATE_NOOP("Commands", "First slide"), ("Home",), "slide-first"),
    _go("slide-last", QT_TRANSLATE_NOOP("Commands", "Last slide"), ("End",), "slide-last"),
    _go(
        "slide-number",
        QT_TRANSLATE_NOOP("Commands", "To the typed number, else on"),
        ("Return", "Enter"),
        "slide-number",
    ),
    _go("overview", QT_TRANSLATE_NOOP("Commands", "Overview"), ("O",), "overview"),
    _show("black", QT_TRANSLATE_NOOP("Commands", "Black"), ("B", "."), "screen-black"),
    _show("white", QT_TRANSLATE_NOOP("Commands", "White"), ("W", ","), "screen-white"),
    _show("freeze", QT_TRANSLATE_NOOP("Commands", "Freeze"), ("F",), "freeze"),
    _show("model", QT_TRANSLATE_NOOP("Commands", "Model full screen"), ("M",), "model-large"),
    _show("reveal", QT_TRANSLATE_NOOP("Commands", "Reveal"), ("R",), "reveal"),
    _show("predict", QT_TRANSLATE_NOOP("Commands", "Predict first"), ("P",), "predict"),
    _show("section-up", QT_TRANSLATE_NOOP("Commands", "Section upward"), ("Ctrl+Up",), "chevron-up"),
    _show("section-down", QT_TRANSLATE_NOOP("Commands", "Section downward"), ("Ctrl+Down",), "chevron-down"),
    _show("audience", QT_TRANSLATE_NOOP("Commands", "Audience in front"), ("A", "F5"), "present"),
    _point("laser", QT_TRANSLATE_NOOP("Commands", "Laser"), ("L",), "laser"),
    _point("spotlight", QT_TRANSLATE_NOOP("Commands", "Spotlight"), ("S",), "spotlight"),
    _point("magnify", QT_TRANSLATE_NOOP("Commands", "Magnify"), ("Z",), "magnify"),
    _point("spot-larger", QT_TRANSLATE_NOOP("Commands", "Larger spot, lens, dot or line"), ("]",), "spot-larger"),
    _point("spot-smaller", QT_TRANSLATE_NOOP("Commands", "Smaller spot, lens, dot or line"), ("[",), "spot-smaller"),
    _point("point-left", QT_TRANSLATE_NOOP("Commands", "Spot, lens or dot to the left"), ("Alt+Left",), "chevron-left"),
    _point(
        "point-right", QT_TRANSLATE_NOOP("Commands", "Spot, lens or dot to the right"), ("Alt+Right",), "chevron-right"
    ),
    _point("point-up", QT_TRANSLATE_NOOP("Commands", "Spot, lens or dot upward"), ("Alt+Up",), "chevron-up"),
    _point("point-down", QT_TRANSLATE_NOOP("Commands", "Spot, lens or dot downward"), ("Alt+Down",), "chevron-down"),
    _point("let-go", QT_TRANSLATE_NOOP("Commands", "Put down, close"), ("Esc",), "close"),
    _draw("draw", QT_TRANSLATE_NOOP("Commands", "Draw"), ("D",), "pen"),
    _draw("pen", QT_TRANSLATE_NOOP("Commands", "Pen"), ("Shift+P",), "pen"),
    _draw("marker", QT_TRANSLATE_NOOP("Commands", "Marker"), ("Shift+M",), "marker"),
    _draw("arrow", QT_TRANSLATE_NOOP("Commands", "Arrow"), ("Shift+A",), "arrow"),
    _draw("eraser", QT_TRANSLATE_NOOP("Commands", "Eraser"), ("Shift+E",), "eraser"),
    _draw("ink-first", QT_TRANSLATE_NOOP("Commands", "First colour"), ("Alt+1",), "ink"),
    _draw("ink-second", QT_TRANSLATE_NOOP("Commands", "Second colour"), ("Alt+2",), "ink"),
    _draw("ink-third", QT_TRANSLATE_NOOP("Commands", "Third colour"), ("Alt+3",), "ink"),
    _draw("ink-fourth", QT_TRANSLATE_NOOP("Commands", "Fourth colour"), ("Alt+4",), "ink"),
    _draw("line-thin", QT_TRANSLATE_NOOP("Commands", "Thin line"), ("Alt+7",), "line-thin"),
    _draw("line-usual", QT_TRANSLATE_NOOP("Commands", "Usual line"), ("Alt+8",), "line-usual"),
    _draw("line-thick", QT_TRANSLATE_NOOP("Commands", "Thick line"), ("Alt+9",), "line-thick"),
    _draw("ink-undo", QT_TRANSLATE_NOOP("Commands", "Undo the last stroke"), ("Ctrl+Z",), "undo"),
    _draw("ink-redo", QT_TRANSLATE_NOOP("Commands", "Redo the stroke"), ("Ctrl+Shift+Z", "Ctrl+Y"), "redo"),
    _draw("erase-all", QT_TRANSLATE_NOOP("Commands", "Erase all"), ("E",), "erase-all"),
    _run("timer", QT_TRANSLATE_NOOP("Commands", "Start or pause the clock"), ("T",), "clock"),
    _run("timer-reset", QT_TRANSLATE_NOOP("Commands", "Clock from nought"), ("Shift+T",), "reset"),
    _run("notes-larger", QT_TRANSLATE_NOOP("Commands", "Larger notes"), ("+", "=", "Ctrl++"), "text-larger"),
    _run("notes-smaller", QT_TRANSLATE_NOOP("Commands", "Smaller notes"), ("-", "Ctrl+-"), "text-smaller"),
    _run("notes-up", QT_TRANSLATE_NOOP("Commands", "Notes upward"), ("Shift+Up",), "chevron-up"),
    _run("notes-down", QT_TRANSLATE_NOOP("Commands", "Notes downward"), ("Shift+Down",), "chevron-down"),
    _run("picture-undo", QT_TRANSLATE_NOOP("Commands", "Undo in the picture"), ("Ctrl+Alt+Z",), "undo"),
    _run("picture-redo", QT_TRANSLATE_NOOP("Commands", "Redo in the picture"), ("Ctrl+Alt+Y",), "redo"),
    _run("screens", QT_TRANSLATE_NOOP("Commands", "Screens…"), ("Ctrl+D",), "screens"),
    _run("lesson", QT_TRANSLATE_NOOP("Commands", "Lesson…"), ("Ctrl+L",), "topics"),
    _run("rehearse", QT_TRANSLATE_NOOP("Commands", "Rehearse"), ("Ctrl+Shift+R",), "rehearse"),
    _run("export", QT_TRANSLATE_NOOP("Commands", "Handouts and pictures…"), ("Ctrl+P",), "print"),
    _run("keys", QT_TRANSLATE_NOOP("Commands", "All keys and buttons"), ("?", "F1"), "keyboard"),
    _run("end", QT_TRANSLATE_NOOP("Commands", "End the talk"), ("Ctrl+Q",), "stop"),
)

DIGITS = tuple("0123456789")  # of a slide's number, in a talk


def rows_of(place: Place) -> Iterator[Command]:
    """Every command that holds in ``place``, in order."""
    return (command for command in (*COMMANDS, *TALK_COMMANDS) if command.place in (place, Place.BOTH))


def allowed(mode: Mode) -> Iterator[Command]:
    """The commands that ``mode`` gives to who reads, in order."""
    return (command for command in rows_of(Place.READER) if command.needs in mode.can)
