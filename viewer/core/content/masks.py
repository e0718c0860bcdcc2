"""Blanking out what Markdown does not read as Markdown: code and comments. Places and line numbers stay the same."""

from __future__ import annotations

import re

_FENCE = re.compile(r"^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$")
_CONTAINER = re.compile(r"^\s*(?:[-*+]\s|\d{1,9}[.)]\s|!!!|\?\?\?|\[\^[^\]]+\]:|:\s|///|===|<)")
_RUN = re.compile(r"(?<!\\)`+")
_BLANK_LINE = re.compile(r"\n[ \t]*(?=\n)")
_OUTSIDE = re.compile(r"[^\n]")


def masked(text: str) -> str:
    """``text`` with code blocks, code spans, comments and raw HTML code as spaces; as long as before."""
    lines = text.split("\n")
    _mask_fences(lines)
    _mask_indented(lines)
    result = "\n".join(lines)
    for opening, closing in (("<!--", "-->"), ("<pre", "</pre>"), ("<code", "</code>"), ("<script", "</script>")):
        result = _mask_between(result, opening, closing)
    return _mask_spans(result)


def _mask_fences(lines: list[str]) -> None:
    """Fences that are closed; an open one is text."""
    never: dict[str, int] = {}  # sign -> length from which no closing line follows
    number = 0
    while number < len(lines):
        found = _FENCE.match(lines[number])
        if found and not (found[1][0] == "`" and "`" in found[2]):
            sign, length = found[1][0], len(found[1])
            end = _closing(lines, number + 1, sign, length) if length < never.get(sign, length + 1) else 0
            if end:
                for line in range(number, end + 1):
                    lines[line] = " " * len(lines[line])
                number = end
            else:
                never[sign] = min(length, never.get(sign, length))
        number += 1


def _closing(lines: list[str], start: int, sign: str, length: int) -> int:
    for number in range(start, len(lines)):
        line = lines[number].strip(" \t>")
        if len(line) >= length and not line.strip(sign):
            return number
    return 0


def _mask_indented(lines: list[str]) -> None:
    """Blocks set in by four, where they do not belong to a list, a note or another block above them."""
    inside = False  # of a block that goes on in lines set in
    code = False
    blank = True
    for number, line in enumerate(lines):
        if not line.strip():
            blank = True
            continue
        if line.startswith(("    ", "\t")):
            code = code or (blank and not inside)
            if code:
                lines[number] = " " * len(line)
        else:
            code = False
            inside = bool(_CONTAINER.match(line)) or (inside and not blank)
        blank = False


def _mask_between(text: str, opening: str, closing: str) -> str:
    pieces: list[str] = []
    at = 0
    lower = text.lower() if opening[1:].isalpha() else text
    if len(lower) != len(text):  # a letter that grows in lower case would shift every place
        lower = text
    while (begin := lower.find(opening, at)) >= 0 and (end := lower.find(closing, begin)) >= 0:
        end += len(closing)
        pieces += [text[at:begin], _OUTSIDE.sub(" ", text[begin:end])]
        at = end
    return "".join([*pieces, text[at:]])


def _mask_spans(text: str) -> str:
    """Code spans: a run of backticks to the next run of the same length in the same paragraph."""
    pieces: list[str] = []
    start = 0
    for stop in [*(found.end() for found in _BLANK_LINE.finditer(text)), len(text)]:
        pieces.append(_paragraph_without_spans(text[start:stop]))
        start = stop
    return "".join(pieces)


def _paragraph_without_spans(text: str) -> str:
    runs = list(_RUN.finditer(text))
    if len(runs) < 2:
        return text
    later: dict[int, list[int]] = {}  # length -> numbers of the runs with it, last first
    for number in range(len(runs) - 1, -1, -1):
        later.setdefault(len(runs[number][0]), []).append(number)
    pieces: list[str] = []
    at = number = 0
    while number < len(runs):
        same = later[len(runs[number][0])]
        while same and same[-1] <= number:
            same.pop()
        if same:
            begin, end = runs[number].end(), runs[same[-1]].start()
            pieces += [text[at:begin], _OUTSIDE.sub(" ", text[begin:end])]
            at, number = end, same[-1]
        number += 1
    return "".join([*pieces, text[at:]])
