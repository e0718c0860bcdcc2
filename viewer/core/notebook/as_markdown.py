"""The notebook as Markdown: a page to read or print, which can be brought in again.

What people see wins over what they do not: a note, a question or a tick that was changed in the file comes in changed.
A comment after each entry holds the rest (which page, what stood round the words …). A page written by hand, without
comments, is read as far as it names pages by their address.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from viewer.core.article.links import Link, href, parse
from viewer.core.article.quotes import Quote
from viewer.core.notebook import exchange
from viewer.core.notebook.exchange import Found, Kept, clean
from viewer.core.notebook.model import Bookmark, Highlight, Question
from viewer.core.problems import Problem

SECTIONS = ("bookmarks", "highlights", "questions")
_COMMENT = re.compile(r"^<!-- septa:\s*(.*?)\s*-->$")
_ASKED = re.compile(r"^(?:\d+[.)]|[-*+])\s+(?:\[([ xX])\]\s?)?(.*)$")
_LINKED = re.compile(r"^[-*+]\s+\[((?:[^\]\\]|\\.)*)\]\(([^)\s]*)\)")
_NEEDS_SLASH = re.compile(r"^(\s*)([\\#>*+\-_=`~|<]|\d+[.)\\]|\[)")
_HAS_SLASH = re.compile(r"^(\s*)(\d*)\\")
_INLINE = re.compile(r"[\\\[\]]")


@dataclass(frozen=True)
class Words:
    """The headings, in the reader's language."""

    title: str = "My notes"
    bookmarks: str = "Bookmarks"
    highlights: str = "Highlights and notes"
    questions: str = "Questions for my clinician"

    def of(self, section: str) -> str:
        return str(getattr(self, section))


def write(kept: Kept, pack: str, made: str, words: Words = Words()) -> str:
    """The whole page; ``made`` is the time, ISO 8601."""
    lines = [f"# {_one_line(words.title)}", "", _comment({"version": exchange.VERSION, "pack": pack, "made": made})]
    if kept.bookmarks:
        lines += ["", f"## {words.bookmarks}", "", _comment("bookmarks")]
        for one in kept.bookmarks:
            lines += ["", f"- [{_inline(one.title)}]({href(Link('topic', one.topic_id))})", _comment(_hidden(one))]
    if kept.highlights:
        lines += ["", f"## {words.highlights}", "", _comment("highlights")]
        for marked in kept.highlights:
            lines += ["", f"### {_one_line(marked.title)}", ""]
            lines += [f"> {line}".rstrip() for line in _shown(marked.quote.text).split("\n")]
            if marked.note:
                lines += ["", *(_slashed(line) for line in marked.note.split("\n"))]
            lines += ["", _comment(_hidden(marked))]
    if kept.questions:
        lines += ["", f"## {words.questions}", "", _comment("questions")]
        for number, asked in enumerate(kept.questions, 1):
            first, *rest = asked.text.split("\n")
            lines += ["", f"{number}. [{'x' if asked.done else ' '}] {_slashed(first)}"]
            lines += [f"   {_slashed(line)}" for line in rest]
            lines += [_comment(_hidden(asked))]
    return "\n".join(lines) + "\n"


def read(text: str, name: str) -> Found:
    """The notes of a page that ``write`` has written, or that a person has changed since."""
    page = _Page(name)
    page.read(text.split("\n"))
    kept = Kept(tuple(page.found["bookmarks"]), tuple(page.found["highlights"]), tuple(page.found["questions"]))
    if not kept.count and not page.problems and not page.is_septa:
        return Found(problems=(Problem(name, 1, *exchange.NO_NOTES),))
    return Found(kept, page.pack, tuple(page.problems))


class _Page:
    """Reads line by line: sections, and in each its entries."""

    def __init__(self, name: str) -> None:
        self.pack = ""
        self.is_septa = False
        self.found: dict[str, list[Any]] = {section: [] for section in SECTIONS}
        self.problems: list[Problem] = []
        self._name = name

    def read(self, lines: list[str]) -> None:
        section = ""
        entry: list[str] = []
        start = 1
        for number, line in enumerate(lines, 1):
            begins = self._section(line)
            if begins is None and not self._starts_entry(section, line):
                entry.append(line)
                continue
            self._take(section, entry, start)
            entry, start = ([line], number) if begins is None else ([], number)
            section = section if begins is None else begins
        self._take(section, entry, start)

    def _section(self, line: str) -> str | None:
        """The section that begins with this line, "" for what stands before any; None when none begins."""
        found = _COMMENT.match(line)
        if found is not None:
            word = found.group(1)
            if word in SECTIONS:
                return word
            table = _table(word)
            if table is not None and "version" in table:
                self._head(table)
            return None
        if line.startswith("## "):
            known = {getattr(Words, section).casefold(): section for section in SECTIONS}
            return known.get(line[3:].strip().casefold(), "")
        return None

    def _head(self, table: Mapping[str, Any]) -> None:
        self.is_septa = True
        pack = table.get("pack")
        self.pack = pack if isinstance(pack, str) else ""

    @staticmethod
    def _starts_entry(section: str, line: str) -> bool:
        if section == "highlights":
            return line.startswith("### ")
        if section == "questions":
            return _ASKED.match(line) is not None
        return section == "bookmarks" and _LINKED.match(line) is not None

    def _take(self, section: str, lines: list[str], number: int) -> None:
        if section and any(line.strip() for line in lines):
            try:
                made = getattr(self, f"_{section}")(lines)
            except ValueError:
                made = None
            if made is None:
                self.problems.append(Problem(self._name, number, *exchange.BAD_ENTRY))
            else:
                self.found[section].append(made)

    @staticmethod
    def _bookmarks(lines: list[str]) -> Any:
        table, _ = _parted(lines)
        linked = _LINKED.match(lines[0])
        if linked is not None:
            table = {"title": _plain(linked.group(1)), "topic": parse(linked.group(2)).target, **table}
        return exchange.bookmark_of(table)

    @staticmethod
    def _highlights(lines: list[str]) -> Any:
        table, shown = _parted(lines)
        title = shown[0].removeprefix("### ").strip() if shown and shown[0].startswith("### ") else ""
        body = shown[1:] if title or shown[:1] == ["### "] else shown
        while body and not body[0].strip():
            body = body[1:]
        quoted = []
        while body and body[0].startswith(">"):
            quoted.append(body[0][1:].removeprefix(" "))
            body = body[1:]
        table.setdefault("title", title)
        if "quote" not in table:
            words = "\n".join(quoted)
            table["quote"] = exchange.quote_table(Quote(words, length=len(words)))
        made = exchange.highlight_of({**table, "note": ""})
        return None if made is None else replace(made, note=clean("\n".join(_unslashed(line) for line in body)))

    @staticmethod
    def _questions(lines: list[str]) -> Any:
        table, shown = _parted(lines)
        asked = _ASKED.match(shown[0]) if shown else None
        if asked is None:
            return None
        rest = [_unslashed(line.removeprefix("   ")) for line in shown[1:]]
        table["text"] = "\n".join([_unslashed(asked.group(2)), *rest])
        table["done"] = (asked.group(1) or " ") in "xX"
        return exchange.question_of(table)


def _parted(lines: list[str]) -> tuple[dict[str, Any], list[str]]:
    """What the comment of an entry says, and the lines that people see. ValueError for a comment that is broken."""
    table: dict[str, Any] = {}
    shown = []
    for line in lines:
        comment = _COMMENT.match(line)
        if comment is None:
            shown.append(line)
            continue
        said = _table(comment.group(1))
        if said is None:
            raise ValueError(line)
        table |= said
    return table, shown


def _table(text: str) -> dict[str, Any] | None:
    try:
        table = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return table if isinstance(table, dict) else None


def _hidden(one: Bookmark | Highlight | Question) -> dict[str, Any]:
    """What an entry has that its lines do not show."""
    if isinstance(one, Bookmark):
        table = exchange.bookmark_table(one)
    else:
        table = exchange.highlight_table(one) if isinstance(one, Highlight) else exchange.question_table(one)
    for key in ("note", "text", "done"):
        table.pop(key, None)
    return {key: value for key, value in table.items() if value not in ("", 0)}


def _comment(what: object) -> str:
    text = what if isinstance(what, str) else json.dumps(what, ensure_ascii=False)
    return f"<!-- septa: {text.replace('--', '-' + chr(92) + 'u002d')} -->"


def _slashed(line: str) -> str:
    """A line of a person's own words, so that nothing in it is Markdown's."""
    found = _NEEDS_SLASH.match(line)
    if found is None:
        return line
    space, sign = found.groups()
    digits = sign[:-1] if sign[0].isdigit() else ""
    return f"{space}{digits}\\{line[len(space) + len(digits) :]}"


def _unslashed(line: str) -> str:
    return _HAS_SLASH.sub(r"\1\2", line)


def _inline(title: str) -> str:
    return _INLINE.sub(r"\\\g<0>", _one_line(title))


def _plain(title: str) -> str:
    return re.sub(r"\\(.)", r"\1", title)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shown(quoted: str) -> str:
    """A quote for people: the separators of Qt's text as line ends, pictures left out."""
    return re.sub("[\r\u2028\u2029\ufdd0\ufdd1]+", "\n", quoted).replace("\ufffc", "").replace("\u2060", "").strip("\n")
