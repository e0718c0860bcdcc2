"""Which parts of a very long page hold some letters: work for a job, away from the window."""

from __future__ import annotations

from viewer.core.content.pack import Pack
from viewer.core.search.occurrences import FoldedText
from viewer.core.search.stripping import sections


class PartsWith:
    """The parts, counted from 0, in order. PackError when the page cannot be read."""

    def __init__(self, pack: Pack, language: str, topic_id: str, letters: str) -> None:
        self._pack = pack
        self._language = language
        self._topic_id = topic_id
        self._letters = letters

    def __call__(self) -> tuple[int, ...]:
        page = self._pack.page_source(self._topic_id, self._language)
        found = {
            section.part
            for section in sections(page.text, page.title)
            if FoldedText(f"{section.title}\n{section.text}").find(self._letters)
        }
        return tuple(sorted(found))
