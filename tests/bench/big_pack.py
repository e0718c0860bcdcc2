"""A pack of many pages like a handbook: Markdown of every usual kind, words as unevenly used as in a language.

``python -m tests.bench.big_pack FOLDER [PAGES]``. The same pages each time.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

PAGES = 14_000
WORDS = 40_000
_PER_FOLDER = 100
_ONSETS = ("b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "pl", "qu")
_ONSETS += ("r", "s", "sh", "sl", "st", "t", "th", "tr", "v", "w", "z")
_VOWELS = (*"aeiou" * 4, "ai", "ea", "ou", "é", "ü")
_CODAS = ("", "", "", "n", "r", "s", "t", "l", "m", "nd", "st")
_COMMON = (
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "is",
    "that",
    "for",
    "it",
    "with",
    "as",
    "on",
    "are",
    "this",
    "be",
    "or",
)


def make(root: Path, pages: int = PAGES, words: int = WORDS) -> list[str]:
    """Write the pack into an empty or new folder; its words, the most frequent first."""
    dice = random.Random(7)
    listed = _words(dice, words)
    # After Zipf: the n-th word stands about 1/n times as often as the first.
    weights = list(accumulate(1.0 / number for number in range(1, len(listed) + 1)))
    (root / "docs").mkdir(parents=True, exist_ok=True)
    head = "site_name: A handbook of many pages\nextra:\n  pack:\n    id: handbook\n    languages: [en]\n"
    (root / "mkdocs.yml").write_text(head, encoding="utf-8")
    for number in range(pages):
        folder = root / "docs" / f"chapter-{number // _PER_FOLDER:03}"
        if number % _PER_FOLDER == 0:
            folder.mkdir(exist_ok=True)
        text = "\n".join(_page(dice, listed, weights, number))
        (folder / f"page-{number:05}.md").write_text(text, encoding="utf-8")
    (root / "docs" / "index.md").write_text("# A handbook\n\nIt has many pages.\n", encoding="utf-8")
    return listed


def questions(listed: list[str]) -> list[str]:
    """What might be asked of it: one to three words, frequent ones more often; the same each time."""
    dice = random.Random(5)
    weights = list(accumulate(1.0 / number for number in range(20, len(listed) + 20)))  # rarely "the" alone
    sizes = [1] * 20 + [2] * 12 + [3] * 4
    return [" ".join(dice.choices(listed, cum_weights=weights, k=size)) for size in sizes]


def _words(dice: random.Random, count: int) -> list[str]:
    found = dict.fromkeys(_COMMON)
    while len(found) < count:
        syllables = dice.choice((1, 2, 2, 3, 3, 4))
        word = "".join(dice.choice(_ONSETS) + dice.choice(_VOWELS) for _ in range(syllables)) + dice.choice(_CODAS)
        found[word] = None
    return list(found)


def _page(dice: random.Random, listed: list[str], weights: list[float], number: int) -> Iterator[str]:
    def some(least: int, most: int) -> list[str]:
        return dice.choices(listed, cum_weights=weights, k=dice.randint(least, most))

    def sentence() -> str:
        words = some(6, 16)
        for mark in ("**{}**", "*{}*", "`{}`", "[{}](page-00000.md#first)", "==" + "{}" + "=="):
            if dice.random() < 0.12:
                place = dice.randrange(len(words))
                words[place] = mark.format(words[place])
        return " ".join(words).capitalize() + "."

    def paragraph() -> str:
        return " ".join(sentence() for _ in range(dice.randint(2, 5)))

    yield from ("---", f"title: {' '.join(some(2, 4)).capitalize()} {number}", f"description: {sentence()[:-1]}")
    yield from (f"tags: [{', '.join(some(2, 4))}]", "---", "", paragraph(), "")
    for section in range(dice.randint(3, 6)):
        yield from (f"{'#' * dice.choice((2, 2, 3))} {' '.join(some(2, 5)).capitalize()}", "", paragraph(), "")
        kind = dice.randrange(6)
        if kind == 0:
            yield from (f"- {sentence()}" for _ in range(4))
        elif kind == 1:
            yield from (
                "| Word | Meaning |",
                "| --- | ---: |",
                *(f"| {some(1, 1)[0]} | {sentence()} |" for _ in range(4)),
            )
        elif kind == 2:
            yield from ("```python", *(f"{some(1, 1)[0]} = {some(1, 1)[0]}({number})" for _ in range(5)), "```")
        elif kind == 3:
            yield from (f'!!! note "{" ".join(some(2, 3))}"', "", f"    {paragraph()}")
        elif kind == 4:
            yield from (f"![{' '.join(some(3, 5))}](../picture.png)", "", f"> {sentence()}")
        yield from ("", paragraph(), "")
        if section == 0:
            yield from (f"[^{number}]: {sentence()}", "")


def main(words: list[str]) -> int:
    if not words:
        print(__doc__)
        return 2
    make(Path(words[0]), int(words[1]) if len(words) > 1 else PAGES)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
