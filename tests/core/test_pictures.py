"""What a picture may be: judged by its bytes."""

from __future__ import annotations

import pytest

from viewer.core.paths import resource
from viewer.core.pictures import SVG_DEPTH, SVG_ELEMENTS, kind_of, svg_fault

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


def svg(inner: str) -> bytes:
    return SVG.format(inner).encode()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n....", "png"),
        (b"\xff\xd8\xff\xe0....", "jpeg"),
        (b"GIF89a....", "gif"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp"),
        (svg("<g/>"), "svg"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n" + svg("<g/>"), "svg"),
        (b"RIFF\x00\x00\x00\x00WAVE", None),
        (b"icns\x00\x00", None),
        (b"II*\x00", None),
        (b"%PDF-1.4", None),
        (b"<?xml version='1.0'?><html/>", None),
        (b"", None),
    ],
)
def test_the_kind_is_told_by_the_first_bytes(data: bytes, kind: str | None) -> None:
    assert kind_of(data) == kind


@pytest.mark.parametrize(
    "inner",
    [
        '<rect width="4" height="4" fill="#123"/>',
        '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>',
        "<style>rect { fill: url(#a); }</style>",
        "<text>url(x) in words is only words</text>",
    ],
)
def test_plain_drawings_are_shown(inner: str) -> None:
    assert svg_fault(svg(inner)) is None


@pytest.mark.parametrize(
    "inner",
    [
        '<image href="/etc/passwd"/>',
        '<image xlink:href="../secret.png"/>',
        '<use xlink:href="#a"/>',
        "<script>1</script>",
        "<foreignObject/>",
        "<filter/>",
        "<pattern/>",
        '<a xlink:href="https://example.org"><rect/></a>',
        '<rect fill="url(http://example.org/a.svg#b)"/>',
        "<rect style=\"fill: url( 'file:///etc/passwd')\"/>",
        '<style>@import "x.css";</style>',
        "<style>rect { fill: url(http://example.org) }</style>",
        "<g>" * (SVG_DEPTH + 1) + "</g>" * (SVG_DEPTH + 1),
        "<g/>" * (SVG_ELEMENTS + 1),
        "<g>",
    ],
)
def test_drawings_that_reach_out_or_never_end_are_not(inner: str) -> None:
    assert svg_fault(svg(inner)) is not None


def test_entities_are_not_expanded() -> None:
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + svg("<text>&b;</text>")
    assert svg_fault(bomb) == "entities of its own"


def test_a_huge_canvas_is_refused() -> None:
    assert svg_fault(b'<svg xmlns="http://www.w3.org/2000/svg" width="1e9" height="10"/>') is not None


def test_every_drawing_of_ours_passes() -> None:
    ours = sorted(resource().rglob("*.svg"))
    assert len(ours) > 30
    assert {path.name: svg_fault(path.read_bytes()) for path in ours if svg_fault(path.read_bytes())} == {}
