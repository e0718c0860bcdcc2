"""synonyms.yaml: what people say, and the pack's own words for it; ``synonyms.es.yaml`` holds it in Spanish."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from viewer.core.content import limits
from viewer.core.content.files import PackFiles
from viewer.core.content.model import Synonyms
from viewer.core.content.rows import RowReader, document_of, plain, shown
from viewer.core.content.safe_yaml import Document, KeyPath
from viewer.core.content.titles import clean_words
from viewer.core.problems import Problem

NAME: Final = "synonyms.yaml"
VERSION: Final = 1
_ROW = ("say", "mean")
_WORDS = 20  # of one side of a row
_LETTERS = 80  # of a word or phrase


def read_synonyms(files: PackFiles, language: str, default: str) -> tuple[Synonyms, tuple[Problem, ...]]:
    """The lay words of a language; those of the pack's own language follow, since its pages may stand in too."""
    names = [NAME] if language == default else [f"synonyms.{language}.yaml", NAME]
    if language == default and files.exists_root(f"synonyms.{default}.yaml"):
        names = [f"synonyms.{default}.yaml"]
    words: dict[str, tuple[str, ...]] = {}
    problems: list[Problem] = []
    for name in names:
        document = document_of(files, name)
        if document is not None:
            reader = _SynonymReader(document)
            for said, meant in reader.words().items():
                words.setdefault(said, meant)
            problems += reader.problems
    return Synonyms(words), tuple(problems)


class _SynonymReader(RowReader):
    """``synonyms:``, a list of ``{say: orange peel, mean: [cellulite]}``; ``say`` may be a list too."""

    def __init__(self, document: Document) -> None:
        super().__init__(document, ("synonyms",), VERSION)

    def words(self) -> dict[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        seen: set[str] = set()
        given = self.document.mapping.get("synonyms") if self.readable else None
        for number, row in enumerate(self.items(given, "synonyms", ("synonyms",), limits.ROWS)):
            keys = ("synonyms", number)
            if not isinstance(row, dict):
                self.problem("this entry of synonyms is no group of fields", "write {say: …, mean: […]}", *keys)
                continue
            self.known(row, _ROW, keys)
            said, meant = tuple(self._texts(row, "say", keys)), tuple(self._texts(row, "mean", keys))
            for name, texts in (("say", said), ("mean", meant)):
                if not texts:
                    self.problem(f"this entry of synonyms has no {name}", f"write {name}: …", *keys)
            for word in said if meant else ():
                if word.casefold() in seen:
                    self.problem(f"'{shown(word)}' is said twice; the first one counts", "keep one", *keys, "say")
                else:
                    seen.add(word.casefold())
                    found[word] = meant
        return found

    def _texts(self, row: dict[str, object], name: str, keys: KeyPath) -> Iterator[str]:
        """The words of one side: one text, or a list of them."""
        value = row.get(name)
        given = value if isinstance(value, list) or value is None else [value]
        for number, one in enumerate(self.items(given, name, (*keys, name), _WORDS)):
            text = clean_words(plain(one))
            if not text or len(text) > _LETTERS:
                what = f"has {len(text)} letters; the most is {_LETTERS}" if text else "must be words"
                self.problem(f"'{shown(one)}' {what}", "write a word or a short phrase", *keys, name, number)
            else:
                yield text
