"""What a page's source holds, with true lines."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.markup import to_html
from viewer.core.content.front_matter import split
from viewer.core.content.masks import masked
from viewer.core.content.scan import scan

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite" / "docs"
BILINGUAL = Path(__file__).parents[2] / "packs" / "bilingual" / "docs"


def targets(text: str) -> list[tuple[str, int, bool, str]]:
    return [(target.address, target.line, target.picture, target.alt) for target in scan(text).targets]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("[a](b.md)", "b.md"),
        ("[a](b.md 'title')", "b.md"),
        ('[a]( <my file.md> "t" )', "my file.md"),
        ("[a](my file.md)", "my file.md"),
        ("[a](b_(c).md)", "b_(c).md"),
        (r"[a](b\_c.md)", "b_c.md"),
        ("[a](b.md?x=1&amp;y=2#z)", "b.md?x=1&y=2#z"),
        ("[a *b* [c] d](e.md)", "e.md"),
        ("[صفحة](دليل/صفحة.md)", "دليل/صفحة.md"),
        ("[a][r]\n\n[r]: b.md 'title'", "b.md"),
        ("[r][]\n\n[R]: <b c.md>", "b c.md"),
        ('<a class="x" href="b.md">a</a>', "b.md"),
        ("<A HREF=b.md>a</A>", "b.md"),
        ("* [a](b.md)", "b.md"),
        ("| [a](b.md) |", "b.md"),
        ("!!! note\n\n    [a](b.md)", "b.md"),
        ("- item\n\n    [a](b.md)", "b.md"),
        ("[^1]: A note with [a](b.md)", "b.md"),
    ],
)
def test_links(text: str, address: str) -> None:
    assert [(found[0], found[2]) for found in targets(text)] == [(address, False)]


@pytest.mark.parametrize(
    "text",
    [
        r"\[a](b.md)",
        "[a] (b.md)",
        "- [x] done",
        "a[i][j]",
        "[^1]: note",
        "*[HTML]: Hyper",
        "`[a](b.md)`",
        "`` ` [a](b.md) ``",
        "```\n[a](b.md)\n```",
        "~~~ python\n[a](b.md)\n```\n~~~",
        "- item\n\n    ```\n    [a](b.md)\n    ```",
        "> ```\n> [a](b.md)\n> ```",
        "text\n\n    [a](b.md)\n\n    [c](d.md)",
        "<!-- [a](b.md)\n[c](d.md) -->",
        "<pre>\n[a](b.md)</pre>",
        "<code>[a](b.md)</code>",
        "[a](b.md\n\nno end)",
    ],
)
def test_what_is_no_link(text: str) -> None:
    assert targets(text) == []


def test_pictures() -> None:
    text = (
        "![a *b*](x.png) ![](y.png)\n[![c](z.png)](d.md)\n\n![e][r] ![r]\n\n[r]: w.png\n\n"
        "<img src='v.png' alt='f'><img src=u.png>"
    )
    assert targets(text) == [
        ("x.png", 1, True, "a *b*"),
        ("y.png", 1, True, ""),
        ("z.png", 2, True, "c"),
        ("d.md", 2, False, ""),
        ("w.png", 4, True, "e"),
        ("w.png", 4, True, "r"),
        ("v.png", 8, True, "f"),
        ("u.png", 8, True, ""),
    ]


def test_lines_are_those_of_the_file() -> None:
    text = "a\n\n```\n[x](x.md)\n```\n\n[b](b.md)\n[c](c.md)\n"
    assert [target.line for target in scan(text, first_line=5).targets] == [11, 12]


@pytest.mark.parametrize("text", ["```\n[a](b.md)\n", "`[a](b.md)", "<!-- [a](b.md)", "<pre>[a](b.md)"])
def test_what_is_never_closed_hides_nothing(text: str) -> None:
    assert [found[0] for found in targets(text)] == ["b.md"]


def marks(text: str) -> list[tuple[str, str, int, str]]:
    return [(mark.name, mark.value, mark.line, mark.place) for mark in scan(text).marks]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('words\n{: data-claim="x" }', "paragraph"),
        ("words\nmore\n{: .note #id data-claim=x }", "paragraph"),
        ('!!! note\n\n    words\n    {: data-claim="x" }', "paragraph"),
        ('- item\n\n    words\n    {: data-claim="x" }', "paragraph"),
        ('<p data-claim="x">words</p>', "paragraph"),
        ('## Words { data-claim="x" }', "heading"),
        ('- item\n{: data-claim="x" }', "item"),
        ('1. item\n   more\n   {: data-claim="x" }', "item"),
        ('term\n:   meaning\n    {: data-claim="x" }', "item"),
        ('*words*{ data-claim="x" } more', "inline"),
        ('[a](b.md){: data-claim="x" }', "inline"),
        ('words {: data-claim="x" }', "loose"),
        ('words\n\n{: data-claim="x" }', "loose"),
        ('## Words\n{: data-claim="x" }', "loose"),
        ('<div data-claim="x">words</div>', "html"),
    ],
)
def test_where_marks_stand(text: str, place: str) -> None:
    assert [(mark[0], mark[1], mark[3]) for mark in marks(text)] == [("data-claim", "x", place)]


def test_marks_in_code_are_none() -> None:
    assert marks('`{: data-claim="x" }`\n\n```\nwords\n{: data-claim="x" }\n```\n') == []


def test_two_marks_of_one_paragraph_share_its_number() -> None:
    found = scan("a\n{: data-claim=x }\n{: data-claim=y }\n\nb\n{: data-claim=z }").marks
    assert [mark.place for mark in found] == ["paragraph"] * 3
    assert found[0].block == found[1].block != found[2].block


@given(st.text(st.sampled_from("[]()!`~<>{}: #\\\n\t-*_ab.\"'=^"), max_size=120))
def test_any_source_is_survived_and_places_stay(text: str) -> None:
    hidden = masked(text)
    assert len(hidden) == len(text)
    assert [at for at, sign in enumerate(hidden) if sign == "\n"] == [
        at for at, sign in enumerate(text) if sign == "\n"
    ]
    last = text.count("\n") + 1
    found = scan(text)
    assert all(1 <= thing.line <= last for thing in (*found.targets, *found.marks, *found.paragraphs))


@pytest.mark.parametrize(
    "text",
    ["[" * 20_000, "![](" * 5_000, "`" * 20_001 + " a", "```\n" * 1 + "~~~\n" * 5_000, "<a " * 10_000, "{ " * 10_000],
)
def test_hostile_sources_end(text: str) -> None:
    assert scan(text).paragraphs


@pytest.mark.parametrize(
    "page", [*sorted(BUILT_IN.rglob("*.md")), *sorted(BILINGUAL.rglob("*.md"))], ids=lambda path: path.stem
)
def test_agrees_with_the_converter_on_every_link_and_picture(page: Path) -> None:
    """The scanner finds exactly what Markdown makes links and pictures of."""
    body = split(page.read_bytes(), page.name).body
    html = BeautifulSoup(to_html(body), "html.parser")
    made = {(str(link["href"]), "") for link in html.find_all("a") if "fn" not in str(link["href"])[:5]}
    made |= {(str(picture["src"]), str(picture.get("alt", ""))) for picture in html.find_all("img")}
    found = {(target.address, target.alt) for target in scan(body).targets}
    assert {(unquote(address), " ".join(alt.split())) for address, alt in made} == {
        (unquote(address), alt) for address, alt in found
    }
    marked = [str(node["data-claim"]) for node in html.find_all(attrs={"data-claim": True})]
    assert marked == [mark.value for mark in scan(body).marks if mark.name == "data-claim"]
