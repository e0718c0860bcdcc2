"""The words of an index beside it: how many sections hold each, what is spelled like it, what people say for it.

``fill`` writes them when the index is whole; the rest asks, always for a bounded number of rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping

from viewer.core.content.model import Term
from viewer.core.content.source import SourceContent
from viewer.core.content.synonyms import read_synonyms
from viewer.core.search.folding import words
from viewer.core.search.marking import spans

WORDS_MOST = 300_000
_LETTERS_MOST = 40  # of a word that is listed
SPELLED_LEAST, SPELLED_MOST = 4, 24  # letters of a word whose spelling may be forgiven
_LONG = 7  # letters of a word that is known by its runs of three
_EDGE = "\x02"  # stands before a word's first letter in its grams


def fill(db: sqlite3.Connection, content: SourceContent, language: str) -> Iterator[None]:
    """Write words, grams and synonyms anew, inside the caller's transaction; yields now and then."""
    for table in ("words", "grams", "synonyms"):
        db.execute(f"DELETE FROM {table}")
    db.execute(
        "INSERT INTO words(word, sections) SELECT term, doc FROM vocabulary WHERE length(term) <= ? LIMIT ?",
        (_LETTERS_MOST, WORDS_MOST),
    )
    yield
    db.execute(
        "INSERT OR IGNORE INTO words(word, sections) SELECT term, 0 FROM names WHERE length(term) <= ?",
        (_LETTERS_MOST,),
    )
    synonyms, _ = read_synonyms(content.files, language, content.info.default_language)
    rows = _synonym_rows(synonyms.words, content.glossary(language))
    db.executemany("INSERT OR IGNORE INTO synonyms VALUES(?, ?, ?)", rows)
    said = {word for row in rows for word in row[0].split()}
    db.executemany("INSERT OR IGNORE INTO words(word, sections) VALUES(?, 0)", ((word,) for word in sorted(said)))
    yield
    # In SQLite alone, which lets other threads go on. What is looked for may be a little shorter than what is listed.
    for size, longest in ((3, SPELLED_MOST), (2, _LONG + 1)):
        db.execute(
            "WITH RECURSIVE at(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM at WHERE n < ?)"
            " INSERT OR IGNORE INTO grams SELECT substr(? || word, n, ?), length(word), id FROM words, at"
            " WHERE length(word) BETWEEN ? AND ? AND n <= length(word) + 2 - ? AND word NOT GLOB '*[0-9]*'"
            " ORDER BY 1, 2, 3",
            (SPELLED_MOST, _EDGE, size, SPELLED_LEAST, longest, size),
        )
        yield


def grams_of(word: str, is_open: bool = False) -> set[str]:
    """What is looked for in the place of a word: its runs of three letters; of two, where it is short and ends here."""
    return _runs(word, 3 if is_open or len(word) >= _LONG else 2)


def _runs(word: str, size: int) -> set[str]:
    edged = _EDGE + word
    return {edged[at : at + size] for at in range(len(edged) - size + 1)}


def _synonym_rows(lay: Mapping[str, tuple[str, ...]], terms: Iterable[Term]) -> list[tuple[str, bool, str]]:
    """(what is said, folded; is it a lay word?; what it means, as it is written, one a line).

    Forms of a term mean the term and the other way round; they are no lay words.
    """
    found: dict[str, dict[str, None]] = {}
    for term in terms:
        names = (term.word, *term.forms)
        for name in names:
            found.setdefault(_folded(name), {}).update(dict.fromkeys(other for other in names if other != name))
    said = {_folded(one): meant for one, meant in lay.items()}
    for one, meant in said.items():
        found[one] = dict.fromkeys(meant) | found.get(one, {})
    return sorted((one, one in said, "\n".join(meant)) for one, meant in found.items() if one and meant)


def _folded(phrase: str) -> str:
    return " ".join(words(phrase))


class Vocabulary:
    """What an index knows of words. While it is being built it may know none: then every word is as good as known."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self.sections = int(db.execute("SELECT count(*) FROM entries").fetchone()[0])
        row = db.execute("SELECT id FROM words LIMIT 1").fetchone()
        self.is_empty = row is None
        self.longest_said = max(
            (said.count(" ") + 1 for (said,) in db.execute("SELECT said FROM synonyms LIMIT 20000")), default=0
        )

    def count(self, word: str) -> int | None:
        """How many sections hold this very word; None when nothing does (0: only a lay word has it)."""
        row = self._db.execute("SELECT sections FROM words WHERE word = ?", (word,)).fetchone()
        return None if row is None else int(row[0])

    def count_beginning(self, start: str) -> int | None:
        """About how many sections hold words that begin so; None when nothing does."""
        row = self._db.execute(
            "SELECT sum(sections), count(*) FROM (SELECT sections FROM words WHERE word >= ? AND word < ? LIMIT 2000)",
            (start, start + "\U0010ffff"),
        ).fetchone()
        return int(row[0]) if row[1] else None

    def shown(self, word: str) -> str:
        """A folded word as a section writes it."""
        row = self._db.execute(
            "SELECT e.title, e.body FROM sections f JOIN entries e ON e.id = f.rowid WHERE f.sections MATCH ? LIMIT 1",
            (f'"{word}"',),
        ).fetchone()
        for text in row or ():
            for start, end in spans(text, (word,)):
                return str(text[start:end]).lower()
        return word

    def completions(self, start: str, most: int) -> list[str]:
        """The words that begin so and stand in most sections."""
        rows = self._db.execute(
            "SELECT word FROM (SELECT word, sections FROM words WHERE word >= ? AND word < ? LIMIT 20000)"
            " ORDER BY sections DESC LIMIT ?",
            (start, start + "\U0010ffff", most),
        )
        return [str(word) for (word,) in rows]

    def meant(self, said: str) -> tuple[bool, tuple[str, ...]] | None:
        """(is it a lay word?, what people mean who say it); None when it means only itself."""
        row = self._db.execute("SELECT lay, meant FROM synonyms WHERE said = ?", (said,)).fetchone()
        return (bool(row[0]), tuple(str(row[1]).split("\n"))) if row else None

    def alike(self, word: str, is_open: bool) -> list[tuple[str, int]]:
        """(word, sections) of those that share most pairs of letters with ``word``, the nearest first, at most 60."""
        grams = sorted(grams_of(word, is_open))
        marks = ",".join("?" * len(grams))
        longest = SPELLED_MOST if is_open else len(word) + 3
        rows = self._db.execute(
            f"SELECT w.word, w.sections FROM (SELECT word, count(*) AS shared FROM grams WHERE gram IN ({marks})"
            " AND letters BETWEEN ? AND ? GROUP BY word ORDER BY shared DESC LIMIT 400) g JOIN words w ON w.id = g.word"
            " ORDER BY shared DESC, w.sections DESC LIMIT 60",
            (*grams, len(word) - 2, longest),
        )
        return [(str(found), int(count)) for found, count in rows]
