"""The keys of kiosk.toml: what each one means in plain words, what it may be, and how it is written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any

from viewer.core.kiosk import config as bounds
from viewer.core.kiosk.hours import DAY_MIN, time_of, words_of

TITLE_MOST = 60  # letters: a title, not a text
TEXT_MOST = 200
ADDRESS_MOST = 300  # of what a QR code still shows well
LANGUAGES_MOST = 20
# BCP 47 as far as it names a language, a script and a region.
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?")
_ADDRESS = re.compile(r"https?://[^\s\"<>\\]+", re.IGNORECASE)


@dataclass(frozen=True)
class Key:
    """``read`` gives the value of what the file says, or a ValueError whose words go on after the key's name."""

    name: str
    words: tuple[str, ...]  # the lines of its comment
    example: str  # as it is written
    read: Callable[[object], Any]
    write: Callable[[Any], str]


def quoted(text: str) -> str:
    """A TOML string; what no file in UTF-8 can hold becomes "?"."""
    whole = text.encode("utf-8", "replace").decode("utf-8")
    return json.dumps(whole, ensure_ascii=False).replace("\x7f", "\\u007f")


def shown(value: object) -> str:
    """As the file has it, short enough for a sentence."""
    try:
        text = f"“{value}”" if isinstance(value, str) else str(value)
    except ValueError:  # thousands of digits
        return "a very long number"
    text = " ".join((text.lower() if isinstance(value, bool) else text).split())
    return text if len(text) <= 40 else text[:39] + "…"


def _number(least: float, most: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise ValueError(f"is {shown(value)}, which is no number")
        if not least <= value <= most:
            raise ValueError(f"is {shown(value)}, which does not lie between {least:g} and {most:g}")
        return float(value)

    return read


def _whole(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        number = _number(least, most)(value)
        if not number.is_integer():
            raise ValueError(f"is {shown(value)}, which is no whole number")
        return int(number)

    return read


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"is {shown(value)}, and may be true or false")
    return value


def _one_of(choices: tuple[Any, ...]) -> Callable[[object], Any]:
    def read(value: object) -> Any:
        for choice in choices:
            if type(value) is type(choice) and value == choice:
                return choice
        raise ValueError(f"is {shown(value)}, and may be {', '.join(str(choice) for choice in choices)}")

    return read


def _text(most: int) -> Callable[[object], str]:
    def read(value: object) -> str:
        if not isinstance(value, str):
            raise ValueError(f"is {shown(value)}, which is no text in quotation marks")
        if not value.isprintable():
            raise ValueError("has letters that cannot be shown, or more than one line")
        if len(value) > most:
            raise ValueError(f"is longer than {most} letters")
        return value.strip()

    return read


def _address(value: object) -> str:
    text = _text(ADDRESS_MOST)(value)
    if text and not _ADDRESS.fullmatch(text):
        raise ValueError(f"is {shown(value)}, which is no address of a web site")
    return text


def _pack(value: object) -> Path | None:
    """As it is written: the reading puts it below the folder of the file."""
    text = _text(4096)(value)
    return Path(text) if text else None


def language_of(value: object) -> str:
    """A language's code. ValueError, in words, for what is none."""
    if not isinstance(value, str) or not _LANGUAGE.fullmatch(value.strip().replace("_", "-")):
        raise ValueError(f"has {shown(value)}, which is no language code")
    return value.strip().replace("_", "-")


def languages_of(value: object) -> tuple[str, ...]:
    """Of a list of codes, or of a text with commas between them."""
    listed = value.split(",") if isinstance(value, str) else value
    if not isinstance(listed, list | tuple) or not listed:
        raise ValueError(f"is {shown(value)}, which is no list of language codes")
    if len(listed) > LANGUAGES_MOST:
        raise ValueError(f"has more than {LANGUAGES_MOST} languages")
    return tuple(dict.fromkeys(language_of(one) for one in listed))


def restart_of(value: object) -> int | None:
    """Minutes after midnight; None for an empty text."""
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if not isinstance(value, str):
        raise ValueError(f"is {shown(value)}, which is no time in quotation marks")
    if not value.strip():
        return None
    try:
        minutes = time_of(value)
    except ValueError:
        minutes = DAY_MIN
    if minutes == DAY_MIN:
        raise ValueError(f"is {shown(value)}, which is no time of day")
    return minutes


def _plain(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(float(value))


def _yes_no(value: bool) -> str:
    return "true" if value else "false"


def _listed(value: tuple[str, ...]) -> str:
    return f"[{', '.join(quoted(one) for one in value)}]"


def _of_path(value: Path | None) -> str:
    return quoted("" if value is None else str(value))


def _of_time(value: int | None) -> str:
    return quoted("" if value is None else words_of(value))


def _range(pair: tuple[float, float]) -> str:
    return f"{pair[0]:g} to {pair[1]:g}"


KEYS: tuple[Key, ...] = (
    Key(
        "pack",
        (
            "The folder of what is shown. Empty: the pack that comes with Septa.",
            "A path that does not begin with / starts in the folder of this file.",
        ),
        '"packs/skin"',
        _pack,
        _of_path,
    ),
    Key(
        "languages",
        ("The languages that visitors can choose from. The first is spoken at the start.",),
        '["en", "es"]',
        languages_of,
        _listed,
    ),
    Key(
        "title",
        ("The title of the start screen, in all languages. Empty: a neutral one. It is read by all in the room.",),
        '"Skin, in plain words"',
        _text(TITLE_MOST),
        quoted,
    ),
    Key(
        "theme",
        (f"The colours at the start: {', '.join(bounds.KIOSK_THEMES)}. Visitors can choose others.",),
        '"light"',
        _one_of(bounds.KIOSK_THEMES),
        quoted,
    ),
    Key(
        "diagonal_in",
        (
            "The screen from corner to corner, in inches: it stands on its box. Buttons are 15 mm high on it,",
            f"so measure rather than guess. {_range(bounds.DIAGONAL_IN)}.",
        ),
        "24",
        _number(*bounds.DIAGONAL_IN),
        _plain,
    ),
    Key(
        "rotation",
        (
            "How the screen is turned, in degrees clockwise: 0, 90, 180 or 270. The session turns it",
            "(see docs/KIOSK.md); Septa fits itself to tall and to wide screens.",
        ),
        "90",
        _one_of(bounds.ROTATIONS),
        str,
    ),
    Key(
        "idle_s",
        (f"Seconds without a touch until the screen asks “Still reading?”. {_range(bounds.IDLE_S)}.",),
        "90",
        _whole(*bounds.IDLE_S),
        str,
    ),
    Key(
        "countdown_s",
        (
            "Seconds that it then waits for “I need more time” before all is as at the start.",
            f"{_range(bounds.COUNTDOWN_S)}; less would leave out people who need longer to reach the screen.",
        ),
        "30",
        _whole(*bounds.COUNTDOWN_S),
        str,
    ),
    Key(
        "attract_s",
        (
            "Seconds at the start screen until the picture plays by itself.",
            f"{_range(bounds.ATTRACT_S)}: nothing may stand still for longer, or the screen wears.",
        ),
        "20",
        _whole(*bounds.ATTRACT_S),
        str,
    ),
    Key(
        "attract_tour",
        ("The tour that then plays: its id in the pack's scenes.yaml. Empty, or not there: the first one there is.",),
        '"attract"',
        _text(TEXT_MOST),
        quoted,
    ),
    Key(
        "restart_at",
        (
            "The start of a quiet hour in which Septa starts anew, when nobody has touched it for ten minutes.",
            'Empty: never. In quotation marks: "03:30".',
        ),
        '"03:30"',
        restart_of,
        _of_time,
    ),
    Key("read_aloud", ("Can visitors have pages read aloud? true or false.",), "true", _flag, _yes_no),
    Key(
        "volume",
        (f"How loud the voice is at the start of each visit, {_range(bounds.VOLUME)}.",),
        "0.6",
        _number(*bounds.VOLUME),
        _plain,
    ),
    Key(
        "counting",
        ("Count how often each topic, scene, language and code is shown in a day? Nobody is counted. true or false.",),
        "true",
        _flag,
        _yes_no,
    ),
    Key(
        "address",
        (
            "“Take it with you” shows a code that phones can read: this web address,",
            "or, when it is empty, the summary itself, which needs no network.",
        ),
        '"https://www.example.org/skin"',
        _address,
        quoted,
    ),
    Key(
        "drift",
        ("Move all by a few dots every minute, so that no edge burns into the screen? true or false.",),
        "true",
        _flag,
        _yes_no,
    ),
    Key(
        "cleaning_s",
        (f"Seconds without touch for wiping the screen, from the staff door. {_range(bounds.CLEANING_S)}.",),
        "30",
        _whole(*bounds.CLEANING_S),
        str,
    ),
)
BY_NAME = {key.name: key for key in KEYS}
