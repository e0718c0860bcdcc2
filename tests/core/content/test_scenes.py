"""scenes.yaml: scenes and tours as they are read, what is named, and the nearest state that stands in its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content import limits
from viewer.core.content.files import PackFiles
from viewer.core.content.pack import open_pack
from viewer.core.content.scenes import read_scenes
from viewer.core.quilt.layout import Layout
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import (
    EVENTS_MOST,
    Account,
    Compare,
    Event,
    Field,
    SceneState,
    Treatment,
    View,
)
from viewer.core.quilt.scenes import Scene, SceneBook, Stop, Tour

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"

HEAD = "version: 1\nscenes:\n"
SCENE = "- id: one\n  title: One\n"
FULL = """
- id: full
  title: All of it
  account: article
  age: 46
  weight: 14
  month: 12.5
  events:
  - {what: sculpting, month: 3, square: [3.5, 2]}
  - {what: mesotherapy, month: 1, square: [1, 4]}
  - {what: rest}
  part: septa
  cut: 2.5
  zoom: 150
  pan: [-10, 20]
  lifted: [skin, fat]
  compare: accounts
  divider: 40
  reveal: scar
  sentence: See  the
    scar.
"""


def read(root: Path, text: str, language: str = "en") -> tuple[SceneBook, list[str]]:
    (root / "scenes.yaml").write_text(text, encoding="utf-8")
    book, problems = read_scenes(PackFiles(root), language, "en")
    assert all(problem.cure for problem in problems)
    return book, [f"{problem.path}:{problem.line}: {problem.text}" for problem in problems]


def test_a_pack_without_scenes(tmp_path: Path) -> None:
    assert read_scenes(PackFiles(tmp_path), "en", "en") == (SceneBook(), ())


def test_a_scene_that_says_little_is_the_picture_at_rest(tmp_path: Path) -> None:
    book, problems = read(tmp_path, HEAD + SCENE)
    assert problems == []
    assert book == SceneBook({"one": Scene("one", "One", SceneState(), line=3)})


def test_a_scene_with_everything(tmp_path: Path) -> None:
    book, problems = read(tmp_path, HEAD + FULL.lstrip())
    assert problems == []
    assert book.scenes["full"] == Scene(
        "full",
        "All of it",
        SceneState(
            Account.ARTICLE,
            Parameters(46, 14),
            125,
            (
                Event(0, Treatment.REST),
                Event(1, Treatment.MESOTHERAPY, 18, 72),
                Event(3, Treatment.SCULPTING, 63, 36),
            ),
            View(45, 150, -10, 20, frozenset({Part.SKIN, Part.FAT}), Compare.ACCOUNTS, 40, Field.SCAR),
        ),
        Part.SEPTA,
        "See the scar.",
        3,
    )


def test_squares_are_those_of_the_layout(tmp_path: Path) -> None:
    layout = Layout(wobble_mm=0)
    middle = layout.margin_mm + 1.5 * layout.size_mm, layout.margin_mm + 2.5 * layout.size_mm
    book, _ = read(tmp_path, HEAD + SCENE + "  events:\n  - {what: rest, square: [2, 3]}\n  cut: 4\n")
    state = book.scenes["one"].state
    assert (state.events[0].u_mm, state.events[0].v_mm) == middle
    assert state.view.cut_mm == layout.margin_mm + 3.5 * layout.size_mm


@pytest.mark.parametrize(
    ("line", "problem", "state"),
    [
        ("account: mine", "'mine' is not an account", SceneState()),
        ("age: 200", "age is 200; it goes from 15 to 80", SceneState(parameters=Parameters(80, 0))),
        ("age: .nan", "age must be a number, not 'nan'", SceneState()),
        ("age: old", "age must be a number, not 'old'", SceneState()),
        ("weight: -.inf", "weight is -inf; it goes from -10 to 40", SceneState(parameters=Parameters(30, -10))),
        ("month: 37", "month is 37; it goes from 0 to 36", SceneState(month_tenths=360)),
        ("cut: 0", "cut is 0; it goes from 1 to 4", SceneState(view=View(cut_mm=18))),
        ("zoom: 20", "zoom is 20; it goes from 100 to 400", SceneState()),
        ("zoom: 1.0e+99", "zoom is 1e+99; it goes from 100 to 400", SceneState(view=View(zoom=400))),
        ("pan: 3", "pan must be two numbers", SceneState()),
        ("pan: [0, 300]", "pan is 300; it goes from -100 to 100", SceneState(view=View(pan_y=100))),
        ("lifted: skin", "lifted must be a list", SceneState()),
        (
            "lifted: [hair, fat]",
            "'hair' is not a part of the picture",
            SceneState(view=View(lifted=frozenset({Part.FAT}))),
        ),
        ("compare: everything", "'everything' is not a comparison", SceneState()),
        ("divider: true", "divider must be a number, not 'True'", SceneState()),
        ("reveal: bones", "'bones' is not a quantity that can be shown", SceneState()),
        ("part: bone", "'bone' is not a part of the picture", SceneState()),
        ("colour: red", "'colour' is not known here", SceneState()),
        ("events: many", "events must be a list", SceneState()),
        ("events: [rest]", "this event is no group of fields", SceneState()),
        ("events: [{month: 1}]", "this event does not say what is done", SceneState()),
        ("events: [{what: magic}]", "'magic' is not an event", SceneState()),
        ("events: [{what: rest, when: 1}]", "'when' is not known here", SceneState(events=(Event(0, Treatment.REST),))),
        (
            "events: [{what: rest, month: 99}]",
            "month is 99; it goes from 0 to 36",
            SceneState(events=(Event(36, Treatment.REST),)),
        ),
        (
            "events: [{what: rest, month: 1.6}]",
            "an event stands at the start of a month, not at 1.6",
            SceneState(events=(Event(2, Treatment.REST),)),
        ),
        (
            "events: [{what: rest, square: [9, 2]}]",
            "square is 9; it goes from 0.5 to 6.5",
            SceneState(events=(Event(0, Treatment.REST, 117, 36),)),
        ),
        (
            "events: [{what: rest, square: middle}]",
            "square must be two numbers",
            SceneState(events=(Event(0, Treatment.REST),)),
        ),
    ],
)
def test_what_cannot_be_is_named_and_the_nearest_stands(
    tmp_path: Path, line: str, problem: str, state: SceneState
) -> None:
    book, problems = read(tmp_path, HEAD + SCENE + f"  {line}\n")
    assert problems == [f"scenes.yaml:5: {problem}"]
    assert book.scenes["one"].state == state


def test_too_many_events_are_named_and_the_first_stay(tmp_path: Path) -> None:
    book, problems = read(tmp_path, HEAD + SCENE + "  events:\n" + "  - {what: rest}\n" * (EVENTS_MOST + 1))
    assert problems == ["scenes.yaml:5: there are 33 events; the most is 32"]
    assert len(book.scenes["one"].state.events) == EVENTS_MOST


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (HEAD + SCENE + "- title: Two\n", "5: this entry of scenes has no id"),
        (HEAD + SCENE + "- {id: one, title: Two}\n", "5: 'one' stands in scenes twice; the first one counts"),
        (HEAD + SCENE + "- {id: a b, title: Two}\n", "5: 'a b' is no id"),
        (HEAD + SCENE + "stories: []\n", "5: 'stories' is not known here"),
        ("scenes:\n" + SCENE, "1: this file does not say its version"),
    ],
)
def test_other_faults_leave_the_good_scene(tmp_path: Path, text: str, problem: str) -> None:
    book, problems = read(tmp_path, text)
    assert problems == [f"scenes.yaml:{problem}"]
    assert list(book.scenes) == ["one"]


def test_a_scene_without_a_title_bears_its_id(tmp_path: Path) -> None:
    book, problems = read(tmp_path, HEAD + "- id: one\n")
    assert problems == ["scenes.yaml:3: the scene 'one' has no title"]
    assert book.scenes["one"].title == "one"


def test_a_file_of_another_version_is_not_read(tmp_path: Path) -> None:
    book, problems = read(tmp_path, "version: 2\nscenes:\n" + SCENE)
    assert book == SceneBook()
    assert problems == [
        "scenes.yaml:1: this file is of version 2; Septa reads version 1, so nothing of it is shown",
    ]


def test_signs_that_turn_or_control_are_taken_out(tmp_path: Path) -> None:
    book, _ = read(tmp_path, HEAD + '- id: one\n  title: "a\\u202eb\\u0007c"\n  sentence: "x\\ny"\n')
    assert (book.scenes["one"].title, book.scenes["one"].sentence) == ("abc", "x y")


def test_a_file_of_very_many_scenes_is_cut(tmp_path: Path) -> None:
    text = HEAD + "".join(f"- {{id: s{n}, title: S}}\n" for n in range(limits.SCENES + 1))
    book, problems = read(tmp_path, text)
    assert len(book.scenes) == limits.SCENES
    assert problems == ["scenes.yaml:2: there are 501 scenes; the most is 500"]


TOUR = "tours:\n- id: walk\n  title: A walk\n  stops:\n  - scene: one\n    seconds: 4\n    narration: Look.\n"


def test_a_tour(tmp_path: Path) -> None:
    book, problems = read(tmp_path, HEAD + SCENE + TOUR + "  - scene: one\n")
    assert problems == []
    assert book.tours == {"walk": Tour("walk", "A walk", (Stop("one", 4, "Look."), Stop("one", 10)), 6)}


@pytest.mark.parametrize(
    ("text", "problems", "stops"),
    [
        (TOUR + "  - scene: nowhere\n", ["12: 'nowhere' is not a scene of scenes.yaml"], 1),
        (TOUR + "  - one\n", ["12: this stop is no group of fields"], 1),
        (TOUR + "  - {scene: one, speed: 2}\n", ["12: 'speed' is not known here"], 2),
        (TOUR + "  - {scene: one, seconds: 0}\n", ["12: seconds is 0; it goes from 1 to 120"], 2),
        (TOUR.replace("  title: A walk\n", ""), ["6: the tour 'walk' has no title"], 1),
        (TOUR.replace("one", "two"), ["9: 'two' is not a scene of scenes.yaml", "6: the tour 'walk' has no stops"], 0),
        ("tours:\n- {id: walk, title: A walk}\n", ["6: the tour 'walk' has no stops"], 0),
    ],
)
def test_faults_of_a_tour(tmp_path: Path, text: str, problems: list[str], stops: int) -> None:
    book, told = read(tmp_path, HEAD + SCENE + text)
    assert told == [f"scenes.yaml:{problem}" for problem in problems]
    assert sum(len(tour.stops) for tour in book.tours.values()) == stops


def test_words_in_another_language(tmp_path: Path) -> None:
    (tmp_path / "scenes.es.yaml").write_text(
        "version: 1\nscenes:\n  one: {title: Uno, sentence: Mira.}\n"
        "tours:\n  walk: {title: Paseo, narration: [Mira]}\n",
        encoding="utf-8",
    )
    book, problems = read(tmp_path, HEAD + SCENE + TOUR, "es")
    assert problems == []
    assert (book.scenes["one"].title, book.scenes["one"].sentence) == ("Uno", "Mira.")
    assert book.tours["walk"].title == "Paseo"
    assert book.tours["walk"].stops == (Stop("one", 4, "Mira"),)
    assert read(tmp_path, HEAD + SCENE + TOUR, "ar")[0].scenes["one"].title == "One"


def test_faults_of_words_in_another_language(tmp_path: Path) -> None:
    (tmp_path / "scenes.es.yaml").write_text(
        "version: 1\nscenes:\n  two: {title: Dos}\n  one: Uno\ntours:\n  walk: {narration: [a, b], speed: 2}\n",
        encoding="utf-8",
    )
    book, problems = read(tmp_path, HEAD + SCENE + TOUR, "es")
    assert problems == [
        "scenes.es.yaml:3: 'two' is not among the scenes of scenes.yaml",
        "scenes.es.yaml:4: 'one' is no group of words",
        "scenes.es.yaml:6: 'speed' is not known here",
        "scenes.es.yaml:6: there are 2 narration; the most is 1",
    ]
    assert book.scenes["one"].title == "One"


values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=9), st.lists(st.integers(), max_size=3)
)
names = ["id", "title", "account", "age", "weight", "month", "events", "part", "cut", "zoom", "pan", "lifted"]
names += ["compare", "divider", "reveal", "sentence", "what", "square", "scene", "seconds", "stops"]
rows = st.lists(
    st.dictionaries(
        st.sampled_from(names),
        st.one_of(values, st.lists(st.dictionaries(st.sampled_from(names), values, max_size=4), max_size=3)),
        max_size=8,
    ),
    max_size=3,
)


@given(rows, rows)
def test_whatever_stands_there_every_scene_can_be_shown(
    tmp_path_factory: pytest.TempPathFactory, scenes: object, tours: object
) -> None:
    import yaml

    root = tmp_path_factory.mktemp("scenes")
    book, problems = read(root, yaml.safe_dump({"version": 1, "scenes": scenes, "tours": tours}))
    assert all(isinstance(scene.state, SceneState) for scene in book.scenes.values())
    assert all(stop.scene in book.scenes for tour in book.tours.values() for stop in tour.stops)
    assert all("\n" not in problem for problem in problems)


# The built-in pack


@pytest.fixture(scope="module")
def built_in() -> SceneBook:
    return open_pack(BUILT_IN, trusted=False).scenes("en")


def test_the_built_in_pack_has_the_scenes_that_it_must(built_in: SceneBook) -> None:
    must = "flat square tied grown aged liposuction one-injection series months-later sculpting advancing-scar"
    assert {*must.split(), "bands-cut", "everyone", "deep-keloid"} <= set(built_in.scenes)
    for scene in built_in.scenes.values():
        assert scene.sentence.endswith((".", "?")), scene.id
    assert len({scene.title for scene in built_in.scenes.values()}) == len(built_in.scenes)


def test_no_two_scenes_show_the_same(built_in: SceneBook) -> None:
    shown = [(scene.state, scene.part) for scene in built_in.scenes.values()]
    assert len(set(shown)) == len(shown)


def test_a_scene_of_injections_never_stands_without_what_studies_show(built_in: SceneBook) -> None:
    assumptions = open_pack(BUILT_IN, trusted=False).assumptions
    for scene in built_in.scenes.values():
        treatments = [event.treatment for event in scene.state.events]
        if assumptions.must_compare(Account.ARTICLE, treatments):
            assert scene.state.view.compare is Compare.ACCOUNTS, scene.id


def test_events_of_a_scene_have_happened_in_it(built_in: SceneBook) -> None:
    for scene in built_in.scenes.values():
        assert scene.state.done == scene.state.events, scene.id


def test_the_tours(built_in: SceneBook) -> None:
    lengths = {tour.id: sum(stop.seconds for stop in tour.stops) for tour in built_in.tours.values()}
    assert 120 <= lengths["whole-story"] <= 180
    assert lengths["attract"] <= 60
    for tour in built_in.tours.values():
        for stop in tour.stops:
            words = len(stop.narration.split())
            assert 0 < words <= stop.seconds * 2.6, (tour.id, stop.scene)  # time to read it, or to hear it
    attract = [built_in.scenes[stop.scene].state for stop in built_in.tours["attract"].stops]
    assert all(state.account is Account.STUDIES and not state.events for state in attract)


def test_every_section_that_names_a_scene_names_one_that_exists(built_in: SceneBook) -> None:
    pack = open_pack(BUILT_IN, trusted=False)
    tops, sections = [], []
    for topic in pack.reading_order("en"):
        article = pack.article(topic.id, "en")
        tops += [article.scene] if article.scene else []
        sections += [heading.scene for heading in article.headings if heading.scene]
        assert "data-scene" not in article.html
        assert article.picture or not (article.scene or any(heading.scene for heading in article.headings)), topic.id
    assert {*tops, *sections} <= set(built_in.scenes)
    assert len(sections) >= 20
    assert len(tops) >= 10


def test_a_pack_in_two_languages_has_its_scenes_in_both() -> None:
    pack = open_pack(Path(__file__).parents[2] / "packs" / "bilingual", trusted=False)
    english, arabic = pack.scenes("en"), pack.scenes("ar")
    assert [scene.state for scene in english.scenes.values()] == [scene.state for scene in arabic.scenes.values()]
    assert (english.scenes["pushed"].title, arabic.scenes["pushed"].title) == ("Pushed up", "مرفوع")
    assert english.tours["both"].stops[1] == Stop("pushed", 10, "Skin pushed up.")
    assert arabic.tours["both"].stops[1] == Stop("pushed", 10, "الجلد مرفوع.")
    for language in ("en", "ar"):
        (heading,) = pack.article("tissue/layers", language).headings
        assert heading.scene == "pushed"
    assert not pack.assumptions
