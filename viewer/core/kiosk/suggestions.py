"""Ready words to search for, so that nobody has to type: what people say for much that the guide tells, else titles."""

from __future__ import annotations

from viewer.core.content.pack import Pack

MOST = 5
QUESTION = 4  # so many words make a question of it: "what can go wrong"; one less will do
LETTERS_MOST = 24
LEAST_ROWS = 3  # fewer from the synonyms: titles then


def suggestions(pack: Pack, language: str, most: int = MOST) -> tuple[str, ...]:
    """At most so many, from the pack's synonyms: questions first, what can be asked in most ways before others."""
    ways: dict[tuple[str, ...], list[str]] = {}
    for said, meant in pack.synonyms(language).words.items():
        ways.setdefault(meant, []).append(said)
    found: list[str] = []
    for said_so in sorted(ways.values(), key=_weight, reverse=True):
        said = _longest(said_so)
        if len(said.split()) >= QUESTION - 1:
            found.append(said)
    if len(found) < LEAST_ROWS:
        titles = [topic.title for topic in pack.reading_order(language) if topic.page is not None]
        found += [title for title in titles if len(title) <= LETTERS_MOST and title not in found]
    return tuple(found[:most])


def _longest(said_so: list[str]) -> str:
    """The one of the most words that is short enough; "" if none is."""
    return max((said for said in said_so if len(said) <= LETTERS_MOST), key=_words, default="")


def _words(said: str) -> int:
    return len(said.split())


def _weight(said_so: list[str]) -> tuple[bool, int]:
    return _words(_longest(said_so)) >= QUESTION, len(said_so)
