"""What Qt's document makes of the HTML: tables, links and anchors arrive."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextTable

from viewer.core.article.folds import all_folds, folded

SOURCE = """# The quilt model

The bands are seams, says *somebody*{ data-part="septa" }.[^a]
{: data-claim="seams" }

## Boxes { #boxes }

!!! note
    Text with fat.

??? tip "Fold"
    Hidden [link](what-it-is.md#top).

| A | B |
|---|---|
| 1 | 2 |

Word
:   Meaning.

> Said.

```
code
```

- [x] Done

<table id="grid"><tr><td>x</td></tr></table>

[^a]: Note.
"""


def anchors_and_links(document: QTextDocument) -> tuple[set[str], set[str]]:
    anchors: set[str] = set()
    links: set[str] = set()
    block = document.begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            form = pieces.fragment().charFormat()
            anchors.update(form.anchorNames())
            if form.anchorHref():
                links.add(form.anchorHref())
            pieces += 1
        block = block.next()
    return anchors, links


def tables(document: QTextDocument) -> list[QTextTable]:
    found = []
    waiting: list[Any] = [document.rootFrame()]
    while waiting:
        frame = waiting.pop(0)
        waiting += frame.childFrames()
        if isinstance(frame, QTextTable):
            found.append(frame)
    return found


@pytest.fixture
def document(qapp, article, alive) -> QTextDocument:
    html = article(SOURCE, **alive).html
    made = QTextDocument()
    made.setHtml(folded(html, all_folds(html)))
    return made


def test_tables_arrive(document):
    shapes = sorted((table.rows(), table.columns()) for table in tables(document))
    assert shapes == [(1, 1)] * 5 + [(2, 1), (2, 2)]  # note, box, quote, code, small table; fold; grid


def test_anchors_arrive(document):
    anchors, _ = anchors_and_links(document)
    assert {"the-quilt-model", "boxes", "grid", "fnref:a", "fn:a"} <= anchors


def test_links_arrive(document):
    _, links = anchors_and_links(document)
    assert {
        "part:septa",
        "part:fat",
        "fold:0",
        "pack:topic/cellulite/what-it-is#top",
        "pack:topic/references#ref-whipple2021",
        "pack:topic/cellulite/quilt-model#fn%3Aa",
    } <= links


def test_words_arrive(document, article, alive):
    words = document.toPlainText().replace("\ufffc", " ")
    for line in article(SOURCE, **alive).text.split("\n"):
        for cell in line.split(" | "):
            assert cell.split()[-1] in words


def test_every_block_knows_its_direction(qapp, article):
    made = QTextDocument()
    made.setHtml(article("BMI نص\n\n- نص\n\n| A | B |\n|-|-|\n| 1 | 2 |\n\n!!! note\n    BMI\n", language="ar").html)
    block = made.begin()
    while block.isValid():
        if block.text().strip():
            assert block.textDirection() == Qt.LayoutDirection.RightToLeft
        block = block.next()
