from __future__ import annotations

import re
from pathlib import Path

import pytest

from viewer import __version__, cli
from viewer.core import named
from viewer.core.content.model import Topic
from viewer.core.order import Order
from viewer.core.printing.choice import What
from viewer.core.printing.paper import PAPERS
from viewer.core.quilt.parameters import Parameters
from viewer.core.quilt.parts import Part
from viewer.core.quilt.scene import Account, Event, SceneState, Treatment
from viewer.core.quilt.scenes import Scene, SceneBook
from viewer.core.tones import TONES

ASKED = Order(scene="2G7V-0S", account=Account.STUDIES, month=3.5)
ALONE = Order("picture", Path("pack"), Path("a.svg"), tone="tone-3")
PRINTED = Order("pdf", out=Path("a.pdf"), what="section", topic="x", section="y", paper="letter")
TALK = Order(mode="presenter", lesson="a.yaml", theme="projector")
DRAWN = Order("snapshot", out=Path("a.png"), mode="presenter", window="speaker", slide=3)
PIN = Order("kiosk", action="set-pin", from_stdin=True, state_folder=Path("s"))
CLINIC = Order("pdf", Path("pack"), Path("a.PDF"), text_scale=2.0, clinic_wording=True)
SEPTA = Order("snapshot", Path("pack"), Path("a.png"), focus=Part.SEPTA)


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ([], Order()),
        (["view"], Order()),
        (["mypack"], Order(pack=Path("mypack"))),
        (["./view"], Order(pack=Path("view"))),
        (["view", "view"], Order(pack=Path("view"))),
        (["--weight", "-5"], Order(weight=-5)),
        (["--weight", "\N{MINUS SIGN}5"], Order(weight=-5)),
        (["--weight=-10", "--age", "80"], Order(weight=-10, age=80)),
        (["--theme", "contrast", "mypack"], Order(pack=Path("mypack"), theme="contrast")),
        (["snapshot", "a.PNG", "--size", "800x900"], Order("snapshot", out=Path("a.PNG"), size=(800, 900))),
        (["snapshot", "a.png", "pack", "--focus", "septa"], SEPTA),
        (["check", "pack"], Order("check", pack=Path("pack"))),
        (["--lang", "pt_BR", "--text-scale", "2.5"], Order(language="pt-BR", text_scale=2.5)),
        (["--mode", "reader", "--topic", "a/b"], Order(topic="a/b")),
        (["--scene", "2G7V-0S", "--account", "studies", "--month", "3.5"], ASKED),
        (["picture", "a.svg", "pack", "--tone", "tone-3"], ALONE),
        (["pdf", "a.pdf"], Order("pdf", out=Path("a.pdf"))),
        (["pdf", "a.pdf", "--what", "section", "--topic", "x", "--section", "y", "--paper", "letter"], PRINTED),
        (["pdf", "a.PDF", "pack", "--clinic-wording", "--text-scale", "2"], CLINIC),
        (["--mode", "kiosk", "--config", "k.toml"], Order(mode="kiosk", config=Path("k.toml"))),
        (["view", "p", "--mode=kiosk", "--size", "1080x1920"], Order(pack=Path("p"), mode="kiosk", size=(1080, 1920))),
        (["--mode", "presenter", "--lesson", "a.yaml", "--theme", "projector"], TALK),
        (["snapshot", "a.png", "--mode", "presenter", "--window", "speaker", "--slide", "3"], DRAWN),
        (["kiosk", "setup", "--force", "--yes"], Order("kiosk", action="setup", force=True, yes=True)),
        (["kiosk", "check", "--config", "k.toml"], Order("kiosk", action="check", config=Path("k.toml"))),
        (["kiosk", "set-pin", "--stdin", "--state", "s"], PIN),
        (["kiosk", "reset-pin"], Order("kiosk", action="reset-pin")),
        (["kiosk", "report", "--csv", "--days", "7"], Order("kiosk", action="report", csv=True, days=7)),
    ],
)  # fmt: skip
def test_words_become_an_order(words: list[str], order: Order) -> None:
    assert cli.read(words) == order


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--lesson", "first"], "--mode presenter"),
        (["snapshot", "a.png", "--slide", "2"], "--mode presenter"),
        (["snapshot", "a.png", "--mode", "presenter", "--window", "door"], "audience, speaker"),
        (["snapshot", "a.png", "--mode", "presenter", "--slide", "0"], "between 1 and"),
        (["--mode", "disco"], "disco"),
        (["--theme", "disco"], "system, light"),
        (["--lang", "english please"], "english please"),
        (["--lang", "e"], "language code"),
        (["--size", "big"], "1280x720"),
        (["--size", "0x0"], "0x0"),
        (["--size", "99999x1000"], "7680"),
        (["--text-scale", "nan"], "between 0.8 and 3"),
        (["--text-scale", "0.5"], "between 0.8 and 3"),
        (["--age", "14"], "between 15 and 80"),
        (["--age", "old"], "no number"),
        (["--weight", "-11"], "between -10 and 40"),
        (["--weight", "inf"], "between -10 and 40"),
        (["--focus", "bone"], "skin, fat, muscle, septa"),
        (["--wieght", "5"], "--wieght"),
        (["a", "b"], "b"),
        (["snapshot"], "OUT.png"),
        (["snapshot", "out.jpg"], ".png"),
        (["check"], "PACK"),
        (["picture", "out.jpg"], ".png or .svg"),
        (["picture", "out.png", "--topic", "index"], "--topic"),
        (["--account", "mine"], "article, studies"),
        (["--month", "37"], "between 0 and 36"),
        (["--month", "nan"], "between 0 and 36"),
        (["--scene"], "--scene"),
        (["pdf"], "OUT.pdf"),
        (["pdf", "a.txt"], ".pdf"),
        (["pdf", "a.pdf", "--what", "poster"], "guide, article"),
        (["pdf", "a.pdf", "--theme", "dark"], "--theme"),
        (["kiosk"], "ACTION"),
        (["kiosk", "dance"], "dance"),
        (["kiosk", "set-pin", "481516"], "481516"),
        (["kiosk", "report", "--days", "0"], "between 1 and"),
        (["--config", "k.toml"], "--mode kiosk"),
        (["--mode", "kiosk", "--size", "big"], "1280x720"),
        ([""], "name"),
        (["--topic"], "--topic"),
    ],
)
def test_a_fault_is_one_sentence_and_status_2(words: list[str], named: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        cli.read(words)
    assert end.value.code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("septa: ")
    assert err.count("\n") == 1
    assert named in err


@pytest.mark.parametrize(
    ("words", "order"),
    [
        (["-style", "fusion"], Order(mode="kiosk")),
        (["--qmljsdebugger=port:3768", "pack"], Order(mode="kiosk", pack=Path("pack"))),
        (["pack", "other", "third"], Order(mode="kiosk", pack=Path("pack"))),
        (["-platform", "vnc", "--theme", "dark"], Order(mode="kiosk", theme="dark")),
        (["--", "-x", "--stylesheet", "/etc/passwd"], Order(mode="kiosk")),
        (["--conf", "evil.toml", "-I"], Order(mode="kiosk")),
        (["\n\x1b[2J"], Order(mode="kiosk", pack=Path("\n\x1b[2J"))),
    ],
)
def test_a_kiosk_starts_whatever_words_it_is_given(
    words: list[str], order: Order, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.read(["view", "--mode", "kiosk", *words]) == order
    assert cli.read([*words, "--mode=kiosk"]) == order
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") in (0, 2)
    assert err.isprintable() or err.replace("\n", "").isprintable()


def test_elsewhere_unknown_words_stay_faults() -> None:
    for words in (
        ["-style", "fusion"],
        ["a", "b"],
        ["--mode", "reader", "--what"],
        ["snapshot", "--mode", "kiosk", "-x"],
    ):
        with pytest.raises(SystemExit):
            cli.read(words)


def test_the_options_of_a_window_are_all_known(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.read(["view", "--help"])
    named = set(re.findall(r"^  (--[a-z-]+)", capsys.readouterr().out, re.MULTILINE))
    assert named == set(cli.WINDOW_OPTIONS)


def test_version_and_help_are_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--version"], ["--help"], ["snapshot", "--help"]):
        with pytest.raises(SystemExit) as end:
            cli.read(words)
        assert end.value.code == 0
    out = capsys.readouterr().out
    assert f"Septa {__version__}" in out
    assert "-10 to 40" in out


SCENES = (
    Scene("flat", "Flat at rest", SceneState()),
    Scene("one-injection", "One injection", SceneState(Account.ARTICLE, Parameters(40, 10))),
)


class Book:
    """As much of a pack as finding topics and scenes needs."""

    def __init__(self, *topics: Topic) -> None:
        self._topics = topics

    def find(self, topic_id: str, language: str) -> Topic | None:
        return next((topic for top in self._topics for topic in top.walk() if topic.id == topic_id), None)

    def scenes(self, language: str) -> SceneBook:
        return SceneBook({scene.id: scene for scene in SCENES if self._topics})

    def reading_order(self, language: str) -> tuple[Topic, ...]:
        return tuple(topic for top in self._topics for topic in top.walk() if topic.page)


BOOK = Book(
    Topic("index", "Start here", "index.md"),
    Topic("section:Body", "Body", children=(Topic("body/quilt-model", "The quilt model", "body/quilt-model.md"),)),
    Topic("a/results", "Results", "a/results.md"),
    Topic("b/results", "More results", "b/results.md"),
)


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("index", "index"),
        ("body/quilt-model", "body/quilt-model"),
        ("quilt-model", "body/quilt-model"),
        ("the quilt model", "body/quilt-model"),
        ("section:Body", "body/quilt-model"),
        ("results", None),
        ("nowhere", None),
        ("", None),
    ],
)
def test_a_topic_by_id_by_its_end_or_by_title(wanted: str, found: str | None) -> None:
    topic = named.find_topic(wanted, BOOK, "en")
    assert (topic.id if topic else None) == found


def test_the_nearest_topic_is_offered() -> None:
    assert "did you mean body/quilt-model?" in named.topic_fault("quiltmodel", BOOK, "en")
    assert "such as index" in named.topic_fault("zzzzzz", BOOK, "en")
    assert named.topic_fault("x", Book(), "en").count(".") == 1


@pytest.mark.parametrize("wanted", ["one-injection", " One-Injection", "one injection"])
def test_a_scene_by_id_or_title(wanted: str) -> None:
    assert named.find_scene(wanted, BOOK, "en") is SCENES[1]


@pytest.mark.parametrize("wanted", ["2G7V-0S", "2g7v0s", "septa:scene/2G7V-0S"])
def test_a_scene_by_its_code(wanted: str) -> None:
    scene = named.find_scene(wanted, BOOK, "en")
    assert scene is not None
    assert (scene.id, scene.state, scene.part) == ("", SceneState(Account.ARTICLE, Parameters(46, 14)), None)


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        ("one-injektion", "did you mean one-injection?"),
        ("zzzzzz", "no scene “zzzzzz”; name one by its id, such as flat."),
        ("", "no scene “”; name one"),
        ("2G7V-0T", "letter that is wrong"),
        ("septa:scene/hello!", "has “!” in it"),
    ],
)
def test_a_scene_that_there_is_not(wanted: str, told: str) -> None:
    assert named.find_scene(wanted, BOOK, "en") is None
    assert told in named.scene_fault(wanted, BOOK, "en")


def test_a_pack_without_scenes() -> None:
    assert "has none" in named.scene_fault("flat", Book(), "en")


def test_skin_tones_are_those_that_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert [named.tone_fault(tone.id) for tone in TONES] == [""] * len(TONES)
    assert "mixed, tone-1" in named.tone_fault("purple")
    with pytest.raises(SystemExit):
        cli.read(["picture", "--help"])
    said = " ".join(capsys.readouterr().out.split())
    assert f"{TONES[0].id}, or {TONES[1].id} to {TONES[-1].id}" in said


def test_what_is_said_beside_a_scene_takes_its_place() -> None:
    scene = SceneState(Account.ARTICLE, Parameters(40, 10), 50, (Event(2, Treatment.REST),))
    order = Order(scene="x", state=scene, age=61.4, month=12.34)
    assert order.first_state(SceneState()) == SceneState(Account.ARTICLE, Parameters(61, 10), 123, scene.events)
    assert Order(account=Account.ARTICLE).first_state(SceneState()) == SceneState(Account.ARTICLE)
    assert Order().first_state(scene) == scene
    assert order.asks_for_a_picture
    assert not Order(theme="dark", topic="index").asks_for_a_picture


def test_where_no_picture_can_be_written(tmp_path: Path) -> None:
    assert cli.unwritable(tmp_path / "out.png") == ""
    assert "does not exist" in cli.unwritable(tmp_path / "no" / "out.png")
    (tmp_path / "folder.png").mkdir()
    assert "is a folder" in cli.unwritable(tmp_path / "folder.png")


def test_what_can_be_printed_is_what_printing_knows() -> None:
    """The command line spells it out, because it must not load what it does not need."""
    assert set(cli.PRINTS) == {what.value for what in What}
    assert set(cli.PAPERS) == set(PAPERS)
    assert Order().what in cli.PRINTS
