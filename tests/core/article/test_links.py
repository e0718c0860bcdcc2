"""Where links lead, and back from their private addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.links import Link, href, language_of, parse, resolve
from viewer.core.article.slugs import slugify

PAGES = {
    "index.md": "index",
    "a/b.md": "a/b",
    "a/index.md": "a/index",
    "c/README.md": "c/README",
    "d/two words.md": "d/two words",
}
FILES = frozenset({*PAGES, "a/b.es.md", "pic.png", "pic.es.png", "a/deep.png", "a/b/inner.png", "data.csv"})

CASES = {
    # strict
    ("b.md", "a/index.md"): Link("topic", "a/b"),
    ("../a/b.md#x", "c/README.md"): Link("topic", "a/b", "x"),
    ("./b.md?v=1#%D7%90", "a/index.md"): Link("topic", "a/b", "א"),
    ("../d/two%20words.md", "a/b.md"): Link("topic", "d/two words"),
    ("../pic.png", "a/b.md"): Link("file", "pic.png"),
    ("#x", "a/b.md"): Link("topic", "a/b", "x"),
    ("", "a/b.md"): Link("topic", "a/b"),
    # languages
    ("b.md", "a/index.es.md"): Link("topic", "a/b"),
    ("b.es.md", "a/index.es.md"): Link("topic", "a/b"),
    ("#x", "a/b.es.md"): Link("topic", "a/b", "x"),
    ("../pic.png", "a/b.es.md"): Link("file", "pic.es.png"),
    # (a) from the docs folder
    ("/a/b.md", "c/README.md"): Link("topic", "a/b"),
    ("/", "a/b.md"): Link("topic", "index"),
    # (b) language or site prefix
    ("/en/a/b.md", "index.md"): Link("topic", "a/b"),
    ("/site/en/a/b/", "index.md"): Link("topic", "a/b"),
    ("en/a/b.md", "index.md"): Link("topic", "a/b"),
    # (c) no suffix
    ("b", "a/index.md"): Link("topic", "a/b"),
    ("../a/", "c/README.md"): Link("topic", "a/index"),
    ("../c", "a/b.md"): Link("topic", "c/README"),
    ("b.html#y", "a/index.md"): Link("topic", "a/b", "y"),
    # (d) from the built address
    ("../../c/", "a/b.md"): Link("topic", "c/README"),
    ("../deep.png", "a/b.md"): Link("file", "a/deep.png"),
    ("inner.png", "a/b.md"): Link("file", "a/b/inner.png"),
    # outside
    ("HTTPS://Example.org/A?b=1#c", "index.md"): Link("web", "https://Example.org/A?b=1#c"),
    ("//example.org/x", "index.md"): Link("web", "https://example.org/x"),
    ("mailto:a@example.org", "index.md"): Link("mail", "a@example.org"),
}


@pytest.mark.parametrize(("source", "page"), CASES)
def test_resolve(source, page):
    assert resolve(source, page, PAGES, FILES) == CASES[(source, page)]


@pytest.mark.parametrize(
    "source",
    [
        "nowhere.md",
        "../../../etc/passwd",
        "/etc/passwd",
        "/dev/zero",
        "%2e%2e/%2e%2e/etc/passwd",
        "..\\pic.png",
        "pic\x00.png",
        "javascript:alert(1)",
        "JaVaScRiPt:x",
        "data:text/html,x",
        "file:///etc/passwd",
        "vbscript:x",
        "pack:file/pic.png",
        "part:fat",
        "icon:back",
        "http://",
        "https://[bad",
        "https://e.org/a b",
        "mailto:nobody",
        "ftp://e.org/x",
        "tel:1",
    ],
)
def test_dead(source):
    assert resolve(source, "a/b.md", PAGES, FILES).kind == "dead"


def test_language_of():
    assert language_of("a/b.es.md", PAGES) == "es"
    assert language_of("a/b.pt-BR.md", PAGES) == "pt-BR"
    assert language_of("a/b.md", PAGES) == ""


@pytest.mark.parametrize(
    ("link", "address"),
    [
        (Link("topic", "a/b", "x y"), "pack:topic/a/b#x%20y"),
        (Link("topic", "", "x"), "pack:topic/#x"),
        (Link("file", "a/ü.png"), "pack:file/a/%C3%BC.png"),
        (Link("part", "fat"), "part:fat"),
        (Link("fold", "3"), "fold:3"),
        (Link("icon", "back"), "icon:back"),
        (Link("mail", "a@e.org"), "mailto:a@e.org"),
    ],
)
def test_addresses(link, address):
    assert href(link) == address
    assert parse(address) == link


NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40)


@given(kind=st.sampled_from(["topic", "file"]), target=NAMES, anchor=st.one_of(st.just(""), NAMES))
def test_places_round_trip(kind, target, anchor):
    link = Link(kind, target, anchor if kind == "topic" else "")
    assert parse(href(link)) == link


@given(kind=st.sampled_from(["part", "term", "claim", "fold", "icon", "dead"]), target=NAMES)
def test_names_round_trip(kind, target):
    assert parse(href(Link(kind, target))) == Link(kind, target)


@given(st.from_regex(r"https?://[a-z]{1,9}\.org(/[a-z%0-9]{0,9})?(\?[a-z=&]{0,9})?(#[a-z]{0,5})?", fullmatch=True))
def test_the_web_round_trips(address):
    link = resolve(address, "index.md", PAGES, FILES)
    assert link.kind == "web"
    assert parse(href(link)) == link


@given(st.text(max_size=80))
def test_no_address_leads_outside(source):
    link = resolve(source, "a/b.md", PAGES, FILES)
    assert link.kind in ("topic", "file", "web", "mail", "dead")
    if link.kind == "file":
        assert link.target in FILES
    if link.kind == "topic":
        assert link.target in PAGES.values()


@given(st.text(max_size=80))
def test_parse_takes_anything(address):
    assert isinstance(parse(address), Link)


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("How dimples form", "how-dimples-form"),
        ("  A -- B?! ", "a-b"),
        ("תרגול", "תרגול"),
        ("动态规划", "动态规划"),
        ("विकास", "विकास"),
        ("كِتَابٌ", "كِتَابٌ"),
        ("<b>Bold</b> x_y", "bold-x_y"),
        ("É", "é"),
        ("É", "é"),
        ("!?", ""),
    ],
)
def test_slugs(heading, anchor):
    assert slugify(heading) == anchor
