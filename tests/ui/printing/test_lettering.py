"""A few words on a page."""

from __future__ import annotations

import pytest

from viewer.ui.printing.document import paper_font, title_letters
from viewer.ui.printing.lettering import Lettering

WIDTH = 900.0


@pytest.mark.usefixtures("qapp")
class TestLettering:
    def test_lines_are_no_wider_than_the_room(self) -> None:
        made = Lettering("word " * 60, paper_font(44), WIDTH)
        assert made.lines > 3
        assert made.last_width <= WIDTH
        assert made.height > made.lines * 44
        assert made.base(0) < made.base(1) < made.height

    def test_a_word_without_end_is_broken(self) -> None:
        assert Lettering("x" * 400, paper_font(44), WIDTH).lines > 3

    def test_they_begin_at_the_side_where_the_language_begins(self) -> None:
        left = Lettering("word", paper_font(44), WIDTH)
        right = Lettering("كلمة", paper_font(44), WIDTH, right_to_left=True)
        assert left.first_edges[0] == pytest.approx(0, abs=5)
        assert right.first_edges[1] == pytest.approx(WIDTH, abs=5)

    def test_nothing_is_one_empty_line(self) -> None:
        assert Lettering("", paper_font(44), WIDTH).lines == 1

    def test_titles_have_letters_that_can_be_searched(self) -> None:
        assert title_letters(60).featureTags()
