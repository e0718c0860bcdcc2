"""How sure is this? Every assumption behind what is shown: its kind, its claim, its sources. As plain values."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from viewer.core.article.claims import may_stand
from viewer.core.article.references import short
from viewer.core.content.model import Evidence
from viewer.core.quilt.assumptions import Assumption, Assumptions, Kind
from viewer.core.quilt.scene import Account, Compare, SceneState, Treatment

_Row = TypeVar("_Row")
BODY = ("structure", "ageing", "weight", "time")  # what holds without a treatment


@dataclass(frozen=True)
class Entry:
    """One assumption as the drawer shows it."""

    kind: Kind
    says: str
    silent: bool = False  # it is the article that says nothing: studies may well
    chosen: str = ""  # why this value was chosen for the picture
    past: bool = False  # the last follow-up is over: what comes now is not known
    claim_id: str = ""
    claim: str = ""
    verdict: str = ""
    note: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Group:
    """The entries of an account: what was done by now, then what it assumes of the body."""

    account: Account
    done: tuple[Entry, ...]
    body: tuple[Entry, ...]


def groups(state: SceneState, assumptions: Assumptions, evidence: Evidence) -> tuple[Group, ...]:
    """For the account that is shown, and for the other one where both stand side by side."""
    from viewer.core.quilt.certainty import certainty

    shown = [state.account]
    if state.view.compare is Compare.ACCOUNTS:
        shown += [account for account in Account if account is not state.account]
    made = []
    for account in shown:
        sure = certainty(replace(state, account=account), assumptions)
        past = set(sure.past_follow_up)
        rows = _once((*sure.effects, *sure.past_follow_up, *sure.none_found, *sure.unknown))
        body = [row for event in BODY for row in assumptions.of(account, event)]
        made.append(
            Group(
                account,
                tuple(entry(row, evidence, row in past) for row in rows if _of_treatment(row)),
                tuple(entry(row, evidence) for row in body),
            )
        )
    return tuple(made)


def entry(row: Assumption, evidence: Evidence, past: bool = False) -> Entry:
    """A row with the words of its claim (or addition) and its sources."""
    claim = evidence.claims.get(row.claim)
    addition = evidence.additions.get(row.addition)
    cited: list[str] = []
    number = evidence.numbers.get(row.number)
    if number is not None:
        cited.append(str(number.get("source", "")))
    cited += (*(claim.citations if claim else ()), *(addition.citations if addition else ()))
    shown = claim is not None and may_stand(claim)
    return Entry(
        kind=row.kind,
        says=row.says,
        silent=row.account is Account.ARTICLE and row.kind is Kind.UNKNOWN,
        chosen=row.why,
        past=past,
        claim_id=row.claim if shown else "",
        claim=claim.claim if claim is not None and shown else addition.text if addition else "",
        verdict=claim.verdict if claim is not None and shown else "",
        note=claim.note if claim is not None and shown else "",
        sources=tuple(_source(key, evidence) for key in _once(cited) if key in evidence.references),
    )


def _of_treatment(row: Assumption) -> bool:
    return row.event in {treatment.value for treatment in Treatment}


def _source(key: str, evidence: Evidence) -> str:
    reference = evidence.references[key]
    words = f"{short(reference)}. {reference.title}"
    if words[-1] not in ".?!":
        words += "."
    return f"{words} doi:{reference.doi}" if reference.doi else words


def _once(rows: Iterable[_Row]) -> tuple[_Row, ...]:
    return tuple(dict.fromkeys(rows))
