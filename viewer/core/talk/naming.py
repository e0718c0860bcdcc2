"""What slides name in a pack: scenes, figures, claims. What is not there is a fault in words, never an error."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from html import unescape

from viewer.core.article.claims import may_stand
from viewer.core.article.links import resolve
from viewer.core.content.files import PICTURE_SUFFIXES
from viewer.core.content.masks import masked
from viewer.core.content.model import Evidence
from viewer.core.content.pack import Pack
from viewer.core.content.rows import shown
from viewer.core.content.titles import clean_words
from viewer.core.problems import PackError
from viewer.core.quilt import code
from viewer.core.quilt.scenes import SceneBook
from viewer.core.talk.model import Figure, Slide

Fault = tuple[str, str]  # what is wrong, what to do

FOR_SLIDES = ".slide"  # in the name of a drawing with larger words, before its ending
_WORDS = re.compile(r"\w+")
_CLAIM = re.compile(r"""\bdata-claim=["']?([^\s"'}>]+)""")
_TITLE = re.compile(rb"<title>([^<]{1,300})</title>")


def scene_fault(name: str, book: SceneBook) -> Fault | None:
    """None when ``name`` is a scene of the pack, or a scene code."""
    if name in book.scenes:
        return None
    if code.looks_like_code(name):
        try:
            code.decode(name)
        except code.CodeError as error:
            return f"the scene code '{shown(name)}' cannot be read: {error}", "copy it anew from the picture"
        return None
    return f"'{shown(name)}' is not a scene of scenes.yaml", "correct the id, or add the scene there"


def figures_of(pack: Pack) -> tuple[tuple[str, str], ...]:
    """All pictures of the pack that a slide may show: path below docs, and a name."""
    found = []
    for path in sorted(pack.files.names):
        stem, _, ending = path.rpartition(".")
        if f".{ending}".lower() in PICTURE_SUFFIXES and not stem.endswith(FOR_SLIDES):
            found.append((path, _name_of(pack, path) or stem.rpartition("/")[2].replace("-", " ")))
    return tuple(found)


def _name_of(pack: Pack, path: str) -> str:
    """A drawing's own title."""
    if not path.lower().endswith(".svg"):
        return ""
    try:
        title = _TITLE.search(pack.files.read(path))
    except (PackError, OSError):
        return ""
    return clean_words(unescape(title[1].decode("utf-8", "replace"))) if title else ""


def claims_of(pack: Pack, topic_id: str, language: str) -> tuple[str, ...]:
    """The claims that a topic's page tells, in their order; none where it cannot be read."""
    try:
        body = pack.source.page(pack.page_source(topic_id, language).path).body
    except PackError:
        return ()
    known = pack.evidence.claims
    found = (name for name in _CLAIM.findall(masked(body)) if name in known and may_stand(known[name]))
    return tuple(dict.fromkeys(found))


def figure_of(pack: Pack, address: str, words: str, page: str) -> tuple[Figure | None, Fault | None]:
    """The picture at ``address``, counted from the page ("" from docs)."""
    link = resolve(address, page or "index.md", pack.source.page_ids, pack.files.names)
    if link.kind == "file" and link.target.lower().endswith(PICTURE_SUFFIXES):
        return Figure(link.target, words), None
    if link.kind == "file":
        return None, (f"'{shown(address)}' is not a picture that Septa shows", f"use {', '.join(PICTURE_SUFFIXES)}")
    where = "put it into the pack, or correct its path"
    return None, (f"the figure '{shown(address)}' is not in the pack", where)


def claim_faults(ids: Iterable[str], evidence: Evidence) -> list[Fault]:
    """A fault for each id that claims.yaml lacks, or whose claim may not be shown without a note that it lacks."""
    faults = []
    for claim_id in ids:
        claim = evidence.claims.get(claim_id)
        if claim is None:
            faults.append((f"'{shown(claim_id)}' is not among the claims of claims.yaml", "correct the id"))
        elif not may_stand(claim):
            faults.append((f"the high-risk claim '{claim_id}' has no note and is not shown", "write its note"))
    return faults


def with_notes(slide: Slide, evidence: Evidence) -> Slide:
    """The slide with only claims that may be shown; words of a high-risk claim bring its note with them, or go."""
    claims = [one for one in slide.claims if one in evidence.claims and may_stand(evidence.claims[one])]
    points = list(slide.points)
    title = slide.title
    for claim in evidence.claims.values():
        said = _folded(claim.claim)
        if claim.risk != "high" or claim.id in claims or not said.strip():
            continue
        holding = [point for point in points if said in _folded(point)]
        if not holding and said not in _folded(title):
            continue
        if may_stand(claim):
            claims.append(claim.id)
        else:
            points = [point for point in points if point not in holding]
            title = "" if said in _folded(title) else title
    return replace(slide, title=title, points=tuple(points), claims=tuple(dict.fromkeys(claims)))


def sources_of(claims: Iterable[str], cited: Iterable[str], evidence: Evidence) -> tuple[str, ...]:
    """Keys of references: those cited in the text, then those of the claims' notes, each once."""
    of_claims = (key for one in claims if one in evidence.claims for key in evidence.claims[one].citations)
    return tuple(dict.fromkeys(key for key in (*cited, *of_claims) if key in evidence.references))


def _folded(text: str) -> str:
    return " " + " ".join(_WORDS.findall(text.casefold())) + " "
