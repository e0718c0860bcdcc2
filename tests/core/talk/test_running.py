"""A lesson's slides: each row with what the pack has for it; what is missing is left out and said."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from viewer.core.content.check import check
from viewer.core.content.pack import Pack, open_pack
from viewer.core.paths import built_in_pack
from viewer.core.quilt.code import encode
from viewer.core.quilt.scene import SceneState
from viewer.core.talk.blocks import taken_out
from viewer.core.talk.chosen import chosen_in
from viewer.core.talk.lesson import read_lesson
from viewer.core.talk.model import Item, Kind, Lesson
from viewer.core.talk.running import Run, are_of_one_lesson, lesson_of_guide, lesson_of_topic, slides_for

QUILT = "cellulite/quilt-model"
LABELS = f"{QUILT}#the-quilt-with-the-right-labels"


@pytest.fixture(scope="module")
def pack() -> Pack:
    return open_pack(built_in_pack())


def run(pack: Pack, *items: Item) -> Run:
    return slides_for(Lesson("test", "Test", items=items, path="lessons/test.yaml"), pack, "en")


def test_every_kind_of_row(pack: Pack) -> None:
    found = run(
        pack,
        Item(Kind.SLIDE, LABELS),
        Item(Kind.ARTICLE, LABELS),
        Item(Kind.SCENE, "grown"),
        Item(Kind.TOUR, "whole-story"),
        Item(Kind.QUIZ, "cellulite/patches"),
        Item(Kind.SLIDE, title="My own", points=("A word",), key="own-1"),
    )
    assert found.problems == ()
    stops = len(pack.scenes("en").tours["whole-story"].stops)
    assert [slide.kind for slide in found.slides] == [
        Kind.SLIDE,
        Kind.ARTICLE,
        Kind.SCENE,
        *[Kind.TOUR] * stops,
        Kind.QUIZ,
        Kind.SLIDE,
    ]
    assert [slide.key for slide in found.slides] == [
        LABELS,
        f"article:{LABELS}",
        "scene:grown",
        "tour:whole-story",
        *(f"tour:whole-story~{number}" for number in range(2, stops + 1)),
        "quiz:cellulite/patches",
        "own-1",
    ]
    slide, article, scene, tour, *_, quiz, own = found.slides
    assert slide.title == article.title == "The quilt with the right labels"
    assert (article.topic, article.anchor) == (QUILT, "the-quilt-with-the-right-labels")
    assert (scene.title, scene.scene, len(scene.points)) == ("Growth with weight", "grown", 2)
    assert tour.tour == "whole-story"
    assert quiz.question is not None
    assert quiz.title == quiz.question.ask
    assert (own.title, own.points) == ("My own", ("A word",))


def test_a_tour_has_a_slide_for_each_stop(pack: Pack) -> None:
    book = pack.scenes("en")
    tour = book.tours["whole-story"]
    slides = run(pack, Item(Kind.TOUR, tour.id)).slides
    assert [slide.scene for slide in slides] == [stop.scene for stop in tour.stops]
    assert [slide.notes for slide in slides] == [stop.narration for stop in tour.stops]
    assert slides[0].title == tour.title
    assert slides[1].title == book.scenes[tour.stops[1].scene].title
    assert sum(slide.planned_min for slide in slides) < 5
    told = run(pack, Item(Kind.TOUR, tour.id, notes="Ask first.", minutes=len(slides) * 2.0)).slides
    assert (told[0].notes, told[1].notes) == ("Ask first.", tour.stops[1].narration)
    assert {slide.minutes for slide in told} == {2.0}


def test_a_copy_with_some_changes_is_the_same_lesson(pack: Pack) -> None:
    a, b, c, d = (
        run(pack, item).slides[0]
        for item in (
            Item(Kind.SCENE, "flat"),
            Item(Kind.SCENE, "grown"),
            Item(Kind.SCENE, "aged"),
            Item(Kind.SLIDE, QUILT),
        )
    )
    assert are_of_one_lesson((a, b, c), (a, b, d, c))
    assert not are_of_one_lesson((a, b, c), (c, d))
    assert not are_of_one_lesson((a, b, c, d), (a,)), "a short one of slides that the long one has, too"


def test_a_row_says_what_is_otherwise(pack: Pack) -> None:
    item = Item(
        Kind.SLIDE,
        LABELS,
        title="Labels",
        points=("One", "Two"),
        figure="assets/quilt-parts.svg",
        notes="Ask.",
        minutes=2.5,
        claims=("quilt-analogy",),
    )
    (slide,) = run(pack, item).slides
    assert (slide.title, slide.points, slide.notes, slide.minutes) == ("Labels", ("One", "Two"), "Ask.", 2.5)
    assert slide.figure is not None
    assert slide.figure.path == "assets/quilt-parts.svg"
    assert slide.figure.words.startswith("Left, a quilt seen from above")
    assert slide.scene == ""
    assert slide.claims == ("quilt-analogy",)
    assert set(pack.evidence.claims["quilt-analogy"].citations) <= set(slide.sources)
    (bare,) = run(pack, Item(Kind.SLIDE, LABELS, points=(), claims=())).slides
    assert (bare.points, bare.claims) == ((), ())


def test_what_stands_twice_has_two_keys(pack: Pack) -> None:
    found = run(pack, Item(Kind.SCENE, "flat"), Item(Kind.SLIDE, LABELS), Item(Kind.SCENE, "flat"))
    assert [slide.key for slide in found.slides] == ["scene:flat", LABELS, "scene:flat@2"]


def test_a_scene_code_is_a_scene(pack: Pack) -> None:
    word = encode(SceneState())
    found = run(pack, Item(Kind.SCENE, word), Item(Kind.SLIDE, LABELS, scene=word))
    assert found.problems == ()
    assert [slide.scene for slide in found.slides] == [word, word]


MISSING = [
    (Item(Kind.SLIDE, "gone/away", line=3), "the pack has no topic 'gone/away'"),
    (Item(Kind.SLIDE, f"{QUILT}#nothing", line=3), f"the topic '{QUILT}' has no section 'nothing'"),
    (Item(Kind.SLIDE, f"{QUILT}~7", line=3), f"the topic '{QUILT}' has no section '~7'"),
    (Item(Kind.SLIDE, "gone~7", line=3), "the pack has no topic 'gone'"),
    (Item(Kind.SLIDE, f"{LABELS}~x", line=3), f"the topic '{QUILT}' has no section '{LABELS.partition('#')[2]}~x'"),
    (Item(Kind.SLIDE, f"{LABELS}~7", line=3), f"the topic '{QUILT}' has no section '{LABELS.partition('#')[2]}~7'"),
    (Item(Kind.ARTICLE, "gone/away#x", line=3), "the pack has no topic 'gone/away'"),
    (Item(Kind.ARTICLE, f"{QUILT}#nothing", line=3), f"the topic '{QUILT}' has no section 'nothing'"),
    (Item(Kind.SCENE, "nowhere", line=3), "'nowhere' is not a scene of scenes.yaml"),
    (Item(Kind.TOUR, "nowhere", line=3), "'nowhere' is not a tour of scenes.yaml"),
    (Item(Kind.QUIZ, "nothing/asked", line=3), "'nothing' is not a quiz of quiz.yaml"),
    (Item(Kind.QUIZ, "cellulite/asked", line=3), "the quiz 'cellulite' has no question 'asked'"),
]


@pytest.mark.parametrize(("item", "text"), MISSING, ids=lambda value: getattr(value, "ref", ""))
def test_what_is_missing_is_left_out_and_said(pack: Pack, item: Item, text: str) -> None:
    found = run(pack, item, Item(Kind.SCENE, "flat"))
    assert [slide.key for slide in found.slides] == ["scene:flat"]
    assert [(problem.path, problem.line, problem.text) for problem in found.problems] == [
        ("lessons/test.yaml", 3, text)
    ]
    assert found.problems[0].cure


def test_a_slide_stays_without_the_picture_that_is_missing(pack: Pack) -> None:
    found = run(pack, Item(Kind.SLIDE, LABELS, figure="assets/gone.svg", line=2), Item(Kind.SLIDE, LABELS, scene="x"))
    assert [slide.title for slide in found.slides] == ["The quilt with the right labels"] * 2
    assert [slide.scene for slide in found.slides] == ["everyone"] * 2
    assert [problem.text for problem in found.problems] == [
        "the figure 'assets/gone.svg' is not in the pack",
        "'x' is not a scene of scenes.yaml",
    ]


def test_a_claim_that_claims_yaml_lacks_is_said_and_not_shown(pack: Pack) -> None:
    found = run(pack, Item(Kind.SLIDE, LABELS, claims=("unheard-of", "quilt-analogy")))
    assert found.slides[0].claims == ("quilt-analogy",)
    assert [problem.text for problem in found.problems] == ["'unheard-of' is not among the claims of claims.yaml"]


def test_words_of_a_high_risk_claim_on_an_own_slide_bring_its_note(pack: Pack) -> None:
    claim = pack.evidence.claims["immediate-dramatic-results"]
    own = Item(Kind.SLIDE, title="Mine", points=(f"Surely: {claim.claim}",), key="own")
    assert run(pack, own).slides[0].claims == (claim.id,)
    assert run(pack, Item(Kind.SLIDE, title=claim.claim, key="own")).slides[0].claims == (claim.id,)


def test_a_topic_and_the_guide_as_lessons(pack: Pack) -> None:
    topic = lesson_of_topic(pack, QUILT, "en")
    assert topic.title == "The quilt model"
    assert [slide.key for slide in slides_for(topic, pack, "en").slides] == [item.ref for item in topic.items]
    guide = lesson_of_guide(pack, "en")
    topics = list(dict.fromkeys(item.ref.partition("#")[0] for item in guide.items))
    shown = [page.id for page in pack.reading_order("en") if page.id in topics]
    assert topics == shown
    assert {"evidence", "glossary", "references"}.isdisjoint(topics)
    assert slides_for(guide, pack, "en").problems == ()


def test_several_slides_of_one_section_come_once_each(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    two = '!!! slide "One"\n\n!!! slide "Two"\n\n'
    (tmp_path / "docs" / "index.md").write_text(f"# A\n\n{two}## B\n\n{two}", encoding="utf-8")
    pack = open_pack(tmp_path)
    lesson = lesson_of_topic(pack, "index", "en")
    assert [item.ref for item in lesson.items] == ["index~1", "index~2", "index#b~1", "index#b~2"]
    found = slides_for(lesson, pack, "en")
    assert [slide.key for slide in found.slides] == ["index", "index~2", "index#b", "index#b~2"]
    both = slides_for(Lesson("t", "T", items=(Item(Kind.SLIDE, "index#b", minutes=3),)), pack, "en").slides
    assert [(slide.title, slide.minutes) for slide in both] == [("One", 1.5), ("Two", 1.5)]


def test_the_built_in_lesson_is_whole() -> None:
    pack = open_pack(built_in_pack())
    (lesson,) = pack.lessons("en")
    assert pack.problems == ()
    found = slides_for(lesson, pack, "en")
    assert found.problems == ()
    assert 12 <= len(found.slides) <= 16
    assert lesson.planned_min == sum(slide.planned_min for slide in found.slides) == 20
    for slide in found.slides:
        assert len(slide.points) <= 5
        assert all(len(point) <= 60 for point in slide.points)
        assert "?" in slide.notes, slide.key
        assert slide.scene or slide.figure or slide.question
        assert slide.figure is None or slide.figure.words
        told = [words.casefold() for words in (slide.title, *slide.points)]
        says = any("article" in words and "one article" not in words for words in told)
        assert slide.claims or not says, slide.key  # what the article claims has its verdict beside it
        for claim_id in slide.claims:
            assert pack.evidence.claims[claim_id].note


def test_check_judges_lessons(tmp_path: Path) -> None:
    root = tmp_path / "pack"
    shutil.copytree(built_in_pack(), root)
    lesson = "version: 1\ntitle: T\nitems:\n  - slide: no/where\n  - scene: flat\n  - quiz: cellulite/nothing\n"
    (root / "lessons" / "mine.yaml").write_text(lesson, encoding="utf-8")
    assert [str(problem).split(" (")[0] for problem in check(root)] == [
        "lessons/mine.yaml:4: the pack has no topic 'no/where'",
        "lessons/mine.yaml:6: the quiz 'cellulite' has no question 'nothing'",
    ]


def test_a_lesson_that_cannot_be_read_is_among_the_pack_s_problems(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# A\n", encoding="utf-8")
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / "bad.yaml").write_text("items: [\n", encoding="utf-8")
    pack = open_pack(tmp_path)
    pack.lessons("en")
    assert [problem.path for problem in pack.problems] == ["lessons/bad.yaml"]
    assert [problem.path for problem in check(tmp_path)] == ["lessons/bad.yaml"]


def test_the_examples_of_the_guide_to_lessons_are_sound(pack: Pack, tmp_path: Path) -> None:
    guide = (Path(__file__).parents[3] / "docs" / "LESSONS.md").read_text(encoding="utf-8")
    examples = re.findall(r"```(\w+)\n(.*?)```", guide, re.DOTALL)
    (page,) = (text for kind, text in examples if kind == "markdown")
    blocks = taken_out(page)[1]
    assert [block.kind for block in blocks] == ["slide", "notes"]
    assert all(block.faults == () for block in blocks)
    assert blocks[0].claims == ("bands-tether-skin",)
    (lesson,) = (text for kind, text in examples if text.startswith("version: 1"))
    (tmp_path / "example.yaml").write_text(lesson, encoding="utf-8")
    made, problems = read_lesson(tmp_path / "example.yaml")
    assert made is not None
    assert problems == ()
    found = slides_for(made, pack, "en")
    assert found.problems == ()
    assert len(made.items) == 7
    assert len(found.slides) == 6 + len(pack.scenes("en").tours["whole-story"].stops)
    heads = [yaml.safe_load(text)["slides"] for kind, text in examples if text.startswith("slides:")]
    assert [chosen_in(head).faults for head in heads] == [(), ()]
