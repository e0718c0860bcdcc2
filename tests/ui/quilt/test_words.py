"""Names in the interface's language, sentences in the pack's."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from viewer.core.quilt.assumptions import Kind
from viewer.core.quilt.parts import Part
from viewer.core.quilt.phrases import ENGLISH, NAMES
from viewer.core.quilt.scene import Account, Compare, Field, Treatment
from viewer.ui.quilt import words
from viewer.ui.shell import language


@pytest.fixture
def spanish(qapp: QApplication) -> Iterator[None]:
    language.use(qapp, "es", mirrored=False)
    yield
    language.use(qapp, "en", mirrored=False)


def test_everything_has_a_name_of_its_own(qapp: QApplication) -> None:
    for name, every in (
        *((words.account, Account), (words.treatment, Treatment), (words.field, Field), (words.kind, Kind)),
        (words.part, Part),
    ):
        found = [name(one) for one in every]  # type: ignore[operator,attr-defined]
        assert all(found)
        assert len(set(found)) == len(found)


def test_the_pack_speaks_its_own_language_in_an_interface_of_another(spanish: None) -> None:
    assert words.part(Part.MUSCLE) == "Músculo"
    assert words.phrases().say(NAMES[Part.MUSCLE]) == "Músculo"
    assert words.phrases("en").say(NAMES[Part.MUSCLE]) == "Muscle"
    assert words.phrases("ar-EG").say(NAMES[Part.MUSCLE]) not in ("Músculo", "Muscle")


def test_a_language_without_words_is_told_in_english(qapp: QApplication) -> None:
    assert words.phrases("de") == words.phrases("he") == ENGLISH
    assert words.phrases("es").say("No such words") == "No such words"


def test_a_language_is_read_once(qapp: QApplication) -> None:
    assert words.phrases("es") is words.phrases("es_MX")
    assert words.phrases("es", accounts=False).accounts is False


def test_the_words_over_the_halves() -> None:
    assert words.halves(Compare.BEFORE) == ("Before", "Now")
    assert words.halves(Compare.ACCOUNTS) == ("Article", "Studies")
    assert words.halves(Compare.NONE) == ("", "")
