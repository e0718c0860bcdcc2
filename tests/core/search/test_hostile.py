"""Pages and questions made to take long: each would take minutes or for ever if its cost grew with its square."""

from __future__ import annotations

import pytest

from tests.core.search.conftest import Searched
from viewer.core.search.folding import places, words
from viewer.core.search.marking import spans
from viewer.core.search.snippets import snippet
from viewer.core.search.stripping import sections

SIZE = 250_000  # just below the size at which a page comes in parts

PAGES = {
    "stars": "*" * SIZE,
    "stars and letters": "*a" * (SIZE // 2),
    "lines and letters": " _a" * (SIZE // 3),
    "ticks": "`" * SIZE,
    "ticks and letters": "``a`" * (SIZE // 4),
    "brackets": "[" * SIZE,
    "pictures": "![" * (SIZE // 2),
    "links": "[a](" * (SIZE // 4),
    "braces": "{" * SIZE,
    "spaces in braces": "{" + " " * SIZE + "}x}",
    "comments": "<!--" * (SIZE // 4),
    "scripts": "<script>" * (SIZE // 8),
    "tags": "<a " * (SIZE // 3),
    "headings": "# a\n" * (SIZE // 4),
    "numbered headings": "# a_1\n" * (SIZE // 6),
    "heading of spaces": "# a" + " " * SIZE + "}",
    "html heading": "<h2 " + "id='a' " * (SIZE // 7),
    "quotes": ">" * SIZE,
    "quotes line by line": "> \n" * (SIZE // 3),
    "table of spaces": "|" + " " * SIZE + "x",
    "table rule": "|-" * (SIZE // 2) + "x",
    "rule": "- " * (SIZE // 2) + "x",
    "box": "!!! " + "a " * (SIZE // 2),
    "box of spaces": "!!! a" + " " * SIZE + "x",
    "fences": "```\n" * (SIZE // 4),
    "fences of all lengths": "\n".join("`" * length + "x" for length in range(3, 600)),
    "lists": "- " * (SIZE // 2),
    "marks": "==a" * (SIZE // 3),
    "tildes": "~a" * (SIZE // 2),
    "backslashes": "\\" * SIZE,
    "entities": "&amp" * (SIZE // 4),
    "icons": ":a-a" * (SIZE // 4),
    "accents": "a" + "\u0301" * SIZE,
    "one word": "a" * SIZE,
    "chinese": "划" * (SIZE // 3),
    "definitions": "[a]: b\n" * (SIZE // 7),
    "attributes": '{: data-claim="a" }\n' * (SIZE // 20),
    "wordings": 'a\n{: data-wording="plain" }\n' * (SIZE // 28),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_hostile_page_is_stripped_folded_and_marked(name: str) -> None:
    for section in sections(PAGES[name], "a", lambda _: (True, "note")):
        words(section.text)
        spans(section.text, ("a", "划", "a a", "no*"))
        snippet(section.text, ("a", "划"))


@pytest.mark.parametrize(
    "question",
    [
        "a " * 5000,
        '"' * 5000,
        "-a " * 5000,
        "ab" * 5000,
        '"a b" ' * 3000,
        "划" * 5000,
        "(" * 5000,
        "celu " * 100,
        "a-" * 5000,
    ],
)
def test_a_hostile_question_is_answered(built_in: Searched, question: str) -> None:
    assert built_in.ask(question).query == question


def test_places_of_a_hostile_word() -> None:
    assert len(places("划a" * 10_000)) == 20_000
