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
