"""What a screen reader is told of the real window, through AT-SPI."""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest

from tests.access.conftest import Ear, flat, showing

pytestmark = pytest.mark.journey

Tree = dict[str, Any]
ACTIVE = {
    "push button", "toggle button", "check box", "radio button", "slider", "combo box", "entry", "text", "spin button",
    "list item", "table cell", "tree item", "menu item", "page tab", "link",
}  # fmt: skip
LINE_PX = 40  # cells side by side begin at slightly different heights
WALKS = int(os.environ.get("SEPTA_WALKS", "6"))


def of(tree: Tree, role: str) -> list[Tree]:
    return [one for one in showing(tree) if one["role"] == role]


def has(role: str, name: str) -> Callable[[Tree], bool]:
    return lambda tree: any(one["name"] == name for one in of(tree, role))


def whole(tree: Tree) -> bool:
    """The window with its picture, and the article told."""
    return bool(of(tree, "heading")) and any(one["name"] == "Weight" for one in of(tree, "slider"))


def test_everything_that_can_be_used_has_a_name_a_role_and_an_action(listen: Callable[..., Ear]) -> None:
    tree = listen("--topic", "quilt-model").until(whole)
    page = next(one for one in flat(tree) if one["role"] == "document frame")
    words = [one for one in flat(page) if one["role"] != "push button"]  # an item of a list in the text is only read
    used = [one for one in showing(tree) if one["role"] in ACTIVE and one not in words]
    assert len(used) > 40
    assert [one for one in used if not one["name"].strip()] == []
    assert [(one["role"], one["name"]) for one in used if "enabled" in one["states"] and not one["actions"]] == []
    focusable = [one for one in showing(tree) if "focusable" in one["states"]]
    assert [one for one in focusable if not one["name"].strip()] == []
    pictures = [one["name"] for one in of(tree, "image")]
    assert "Picture of the quilt model" in pictures


def test_an_article_is_told_in_the_order_of_reading(listen: Callable[..., Ear]) -> None:
    tree = listen("--topic", "quilt-model").until(whole)
    page = next(one for one in flat(tree) if one["role"] == "document frame")
    told = [one for one in flat(page) if one is not page]
    tops = [one["place"][1] for one in told if one["role"] != "push button" and one["place"][3] > 0]
    assert all(top > before - LINE_PX for before, top in pairwise(tops))
    names = [one["name"] for one in told]
    wanted = [
        "The quilt model",
        "Where the picture comes from",
        "What studies say: partly supported",
        "The quilt with the right labels",
        "On the quilt: seams. In the body: septa. What it does: hold the skin in place",
        "What our picture shows",
    ]
    places = [names.index(name) for name in wanted]
    assert places == sorted(places)
    headings = {one["name"]: one["description"] for one in told if one["role"] == "heading"}
    assert headings["The quilt model"] == "Heading, level 1"
    assert headings["What our picture shows"] == "Heading, level 2"
    everything = [one["role"] for one in showing(tree)]
    assert everything.index("tree") < everything.index("document frame") < everything.index("slider")


def test_links_parts_and_topics_do_what_they_say(listen: Callable[..., Ear]) -> None:
    ear = listen("--topic", "quilt-model")
    ear.until(whole)
    ear.do("check box", "Fat", "Toggle")
    ear.until(lambda tree: any(one["name"] == "Fat" and "checked" in one["states"] for one in of(tree, "check box")))
    ear.do("push button", "How dimples form", "Press")
    ear.until(has("heading", "How dimples form"))
    ear.do("table cell", "Glossary", "Toggle")
    ear.until(has("heading", "Glossary"))


def test_walking_on_and_on_breaks_nothing(listen: Callable[..., Ear]) -> None:
    ear = listen("--topic", "quilt-model")
    ear.until(whole)
    for title in ("What it is", "Who has it", "Glossary") * max(1, WALKS // 3):
        ear.do("table cell", title, "Toggle")
        assert ear.ask("walk", 1) > 150
    assert ear.ask("alive")
