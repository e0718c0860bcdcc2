"""From a question to what is asked of the index: every word with the other ways of saying it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from viewer.core.search.folding import is_unspaced, words
from viewer.core.search.marking import ANY_END
from viewer.core.search.query import Query, Term
from viewer.core.search.smallwords import endings_known, inflections, is_asking, is_small
from viewer.core.search.spelling import forgiven
from viewer.core.search.vocabulary import Vocabulary

WAYS_MOST = 12  # of saying one thing
RANKED_MOST = 4_000  # sections that are weighed against each other; where more are found, the first few hundred are
_COMPLETIONS = 8  # of a word still typed that begins too many
_SAID_MOST = 8  # words of a lay phrase
_STEM = 4  # letters of a word that may have other endings


@dataclass(frozen=True)
class Way:
    """Words that stand one after the other; ``apart``: anywhere in a section. ``open``: the last one may go on."""

    words: tuple[str, ...]
    open: bool = False
    apart: bool = False

    @property
    def expression(self) -> str:
        if self.apart:
            return "(" + " AND ".join(_quoted((word,)) for word in self.words) + ")"
        phrase = _quoted(self.words)
        # A whole word counts more than one that only begins so: it is counted twice.
        return f"({phrase} OR {phrase} *)" if self.open else phrase

    @property
    def marks(self) -> tuple[str, ...]:
        if self.apart:
            return self.words
        return (" ".join(self.words) + (ANY_END if self.open else ""),)


@dataclass(frozen=True)
class Concept:
    """One thing that is asked for, in all ways of saying it.

    ``ways`` are the typed word and its forms, ``others`` say the same. A ``lay`` word may stand anywhere by chance:
    what it means counts more than itself. A ``small`` word, such as "the", need not be found; ``asks``: it asks for
    something, such as "why", and weighs in titles.
    """

    ways: tuple[Way, ...]
    others: tuple[Way, ...] = ()
    lay: bool = False
    small: bool = False
    asks: bool = False
    sections: int = 0  # that hold it, at most, as far as is known

    @property
    def expression(self) -> str:
        """What counts more is asked for twice."""
        more = () if not self.others else self.others if self.lay else self.ways
        return "(" + " OR ".join(way.expression for way in (*self.ways, *self.others, *more)) + ")"

    @property
    def marks(self) -> tuple[str, ...]:
        """The nearest to what was typed first: the word itself, then others that hold a word of it."""
        typed = {word for way in self.ways for word in way.words}
        others = sorted(self.others, key=lambda way: typed.isdisjoint(way.words))
        return tuple(mark for way in (*self.ways, *others) for mark in way.marks)


@dataclass(frozen=True)
class Plan:
    """``meant``: the question as it was understood; ``unknown``: words that are spelled like none of the index."""

    concepts: tuple[Concept, ...] = ()
    without: tuple[Way, ...] = ()
    meant: str = ""
    unknown: tuple[str, ...] = ()

    @property
    def all_sections(self) -> int:
        """How many sections hold all of it, at most."""
        return min((one.sections for one in self.telling), default=0)

    @property
    def any_sections(self) -> int:
        """How many hold something that ``any_of`` asks for, at most."""
        return sum(one.sections for one in self._rarer)

    @property
    def _rarer(self) -> tuple[Concept, ...]:
        """The telling concepts without those that stand nearly everywhere."""
        return tuple(one for one in self.telling if one.sections <= RANKED_MOST // 2) or self.telling

    @property
    def telling(self) -> tuple[Concept, ...]:
        """The concepts that are no small words; all when there are only such."""
        return tuple(one for one in self.concepts if not one.small) or self.concepts

    @property
    def marks(self) -> tuple[str, ...]:
        """Words and phrases that count as hits, for ``marking.spans``."""
        return tuple(dict.fromkeys(mark for one in self.telling for mark in one.marks))

    def all_of(self) -> str:
        """For MATCH: every telling concept; a word that asks counts in titles alone."""
        return self._less(self._all)

    def all_of_sections(self) -> str:
        """The same for sections: something of it must stand in the section itself, not only in its page's title.

        That is left out where it would have to be looked up very often.
        """
        if self.all_sections > RANKED_MOST:
            return self.all_of()
        return self._less(f"({self._all}) AND {{title body}} : ({' OR '.join(one.expression for one in self._rarer)})")

    @property
    def _all(self) -> str:
        core = " AND ".join(one.expression for one in self.telling)
        asking = [one.expression for one in self.concepts if one.asks and one not in self.telling]
        if asking:
            core = f"({core}) OR (({core}) AND {{title}} : ({' OR '.join(asking)}))"
        return core

    def any_of_sections(self) -> str:
        """For MATCH: at least one of them in the section itself; the page's title weighs."""
        some = " OR ".join(one.expression for one in self._rarer)
        if self.any_sections > RANKED_MOST:
            return self._less(some)
        return self._less(f"({some}) AND {{title body}} : ({some})")

    def _less(self, core: str) -> str:
        if not self.without:
            return core
        away = " OR ".join(way.expression for way in self.without)
        return f"({core}) NOT ({{title body}} : ({away}))"  # a page's tags speak of other sections too


@dataclass(frozen=True)
class _Word:
    text: str
    open: bool
    chunk: int  # words of one chunk, such as "fat-free" or a run of Chinese, stand together
    written: str


def plan(query: Query, vocabulary: Vocabulary, language: str) -> Plan:
    """What to ask for. A bounded number of look-ups, whatever the question is."""
    return _Planner(vocabulary, language).plan(query)


class _Planner:
    def __init__(self, vocabulary: Vocabulary, language: str) -> None:
        self._vocabulary = vocabulary
        self._language = language
        self._meant: list[str] = []  # the question, word by word, as it is understood
        self._translated = False
        self._unknown: list[str] = []

    def plan(self, query: Query) -> Plan:
        concepts: list[Concept] = []
        run: list[_Word] = []
        for number, term in enumerate(query.terms):
            if term.quoted:
                concepts += self._concepts(run)
                run = []
                concepts.append(self._counted(Concept((Way(term.words),))))
                self._meant.append(f"“{' '.join(term.written)}”")
                self._unknown += [word for word in term.words if not self._known(word, False)]
            else:
                run += self._words(term, number)
        concepts += self._concepts(run)
        return Plan(
            tuple(concepts),
            tuple(Way(term.words) for term in query.without),
            " ".join(self._meant) if self._translated else "",
            tuple(self._unknown),
        )

    def _words(self, term: Term, chunk: int) -> Iterator[_Word]:
        """A word may go on while it is typed, and always in a language whose endings are not known."""
        for number, (word, written) in enumerate(zip(term.words, term.written, strict=True), 1):
            may_end_otherwise = not endings_known(self._language) and len(word) >= _STEM and word.isalpha()
            is_open = (term.open and number == len(term.words)) or (may_end_otherwise and not is_unspaced(word))
            yield _Word(word, is_open, chunk, written)

    def _concepts(self, run: list[_Word]) -> Iterator[Concept]:
        run = list(self._spelled(run))
        at = 0
        while at < len(run):
            found = self._lay(run, at)
            if found is None:
                end = at + 1
                while end < len(run) and run[end].chunk == run[at].chunk:
                    end += 1
                found = self._plain(run[at:end]), end - at
            concept, taken = found
            yield self._counted(concept)
            at += taken

    def _spelled(self, run: list[_Word]) -> Iterator[_Word]:
        """The words with their spelling forgiven, two that belong together joined, one that is two parted."""
        at = 0
        while at < len(run):
            word = run[at]
            at += 1
            if self._known(word.text, word.open):
                yield word
                continue
            if at < len(run) and self._known(word.text + run[at].text, run[at].open):
                yield self._other(word.text + run[at].text, run[at])
                at += 1
                continue
            likely = forgiven(word.text, word.open, self._vocabulary)
            parted = () if likely else self._parted(word.text)
            if likely:
                yield self._other(likely[0], replace(word, open=False))
            elif parted:
                yield from (self._other(part, replace(word, open=False)) for part in parted)
            else:
                self._unknown.append(word.text)
                yield word

    def _other(self, text: str, word: _Word) -> _Word:
        """Another word in the place of one that is not known."""
        self._translated = True
        return _Word(text, word.open, word.chunk, self._vocabulary.shown(text))

    def _known(self, word: str, is_open: bool) -> bool:
        if self._vocabulary.is_empty or is_unspaced(word) or not word.isalpha():
            return True
        if self._vocabulary.count(word) is not None or is_small(word, self._language):
            return True
        if is_open and self._vocabulary.count_beginning(word) is not None:
            return True
        return any(self._vocabulary.count(other) is not None for other in inflections(word, self._language))

    def _parted(self, word: str) -> tuple[str, ...]:
        for place in range(3, min(len(word) - 2, 20)):
            parts = word[:place], word[place:]
            if all(self._vocabulary.count(part) is not None for part in parts):
                return parts
        return ()

    def _lay(self, run: list[_Word], at: int) -> tuple[Concept, int] | None:
        """The longest lay phrase that begins here, and of how many words it is."""
        most = min(len(run) - at, self._vocabulary.longest_said, _SAID_MOST)
        for size in range(most, 0, -1):
            said = [word.text for word in run[at : at + size]]
            found = self._said(said)
            if found is None:
                continue
            lay, meant = found
            is_open = run[at + size - 1].open
            own = self._own(said, is_open)
            others = (tuple(words(one)) for one in meant)
            known = [Way(other) for other in others if other]
            if lay:
                self._translated = True
                self._meant.append(", ".join(meant[:3]))
            else:
                self._meant += [word.written for word in run[at : at + size]]
            different = tuple(way for way in known if way not in own)
            return Concept(tuple(own), different[:WAYS_MOST], lay), size
        return None

    def _said(self, said: list[str]) -> tuple[bool, tuple[str, ...]] | None:
        """What a phrase means, also in its plural or singular."""
        found = self._vocabulary.meant(" ".join(said))
        if found is None:
            for other in inflections(said[-1], self._language):
                found = self._vocabulary.meant(" ".join([*said[:-1], other]))
                if found is not None:
                    break
        return found

    def _own(self, said: list[str], is_open: bool) -> Iterable[Way]:
        if len(said) == 1:
            return self._plain_ways(said[0], is_open)
        telling = tuple(word for word in said if not is_small(word, self._language))
        return [Way(tuple(said)), Way(telling, apart=True)] if len(telling) > 1 else [Way(tuple(said))]

    def _plain(self, chunk: list[_Word]) -> Concept:
        written = [word.written for word in chunk]
        self._meant += ["".join(written)] if is_unspaced(chunk[0].text) else written
        if len(chunk) > 1:
            return Concept((Way(tuple(word.text for word in chunk), chunk[-1].open),))
        ways = self._plain_ways(chunk[0].text, chunk[0].open)
        word = chunk[0].text
        return Concept(tuple(ways), small=is_small(word, self._language), asks=is_asking(word, self._language))

    def _plain_ways(self, word: str, is_open: bool) -> list[Way]:
        others = [
            other
            for other in inflections(word, self._language)
            if not (is_open and other.startswith(word)) and self._vocabulary.count(other)
        ]
        if is_open and self._begins_many(word):
            completions = self._vocabulary.completions(word, _COMPLETIONS)
            return [Way((word,)), *(Way((other,)) for other in completions if other != word)]
        return [Way((word,), is_open), *(Way((other,)) for other in others)]

    def _begins_many(self, word: str) -> bool:
        return self._vocabulary.sections > RANKED_MOST and (
            len(word) < 4 or (self._vocabulary.count_beginning(word) or 0) > RANKED_MOST
        )

    def _counted(self, concept: Concept) -> Concept:
        """In an index of many sections it matters how many hold a word."""
        if self._vocabulary.sections <= RANKED_MOST:
            return concept
        ways = (*concept.ways, *concept.others)
        return replace(concept, sections=sum(self._sections(way) for way in ways))

    def _sections(self, way: Way) -> int:
        if self._vocabulary.is_empty:
            return self._vocabulary.sections
        counts = [self._vocabulary.count(word) or 0 for word in way.words]
        if way.open:
            counts[-1] = self._vocabulary.count_beginning(way.words[-1]) or 0
        return min(counts)


def _quoted(phrase: Iterable[str]) -> str:
    """A phrase for MATCH. Folded words hold no quotation mark."""
    return '"' + " ".join(phrase) + '"'
