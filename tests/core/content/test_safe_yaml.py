"""YAML from strangers."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content import limits
from viewer.core.content.safe_yaml import read

CLAIMS = Path(__file__).parents[3] / "resources" / "packs" / "cellulite" / "claims.yaml"

plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=4),
    max_leaves=12,
)


@given(plain)
def test_reads_what_yaml_wrote(value: object) -> None:
    document = read(yaml.safe_dump(value), "x.yaml")
    assert document.value == value
    assert not document.problems


@given(st.text() | st.binary())
def test_any_input_gives_a_value_or_problems_with_a_line(data: str | bytes) -> None:
    document = read(data, "x.yaml")
    for problem in document.problems:
        assert problem.path == "x.yaml"
        assert 1 <= problem.line <= data.count("\n" if isinstance(data, str) else b"\n") + 1


def test_agrees_with_the_reference_reader_on_the_evidence() -> None:
    data = CLAIMS.read_bytes()
    document = read(data, "claims.yaml")
    assert document.value == yaml.safe_load(data)
    assert not document.problems


def test_knows_the_line_of_every_key_and_item() -> None:
    document = read("# comment\na: 1\nb:\n  - x\n  - c:\n      d: 2\n", "x.yaml", first_line=10)
    lines = [document.place(*keys).line for keys in [("a",), ("b",), ("b", 0), ("b", 1, "c"), ("b", 1, "c", "d")]]
    assert lines == [11, 12, 13, 14, 15]
    assert document.place("b", 1, "nothing").line == 14
    assert document.place("nothing").line == 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("!ENV HOME", None),
        ("!ENV [HOME, fallback]", "fallback"),
        ("!ENV [HOME, PATH, 7]", 7),
        ("!relative $config_dir", "$config_dir"),
        ("!!python/name:os.system", "os.system"),
        ("!!python/object/apply:os.system ['echo x']", "os.system"),
        ("!!python/object/new:os.system {args: [x]}", "os.system"),
        ("!!python/module:os", "os"),
        ("!unknown text", "text"),
        ("!unknown [1, 2]", [1, 2]),
        ("!!str 5", "5"),
        ("!!binary aGk=", "aGk="),
        ("!!int five", "five"),
        ("2026-11-01", "2026-11-01"),
        ("12:30", "12:30"),
        ("1" * 5000, "1" * 5000),
        ("'5'", "5"),
        ("0x1F", 31),
    ],
)
def test_tags_and_scalars_are_inert(text: str, value: object) -> None:
    document = read(f"key: {text}\n", "x.yaml")
    assert document.mapping["key"] == value
    assert not document.problems


def test_the_environment_stays_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEPTA_SECRET", "secret")
    assert "secret" not in repr(read("a: !ENV SEPTA_SECRET\nb: !ENV [SEPTA_SECRET, x]\n", "x.yaml"))


def test_keys_stay_as_written() -> None:
    assert list(read("no: 1\n2015: 2\nyes: 3\n", "x.yaml").mapping) == ["no", "2015", "yes"]


def test_aliases_and_merges() -> None:
    document = read("a: &a {x: 1, y: 2}\nb: *a\nc: {<<: *a, y: 3}\nd: {<<: [{x: 9}, *a], z: 1}\n", "x.yaml")
    assert document.mapping["b"] == {"x": 1, "y": 2}
    assert document.mapping["c"] == {"x": 1, "y": 3}
    assert document.mapping["d"] == {"x": 9, "y": 2, "z": 1}


def bomb(levels: int, wide: int) -> str:
    lines = ["a0: &a0 [" + ", ".join("x" * wide) + "]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * wide) + "]" for n in range(1, levels)]
    return "\n".join(lines)


def test_alias_bombs_are_refused_with_their_line() -> None:
    document = read(bomb(9, 9), "x.yaml")
    assert document.value is None
    (problem,) = document.problems
    assert problem.line == 5
    assert str(limits.YAML_NODES) in problem.text


@pytest.mark.parametrize("text", ["a: &a [*a]", "a: &a {b: *a}", "&a [*a]"])
def test_a_value_inside_itself_is_no_loop(text: str) -> None:
    assert "names nothing" in read(text, "x.yaml").problems[0].text


@pytest.mark.parametrize(
    "text",
    ["[" * 5000, "[" * 21 + "]" * 21, "{a: " * 5000, "\n".join("  " * n + "a:" for n in range(40)), "- " * 400 + "x"],
)
def test_depth_is_refused(text: str) -> None:
    (problem,) = read(text, "x.yaml").problems
    assert "deep" in problem.text


def test_depth_through_aliases_is_refused() -> None:
    chain = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 30))
    (problem,) = read(chain, "x.yaml").problems
    assert "deep" in problem.text


def test_depth_within_bounds_is_read() -> None:
    depth = limits.YAML_DEPTH - 1
    assert not read("[" * depth + "]" * depth, "x.yaml").problems


def test_a_key_given_twice_is_named() -> None:
    document = read("a: 1\nb: 2\na: 3\n", "x.yaml")
    assert document.mapping == {"a": 3, "b": 2}
    assert [str(problem) for problem in document.problems] == [
        "x.yaml:3: 'a' stands here a second time; the last one counts (keep one of them)"
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: [1\nb: 2\n", 2),
        ("a: 1\n\tb: 2\n", 2),
        ("a: 'x\n\n", 3),
        ("a: 1\nb: c: d\n", 2),
        ("a: 1\n? [x]\n: 2\n", 2),
        ("ok: 1\nbad: \x01\n", 2),
    ],
)
def test_bad_yaml_names_its_line(text: str, line: int) -> None:
    document = read(text, "x.yaml")
    assert document.value is None
    assert document.problems[0].line == line


@pytest.mark.parametrize(("text", "line"), [("a: 1\n---\nb: 2\n", 2), ("a: 1\n...\n]\n", 3), ("a: 1\n\n--- [\n", 3)])
def test_what_stands_below_the_first_document_is_not_read_and_that_is_said(text: str, line: int) -> None:
    document = read(text, "x.yaml", first_line=10)
    assert document.mapping == {"a": 1}
    (problem,) = document.problems
    assert problem.line == line + 9
    assert "not read" in problem.text


@pytest.mark.parametrize("text", ["a: 1\n...\n", "---\na: 1\n", "%YAML 1.1\n---\na: 1\n...\n", "a: 1\n# end\n"])
def test_one_document_with_its_signs_is_no_fault(text: str) -> None:
    assert read(text, "x.yaml").mapping == {"a": 1}
    assert read(text, "x.yaml").problems == ()


def test_bytes_that_are_no_text() -> None:
    document = read(b"a: 1\nb: \xff\n", "x.yaml")
    assert [str(problem) for problem in document.problems] == [
        "x.yaml:2: this is not UTF-8 text (save the file as UTF-8)"
    ]
    assert read("\ufeffa: 1".encode(), "x.yaml").mapping == {"a": 1}


def test_the_pure_reader_serves_where_libyaml_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    document = read("a: [1, {b: !ENV [X, 2]}]\nc: x: y\n", "x.yaml")
    assert document.problems[0].line == 2
    assert read("a: [1, {b: !ENV [X, 2]}]\n", "x.yaml").mapping == {"a": [1, {"b": 2}]}
