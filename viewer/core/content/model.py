"""What a pack holds, as frozen values. No reading, no Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from viewer.core import late


@dataclass(frozen=True)
class PackInfo:
    """Who the pack is: the top of mkdocs.yml and its ``extra: pack:`` block."""

    id: str
    title: str
    version: str = ""
    licence: str = ""
    reviewed: str = ""
    review_due: str = ""
    languages: tuple[str, ...] = ("en",)
    titles: dict[str, str] = field(default_factory=dict, hash=False)  # language -> title, where it has its own

    @property
    def default_language(self) -> str:
        return self.languages[0]

    def title_in(self, language: str) -> str:
        return self.titles.get(language, self.title)


@dataclass(frozen=True)
class Topic:
    """A node of the tree: a page, a section (perhaps with a page of its own), or a link out.

    ``id`` is the page's path below docs without suffix and language ("cellulite/quilt-model", "index");
    a section without a page has an id like "section:Treatments/Injections".
    """

    id: str
    title: str
    page: str | None = None  # source path below docs_dir, posix, of the default language
    url: str | None = None  # a link out of the pack
    children: tuple[Topic, ...] = ()

    def walk(self) -> Iterator[Topic]:
        """This node and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@late.dataclass(frozen=True)
class Reference:
    key: str
    authors: str
    title: str
    source: str
    year: str = ""
    volume_pages: str = ""
    doi: str = ""
    url: str = ""
    type: str = ""


@late.dataclass(frozen=True)
class Claim:
    """A claim of the source article and what studies say of it. ``line`` is its place in claims.yaml."""

    id: str
    topic: str
    claim: str
    verdict: str  # supported | partly-supported | contested | unsupported | outdated | advice
    note: str
    citations: tuple[str, ...] = ()
    risk: str = "low"  # low | medium | high: high is never shown without its note
    show_instead: str = ""
    line: int = 1


@late.dataclass(frozen=True)
class Addition:
    """What the source article lacks and a clinic would add today."""

    id: str
    topic: str
    text: str
    citations: tuple[str, ...] = ()
    line: int = 1


@late.dataclass(frozen=True)
class Evidence:
    """claims.yaml, read. Numbers stay plain mappings for the model of the skin."""

    claims: dict[str, Claim] = field(default_factory=dict)
    additions: dict[str, Addition] = field(default_factory=dict)
    references: dict[str, Reference] = field(default_factory=dict)
    numbers: dict[str, dict[str, object]] = field(default_factory=dict)
    treatment_topics: tuple[str, ...] | None = None  # whose claims and additions must name a source; None: all
    treatment_line: int = 1


@late.dataclass(frozen=True)
class Term:
    """A glossary entry; ``part`` names the tissue it is, when it is one."""

    id: str
    word: str
    definition: str
    forms: tuple[str, ...] = ()  # further spellings and plurals that mean it
    part: str = ""


@dataclass(frozen=True)
class PartWords:
    """The words that name a part of the picture, by language: {"en": {"fat": ("fat", "fat lobules", ...)}}."""

    words: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)

    def of(self, language: str) -> dict[str, tuple[str, ...]]:
        """{part: words} of one language; empty when the pack names none."""
        return self.words.get(language, {})


@late.dataclass(frozen=True)
class Choice:
    """One answer of a quiz question, and what to say to whoever takes it."""

    text: str
    right: bool
    why: str


@late.dataclass(frozen=True)
class QuizQuestion:
    """``topic_id`` and ``anchor`` say where the answer is told."""

    id: str
    ask: str
    choices: tuple[Choice, ...]
    topic_id: str = ""
    anchor: str = ""


@late.dataclass(frozen=True)
class Quiz:
    """A few questions at the end of a section: offered on page ``after``, the section's last."""

    id: str
    title: str
    after: str  # topic id
    questions: tuple[QuizQuestion, ...]


@late.dataclass(frozen=True)
class ReadyQuestion:
    """A question for the clinician that the pack has ready; offered on its topics' pages."""

    id: str
    text: str
    topics: tuple[str, ...] = ()  # topic ids; none: everywhere


@late.dataclass(frozen=True)
class Synonyms:
    """Lay words: {"orange peel": ("cellulite", "dimples")}: words or phrases as they are written."""

    words: dict[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
