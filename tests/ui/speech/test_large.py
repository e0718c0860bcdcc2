from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFontMetrics
from pytestqt.qtbot import QtBot

from viewer.ui.speech.large import SIZES, LargeWords

LONG = "The bands tie the surface to what lies below, so a tied square cannot stretch. " * 3


@pytest.fixture
def large(qtbot: QtBot) -> LargeWords:
    made = LargeWords()
    qtbot.addWidget(made)
    made.resize(420, made.sizeHint().height())
    return made


def test_the_longer_the_smaller_and_its_height_stays(large: LargeWords) -> None:
    height = large.sizeHint().height()
    large.set_words("Short.")
    short, words = large.fitting()
    assert words == "Short."
    large.set_words(LONG[:120])
    middle, _ = large.fitting()
    assert short.pixelSize() > middle.pixelSize() >= large.font().pixelSize()
    assert large.sizeHint().height() == height
    assert short.pixelSize() == round(large.font().pixelSize() * SIZES[0])


def test_what_does_not_fit_at_all_ends_in_dots_and_is_told_whole(large: LargeWords) -> None:
    large.set_words(LONG * 3)
    font, words = large.fitting()
    assert words.endswith(" …")
    room = large.rect().adjusted(0, 0, 0, 10_000)
    assert QFontMetrics(font).boundingRect(room, 0x1000, words).height() <= large.height()  # TextWordWrap
    assert large.accessibleName() == LONG * 3


@pytest.mark.parametrize(("words", "left"), [("Short.", True), ("جملة.", False), ("2 جملة", False), ("", True)])
def test_it_is_painted_at_the_side_where_the_language_begins(large: LargeWords, words: str, left: bool) -> None:
    large.set_words(words)
    image = large.grab().toImage()
    ground = QColor(image.pixel(0, 0))
    inked = [x for x in range(image.width()) for y in range(0, image.height(), 2) if image.pixelColor(x, y) != ground]
    if not words:
        assert not inked
    elif left:
        assert max(inked) < image.width() / 2
    else:
        assert min(inked) > image.width() / 2
