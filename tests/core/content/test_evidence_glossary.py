"""claims.yaml and glossary.yaml, and what is wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.evidence import read_evidence
from viewer.core.content.files import PackFiles
from viewer.core.content.glossary import read_glossary
from viewer.core.content.model import Evidence, Term

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"

CLAIM = "claims:\n- id: one\n  topic: t\n  claim: It is so.\n  verdict: supported\n  note: Studies say so.\n"


def evidence(root: Path, text: str) -> tuple[Evidence, list[str]]:
    (root / "claims.yaml").write_text(text, encoding="utf-8")
    found, problems = read_evidence(PackFiles(root))
    return found, [f"{problem.path}:{problem.line}: {problem.text}" for problem in problems]


def test_the_built_in_evidence_is_whole() -> None:
    found, problems = read_evidence(PackFiles(BUILT_IN))
    assert not problems
    assert (len(found.claims), len(found.additions), len(found.references), len(found.numbers)) == (45, 34, 84, 51)
    claim = found.claims["mesotherapy-treatment-of-choice"]
    assert (claim.risk, claim.verdict) == ("high", "unsupported")
    assert claim.citations == ("asps2005", "asaps2007", "park2008")
    lines = (BUILT_IN / "claims.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[claim.line - 1] == "- id: mesotherapy-treatment-of-choice"
    assert found.references["whipple2021"].year == "2021"
    assert found.numbers["dermis-thickness-thigh-women"]["value"] == 1.65


def test_a_pack_without_evidence(tmp_path: Path) -> None:
    assert read_evidence(PackFiles(tmp_path)) == (Evidence(), ())


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (CLAIM.replace("supported", "proved"), "claims.yaml:5: 'proved' is not a verdict"),
        (CLAIM.replace("  verdict: supported\n", ""), "claims.yaml:2: 'one' has no verdict"),
        (CLAIM.replace("  note: Studies say so.\n", ""), "claims.yaml:2: 'one' has no note"),
        (CLAIM.replace("Studies say so.", "''"), "claims.yaml:6: 'one' has no note"),
        (CLAIM.replace("It is so.", "[]"), "claims.yaml:4: 'one' has no claim"),
        (CLAIM + "  risk_if_shown_alone: huge\n", "claims.yaml:7: 'huge' is not a risk"),
        (CLAIM + "  citations:\n  - none\n", "claims.yaml:8: 'none' is not among the references"),
        (CLAIM + "  citations: none\n", "claims.yaml:7: 'none' is not among the references"),
        (CLAIM + "- id: one\n  claim: x\n", "claims.yaml:7: 'one' stands in claims twice; the first one counts"),
        (CLAIM + "- claim: x\n", "claims.yaml:7: this entry of claims has no id"),
        (CLAIM + "- text\n", "claims.yaml:7: this entry of claims has no id"),
        (CLAIM + "studies: []\n", "claims.yaml:7: 'studies' is not known here"),
        (CLAIM + "additions: x\n", "claims.yaml:7: additions must be a list"),
        (CLAIM + "additions:\n- id: a\n", "claims.yaml:8: 'a' has no text"),
        (CLAIM + "references:\n- authors: x\n", "claims.yaml:8: this entry of references has no key"),
        ("- a\n", "claims.yaml:1: this is not a list of claims and references"),
    ],
)
def test_each_fault_has_its_line(tmp_path: Path, text: str, problem: str) -> None:
    found, problems = evidence(tmp_path, text)
    assert problems == [problem]
    assert text.startswith("-") or "one" in found.claims


def test_numbers_are_numbers(tmp_path: Path) -> None:
    text = "references: [{key: r}]\nnumbers:\n- id: n\n  value: 1\n  low: many\n  high: true\n  source: r\n"
    found, problems = evidence(tmp_path, text)
    assert [problem.partition(" must")[0] for problem in problems] == ["claims.yaml:5: low", "claims.yaml:6: high"]
    assert found.numbers["n"]["value"] == 1


def test_a_risk_that_is_not_understood_is_taken_for_high(tmp_path: Path) -> None:
    found, _ = evidence(tmp_path, CLAIM + "  risk: huge\n")
    assert found.claims["one"].risk == "high"


def test_bad_yaml_leaves_no_claims(tmp_path: Path) -> None:
    found, problems = evidence(tmp_path, CLAIM + "  bad: [\n")
    assert found == Evidence()
    assert problems[0].startswith("claims.yaml:8: this is not valid YAML")


def glossary(root: Path, text: str) -> tuple[tuple[Term, ...], list[str]]:
    (root / "glossary.yaml").write_text(text, encoding="utf-8")
    terms, problems = read_glossary(PackFiles(root), "en", "en")
    return terms, [f"{problem.path}:{problem.line}: {problem.text}" for problem in problems]


def test_terms(tmp_path: Path) -> None:
    terms, problems = glossary(
        tmp_path,
        "- id: septa\n  word: septa\n  definition: |\n    Bands\n    of tissue.\n"
        "  forms: [septum, septum, band]\n  part: septa\n"
        "- {id: x, word: 5, definition: A figure., forms: five}\n",
    )
    assert not problems
    assert terms == (
        Term("septa", "septa", "Bands of tissue.", ("septum", "band"), "septa"),
        Term("x", "5", "A figure.", ("five",)),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- id: a\n  word: b\n", "glossary.yaml:1: 'b' has no definition"),
        ("- definition: c\n", "glossary.yaml:1: 'a term' has no id and no word"),
        (
            "- {id: a, word: b, definition: c}\n- {id: a, word: d, definition: e}\n",
            "glossary.yaml:2: the term 'a' stands here twice",
        ),
        ("- id: a\n  word: b\n  definition: c\n  part: bone\n", "glossary.yaml:4: 'bone' is not a part of the picture"),
        ("- word\n", "glossary.yaml:1: this term is no list of fields"),
        ("word: definition\n", "glossary.yaml:1: this is not a list of terms"),
    ],
)
def test_faults_of_terms(tmp_path: Path, text: str, problem: str) -> None:
    _, problems = glossary(tmp_path, text)
    assert problems == [problem]


def test_a_language_borrows_what_it_does_not_explain(tmp_path: Path) -> None:
    (tmp_path / "glossary.yaml").write_text(
        "- {id: a, word: skin, definition: x}\n- {id: b, word: fat, definition: y}\n"
    )
    (tmp_path / "glossary.es.yaml").write_text("- {id: a, word: piel, definition: z}\n")
    terms, problems = read_glossary(PackFiles(tmp_path), "es", "en")
    assert [term.word for term in terms] == ["piel", "fat"]
    assert not problems
