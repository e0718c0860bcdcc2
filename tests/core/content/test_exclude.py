"""gitignore patterns without regular expressions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content.exclude import left_out


@pytest.mark.parametrize(
    ("path", "patterns", "out"),
    [
        ("a/b.md", ["b.md"], True),
        ("a/b.md", ["/b.md"], False),
        ("b.md", ["/b.md"], True),
        ("a/b.md", ["a/"], True),
        ("x/a/b.md", ["a/"], True),
        ("a", ["a/"], False),
        ("a/b/c.md", ["a/**/c.md"], True),
        ("a/c.md", ["a/**/c.md"], True),
        ("a/b/c.md", ["a/*.md"], False),
        ("a/b.md", ["a/*.md"], True),
        ("x/drafts/y.md", ["drafts"], True),
        ("x.draft.md", ["*.draft.md"], True),
        ("xy.md", ["?.md"], False),
        ("x.md", ["*.md", "!x.md"], False),
        ("x.md", ["!x.md", "*.md"], True),
        ("a/b/c", ["**/b"], True),
        ("a/b/c", ["a/**"], True),
        ("#x.md", ["#x.md"], False),
        ("x.md", ["", "/", "!"], False),
        ("a.md", ["*" * 301], False),
    ],
)
def test_patterns(path: str, patterns: list[str], out: bool) -> None:
    assert left_out(path, patterns) is out


@given(st.text("ab*?/!#.", max_size=30), st.text("ab/.", min_size=1, max_size=30))
def test_any_pattern_gives_an_answer(pattern: str, path: str) -> None:
    assert left_out(path, [pattern]) in (True, False)


def test_many_stars_take_no_time() -> None:
    """A regular expression made of this would not come back."""
    assert not left_out("a" * 250, ["*a" * 140 + "b"])
