"""What a card says of a link: the words of a term, a page, a reference, a claim. Nothing is converted for it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from viewer.core.article.links import Link, href, parse
from viewer.core.article.words import right_to_left, words_of
from viewer.core.content.model import Claim, Reference, Topic
from viewer.core.content.pack import Pack
from viewer.core.modes import Can

GLOSSARY, EVIDENCE, REFERENCES = "glossary", "evidence", "references"  # ids of the topics that list them in full
TERM, CLAIM, REFERENCE = "term-", "claim-", "ref-"  # how the anchors there begin

translate = QCoreApplication.translate  # by this name lupdate knows it


@dataclass(frozen=True)
class CardWords:
    """``ways`` are buttons: what they say, and the address that they lead to. ``icon`` is a name of our own."""

    title: str
    text: str = ""
    above: str = ""  # where it belongs: the way to a page
    below: str = ""  # what it rests on: sources, a year
    icon: str = ""
    ways: tuple[tuple[str, str], ...] = ()

    @property
    def spoken(self) -> str:
        """All of it in one line, for a screen reader."""
        return ". ".join(part.rstrip(".") for part in (self.title, self.above, self.text, self.below) if part)


class CardBook:
    """Looks up what can be said of an address. ``language`` is that of the pages."""

    def __init__(self, pack: Pack, language: str, can: frozenset[Can] = frozenset(Can)) -> None:
        self._pack, self._language, self._can = pack, language, can
        self._arrow = " ‹ " if right_to_left(language) else " › "

    def look_up(self, address: str) -> CardWords | None:
        """None where the link says enough itself, or leads nowhere."""
        link = parse(address)
        if link.kind == "term":
            return self.of_term(link.target)
        if link.kind == "claim":
            return self.of_claim(link.target)
        if link.kind == "topic":
            return self._of_topic(link)
        return None  # a web page is asked about when it is to be opened

    def of_term(self, term_id: str) -> CardWords | None:
        """A word of the glossary and what it means."""
        term = next((one for one in self._pack.glossary(self._language) if one.id == term_id), None)
        if term is None:
            return None
        ways = self._way(translate("Card", "More"), GLOSSARY, TERM + term.id)
        return CardWords(term.word, " ".join(term.definition.split()), ways=ways)

    def of_claim(self, claim_id: str) -> CardWords | None:
        """A claim's verdict, in words and with its sign, and what studies say."""
        claim = self._pack.evidence.claims.get(claim_id)
        if claim is None:
            return None
        words = words_of(self._language)
        verdict = words.verdicts.get(claim.verdict, claim.verdict)
        return CardWords(
            verdict[:1].upper() + verdict[1:],
            claim.note.strip(),
            above=words.studies,
            below=self._sources(claim),
            icon=f"verdict-{claim.verdict}" if claim.verdict in words.verdicts else "",
            ways=self._way(translate("Card", "More"), EVIDENCE, CLAIM + claim.id),
        )

    def of_reference(self, key: str) -> CardWords | None:
        """Who wrote what, when and where."""
        reference = self._pack.evidence.references.get(key)
        if reference is None:
            return None
        ways = self._way(translate("Card", "Go to the source"), REFERENCES, REFERENCE + key)
        if Can.COPY in self._can:
            ways += ((translate("Card", "Cite…"), href(Link("cite", key))),)
        return CardWords(reference.title, reference.authors, below=_where(reference), ways=ways)

    def _sources(self, claim: Claim) -> str:
        from viewer.core.article.references import short

        known = self._pack.evidence.references
        named = [short(known[key]) for key in claim.citations if key in known]
        return f"{words_of(self._language).sources}: {', '.join(named)}" if named else ""

    def _of_topic(self, link: Link) -> CardWords | None:
        if link.target.rpartition("/")[2] == REFERENCES and link.anchor.startswith(REFERENCE):
            return self.of_reference(link.anchor.removeprefix(REFERENCE))
        if link.target.rpartition("/")[2] == GLOSSARY and link.anchor.startswith(TERM):
            return self.of_term(link.anchor.removeprefix(TERM))
        if link.target.rpartition("/")[2] == EVIDENCE and link.anchor.startswith(CLAIM):
            return self.of_claim(link.anchor.removeprefix(CLAIM))
        topic = self._pack.find(link.target, self._language)
        if topic is None or topic.page is None:
            return None
        text = self._pack.summary(topic.id, self._language, link.anchor)
        title, above = topic.title, self._trail(topic)
        section = self._section(topic, link.anchor)
        if section:
            title, above = section, self._arrow.join(part for part in (above, topic.title) if part)
        if not text and not above:
            return None  # the link says as much
        words = translate("Card", "Go to this page")
        return CardWords(title, text, above=above, ways=((words, href(link)),))

    def _trail(self, topic: Topic) -> str:
        return self._arrow.join(one.title for one in self._pack.trail(topic.id, self._language)[:-1])

    def _section(self, topic: Topic, anchor: str) -> str:
        """The heading with this anchor, if the page is at hand; finding it must not take a conversion."""
        ready = self._pack.ready(topic.id, self._language) if anchor else None
        headings = ready.headings if ready is not None else ()
        return next((heading.text for heading in headings if heading.anchor == anchor), "")

    def _way(self, words: str, page: str, anchor: str) -> tuple[tuple[str, str], ...]:
        """A button to a page that lists all of them, where the pack has one."""
        if self._pack.find(page, self._language) is None:
            return ()
        return ((words, href(Link("topic", page, anchor))),)


def _where(reference: Reference) -> str:
    """Journal or publisher, year, and what kind of source it is."""
    year = "" if reference.year and reference.year in reference.source else reference.year
    place = " ".join(part for part in (reference.source, year) if part)
    return " · ".join(part for part in (place, reference.type) if part)
