"""assumptions.yaml: what is read, what is named, what stays; and the built-in pack's rows against its claims."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content import limits
from viewer.core.content.assumptions import missing, read_assumptions
from viewer.core.content.evidence import read_evidence
from viewer.core.content.files import PackFiles
from viewer.core.content.pack import open_pack
from viewer.core.quilt.assumptions import FIELDS, NO_ASSUMPTIONS, Assumption, Assumptions, Kind
from viewer.core.quilt.parameters import PRESSURE_PER_WEIGHT, TENSION_LOSS, THICKNESS_LOSS
from viewer.core.quilt.quantities import EVENTS, PARAMETERS
from viewer.core.quilt.scene import Account, Treatment

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"

CLAIMS = """
claims:
- {id: risky, topic: t, claim: It works., verdict: unsupported, note: It does not., risk_if_shown_alone: high}
- {id: safe, topic: t, claim: It is so., verdict: supported, note: It is.}
additions:
- {id: more, topic: t, text: There is more.}
references:
- {key: r, authors: A, title: T}
numbers:
- {id: third, unit: percent, value: 33.3, source: r}
- {id: span, unit: mm, low: 1, high: 2, source: r}
"""
ROW = (
    "- id: one\n  account: studies\n  event: subcision\n  parameter: depth\n  kind: effect\n  says: It helps.\n"
    "  value: -0.333\n  claim: safe\n  number: third\n"
)
HEAD = "version: 1\nassumptions:\n"


def read(root: Path, text: str, language: str = "en", claims: str = CLAIMS) -> tuple[Assumptions, list[str]]:
    (root / "claims.yaml").write_text(claims, encoding="utf-8")
    (root / "assumptions.yaml").write_text(text, encoding="utf-8")
    files = PackFiles(root)
    evidence, problems = read_evidence(files)
    assert not problems
    found, problems = read_assumptions(files, evidence, language, "en")
    return found, [f"{problem.path}:{problem.line}: {problem.text}" for problem in problems]


def test_a_pack_without_assumptions(tmp_path: Path) -> None:
    evidence, _ = read_evidence(PackFiles(tmp_path))
    assert read_assumptions(PackFiles(tmp_path), evidence, "en", "en") == (NO_ASSUMPTIONS, ())


def test_a_row_is_read(tmp_path: Path) -> None:
    found, problems = read(tmp_path, HEAD + ROW + "  onset_months: 2\n  fades_months: 6\n  until_months: 36\n")
    assert problems == []
    assert found.rows == (
        Assumption(
            *("one", Account.STUDIES, "subcision", "depth", Kind.EFFECT, "It helps.", -0.333),
            unit="share",
            onset_months=2,
            fades_months=6,
            until_months=36,
            claim="safe",
            number="third",
            line=3,
        ),
    )
    assert found.high_risk == frozenset()


def test_rows_of_the_article_on_a_risky_claim_must_be_compared(tmp_path: Path) -> None:
    risky = ROW.replace("claim: safe", "claim: risky")
    article = risky.replace("studies", "article").replace("id: one", "id: two")
    found, problems = read(tmp_path, HEAD + risky + article)
    assert problems == []
    assert found.high_risk == {"two"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (ROW.replace("account: studies", "account: mine"), "4: 'mine' is not an account"),
        (ROW.replace("event: subcision", "event: magic"), "5: 'magic' is not an event"),
        (ROW.replace("parameter: depth", "parameter: colour"), "6: 'colour' is not a parameter of subcision"),
        (ROW.replace("parameter: depth", "parameter: pressure"), "6: 'pressure' is not a parameter of subcision"),
        (ROW.replace("  account: studies\n", ""), "3: 'one' has no account"),
        (ROW + "- id: one\n  account: article\n", "12: 'one' stands in assumptions twice; the first one counts"),
        (
            ROW + ROW.replace("id: one", "id: two"),
            "12: 'two' says the same as 'one': depth, subcision, studies; the first one counts",
        ),
        (ROW + "- text\n", "12: this entry of assumptions has no id"),
        (ROW + "- id: two words\n", "12: 'two words' is no id"),
    ],
)
def test_a_row_of_nothing_known_is_named_and_goes(tmp_path: Path, text: str, problem: str) -> None:
    found, problems = read(tmp_path, HEAD + text)
    assert problems == ["assumptions.yaml:" + problem]
    assert [row.id for row in found.rows] == (["one"] if text.startswith(ROW) else [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (ROW.replace("kind: effect", "kind: surely"), "7: 'surely' is not a kind"),
        (ROW.replace("  kind: effect\n", ""), "3: 'one' has no kind"),
        (ROW.replace("  value: -0.333\n", ""), "3: 'one' is an effect without a value"),
        (ROW.replace("-0.333", ".nan"), "9: value must be a number, not 'nan'"),
        (ROW.replace("-0.333", "-.inf"), "9: value must be a number, not '-inf'"),
        (ROW.replace("-0.333", "much"), "9: value must be a number, not 'much'"),
        (ROW.replace("-0.333", "yes"), "9: value must be a number, not 'True'"),
        (ROW.replace("claim: safe", "claim: unheard-of"), "10: 'unheard-of' is not among the claims of claims.yaml"),
        (ROW.replace("claim: safe", "addition: safe"), "10: 'safe' is not among the additions of claims.yaml"),
        (ROW.replace("  claim: safe\n", ""), "3: 'one' rests on nothing"),
        (ROW.replace("kind: effect", "kind: unknown"), "9: a row of kind unknown has no value"),
    ],
)
def test_what_is_not_clear_is_named_and_never_an_effect(tmp_path: Path, text: str, problem: str) -> None:
    found, problems = read(tmp_path, HEAD + text)
    assert problems == ["assumptions.yaml:" + problem]
    (row,) = found.rows
    assert (row.kind, row.value) == (Kind.UNKNOWN, None)


@pytest.mark.parametrize(
    ("text", "problem", "value"),
    [
        (ROW.replace("-0.333", "-3"), "9: value is -3; it goes from -0.9 to 0", -0.9),
        (ROW.replace("-0.333", "-0.5"), "9: the value of 'one' is -0.5, but 'third' is 33.3 percent", -0.5),
        (ROW.replace("number: third", "number: span"), "3: the number 'span' has no value", -0.333),
        (
            ROW.replace("  number: third\n", ""),
            "3: 'one' names no number and does not say why it has this value",
            -0.333,
        ),
        (ROW.replace("says: It helps.", "says: ''"), "3: 'one' does not say anything", -0.333),
        (ROW + "  unit: mm\n", "12: the unit here is 'share', not 'mm'", -0.333),
        (ROW + "  colour: red\n", "12: 'colour' is not known here", -0.333),
        (ROW + "  until_months: -1\n", "12: until_months is -1; it goes from 0 to 1200", -0.333),
        (ROW + "  onset_months: .nan\n", "12: onset_months must be a number, not 'nan'", -0.333),
    ],
)
def test_a_smaller_fault_is_named_and_the_effect_stays(tmp_path: Path, text: str, problem: str, value: float) -> None:
    found, problems = read(tmp_path, HEAD + text)
    assert "assumptions.yaml:" + problem in problems
    (row,) = found.rows
    assert (row.kind, row.value) == (Kind.EFFECT, value)


def test_an_unknown_number_is_named(tmp_path: Path) -> None:
    text = ROW.replace("number: third", "number: none\n  why: It was chosen.")
    found, problems = read(tmp_path, HEAD + text)
    assert problems == ["assumptions.yaml:11: 'none' is not among the numbers of claims.yaml"]
    assert (found.rows[0].number, found.rows[0].value) == ("", -0.333)


def test_a_value_may_say_how_it_was_reckoned(tmp_path: Path) -> None:
    found, problems = read(tmp_path, HEAD + ROW.replace("-0.333", "-0.1") + "  why: A third of it.\n")
    assert problems == []
    assert found.rows[0].value == -0.1


def test_none_found_stays_so_and_has_no_value(tmp_path: Path) -> None:
    text = ROW.replace("kind: effect", "kind: none-found").replace("  value: -0.333\n", "")
    found, problems = read(tmp_path, HEAD + text)
    assert problems == []
    assert (found.rows[0].kind, found.rows[0].value) == (Kind.NONE_FOUND, None)


@pytest.mark.parametrize(
    ("text", "problem", "rows"),
    [
        ("version: 2\nassumptions:\n" + ROW, "1: this file is of version 2; Septa reads version 1", 0),
        ("version: true\nassumptions:\n" + ROW, "1: this file is of version True; Septa reads version 1", 0),
        ("assumptions:\n" + ROW, "1: this file does not say its version", 1),
        ("- a\n", "1: this file does not begin with assumptions", 0),
        ("version: 1\nassumptions: all\n", "2: assumptions must be a list", 0),
        ("version: 1\nrows: []\n", "2: 'rows' is not known here", 0),
        ("version: 1\nassumptions: [\n", "3: this is not valid YAML", 0),
        ("", "", 0),
    ],
)
def test_the_head_of_the_file(tmp_path: Path, text: str, problem: str, rows: int) -> None:
    found, problems = read(tmp_path, text)
    assert len(found.rows) == rows
    if problem:
        (told,) = problems
        assert told.startswith("assumptions.yaml:" + problem)
    else:
        assert problems == []


def test_a_file_of_very_many_rows_is_cut(tmp_path: Path) -> None:
    _, problems = read(tmp_path, HEAD + "- {}\n" * (limits.ROWS + 1))
    assert problems[0] == "assumptions.yaml:2: there are 1001 assumptions; the most is 1000"
    assert len(problems) == limits.YAML_PROBLEMS


def test_a_long_sentence_is_cut(tmp_path: Path) -> None:
    found, problems = read(tmp_path, HEAD + ROW.replace("It helps.", "a" * 5000))
    assert problems == ["assumptions.yaml:8: says has 5000 letters; the most is 1000"]
    assert len(found.rows[0].says) == limits.ROW_TEXT


def test_sentences_in_another_language(tmp_path: Path) -> None:
    (tmp_path / "assumptions.es.yaml").write_text("one: Ayuda.\ntwo: Nada.\n", encoding="utf-8")
    found, problems = read(tmp_path, HEAD + ROW, "es")
    assert found.rows[0].says == "Ayuda."
    assert found.rows[0].value == -0.333
    assert problems == ["assumptions.es.yaml:2: 'two' is not among the assumptions"]
    assert read(tmp_path, HEAD + ROW, "ar")[0].rows[0].says == "It helps."


def test_sentences_that_are_none(tmp_path: Path) -> None:
    for text, problem in (("one: [a]\n", "'one' needs one sentence here"), ("- a\n", "this file holds no sentences")):
        (tmp_path / "assumptions.es.yaml").write_text(text, encoding="utf-8")
        found, problems = read(tmp_path, HEAD + ROW, "es")
        assert found.rows[0].says == "It helps."
        assert problems == [f"assumptions.es.yaml:1: {problem}"]


def test_what_an_account_does_not_speak_of_is_listed(tmp_path: Path) -> None:
    found, _ = read(tmp_path, HEAD + ROW.replace("depth", "fat"))
    told = [problem.text for problem in missing(found)]
    assert len(told) == 14  # seven treatments in two accounts
    assert "nothing is said of stiffness, scar, signal and flow after subcision in the account 'studies'" in told
    assert "nothing is said of fat, stiffness, scar, signal and flow after rest in the account 'article'" in told
    assert list(missing(NO_ASSUMPTIONS)) == []


words = st.sampled_from(
    [*PARAMETERS, *EVENTS, "effect", "unknown", "none-found", "studies", "article", "safe", "third"]
)
values = st.one_of(words, st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=20), st.just([1]))
names = ["id", "account", "event", "parameter", "kind", "says", "value", "until_months", "claim", "number", "why", "x"]


@given(st.lists(st.dictionaries(st.sampled_from(names), values, max_size=len(names)), max_size=4))
def test_whatever_stands_there_no_effect_is_without_ground(
    tmp_path_factory: pytest.TempPathFactory, rows: list[dict[str, object]]
) -> None:
    import yaml

    root = tmp_path_factory.mktemp("rows")
    found, problems = read(root, yaml.safe_dump({"version": 1, "assumptions": rows}))
    for row in found.rows:
        quantity = PARAMETERS[row.parameter]
        assert row.event in quantity.events
        assert (row.kind is Kind.EFFECT) == (row.value is not None)
        if row.value is not None:
            assert quantity.low <= row.value <= quantity.high
            assert row.claim or row.addition
    assert all("\n" not in problem for problem in problems)


# The built-in pack


@pytest.fixture(scope="module")
def built_in() -> Assumptions:
    return open_pack(BUILT_IN, trusted=False).assumptions


def test_every_row_names_a_claim_or_an_addition_that_exists(built_in: Assumptions) -> None:
    evidence = open_pack(BUILT_IN, trusted=False).evidence
    assert built_in
    for row in built_in.rows:
        assert (row.claim in evidence.claims) != (row.addition in evidence.additions), row.id
        assert row.says.endswith("."), row.id


def test_every_treatment_field_and_account_has_one_row(built_in: Assumptions) -> None:
    for account in Account:
        for treatment in Treatment:
            for field in FIELDS:
                rows = [row for row in built_in.of(account, treatment.value) if row.parameter == field]
                assert len(rows) == 1, (account, treatment, field)
        for event, parameters in {"structure": 4, "ageing": 2, "weight": 1, "time": 3}.items():
            assert len(built_in.of(account, event)) == parameters


def test_measured_rows_are_the_numbers_of_the_studies(built_in: Assumptions) -> None:
    numbers = open_pack(BUILT_IN, trusted=False).evidence.numbers
    rows = {row.number: row for row in built_in.rows if row.number}
    assert set(rows) == {"subcision-3d-improvement", "cch-responders-release2", "shockwave-css-change"}
    measured = {name: numbers[name]["value"] for name in (*rows, "cch-responders-release1")}
    assert all(isinstance(value, int | float) for value in measured.values())
    figures = {name: float(str(value)) for name, value in measured.items()}
    assert rows["subcision-3d-improvement"].value == pytest.approx(-figures["subcision-3d-improvement"] / 100)
    baseline = 10.9  # stands in the number's note
    assert "10.9" in str(numbers["shockwave-css-change"]["note"])
    assert rows["shockwave-css-change"].value == pytest.approx(figures["shockwave-css-change"] / baseline, abs=5e-4)
    more = (figures["cch-responders-release1"] - 17.8 + figures["cch-responders-release2"] - 11.2) / 2 / 100
    assert "17.8" in str(numbers["cch-responders-release1"]["note"])
    assert "11.2" in str(numbers["cch-responders-release2"]["note"])
    step = (1.9 - 3.2) / 3.2  # from severity 6 to severity 3
    assert rows["cch-responders-release2"].value == pytest.approx(more * step, abs=2e-3)


def test_a_value_that_nobody_measured_says_why_it_was_chosen(built_in: Assumptions) -> None:
    for row in built_in.rows:
        if row.value is not None:
            assert row.why, row.id
        if row.value and not row.number and row.parameter not in ("muscle", "harm"):
            assert row.why.startswith("Chosen for the picture"), row.id


def test_the_told_numbers_of_ageing_and_weight_are_those_of_the_model(built_in: Assumptions) -> None:
    for account in Account:
        told = {row.parameter: row.value for row in built_in.of(account) if row.event in ("ageing", "weight")}
        assert told == {
            "tension": -TENSION_LOSS.value,
            "thickness": -THICKNESS_LOSS.value,
            "pressure": PRESSURE_PER_WEIGHT.value,
        }


def test_studies_show_no_effect_of_injections_but_harm(built_in: Assumptions) -> None:
    for event in ("mesotherapy", "sculpting"):
        effects = {row.parameter for row in built_in.of(Account.STUDIES, event) if row.kind is Kind.EFFECT}
        assert effects <= {"harm"}
    (harm,) = (row for row in built_in.rows if row.kind is Kind.EFFECT and row.parameter == "harm")
    assert math.isclose(harm.value or 0, 17 / 77, abs_tol=1e-3)
    assert built_in.must_compare(Account.ARTICLE, [Treatment.MESOTHERAPY])
    assert built_in.must_compare(Account.ARTICLE, [Treatment.SCULPTING])
    assert not built_in.must_compare(Account.STUDIES, list(Treatment))


def test_the_article_does_not_speak_of_newer_treatments(built_in: Assumptions) -> None:
    for event in ("subcision", "collagenase", "shock-waves"):
        rows = built_in.of(Account.ARTICLE, event)
        assert all(row.kind is Kind.UNKNOWN and row.addition for row in rows)


def test_an_effect_that_was_followed_up_says_how_long(built_in: Assumptions) -> None:
    until = {row.event: row.until_months for row in built_in.of(Account.STUDIES) if row.parameter == "depth"}
    assert until == {"subcision": 36, "collagenase": 3, "shock-waves": 3, "mesotherapy": None}
