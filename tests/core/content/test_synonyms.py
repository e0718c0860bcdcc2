"""synonyms.yaml, and what is wrong in it."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.files import PackFiles
from viewer.core.content.model import Synonyms
from viewer.core.content.synonyms import read_synonyms

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"
HEAD = "version: 1\nsynonyms:\n"


def read(root: Path, text: str, language: str = "en") -> tuple[dict[str, tuple[str, ...]], list[str]]:
    (root / "synonyms.yaml").write_text(text, encoding="utf-8")
    found, problems = read_synonyms(PackFiles(root), language, "en")
    return dict(found.words), [f"{problem.path}:{problem.line}: {problem.text}" for problem in problems]


def test_the_built_in_lay_words_are_whole() -> None:
    found, problems = read_synonyms(PackFiles(BUILT_IN), "en", "en")
    assert not problems
    assert "cellulite" in found.words["orange peel"]
    assert "mesotherapy" in found.words["fat-dissolving injection"]


def test_a_pack_without_lay_words(tmp_path: Path) -> None:
    assert read_synonyms(PackFiles(tmp_path), "en", "en") == (Synonyms(), ())


def test_one_word_or_a_list_on_either_side(tmp_path: Path) -> None:
    words, problems = read(tmp_path, HEAD + "  - {say: peel, mean: skin}\n  - {say: [a b, 12], mean: [c, d  e]}\n")
    assert words == {"peel": ("skin",), "a b": ("c", "d e"), "12": ("c", "d e")}
    assert not problems


@pytest.mark.parametrize(
    ("rows", "problem", "kept"),
    [
        ("  - words\n", "synonyms.yaml:3: this entry of synonyms is no group of fields", 0),
        ("  - {say: a}\n", "synonyms.yaml:3: this entry of synonyms has no mean", 0),
        ("  - {mean: a}\n", "synonyms.yaml:3: this entry of synonyms has no say", 0),
        ("  - {say: a, mean: b, like: c}\n", "synonyms.yaml:3: 'like' is not known here", 1),
        (
            "  - {say: a, mean: b}\n  - {say: A, mean: c}\n",
            "synonyms.yaml:4: 'A' is said twice; the first one counts",
            1,
        ),
        ("  - {say: [a, {}], mean: b}\n", "synonyms.yaml:3: 'a group' must be words", 1),
        (f"  - {{say: {'a' * 81}, mean: b}}\n", f"synonyms.yaml:3: '{'a' * 60}…' has 81 letters; the most is 80", 0),
    ],
)
def test_a_bad_row_is_named_and_the_others_count(tmp_path: Path, rows: str, problem: str, kept: int) -> None:
    words, problems = read(tmp_path, HEAD + rows + "  - {say: last, mean: one}\n")
    assert problem in problems
    assert words["last"] == ("one",)
    assert len(words) == kept + 1


@pytest.mark.parametrize("text", ["- a\n", "synonyms: 3\n", "version: 2\nsynonyms: []\n", "a: [", "\0"])
def test_a_file_that_is_something_else(tmp_path: Path, text: str) -> None:
    words, problems = read(tmp_path, text)
    assert not words
    assert problems


def test_another_language_comes_first_and_the_packs_own_follows(tmp_path: Path) -> None:
    (tmp_path / "synonyms.es.yaml").write_text(HEAD + "  - {say: piel de naranja, mean: celulitis}\n", encoding="utf-8")
    words, problems = read(tmp_path, HEAD + "  - {say: orange peel, mean: cellulite}\n", "es")
    assert list(words) == ["piel de naranja", "orange peel"]
    assert not problems
