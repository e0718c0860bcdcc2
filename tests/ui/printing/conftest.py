"""A small pack, and what a print of it is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from viewer.core.content.pack import Pack, open_pack
from viewer.core.printing.choice import Choice
from viewer.ui.article.pictures import Frame, Pictures
from viewer.ui.printing.making import steps
from viewer.ui.printing.material import Material, Quilted
from viewer.ui.printing.output import write_pdf
from viewer.ui.printing.pages import Sheets
from viewer.ui.theme.print_css import print_theme

SENTENCE = (
    "The bands tie the surface to what lies below, so a tied square cannot stretch and the free skin beside it rises "
    "when the soft lobules under it take more room than they had before. "
)
ROWS = "".join(f"| row {number} | {number * 7} |\n" for number in range(90))
PAGES = {
    "index.md": "---\ndescription: What this guide is about.\nreviewed: 2026-11\n---\n\n# Start here\n\n"
    f"Go to [the bands](body/bands.md#deeper) or [the web](https://example.org/a).\n\n{SENTENCE}\n",
    "body/bands.md": "# The bands\n\nA claim stands here.\n{: data-claim=bands }\n\n"
    + f"{SENTENCE * 4}\n\n" * 8
    + "## Deeper\n\n"
    + f"See [Adams](../references.md#ref-adams2019). {SENTENCE * 3}\n\n" * 3
    + "## The end of it\n\nLast words.\n",
    "body/table.md": f"# A table\n\n| Name | Number |\n| --- | --- |\n{ROWS}\nAfter it.\n",
    "references.md": "---\nlist: references\n---\n\n# References\n\nThe sources.\n",
}
CONFIG = """\
site_name: A small guide
nav:
  - index.md
  - Body:
      - The bands: body/bands.md
      - A table: body/table.md
  - References: references.md
extra:
  pack: {id: small, version: "1.2", licence: MIT, reviewed: "2026-11", review_due: "2027-11"}
"""
CLAIMS = """\
claims:
  - id: bands
    topic: a
    claim: A claim stands here.
    verdict: supported
    note: Studies agree with it.
    citations: [adams2019]
    risk: high
references:
  - {key: adams2019, authors: Adams B, title: On bands, source: Journal, year: 2019, doi: 10.1000/b}
  - {key: other2020, authors: Other C, title: Not cited, source: Journal, year: 2020}
"""


@pytest.fixture
def small(tmp_path: Path) -> Path:
    root = tmp_path / "small"
    for name, text in PAGES.items():
        place = root / "docs" / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    (root / "mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    (root / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return root


def pictures_of(pack: Pack) -> Callable[[str, float, float], Callable[[str], QImage]]:
    def pictures(html: str, factor: float, column: float) -> Callable[[str], QImage]:
        made = Pictures(Frame(print_theme(), factor, column), pack.files.read)
        made.expect(html)
        return made.image

    return pictures


def painted(scene: str, width: float) -> Quilted:
    """A picture that is quickly drawn."""
    image = QImage(round(width), round(width * 0.6), QImage.Format.Format_RGB32)
    image.fill(QColor("#2266AA"))
    return Quilted(image, "Under the skin", f"The sentence of {scene or 'now'}.", "Illustration, not a prediction.")


def material_of(pack: Pack, language: str = "en") -> Material:
    return Material(
        pack=pack,
        language=pack.language(language),
        article=lambda topic_id, part: pack.article(topic_id, language, part),
        pictures=pictures_of(pack),
        today="2026-11-23",
    )


@pytest.fixture
def material(qapp: object, small: Path) -> Material:
    del qapp
    return material_of(open_pack(small))


@pytest.fixture
def pictured(material: Material) -> Material:
    return replace(material, quilt=painted)


def made(choice: Choice, material: Material) -> Sheets:
    """The finished pages, at once."""
    work = steps(choice, material)
    while True:
        try:
            next(work)
        except StopIteration as end:
            sheets = end.value
            break
    assert isinstance(sheets, Sheets)
    return sheets


def saved(sheets: Sheets, path: Path) -> Path:
    for _ in write_pdf(sheets, path):
        pass
    return path
