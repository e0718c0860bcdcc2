"""The whole way from Markdown to Article."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from viewer.core.article import convert as module
from viewer.core.article.links import parse
from viewer.core.article.model import Heading

ADDRESS = re.compile(r'(?:href|src)="([^"]*)"')


def test_title_is_dropped_when_it_repeats(article):
    made = article("# The  *quilt* model\n\nText.\n\n## Next\n")
    assert made.html == '<p><a name="the-quilt-model"></a>Text.</p><h2 id="next">Next</h2>'
    assert made.headings == (Heading(2, "Next", "next"),)


def test_another_first_heading_stays(article):
    assert article("# Else\n").html == '<h2 id="else">Else</h2>'


def test_text_is_one_block_a_line(article):
    made = article("Two\nlines.\n\n- a\n- b\n\n| A | B |\n|-|-|\n| 1 | 2 |\n\n```\nx\ny\n```\n\n!!! note\n    Box.\n")
    assert made.text.split("\n") == ["Two lines.", "a", "b", "A | B", "1 | 2", "x", "y", "Note", "Box."]
    assert made.words == 14  # "|" counts as a word of a row


def test_summary_is_the_description_and_stands_first(article):
    made = article("Text.", meta={"description": "What  it\nis."})
    assert made.summary == "What it is."
    assert made.html == '<p class="summary">What it is.</p><p>Text.</p>'


def test_summary_is_else_the_first_paragraph(article):
    made = article("!!! note\n    Box.\n\nThe *first* words.\n\nMore.")
    assert made.summary == "The first words."
    assert "summary" not in made.html


def test_headings_of_every_script(article):
    made = article("## الدهون تحت الجلد\n\n## 动态规划\n\n## Same\n\n## Same\n")
    assert [h.anchor for h in made.headings] == ["الدهون-تحت-الجلد", "动态规划", "same", "same_1"]


def test_picture_and_ids_are_handed_on(article):
    made = article("Text", picture=False, id="a/b", title="T", language="es")
    assert (made.picture, made.id, made.title, made.language, made.part, made.parts) == (False, "a/b", "T", "es", 0, 1)


def test_a_parser_that_fails_leaves_the_page_out(article, monkeypatch):
    def broken(_text: str) -> str:
        raise RecursionError

    monkeypatch.setattr(module.markup, "to_html", broken)
    assert '<table class="left-out"' in article("Text").html


def test_lone_surrogates_are_no_text(article):
    assert "a" in article("a\ud800b").text


@given(st.text(max_size=300))
@example("<![")
@example("[a](" * 20)
@example("> " * 60 + "x")
@example("<iframe><p></iframe>")
@example('<svg><title>"<b>')
@example("![](x)" * 5)
@example("<details><summary><details><summary>x")
@example("|a|\n|-|\n|<td data-claim=seams>|")
@example("- [x] \n- [ ]\n")
@example("</p></div><td>x")
def test_any_text_becomes_an_article(make_page, text):
    made = module.convert(make_page(text))
    for address in ADDRESS.findall(made.html):
        assert parse(address.replace("&amp;", "&")).kind != "dead"


MARKUP = st.lists(
    st.sampled_from(
        [
            "<div>",
            "</div>",
            "<table>",
            "<tr>",
            "<td>",
            "</table>",
            "<details>",
            "</details>",
            "<summary>",
            "<p>",
            "</p>",
            '<p data-claim="bare">',
            '<li data-claim="seams">',
            '<span data-part="fat">',
            "</span>",
            "<figure>",
            "</figure>",
            "<figcaption>",
            "<a href='/etc/passwd'>",
            "</a>",
            "<img src='file:///x' alt='y'>",
            "<svg>",
            "</svg>",
            "<ul>",
            "</ul>",
            "<li>",
            "<b>",
            "<i>",
            "</b>",
            "</i>",
            "word",
            "fat ",
            "\n\n",
            "<pre>",
            "</pre>",
            "<!--",
            "-->",
            "&lt;",
            "<iframe src='https://e.org'>",
            "</iframe>",
            "<input type=checkbox>",
            "<h1>",
            "</h1>",
            "<h2 id='x'>",
            "<q>",
        ]
    ),
    max_size=40,
)


@given(MARKUP)
def test_any_soup_of_tags_becomes_a_safe_article(make_page, alive, soup):
    made = module.convert(make_page("".join(soup), **alive))
    assert "A risky thing" not in made.html
    assert "passwd" not in made.html
    for address in ADDRESS.findall(made.html):
        assert parse(address.replace("&amp;", "&")).kind != "dead"


def test_a_section_names_its_scene(article):
    made = article("## Plain\n\nText.\n\n## Pushed { data-scene=grown }\n\n<h3 data-scene=' old '>Old</h3>\n")
    assert [(heading.text, heading.scene) for heading in made.headings] == [("Plain", ""), ("Pushed", "grown")]
    assert "data-scene" not in made.html
    named = article('<h3 id="old" data-scene=" aged ">Old</h3>\n\nSet in two lines { data-scene=flat }\n---\n')
    assert [(heading.text, heading.scene) for heading in named.headings] == [
        ("Old", "aged"),
        ("Set in two lines", "flat"),
    ]


def test_the_top_of_the_page_has_the_scene_of_its_front_matter_or_title(article):
    assert article("Text.", meta={"scene": " flat "}).scene == "flat"
    assert article("# The quilt model { data-scene=tied }\n\nText.").scene == "tied"
    assert article("# The quilt model { data-scene=tied }\n\nText.", meta={"scene": "flat"}).scene == "flat"
    assert article("Text.\n\n## Later { data-scene=tied }\n").scene == ""
    assert article("Text.", meta={"scene": ["flat"]}).scene == ""


def test_only_the_first_part_of_a_long_page_has_the_scene_of_its_top(article):
    text = "\n\n".join(f"## Section {number} {{ data-scene=s{number} }}\n\n{'word ' * 400}" for number in range(300))
    first, second = (article(text, meta={"scene": "flat"}, part=part) for part in (0, 1))
    assert (first.scene, second.scene) == ("flat", "")
    assert first.headings[0].scene == "s0"
    assert second.headings[0].scene != ""


def test_nothing_but_a_heading_keeps_the_name_of_a_scene(article):
    html = '<p data-scene="x">a</p>\n\n<div data-scene="x">b</div>\n\n- c\n{: data-scene=x }\n\n*d*{ data-scene=x }\n'
    made = article(html)
    assert "data-scene" not in made.html
    assert made.scene == ""
