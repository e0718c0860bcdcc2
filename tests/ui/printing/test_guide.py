"""The whole guide as a PDF, read by another program."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.printing import poppler
from tests.ui.printing.conftest import SENTENCE, made, material_of, saved
from tests.ui.printing.poppler import Pdf
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.printing.choice import Choice, What
from viewer.core.printing.paper import LETTER
from viewer.core.printing.plan import MOST_CHAPTERS
from viewer.core.problems import PackError
from viewer.ui.printing.guide import Numbers
from viewer.ui.printing.making import fault
from viewer.ui.printing.material import Material
from viewer.ui.printing.pages import Sheets

GUIDE = Choice(What.GUIDE)
ENTRY = re.compile(r"^(\s*)(\S.*?)\s{2,}(\d+)$")


@pytest.fixture
def guide(pictured: Material, tmp_path: Path) -> Pdf:
    poppler.require()
    return Pdf(saved(made(GUIDE, pictured), tmp_path / "guide.pdf"))


def contents(pdf: Pdf, page: int = 2) -> list[tuple[str, int, int]]:
    """Title, indent and page of every line of the contents."""
    found = (ENTRY.match(line) for line in pdf.text(page, page, layout=True).splitlines())
    return [(match.group(2), len(match.group(1)), int(match.group(3))) for match in found if match]


def pages_of(pdf: Pdf) -> dict[str, int]:
    return {title: page for title, _, page in contents(pdf)}


def squeezed(words: str) -> str:
    """Letters alone: a reader of PDF takes a hyphen at a line's end for one that the line made."""
    return "".join(letter for letter in words if letter.isalnum())


def test_the_contents_lead_to_the_pages_where_the_titles_stand(guide: Pdf) -> None:
    rows = [(title, page) for title, _, page in contents(guide)]
    assert [title for title, _ in rows] == ["Start here", "Body", "The bands", "A table", "References", "Evidence"]
    for title, page in rows:
        assert title in guide.text(page, page)
        if title != "Body":  # over each page stands its article's name: this is the first page that has it
            assert guide.text(page, page).startswith(f"A small guide {title} ")
            assert not guide.text(page - 1, page - 1).startswith(f"A small guide {title} ")
    assert rows[1][1] == rows[2][1], "a section without a page begins with its first article"


def test_levels_stand_in(guide: Pdf) -> None:
    indents = {title: indent for title, indent, _ in contents(guide)}
    assert indents["The bands"] > indents["Body"] == indents["Start here"]


def test_every_page_but_the_title_has_its_number_and_heads(guide: Pdf) -> None:
    total = guide.pages
    assert f"/ {total}" not in guide.text(1, 1)
    for page in range(2, total + 1):
        words = guide.text(page, page)
        assert f"{page} / {total}" in words
        assert words.startswith("A small guide ")
        assert "not medical advice" in words


def test_the_title_page_says_what_it_is_and_is_not(guide: Pdf) -> None:
    words = guide.text(1, 1)
    for said in ("A small guide", "What this guide is about.", "not a prediction", "not medical advice", "MIT"):
        assert said in words
    assert "Last reviewed: November 2026" in words
    assert "Next review due: November 2027" in words
    assert "November 23, 2026" in words
    assert "The sentence of now." in words
    assert guide.images(1, 1), "the picture"


def test_a_link_has_the_page_number_of_its_goal(guide: Pdf) -> None:
    start = pages_of(guide)["Start here"]
    said = re.search(r"the bands \(page\s(\d+)\)", guide.text(start, start))
    assert said
    goal = int(said.group(1))
    assert "Deeper" in guide.text(goal, goal)
    assert goal > pages_of(guide)["The bands"]
    assert "the web (example.org/a)" in guide.text(start, start)


def test_a_claim_its_verdict_and_its_sources(guide: Pdf) -> None:
    words = guide.text()
    assert "A claim stands here. What studies say: supported Studies agree with it. Sources: Adams 2019 [1]" in words
    assert "1. Adams B. On bands. Journal 2019. doi:10.1000/b" in words
    assert "Other C. Not cited." in words


def test_what_no_page_tells_is_a_list_at_the_end(guide: Pdf) -> None:
    words = guide.text(guide.pages, guide.pages)
    assert "Evidence" in words
    assert "supported A claim stands here. What studies say: Studies agree with it." in words
    assert [title for title, _, _ in contents(guide)].count("References") == 1, "that list has a page already"


def test_fonts_are_embedded_and_words_can_be_searched(guide: Pdf) -> None:
    fonts = guide.fonts
    assert {name.partition("+")[2] or name for name, _ in fonts} >= {
        "AtkinsonHyperlegible-Regular",
        "Fraunces-SemiBold",
    }
    assert all(embedded for _, embedded in fonts)
    assert SENTENCE.strip() in guide.text()
    assert "Contents Start here" in guide.text(2, 2), "titles have their letters, all of them"
    assert "The end of it Last words." in guide.text()


def test_title_language_outline_and_links(guide: Pdf) -> None:
    assert guide.info["Title"] == "A small guide"
    assert guide.info["Creator"].startswith("Septa ")
    assert b"/Lang <FEFF0065006E>" in guide.path.read_bytes()
    pages = pages_of(guide)
    assert guide.outline == [
        ("Contents", 0, 2),
        ("Start here", 0, pages["Start here"]),
        ("Body", 0, pages["Body"]),
        ("The bands", 1, pages["The bands"]),
        ("A table", 1, pages["A table"]),
        ("References", 0, pages["References"]),
        ("Evidence", 0, pages["Evidence"]),
    ]
    newest = guide.path.read_bytes().rpartition(b"startxref")[0].rpartition(b"%%EOF")[2]
    assert b"/Dest [" in newest
    assert b"/URI" not in newest


def test_a_long_table_has_its_head_on_every_page(guide: Pdf) -> None:
    first = pages_of(guide)["A table"]
    pages = [page for page in range(first, guide.pages) if "row " in guide.text(page, page)]
    assert len(pages) >= 2
    for page in pages:
        assert "Name Number" in guide.text(page, page)
    words = guide.text()
    assert [int(number) for number in re.findall(r"row (\d+)", words)] == list(range(90)), "each row once"


def test_no_sentence_stands_twice_or_is_lost(guide: Pdf) -> None:
    words = guide.text()
    assert words.count("The bands tie the surface") == 1 + 4 * 8 + 3 * 3


def test_letter_is_letter(pictured: Material, tmp_path: Path) -> None:
    poppler.require()
    choice = Choice(What.GUIDE, LETTER, picture=False)
    pdf = Pdf(saved(made(choice, pictured), tmp_path / "letter.pdf"))
    assert "612 x 792" in pdf.info["Page size"]
    assert not pdf.images(1, 1)


def test_each_scene_is_shown_once(pictured: Material) -> None:
    sheets = made(GUIDE, pictured)
    assert isinstance(sheets, Sheets)
    assert sheets.total > 6


def test_an_article_that_cannot_be_read_does_not_stop_the_rest(pictured: Material, tmp_path: Path) -> None:
    poppler.require()

    def article(topic_id: str, part: int) -> object:
        if topic_id == "body/table":
            raise PackError("docs/body/table.md may not be read.")
        return pictured.article(topic_id, part)

    material = replace(pictured, article=article)  # type: ignore[arg-type]
    pdf = Pdf(saved(made(GUIDE, material), tmp_path / "guide.pdf"))
    page = pages_of(pdf)["A table"]
    assert "docs/body/table.md may not be read." in pdf.text(page, page)


def test_page_numbers_that_never_settle_are_not_said(
    pictured: Material, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A number that changes the pages which it counts, for ever: said wrong it would mislead."""
    poppler.require()
    turns = iter(range(1000))

    def restless(self: Numbers, address: str) -> str:
        return "" if self.silent else "<br>" * (40 * (next(turns) % 3))

    monkeypatch.setattr(Numbers, "say", restless)
    pdf = Pdf(saved(made(GUIDE, pictured), tmp_path / "guide.pdf"))
    for title, _, page in contents(pdf):
        assert title in pdf.text(page, page)


@pytest.mark.usefixtures("qapp")
def test_a_page_that_the_nav_names_twice_is_found_at_both_places(small: Path, tmp_path: Path) -> None:
    poppler.require()
    config = small / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("extra:", "  - Again: body/bands.md\nextra:"), "utf-8")
    pdf = Pdf(saved(made(replace(GUIDE, picture=False), material_of(open_pack(small))), tmp_path / "guide.pdf"))
    rows = contents(pdf)
    assert len(rows) == len({page for title, _, page in rows if title != "Body"}) + 1
    for title, _, page in rows:
        assert title in pdf.text(page, page) or title == "Again"


def test_a_library_is_refused_in_a_sentence(pictured: Material, tmp_path: Path) -> None:
    root = tmp_path / "many"
    (root / "docs").mkdir(parents=True)
    for number in range(MOST_CHAPTERS + 1):
        (root / "docs" / f"p{number}.md").write_text(f"# Page {number}\n", "utf-8")
    (root / "mkdocs.yml").write_text("site_name: Many\n", "utf-8")
    sentence = fault(GUIDE, replace(pictured, pack=open_pack(root)))
    assert f"has {MOST_CHAPTERS + 1} pages" in sentence
    assert "Print a single article." in sentence


@pytest.mark.usefixtures("qapp")
def test_the_built_in_guide_without_pictures(tmp_path: Path) -> None:
    """All of it: every title on the page that the contents name, every claim, and a sound file."""
    poppler.require()
    material = material_of(open_pack(built_in_pack()))
    pdf = Pdf(saved(made(Choice(What.GUIDE, picture=False), material), tmp_path / "guide.pdf"))
    rows = contents(pdf)
    assert len(rows) >= 38
    for title, _, page in rows:
        assert title in pdf.text(page, page), f"{title} is not on page {page}"
    letters = squeezed(pdf.text())
    for claim in material.pack.evidence.claims.values():
        assert squeezed(claim.note) in letters, claim.id
    for reference in material.pack.evidence.references.values():
        assert squeezed(reference.title) in letters, reference.key
    assert all(embedded for _, embedded in pdf.fonts)
