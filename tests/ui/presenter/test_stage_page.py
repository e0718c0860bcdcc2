"""A section of an article on a sheet: large, and scrolled by the speaker for both sides."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.presenter.bench import TOPIC, desk_for
from viewer.core.talk.model import Kind, Slide
from viewer.core.talk.room import LEAST_TEXT
from viewer.ui.presenter.stage import Stage

SECTION = Slide("s", Kind.ARTICLE, "Where it comes from", topic=TOPIC, anchor="where-the-picture-comes-from")


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
def test_the_audience_scrolls_along(qtbot: QtBot, size: tuple[int, int]) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(*size)
    desk = desk_for(owner, (SECTION, Slide("t", Kind.SLIDE, "Then")))
    audience, speaker = Stage(desk, True, owner), Stage(desk, False, owner)
    audience.setGeometry(owner.rect())
    speaker.setGeometry(0, 0, size[0] // 2, size[1] // 2)
    owner.show()
    page = audience.page
    assert page.isVisible()
    assert "labels are swapped" in page.text
    assert "The quilt with the right labels" not in page.text, "that is another section"
    assert page.letters_px * 0.75 >= LEAST_TEXT * size[1]
    top = audience.grab().toImage()
    desk.scroll.to(1.0)
    assert page.top_px > 0
    assert audience.grab().toImage() != top
    desk.talk.next()
    assert desk.scroll.at == 0.0
    assert not page.isVisible()


PAGE = Slide("p", Kind.ARTICLE, "Keloids", topic="concerns/keloids")


def test_a_whole_page_scrolls_with_its_figures(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(1280, 720)
    desk = desk_for(owner, (PAGE,))
    audience, speaker = Stage(desk, True, owner), Stage(desk, False, owner)
    audience.setGeometry(owner.rect())
    speaker.setGeometry(0, 0, 640, 360)
    owner.show()
    article = desk.session.pack.article(PAGE.topic, "en")
    for page in (audience.page, speaker.page):
        assert all(heading.text in page.text for heading in article.headings)
        assert page.text.count("\ufffc") == 1, "the figure alone, no signs"
        assert "stays inside the edge of the old wound" in page.text
    desk.scroll.by(0.1)
    assert 0 < audience.page.top_px < audience.page.height(), "a key jumps over nothing"
    desk.scroll.to(1.0)
    for page in (audience.page, speaker.page):
        assert page.top_px > 8 * page.height()
        (figure,) = page.pictures
        assert figure.width() > page.width() / 3
        assert figure.height() < page.height()


def test_a_caption_without_its_figure_is_left_out(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("viewer.ui.presenter.stage_page.drawing_of", lambda _pack, _path: None)
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.resize(1280, 720)
    page = Stage(desk_for(owner, (PAGE,)), True, owner).page
    page.resize(owner.size())
    page.show_slide(PAGE, 720)
    assert "Where they come from" in page.text
    assert "stays inside the edge of the old wound" not in page.text
    assert page.pictures == []
