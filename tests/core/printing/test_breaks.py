"""Where pages end. A text of lines is made up; what must hold for every text is searched for by hypothesis."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from viewer.core.printing.breaks import Cost, Gap, Slice, paginate

LINE, SPACE = 10.0, 2.0


def text(costs: list[float], repeats: dict[int, tuple[float, float]] | None = None) -> list[Gap]:
    """Lines 10 high with 2 between them; ``costs`` of the gaps between them."""
    gaps = [Gap(0, 0)]
    for number, cost in enumerate(costs, 1):
        top = number * (LINE + SPACE)
        gaps.append(Gap(top - SPACE, top, cost, (repeats or {}).get(number)))
    end = (len(costs) + 1) * (LINE + SPACE) - SPACE
    return [*gaps, Gap(end, end)]


def lines_of(slices: tuple[Slice, ...]) -> list[int]:
    """How many lines stand on each page."""
    return [round((one.bottom - one.top + SPACE) / (LINE + SPACE)) for one in slices]


def test_a_short_text_is_one_page_and_an_empty_one_none() -> None:
    assert lines_of(paginate(text([Cost.LINE] * 4), [100])) == [5]
    assert paginate([], [100]) == ()
    assert paginate([Gap(0, 0)], [100]) == ()


def test_pages_are_full_where_any_place_will_do() -> None:
    assert lines_of(paginate(text([Cost.FREE] * 23), [118])) == [10, 10, 4]


def test_the_white_between_pages_is_left_out() -> None:
    first, second = paginate(text([Cost.FREE] * 11), [70])
    assert (first.bottom, second.top) == (70, 72)


def test_a_heading_goes_with_what_follows_it() -> None:
    costs = [float(Cost.LINE)] * 14
    costs[9] = Cost.TIED  # the tenth line is a heading
    assert lines_of(paginate(text(costs), [118])) == [9, 6]


def test_a_box_is_cut_only_where_the_page_would_be_almost_empty() -> None:
    box = [Cost.FREE] * 6 + [Cost.BOX_LINE] * 7 + [Cost.FREE] * 4
    assert lines_of(paginate(text(list(box)), [118]))[0] == 6
    large = [Cost.FREE] * 2 + [Cost.BOX_LINE] * 20
    first = lines_of(paginate(text(list(large)), [118]))[0]
    assert first > 2, "a box of two pages is cut at once"


def test_a_claim_stays_with_its_note() -> None:
    costs = [float(Cost.FREE)] * 14
    costs[8] = Cost.CLAIM
    assert 9 not in lines_of(paginate(text(costs), [108]))


def test_a_tables_head_is_shown_again_and_takes_its_room() -> None:
    head = (0.0, LINE)
    gaps = text([float(Cost.TIED), *[float(Cost.ROW)] * 18], dict.fromkeys(range(2, 20), head))
    pages = paginate(gaps, [70])
    assert pages[0].repeat is None
    assert [page.repeat for page in pages[1:]] == [head] * (len(pages) - 1)
    assert all(page.height <= 70 for page in pages)


def test_what_is_taller_than_a_page_is_cut() -> None:
    pages = paginate([Gap(0, 0), Gap(250, 260), Gap(270, 270)], [100])
    assert [(page.top, page.bottom) for page in pages] == [(0, 100), (100, 200), (200, 250), (260, 270)]


def test_the_first_pages_may_have_other_heights() -> None:
    assert lines_of(paginate(text([Cost.FREE] * 11), [34, 118])) == [3, 9]


def test_a_high_cost_of_pages_makes_for_few() -> None:
    costs = [float(Cost.FREE)] * 5 + [float(Cost.BOX_LINE)] * 14
    assert len(paginate(text(costs), [118], page_cost=1000)) == 2


@given(
    st.lists(st.sampled_from([float(cost) for cost in Cost]), max_size=120),
    st.lists(st.floats(25, 400), min_size=1, max_size=3),
)
def test_every_line_stands_on_one_page_and_no_page_is_too_full(costs: list[float], heights: list[float]) -> None:
    gaps = text(costs)
    pages = paginate(gaps, heights)
    assert pages[0].top == 0
    assert pages[-1].bottom == gaps[-1].end
    known = {(gap.end, gap.start) for gap in gaps}
    assert all((before.bottom, after.top) in known for before, after in pairwise(pages))
    for number, page in enumerate(pages):
        assert page.height <= heights[min(number, len(heights) - 1)] + 1e-6
    assert sum(lines_of(pages)) == len(costs) + 1
