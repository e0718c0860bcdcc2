"""Every letter of the built-in lesson is 3 % of the audience's screen, whatever its shape; nothing is cut off."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

import pytest
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.model import Figure, Kind, Slide
from viewer.core.talk.naming import FOR_SLIDES, figures_of
from viewer.core.talk.room import LEAST_ON_SCREEN, SHAPE, letters_for
from viewer.core.talk.running import slides_for
from viewer.core.theme import load_theme
from viewer.ui.presenter.sheet import Sheet
from viewer.ui.presenter.sheet_figure import drawing_of
from viewer.ui.theme.fonts import load_fonts, text_font

SCREENS = [(1280, 720), (1024, 768), (1920, 1080), (1920, 1200), (3840, 2160)]
LANGUAGES = ["en", "es", "ar"]
HAIR = 0.01  # of a pixel


@cache
def pack() -> Pack:
    return open_pack(built_in_pack())


@cache
def slides() -> tuple[Slide, ...]:
    return slides_for(pack().lessons("en")[0], pack(), "en").slides


DRAWN = [path for path, _words in figures_of(pack())]


def sheets(screen: tuple[int, int], language: str) -> list[Sheet]:
    """All slides as they stand on a screen, questions before and after their answer."""
    width, height = screen
    size = QSizeF(min(width, height * SHAPE), min(height, width / SHAPE))
    made = []
    for number, slide in enumerate(slides(), 1):
        for revealed in (False, True) if slide.question is not None else (False,):
            made.append(
                Sheet(
                    slide,
                    size,
                    load_theme("projector"),
                    pack(),
                    language,
                    number=f"{number}",
                    revealed=revealed,
                    times=letters_for(width, height),
                )
            )
    return made


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", SCREENS)
class TestEverySlide:
    def test_has_letters_of_three_hundredths_of_the_screen(self, screen: tuple[int, int], language: str) -> None:
        least = LEAST_ON_SCREEN * screen[1] - HAIR
        small = [
            (made.slide.title, words, round(px, 1))
            for made in sheets(screen, language)
            for words, px in made.texts()
            if px < least
        ]
        assert not small

    def test_is_whole_and_nothing_lies_over_another(self, screen: tuple[int, int], language: str) -> None:
        for made in sheets(screen, language):
            assert not made.shortened, made.slide.title
            assert made.slide.figure is None or not made.picture_rect.isEmpty(), made.slide.title
            whole = QRectF(0, 0, made.size.width(), made.size.height()).adjusted(-0.5, -0.5, 0.5, 0.5)
            places = made.places()
            assert all(whole.contains(place) for place in places), made.slide.title
            for place, other in combinations(places, 2):
                both = place.intersected(other)
                thin = min(both.width(), both.height()) < 0.004 * made.size.height()
                assert both.isEmpty() or thin, (made.slide.title, place, other)


def test_the_words_of_figures_are_among_them(qapp: object) -> None:
    del qapp
    told = [words for made in sheets(SCREENS[0], "en") for words, _px in made.texts()]
    assert {"= fat lobules", "17 affected", "no needle goes here", "Hygiene", "grows past them"} <= set(told)


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("path", DRAWN)
def test_words_of_any_figure_of_the_pack_are_large_enough(qapp: object, path: str, screen: tuple[int, int]) -> None:
    """Also on slides that an article makes by itself."""
    del qapp
    width, height = screen
    slide = Slide("a", Kind.SLIDE, "A title", ("One point", "And another"), Figure(path), claims=("bands-tether-skin",))
    size = QSizeF(min(width, height * SHAPE), min(height, width / SHAPE))
    made = Sheet(slide, size, load_theme("projector"), pack(), "en", times=letters_for(width, height))
    assert not made.shortened
    assert min(px for _words, px in made.texts()) >= LEAST_ON_SCREEN * height - HAIR


def boxes(path: str) -> tuple[QRectF, list[tuple[str, QRectF]]]:
    """The ground of a figure, and where each of its words stands on it."""
    load_fonts()
    stem, dot, ending = path.rpartition(".")
    source = pack().files.read(f"{stem}{FOR_SLIDES}{dot}{ending}").decode()
    found = []
    for tag, words in re.findall(r"<text\b([^>]*)>(.*?)</text>", source, re.DOTALL):
        given = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
        metrics = QFontMetricsF(text_font(float(given["font-size"]), given.get("font-weight") == "700"))
        wide = metrics.horizontalAdvance(words)
        left = float(given["x"]) - {"middle": wide / 2, "end": wide}.get(given.get("text-anchor", ""), 0.0)
        top = float(given["y"]) - metrics.capHeight()
        found.append((words, QRectF(left, top, wide, metrics.capHeight())))
    _, _, wide, tall = map(float, re.findall(r'viewBox="([^"]+)"', source)[0].split())
    return QRectF(0, 0, wide, tall), found


@pytest.mark.parametrize("path", DRAWN)
def test_no_word_of_a_figure_lies_over_another_or_is_cut_off(qapp: object, path: str) -> None:
    del qapp
    ground, found = boxes(path)
    assert len(found) > 2
    assert all(ground.adjusted(8, 8, -8, -8).contains(box) for _words, box in found), found
    for (words, box), (other, beside) in combinations(found, 2):
        assert not box.adjusted(-3, -1, 3, 1).intersects(beside), (words, other)


@pytest.mark.parametrize("path", DRAWN)
def test_a_drawing_for_slides_is_taken_where_there_is_one(qapp: object, path: str) -> None:
    """Its words are those of the figure in the article, said shorter here and there, and larger."""
    del qapp
    stem, dot, ending = path.rpartition(".")
    usual, shown = drawing_of(pack(), f"{stem}{FOR_SLIDES}{dot}{ending}"), drawing_of(pack(), path)
    assert shown is usual
    data = pack().files.read(path).decode()
    least = min(map(float, re.findall(r'font-size="([\d.]+)"', data))) / 640
    assert shown is not None
    assert shown.least_letters > 1.3 * least
    title = re.findall(r"<title>(.*?)</title>", data)
    assert title == re.findall(r"<title>(.*?)</title>", pack().files.read(f"{stem}{FOR_SLIDES}{dot}{ending}").decode())
