"""Very long pages: cut, converted in parts, and held in a process of their own."""

from __future__ import annotations

import json
import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.child import (
    article_from_json,
    article_to_json,
    convert_in_child,
    page_from_json,
    page_to_json,
)
from viewer.core.article.long_pages import PART_CHARS, is_long, split_source
from viewer.core.problems import PackError

PARAGRAPH = "Septa tie the skin to the layer below. " * 20
SECTION = f"## Section {{}}\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\n"


def long_text(sections: int = 300) -> str:
    return "".join(SECTION.format(n) for n in range(sections))


def test_length_counts_bytes():
    assert not is_long("x" * 262_144)
    assert is_long("x" * 262_145)
    assert is_long("文" * 100_000)


def test_cut_at_headings():
    parts = split_source(long_text())
    assert len(parts) > 5
    assert all(part.startswith("## Section") for part in parts)
    assert all(len(part) <= PART_CHARS + 200 for part in parts)
    assert "\n".join(parts).count("## Section") == 300


def test_never_cut_inside_a_fence():
    fence = "````\n" + "# not a heading\n\n" * 3000 + "````\n"
    parts = split_source(long_text(40) + fence + long_text(40))
    for part in parts:
        assert part.count("````") % 2 == 0 or len(part) >= PART_CHARS - 100
    assert "\n".join(parts).count("# not a heading") == 3000


def test_definitions_go_where_they_are_used():
    text = (
        "First [link][home] and note[^n] and WHO.\n\n"
        + long_text(100)
        + "Last [link][home] and note.[^m]\n\n"
        + "[home]: https://example.org\n[unused]: https://example.org/u\n"
        + "*[WHO]: World Health\n\n[^n]: A note\n    with more.\n\n[^m]: See [Home].\n"
    )
    first, *_, last = split_source(text)
    assert "[home]: https://example.org" in first
    assert "[^n]: A note\n    with more." in first
    assert "*[WHO]: World Health" in first
    assert "[^m]" not in first
    assert "[home]: https://example.org" in last
    assert "[^m]: See [Home]." in last
    assert not any("unused" in part for part in (first, last))


@pytest.mark.parametrize("line", ["word " * 200_000, "x" * 1_000_000], ids=["words", "one word"])
def test_one_endless_line_comes_out(article, line):
    parts = split_source(line)
    assert all(len(part) <= PART_CHARS + 200 for part in parts)
    assert sum(part.count(line[0]) for part in parts) == line.count(line[0])
    made = article(line, part=1)
    assert made.parts == len(parts)
    assert "left out" not in made.text


@given(st.text(st.sampled_from("# ab\n`~[]^:*"), max_size=400))
def test_no_letter_is_lost(text):
    parts = split_source(text)
    assert len(parts) == 1
    assert sorted(re.findall("[ab]", parts[0])) == sorted(re.findall("[ab]", text)) or "[" in text


def test_parts_of_an_article(article):
    first = article("# The quilt model\n\n" + long_text(), meta={"list": "references", "description": "About."})
    last = article("# The quilt model\n\n" + long_text(), meta={"list": "references"}, part=first.parts - 1)
    assert first.parts > 5
    assert first.headings[0].text == "Section 0"
    assert first.html.startswith('<p class="summary">')
    assert "ref-whipple2021" not in first.html
    assert "ref-whipple2021" in last.html
    assert (last.part, last.parts) == (first.parts - 1, first.parts)


def test_no_such_part(make_page):
    from viewer.core.article.convert import convert

    with pytest.raises(IndexError):
        convert(make_page("Short.", part=3))


def test_json_round_trip(make_page, article, alive):
    page = make_page("Text", meta={"reviewed": "2026", "tags": ["a"]}, **alive)
    assert page_from_json(page_to_json(page)) == page
    made = article("## A\n\nText of *skin*.\n{: data-claim=seams }", **alive)
    assert article_from_json(article_to_json(made)) == made
    dated = page_from_json(page_to_json(make_page("Text", meta={"reviewed": date(2026, 1, 2)})))
    assert dated.meta == {"reviewed": "2026-01-02"}


def test_the_child_makes_the_same_article(make_page, article, alive):
    page = make_page("# The quilt model\n\n" + long_text(), part=2, **alive)
    assert convert_in_child(page) == article(page.text, part=2, **alive)


def test_the_child_is_stopped(make_page):
    with pytest.raises(PackError, match="takes too long"):
        convert_in_child(make_page("[a" * 20_000), timeout_s=1)


def test_the_child_fails_in_words(make_page, monkeypatch, tmp_path):
    with pytest.raises(PackError, match=r"cellulite/quilt-model\.md: "):
        convert_in_child(make_page("Short.", part=9))
    monkeypatch.setattr("sys.executable", str(tmp_path / "nothing"))
    with pytest.raises(PackError, match="could not start"):
        convert_in_child(make_page("Short."))


def test_the_child_imports_nothing_from_where_it_was_started(make_page, tmp_path, monkeypatch):
    (tmp_path / "markdown.py").write_text("raise SystemExit(3)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert "Short." in convert_in_child(make_page("Short.")).html


def test_what_the_child_says_is_checked():
    with pytest.raises((ValueError, KeyError, TypeError)):
        article_from_json(json.dumps({"headings": [], "id": "x"}))
