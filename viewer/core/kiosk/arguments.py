"""The words that a kiosk is started with: what it does not know, and what Qt would take for its own, is left out."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence

from viewer.core.modes import MODES

_MODE = "--mode"
_HELP = ("-h", "--help")


def booth_words(words: Sequence[str], options: Collection[str]) -> tuple[list[str], list[str]]:
    """(what is heeded, what is not) of the words behind ``view``. Only where they ask for a booth is anything left out.

    Every one of ``options`` takes a value. A word behind an unknown option is taken for its value and goes with it.
    """
    if not _asks_for_a_booth(words):
        return list(words), []
    kept: list[str] = []
    ignored: list[str] = []
    rest, with_pack = list(words), False
    while rest:
        word = rest.pop(0)
        if word in options:
            kept += [word, *rest[:1]]
            del rest[:1]
        elif word in _HELP or word.split("=", 1)[0] in options:
            kept.append(word)
        elif word.startswith("-"):
            ignored.append(word)
            if rest and "=" not in word and not rest[0].startswith("-"):
                ignored.append(rest.pop(0))
        elif with_pack:
            ignored.append(word)
        else:
            kept.append(word)
            with_pack = True
    return kept, ignored


def _asks_for_a_booth(words: Sequence[str]) -> bool:
    named = [after for word, after in itertools.pairwise(words) if word == _MODE]
    named += [word.partition("=")[2] for word in words if word.startswith(f"{_MODE}=")]
    return any(name in MODES and MODES[name].face == "booth" for name in named)
