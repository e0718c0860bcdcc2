"""A reference as a line and as BibTeX that any reader of BibTeX can read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.citation import bibtex, plain
from viewer.core.content.model import Reference
from viewer.core.content.source import SourceContent

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"


def reference(**fields: str) -> Reference:
    given = {"key": "x2020", "authors": "Young VL", "title": "A title", "source": "A Journal", "year": "2020"}
    return Reference(**given | fields)


def read(entry: str) -> tuple[str, str, dict[str, str]]:
    """(type, key, fields) of one entry, by BibTeX's own rules: braces are counted, escaped or not."""
    head = re.match(r"@([a-z]+)\{([^\s,{}]+),\n", entry)
    assert head, entry
    fields: dict[str, str] = {}
    at = head.end()
    while found := re.compile(r"  ([a-z]+) = \{").match(entry, at):
        depth, end = 1, found.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(entry[end], 0)
            end += 1
        assert found[1] not in fields
        fields[found[1]] = entry[found.end() : end - 1]
        assert entry[end : end + 2] == ",\n"
        at = end + 2
    assert entry[at:] == "}", entry
    return head[1], head[2], fields


def test_a_line() -> None:
    made = plain(reference(volume_pages="16(4):243-256", doi="10.1/x", url="https://e.org/x"))
    assert made == "Young VL. A title. A Journal 2020;16(4):243-256. https://doi.org/10.1/x"
    assert plain(reference(url="https://e.org/x")) == "Young VL. A title. A Journal 2020. https://e.org/x"
    assert plain(reference(title="Why?", year="", source="", authors="")) == "Why?"
    assert plain(reference(source="News, 6 July 2020")) == "Young VL. A title. News, 6 July 2020."


def test_an_article() -> None:
    kind, key, fields = read(bibtex(reference(volume_pages="16(4):243-256", doi="10.1/x_y", type="review")))
    assert (kind, key) == ("article", "x2020")
    assert fields == {
        "author": "Young, V. L.",
        "title": "{A title}",
        "journal": "A Journal",
        "year": "2020",
        "volume": "16",
        "number": "4",
        "pages": "243--256",
        "doi": "10.1/x_y",
        "note": "Review",
    }


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"type": "book chapter", "volume_pages": "pp. 29-35"}, "incollection"),
        ({"type": "company release"}, "misc"),
        ({"type": "agency page"}, "misc"),
        ({"type": "guideline"}, "misc"),
        ({"type": "guideline", "volume_pages": "36(10):779-796"}, "article"),
        ({"type": "uncontrolled study"}, "article"),
        ({}, "misc"),
    ],
)
def test_the_kind_of_entry(fields: dict[str, str], kind: str) -> None:
    assert read(bibtex(reference(**fields)))[0] == kind


@pytest.mark.parametrize(
    ("authors", "expected"),
    [
        ("Whipple LA, Fournier CT", "Whipple, L. A. and Fournier, C. T."),
        ("Piérard-Franchimont C", "Piérard-Franchimont, C."),
        ("Amore R and colleagues", "Amore, R. and others"),
        ("Bull FC, et al", "Bull, F. C. and others"),
        ("Berman B (chief editor Elston DM)", "Berman, B."),
        ("American Society of Plastic Surgeons", "{American Society of Plastic Surgeons}"),
        (
            "Centers for Disease Control and Prevention (CDC)",
            "{Centers for Disease Control and Prevention (CDC)}",
        ),
        (
            "Matarasso A, Plastic Surgery Educational Foundation DATA Committee",
            "Matarasso, A. and {Plastic Surgery Educational Foundation DATA Committee}",
        ),
        ("Ministry of Health, Spain", "{Ministry of Health, Spain}"),
    ],
)
def test_authors(authors: str, expected: str) -> None:
    assert read(bibtex(reference(authors=authors)))[2]["author"] == expected


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("62:361-370", {"volume": "62", "pages": "361--370"}),
        ("(6):NP521-NP537", {"number": "6", "pages": "NP521--NP537"}),
        ("24(1):e13517", {"volume": "24", "number": "1", "pages": "e13517"}),
        ("45(Suppl 1):S2-S11", {"volume": "45", "number": "Suppl 1", "pages": "S2--S11"}),
        ("54(44), article mm5444a4", {"volume": "54", "number": "44", "pages": "article mm5444a4"}),
    ],
)
def test_volume_and_pages(place: str, expected: dict[str, str]) -> None:
    fields = read(bibtex(reference(volume_pages=place)))[2]
    assert {name: fields[name] for name in ("volume", "number", "pages") if name in fields} == expected


def test_signs_that_mean_something_to_latex() -> None:
    fields = read(bibtex(reference(title="50 % of {all} & more_\\ #1", url="https://e.org/a_b?c=%22{}")))[2]
    assert fields["title"] == r"{50 \% of \textbraceleft{}all\textbraceright{} \& more\_\textbackslash{} \#1}"
    assert fields["url"] == "https://e.org/a_b?c=%22%7B%7D"


@given(st.fixed_dictionaries({name: st.text(max_size=30) for name in Reference.__annotations__}))
def test_whatever_stands_in_the_pack(fields: dict[str, str]) -> None:
    kind, key, read_fields = read(bibtex(Reference(**fields)))
    assert kind in ("article", "incollection", "misc")
    assert key.isascii()
    assert all(value for value in read_fields.values())
    assert "\n" not in plain(Reference(**fields))


def test_every_reference_of_the_built_in_pack() -> None:
    references = SourceContent(BUILT_IN).evidence.references
    keys = {read(bibtex(reference))[1] for reference in references.values()}
    assert keys == set(references)
