"""Nothing but the pack's own files is read, whatever an article asks for."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QTextDocument

from tests.ui.article.conftest import Files, MakePane, article
from viewer.core.content.files import PackFiles

IMAGES = (QTextDocument.ResourceType.ImageResource,)
VECTORS = [
    "file:///etc/passwd",
    "/etc/passwd",
    "../../../../etc/passwd",
    "..%2f..%2fetc%2fpasswd",
    "http://127.0.0.1:9/x.png",
    "https://example.org/x.png",
    "//example.org/x.png",
    "data:image/png;base64,iVBORw0KGgo=",
    "qrc:/qt-project.org/styles/commonstyle/images/file-16.png",
    ":/qt-project.org/styles/commonstyle/images/file-16.png",
    "javascript:alert(1)",
    "pack:topic/index",
    "pack:other/x.png",
    "icon:../../etc/passwd",
    "icon:no-such-icon",
    "\\\\server\\share\\x.png",
]
CLIMBING = [
    "pack:file//etc/passwd",
    "pack:file/../outside.png",
    "pack:file/..%2foutside.png",
    "pack:file/%2e%2e/outside.png",
    "pack:file/a/../../outside.png",
    "pack:file/C:/outside.png",
    "pack:file/..\\outside.png",
    "pack:file/link.png",
    "pack:file/folder.png",
]


@contextmanager
def opened_files() -> Iterator[list[str]]:
    """Every path that Python opens meanwhile."""
    opened: list[str] = []
    listening = True

    def hear(event: str, values: tuple[object, ...]) -> None:
        if listening and event in ("open", "os.open"):
            opened.append(os.fsdecode(values[0]) if isinstance(values[0], str | bytes | os.PathLike) else "")
        elif listening and event.startswith("socket."):
            opened.append(event)

    sys.addaudithook(hear)
    try:
        yield opened
    finally:
        listening = False


@pytest.mark.parametrize("address", VECTORS)
def test_no_other_address_is_read(make_pane: MakePane, address: str) -> None:
    files = Files()
    pane = make_pane()
    pane.set_read(files.read)
    with opened_files() as opened:
        pane.show_article(article(f'<p>Words <img src="{address}" alt="words"></p>'))
        pane.grab()
    assert files.asked == []
    assert opened == []


@pytest.mark.parametrize("kind", [kind for kind in QTextDocument.ResourceType if kind not in IMAGES])
@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "http://127.0.0.1:9/a.css", "pack:file/a.css"]
)
def test_no_page_sheet_or_other_resource_is_ever_served(
    make_pane: MakePane, address: str, kind: QTextDocument.ResourceType
) -> None:
    files = Files({"a.css": b"p { color: red }"})
    pane = make_pane()
    pane.set_read(files.read)
    assert pane.view.loadResource(kind.value, QUrl(address)) is None
    assert files.asked == []


@pytest.mark.parametrize("address", CLIMBING)
def test_no_way_leads_out_of_the_pack(make_pane: MakePane, tmp_path: Path, address: str) -> None:
    pack = tmp_path / "pack"
    (pack / "docs" / "folder.png").mkdir(parents=True)
    outside = tmp_path / "outside.png"
    outside.write_bytes(b"\x89PNG\r\n\x1a\n secret")
    (pack / "docs" / "link.png").symlink_to(outside)
    pane = make_pane()
    pane.set_read(PackFiles(pack).read)
    with opened_files() as opened:
        pane.show_article(article(f'<p>Words <img src="{address}" alt="what it shows"></p>'))
        pane.grab()
    assert [path for path in opened if path.endswith(("passwd", "outside.png", "link.png"))] == []


@pytest.mark.parametrize("address", ["file:///etc/passwd", "https://example.org/", "pack:topic/b"])
def test_a_document_is_never_opened_by_address(make_pane: MakePane, address: str) -> None:
    pane = make_pane()
    pane.show_article(article("<p>Words</p>"))
    before = pane.view.toPlainText()
    with opened_files() as opened:
        pane.view.setSource(QUrl(address))
    assert pane.view.toPlainText() == before
    assert opened == []


def test_nothing_can_be_dropped_or_pasted(make_pane: MakePane) -> None:
    pane = make_pane()
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    data.setText("words")
    assert pane.view.isReadOnly()
    assert not pane.view.canInsertFromMimeData(data)
    assert not pane.view.acceptDrops()
    assert not pane.view.viewport().acceptDrops()
