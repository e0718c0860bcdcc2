"""How what is written is spoken: signs, units and short forms as words, in the language of the text.

A voice has its own rules for plain words and numbers; these are the signs that voices leave out or spell. A language
that is not listed keeps its signs.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

# Said by nobody: the address of a paper, the number of a source in brackets, brackets that some voices obey.
_DOI = re.compile(r"\bdoi:\s*\S+", re.IGNORECASE)
_SOURCES = re.compile(r"\s*\[\d+(?:\s*[,;–-]\s*\d+)*\]")
_ADDRESS = re.compile(r"\bhttps?://(?:www\.)?([^\s/]+)(?:/\S*)?", re.IGNORECASE)
_NUMBER = r"\d+(?:[.,\u066b]\d+)?"


@dataclass(frozen=True)
class Spoken:
    """``units``: after a number, for one and for more. ``between`` and ``minus``: of numbers, "3–5" and "−5".

    ``signs`` are said wherever they stand, ``short`` where they are whole words.
    """

    between: str
    minus: str
    units: Mapping[str, tuple[str, str]]
    signs: Mapping[str, str]
    short: Mapping[str, str] = field(default_factory=dict)


SPOKEN: Mapping[str, Spoken] = {
    "en": Spoken(
        between="to",
        minus="minus",
        units={
            "%": ("percent", "percent"),
            "nm": ("nanometre", "nanometres"),
            "µm": ("micrometre", "micrometres"),
            "mm": ("millimetre", "millimetres"),
            "cm": ("centimetre", "centimetres"),
            "m": ("metre", "metres"),
            "mm²": ("square millimetre", "square millimetres"),
            "cm²": ("square centimetre", "square centimetres"),
            "mg": ("milligram", "milligrams"),
            "g": ("gram", "grams"),
            "kg": ("kilo", "kilos"),
            "ml": ("millilitre", "millilitres"),
            "mL": ("millilitre", "millilitres"),
            "kPa": ("kilopascal", "kilopascals"),
            "Hz": ("hertz", "hertz"),
            "MHz": ("megahertz", "megahertz"),
            "h": ("hour", "hours"),
            "min": ("minute", "minutes"),
            "°C": ("degree Celsius", "degrees Celsius"),
            "°": ("degree", "degrees"),
        },
        signs={"±": "plus or minus", "≥": "at least", "≤": "at most", "≈": "about", "×": "times", "→": "to", "&": "and",
               "=": "equals", ">": "more than", "<": "less than", "§": "section", "½": "one half", "%": "percent"},
        short={"e.g.": "for example", "i.e.": "that is", "et al.": "and others", "vs.": "versus", "vs": "versus",
               "approx.": "about", "Fig.": "Figure", "pp.": "pages"},
    ),
    "es": Spoken(
        between="a",
        minus="menos",
        units={
            "%": ("por ciento", "por ciento"),
            "nm": ("nanómetro", "nanómetros"),
            "µm": ("micrómetro", "micrómetros"),
            "mm": ("milímetro", "milímetros"),
            "cm": ("centímetro", "centímetros"),
            "m": ("metro", "metros"),
            "mm²": ("milímetro cuadrado", "milímetros cuadrados"),
            "cm²": ("centímetro cuadrado", "centímetros cuadrados"),
            "mg": ("miligramo", "miligramos"),
            "g": ("gramo", "gramos"),
            "kg": ("kilo", "kilos"),
            "ml": ("mililitro", "mililitros"),
            "mL": ("mililitro", "mililitros"),
            "kPa": ("kilopascal", "kilopascales"),
            "Hz": ("hercio", "hercios"),
            "MHz": ("megahercio", "megahercios"),
            "h": ("hora", "horas"),
            "min": ("minuto", "minutos"),
            "°C": ("grado Celsius", "grados Celsius"),
            "°": ("grado", "grados"),
        },
        signs={"±": "más o menos", "≥": "al menos", "≤": "como mucho", "≈": "cerca de", "×": "por", "→": "a", "&": "y",
               "=": "igual a", ">": "más de", "<": "menos de", "§": "sección", "½": "un medio", "%": "por ciento"},
        short={"p. ej.": "por ejemplo", "p.ej.": "por ejemplo", "et al.": "y otros", "vs.": "frente a",
               "vs": "frente a", "aprox.": "unos", "Fig.": "Figura", "págs.": "páginas"},
    ),
    "ar": Spoken(
        between="إلى",
        minus="ناقص",
        units={
            "%": ("بالمئة", "بالمئة"),
            "٪": ("بالمئة", "بالمئة"),
            "mm": ("مليمتر", "مليمتر"),
            "مم": ("مليمتر", "مليمتر"),
            "cm": ("سنتيمتر", "سنتيمتر"),
            "سم": ("سنتيمتر", "سنتيمتر"),
            "kg": ("كيلوغرام", "كيلوغرام"),
            "كغ": ("كيلوغرام", "كيلوغرام"),
            "ml": ("مليلتر", "مليلتر"),
            "مل": ("مليلتر", "مليلتر"),
            "°": ("درجة", "درجة"),
        },
        signs={"±": "زائد أو ناقص", "≥": "على الأقل", "≤": "على الأكثر", "≈": "نحو", "×": "في", "→": "إلى", "&": "و",
               "=": "يساوي", ">": "أكثر من", "<": "أقل من", "½": "نصف", "%": "بالمئة", "٪": "بالمئة"},
    ),
}  # fmt: skip


def main_code(language: str) -> str:
    """ "pt-BR" → "pt"."""
    return language.replace("_", "-").split("-")[0].lower()


def spoken(text: str, language: str) -> str:
    """``text`` as a voice should get it, on one line; empty when nothing of it is to be said."""
    text = text.replace("\ufffc", "").replace("\u00a0", " ").replace("\u202f", " ").replace("\x00", "")
    text = _ADDRESS.sub(r"\1", _SOURCES.sub("", _DOI.sub("", text)))
    text = text.replace("[[", " ").replace("]]", " ")  # phonemes follow, some voices think
    rules = _rules(main_code(language))
    if rules is not None:
        text = rules.apply(text)
    return " ".join(text.split()).strip("·|›‹• ")


class _Rules:
    """The patterns of one language, made once."""

    def __init__(self, words: Spoken) -> None:
        self._words = words
        shorts = sorted(words.short, key=len, reverse=True)
        units = sorted(words.units, key=len, reverse=True)
        self._short = re.compile(rf"(?<!\w)(?:{_any(shorts)})(?!\w)") if shorts else None
        self._between = re.compile(r"(?<=\d)([%°]?)\s?–\s?(?=\d)")
        self._minus = re.compile(r"(?<![\w.,])[−](?=\d)")
        self._unit = re.compile(rf"(?<![\w.,])({_NUMBER})[ ]?({_any(units)})(?![\w²³/])")
        self._sign = re.compile(_any(sorted(words.signs)))

    def apply(self, text: str) -> str:
        words = self._words
        if self._short is not None:
            text = self._short.sub(self._say_short, text)
        text = self._between.sub(rf"\1 {words.between} ", text)
        text = self._minus.sub(f"{words.minus} ", text)
        text = self._unit.sub(self._say_unit, text)
        return self._sign.sub(self._say_sign, text)

    def _say_short(self, found: re.Match[str]) -> str:
        return self._words.short[found.group()]

    def _say_unit(self, found: re.Match[str]) -> str:
        one, more = self._words.units[found.group(2)]
        return f"{found.group(1)} {one if found.group(1) == '1' else more}"

    def _say_sign(self, found: re.Match[str]) -> str:
        return f" {self._words.signs[found.group()]} "


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in words)


@lru_cache(maxsize=8)
def _rules(language: str) -> _Rules | None:
    words = SPOKEN.get(language)
    return _Rules(words) if words is not None else None
