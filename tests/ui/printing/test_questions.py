"""Questions for the clinician on paper."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.printing import poppler
from tests.ui.printing.conftest import made, material_of, saved
from tests.ui.printing.poppler import Pdf
from viewer.core.content.pack import open_pack
from viewer.core.printing.choice import QUESTIONS_PT, Asked, Choice, What
from viewer.ui.printing.making import fault
from viewer.ui.printing.material import Material
from viewer.ui.printing.pages import Sheets
from viewer.ui.printing.questions import QuestionPage

ASKED = Choice(What.QUESTIONS)


def asked(count: int, material: Material) -> Sheets:
    questions = tuple(f"Question number {number}: what do you think about it?" for number in range(1, count + 1))
    return made(ASKED, replace(material, questions={Asked.OWN: questions}))


def size_of(sheets: Sheets) -> float:
    page = sheets.pages[0]
    assert isinstance(page, QuestionPage)
    return page.asked[0].words.font.pixelSize() / 300 * 72


def test_one_page_with_room_to_write(material: Material, tmp_path: Path) -> None:
    poppler.require()
    pdf = Pdf(saved(asked(4, material), tmp_path / "q.pdf"))
    words = pdf.text()
    assert pdf.pages == 1
    assert words.startswith("Questions for my clinician ")
    assert "Date:" in words
    assert "Talked with:" in words
    assert [int(n) for n in re.findall(r"(\d+)\. Question number", words)] == [1, 2, 3, 4]
    assert "not medical advice" in words
    assert pdf.info["Title"] == "Questions for my clinician"


def test_few_questions_have_large_letters_and_many_lines(material: Material) -> None:
    few, more = asked(3, material), asked(8, material)
    assert size_of(few) == pytest.approx(QUESTIONS_PT[0], abs=0.3)
    first, second = few.pages[0], more.pages[0]
    assert isinstance(first, QuestionPage)
    assert isinstance(second, QuestionPage)
    assert first.lines > second.lines >= 1


def test_letters_shrink_to_a_floor_then_a_second_page_comes_and_is_said(material: Material) -> None:
    for count in range(1, 40):
        sheets = asked(count, material)
        assert size_of(sheets) >= QUESTIONS_PT[-1] - 0.3
        if sheets.total > 1:
            assert sheets.said == f"The questions take {sheets.total} pages."
            break
        assert sheets.said == ""
    else:
        pytest.fail("forty questions on one page")
    assert count > 8
    shown = [one.number for page in sheets.pages if isinstance(page, QuestionPage) for one in page.asked]
    assert shown == list(range(1, count + 1))


def test_nothing_runs_over_the_foot(material: Material) -> None:
    for count in (1, 5, 9, 12, 25):
        for page in asked(count, material).pages:
            assert isinstance(page, QuestionPage)
            height = sum(one.height(page.lines) + page.spare for one in page.asked)
            height += page.head.height if page.head is not None else 0
            assert height <= page.running.sheet.tall + 80


def test_a_question_as_long_as_a_letter(material: Material) -> None:
    long = replace(material, questions={Asked.OWN: ("Why? " * 900,)})
    assert made(ASKED, long).total == 1


def test_none_are_said(material: Material) -> None:
    assert (
        fault(ASKED, replace(material, questions={Asked.OWN: (" ", "")}))
        == "There are no questions yet. Add some while you read."
    )


@pytest.mark.usefixtures("qapp")
def test_words_that_run_against_the_page_keep_their_direction() -> None:
    root = Path(__file__).parents[2] / "packs" / "bilingual"
    material = replace(material_of(open_pack(root), "ar"), questions={Asked.OWN: ("What is this?", "ما هذا؟")})
    page = made(ASKED, material).pages[0]
    assert isinstance(page, QuestionPage)
    assert page.running.right_to_left
    assert [one.words.words for one in page.asked] == ["\u2068What is this?\u2069", "ما هذا؟"]
