from __future__ import annotations

import pytest

from viewer.core.printing.paper import A4, LETTER, MM_PER_INCH, dots, paper_locale, points, sheet, usual_paper


@pytest.mark.parametrize("locale", ["en_US.UTF-8", "en-US", "es_MX", "fr_CA@x", "es-419-MX", "zh_Hans_PH"])
def test_letter_where_it_is_usual(locale: str) -> None:
    assert usual_paper(locale) is LETTER


@pytest.mark.parametrize(
    "locale", ["de_DE", "en_GB.UTF-8", "es", "en", "C", "", "es_ES", "ar_EG", "es_DO", "us", "xx_US2"]
)
def test_a4_everywhere_else(locale: str) -> None:
    assert usual_paper(locale) is A4


def test_the_locale_of_paper_is_asked_in_the_order_of_posix() -> None:
    assert paper_locale({"LANG": "en_US", "LC_PAPER": "de_DE"}) == "de_DE"
    assert paper_locale({"LANG": "en_US", "LC_PAPER": "de_DE", "LC_ALL": "fr_CA"}) == "fr_CA"
    assert paper_locale({"LANG": "en_US", "LC_PAPER": ""}) == "en_US"
    assert paper_locale({}) == ""


@pytest.mark.parametrize("paper", [A4, LETTER])
@pytest.mark.parametrize("landscape", [False, True])
def test_the_frame_lies_in_the_page_with_room_for_its_lines(paper: object, landscape: bool) -> None:
    page = sheet(paper, landscape)  # type: ignore[arg-type]
    assert (page.width > page.height) is landscape
    assert 0 < page.left < page.right < page.width
    assert 0 < page.head < page.top < page.bottom < page.foot < page.height
    assert page.left == pytest.approx(page.width - page.right)


def test_lines_are_no_longer_than_asked_and_stand_in_the_middle() -> None:
    page = sheet(A4, widest=1000)
    assert page.column == 1000
    assert page.left == pytest.approx((page.width - 1000) / 2)


def test_a_dot_is_a_three_hundredth_of_an_inch() -> None:
    assert dots(MM_PER_INCH) == 300
    assert points(72) == 300
