"""The interface speaks Spanish and Arabic in full."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tools import translations

LANGUAGES = sorted(translations.FORMS)
PLACES = re.compile(r"\{\w*\}|%n")


@pytest.fixture(scope="module")
def strings() -> list[translations.Message]:
    return translations.found()


def test_lupdate_finds_strings_of_every_kind(strings: list[translations.Message]) -> None:
    assert ("Commands", "Back") in strings  # a row of data
    assert ("ArticlePane", "%n minute read") in strings  # a number
    assert ("StatusLine", "Offline") in strings  # a widget
    assert ("Quilt", "Age") in strings  # a function


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_string_is_translated(language: str, strings: list[translations.Message]) -> None:
    rows = translations.rows(translations.FOLDER / f"septa_{language}.ts")
    assert {(context, source) for context, source, _ in rows} == set(strings), "run: python -m tests.tools.translations"
    for context, source, words in rows:
        assert all(words), f"{context}: “{source}” has no translation"
        assert len(words) == (translations.FORMS[language] if "%n" in source else 1), source
        many = words[-1]
        assert sorted(PLACES.findall(many)) == sorted(PLACES.findall(source)), f"{source} → {many}"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_that_of_the_source(language: str, tmp_path: Path) -> None:
    source = translations.FOLDER / f"septa_{language}.ts"
    translations.compile_ts(source, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == source.with_suffix(".qm").read_bytes(), (
        "run: python -m tests.tools.translations"
    )
