"""Which lessons lie in a folder, and how a new one is called."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Final

from viewer.core.content.files import YAML_SUFFIXES
from viewer.core.problems import Problem

LESSONS_MOST: Final = 200  # of a folder
_SUFFIX = re.compile(r"\.([a-z]{2,3}(?:-[A-Za-z]{2,4})?)$")
_NAME_LETTERS = 60


def names_in(folder: Path, shown: str, problems: list[Problem]) -> list[str]:
    """The files of lessons, sorted; none where there is no such folder. ``shown`` is how problems name it."""
    try:
        names = sorted(
            name for name in os.listdir(folder) if name.lower().endswith(YAML_SUFFIXES) and not name.startswith(".")
        )
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        text = f"the folder of lessons cannot be read: {error.strerror}"
        problems.append(Problem(shown, 1, text, "look at its rights"))
        return []
    for name in [name for name in names if not name.isprintable()]:  # no problem could be told of it in one line
        names.remove(name)
        clean = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in name)
        text = f"the name '{clean}' holds signs that cannot be shown"
        problems.append(Problem(shown, 1, text, "give it another name"))
    if len(names) > LESSONS_MOST:
        text = f"there are {len(names)} lessons; the most is {LESSONS_MOST}"
        problems.append(Problem(shown, 1, text, "take some out"))
    return names[:LESSONS_MOST]


def split(name: str) -> tuple[str, str]:
    """Name and language of a file: "skin.es.yaml" is ("skin", "es")."""
    stem = name.rpartition(".")[0]
    found = _SUFFIX.search(stem)
    return (stem[: found.start()], found[1]) if found and found.start() else (stem, "")


def other_than(taken: Collection[str], key: str) -> str:
    number, other = 2, key
    while other in taken:
        number, other = number + 1, f"{key}-{number}"
    return other


def slug(title: str) -> str:
    """A title as a file name that every system takes: letters and digits of any script, small, with hyphens."""
    words = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFKC", title).lower()).strip("-")
    short = words.encode("utf-8")[: _NAME_LETTERS * 3].decode("utf-8", "ignore")[:_NAME_LETTERS].strip("-")
    reserved = re.fullmatch(r"con|prn|aux|nul|com\d|lpt\d|", short)  # names that Windows keeps for itself
    return f"lesson-{short}".strip("-") if reserved else short
