"""Words that name a part: found, marked, lit; hover, pin and scroll."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.article.conftest import MakePane, article, read_by_keys
from viewer.core.quilt.parts import Focus, Part, Source
from viewer.core.theme import contrast, load_theme
from viewer.state.focus import FocusState
from viewer.ui.article.mentions import Mention, part_of
from viewer.ui.article.pane import ArticlePane

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def centre(pane: ArticlePane, mention: Mention) -> QPoint:
    rect = pane.view.mentions.rects(mention)[0]
    return rect.center().toPoint() - QPoint(0, pane.scroll_position)


def words(pane: ArticlePane, mention: Mention) -> str:
    text = pane.view.document().toRawText()
    return text[mention.start : mention.end]


@pytest.mark.parametrize(
    ("address", "part"), [("part:fat", Part.FAT), ("part:bone", None), ("term:fat", None), ("", None), ("part:", None)]
)
def test_the_part_of_an_address(address: str, part: Part | None) -> None:
    assert part_of(address) is part


def test_every_mention_is_found_once(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article())
    found = [(mention.part, words(pane, mention)) for mention in pane.view.mentions.all]
    assert found == [
        (Part.SKIN, "skin"),
        (Part.FAT, "fat"),
        (None, "lobule"),
        (Part.FAT, "fat"),
        (Part.MUSCLE, "muscle"),
    ]


def test_a_link_in_several_pieces_is_one_mention(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article('<p>The <a href="part:fat">fat <b>lobules</b></a> here.</p>'))
    assert [words(pane, mention) for mention in pane.view.mentions.all] == ["fat lobules"]


def test_mentions_in_boxes_and_tables_are_found(make_pane: MakePane) -> None:
    fat = '<a href="part:fat">fat</a>'
    pane = make_pane()
    pane.show_article(
        article(f"<table><tr><td><p>{fat}</p></td><td><ul><li>{fat}</li></ul></td></tr></table><p>{fat}</p>")
    )
    mentions = pane.view.mentions.of(Part.FAT)
    assert len(mentions) == 3
    for mention in mentions:
        assert pane.view.anchorAt(centre(pane, mention)) == "part:fat"


def test_the_pointer_over_a_word_lights_its_part(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane()
    pane.show_article(article())
    heard: list[Focus] = []
    hovered: list[Part | None] = []
    focus.changed.connect(heard.append)
    pane.part_hovered.connect(hovered.append)
    fat = pane.view.mentions.of(Part.FAT)[0]
    QTest.mouseMove(pane.view.viewport(), centre(pane, fat))
    QTest.mouseMove(pane.view.viewport(), centre(pane, fat) + QPoint(1, 0))
    assert heard == [Focus(Part.FAT, Source.ARTICLE)]
    QTest.mouseMove(pane.view.viewport(), QPoint(5, 5))
    assert focus.focus.part is None
    assert hovered == [Part.FAT, None]


def test_leaving_the_pane_lets_go(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane()
    pane.show_article(article())
    QTest.mouseMove(pane.view.viewport(), centre(pane, pane.view.mentions.of(Part.FAT)[0]))
    assert focus.focus.part is Part.FAT
    QApplication.sendEvent(pane.view, QEvent(QEvent.Type.Leave))
    assert focus.focus.part is None
    QApplication.sendEvent(pane.view, QEnterEvent(QPointF(), QPointF(), QPointF()))
    assert focus.focus.part is None


def test_a_click_pins_and_a_second_lets_go(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane()
    pane.show_article(article())
    place = centre(pane, pane.view.mentions.of(Part.SKIN)[0])
    QTest.mouseClick(pane.view.viewport(), LEFT, NONE, place)
    assert focus.focus == Focus(Part.SKIN, Source.ARTICLE, pinned=True)
    QTest.mouseClick(pane.view.viewport(), LEFT, NONE, place)
    assert not focus.focus.pinned


def test_words_that_name_a_part_are_no_tab_stops(make_pane: MakePane, focus: FocusState, qtbot: QtBot) -> None:
    """An article has dozens of them; the legend has one stop for each part."""
    pane = make_pane()
    page = '<p><a href="part:septa">Bands</a>, <a href="part:skin">skin</a>, <a href="pack:topic/two">two</a>.</p>'
    followed = read_by_keys(pane, page, qtbot)
    QTest.keyClick(pane.view, Qt.Key.Key_Tab)
    assert focus.focus.part is None
    QTest.keyClick(pane.view, Qt.Key.Key_Return)
    assert followed == ["pack:topic/two"]


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_lit_word_is_seen_and_read(make_pane: MakePane, focus: FocusState, qapp: QApplication, theme: str) -> None:
    from viewer.ui.theme.style import apply

    colours = load_theme(theme)
    try:
        apply(qapp, colours, 1.0)
        pane = make_pane(theme=theme)
        pane.show_article(article())
        view = pane.view.viewport()
        rects = [pane.view.mentions.rects(mention)[0].toRect() for mention in pane.view.mentions.of(Part.FAT)]
        height = pane.view.document().size().height()
        before = view.grab().toImage()
        focus.hover(Part.FAT, Source.QUILT)
        after = view.grab().toImage()
        inside = [
            (x, y) for x in range(rects[0].left(), rects[0].right()) for y in range(rects[0].top(), rects[0].bottom())
        ]
        ground = after.pixelColor(rects[0].left() - 1, rects[0].center().y()).name()
        assert ground.upper() == colours.glazed(colours.paper, colours.glaze("fat"))
        assert before.pixelColor(rects[0].left() - 1, rects[0].center().y()).name().upper() == colours.paper
        strongest = max(contrast(after.pixelColor(x, y).name(), ground) for x, y in inside)
        assert strongest >= colours.text_contrast
        changed = [
            (x, y)
            for x in range(after.width())
            for y in range(after.height())
            if after.pixelColor(x, y) != before.pixelColor(x, y)
        ]
        near = rects[0].adjusted(-4, -4, 4, 4)
        assert changed
        assert all(near.contains(x, y) for x, y in changed)
        assert pane.view.document().size().height() == height
        focus.hover(None, Source.QUILT)
        assert view.grab().toImage() == before
    finally:
        apply(qapp, load_theme("light"), 1.0)


def test_words_of_the_parts_are_quietly_marked(make_pane: MakePane) -> None:
    pane = make_pane()
    pane.show_article(article())
    image = pane.view.viewport().grab().toImage()
    rect = pane.view.mentions.rects(pane.view.mentions.of(Part.SKIN)[0])[0].toRect()
    line = load_theme("light").tissue_line("skin").lower()
    below = {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.bottom() - 3, rect.bottom() + 3)
    }
    assert line in below


def test_a_pin_from_the_picture_shows_a_mention(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane(700, 300)
    pane.show_article(article())
    assert pane.scroll_position == 0
    focus.pin(Part.MUSCLE, Source.QUILT)
    top = pane.scroll_position
    assert top > 0
    assert any(mention.part is Part.MUSCLE for mention in pane.view.mentions.in_view(top, top + 300))


def test_a_hover_never_scrolls(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane(700, 300)
    pane.show_article(article())
    focus.hover(Part.MUSCLE, Source.QUILT)
    assert pane.scroll_position == 0


def test_a_pin_does_not_scroll_when_a_mention_is_in_view(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane(700, 500)
    pane.show_article(article())
    focus.pin(Part.SKIN, Source.QUILT)
    assert pane.scroll_position == 0


def test_a_pin_of_a_part_that_is_not_mentioned_changes_nothing(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane(700, 300)
    pane.show_article(article())
    pane.restore(200)
    focus.pin(Part.SEPTA, Source.QUILT)
    assert pane.scroll_position == 200


def test_the_light_stays_in_a_new_article(make_pane: MakePane, focus: FocusState) -> None:
    pane = make_pane()
    focus.pin(Part.FAT, Source.QUILT)
    pane.show_article(article())
    assert pane.view.mentions.lit is Part.FAT


@pytest.mark.parametrize("window", [(0, 300), (900, 1300), (0, 100_000), (5_000, 5_001)])
def test_the_search_by_halves_finds_what_a_full_search_finds(make_pane: MakePane, window: tuple[int, int]) -> None:
    fat = '<a href="part:fat">fat</a>'
    rows = "".join(f"<tr><td><p>{fat} {'long ' * 60}</p></td><td><p>{fat}</p></td></tr>" for _ in range(12))
    pane = make_pane()
    pane.show_article(article(f"<p>{fat}</p>" * 40 + f"<table>{rows}</table>" + f"<p>{fat}</p>" * 40))
    pane.view.lay_out()
    mentions = pane.view.mentions
    top, bottom = window
    full = [m for m in mentions.all if any(r.bottom() >= top and r.top() <= bottom for r in mentions.rects(m))]
    assert list(mentions.in_view(top, bottom)) == full
