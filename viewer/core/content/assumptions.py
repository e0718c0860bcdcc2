"""assumptions.yaml: what each account assumes, row by row; ``assumptions.es.yaml`` holds the sentences in Spanish.

Good rows stay. A row that speaks of nothing Septa knows goes; one whose effect is not clear, or rests on nothing, stays
as "not known": what is not understood is never shown as an effect.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from viewer.core.content import limits
from viewer.core.content.files import PackFiles
from viewer.core.content.model import Evidence
from viewer.core.content.rows import Row, RowReader, document_of, join, plain, shown
from viewer.core.content.safe_yaml import Document, KeyPath
from viewer.core.content.titles import clean_words
from viewer.core.problems import Problem
from viewer.core.quilt.assumptions import FIELDS, NO_ASSUMPTIONS, Assumption, Assumptions, Kind
from viewer.core.quilt.quantities import EVENTS, PARAMETERS, Quantity
from viewer.core.quilt.scene import Account, Treatment

NAME: Final = "assumptions.yaml"
VERSION: Final = 1
MONTHS: Final = (0.0, 1200.0)  # a lifetime
_KEYS = (
    *("id", "account", "event", "parameter", "kind", "says", "value", "unit", "onset_months", "fades_months"),
    *("until_months", "claim", "addition", "number", "why"),
)
_ROUNDING = 0.005  # a measured value may be rounded by half a percent of itself


def read_assumptions(
    files: PackFiles, evidence: Evidence, language: str, default: str
) -> tuple[Assumptions, tuple[Problem, ...]]:
    """The pack's assumptions in a language; none where there is no assumptions.yaml. A row with a fault is named."""
    document = document_of(files, NAME)
    if document is None:
        return NO_ASSUMPTIONS, ()
    reader = _AssumptionReader(document, evidence)
    rows = tuple(reader.assumptions())
    problems = tuple(reader.problems)
    if language != default:
        rows, faults = _translated(files, rows, f"assumptions.{language}.yaml")
        problems += faults
    return Assumptions(rows, high_risk(rows, evidence)), problems


def high_risk(rows: tuple[Assumption, ...], evidence: Evidence) -> frozenset[str]:
    """The rows of the article's account whose claim must not be shown without what studies say."""
    risky = {claim.id for claim in evidence.claims.values() if claim.risk == "high"}
    return frozenset(row.id for row in rows if row.account is Account.ARTICLE and row.claim in risky)


def missing(assumptions: Assumptions) -> Iterator[Problem]:
    """Treatments and fields of which an account says nothing at all."""
    if not assumptions:
        return
    said = {(row.account, row.event, row.parameter) for row in assumptions.rows}
    for account in Account:
        for treatment in Treatment:
            fields = [field for field in FIELDS if (account, treatment.value, field) not in said]
            if fields:
                text = f"nothing is said of {join(fields)} after {treatment.value} in the account '{account.value}'"
                yield Problem(NAME, 1, text, "write a row of kind unknown for each")


class _AssumptionReader(RowReader):
    def __init__(self, document: Document, evidence: Evidence) -> None:
        super().__init__(document, ("assumptions",), VERSION)
        self.evidence = evidence

    def assumptions(self) -> Iterator[Assumption]:
        first: dict[tuple[Account, str, str], str] = {}
        for row_id, row, keys in self.rows("assumptions", _KEYS, limits.ROWS) if self.readable else ():
            about = self._about(row_id, row, keys)
            if about is None:
                continue
            if about in first:
                account, event, parameter = about
                text = f"'{row_id}' says the same as '{first[about]}': {parameter}, {event}, {account.value}"
                self.problem(text + "; the first one counts", "keep one", *keys)
                continue
            first[about] = row_id
            yield self._row(row_id, row, keys, about)

    def _about(self, row_id: str, row: Row, keys: KeyPath) -> tuple[Account, str, str] | None:
        """(account, event, parameter), or None when one of them is not known."""
        for name in ("account", "event", "parameter"):
            if row.get(name) is None:
                self.problem(f"'{row_id}' has no {name}", f"write {name}: …", *keys)
                return None
        account = self.choice(row, "account", keys, Account, "an account")
        event, parameter = plain(row["event"]), plain(row["parameter"])
        if event not in EVENTS:
            self.problem(f"'{shown(event)}' is not an event", f"use {', '.join(EVENTS)}", *keys, "event")
            return None
        if parameter not in PARAMETERS or event not in PARAMETERS[parameter].events:
            names = [name for name, quantity in PARAMETERS.items() if event in quantity.events]
            text = f"'{shown(parameter)}' is not a parameter of {event}"
            self.problem(text, f"use {', '.join(names)}", *keys, "parameter")
            return None
        return None if account is None else (account, event, parameter)

    def _row(self, row_id: str, row: Row, keys: KeyPath, about: tuple[Account, str, str]) -> Assumption:
        account, event, parameter = about
        kind = self.choice(row, "kind", keys, Kind, "a kind")
        if row.get("kind") is None:
            self.problem(f"'{row_id}' has no kind", f"use {', '.join(k.value for k in Kind)}", *keys)
        says = self.text(row, "says", keys)
        if not says:
            self.problem(f"'{row_id}' does not say anything", "write says: one plain sentence", *keys)
        claim, addition = self._grounds(row_id, row, keys)
        number, why = self.text(row, "number", keys, limits.ROW_ID), self.text(row, "why", keys)
        quantity = PARAMETERS[parameter]
        value = self._value(row, keys, kind, quantity)
        if number and number not in self.evidence.numbers:
            text = f"'{shown(number)}' is not among the numbers of claims.yaml"
            self.problem(text, "correct the id, or add it there", *keys, "number")
            number = ""
        if value is not None:
            self._measured(row_id, keys, value, number, why)
        if value is None or not (claim or addition):
            kind = Kind.NONE_FOUND if kind is Kind.NONE_FOUND and (claim or addition) else Kind.UNKNOWN
            value = None
        return Assumption(
            *(row_id, account, event, parameter, kind or Kind.UNKNOWN, says, value),
            unit=quantity.unit,
            onset_months=self.number(row, "onset_months", keys, MONTHS) or 0.0,
            fades_months=self.number(row, "fades_months", keys, MONTHS) or None,
            until_months=self.number(row, "until_months", keys, MONTHS),
            claim=claim,
            addition=addition,
            number=number,
            why=why,
            line=self.line(keys),
        )

    def _grounds(self, row_id: str, row: Row, keys: KeyPath) -> tuple[str, str]:
        """The claim and the addition on which the row rests, as far as they exist."""
        known = {"claim": set(self.evidence.claims), "addition": set(self.evidence.additions)}
        found: dict[str, str] = {}
        for name, rows in known.items():
            found[name] = self.text(row, name, keys, limits.ROW_ID)
            if found[name] and found[name] not in rows:
                text = f"'{shown(found[name])}' is not among the {name}s of claims.yaml"
                self.problem(text, "correct the id, or add it there", *keys, name)
                found[name] = ""
        if row.get("claim") is None and row.get("addition") is None:
            self.problem(f"'{row_id}' rests on nothing", "name its claim or its addition", *keys)
        return found["claim"], found["addition"]

    def _value(self, row: Row, keys: KeyPath, kind: Kind | None, quantity: Quantity) -> float | None:
        """The value of an effect, within its bounds; None for every other row."""
        given = row.get("value")
        if kind in (Kind.NONE_FOUND, Kind.UNKNOWN):
            if given is not None:
                text = f"a row of kind {kind.value} has no value"
                self.problem(text, "take the value out, or say effect", *keys, "value")
            return None
        unit = self.text(row, "unit", keys)
        if unit and unit != quantity.unit:
            text = f"the unit here is '{quantity.unit}', not '{shown(unit)}'"
            self.problem(text, f"give the value in {quantity.unit}", *keys, "unit")
        if isinstance(given, float) and math.isinf(given):
            self.problem(f"value must be a number, not '{given}'", "write digits", *keys, "value")
            return None
        if given is None and kind is Kind.EFFECT:
            self.problem(f"'{plain(row['id'])}' is an effect without a value", "write value: …, or unknown", *keys)
        value = self.number(row, "value", keys, (quantity.low, quantity.high))
        return value if kind is Kind.EFFECT else None

    def _measured(self, row_id: str, keys: KeyPath, value: float, number: str, why: str) -> None:
        """A value is a number of claims.yaml, or says why it was chosen, or how it was reckoned."""
        if why:
            return
        if not number:
            text = f"'{row_id}' names no number and does not say why it has this value"
            self.problem(text, "name the number, or write why: it was chosen for the picture because …", *keys)
            return
        found = self.evidence.numbers[number]
        measured = found.get("value")
        if not isinstance(measured, int | float) or isinstance(measured, bool):
            self.problem(f"the number '{number}' has no value", "say in why how the value was reckoned", *keys)
            return
        size = abs(measured) / (100 if found.get("unit") == "percent" else 1)
        if not math.isclose(abs(value), size, rel_tol=_ROUNDING):
            text = f"the value of '{row_id}' is {value:g}, but '{number}' is {measured:g} {plain(found.get('unit'))}"
            self.problem(text, "correct one of them, or say in why how it was reckoned", *keys, "value")


def _translated(
    files: PackFiles, rows: tuple[Assumption, ...], name: str
) -> tuple[tuple[Assumption, ...], tuple[Problem, ...]]:
    """The rows with their sentences from a file of ``id: sentence`` lines; a row it leaves out keeps its own."""
    document = document_of(files, name)
    if document is None:
        return rows, ()
    problems = list(document.problems)
    if document.value is not None and not isinstance(document.value, dict):
        problems.append(Problem(name, 1, "this file holds no sentences", "write id: sentence lines"))
    words: dict[str, str] = {}
    known = {row.id for row in rows}
    for key, sentence in document.mapping.items():
        if key not in known:
            text = f"'{shown(key)}' is not among the assumptions"
            problems.append(document.problem(text, f"correct the id, or add it to {NAME}", key))
        elif not isinstance(sentence, str) or not sentence.strip() or len(sentence) > limits.ROW_TEXT:
            text = f"'{shown(key)}' needs one sentence here"
            problems.append(document.problem(text, f"write words, at most {limits.ROW_TEXT} letters", key))
        else:
            words[key] = clean_words(sentence)
    return tuple(replace(row, says=words.get(row.id, row.says)) for row in rows), tuple(problems)
