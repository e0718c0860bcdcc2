"""Words that live: those that name a part of the picture, and terms of the glossary where they first stand.

Where a page has two wordings, a term is marked where it first stands in the one that is shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from viewer.core.article.folds import CHOICES, when_marks
from viewer.core.article.inline import PARTS
from viewer.core.article.links import Link, href
from viewer.core.article.page import PageSource
from viewer.core.article.tree import COMMENT, Element, Node, comment, el
from viewer.core.content.model import Term

# A word with its accents and vowel marks; \w alone would cut pointed Arabic and Hebrew.
_WORD = re.compile(r"[\w\u0300-\u036f\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]+")
_SKIPPED_TAGS = frozenset({"a", "code", "h2", "h3", "h4", "h5", "h6", "pre", "th"})
_SKIPPED_CLASSES = frozenset(
    {"note-title", "note-sources", "claim-verdict", "claim-sources", "box-title", "fold-title", "left-out"}
    | {"footnotes-title", "reference", "kbd", "gap", "dead"}
)
# A page is shown in one of four views, by two choices of wording; a set of views is a number of four bits.
_AT_FIRST, _ALL = 0b0001, 0b1111
_VIEWS = dict(zip((name for choice in CHOICES for name in choice), (0b0101, 0b1010, 0b0011, 0b1100), strict=True))
_BEGINS = {when_marks(name)[0]: views for name, views in _VIEWS.items()}
_ENDS = frozenset(when_marks(name)[1] for name in _VIEWS)
_LONGEST_SIGN = 5  # "BMI" is a sign: it keeps its capitals, or "aids" would be read as "AIDS"


@dataclass
class _Phrase:
    """A word or words that are marked; both ``part`` and ``term`` when the part is also explained."""

    words: tuple[str, ...]
    part: str = ""
    term: Term | None = None
    spelling: str = ""  # when capitals count


@dataclass
class Marker:
    """Marks one page. Longest phrase first; a term only where it first stands; whole words only."""

    phrases: dict[str, list[_Phrase]] = field(default_factory=dict)  # first word -> phrases, longest first
    explained: dict[str, int] = field(default_factory=dict)  # term -> views in which it stood already
    views: list[int] = field(default_factory=lambda: [_ALL])  # in which the words here are shown, innermost last

    @classmethod
    def of(cls, page: PageSource) -> Marker:
        found: dict[tuple[str, ...], _Phrase] = {}
        for part, names in page.words.items():
            if part in PARTS:
                for name in names:
                    key = _key(name)
                    found.setdefault(key, _Phrase(key, part=part))
        for term in page.glossary:
            for name in (term.word, *term.forms):
                key = _key(name)
                spelling = name if name.isupper() and len(name) <= _LONGEST_SIGN else ""
                phrase = found.setdefault(key, _Phrase(key, part=_part(term), spelling=spelling))
                if phrase.term is None:
                    phrase.term = term
        marker = cls()
        for key in sorted(found, key=len, reverse=True):
            if key:
                marker.phrases.setdefault(key[0], []).append(found[key])
        return marker

    def mark(self, nodes: list[Node]) -> list[Node]:
        """The transformed nodes with their words marked."""
        out: list[Node] = []
        for node in nodes:
            if isinstance(node, str):
                out += self._text(node)
                continue
            if node.tag == COMMENT:
                self._turn(str(node.children[0]))
            elif node.tag not in _SKIPPED_TAGS and _SKIPPED_CLASSES.isdisjoint(node.classes):
                node.children = self.mark(node.children)
            out.append(node)
        return out

    def _turn(self, mark: str) -> None:
        """Into a wording, or out of it."""
        if mark in _BEGINS:
            self.views.append(self.views[-1] & _BEGINS[mark])
        elif mark in _ENDS:
            self.views.pop()

    def _text(self, text: str) -> list[Node]:
        out: list[Node] = []
        done = 0
        words = list(_WORD.finditer(text))
        lower = [match.group().casefold() for match in words]
        index = 0
        while index < len(words):
            phrase = self._at(text, words, lower, index)
            if phrase is None:
                index += 1
                continue
            start, index = words[index].start(), index + len(phrase.words)
            end = words[index - 1].end()
            links = self._links(phrase, text[start:end])
            if links:
                out += [text[done:start], *links] if start > done else links
                done = end
        if not out:
            return [text]
        return [*out, text[done:]] if done < len(text) else out

    def _at(self, text: str, words: list[re.Match[str]], lower: list[str], index: int) -> _Phrase | None:
        """The longest phrase that starts at this word."""
        for phrase in self.phrases.get(lower[index], ()):
            size = len(phrase.words)
            if tuple(lower[index : index + size]) != phrase.words:
                continue
            gaps = (text[words[n].end() : words[n + 1].start()] for n in range(index, index + size - 1))
            if any(gap.strip() not in ("", "-", "‑", "'", "’") for gap in gaps):
                continue
            if phrase.spelling and words[index].group() != phrase.spelling:
                continue
            return phrase
        return None

    def _links(self, phrase: _Phrase, words: str) -> list[Node]:
        """The words as a link; between marks, beside the bare words, where only some of the views need one."""
        here, fresh, title = self.views[-1], 0, ""
        if phrase.term is not None:
            before = self.explained.get(phrase.term.id, 0)
            fresh = here & ~before
            self.explained[phrase.term.id] = before | here
            title = phrase.term.definition
        if phrase.part:
            first = fresh == here or fresh & _AT_FIRST
            css = f"part part-{phrase.part}"
            return [el("a", css, words, href=href(Link("part", phrase.part)), title=title if first else "")]
        if phrase.term is None or not fresh:
            return []
        link = el("a", "term", words, href=href(Link("term", phrase.term.id)), title=title)
        return [link] if fresh == here else _in_some(link, words, here, fresh)


def _in_some(link: Element, words: str, here: int, fresh: int) -> list[Node]:
    """The link in the views ``fresh`` of those ``here``, the bare words in the others."""
    for first, second in CHOICES:
        for name, other in ((first, second), (second, first)):
            if fresh == here & _VIEWS[name]:
                begin, end = when_marks(name)
                other_begin, other_end = when_marks(other)
                return [
                    *(comment(begin), link, comment(end)),
                    *(comment(other_begin), words, comment(other_end)),
                ]
    return [link] if fresh & _AT_FIRST else []


def _key(name: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _WORD.findall(name))


def _part(term: Term) -> str:
    return term.part if term.part in PARTS else ""
