"""Conversion in a process of its own, for pages that could take long or for ever.

``python -m viewer.core.article.child`` reads a PageSource as JSON from its standard input and writes the Article as
JSON to its standard output. Where the system can, it holds itself to 5 s of processor time and 1 GB of memory.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from viewer.core.article.model import Article, Heading
from viewer.core.article.page import PageSource, Use, Uses
from viewer.core.content.model import Addition, Claim, Evidence, Reference, Term
from viewer.core.own_python import own_python
from viewer.core.problems import PackError

PROCESSOR_S = 5
MEMORY_BYTES = 1 << 30


def convert_in_child(page: PageSource, timeout_s: float = 10) -> Article:
    """The article of a page (of ``page.part`` of a long one), made by another process.

    PackError when it takes longer than ``timeout_s``, ends before it is done, or cannot be started.
    """
    own = own_python("viewer.core.article.child")
    try:
        done = subprocess.run(
            own.command,
            input=page_to_json(page).encode("utf-8"),
            capture_output=True,
            timeout=timeout_s,
            env=own.environment,
            check=False,
            creationflags=own.flags,
        )
    except subprocess.TimeoutExpired as error:
        raise PackError(
            f"{page.path}: this page takes too long to read (over {timeout_s:g} s), so it is left out."
        ) from error
    except OSError as error:
        raise PackError(f"{page.path}: the process that reads long pages could not start ({error}).") from error
    if done.returncode != 0:
        raise PackError(f"{page.path}: this page takes too much time or memory to read, so it is left out.")
    try:
        return article_from_json(done.stdout.decode("utf-8"))
    except (ValueError, KeyError, TypeError) as error:
        raise PackError(f"{page.path}: this page could not be read.") from error


def page_to_json(page: PageSource) -> str:
    """A PageSource as JSON."""
    table = {
        **{name: getattr(page, name) for name in ("id", "path", "title", "language", "text", "first_line")},
        "meta": dict(page.meta),
        "pages": dict(page.pages),
        "files": sorted(page.files),
        "evidence": asdict(page.evidence),
        "words": {part: list(words) for part, words in page.words.items()},
        "glossary": [asdict(term) for term in page.glossary],
        "picture": page.picture,
        "part": page.part,
        "reviewed": page.reviewed,
        "uses": {kind: _plain_uses(found) for kind, found in vars(page.uses).items()},
    }
    return json.dumps(table, default=str)  # str: front matter may hold dates


def page_from_json(text: str) -> PageSource:
    """The inverse of ``page_to_json``; ValueError, KeyError or TypeError for anything else."""
    table: dict[str, Any] = json.loads(text)
    evidence, uses = table.pop("evidence"), table.pop("uses")
    return PageSource(
        **table
        | {
            "files": frozenset(table["files"]),
            "words": {part: tuple(words) for part, words in table["words"].items()},
            "glossary": tuple(Term(**_tuples(term)) for term in table["glossary"]),
            "evidence": Evidence(
                claims={key: Claim(**_tuples(value)) for key, value in evidence["claims"].items()},
                additions={key: Addition(**_tuples(value)) for key, value in evidence["additions"].items()},
                references={key: Reference(**value) for key, value in evidence["references"].items()},
                numbers=evidence["numbers"],
                treatment_topics=_tuple_or_none(evidence["treatment_topics"]),
                treatment_line=evidence["treatment_line"],
            ),
            "uses": Uses(**{kind: _uses(found) for kind, found in uses.items()}),
        }
    )


def _plain_uses(found: Mapping[str, tuple[Use, ...]]) -> dict[str, list[dict[str, str]]]:
    return {key: [asdict(use) for use in uses] for key, uses in found.items()}


def _uses(found: dict[str, list[dict[str, str]]]) -> dict[str, tuple[Use, ...]]:
    return {key: tuple(Use(**use) for use in uses) for key, uses in found.items()}


def _tuple_or_none(value: list[str] | None) -> tuple[str, ...] | None:
    return None if value is None else tuple(value)


def article_to_json(article: Article) -> str:
    """An Article as JSON."""
    return json.dumps(asdict(article))


def article_from_json(text: str) -> Article:
    """The inverse of ``article_to_json``; ValueError, KeyError or TypeError for anything else."""
    table: dict[str, Any] = json.loads(text)
    table["headings"] = tuple(Heading(**heading) for heading in table["headings"])
    return Article(**_tuples(table))


def _tuples(table: dict[str, Any]) -> dict[str, Any]:
    """JSON knows no tuples; our values hold no lists."""
    return {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}


def _hold_back() -> None:
    """Set the limits of this process, where the system has them."""
    try:
        import resource
    except ImportError:  # Windows: the time-out of the parent stands alone
        return
    wanted = {resource.RLIMIT_CPU: PROCESSOR_S, resource.RLIMIT_AS: MEMORY_BYTES, resource.RLIMIT_FSIZE: 0}
    for limit, most in wanted.items():
        hard = resource.getrlimit(limit)[1]
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (allowed, allowed))


def main() -> int:
    """Read, convert, write; the status is 0 when an article was written."""
    _hold_back()
    from viewer.core.article.convert import convert

    page = page_from_json(sys.stdin.buffer.read().decode("utf-8"))
    sys.stdout.buffer.write(article_to_json(convert(page)).encode("utf-8"))
    sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
