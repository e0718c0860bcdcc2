"""Sheets: every text large enough, nothing over another, nothing clipped, nothing lost."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QPainter

from viewer.core.content.model import Choice, QuizQuestion
from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.talk.model import Figure, Kind, Slide
from viewer.core.theme import THEMES, load_theme
from viewer.ui.presenter.sheet import Sheet

SIZES = [(1280, 720), (1920, 1080), (2560, 1440), (3840, 2160), (1280, 800), (1024, 768)]
FIGURES = ["assets/quilt-parts.svg", "assets/grades.svg", "assets/choosing-five-checks.svg"]
WORDS = st.text(st.sampled_from("abcdefghij ÄÖé,.-–? ABC0123 日本 \U0001f600عربي"), max_size=160)
SHORT = st.lists(st.sampled_from(["skin", "band", "dimple", "extraordinarily", "of", "the"]), max_size=30).map(" ".join)
TEXTS = st.one_of(SHORT, WORDS)


@cache
def pack() -> Pack:
    return open_pack(built_in_pack())


CLAIMS = sorted(open_pack(built_in_pack()).evidence.claims)
HIGH = [one.id for one in open_pack(built_in_pack()).evidence.claims.values() if one.risk == "high"]
QUESTIONS = st.builds(
    QuizQuestion,
    id=st.just("q"),
    ask=TEXTS,
    choices=st.lists(st.builds(Choice, text=TEXTS, right=st.booleans(), why=TEXTS), max_size=6).map(tuple),
)
SLIDES = st.builds(
    Slide,
    key=st.just("a"),
    kind=st.sampled_from([Kind.SLIDE, Kind.SCENE, Kind.TOUR]),
    title=st.one_of(TEXTS, st.just("A title that goes on " * 30)),
    points=st.lists(TEXTS, max_size=5).map(tuple),
    figure=st.sampled_from([None, None, *map(Figure, FIGURES), Figure("assets/none.svg", "What it would show")]),
    scene=st.sampled_from(["", "tied"]),
    claims=st.lists(st.sampled_from([*CLAIMS, "no-such-claim"]), max_size=3, unique=True).map(tuple),
)


def sheet(slide: Slide, size: tuple[int, int] = (1920, 1080), theme: str = "light", **more: object) -> Sheet:
    language = str(more.pop("language", "en"))
    return Sheet(slide, QSizeF(*size), load_theme(theme), pack(), language, number="12", **more)  # type: ignore[arg-type]


def painted(made: Sheet) -> QImage:
    image = QImage(made.size.toSize(), QImage.Format.Format_RGB32)
    painter = QPainter(image)
    made.paint(painter)
    painter.end()
    return image


def sound(made: Sheet) -> None:
    """Large enough, inside the sheet, apart."""
    width, height = made.size.width(), made.size.height()
    for words, px in made.texts():
        assert px >= 0.03 * height - 0.01, (words, px)
    assert made.least_text_px >= 0.03 * height - 0.01
    whole = QRectF(0, 0, width, height).adjusted(-0.5, -0.5, 0.5, 0.5)
    places = made.places()
    for number, place in enumerate(places):
        assert whole.contains(place), place
        for other in places[number + 1 :]:
            both = place.intersected(other)
            assert both.isEmpty() or min(both.width(), both.height()) < 0.004 * height, (place, other)


@pytest.mark.usefixtures("qapp")
class TestAnySlide:
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(SLIDES, st.sampled_from(SIZES), st.booleans(), st.sampled_from(["en", "ar"]))
    def test_is_legible_and_whole(self, slide: Slide, size: tuple[int, int], large: bool, language: str) -> None:
        made = sheet(slide, size, large=large, language=language)
        if slide.figure is not None and size[0] / size[1] < 1.7:  # narrower sheets make figures smaller
            slide = replace(slide, figure=None)
            made = sheet(slide, size, large=large, language=language)
        sound(made)

    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(
        QUESTIONS, st.booleans(), st.sampled_from(SIZES), st.sampled_from(["", "tied"]), st.sampled_from(["en", "ar"])
    )
    def test_of_a_question(
        self, question: QuizQuestion, revealed: bool, size: tuple[int, int], scene: str, language: str
    ) -> None:
        slide = Slide("q", Kind.QUIZ, "Quiz", question=question, scene=scene, claims=(CLAIMS[0],))
        sound(sheet(slide, size, revealed=revealed, language=language))

    @settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(SLIDES)
    def test_every_word_stands_on_it_or_is_kept_for_the_notes(self, slide: Slide) -> None:
        made = sheet(slide)
        shown = [words for words, _ in made.texts()]
        for text in (slide.title, *slide.points):
            plain = " ".join(text.split())
            assert plain in shown or any(" ".join(kept.split()) == plain for kept in made.shortened) or not plain

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(SLIDES, st.sampled_from(SIZES[1:4]))
    def test_is_the_same_at_every_size(self, slide: Slide, size: tuple[int, int]) -> None:
        small, large = sheet(slide, SIZES[0]), sheet(slide, size)
        assert [words for words, _ in small.texts()] == [words for words, _ in large.texts()]

    @settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(SLIDES, st.lists(st.sampled_from(HIGH), min_size=1, max_size=3, unique=True))
    def test_a_note_on_a_risky_claim_stands_whole(self, slide: Slide, risky: list[str]) -> None:
        others = tuple(one for one in slide.claims if one not in HIGH)
        made = sheet(replace(slide, claims=(*others, *risky)))
        sound(made)
        shown = [words for words, _ in made.texts()]
        for claim in risky:
            assert pack().evidence.claims[claim].note in shown


@pytest.mark.usefixtures("qapp")
class TestWhatStandsOnIt:
    def test_a_long_title_is_shortened_at_a_word(self) -> None:
        made = sheet(Slide("a", Kind.SLIDE, "Dimples and bands " * 40, points=("One",)))
        title = made.texts()[0][0]
        assert title.endswith(("Dimples\u2026", "and\u2026", "bands\u2026"))
        assert made.shortened == (("Dimples and bands " * 40).strip(),)

    @pytest.mark.parametrize("figure", FIGURES)
    def test_letters_of_a_figure_are_large_enough_with_what_studies_say(self, figure: str) -> None:
        slide = Slide("a", Kind.SLIDE, "A title", points=("One", "Two"), figure=Figure(figure, "words"))
        for claims in ((), (CLAIMS[0],), tuple(CLAIMS[:2])):
            made = sheet(replace(slide, claims=claims))
            assert not made.picture_rect.isEmpty()
            sound(made)

    def test_a_verdict_has_its_word_and_its_note(self) -> None:
        claim = pack().evidence.claims["bands-tether-skin"]
        words = [text for text, _ in sheet(Slide("a", Kind.SLIDE, "A", points=("B",), claims=(claim.id,))).texts()]
        assert "What studies say: supported" in words
        assert claim.note in words

    def test_an_answer_is_shown_when_it_is_asked_for(self) -> None:
        choices = (Choice("Fat", False, "No"), Choice("A septum", True, "Because it ties."))
        slide = Slide("q", Kind.QUIZ, "Q", question=QuizQuestion("q", "What holds?", choices), claims=(CLAIMS[0],))
        hidden = [text for text, _ in sheet(slide).texts()]
        assert {"What holds?", "Fat", "A septum", "A", "B"} <= set(hidden)
        assert "Because it ties." not in hidden
        assert not any(text.startswith("What studies say") for text in hidden)  # they would tell the answer
        shown = [text for text, _ in sheet(slide, revealed=True).texts()]
        assert {"Fat", "A septum", "Because it ties."} <= set(shown)
        assert painted(sheet(slide)) != painted(sheet(slide, revealed=True))

    def test_a_figure_that_is_not_there_leaves_its_words(self) -> None:
        for path in ("assets/none.svg", "../secret.svg", "/etc/passwd", "index.md"):
            made = sheet(Slide("a", Kind.SLIDE, "A", figure=Figure(path, "Bands below the skin")))
            assert made.picture_rect.isEmpty()
            assert "Bands below the skin" in [text for text, _ in made.texts()]

    def test_words_from_right_to_left_have_the_picture_at_the_left(self) -> None:
        slide = Slide(
            "a", Kind.SLIDE, "\u0627\u0644\u062c\u0644\u062f", points=("\u0634\u0631\u064a\u0637",), scene="tied"
        )
        assert sheet(slide, language="ar").picture_rect.center().x() < 960
        assert sheet(slide).picture_rect.center().x() > 960

    def test_a_section_is_told_in_its_own_words(self) -> None:
        slide = Slide("a", Kind.ARTICLE, "T", topic="cellulite/quilt-model", anchor="where-the-picture-comes-from")
        made = sheet(slide)
        assert any("quilt" in text for text, _ in made.texts())
        sound(made)
        assert len(sheet(replace(slide, topic="no/such")).texts()) == 3

    @pytest.mark.parametrize("theme", THEMES)
    def test_every_theme_paints_its_own_ground(self, theme: str) -> None:
        slide = Slide("a", Kind.SLIDE, "A", points=("B",), figure=Figure(FIGURES[0]), claims=(CLAIMS[0],))
        assert painted(sheet(slide, (640, 360), theme)).pixelColor(2, 2) == QColor(load_theme(theme).paper)
