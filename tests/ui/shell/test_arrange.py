from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.ui.shell.arrange import ARTICLE, LEAST_EM, NOTES, PICTURE, TOPICS, WIDE_EM, arrange, shares_of

EM = 17.0


@pytest.mark.parametrize(
    ("width", "scale", "columns"),
    [
        (1280, 1.0, ((TOPICS,), (ARTICLE,), (PICTURE,))),
        (1600, 1.0, ((TOPICS,), (ARTICLE,), (PICTURE,))),
        (1280, 1.25, ((TOPICS, ARTICLE), (PICTURE,))),
        (1000, 1.0, ((TOPICS, ARTICLE), (PICTURE,))),
        (1280, 2.0, ((TOPICS, ARTICLE, PICTURE),)),
        (800, 1.0, ((TOPICS, ARTICLE, PICTURE),)),
        (2560, 2.0, ((TOPICS,), (ARTICLE,), (PICTURE,))),
    ],
)
def test_columns_by_width_in_em(width: int, scale: float, columns: tuple[tuple[str, ...], ...]) -> None:
    assert arrange(width, EM * scale, has_picture=True).columns == columns


def test_a_topic_without_picture_leaves_its_room_to_the_article() -> None:
    assert arrange(1280, EM, has_picture=False).columns == ((TOPICS,), (ARTICLE,))
    assert arrange(1000, EM, has_picture=False).columns == ((TOPICS,), (ARTICLE,))
    assert arrange(800, EM, has_picture=False).columns == ((TOPICS, ARTICLE),)


def test_panes_that_the_reader_put_away_go_where_they_stood_side_by_side() -> None:
    assert arrange(1280, EM, True, topics_shown=False).columns == ((ARTICLE,), (PICTURE,))
    assert arrange(1280, EM, True, picture_shown=False).columns == ((TOPICS,), (ARTICLE,))
    assert arrange(1280, EM, True, False, False).columns == ((ARTICLE,),)
    assert arrange(800, EM, True, False, False).columns == ((TOPICS, ARTICLE, PICTURE),)


@pytest.mark.parametrize(
    ("width", "columns"),
    [
        (1280, ((TOPICS, NOTES), (ARTICLE,), (PICTURE,))),
        (1000, ((TOPICS, NOTES, ARTICLE), (PICTURE,))),
        (700, ((TOPICS, NOTES, ARTICLE, PICTURE),)),
    ],
)
def test_notes_stand_beside_the_topics(width: int, columns: tuple[tuple[str, ...], ...]) -> None:
    wanted = arrange(width, EM, has_picture=True, has_notes=True)
    assert wanted.columns == columns
    assert wanted.shares == arrange(width, EM, has_picture=True).shares
    assert arrange(1280, EM, True, topics_shown=False, has_notes=True).columns == ((ARTICLE,), (PICTURE,))


def test_what_stands_behind_the_article() -> None:
    assert arrange(1280, EM, True, has_notes=True).behind_article == frozenset()
    assert arrange(1000, EM, True, has_notes=True).behind_article == {TOPICS, NOTES}
    assert arrange(700, EM, True, has_notes=True).behind_article == {TOPICS, NOTES, PICTURE}


ANY = st.tuples(
    st.floats(320, 7680), st.floats(0.8, 3.0), st.booleans(), st.booleans(), st.booleans(),
    st.just(()) | st.tuples(*[st.floats(0, 1)] * 3),
)  # fmt: skip


@given(ANY)
def test_whatever_the_window_the_article_is_there_once_and_the_width_is_shared_out(
    case: tuple[float, float, bool, bool, bool, tuple[float, ...]],
) -> None:
    width, scale, has_picture, topics, picture, kept = case
    wanted = arrange(width, EM * scale, has_picture, topics, picture)
    panes = [pane for column in wanted.columns for pane in column]
    assert panes.count(ARTICLE) == 1
    assert len(set(panes)) == len(panes)
    assert has_picture or PICTURE not in panes
    shares = shares_of(wanted, kept)
    assert len(shares) == len(wanted.columns)
    assert sum(shares) == pytest.approx(1)
    assert min(shares) > 0


def test_three_columns_have_room_for_what_each_needs() -> None:
    shares = arrange(WIDE_EM, 1.0, True).shares
    assert sum(LEAST_EM.values()) < WIDE_EM
    for share, pane in zip(shares, (TOPICS, ARTICLE, PICTURE), strict=True):
        assert share * WIDE_EM >= LEAST_EM[pane]


def test_dividers_stay_where_they_were_put() -> None:
    kept = (0.3, 0.4, 0.3)
    assert shares_of(arrange(1600, EM, True), kept) == kept
    assert shares_of(arrange(1600, EM, False), kept) == pytest.approx((0.3, 0.7))
    assert shares_of(arrange(800, EM, True), kept) == (1.0,)
    assert shares_of(arrange(1600, EM, True), (0.9, 0.5, 0.9)) == arrange(1600, EM, True).shares
    assert shares_of(arrange(1600, EM, True), (0.0, 0.5, 0.5)) == arrange(1600, EM, True).shares
