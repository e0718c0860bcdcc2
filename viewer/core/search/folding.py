"""Words as they are compared: case, accents and spellings folded; scripts without spaces cut into single letters.

The index and every question go through ``fold``. SQLite's own tokenizer does the rest: it cuts at what is no letter,
digit or mark, so ``words`` here must cut as ``TOKENIZER`` does.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

TOKENIZER = "unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'"

# Signs that are no part of a word and must not cut it: soft hyphen, joiners, directions, variation selectors.
_DROPPED = (
    "\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
)
# Marks that readers leave out: accents, Cyrillic and Hebrew points, Arabic vowels, the dot below Indic letters.
_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
# Scripts without spaces: Han, kana, Bopomofo, Hangul, Thai, Lao, Myanmar, Khmer. A letter takes its marks along.
_UNSPACED = (
    "\u0e01-\u0e30\u0e32\u0e33\u0e40-\u0e46\u0e50-\u0e59\u0e81-\u0eb0\u0eb2\u0eb3\u0ebd-\u0ec6\u0ed0-\u0edf"
    "\u1000-\u102a\u103f-\u1055\u1780-\u17b3\u17e0-\u17e9"
    "\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303b\u3040-\u3098\u309b-\u30fa\u30fc-\u318f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff"
)
_OTHER = re.compile(r"[^\x00-\x7f]+")
_SHORT, _RUNS_KEPT = 12, 16_384  # letters of a run that is likely met again; runs
# Letters of one sign whose accents SQLite takes away as ``fold`` does, and signs that stand between words.
_BEYOND_SQLITE = re.compile(
    "[^\x00-\x7f\u00a0\u00ab\u00bb\u00c0-\u00c5\u00c7-\u00cf\u00d1-\u00d6\u00d9-\u00dd\u00e0-\u00e5\u00e7-\u00ef\u00f1-\u00f6\u00f9-\u00fd\u00ff\u2010-\u2015\u2018-\u201f]"
)
_DROP = re.compile(f"[{_DROPPED}{_MARKS}\u0640]")
# Vowels and tones of those scripts, which stand with the letter before them.
_FOLLOWING = (
    "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ece\u102b-\u103e\u1056-\u1059\u105e-\u1060\u1062-\u1064"
    "\u1067-\u106d\u1071-\u1074\u1082-\u108d\u108f\u109a-\u109d\u17b4-\u17d3\u17dd\u302a-\u302f\u3099\u309a"
)
_ONE_LETTER = (("\u0e33", "\u0e4d\u0e32"), ("\u0eb3", "\u0ecd\u0eb2"))  # vowels that decomposition parts
_EACH = re.compile(f"([{_UNSPACED}][{_FOLLOWING}]*)")
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}]")

# What neither case folding nor decomposition makes alike.
_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ħ": "h",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ى": "ي",  # Arabic, and the Persian and Urdu forms of the same letters
        "ی": "ي",
        "ک": "ك",
        "ہ": "ه",
        "ة": "ه",
        "ँ": "ं",
        "’": "'",
    }
    | {0x0660 + digit: str(digit) for digit in range(10)}
    | {0x06F0 + digit: str(digit) for digit in range(10)}
    | {0x0966 + digit: str(digit) for digit in range(10)}
)


def fold(text: str) -> str:
    """``text`` as it is compared, with a space round each letter of the scripts that have none between words."""
    return text.lower() if text.isascii() else _OTHER.sub(_foreign, text).lower()


def indexed(text: str) -> str:
    """What to give SQLite so that it makes the words of ``fold(text)``: in most texts of Europe it folds by itself."""
    return text if text.isascii() or not _BEYOND_SQLITE.search(text) else fold(text)


def _run_folded(run: str) -> str:
    """Letters that are not ASCII; those of a word are folded one after the other as they are together."""
    plain = unicodedata.normalize("NFKD", run).casefold()
    # Twice: folding "İ" leaves a mark that a second decomposition and the dropping below take away.
    plain = _DROP.sub("", unicodedata.normalize("NFKD", plain)).translate(_LETTERS)
    for one, parted in _ONE_LETTER:
        plain = plain.replace(parted, one)
    return _EACH.sub(r" \1 ", unicodedata.normalize("NFC", plain))


class _Runs(dict[str, str]):
    """Short runs that were folded before: in most languages they are few."""

    def __missing__(self, run: str) -> str:
        folded = _run_folded(run)
        if len(run) <= _SHORT:
            if len(self) >= _RUNS_KEPT:
                self.clear()
            self[run] = folded
        return folded


_runs = _Runs()


def _foreign(found: re.Match[str]) -> str:
    return _runs[found[0]]


def words(text: str) -> list[str]:
    """The folded words of a text, as the index has them."""
    folded = fold(text)
    return _word().findall(folded)


def aligned(text: str) -> str | None:
    """``fold(text)`` where each letter stays in its place; None when one becomes more or fewer, as in most scripts."""
    if text.isascii():
        return text.lower()
    if any(len(_runs[run]) != len(run) for run in set(_OTHER.findall(text))):
        return None
    return fold(text)


def places(text: str) -> list[tuple[str, int, int]]:
    """(folded word, start, end) of each word in ``text``, the places counted in the text as it is."""
    found: list[tuple[str, int, int]] = []
    for match in _run().finditer(text):
        run = match.group()
        if run.isascii():
            found.append((run.lower(), *match.span()))
        elif _UNSPACED_LETTER.search(run):
            found += _cut(run, match.start())
        else:
            found += [(word, *match.span()) for word in _folded(run)]
    return found


def is_unspaced(word: str) -> bool:
    """Is this folded word one letter of a script that has no spaces between words?"""
    return bool(_UNSPACED_LETTER.match(word))


def _cut(run: str, start: int) -> list[tuple[str, int, int]]:
    """The letters of a run without spaces, each with its marks; other letters in it stay together."""
    edges = [0]
    for place in range(1, len(run)):
        apart = _UNSPACED_LETTER.match(run[place]) or _UNSPACED_LETTER.match(run[edges[-1]])
        if apart and not unicodedata.category(run[place]).startswith("M"):
            edges.append(place)
    return [
        (word, start + begin, start + end)
        for begin, end in zip(edges, [*edges[1:], len(run)], strict=True)
        for word in _folded(run[begin:end])
    ]


@lru_cache(maxsize=4096)
def _folded(run: str) -> tuple[str, ...]:
    return tuple(_word().findall(fold(run)))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(rf"(?:[^\W_]|[{_all_marks()}])+")


@cache
def _run() -> re.Pattern[str]:
    """A word as it is written, with the signs in it that do not count."""
    return re.compile(rf"(?:[^\W_]|[{_all_marks()}])(?:[^\W_]|[{_all_marks()}{_DROPPED}])*")


@cache
def _all_marks() -> str:
    """Every combining mark but the enclosing ones, as ranges of a character class."""
    blocks = (range(0x300, 0x3100), range(0xA600, 0xAC00), range(0xFB00, 0xFE30), range(0x10000, 0x12000))
    marks = [code for block in blocks for code in block if unicodedata.category(chr(code)) in ("Mn", "Mc")]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(re.escape(chr(low)) + "-" + re.escape(chr(high)) for low, high in ranges)
