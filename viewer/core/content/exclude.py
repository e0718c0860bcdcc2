"""``exclude_docs`` and ``draft_docs`` of mkdocs.yml: patterns as in a .gitignore file.

No regular expression is made of them: a pattern from a stranger must not take long to try.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def left_out(path: str, patterns: Iterable[str]) -> bool:
    """Is this file below docs excluded? The last pattern that fits decides; "!" takes a file in again."""
    result = False
    for pattern in patterns:
        again = pattern.startswith("!")
        if _fits(path, pattern[1:] if again else pattern):
            result = not again
    return result


def _fits(path: str, pattern: str) -> bool:
    pattern = pattern.strip()
    wanted = pattern.strip("/").split("/")
    if not pattern.strip("/") or pattern.startswith("#") or len(pattern) > 300:
        return False
    if "/" not in pattern.rstrip("/"):  # a bare name fits at any depth
        wanted = ["**", *wanted]
    reached = _reached(wanted, path.split("/"))
    if pattern.endswith("/"):  # a folder only: something must lie below it
        reached = reached[:-1]
    return any(reached[1:])


def _reached(wanted: Sequence[str], parts: Sequence[str]) -> list[bool]:
    """For each count of leading ``parts``: do exactly these fit the whole pattern?"""
    reached = [True] + [False] * len(parts)
    for want in wanted:
        if want == "**":
            reached = [any(reached[: count + 1]) for count in range(len(parts) + 1)]
        else:
            reached = [False] + [reached[count] and _name_fits(part, want) for count, part in enumerate(parts)]
    return reached


def _name_fits(name: str, pattern: str) -> bool:
    """``*`` and ``?`` in one name: on a mismatch only the last star is moved on."""
    at, want, star, mark = 0, 0, -1, 0
    while at < len(name):
        if want < len(pattern) and pattern[want] == "*":
            star, mark = want, at
            want += 1
        elif want < len(pattern) and pattern[want] in ("?", name[at]):
            at, want = at + 1, want + 1
        elif star >= 0:
            mark += 1
            at, want = mark, star + 1
        else:
            return False
    return all(sign == "*" for sign in pattern[want:])
