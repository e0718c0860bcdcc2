"""Does every claim about a treatment name a source? For ``check``.

``treatment_topics`` of claims.yaml names the topics that are about treatments. Where it is missing, all are: what is
not understood is treated with care. A verdict that is missing or unknown is named when the file is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from viewer.core.content.evidence import NAME
from viewer.core.content.model import Addition, Claim, Evidence
from viewer.core.problems import Problem

_CURE = "write citations: with the key of a reference, or take it out"


def source_problems(evidence: Evidence) -> Iterator[Problem]:
    """Topics that nothing is about, then claims and additions about a treatment that rest on nothing."""
    rows: list[Claim | Addition] = [*evidence.claims.values(), *evidence.additions.values()]
    about = {row.topic for row in rows}
    for topic in evidence.treatment_topics or ():
        if topic not in about:
            text = f"treatment_topics names '{topic}', which is the topic of nothing here"
            yield Problem(NAME, evidence.treatment_line, text, "correct the name, or take it out")
    for row in rows:
        if not row.citations and _is_of_treatment(row.topic, evidence):
            kind = "claim" if isinstance(row, Claim) else "addition"
            yield Problem(NAME, row.line, f"the treatment {kind} '{row.id}' names no source", _CURE)


def _is_of_treatment(topic: str, evidence: Evidence) -> bool:
    return evidence.treatment_topics is None or topic in evidence.treatment_topics
