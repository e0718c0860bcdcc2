"""An opened pack, in all its languages, and packs that cannot be opened."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

import pytest

from viewer.core.content import limits
from viewer.core.content import pack as pack_module
from viewer.core.content.model import Topic
from viewer.core.content.pack import Pack, open_pack
from viewer.core.problems import PackError

PACKS = Path(__file__).parents[2] / "packs"
BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"


@pytest.fixture(scope="module")
def bilingual() -> Pack:
    return open_pack(PACKS / "bilingual")


def rows(topics: tuple[Topic, ...], depth: int = 0) -> list[str]:
    found: list[str] = []
    for topic in topics:
        found += ["  " * depth + topic.title, *rows(topic.children, depth + 1)]
    return found


def test_who_the_pack_is(bilingual: Pack) -> None:
    info = bilingual.info
    assert (info.id, info.title, info.version, info.licence) == ("bilingual", "Under the skin", "2.1", "MIT")
    assert info.languages == ("en", "ar")
    assert info.title_in("ar") == "تحت الجلد"
    assert not bilingual.problems


def test_the_tree_in_both_languages(bilingual: Pack) -> None:
    assert rows(bilingual.tree("en")) == [
        "Welcome",
        "Tissue",
        "  Layers",
        "Everything at once",
        "دليل الأنسجة",
        "Septa on the web",
    ]
    assert rows(bilingual.tree("ar")) == [
        "أهلًا بك",
        "النسيج",
        "  الطبقات",
        "كل شيء معًا",
        "دليل الأنسجة",
        "الحواجز على الشبكة",
    ]
    for language in ("en", "ar"):
        ids = [topic.id for top in bilingual.tree(language) for topic in top.walk()]
        assert ids == [
            "index",
            "tissue/index",
            "tissue/layers",
            "extensions",
            "دليل/الأنسجة",
            "link:https://example.org/septa",
        ]


def test_order_neighbours_and_trail(bilingual: Pack) -> None:
    order = [topic.id for topic in bilingual.reading_order("en")]
    assert order == ["index", "tissue/index", "tissue/layers", "extensions", "دليل/الأنسجة"]
    before, after = bilingual.neighbours("tissue/index", "en")
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("index", "tissue/layers")
    assert bilingual.neighbours("index", "en")[0] is None
    assert bilingual.neighbours("دليل/الأنسجة", "en")[1] is None
    assert [topic.title for topic in bilingual.trail("tissue/layers", "ar")] == ["النسيج", "الطبقات"]
    first = bilingual.first_topic("ar")
    assert first is not None
    assert first.id == "index"


def test_a_page_in_its_language_or_the_default_one(bilingual: Pack) -> None:
    arabic = bilingual.page_source("tissue/layers", "ar")
    assert (arabic.path, arabic.language, arabic.title) == ("tissue/layers.ar.md", "ar", "الطبقات")
    assert arabic.words["fat"] == ("الدهون", "دهون")
    assert [term.word for term in arabic.glossary] == ["الحواجز", "lymph"]
    fallback = bilingual.page_source("extensions", "ar")
    assert (fallback.path, fallback.language, fallback.title) == ("extensions.md", "en", "كل شيء معًا")
    assert fallback.words["fat"] == ("fat", "fat lobules")
    assert fallback.picture is False
    assert arabic.picture is True


def test_what_the_converter_gets(bilingual: Pack) -> None:
    source = bilingual.page_source("index", "en")
    lines = (PACKS / "bilingual/docs/index.md").read_text(encoding="utf-8").split("\n")
    assert source.first_line == 8
    assert lines[source.first_line - 1 :] == source.text.split("\n")
    assert source.meta["tags"] == ["test", "languages"]
    assert source.pages["tissue/index.md"] == "tissue/index"
    assert "tissue/layers.ar.md" not in source.pages  # a language's own form is told by its suffix
    assert {"assets/layers.svg", "assets/layers.ar.svg", "tissue/layers.ar.md"} <= source.files
    assert "bands-tether-skin" in source.evidence.claims


def test_articles_in_both_languages(bilingual: Pack) -> None:
    english, arabic = bilingual.article("index", "en"), bilingual.article("index", "ar")
    assert (english.title, english.language, english.right_to_left) == ("Welcome", "en", False)
    assert (arabic.title, arabic.language, arabic.right_to_left) == ("أهلًا بك", "ar", True)
    assert english.claims == arabic.claims == ("bands-tether-skin",)
    assert "pack:file/assets/layers.svg" in english.html
    assert "pack:file/assets/layers.ar.svg" in arabic.html
    assert "part:fat" in english.html
    assert "dead:" not in english.html + arabic.html


@pytest.mark.parametrize(
    ("wanted", "language"),
    [("en", "en"), ("ar", "ar"), ("AR", "ar"), ("ar_EG", "ar"), ("en-GB", "en"), ("fr", "en"), ("", "en")],
)
def test_the_nearest_language(bilingual: Pack, wanted: str, language: str) -> None:
    assert bilingual.language(wanted) == language


def test_articles_are_kept_and_let_go(bilingual: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = Pack(bilingual._content)
    assert pack.ready("index", "en") is None
    article = pack.article("index", "en")
    assert pack.article("index", "en") is article
    assert pack.ready("index", "en") is article
    monkeypatch.setattr(limits, "ARTICLES_KEPT", 2)
    pack.article("extensions", "en")
    pack.article("tissue/index", "en")
    assert pack.ready("index", "en") is None
    assert pack.ready("extensions", "en") is not None


def test_what_is_not_there(bilingual: Pack) -> None:
    assert bilingual.find("nothing", "en") is None
    assert bilingual.trail("nothing", "en") == ()
    assert bilingual.neighbours("nothing", "en") == (None, None)
    with pytest.raises(PackError, match="no topic 'nothing'"):
        bilingual.article("nothing", "en")
    with pytest.raises(PackError, match="no part 2"):
        bilingual.article("index", "en", 1)


def test_a_pack_without_nav() -> None:
    pack = open_pack(PACKS / "navless")
    assert rows(pack.tree("en")) == [
        "Start of it all",
        "From MultiMarkdown",
        "Zebra fish",
        "Guide book",
        "  ABOUT us",
        "How it works",
        "  Deep",
        "    Deep down",
    ]
    assert pack.info.title == "Navless"
    assert pack.page_source("apple", "en").first_line == 4
    assert not pack.problems


def test_pages_in_the_root_are_a_pack_too(tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# One\n")
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "two.md").write_text("# Two\n")
    pack = open_pack(tmp_path)
    assert rows(pack.tree("en")) == ["One", "Sub", "  Two"]
    assert pack.article("sub/two", "en").title == "Two"


def test_a_page_outside_the_nav_is_reached(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("nav:\n- a.md\nexclude_docs: c.md\n")
    for name in "abc":
        (tmp_path / "docs" / f"{name}.md").write_text(f"# Page {name}\n\n[b](b.md)\n")
    pack = open_pack(tmp_path)
    loose = pack.find("b", "en")
    assert loose is not None
    assert (loose.title, loose.page) == ("Page b", "b.md")
    assert pack.trail("b", "en") == ()
    assert "pack:topic/b" in pack.article("a", "en").html
    assert pack.article("b", "en").title == "Page b"
    assert pack.find("c", "en") is None


def test_languages_as_folders(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "plugins:\n- i18n:\n    docs_structure: folder\n    languages:\n"
        "    - {locale: en, default: true}\n    - {locale: es}\n"
    )
    for folder, words in {"en": "Skin", "es": "Piel"}.items():
        (tmp_path / "docs" / folder / "sub").mkdir(parents=True)
        (tmp_path / "docs" / folder / "index.md").write_text(f"# {words}\n\n[x](sub/page.md)\n")
        (tmp_path / "docs" / folder / "sub" / "page.md").write_text(f"# {words} 2\n\n[back](../index.md)\n")
    pack = open_pack(tmp_path)
    assert rows(pack.tree("es")) == ["Piel", "Sub", "  Piel 2"]
    assert pack.page_source("index", "es").path == "es/index.md"
    assert "pack:topic/sub/page" in pack.article("index", "es").html


def test_a_nav_of_its_own_for_a_language(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n")
    (tmp_path / "docs" / "b.md").write_text("# B\n")
    (tmp_path / "mkdocs.yml").write_text(
        "nav: [a.md, b.md]\nplugins:\n- i18n:\n    languages:\n    - locale: en\n    - locale: es\n"
        "      nav:\n      - Solo: b.md\n      - Perdido: c.md\n"
    )
    pack = open_pack(tmp_path)
    assert rows(pack.tree("es")) == ["Solo"]
    assert rows(pack.tree("en")) == ["A", "B"]
    assert [(problem.path, problem.line) for problem in pack.problems] == [("mkdocs.yml", 9)]


def test_a_broken_pack_opens_as_far_as_it_is_good() -> None:
    pack = open_pack(PACKS / "broken")
    assert rows(pack.tree("en")) == ["Start", "Lost", "Links"]
    assert [topic.title for topic in pack.reading_order("es")] == ["Start", "Lost", "Links"]
    assert pack.article("index", "en").text
    places = [(problem.path, problem.line) for problem in pack.problems]
    assert ("mkdocs.yml", 6) in places
    assert ("claims.yaml", 13) in places
    assert places == sorted(places)


def test_bad_settings_leave_the_pages(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n")
    (tmp_path / "mkdocs.yml").write_text("nav: [a.md\nsite_name: x\n")
    pack = open_pack(tmp_path)
    assert rows(pack.tree("en")) == ["A"]
    assert [problem.line for problem in pack.problems] == [2]


def test_a_nav_without_any_page_gives_way_to_the_folders(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "a.md").write_text("# A\n")
    (tmp_path / "mkdocs.yml").write_text("nav:\n- b.md\n- Web: https://example.org\n")
    pack = open_pack(tmp_path)
    assert rows(pack.tree("en")) == ["A"]
    assert [problem.line for problem in pack.problems] == [1, 2]


def one_sentence(root: Path) -> str:
    with pytest.raises(PackError) as caught:
        open_pack(root)
    words = str(caught.value)
    assert "\n" not in words
    assert words.endswith(".")
    assert "Errno" not in words
    return words


def test_packs_that_cannot_be_opened(tmp_path: Path) -> None:
    assert "no pack at" in one_sentence(tmp_path / "none")
    (tmp_path / "file").write_text("x")
    assert "not a folder" in one_sentence(tmp_path / "file")
    (tmp_path / "empty").mkdir()
    assert "is empty" in one_sentence(tmp_path / "empty")
    (tmp_path / "pageless" / "docs").mkdir(parents=True)
    (tmp_path / "pageless" / "docs" / "picture.png").write_text("x")
    assert "holds no pages" in one_sentence(tmp_path / "pageless")
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "mkdocs.yml").write_text("site_name: [\n")
    assert "holds no pages" in one_sentence(tmp_path / "settings")
    assert "\0" not in one_sentence(Path("a\0b"))


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_loop_of_links_is_no_pack(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    one_sentence(tmp_path / "a")


def test_a_folder_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(path: Path) -> object:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(pack_module.os, "scandir", refusing)
    assert "may not be read" in one_sentence(tmp_path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFO here")
def test_special_files_in_every_place_stop_nothing(tmp_path: Path) -> None:
    root = tmp_path / "pack"
    shutil.copytree(PACKS / "navless", root)
    for name in ("claims.yaml", "glossary.yaml", "mkdocs.yml", "docs/pipe.md"):
        os.mkfifo(root / name)
    (root / "docs" / "zero.md").symlink_to("/dev/zero")
    pack = open_pack(root)
    assert "Start of it all" in rows(pack.tree("en"))
    assert {problem.path for problem in pack.problems} == {
        "claims.yaml",
        "glossary.yaml",
        "mkdocs.yml",
        "docs/pipe.md",
        "docs/zero.md",
    }


def test_a_page_that_vanishes_is_one_sentence(tmp_path: Path) -> None:
    root = tmp_path / "pack"
    shutil.copytree(PACKS / "navless", root)
    pack = open_pack(root)
    (root / "docs" / "zebra-fish.md").unlink()
    with pytest.raises(PackError, match=r"zebra-fish\.md is not in the pack"):
        pack.article("zebra-fish", "en")
