"""Searching in a real window: lay words lead to the marked hit; the keys go on from there; a narrow window as well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.driven import Septa, started
from tests.journeys.seen import Eye
from tests.journeys.xserver import XServer

pytestmark = pytest.mark.journey


@pytest.fixture
def narrow(screen: XServer, septa_home: Path) -> Iterator[Septa]:
    with started(screen, septa_home, "--size", "480x800") as program:
        yield program


def box(septa: Septa) -> list[int]:
    septa.wait_for(lambda: bool(septa.ask("hit_box")), "the hit is in view")
    found = septa.ask("hit_box")
    assert isinstance(found, list)
    return found


def hit(septa: Septa) -> list[str]:
    told = septa.ask("hit")
    assert isinstance(told, list)
    return told


def test_orange_peel_leads_to_the_marked_hit(septa: Septa, screen: XServer, tmp_path: Path) -> None:
    eye = Eye(septa, screen, tmp_path, "mark_now")
    screen.move(3, 3)
    screen.key("ctrl+k")
    septa.wait_for(lambda: septa.ask("stop") == "Search the guide", "the field has the keys")
    screen.xdotool("type", "orange peel")
    septa.wait_for(lambda: bool(septa.ask("search_ready")), "it has been searched for")
    septa.wait_for(lambda: "cellulite/what-it-is" in (septa.ask("search") or []), "the right page is first")
    assert "cellulite" in str(septa.ask("search")), "it says what was understood"
    assert septa.ask("stop") == "Search the guide", "the keys stay in the field"

    screen.key("Return")
    septa.wait_for(lambda: septa.ask("topic") == "cellulite/what-it-is", "the page opens")
    septa.wait_for(lambda: "peel" in hit(septa)[1], "the words are shown that were asked for, in their own order")
    said = hit(septa)[0]
    assert "orange peel" in said
    assert said.split()[1] == "of", "it says which one of how many"
    assert septa.ask("search") == []
    first = box(septa)
    septa.wait_for(lambda: eye.marked(first) > 0.3, f"“{hit(septa)[1]}” is seen marked")

    screen.key("F3")
    septa.wait_for(lambda: int(hit(septa)[0].split()[0]) == int(said.split()[0]) + 1, "the next hit")
    second = box(septa)
    assert second != first
    septa.wait_for(lambda: eye.marked(second) > 0.3, "it is seen marked")
    screen.key("Escape")
    septa.wait_for(lambda: hit(septa) == ["", ""], "nothing is marked any more")
    septa.wait_for(lambda: eye.marked(second) < 0.05, "and nothing is seen")


def test_misspelt_with_a_finger_in_a_narrow_window(narrow: Septa, screen: XServer, tmp_path: Path) -> None:
    """The button opens the field over the results, a press goes to one, Find on this page finds there."""
    septa = narrow
    eye = Eye(septa, screen, tmp_path, "mark_now")
    screen.click(*septa.place("button_place", "Search the guide"))
    septa.wait_for(lambda: septa.ask("stop") == "Search the guide", "the field has the keys")
    screen.xdotool("type", "mezotherapy")
    septa.wait_for(lambda: bool(septa.ask("search_ready")), "it has been searched for")
    septa.wait_for(lambda: "Results for “mesotherapy”" in str(septa.ask("search")), "the spelling is forgiven")
    screen.click(*septa.place("result_place", 1))
    septa.wait_for(lambda: "mesotherapy" in str(septa.ask("topic")), "the page opens")
    septa.wait_for(lambda: "mesotherapy" in hit(septa)[1].lower(), "a hit is shown")
    shown = box(septa)
    septa.wait_for(lambda: eye.marked(shown) > 0.3, "it is seen marked")

    screen.key("ctrl+f")
    screen.xdotool("type", "needle")
    septa.wait_for(lambda: hit(septa)[1].lower() == "needle", "the word on the page is found")
    found = box(septa)
    septa.wait_for(lambda: eye.marked(found) > 0.3, "it is seen marked")
