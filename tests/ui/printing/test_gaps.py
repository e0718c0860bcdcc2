"""A laid-out document and the places where a page of it may end."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtGui import QImage

from tests.ui.printing.conftest import SENTENCE
from viewer.core.printing.breaks import Cost, Gap, paginate
from viewer.core.printing.on_paper import for_paper, opened, written
from viewer.ui.printing.document import PaperDocument, sized
from viewer.ui.printing.gaps import anchor_tops, gaps_of

EM, COLUMN, TALL = 44.0, 1500.0, 1200.0
NOTE = (
    '<table class="note" width="100%" cellspacing="0" cellpadding="0" border="0"><tr><td class="note-cell">'
    f'<p class="note-title">What studies say</p><p class="note-text">{SENTENCE}</p></td></tr></table>'
)


def picture(address: str) -> QImage:
    image = QImage(900, 1400, QImage.Format.Format_RGB32)
    image.fill(0)
    return image


def document(html: str) -> PaperDocument:
    ready = written(for_paper(opened(html, frozenset())))
    return PaperDocument(ready, EM, (COLUMN, TALL), lambda *_: picture)


def inner(html: str) -> list[Gap]:
    """The gaps between beginning and end."""
    return list(gaps_of(document(html)))[1:-1]


@pytest.mark.usefixtures("qapp")
class TestGaps:
    def test_nothing_has_none(self) -> None:
        assert gaps_of(document("")) == ()

    def test_they_run_from_top_to_bottom(self) -> None:
        html = f"<h2>H</h2><p>{SENTENCE * 5}</p>{NOTE}<ul><li>a</li><li>b</li></ul><p>c</p>"
        gaps = gaps_of(document(html))
        assert len(gaps) > 10
        assert all(before.end <= after.end for before, after in pairwise(gaps))
        assert all(gap.end <= gap.start + 1 for gap in gaps)

    def test_lines_are_not_left_alone(self) -> None:
        costs = [gap.cost for gap in inner(f"<p>{SENTENCE * 4}</p>")]
        assert costs[0] == costs[-1] == Cost.ALONE
        assert set(costs[1:-1]) == {Cost.LINE}
        assert {gap.cost for gap in inner(f"<p>{SENTENCE}</p>")} <= {Cost.ALONE, Cost.LINE}

    def test_a_heading_is_tied_to_what_follows(self) -> None:
        assert [gap.cost for gap in inner("<p>a</p><h2>H</h2><p>b</p>")] == [Cost.FREE, Cost.TIED]

    @pytest.mark.parametrize("sign", ["", '<img class="icon" src="icon:verdict-supported" width="16" height="16"> '])
    def test_a_claim_is_held_to_its_note(self, sign: str) -> None:
        note = NOTE.replace("What studies say", sign + "What studies say")
        gaps = inner(f'<p class="claimed"><a name="told"></a>A claim.</p>{note}<p>After.</p>')
        assert gaps[0].cost == Cost.CLAIM
        assert gaps[1].cost == Cost.TIED, "the note's title"
        assert gaps[-1].cost == Cost.FREE
        assert all(gap.cost >= Cost.BOX_LINE for gap in gaps[:-1])

    def test_entries_of_a_list(self) -> None:
        gaps = inner("<p>They are:</p><ul><li>a</li><li>b</li></ul><p>c</p>")
        assert [gap.cost for gap in gaps] == [Cost.LEAD, Cost.ITEM, Cost.FREE]

    def test_a_box_begins_and_ends_outside_its_gaps(self) -> None:
        gaps = inner(f"<p>before</p>{NOTE}<p>after</p>")
        first, last = gaps[0], gaps[-1]
        assert first.end < first.start < gaps[1].end
        assert gaps[-2].start < last.end < last.start

    def test_rows_of_a_table_repeat_its_head(self) -> None:
        row = '<tr><td class="grid-cell"><p>{}</p></td><td class="grid-cell"><p>{}</p></td></tr>'
        head = '<tr><th class="grid-head">Name</th><th class="grid-head">Number</th></tr>'
        rows = "".join(row.format(number, SENTENCE) for number in range(6))
        gaps = inner(f'<table class="grid" cellspacing="0" border="0">{head}{rows}</table>')
        assert gaps[0].cost == Cost.TIED
        assert gaps[0].repeat is None
        between = [gap for gap in gaps if gap.cost == Cost.ROW]
        assert len(between) == 5
        assert len({gap.repeat for gap in between}) == 1
        top, bottom = between[0].repeat or (0, 0)
        assert bottom - top < 120
        assert bottom <= between[0].end

    def test_no_line_of_any_cell_is_cut(self) -> None:
        cells = f'<td class="grid-cell"><p>{SENTENCE * 2}</p></td><td class="grid-cell"><p>{SENTENCE}</p><p>x</p></td>'
        made = document(f'<table class="grid" cellspacing="0" border="0"><tr>{cells}</tr></table>')
        lines = []
        block = made.begin()
        while block.isValid():
            shift = made.documentLayout().blockBoundingRect(block).top()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                lines.append((shift + line.y(), shift + line.y() + line.height()))
            block = block.next()
        gaps = list(gaps_of(made))[1:-1]
        assert gaps
        for gap in gaps:
            assert not any(top < gap.end - 1 and bottom > gap.end + 1 for top, bottom in lines)

    def test_a_picture_is_no_taller_than_its_share_and_never_cut(self) -> None:
        html = f'<p>{SENTENCE * 8}</p><p class="picture" align="center"><img src="pack:file/a.png"></p><p>after</p>'
        made = document(html)
        pages = paginate(gaps_of(made), [1400])
        tops = [page.top for page in pages]
        assert all(page.height <= 1400 for page in pages)
        assert len(tops) == 2
        image = made.loadResource(2, "pack:file/a.png")
        assert image.height() / image.devicePixelRatio() == pytest.approx(TALL)

    def test_places_of_anchors(self) -> None:
        tops = anchor_tops(document(f'<p>{SENTENCE * 3}</p><h2 id="x">X</h2><p><a name="y"></a>y</p><p>A list:</p>'))
        assert 100 < tops["x"] < tops["y"]
        assert not any(name.startswith("septa:") for name in tops)


@pytest.mark.usefixtures("qapp")
def test_a_small_photograph_is_as_large_as_on_the_screen() -> None:
    def small(_address: str) -> QImage:
        return QImage(200, 100, QImage.Format.Format_RGB32)

    made = PaperDocument('<img src="pack:file/a.png">', 34.0, (COLUMN, TALL), lambda *_: small)
    image = made.loadResource(2, "pack:file/a.png")
    assert image.width() / image.devicePixelRatio() == pytest.approx(400)  # 34 dots for the 17 pixels of a letter


def test_sizes_that_a_page_names_are_in_dots() -> None:
    html = '<img src="a" width="100" height="50"><img src="b"><img src="c" width="4000" height="100">'
    assert sized(html, 2.0, 1000) == (
        '<img src="a" width="200" height="100"><img src="b"><img src="c" width="1000" height="25">'
    )


@pytest.mark.usefixtures("qapp")
def test_the_document_asks_for_nothing_but_images() -> None:
    made = document("<p>x</p>")
    assert made.loadResource(3, "pack:file/a.css") is None
    assert made.loadResource(1, "file:///etc/passwd") is None
