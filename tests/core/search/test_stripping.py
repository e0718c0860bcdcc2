"""Markdown stripped to what a reader sees, and cut where the converter puts its anchors."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.article.long_pages import split_source
from viewer.core.content.pack import Pack
from viewer.core.content.source import SourceContent
from viewer.core.search.folding import words
from viewer.core.search.inline import clean, clean_line
from viewer.core.search.stripping import sections

REPO = Path(__file__).parents[3]
PACKS = [
    REPO / "resources" / "packs" / "cellulite",
    *(REPO / "tests" / "packs" / name for name in ("bilingual", "navless")),
]
OWN = (
    "claim-",
    "topic-",
    "ref-",
    "term-",
    "letter-",
    "authors-",
    "also-",
)  # headings of lists that the converter makes


def text_of(markdown: str, title: str = "") -> str:
    return "\n".join(section.text for section in sections(markdown, title))


@pytest.mark.parametrize("root", PACKS, ids=lambda root: root.name)
def test_anchors_and_words_are_those_of_the_converter(root: Path) -> None:
    content = SourceContent(root)
    pack = Pack(content)
    seen = 0
    for page in content.pages.values():
        for language in content.info.languages:
            if not page.has(language, content.info.default_language):
                continue
            source, article = pack.page_source(page.id, language), pack.article(page.id, language)
            found = sections(source.text, source.title)
            anchors = [heading.anchor for heading in article.headings if not heading.anchor.startswith(OWN)]
            assert [section.anchor for section in found[1:]] == anchors, page.id
            shown = Counter(words(article.text))
            more = Counter(word for section in found for word in words(f"{section.title} {section.text}")) - shown
            assert not more, page.id
            seen += 1
    assert seen >= 4


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("**bold *and* more** __so__ _it_ is", "bold and more so it is"),
        ("***all*** of `code *x*` and ``a ` b``", "all of code *x* and a ` b"),
        ("a snake_case_name, 2 * 3 * 4 and a_b", "a snake_case_name, 2 * 3 * 4 and a_b"),
        (
            '[a link](page.md "Title") and [one][ref] and <https://a.example/b>',
            "a link and one and https://a.example/b",
        ),
        ("see [wiki](https://a.example/x_(y)) now", "see wiki now"),
        ("![a picture](x.png){ .model data-scene=grown }words", "words"),
        ('*lobules*{ data-part="fat" } push', "lobules push"),
        ("==marked== O~2~ m^2^ ~~gone~~", "marked O2 m2 gone"),
        ("a note[^1] here", "a note here"),
        ("one &amp; two &lt;b&gt;", "one & two <b>"),
        ("\\*not bold\\* \\[no link\\]", "*not bold* [no link]"),
        ("<b>strong</b>er <span class='x'>word</span><br>next", "stronger word next"),
        ("a <!-- hidden\nwords --> b", "a b"),
        ("> [!NOTE]\n> quoted words", "quoted words"),
        ("- [x] done\n- [ ] open\n1. first", "done\nopen\nfirst"),
        ("Term\n:   What it is", "Term\nWhat it is"),
        ('!!! note "A title"\n\n    The words.', "A title\nThe words."),
        ("??? question\n    The words.", "The words."),
        ("| A | B |\n| --- | ---: |\n| *c* | d |", "A · B\nc · d"),
        ("A | B\n--|--\nc | d", "A · B\nc · d"),
        ("```python\nx = *y*  # z\n```", "x = *y* # z"),
        ("words\n\n    code *here*\n\nmore", "words\ncode *here*\nmore"),
        ("- item\n\n    its *words*", "item\nits words"),
        ("[x]: https://a.example\n*[BMI]: body mass index\nwords", "words"),
        ("[^1]: The note.", "The note."),
        ("words\n{: .class }\n\n***\n\nmore", "words\nmore"),
        ("two\nlines", "two lines"),
    ],
)
def test_marks_are_gone_and_words_stay(markdown: str, shown: str) -> None:
    assert text_of(markdown) == shown


def test_sections_and_their_anchors() -> None:
    page = "# Title\n\nTop.\n\n## One *two* { data-scene=grown }\n\nA.\n\n### Own { #mine }\n\nOne\n===\n\n"
    found = sections(page + "## One two\n\n## ---\n\n##Last##\n", "Title")
    assert [(section.title, section.anchor) for section in found] == [
        ("", ""),
        ("One two", "one-two"),
        ("Own", "mine"),
        ("One", "one"),
        ("One two", "one-two_1"),
        ("---", "_1"),
        ("Last", "last"),
    ]
    assert found[0].text == "Top."


def test_a_heading_in_code_is_no_heading_and_one_in_a_box_is() -> None:
    assert len(sections("```\n# no\n```\n\n    # no\n", "")) == 1
    assert [section.anchor for section in sections('!!! note "x"\n\n    ## Yes\n', "")] == ["", "yes"]


def test_a_fence_that_is_never_closed_is_text() -> None:
    assert [section.title for section in sections("```\nwords\n\n## Heading\n", "")] == ["", "Heading"]


def test_words_of_pictures_only_count() -> None:
    (top,) = sections("![A cut through skin](x.png) Words.", "")
    assert (top.text, top.unseen) == ("Words.", "A cut through skin")


def test_a_claim_that_may_not_be_quoted_only_counts_and_its_note_is_shown() -> None:
    page = (
        'It heals all.\n{: data-claim="bad" }\n\nIt is so.\n{: data-claim="good" }\n\nGone.\n{: data-claim="lost" }\n'
    )
    rows = {"bad": (False, "No study shows it."), "good": (True, "Studies agree."), "lost": None}
    (top,) = sections(page, "", rows.get)
    assert top.text == "No study shows it.\nIt is so.\nStudies agree."
    assert top.unseen == "It heals all."


def test_of_two_wordings_the_plain_one_is_shown_and_both_count() -> None:
    page = 'Plain.\n{: data-wording="plain" }\n\nExact.\n{: data-wording="standard" }\n\nMore.\n'
    (top,) = sections(page, "")
    assert (top.text, top.unseen) == ("Plain.\nMore.", "Exact.")
    first, second, rest = page.split("\n\n")
    (top,) = sections(f"{second}\n\n{first}\n\n{rest}", "")
    assert (top.text, top.unseen) == ("Plain.\nMore.", "Exact.")
    (alone,) = sections('Exact.\n{: data-wording="standard" }\n', "")
    assert (alone.text, alone.unseen) == ("Exact.", "")


def test_parts_of_a_very_long_page_are_those_of_the_converter() -> None:
    page = "".join(f"## Heading\n\n{'Words of a long page. ' * 300}\n\n" for _ in range(60))
    found = sections(page, "Long")
    parts = split_source(page)
    assert len(parts) > 2
    assert {section.part for section in found} == set(range(len(parts)))
    for number, part in enumerate(parts):
        anchors = [section.anchor for section in found if section.part == number and section.anchor]
        assert len(anchors) == part.count("## Heading")
        assert anchors[:2] == ["heading", "heading_1"]  # every part is converted by itself


BLOCKS = [
    "# a",
    "## a",
    "b",
    "```",
    "~~~",
    "    e",
    "- f",
    "> g",
    "| h | i |",
    "---",
    "===",
    "!!! n",
    "[^1]: o",
    ":   r",
]
PIECES = [
    "*c*",
    "**",
    "_d_",
    "`",
    "|",
    "[j](k)",
    "![l](m)",
    "[^1]",
    "{: .p }",
    "{ #q }",
    "<b>",
    "<!--",
    "-->",
    "\\",
    "&amp;",
]
MARKUP = st.lists(st.sampled_from([*BLOCKS, *PIECES, "", "", "\t", "é"]), max_size=30).flatmap(
    lambda pieces: st.sampled_from(["\n".join(pieces), " ".join(pieces), "".join(pieces)])
)


@given(st.one_of(MARKUP, st.text()))
def test_anything_is_stripped_to_lines_without_blanks(text: str) -> None:
    found = sections(text, "a", lambda _: (True, "note"))
    assert found
    for section in found:
        assert all(line == line.strip() and line for line in section.text.split("\n")) or not section.text
        assert section.anchor or section is found[0] or section.title


@given(st.one_of(MARKUP, st.text()))
def test_cleaning_keeps_the_number_of_lines(text: str) -> None:
    assert clean(text).count("\n") == text.count("\n")
    assert "\n" not in clean_line(text)
