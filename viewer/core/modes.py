"""The one table of modes: what each allows and shows. A mode is data; nothing asks for it by name."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from viewer.core.quilt.scene import Account


class Can(Enum):
    """A liberty that a mode gives. A command names the one it needs."""

    READ = auto()  # go from topic to topic
    ADJUST = auto()  # text size, colours
    ARRANGE = auto()  # hide and show panes
    TOUCH = auto()  # light parts, move age and weight
    COPY = auto()  # take words along
    SAVE = auto()  # take pictures along, in a file
    KEEP = auto()  # bookmarks, highlights, notes and questions
    PRINT = auto()  # on paper, or as PDF
    HEAR = auto()  # have it read aloud
    LEAVE = auto()  # end the program
    BROWSE = auto()  # open a web link in the browser, after asking
    PRESENT = auto()  # give a talk


@dataclass(frozen=True)
class Mode:
    id: str
    can: frozenset[Can]
    keeps_settings: bool  # the choices of this visit are there at the next
    account: Account  # that the picture starts with, and Reset all goes back to
    face: str = "window"  # which program shows it: "window", "booth" or "stage"


MODES = {
    "reader": Mode("reader", frozenset(Can), keeps_settings=True, account=Account.STUDIES),
    "kiosk": Mode(
        "kiosk",
        frozenset((Can.READ, Can.ADJUST, Can.TOUCH, Can.HEAR)),
        keeps_settings=False,
        account=Account.STUDIES,
        face="booth",
    ),
    "presenter": Mode(
        "presenter",
        frozenset((Can.READ, Can.ADJUST, Can.TOUCH, Can.SAVE, Can.PRINT, Can.PRESENT, Can.LEAVE)),
        keeps_settings=False,  # what is chosen in front of a room is not what one reads with
        account=Account.STUDIES,
        face="stage",
    ),
}


def mode_of_face(face: str) -> Mode:
    """The mode that ``face`` shows. StopIteration where there is none."""
    return next(mode for mode in MODES.values() if mode.face == face)
