"""claims.yaml: what the source article claims, and what studies say of it."""

from __future__ import annotations

from collections.abc import Iterator

from viewer.core.content import safe_yaml
from viewer.core.content.files import FileRefusedError, PackFiles
from viewer.core.content.model import Addition, Claim, Evidence, Reference
from viewer.core.content.safe_yaml import Document
from viewer.core.problems import Problem

NAME = "claims.yaml"
VERDICTS = ("supported", "partly-supported", "contested", "unsupported", "outdated", "advice")
RISKS = ("low", "medium", "high")
_KEYS = ("treatment_topics", "claims", "additions", "references", "numbers")

Row = dict[str, object]


def read_evidence(files: PackFiles) -> tuple[Evidence, tuple[Problem, ...]]:
    """The pack's evidence; an empty one where there is no claims.yaml. A row with a fault is named.

    Rows stay as far as they can be understood. A claim whose note is missing has an empty one; the article leaves such
    a claim out when its risk is high.
    """
    if not files.exists_root(NAME):
        return Evidence(), ()
    try:
        document = safe_yaml.read(files.read_root(NAME), NAME)
    except FileRefusedError as error:
        return Evidence(), (Problem(NAME, 1, error.fault, error.cure),)
    reader = _EvidenceReader(document)
    return reader.evidence(), tuple(reader.problems)


class _EvidenceReader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.problems = list(document.problems)
        if document.value is not None and not isinstance(document.value, dict):
            self._problem("this is not a list of claims and references", f"begin with {', '.join(_KEYS)}")
        for key in document.mapping:
            if key not in _KEYS:
                self._problem(f"'{key}' is not known here", f"use {', '.join(_KEYS)}", key)

    def evidence(self) -> Evidence:
        references = {key: self._reference(key, row) for key, row, _ in self._rows("references", "key")}
        claims: dict[str, Claim] = {}
        for claim_id, row, number in self._rows("claims", "id"):
            claims[claim_id] = self._claim(claim_id, row, number, references)
        additions: dict[str, Addition] = {}
        for addition_id, row, number in self._rows("additions", "id"):
            text = self._text(row, "text", "additions", number)
            if text:
                cited = self._cited(row, "additions", number, references)
                line = self.document.place("additions", number).line
                additions[addition_id] = Addition(addition_id, _plain(row.get("topic")), text, cited, line)
        line = self.document.place("treatment_topics").line
        return Evidence(claims, additions, references, self._numbers(references), self._treatment_topics(), line)

    def _treatment_topics(self) -> tuple[str, ...] | None:
        """The topics whose rows must name a source; None where the file does not say: then every row must."""
        given = self.document.mapping.get("treatment_topics")
        if given is None:
            return None
        if not isinstance(given, list):
            self._problem("treatment_topics must be a list", "write [topic, topic]", "treatment_topics")
            return None
        return tuple(dict.fromkeys(topic for topic in map(_plain, given) if topic))

    def _rows(self, kind: str, name: str) -> Iterator[tuple[str, Row, int]]:
        """(id, row, number) of each row of a kind that has an id of its own."""
        given = self.document.mapping.get(kind)
        if given is not None and not isinstance(given, list):
            self._problem(f"{kind} must be a list", f"write - {name}: … lines", kind)
            return
        seen: set[str] = set()
        for number, row in enumerate(given or ()):
            row_id = _plain(row.get(name)) if isinstance(row, dict) else ""
            if not isinstance(row, dict) or not row_id:
                self._problem(f"this entry of {kind} has no {name}", f"write {name}: …", kind, number)
            elif row_id in seen:
                self._problem(f"'{row_id}' stands in {kind} twice; the first one counts", "keep one", kind, number)
            else:
                seen.add(row_id)
                yield row_id, row, number

    def _claim(self, claim_id: str, row: Row, number: int, references: dict[str, Reference]) -> Claim:
        keys = ("claims", number)
        words = self._text(row, "claim", *keys)
        verdict = _plain(row.get("verdict"))
        if not verdict:
            at = ("verdict",) if "verdict" in row else ()
            self._problem(f"'{claim_id}' has no verdict", f"write verdict: one of {', '.join(VERDICTS)}", *keys, *at)
        elif verdict not in VERDICTS:
            self._problem(f"'{verdict}' is not a verdict", f"use {', '.join(VERDICTS)}", *keys, "verdict")
        risk = _plain(row.get("risk_if_shown_alone", row.get("risk", "low")))
        if risk not in RISKS:
            key = "risk_if_shown_alone" if "risk_if_shown_alone" in row else "risk"
            self._problem(f"'{risk}' is not a risk", f"use {', '.join(RISKS)}", *keys, key)
            risk = "high"  # what is not understood is treated with care
        note = _plain(row.get("note"))
        if not note:
            what = f"the high-risk claim '{claim_id}' has no note and is not shown" if risk == "high" else ""
            at = ("note",) if "note" in row else ()
            self._problem(what or f"'{claim_id}' has no note", "write note: what studies say", *keys, *at)
        return Claim(
            id=claim_id,
            topic=_plain(row.get("topic")),
            claim=words,
            verdict=verdict,
            note=note,
            citations=self._cited(row, *keys, references),
            risk=risk,
            show_instead=_plain(row.get("show_instead")),
            line=self.document.place(*keys).line,
        )

    def _reference(self, key: str, row: Row) -> Reference:
        names = ("authors", "title", "source", "year", "volume_pages", "doi", "url", "type")
        return Reference(key, **{name: _plain(row.get(name)) for name in names})

    def _numbers(self, references: dict[str, Reference]) -> dict[str, Row]:
        numbers: dict[str, Row] = {}
        for number_id, row, number in self._rows("numbers", "id"):
            source = _plain(row.get("source"))
            if source not in references:
                self._unknown(source, "numbers", number, "source")
            for name in ("value", "low", "high", "sd_or_se"):
                value = row.get(name)
                if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
                    self._problem(f"{name} must be a number, not '{value}'", "write digits", "numbers", number, name)
            numbers[number_id] = row
        return numbers

    def _cited(self, row: Row, kind: str, number: int, references: dict[str, Reference]) -> tuple[str, ...]:
        given = row.get("citations") or []
        rows = given if isinstance(given, list) else [given]
        for place, key in enumerate(rows):
            if _plain(key) not in references:
                self._unknown(_plain(key), kind, number, "citations", place)
        return tuple(_plain(key) for key in rows if _plain(key) in references)

    def _text(self, row: Row, name: str, *keys: str | int) -> str:
        text = _plain(row.get(name))
        if not text:
            row_id = _plain(row.get("id"))
            self._problem(f"'{row_id}' has no {name}", f"write {name}: …", *keys, *((name,) if name in row else ()))
        return text

    def _unknown(self, key: str, *keys: str | int) -> None:
        self._problem(f"'{key}' is not among the references", "add it to references, or correct the key", *keys)

    def _problem(self, text: str, cure: str, *keys: str | int) -> None:
        self.problems.append(self.document.problem(text, cure, *keys))


def _plain(value: object) -> str:
    """A scalar as text with single spaces; "" for what is no scalar."""
    return "" if value is None or isinstance(value, dict | list) else " ".join(str(value).split())
