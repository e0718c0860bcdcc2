"""An article and a section of it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication

from tests.ui.printing import poppler
from tests.ui.printing.conftest import made, material_of, saved
from tests.ui.printing.poppler import Pdf
from viewer.core.content.pack import open_pack
from viewer.core.printing.choice import Choice, What
from viewer.ui.printing.making import fault
from viewer.ui.printing.material import Material, OwnNote, PrintError, Quilted
from viewer.ui.printing.output import image

BANDS = Choice(What.ARTICLE, topic_id="body/bands")


def pdf_of(choice: Choice, material: Material, tmp_path: Path) -> Pdf:
    poppler.require()
    return Pdf(saved(made(choice, material), tmp_path / "made.pdf"))


def test_an_article_with_its_sources_picture_and_review(pictured: Material, tmp_path: Path) -> None:
    pdf = pdf_of(BANDS, pictured, tmp_path)
    words = pdf.text()
    assert words.startswith("A small guide The bands Body The bands ")
    assert "Under the skin. The sentence of now." in words
    assert "Sources [1] Adams B. On bands. Journal 2019. doi:10.1000/b" in words
    assert "Not cited" not in words
    assert "(page" not in words
    assert pdf.text(1, 1).replace(" ", "").endswith(f"1/{pdf.pages}")
    assert pdf.images(1, 1)
    assert pdf.info["Title"] == "The bands"
    assert [(title, level) for title, level, _ in pdf.outline] == [
        ("The bands", 0),
        ("Deeper", 1),
        ("The end of it", 1),
    ]
    assert pdf.link_goals() >= {"https://doi.org/10.1000/b"}


def test_the_picture_can_be_left_out(pictured: Material, tmp_path: Path) -> None:
    pdf = pdf_of(replace(BANDS, picture=False), pictured, tmp_path)
    assert "sentence of now" not in pdf.text()
    assert not [size for size in pdf.images(1, 1) if size[0] > 200]


def test_a_claim_stands_on_the_page_of_its_note(pictured: Material, tmp_path: Path) -> None:
    pdf = pdf_of(BANDS, pictured, tmp_path)
    page = next(n for n in range(1, pdf.pages + 1) if "A claim stands here." in pdf.text(n, n))
    assert "Studies agree with it." in pdf.text(page, page)


@pytest.mark.usefixtures("qapp")
def test_every_word_stands_once_and_in_its_order(small: Path, tmp_path: Path) -> None:
    words = [f"w{number}" for number in range(4000)]
    pieces = [" ".join(words[at : at + 125]) for at in range(0, len(words), 125)]
    boxed = [f'!!! note "Box"\n\n    {one}' if number % 5 == 4 else one for number, one in enumerate(pieces)]
    text = "\n\n".join(boxed)
    (small / "docs" / "body" / "table.md").write_text(f"# A table\n\n{text}\n", "utf-8")
    choice = Choice(What.ARTICLE, topic_id="body/table", picture=False)
    pdf = pdf_of(choice, material_of(open_pack(small)), tmp_path)
    assert pdf.pages > 2
    assert re.findall(r"\bw\d+", pdf.text()) == words


def test_no_heading_is_the_last_on_its_page(pictured: Material, tmp_path: Path) -> None:
    for size in (9.0, 10.5, 12.0, 13.0, 16.0):
        pdf = pdf_of(replace(BANDS, size_pt=size), pictured, tmp_path)
        for page in range(1, pdf.pages + 1):
            before = pdf.text(page, page).split(" To understand, not to treat")[0]
            assert not before.endswith(("Deeper", "The end of it", "Sources")), (size, page)


def test_larger_letters_take_more_pages(pictured: Material) -> None:
    assert made(replace(BANDS, size_pt=16.0), pictured).total > made(BANDS, pictured).total


def test_a_section_alone(pictured: Material, tmp_path: Path) -> None:
    pdf = pdf_of(Choice(What.SECTION, topic_id="body/bands", anchor="deeper"), pictured, tmp_path)
    words = pdf.text()
    assert words.startswith("A small guide The bands Body › The bands Deeper Under the skin. The sentence of now.")
    assert "A claim stands here" not in words
    assert "Last words" not in words
    assert "[1] Adams B." in words
    assert pdf.info["Title"] == "The bands: Deeper"


def test_a_section_that_is_not_there_is_the_whole_article(pictured: Material, tmp_path: Path) -> None:
    pdf = pdf_of(Choice(What.SECTION, topic_id="body/bands", anchor="gone"), pictured, tmp_path)
    assert "A claim stands here" in pdf.text()


def test_the_readers_own_notes(pictured: Material, tmp_path: Path) -> None:
    noted = replace(pictured, notes=lambda topic: (OwnNote("so a tied square", f"About {topic}: ask."),))
    assert (
        "My notes “so a tied square” About body/bands: ask."
        in pdf_of(replace(BANDS, notes=True), noted, tmp_path).text()
    )
    assert "My notes" not in pdf_of(BANDS, noted, tmp_path).text()


def test_on_its_side(pictured: Material, tmp_path: Path) -> None:
    assert "842 x 595" in pdf_of(replace(BANDS, landscape=True), pictured, tmp_path).info["Page size"]


def test_a_picture_that_is_still_drawn_is_waited_for(pictured: Material) -> None:
    asked: list[str] = []

    def slow(scene: str, width: float) -> Quilted | None:
        asked.append(scene)
        return pictured.quilt(scene, width) if len(asked) > 3 else None

    assert made(BANDS, replace(pictured, quilt=slow)).total
    assert len(asked) == 4


@pytest.mark.usefixtures("qapp")
def test_a_page_in_many_parts_is_laid_out_part_by_part(small: Path, tmp_path: Path) -> None:
    page = small / "docs" / "body" / "table.md"
    page.write_text(
        "# A table\n\n" + "".join(f"## Part {n}\n\n{'Word ' * 900}{n} ends.\n\n" for n in range(70)), "utf-8"
    )
    material = material_of(open_pack(small))
    assert material.pack.article("body/table", "en").parts > 3
    pdf = pdf_of(Choice(What.ARTICLE, topic_id="body/table", picture=False), material, tmp_path)
    words = pdf.text()
    assert all(f"Word {number} ends." in words for number in range(70))
    assert len(pdf.outline) == 71
    assert "Part 69" in pdf.text(pdf.outline[-1][2], pdf.outline[-1][2])


def test_what_cannot_be_printed_is_said(material: Material) -> None:
    assert fault(Choice(What.ARTICLE, topic_id="gone"), material) == "Open an article first."
    with pytest.raises(PrintError, match="Open an article first"):
        made(Choice(What.ARTICLE), material)


def test_letters_are_black_whatever_the_window_looks_like(pictured: Material, qapp: QApplication) -> None:
    """A dark window has light letters, and a document takes the window's."""

    def darkest(page: QImage) -> int:
        return min(page.pixelColor(x, y).lightness() for x in range(0, page.width(), 2) for y in range(page.height()))

    before = QPalette(qapp.palette())
    dark = QPalette(before)
    dark.setColor(QPalette.ColorRole.Text, QColor("#F1EBE0"))
    try:
        qapp.setPalette(dark)
        sheets = made(Choice(What.ARTICLE, topic_id="index", picture=False), pictured)
        page = image(sheets, 0, 100)
        middle = page.copy(0, round(page.height() * 0.18), page.width(), round(page.height() * 0.2))
        assert darkest(middle) < 60
    finally:
        qapp.setPalette(before)
