"""What a visitor takes along on a telephone: an article's summary and its sources, as text in QR codes.

The text itself is in the code: nothing has to be online, and nothing is sent. Where the site gives an address the code
holds that instead. Versions and modules after ISO/IEC 18004, see ``viewer.core.notebook.codes``.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from viewer.core.article.model import Article
from viewer.core.content.citation import ended, plain
from viewer.core.content.model import Reference
from viewer.core.content.pack import Pack
from viewer.core.notebook.codes import ENCODING, QUIET_ZONE, Code, capacity, code_of
from viewer.core.speech.sentences import sentences

MODULE_PX = 4  # the least that a telephone reads from a screen at arm's length …
MODULE_MM = 0.5  # … and the least on the glass
VERSIONS = (5, 25)  # the smallest square is not worth a telephone's while, a larger one is hard to hold still over
CODES_MOST = 3
TITLE_PART = 3  # a third of a code, at most
SUMMARY_SHARE = 0.5  # of a code, at most: the sources are what makes it worth believing
_CITED = re.compile(r'#ref-([^"#&]+)"')
_FIRST_AUTHOR = re.compile(r"[,;]|\s+(?:and|et|&)\s")


@dataclass(frozen=True)
class Taken:
    """What there is to take: plain text."""

    title: str
    summary: str
    sources: tuple[Reference, ...] = ()


@dataclass(frozen=True)
class Labels:
    """Words round it, in the visitor's language. ``more`` has a place {count}; ``origin`` names the guide, or is ""."""

    sources: str
    more: str
    origin: str = ""


def taken(pack: Pack, language: str, topic_id: str = "", article: Article | None = None) -> Taken:
    """Of a page, or with no (known) page of the guide as a whole. Sources are those of the page's claims and of what
    else it cites: ``article`` says which, without it there are none."""
    topic = pack.find(topic_id, language) if topic_id else None
    if topic is None:
        first = pack.first_topic(language)
        summary = pack.summary(first.id, language) if first is not None else ""
        return Taken(pack.info.title_in(language), summary)
    return Taken(topic.title, pack.summary(topic.id, language), _sources(pack, article) if article else ())


def _sources(pack: Pack, article: Article) -> tuple[Reference, ...]:
    """Each once, those of the claims first."""
    evidence = pack.evidence
    claims = (evidence.claims[claim] for claim in article.claims if claim in evidence.claims)
    keys = [*(key for claim in claims for key in claim.citations), *_CITED.findall(article.html)]
    return tuple(evidence.references[key] for key in dict.fromkeys(keys) if key in evidence.references)


def version_for(side_px: float, mm_px: float) -> int:
    """The largest version whose modules a telephone can tell apart in a square of ``side_px`` device-independent
    pixels, of which ``mm_px`` make a millimetre."""
    module = max(MODULE_PX, math.ceil(MODULE_MM * mm_px))
    modules = int(side_px // module) - 2 * QUIET_ZONE
    return max(VERSIONS[0], min(VERSIONS[1], (modules - 17) // 4))


def address_code(address: str, version: int) -> Code | None:
    """None for an address that is too long for it."""
    return code_of(address, version) if _bytes(address) <= capacity(version) else None


def codes(what: Taken, labels: Labels, version: int) -> tuple[Code, ...]:
    """One code if that is enough, when need be with shorter sources; else up to three, and what has no room even then
    is counted in the last. Sentences and sources stay whole."""
    return tuple(code_of(text, version) for text in texts(what, labels, capacity(version)))


def texts(what: Taken, labels: Labels, most: int) -> tuple[str, ...]:
    """What the codes hold, each at most ``most`` bytes of UTF-8."""
    title = cut(what.title, most // TITLE_PART) or what.title[:1]
    top = [title, cut(what.summary, round(most * SUMMARY_SHARE)), labels.origin]
    for lines in ([plain(one) for one in what.sources], [brief(one) for one in what.sources]):
        whole = "\n".join(_lines(top, lines, labels, 0))
        if _bytes(whole) <= most:
            return (whole,)
    lines = [brief(one) for one in what.sources]
    for left_out in range(len(lines) + 1):
        kept = lines[: len(lines) - left_out]
        pages = _pages(_lines(top, kept, labels, left_out), title, most)
        if len(pages) <= CODES_MOST:
            break
    if len(pages) == 1:
        return pages
    return tuple(_numbered(page, title, number, len(pages)) for number, page in enumerate(pages, 1))


def brief(reference: Reference) -> str:
    """First author, title, year and DOI (or address)."""
    authors = _FIRST_AUTHOR.split(reference.authors.strip(), maxsplit=1)
    name = f"{authors[0].strip()} et al." if len(authors) > 1 else ended(authors[0].strip())
    where = f"doi.org/{reference.doi}" if reference.doi else reference.url
    return " ".join(part for part in (name, ended(reference.title), reference.year, where) if part)


def cut(text: str, most: int, language: str = "en") -> str:
    """The first whole sentences that fit in ``most`` bytes; where not even one does, whole words and "…"."""
    if _bytes(text) <= most:
        return text
    end = 0
    for sentence in sentences(text, language):
        if _bytes(text[: sentence.end]) > most or text[sentence.end - 1 : sentence.end].isalnum():
            break
        end = sentence.end
    return text[:end] if end else _words(text, most)


def _words(text: str, most: int) -> str:
    kept = ""
    for word in text.split():
        longer = f"{kept} {word}" if kept else word
        if _bytes(longer) + _bytes("…") > most:
            break
        kept = longer
    return f"{kept}…" if kept else ""


def _lines(top: Sequence[str], sources: Sequence[str], labels: Labels, left_out: int) -> list[str]:
    lines = [line for line in top if line]
    if sources:
        lines += ["", f"{labels.sources}:", *(f"- {one}" for one in sources)]
    if left_out:
        lines.append(labels.more.format(count=left_out))
    return lines


def _pages(lines: Iterable[str], title: str, most: int) -> tuple[str, ...]:
    """Lines in as few texts as hold them, with room for a title above each."""
    room = most - _bytes(f"{title} (9/9)\n")
    pages: list[str] = []
    for line in _fitting(lines, room):
        if pages and _bytes(f"{pages[-1]}\n{line}") <= room:
            pages[-1] += f"\n{line}"
        else:
            pages.append(line)
    return tuple(page for page in pages if page.strip())


def _fitting(lines: Iterable[str], room: int) -> Iterator[str]:
    for line in lines:
        yield line if _bytes(line) <= room else _words(line, room)


def _numbered(page: str, title: str, number: int, count: int) -> str:
    body = page.removeprefix(f"{title}\n") if number == 1 else page
    return f"{title} ({number}/{count})\n{body}"


def _bytes(text: str) -> int:
    return len(text.encode(ENCODING))
