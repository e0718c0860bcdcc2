"""Blocks for talks: taken out of a page wherever it is read, with every other line where it was."""

from __future__ import annotations

from pathlib import Path

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.front_matter import split
from viewer.core.content.pack import open_pack
from viewer.core.search.reading import head_and_body
from viewer.core.search.stripping import sections
from viewer.core.talk.blocks import NOTES, SLIDE, Block, taken_out

PAGE = """First words.

!!! slide "The *seams* hold"
    - Bands tie the skin
    - Fat pushes,
      and the skin rises

    One more thing

    ![Two cuts](../assets/cut.svg)

    scene=tied minutes=1.5
    claims=a-claim, other

!!! notes "Ask the room."
    What would you
    expect?

    Wait a little.

Last words.
"""


def test_a_slide_and_its_notes() -> None:
    text, blocks = taken_out(PAGE)
    assert text.split("\n")[0] == "First words."
    assert text.split("\n").index("Last words.") == PAGE.split("\n").index("Last words.")
    assert "seams" not in text
    assert "room" not in text
    slide, notes = blocks
    assert slide.kind == SLIDE
    assert (slide.line, slide.title) == (2, "The *seams* hold")
    assert slide.points == ("Bands tie the skin", "Fat pushes, and the skin rises", "One more thing")
    assert (slide.figure, slide.figure_words) == ("../assets/cut.svg", "Two cuts")
    assert (slide.scene, slide.minutes) == ("tied", 1.5)
    assert slide.claims == ("a-claim", "other")
    assert notes == Block(NOTES, 14, notes="Ask the room.\nWhat would you expect?\nWait a little.")


def test_a_list_of_claims_in_quotes_and_none_at_all() -> None:
    assert taken_out('!!! slide "T"\n    claims="one, two"\n')[1][0].claims == ("one", "two")
    assert taken_out('!!! slide "T"\n    claims=one,two\n')[1][0].claims == ("one", "two")
    assert taken_out('!!! slide "T"\n    claims=""\n')[1][0].claims == ()
    assert taken_out('!!! slide "T"\n')[1][0].claims is None


@pytest.mark.parametrize(
    "text",
    [
        '```markdown\n!!! slide "T"\n    - a\n```\n',
        'Words.\n\n    !!! slide "T"\n        - a\n',
        "!!! slides\n    a\n",
        '!!! note "slide"\n    a\n',
        "Say !!! slide\n",
        "",
    ],
)
def test_what_is_no_block_stays(text: str) -> None:
    assert taken_out(text) == (text, ())


def test_a_block_in_another_one_goes_and_the_other_stays() -> None:
    text, blocks = taken_out('!!! tip "Try"\n    Words.\n\n    !!! notes\n        Secret.\n\n    More.\n')
    assert text == '!!! tip "Try"\n    Words.\n\n\n\n\n    More.\n'
    assert [block.notes for block in blocks] == ["Secret."]


def test_a_fold_may_hold_notes_so_that_other_tools_close_them() -> None:
    text, blocks = taken_out('??? notes "Say it."\n    Slowly.\n\n???+ slide "T"\n\t- a\n\nEnd')
    assert text == "\n\n\n\n\n\nEnd"
    assert [block.kind for block in blocks] == [NOTES, SLIDE]
    assert blocks[1].points == ("a",)


def test_faults_name_their_line() -> None:
    points = "".join(f"    - point {number}\n" for number in range(7))
    _, blocks = taken_out(f'!!! slide "T"\n{points}    minutes=soon\n    minuts=2\n    claims=a,b,c,d\n\n!!! notes\n')
    assert [(fault.line, fault.text) for block in blocks for fault in block.faults] == [
        (6, "a slide has room for 5 points; this one is left out"),
        (7, "a slide has room for 5 points; this one is left out"),
        (8, "minutes must be a number, not 'soon'"),
        (9, "'minuts' is not known in a slide"),
        (10, "a slide has room for the notes of 3 claims, not of 4"),
        (12, "these notes are empty"),
    ]
    assert len(blocks[0].points) == 5
    assert blocks[0].claims == ("a", "b", "c")


@pytest.mark.parametrize("minutes", ["nan", "inf", "0", "-1", "1e9", "1_000", "²"])
def test_minutes_that_are_none(minutes: str) -> None:
    block = taken_out(f'!!! slide "T"\n    minutes={minutes}\n')[1][0]
    assert block.minutes is None
    assert len(block.faults) == 1


@given(st.lists(st.sampled_from(["!!! slide", '??? notes "x"', "    - a", "    scene=b", "\t", "", "# T", "```", "w"])))
def test_every_other_line_stays_where_it_was(lines: list[str]) -> None:
    before = "\n".join(lines)
    after, blocks = taken_out(before)
    rows = after.split("\n")
    assert len(rows) == len(before.split("\n"))
    assert all(row in ("", line) for row, line in zip(rows, before.split("\n"), strict=True))
    assert taken_out(after)[1] == ()
    assert all(rows[block.line] == "" for block in blocks)


@given(st.text(alphabet='!? slidenotes"=-\n\t ab1.<`', max_size=200))
def test_any_text_is_read(text: str) -> None:
    after, blocks = taken_out(text)
    assert after.count("\n") == text.count("\n")
    assert (after == text) or blocks


@pytest.mark.parametrize(
    "line", ["a=b," * 9_000, "a=" * 9_000 + '"', "a=b " * 9_000 + "=", "![" * 9_000, "![](a " * 9_000]
)
def test_a_hostile_line_is_read_at_once(line: str) -> None:
    """An expression that tries every way to cut such a line never comes back."""
    text, blocks = taken_out(f'!!! slide "T"\n    {line}\nEnd')
    assert text == "\n\nEnd"
    assert len(blocks) == 1


def test_no_reader_of_pages_sees_a_block(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text("site_name: T\n", encoding="utf-8")
    head = "---\ntitle: Page\n---\n\n"
    (tmp_path / "docs" / "index.md").write_text(head + PAGE, encoding="utf-8")
    article = open_pack(tmp_path).article("index", "en")
    assert article.text == "First words.\nLast words."
    assert "Secret" not in article.html
    assert "seams" not in article.html
    _, body = head_and_body((head + PAGE).encode(), "docs/index.md")
    assert [section.text for section in sections(body, "Page")] == ["First words.\nLast words."]
    long_way = head_and_body(("---\ntitle: {a: b}\n---\n\n" + PAGE).encode(), "docs/index.md")[1]
    assert "seams" not in long_way
    assert split(head + PAGE, "docs/index.md").first_line == 5


def test_other_tools_show_blocks_as_boxes() -> None:
    html = markdown.markdown(PAGE, extensions=["admonition"])
    assert html.count('<div class="admonition') == 2
    assert '<p class="admonition-title">The <em>seams</em> hold</p>' in html
    assert "!!!" not in html
