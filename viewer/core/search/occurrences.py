"""Every place in a text where a reader's letters stand, whatever their case and accents: find in page."""

from __future__ import annotations

from functools import lru_cache

from viewer.core.search.folding import fold

# What a keyboard types for what print has.
_TYPED = {
    "‘": "'",
    "’": "'",
    "‚": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "‐": "-",
    "‑": "-",
    "–": "-",
    "—": "-",
    "…": "...",
}
_SPACES = str.maketrans(dict.fromkeys("\t\v\f", " "))


@lru_cache(maxsize=4096)
def _folded(sign: str) -> str:
    """One character as it is compared; "" for one that cannot be seen."""
    if sign.isspace():
        # A paragraph's end is no space: nothing goes on from one paragraph into the next.
        return "\n" if sign in "\n\r\u2029" else " "
    return _TYPED.get(sign) or fold(sign).strip()


class FoldedText:
    """A text made ready to be searched again and again."""

    def __init__(self, text: str) -> None:
        self._length = len(text)
        self._at: list[int] | None = None  # where each folded character stood
        if text.isascii():
            self._folded = text.lower().translate(_SPACES)
            return
        signs: list[str] = []
        self._at = []
        for place, sign in enumerate(text):
            for part in _folded(sign):
                signs.append(part)
                self._at.append(place)
        self._folded = "".join(signs)

    def find(self, wanted: str) -> list[tuple[int, int]]:
        """(start, end) of each occurrence in order, none overlapping another; none for a text without letters."""
        needle = " ".join("".join(_folded(sign) for sign in wanted).split())
        found: list[tuple[int, int]] = []
        place = self._folded.find(needle) if needle else -1
        while place >= 0:
            start, end = self._range(place, place + len(needle))
            if not found or start >= found[-1][1]:
                found.append((start, end))
            place = self._folded.find(needle, place + len(needle))
        return found

    def _range(self, first: int, beyond: int) -> tuple[int, int]:
        """Where a folded range stood. Accents that follow its last letter go with it."""
        if self._at is None:
            return first, beyond
        after = self._at[beyond] if beyond < len(self._at) else self._length
        return self._at[first], max(self._at[beyond - 1] + 1, after)
