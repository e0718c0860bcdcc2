"""Markdown source stripped to the words that a reader sees, cut at its headings. Nothing is rendered: it is quick.

Anchors are those that the converter makes (``article.slugs``, numbered as python-markdown's toc does); of a very long
page every part is read by itself, as ``article.long_pages`` cuts it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from viewer.core.article import long_pages
from viewer.core.article.slugs import slugify
from viewer.core.search.inline import clean, clean_line, pictures, without_icons

# id of a claim → (may its paragraph be quoted?, what is shown below it); None: the paragraph is left out
ClaimWords = Callable[[str], tuple[bool, str] | None]

_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r"(#{1,6})(?!#)[ \t]*(.*)")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}")
_TABLE_RULE = frozenset("|:- ")
_UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
_ITEM = re.compile(r"(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_BOX = re.compile(r"""(?:!!!|\?\?\?\+?|===[!+]?)(?: +[\w-]+){0,5}(?: +"(.*)")?""")
_CALLOUT = re.compile(r"\[![\w-]+\][+-]?[ \t]*")
_DEFINITION = re.compile(r"\[(?!\^)[^\]\n]+\]:[ \t]")
_FOOTNOTE = re.compile(r"\[\^[^\]\n]+\]:[ \t]*")
_ABBREVIATION = re.compile(r"\*\[[^\]\n]+\]:")
_ATTRIBUTES = re.compile(r"\{:?([^}\n]*)\} *")
_QUOTED = re.compile(r"(?:> *)+")
_ID = re.compile(r"""(?:^|\s)#([^\s{}"'=]+)|\bid=["']?([^\s{}"']+)""")
_WORDING = re.compile(r"""\bdata-wording=["']?(plain|standard)\b""")
_CLAIM = re.compile(r"""\bdata-claim=["']?([^\s{}"']+)""")
_HTML_HEADING = re.compile(
    r"""<h[1-6]\b[^<>]{0,400}\bid=["']([^"'<>]{1,400})["'][^<>]{0,400}>(.*?)(?:</h[1-6]>|$)""", re.IGNORECASE
)
_HTML_ID = re.compile(r"""<[A-Za-z][^<>]*\sid=["']([^"'<>]+)["']""")
_NUMBERED = re.compile(r"(.*)_([0-9]+)")
_UNSEEN = (("<!--", "-->"), ("<script", "</script>"), ("<style", "</style>"))
_SPECIAL = frozenset("#`~>-*+:!?=|<[{/_\\&0123456789")
_SPECIAL_OR_SET_IN = _SPECIAL | {" "}


@dataclass(frozen=True)
class Section:
    """What stands below one heading. ``text`` has a block a line; ``unseen`` are words that only count."""

    title: str  # "" at the top of a page
    anchor: str
    text: str
    unseen: str = ""
    part: int = 0


def sections(text: str, title: str, claim: ClaimWords | None = None) -> list[Section]:
    """The sections of a page's Markdown (without front matter), the first one its top. Never raises.

    A first heading that repeats ``title`` is the top. ``claim`` says what to do with the words of a marked claim.
    """
    parts = long_pages.split_source(text) if long_pages.is_long(text) else [text]
    found: list[Section] = []
    for number, part in enumerate(parts):
        found += _Page(part, title if number == 0 else "", claim, number).sections()
    return found


@dataclass(frozen=True)
class _Draft:
    """A section: its blocks go from ``start`` to the next one's."""

    title: str
    anchor: str
    start: int


class _Page:
    """One part of a page. Blocks are gathered first and cleaned together: a few passes over the whole are quick."""

    def __init__(self, text: str, title: str, claim: ClaimWords | None, part: int) -> None:
        if "<" in text:
            for opening, closing in _UNSEEN:
                text = _without(text, opening, closing)
        self._lines = text.expandtabs(4).split("\n")
        self._title = " ".join(title.split()).casefold()
        self._claim = claim
        self._part = part
        self._ids = set(_HTML_ID.findall(text)) if "id=" in text else set[str]()
        self._numbers: dict[str, int] = {}
        self._drafts = [_Draft("", "", 0)]
        self._words: list[str] = []  # blocks of the drafts one after the other, still with their marks
        self._unseen: set[int] = set()  # numbers of blocks that only count
        self._code: dict[int, str] = {}  # number of a block → a line of code, in which no sign is a mark
        self._held: list[str] = []  # lines of the paragraph being read
        self._at = 0
        self._unclosed: dict[str, int] = {}  # sign of a fence → length from which none closes any more
        self._inside = False  # of a list, a box or a note, which goes on in lines set in
        self._after_blank = True
        self._wording = ("", -1)  # of the paragraph before, and the number of the block after it

    def sections(self) -> list[Section]:
        while self._at < len(self._lines):
            line = self._lines[self._at]
            self._at += 1
            if line and line[0] not in _SPECIAL_OR_SET_IN:  # the usual line, without a detour
                if self._after_blank:
                    self._inside = self._after_blank = False
                self._held.append(line)
                continue
            body = line.lstrip(" ")
            if not body:
                if self._held:
                    self._flush()
                self._after_blank = True
                continue
            self._line(body, len(line) - len(body))
            self._after_blank = False
        self._flush()
        return self._made(self._cleaned())

    def _cleaned(self) -> list[str]:
        """Every block without its marks; code as it is."""
        lines = without_icons(clean("\n".join(self._words))).split("\n")
        if len(lines) != len(self._words):  # a sign in it that some other tool takes for the end of a line
            lines = [clean_line(words) for words in self._words]
        for number, words in self._code.items():
            lines[number] = words
        return lines

    def _made(self, lines: list[str]) -> list[Section]:
        found: list[Section] = []
        ends = [draft.start for draft in self._drafts[1:]]
        for draft, end in zip(self._drafts, [*ends, len(lines)], strict=True):
            unseen = [number for number in self._unseen if draft.start <= number < end] if self._unseen else ()
            hidden = "\n".join(filter(None, (lines[number].strip() for number in sorted(unseen))))
            for number in unseen:
                lines[number] = ""
            text = "\n".join(filter(None, map(str.strip, lines[draft.start : end])))
            if text or hidden or draft.title or not found:
                found.append(Section(draft.title, draft.anchor, text, hidden, self._part))
        return found

    def _line(self, body: str, indent: int) -> None:
        if indent >= 4 and not self._inside:
            if self._after_blank or not self._held:
                self._take_code([body])
                self._after_blank = True
                return
        elif indent < 4 and self._after_blank:
            self._inside = False
        if body[0] in _SPECIAL:
            self._special(body)
        else:
            self._held.append(body)

    def _special(self, body: str) -> None:
        """A line whose first sign may mean something."""
        if body[0] == ">" and (quoted := _QUOTED.match(body)):
            body = body[quoted.end() :]
            self._inside = True
        body = _CALLOUT.sub("", body, count=1) if body.startswith("[!") else body
        if not body:
            self._flush()
        elif body[0] == "#" and (heading := _HEADING.match(body)):
            self._flush()
            self._heading(heading[2])
        elif body[0] in "`~" and (fence := _FENCE.match(body)) and self._fenced(fence):
            return
        elif body[0] in "=-" and self._held and _UNDERLINE.fullmatch(body):
            self._underlined()
        elif body[0] in "-*_" and _RULE.fullmatch(body):
            self._flush()
        elif body[0] in "|-:" and "-" in body and _TABLE_RULE.issuperset(body) and ("|" in body or self._in_table()):
            self._table()
        elif item := _ITEM.match(body):
            self._flush()
            self._inside = True
            self._held.append(body[item.end() :].lstrip("# "))
        elif body[0] in "!?=" and (box := _BOX.fullmatch(body.rstrip())):
            self._flush()
            self._inside = True
            self._add(box[1] or "")
        else:
            self._defining(body)

    def _defining(self, body: str) -> None:
        """A line that may define something, carry attributes, or be a heading of HTML."""
        if body[0] == "{" and (attributes := _ATTRIBUTES.fullmatch(body)):
            self._attributes(attributes[1])
        elif body.startswith((":   ", ": ")):
            self._flush()
            self._inside = True
            self._held.append(body[1:].lstrip(" "))
        elif body[0] == "[" and (note := _FOOTNOTE.match(body)):
            self._flush()
            self._inside = True
            self._held.append(body[note.end() :])
        elif (body[0] == "[" and _DEFINITION.match(body)) or (body[0] == "*" and _ABBREVIATION.match(body)):
            self._flush()
        elif body.startswith(("///", "--8<--", "[TOC]")):
            self._flush()
            self._add(body.partition("|")[2] if body.startswith("///") else "")
        elif body[0] == "<" and (heading := _HTML_HEADING.match(body)):
            self._flush()
            self._begin(clean_line(heading[2]), heading[1])
        elif body[0] == "|":
            self._flush()
            self._add(_row(body))
        else:
            self._held.append(body)

    def _flush(self) -> None:
        if self._held:
            self._add(" ".join(self._held))
            self._held = []

    def _add(self, words: str, seen: bool = True) -> None:
        if "![" in words:
            for described in pictures(words):
                self._unseen.add(len(self._words))
                self._words.append(described)
        if not seen:
            self._unseen.add(len(self._words))
        self._words.append(words)

    def _heading(self, words: str) -> None:
        words, attributes = _without_attributes(words.rstrip())
        found = _ID.search(attributes) if attributes else None
        given = (found[1] or found[2]) if found else ""
        words = clean_line(words.rstrip("# ") if words.endswith("#") else words)
        anchor = given or self._unique(slugify(words))
        self._begin(words, anchor)

    def _begin(self, words: str, anchor: str) -> None:
        first = len(self._drafts) == 1 and not self._words
        if first and self._title and words.casefold() == self._title:
            return  # the title once more
        self._ids.add(anchor)
        title = " ".join(without_icons(words).split()) if ":" in words else words
        self._drafts.append(_Draft(title, anchor, len(self._words)))

    def _unique(self, name: str) -> str:
        """``name`` as the converter numbers it where it stands more than once."""
        if name and name not in self._ids:
            return name
        numbered = _NUMBERED.fullmatch(name)
        base, count = (numbered[1], int(numbered[2])) if numbered else (name, 0)
        known = self._numbers.get(base, 0)  # as many in a row, from 1 on, are taken
        in_a_row = count <= known + 1
        count = max(count, known) + 1 if in_a_row else count + 1
        while f"{base}_{count}" in self._ids:
            count += 1
        if in_a_row:
            self._numbers[base] = count
        return f"{base}_{count}"

    def _underlined(self) -> None:
        """The line above is a heading, when it is the only one."""
        if len(self._held) == 1:
            words = self._held.pop()
            self._heading(words)
        else:
            self._flush()

    def _in_table(self) -> bool:
        return bool(self._held) and "|" in self._held[-1]

    def _table(self) -> None:
        """A row of dashes: the line above is the head of a table, the lines below are its rows."""
        head = self._held.pop() if self._held and "|" in self._held[-1] else ""
        self._flush()
        if head:
            self._add(_row(head))
        while self._at < len(self._lines) and "|" in self._lines[self._at]:
            self._add(_row(self._lines[self._at].strip()))
            self._at += 1

    def _attributes(self, attributes: str) -> None:
        """Attributes of the paragraph above. Words of a claim that may not be quoted alone only count.

        So do the exact ones of two wordings: readers see the plain ones until they choose.
        """
        if wording := _WORDING.search(attributes):
            self._worded(wording[1])
            return
        claim = _CLAIM.search(attributes)
        if claim is None or self._claim is None:
            self._flush()
            return
        words, self._held = " ".join(self._held), []
        found = self._claim(claim[1])
        if found is not None:
            may_be_quoted, note = found
            self._add(words, may_be_quoted)
            self._take_code(note.split("\n"))

    def _worded(self, wording: str) -> None:
        other, end = self._wording
        together = other not in ("", wording) and end == len(self._words)
        if together and wording == "plain":
            self._unseen.add(len(self._words) - 1)
        words, self._held = " ".join(self._held), []
        self._add(words, not (together and wording == "standard"))
        self._wording = ("", -1) if together else (wording, len(self._words))

    def _fenced(self, fence: re.Match[str]) -> bool:
        """Take the lines of a code block in; False when no line closes it."""
        sign, size = fence[1][0], len(fence[1])
        if (sign == "`" and "`" in fence[2]) or size >= self._unclosed.get(sign, size + 1):
            self._held.append(fence[0])
            return False
        for end in range(self._at, len(self._lines)):
            line = self._lines[end].strip(" >")
            if len(line) >= size and not line.strip(sign):
                self._flush()
                self._take_code(self._lines[self._at : end])
                self._at = end + 1
                return True
        self._unclosed[sign] = size
        self._held.append(fence[0])
        return False

    def _take_code(self, lines: Iterable[str]) -> None:
        for line in lines:
            words = " ".join(line.split())
            if words:
                self._code[len(self._words)] = words
                self._add("")


def _without(text: str, opening: str, closing: str) -> str:
    """The text without what stands between two marks, as long as the second one comes."""
    lower = text.lower() if opening[1].isalpha() else text
    if opening not in lower or len(lower) != len(text):
        return text
    pieces = []
    at = 0
    while (begin := lower.find(opening, at)) >= 0 and (end := lower.find(closing, begin)) >= 0:
        pieces += [text[at:begin], " "]
        at = end + len(closing)
    return "".join([*pieces, text[at:]])


def _without_attributes(words: str) -> tuple[str, str]:
    """(the words of a heading, the attributes behind them)."""
    begin = words.rfind("{") if words.endswith("}") else -1
    if begin <= 0 or words[begin - 1] not in " \t" or "}" in words[begin:-1] or not words[begin + 1 : -1].strip(": "):
        return words, ""
    return words[:begin].rstrip(), words[begin + 1 : -1]


def _row(line: str) -> str:
    """The cells of a row of a table."""
    return " · ".join(cell for cell in (cell.strip() for cell in line.strip("| ").split("|")) if cell)
