"""mkdocs.yml: who the pack is."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.config import Config, read_config
from viewer.core.content.pack import open_pack


def config(root: Path, text: str, **others: str) -> Config:
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    for name, content in others.items():
        (root / f"{name}.yml").write_text(content, encoding="utf-8")
    return read_config(root)


def test_everything_has_a_default(tmp_path: Path) -> None:
    root = tmp_path / "My_little-pack"
    root.mkdir()
    found = read_config(root)
    assert (found.info.id, found.info.title) == ("my_little-pack", "My little pack")
    assert (found.docs_dir, found.nav, found.info.languages) == ("docs", None, ("en",))
    assert not found.problems


def test_what_a_pack_says_of_itself(tmp_path: Path) -> None:
    found = config(
        tmp_path,
        "site_name: <b>Under</b> the skin\nextra:\n  pack: {id: Über Haut, version: 1.5, licence: MIT,"
        " reviewed: 2026-11-01, review_due: 2027-11, languages: [en, {locale: es, site_name: Bajo la piel}]}\n",
    )
    info = found.info
    assert (info.id, info.title, info.version, info.licence) == ("über-haut", "Under the skin", "1.5", "MIT")
    assert (info.reviewed, info.review_due) == ("2026-11-01", "2027-11")
    assert info.title_in("es") == "Bajo la piel"
    assert info.title_in("en") == "Under the skin"


def test_mkdocs_yaml_serves_too(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yaml").write_text("site_name: Other ending\n")
    assert read_config(tmp_path).info.title == "Other ending"


def test_inheritance_merges_mappings_and_replaces_the_rest(tmp_path: Path) -> None:
    found = config(
        tmp_path,
        "INHERIT: base.yml\nsite_name: Own\nextra: {pack: {version: 2}}\nnav: [a.md]\n",
        base="site_name: Base\nnav:\n- b.md\n- c.md\nextra: {pack: {id: base, version: 1}}\n",
    )
    assert (found.info.title, found.info.id, found.info.version) == ("Own", "base", "2")
    assert found.nav == ["a.md"]


def test_an_inherited_fault_names_the_file_that_holds_it(tmp_path: Path) -> None:
    found = config(tmp_path, "INHERIT: base.yml\n", base="a: 1\nextra: {pack: {parts: {bone: [x]}}}\n")
    assert [(problem.path, problem.line) for problem in found.problems] == [("base.yml", 2)]


@pytest.mark.parametrize("parent", ["../outside.yml", "/etc/passwd", "none.yml", "[a]", "mkdocs.yml"])
def test_inheritance_stays_inside_and_ends(tmp_path: Path, parent: str) -> None:
    (tmp_path / "outside.yml").write_text("site_name: Secret\n")
    root = tmp_path / "pack"
    root.mkdir()
    found = config(root, f"site_name: Own\nINHERIT: {parent}\n")
    assert found.info.title == "Own"
    assert found.problems[0].line == 2
    assert "inherit" in found.problems[0].text


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("site_name: [a]\n", 1, "site_name"),
        ("- a\n- b\n", 1, "not a list of settings"),
        ("site_name: x\ndocs_dir: ../..\n", 2, "leads out of the pack"),
        ("site_name: x\ndocs_dir: /etc\n", 2, "leads out of the pack"),
        ("docs_dir: [x]\n", 1, "docs_dir"),
        ("extra:\n  pack:\n    version: [1]\n", 3, "version"),
        ("extra:\n  pack:\n    parts: [fat]\n", 3, "parts"),
        ("extra:\n  pack:\n    parts:\n      fat: [1]\n", 4, "words of fat"),
        ("extra:\n  pack:\n    parts:\n      xx: {fat: [x]}\n", 4, "'xx' is neither"),
        ("a: [\n", 2, "not valid YAML"),
    ],
)
def test_faults_are_named_and_defaults_serve(tmp_path: Path, text: str, line: int, words: str) -> None:
    found = config(tmp_path, text)
    (problem,) = found.problems
    assert (problem.path, problem.line) == ("mkdocs.yml", line)
    assert words in problem.text
    assert found.docs_dir == "docs"
    assert found.info.title


def test_part_words_with_and_without_languages(tmp_path: Path) -> None:
    plain = config(tmp_path, "extra: {pack: {parts: {fat: [fat, fat  lobules, fat], skin: skin}}}\n")
    assert plain.part_words.of("en") == {"fat": ("fat", "fat lobules"), "skin": ("skin",)}
    both = config(
        tmp_path,
        "extra: {pack: {languages: [en, es], parts: {fat: [fat], es: {fat: [grasa]}, en: {septa: [septa]}}}}\n",
    )
    assert both.part_words.of("en") == {"fat": ("fat",), "septa": ("septa",)}
    assert both.part_words.of("es") == {"fat": ("grasa",)}
    assert both.part_words.of("ar") == {}
    assert not both.problems


def test_excluded_pages(tmp_path: Path) -> None:
    found = config(tmp_path, "exclude_docs: |\n  drafts/\n\n  !drafts/keep.md\ndraft_docs: todo.md\n")
    assert found.exclude == ("  drafts/".strip(), "!drafts/keep.md", "todo.md")


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Hello\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("# nothing yet\n", encoding="utf-8")
    assert [str(problem) for problem in open_pack(tmp_path).problems] == [
        "mkdocs.yml:1: this file is empty (begin with site_name: …, as MkDocs does)"
    ]
