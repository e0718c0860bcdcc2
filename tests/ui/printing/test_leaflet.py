"""A leaflet: two sides, a cover, the text in two panels, numbered sources."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.printing import poppler
from tests.ui.printing.conftest import SENTENCE, made, material_of, painted, saved
from tests.ui.printing.poppler import Pdf
from viewer.core.content.pack import open_pack
from viewer.core.paths import built_in_pack
from viewer.core.printing.choice import Choice, What
from viewer.core.printing.paper import A4, LETTER, Paper
from viewer.ui.printing.material import Material, PrintError

BANDS = Choice(What.LEAFLET, topic_id="body/bands")


def pdf_of(choice: Choice, material: Material, tmp_path: Path) -> Pdf:
    poppler.require()
    return Pdf(saved(made(choice, material), tmp_path / "leaflet.pdf"))


@pytest.mark.parametrize(("paper", "size"), [(A4, "842 x 595"), (LETTER, "792 x 612")])
def test_one_sheet_both_sides(pictured: Material, tmp_path: Path, paper: Paper, size: str) -> None:
    pdf = pdf_of(replace(BANDS, paper=paper), pictured, tmp_path)
    assert pdf.pages == 2
    assert size in pdf.info["Page size"]
    outside, inside = pdf.text(1, 1), pdf.text(2, 2)
    assert "The bands" in outside
    assert "Sources [1] Adams B. On bands." in outside
    assert "The sentence of now." in outside
    assert "not medical advice" in outside
    assert "Last reviewed: November 2026. Next review due: November 2027." in outside
    assert "A claim stands here. What studies say: supported Studies agree with it. Sources: [1]" in inside
    assert pdf.images(1, 1)


def test_what_is_too_long_is_shortened_and_says_so(pictured: Material, small: Path, tmp_path: Path) -> None:
    page = small / "docs" / "body" / "bands.md"
    long = "".join(
        f"## Part {number}\n\nFirst {number}. {SENTENCE * 4}\n\nMore. {SENTENCE * 6}\n\n" for number in range(20)
    )
    page.write_text(page.read_text("utf-8") + long, "utf-8")
    material = replace(material_of(open_pack(small)), quilt=painted)
    pdf = pdf_of(BANDS, material, tmp_path)
    assert pdf.pages == 2
    assert "Some parts are left out here. The whole article is in Septa: “The bands”." in pdf.text(1, 1)
    assert "Studies agree with it." in pdf.text(2, 2), "a claim keeps its note"


def test_a_short_article_is_whole(pictured: Material, tmp_path: Path) -> None:
    pdf = pdf_of(replace(BANDS, topic_id="index"), pictured, tmp_path)
    assert "Some parts are left out" not in pdf.text()


def test_a_list_is_no_leaflet(pictured: Material) -> None:
    with pytest.raises(PrintError, match="long list"):
        made(replace(BANDS, topic_id="references"), pictured)


@pytest.mark.usefixtures("qapp")
def test_every_article_of_the_built_in_pack_fits(tmp_path: Path) -> None:
    material = material_of(open_pack(built_in_pack()))
    lists = {"glossary", "evidence", "references"}
    for topic in material.pack.reading_order("en"):
        if topic.id not in lists:
            sheets = made(Choice(What.LEAFLET, topic_id=topic.id, picture=False), material)
            assert sheets.total == 2, topic.id


@pytest.mark.usefixtures("qapp")
def test_from_right_to_left_the_cover_is_on_the_left(tmp_path: Path) -> None:
    poppler.require()
    root = Path(__file__).parents[2] / "packs" / "bilingual"
    material = replace(material_of(open_pack(root), "ar"), quilt=painted)
    pdf = Pdf(saved(made(Choice(What.LEAFLET, topic_id="tissue/layers"), material), tmp_path / "a.pdf"))
    width, _ = pdf.images(1, 1)[0]
    assert width > 500
    boxes = pdf.image_lefts(1)
    assert boxes
    assert max(boxes) < 842 / 2
