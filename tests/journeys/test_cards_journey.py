"""Cards in a real window: a real pointer rests on a word, goes over to its card, and the keys do the same."""

from __future__ import annotations

import time

import pytest

from tests.journeys.driven import Septa
from tests.journeys.xserver import XServer

pytestmark = pytest.mark.journey


def card(septa: Septa) -> list[object]:
    told = septa.ask("card")
    assert isinstance(told, list)
    return told


def open_page(septa: Septa, screen: XServer) -> None:
    screen.click(*septa.place("tree_place", "What it is"))
    septa.wait_for(lambda: septa.ask("topic") == "cellulite/what-it-is", "the page opens")
    screen.move(3, 3)


def test_a_pointer_rests_on_a_word_and_reads_its_card(septa: Septa, screen: XServer) -> None:
    open_page(septa, screen)
    before = septa.ask("windows")
    at = septa.place("link_place", "term:")
    screen.move(*at)
    septa.wait_for(lambda: bool(card(septa)), "the card comes")
    title, words, pinned, box = card(septa)
    assert title
    assert len(str(words)) > 10
    assert pinned is False
    assert isinstance(box, list)
    left, top, right, bottom = box
    assert not (left <= at[0] <= right and top <= at[1] <= bottom), "it is not in the pointer's way"
    assert septa.ask("windows") == before, "it is no window, and no tip hangs beside it"

    screen.move((left + right) // 2, (top + bottom) // 2, 12)
    time.sleep(1.0)
    assert card(septa), "the pointer can go onto it"
    screen.key("Escape")
    septa.wait_for(lambda: not card(septa), "Esc takes it away")

    screen.move(*at)
    septa.wait_for(lambda: bool(card(septa)), "it comes again")
    screen.move(3, 3)
    septa.wait_for(lambda: not card(septa), "it goes with the pointer")
    assert septa.ask("windows") == before


def test_a_click_keeps_it_and_more_leads_on(septa: Septa, screen: XServer) -> None:
    open_page(septa, screen)
    screen.click(*septa.place("link_place", "term:"))
    septa.wait_for(lambda: bool(card(septa)) and bool(card(septa)[2]), "the card stays")
    screen.move(3, 3)
    time.sleep(1.0)
    assert card(septa)
    screen.click(*septa.place("button_place", "More"))
    septa.wait_for(lambda: septa.ask("topic") == "glossary", "the glossary opens")
    assert not card(septa)


def comes(septa: Septa) -> bool:
    """Has this link a card? One that can be told of has it at once; a busy machine takes longer."""
    end = time.monotonic() + 3
    while not card(septa) and time.monotonic() < end:
        time.sleep(0.1)
    return bool(card(septa))


def test_keys_alone(septa: Septa, screen: XServer) -> None:
    open_page(septa, screen)
    screen.click(*septa.place("article_place"))
    screen.move(3, 3)
    for _ in range(8):
        screen.key("Tab")
        if comes(septa):
            break
    assert card(septa), "Tab has come to a link that can be told of"
    screen.key("Escape")
    septa.wait_for(lambda: not card(septa), "Esc takes it away")
    assert septa.ask("topic") == "cellulite/what-it-is"
