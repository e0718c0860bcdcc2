"""Every pair of words and ground, and of control and ground, that the sheets make, in every theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from viewer.core.theme import ROLES, THEMES, Theme, contrast, load_theme
from viewer.ui.theme.article_css import article_css
from viewer.ui.theme.sheet import style_sheet

MARKS = [role for role in ROLES if role.startswith("mark_")]
HIGHLIGHTS = [f"mark_{colour}" for colour in ("yellow", "green", "blue", "pink")]
COLOUR = r"#[0-9A-Fa-f]{6}"
CONTROL = 3.0  # WCAG 2.2, 1.4.11


@pytest.fixture(params=THEMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param)


@dataclass(frozen=True)
class Rule:
    selectors: str
    values: dict[str, str]

    def colour(self, name: str) -> str | None:
        found = re.fullmatch(COLOUR, self.values.get(name, ""))
        return found.group() if found else None

    @property
    def ground(self) -> str | None:
        return self.colour("background") or self.colour("background-color")


def rules(sheet: str) -> Iterator[Rule]:
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        pairs = (line.partition(":") for line in body.split(";"))
        yield Rule(" ".join(selectors.split()), {name.strip(): value.strip() for name, _, value in pairs})


def window_grounds(theme: Theme) -> tuple[str, ...]:
    """What a widget without a ground of its own may stand on."""
    return theme.paper, theme.panel, theme.field, theme.box


def article_grounds(theme: Theme) -> dict[str, str]:
    """Every colour that words of an article stand on."""
    sheet = article_css(theme, 1.0)
    lines = {theme.rule, theme.edge}
    found = dict.fromkeys(re.findall(r"background-color: (#[0-9A-Fa-f]{6})", sheet))
    return {"paper": theme.paper, **{ground: ground for ground in found if ground not in lines}}


@pytest.mark.parametrize("mark", MARKS)
def test_words_under_a_mark_stay_readable(theme: Theme, mark: str) -> None:
    """As painted: multiplied over the page in light themes, the lighter of both in dark ones."""
    colour = getattr(theme, mark)
    for ground in article_grounds(theme).values():
        for words in ("ink", "link", "quiet", "good", "mixed", "poor"):
            pair = theme.marked(getattr(theme, words), colour), theme.marked(ground, colour)
            assert contrast(*pair) >= theme.text_contrast, (words, ground)


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_seen_on_every_ground_and_so_are_its_line_and_frame(theme: Theme, mark: str) -> None:
    colour = getattr(theme, mark)
    for ground in article_grounds(theme).values():
        under = theme.marked(ground, colour)
        assert contrast(theme.quiet, under) >= 3.0  # the line of a highlight
        assert contrast(theme.ring, under) >= 3.0  # the frame of the sentence that is read, and of the hit in turn
        if ground != theme.mark:  # which is a mark itself
            assert contrast(under, ground) > 1.1, ground


@pytest.mark.parametrize("over", ["mark_spoken", "mark_hit", "mark_now"])
@pytest.mark.parametrize("highlight", HIGHLIGHTS)
def test_a_hit_in_a_highlight_stays_readable(theme: Theme, highlight: str, over: str) -> None:
    first, second = getattr(theme, highlight), getattr(theme, over)
    for ground in (theme.paper, theme.note, theme.box, theme.code):
        words, under = (theme.marked(theme.marked(colour, first), second) for colour in (theme.ink, ground))
        assert contrast(words, under) >= theme.text_contrast


def test_words_of_widgets_are_readable_on_their_own_ground(theme: Theme) -> None:
    seen = 0
    for rule in rules(style_sheet(theme, 17, "tick.svg")):
        words, ground = rule.colour("color"), rule.ground
        if words is None or ground is None or ":disabled" in rule.selectors:  # 1.4.3: but for what cannot be used
            continue
        seen += 1
        least = CONTROL if "[part=" in rule.selectors else theme.text_contrast  # bold words on a tissue's cloth: below
        assert contrast(words, ground) >= least, rule
    assert seen > 15


def test_words_of_widgets_without_ground_are_readable_wherever_they_stand(theme: Theme) -> None:
    for rule in rules(style_sheet(theme, 17, "tick.svg")):
        words = rule.colour("color")
        if words is None or rule.ground is not None or ":disabled" in rule.selectors or "QFrame" in rule.selectors:
            continue
        for ground in window_grounds(theme):
            assert contrast(words, ground) >= theme.text_contrast, (rule, ground)


def test_words_stay_readable_while_a_widget_is_touched(theme: Theme) -> None:
    """A rule that changes the ground alone leaves the words as they were: ink."""
    for rule in rules(style_sheet(theme, 17, "tick.svg")):
        touched = ":hover" in rule.selectors or ":pressed" in rule.selectors
        words_stand_on_it = not any(part in rule.selectors for part in ("::handle", "::groove", "primary"))
        if touched and words_stand_on_it and rule.ground and rule.colour("color") is None:
            assert contrast(theme.ink, rule.ground) >= theme.text_contrast, rule
        elif touched and "primary" in rule.selectors and rule.ground:
            assert contrast(theme.on_accent, rule.ground) >= theme.text_contrast, rule


def test_what_a_control_is_known_by_is_found(theme: Theme) -> None:
    """Frames of fields and boxes, knobs, bars and the sign of what is chosen, on every ground they may have."""
    for ground in window_grounds(theme):
        assert contrast(theme.accent, ground) >= CONTROL  # knob, filled groove, line under a chosen tab, filled box
        assert contrast(theme.ring, ground) >= CONTROL
        assert contrast(theme.edge, ground) >= CONTROL or ground == theme.box  # no field stands in a box of text
    assert contrast(theme.accent, theme.rule) >= CONTROL  # where the filled groove ends
    assert contrast(theme.on_accent, theme.accent) >= CONTROL  # the tick
    assert contrast(theme.edge, theme.field) >= CONTROL


def test_the_ring_is_found_on_a_filled_thing(theme: Theme) -> None:
    sheet = style_sheet(theme, 17, "tick.svg")
    rings = set(re.findall(rf"double ({COLOUR})", sheet))
    assert rings
    for ring in rings:
        assert contrast(ring, theme.accent) >= CONTROL


def test_words_of_articles_are_readable_on_their_own_ground(theme: Theme) -> None:
    for rule in rules(article_css(theme, 1.0)):
        words, ground = rule.colour("color"), rule.ground
        if words is not None:
            for under in (ground,) if ground else (theme.paper, theme.box):
                assert contrast(words, under) >= theme.text_contrast, rule


def test_quiet_words_and_links_are_readable_on_every_ground_of_an_article(theme: Theme) -> None:
    for ground in article_grounds(theme).values():
        for words in (theme.ink, theme.link, theme.quiet):
            assert contrast(words, ground) >= theme.text_contrast, ground
