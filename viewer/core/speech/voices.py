"""Voices: what the programs that speak say of theirs, and which one reads a text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from viewer.core.speech.words import main_code

_ESPEAK = re.compile(r"\s*\d+\s+(\S+)\s+\S+\s+(\S+)\s+(\S+)")
_COLUMN = 25  # of the list of spd-say, each set to its right end


@dataclass(frozen=True)
class Voice:
    """``name`` is shown and kept in the settings; ``key`` is what the engine calls it. ``language`` is such as
    "en-GB", or "" where nobody says."""

    name: str
    language: str
    key: str

    def speaks(self, language: str) -> bool:
        return not self.language or _same(self.language) == _same(language)


def of_espeak(listed: str) -> tuple[Voice, ...]:
    """From ``espeak-ng --voices``: priority, language, age and gender, name with "_" for spaces, file, other languages.

    Lines that say something else are passed over, and voices of another program (MBROLA): they are listed even where
    it is missing.
    """
    found = [_ESPEAK.match(line) for line in listed.splitlines()]
    rows = [one for one in found if one is not None and not one[3].startswith("mb/")]
    return _unlike(Voice(one[2].replace("_", " "), _code(one[1]), one[3]) for one in rows)


def of_spd_say(listed: str) -> tuple[Voice, ...]:
    """From ``spd-say -L``: name, language and variant. A variant of a voice ("English+Adam") is no voice of its own:
    there are thousands."""
    found = []
    for line in listed.splitlines()[1:]:
        name = line[: -2 * _COLUMN].strip()
        language, variant = line[-2 * _COLUMN : -_COLUMN].strip(), line[-_COLUMN:].strip()
        if name and language and " " not in language and (variant in ("none", "") or "+" not in name):
            found.append(Voice(name, _code(language), name))
    return _unlike(found)


def speaking(voices: Iterable[Voice], language: str) -> tuple[Voice, ...]:
    """Those that speak ``language``."""
    return tuple(voice for voice in voices if voice.speaks(language))


def choose(voices: Sequence[Voice], language: str, wanted: str = "") -> Voice | None:
    """The voice called ``wanted`` if it speaks ``language``; else one of exactly this language and country, else one of
    the language without a country, else any of it; None when none speaks it."""
    able = speaking(voices, language)
    named = [voice for voice in able if voice.name == wanted]
    code = _code(language).casefold()
    exact = [voice for voice in able if voice.language.casefold() == code]
    usual = [voice for voice in able if voice.language.casefold() in _USUAL.get(code, ())]
    plain = [voice for voice in able if "-" not in voice.language]
    return next(iter([*named, *exact, *usual, *plain, *able]), None)


# Of a language without a country: the voice that most readers know.
_SAME = {"cmn": "zh", "nb": "no", "nn": "no"}  # other codes of a language
_USUAL = {
    "en": ("en-gb", "en-us"),
    "es": ("es-es",),
    "pt": ("pt-pt", "pt-br"),
    "zh": ("cmn", "zh-cn"),
    "ar": ("ar-sa",),
}


def _same(language: str) -> str:
    main = main_code(language)
    return _SAME.get(main, main)


def _code(language: str) -> str:
    """ "en_GB" → "en-GB"; private parts ("en-GB-X-RP") stay, so that they are no one's first choice."""
    return language.replace("_", "-")


def _unlike(voices: Iterable[Voice]) -> tuple[Voice, ...]:
    """Each name once, sorted by language and name."""
    kept = {voice.name: voice for voice in reversed(list(voices))}
    return tuple(sorted(kept.values(), key=_by_language))


def _by_language(voice: Voice) -> tuple[str, str]:
    return voice.language.casefold(), voice.name.casefold()
