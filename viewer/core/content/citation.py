"""A reference to copy: as a line of plain text, and as a BibTeX entry."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from viewer.core.content.model import Reference

_PERSON = re.compile(r"(?P<surname>\S.*?)\s+(?P<initials>[^\W\d_]\.?(?:[-. ]?[^\W\d_]\.?){0,4})")
_OTHERS = re.compile(r"(?:,|;)?\s+(?:(?:and|et|&)\s+(?:colleagues|others|al\.?))$")
_ASIDE = re.compile(r"\s*\((?![A-Z]{2,8}\))[^()]*\)\s*$")  # "(chief editor Elston DM)", but not "(CDC)"
_PLACE = re.compile(r"(?P<volume>[^\s():,]+)?(?:\((?P<number>[^()]*)\))?(?:[:,]\s*(?P<pages>.+))?")
_PAGES = re.compile(r"pp?\.\s*(?P<pages>.+)")
_RANGE = re.compile(r"(?<=\w)\s*[-\u2012\u2013]+\s*(?=\w)")
_NOT_IN_KEYS = re.compile(r"[^A-Za-z0-9:._+-]")
_NO_ARTICLE = (
    *("agency", "guid", "information", "letter", "magazine", "news", "page", "record", "reference", "release"),
    "statement",
)
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",  # BibTeX counts braces, also escaped ones
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: "\\" + sign for sign in "%&#$_"},
}
_IN_ADDRESS = {sign: f"%{ord(sign):02X}" for sign in ' "\\{}<>^`|'}


def plain(reference: Reference) -> str:
    """The reference in one line, as it is listed, without its kind."""
    parts = [ended(_line(reference.authors)), ended(_line(reference.title)), ended(where(reference))]
    if reference.doi:
        parts.append(f"https://doi.org/{reference.doi}")
    elif reference.url:
        parts.append(reference.url)
    return _line(" ".join(part for part in parts if part))


def ended(text: str) -> str:
    """The text with a full stop, unless it ends in a stop already."""
    return text if not text or text.endswith((".", "?", "!")) else text + "."


def where(reference: Reference) -> str:
    """Source, year, volume and pages: "A Journal 2021;16(4):243-256"."""
    year = "" if reference.year in reference.source else reference.year  # "news release, 18 April 2005"
    said = " ".join(part for part in (reference.source, year) if part)
    if reference.volume_pages:
        said += f";{reference.volume_pages}" if year else f" {reference.volume_pages}"
    return _line(said)


def bibtex(reference: Reference) -> str:
    """The reference as a BibTeX entry, in UTF-8. It can be read whatever stands in the pack."""
    kind = _kind(reference)
    home = {"article": "journal", "incollection": "booktitle"}.get(kind, "howpublished")
    fields = [
        ("author", " and ".join(_authors(reference.authors))),
        ("title", f"{{{_escaped(reference.title)}}}" if _line(reference.title) else ""),  # keeps its capitals
        (home, _escaped(reference.source)),
        ("year", _escaped(reference.year)),
        *_place(reference, kind),
        ("doi", _address(reference.doi)),
        ("url", _address(reference.url)),
        ("note", _escaped(reference.type[:1].upper() + reference.type[1:])),
    ]
    lines = [f"  {name} = {{{value}}}," for name, value in fields if value]
    return "\n".join([f"@{kind}{{{_key(reference.key)},", *lines, "}"])


def _kind(reference: Reference) -> str:
    what = reference.type.casefold()
    if "chapter" in what:
        return "incollection"
    if reference.volume_pages or reference.doi:
        return "article"
    return "misc" if not what or any(word in what for word in _NO_ARTICLE) else "article"


def _authors(authors: str) -> Iterator[str]:
    """Persons as "Surname, A. B.", others as they are, in braces; BibTeX's "others" for those left unnamed."""
    text = _ASIDE.sub("", _line(authors))
    found = _OTHERS.search(text)
    text = text[: found.start()] if found else text
    names = [name.strip() for name in text.split(",") if name.strip()]
    if not any(_PERSON.fullmatch(name) and _is_initials(name) for name in names):
        names = [text] if text else []
    for name in names:
        person = _PERSON.fullmatch(name)
        if person and _is_initials(name):
            letters = [letter for letter in person["initials"] if letter.isalpha()]
            yield f"{_escaped(person['surname'])}, {' '.join(f'{letter}.' for letter in letters)}"
        else:
            yield f"{{{_escaped(name)}}}"
    if found:
        yield "others"


def _is_initials(name: str) -> bool:
    """Does the name end in capitals that stand for first names? "Young VL", not "the WHO Europe"."""
    last = name.rsplit(" ", 1)[-1]
    return " " in name and all(sign.isupper() or sign in ".-" for sign in last) and len(last) <= 6


def _place(reference: Reference, kind: str) -> Iterator[tuple[str, str]]:
    """Volume, number and pages, where they can be told apart."""
    text = _line(reference.volume_pages)
    pages = _PAGES.fullmatch(text)
    found = pages or _PLACE.fullmatch(text)
    parts = found.groupdict() if found else {"pages": text}
    if kind == "misc":
        parts = {"pages": text}
    for name in ("volume", "number", "pages"):
        value = _escaped(parts.get(name) or "")
        if value:
            yield name, _RANGE.sub("--", value) if name == "pages" else value


def _escaped(text: str) -> str:
    return "".join(_SPECIAL.get(sign, sign) for sign in _line(text))


def _address(text: str) -> str:
    """A DOI or an address: LaTeX takes it as it is, so only what would end the field or the entry is encoded."""
    return "".join(_IN_ADDRESS.get(sign, sign) for sign in _line(text))


def _key(key: str) -> str:
    letters = unicodedata.normalize("NFKD", key).encode("ascii", "ignore").decode()
    return _NOT_IN_KEYS.sub("", letters) or "reference"


def _line(text: str) -> str:
    """One line without signs that control."""
    return " ".join("".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text).split())
