from __future__ import annotations

from pathlib import Path

import pytest

from viewer import __version__, cli
from viewer.core.content.model import Topic
from viewer.core.order import Order
from viewer.core.quilt.parts import Part

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
    ],
)  # fmt: skip
def test_words_become_an_order(words: list[str], order: Order) -> None:
    assert cli.read(words) == order


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["--mode", "kiosk"], "kiosk is not part of this version"),
        (["--mode", "presenter"], "presenter is not part of this version"),
        (["--mode", "disco"], "disco"),
        (["--theme", "sepia"], "system, light, dark, contrast"),
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


def test_version_and_help_are_no_faults(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--version"], ["--help"], ["snapshot", "--help"]):
        with pytest.raises(SystemExit) as end:
            cli.read(words)
        assert end.value.code == 0
    out = capsys.readouterr().out
    assert f"Septa {__version__}" in out
    assert "-10 to 40" in out


class Book:
    """As much of a pack as finding topics needs."""

    def __init__(self, *topics: Topic) -> None:
        self._topics = topics

    def find(self, topic_id: str, language: str) -> Topic | None:
        return next((topic for top in self._topics for topic in top.walk() if topic.id == topic_id), None)

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
    topic = cli.find_topic(wanted, BOOK, "en")
    assert (topic.id if topic else None) == found


def test_the_nearest_topic_is_offered() -> None:
    assert "did you mean body/quilt-model?" in cli.topic_fault("quiltmodel", BOOK, "en")
    assert "such as index" in cli.topic_fault("zzzzzz", BOOK, "en")
    assert cli.topic_fault("x", Book(), "en").count(".") == 1


def test_where_no_picture_can_be_written(tmp_path: Path) -> None:
    assert cli.unwritable(tmp_path / "out.png") == ""
    assert "does not exist" in cli.unwritable(tmp_path / "no" / "out.png")
    (tmp_path / "folder.png").mkdir()
    assert "is a folder" in cli.unwritable(tmp_path / "folder.png")
