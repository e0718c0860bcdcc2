"""A PDF as Qt writes one, made by hand: what is put behind it must be found, and everything else left as it was."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.printing.pdf import OutlineRow, enriched

ROWS = [
    OutlineRow("Start", 0, (0, 0.0)),
    OutlineRow("Körper (جسم)", 0, (0, 0.0)),
    OutlineRow("Skin", 1, (1, 0.0)),
    OutlineRow("Fat", 1, (1, 100.0)),
    OutlineRow("End", 0, (9, 0.0)),
]


def link(number: int, address: str) -> str:
    return (
        f"{number} 0 obj\n<<\n/Type /Annot\n/Subtype /Link\n\n/Rect [1 2 3 4]\n/Border [0 0 0]\n/A <<\n/Type /Action\n"
        f"/S /URI\n/URI ({address})\n>>\n>>\nendobj\n"
    )


def pdf(*addresses: str) -> bytes:
    """Two pages, and links on the first."""
    objects = [
        "1 0 obj\n<<\n/Type /Catalog\n/Pages 2 0 R\n>>\nendobj\n",
        "2 0 obj\n<<\n/Type /Pages\n/Kids \n[\n3 0 R\n4 0 R\n]\n/Count 2\n>>\nendobj\n",
        "3 0 obj\n<<\n/Type /Page\n/MediaBox [0 0 595.00 842.00]\n>>\nendobj\n",
        "4 0 obj\n<<\n/Type /Page\n/MediaBox [0 0 842.00 595.00]\n>>\nendobj\n",
        *(link(number, address) for number, address in enumerate(addresses, 5)),
    ]
    data, offsets = b"%PDF-1.4\n", []
    for text in objects:
        offsets.append(len(data))
        data += text.encode("latin-1")
    table = "".join(f"{at:010} 00000 n \n" for at in offsets)
    size = len(offsets) + 1
    tail = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n<<\n/Size {size}\n/Root 1 0 R\n>>\n"
    return data + f"{tail}startxref\n{len(data)}\n%%EOF\n".encode()


def own(address: str) -> bool:
    return address.startswith("pack:")


def objects(data: bytes) -> dict[int, bytes]:
    """Every object as a reader finds it: by the newest table, then by the one it points back to."""
    found: dict[int, bytes] = {}
    start = int(data[data.rindex(b"startxref") :].split()[1])
    while True:
        end = data.index(b"trailer", start)
        number = 0
        for line in data[start:end].splitlines()[1:]:
            parts = line.split()
            if len(parts) == 2:
                number = int(parts[0])
            else:
                at = int(parts[0])
                if parts[2] == b"n":
                    assert data[at:].startswith(b"%d 0 obj" % number)
                    found.setdefault(number, data[at : data.index(b"endobj", at)])
                number += 1
        before = re.search(rb"/Prev (\d+)", data[end : data.index(b"startxref", end)])
        if before is None:
            return found
        start = int(before.group(1))


def test_what_was_written_stays_and_the_language_comes_behind_it() -> None:
    before = pdf()
    after = enriched(before, "es", [], {}, own)
    assert after.startswith(before)
    assert b"/Lang <FEFF00650073>" in objects(after)[1]
    assert b"/DisplayDocTitle true" in objects(after)[1]
    assert b"/Outlines" not in objects(after)[1]


def test_the_outline_is_a_tree_that_leads_to_pages() -> None:
    found = objects(enriched(pdf(), "en", ROWS, {}, own))
    titles = {text: number for number, text in found.items() if b"/Title" in text}
    assert len(titles) == len(ROWS)
    body = next(text for text in titles if "Körper".encode("utf-16-be").hex().upper().encode() in text)
    assert b"/Count -2" in body, "closed, with two below"
    skin = next(text for text in titles if "Skin".encode("utf-16-be").hex().upper().encode() in text)
    assert b"/Parent %d 0 R" % titles[body] in skin
    assert b"/Dest [4 0 R /XYZ null 595.00 null]" in skin
    fat = next(text for text in titles if "Fat".encode("utf-16-be").hex().upper().encode() in text)
    assert b"/Dest [4 0 R /XYZ null 495.00 null]" in fat
    end = next(text for text in titles if "End".encode("utf-16-be").hex().upper().encode() in text)
    assert b"/Dest [4 0 R" in end, "a page that is not there is the last"
    assert b"/Next" not in end
    assert b"/Prev %d 0 R" % titles[body] in end


def test_links_inside_lead_to_places_and_others_stay() -> None:
    data = pdf("pack:topic/a#b", "pack:topic/a#gone", "pack:topic/nowhere", "https://example.org/\\(x\\)")
    places = {"pack:topic/a": (1, 0.0), "pack:topic/a#b": (1, 95.0)}
    found = objects(enriched(data, "en", [], places, own))
    assert b"/Dest [4 0 R /XYZ null 500.00 null]" in found[5]
    assert b"/Dest [4 0 R /XYZ null 595.00 null]" in found[6], "the page, where the place is gone"
    assert b"/Dest" not in found[7]
    assert b"URI" not in found[5] + found[6] + found[7]
    assert b"/URI (https://example.org/" in found[8]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\n", b"no PDF", pdf()[:-20], pdf().replace(b"/Pages", b"/Rages")])
def test_a_file_that_is_not_as_qt_writes_it_is_left_alone(data: bytes) -> None:
    assert enriched(data, "en", ROWS, {}, own) == data


def test_nothing_is_added_twice() -> None:
    once = enriched(pdf(), "en", ROWS, {}, own)
    assert enriched(once, "en", ROWS, {}, own) == once


@given(st.lists(st.builds(OutlineRow, st.text(max_size=5), st.integers(0, 4), st.just((0, 0.0))), max_size=20))
def test_every_row_of_the_outline_is_reached(rows: list[OutlineRow]) -> None:
    found = objects(enriched(pdf(), "en", rows, {}, own))
    if not rows:
        return
    root = int(re.search(rb"/Outlines (\d+) 0 R", found[1]).group(1))  # type: ignore[union-attr]
    reached: list[int] = []

    def walk(number: int) -> None:
        first = re.search(rb"/First (\d+) 0 R", found[number])
        at = int(first.group(1)) if first else 0
        while at:
            reached.append(at)
            walk(at)
            following = re.search(rb"/Next (\d+) 0 R", found[at])
            at = int(following.group(1)) if following else 0

    walk(root)
    assert reached == list(range(root + 1, root + 1 + len(rows)))
