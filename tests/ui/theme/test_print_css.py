"""Paper is white, what stands on it is dark."""

from __future__ import annotations

import re

import pytest

from viewer.core.theme import contrast
from viewer.ui.theme.icons import VERDICT_ROLES
from viewer.ui.theme.print_css import WHITE, print_css, print_theme

COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


def test_words_are_dark_on_white() -> None:
    theme = print_theme()
    assert contrast(theme.ink, WHITE) == 21
    assert contrast(theme.quiet, WHITE) >= 7
    for role in VERDICT_ROLES.values():
        assert contrast(str(getattr(theme, role)), WHITE) >= 4.5


def test_lines_are_seen_in_grey() -> None:
    assert contrast(print_theme().edge, WHITE) >= 3


def grounds(css: str) -> dict[str, str]:
    """The last ground that the sheet gives to each class: a later rule wins."""
    found: dict[str, str] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        ground = re.search(r"background-color:\s*([^;]+)", body)
        if ground:
            found |= {selector.strip(): ground.group(1).strip() for selector in selectors.split(",")}
    return found


@pytest.mark.parametrize("em", [44.0, 67.0])
def test_no_box_has_a_ground(em: float) -> None:
    coloured = {name for name, ground in grounds(print_css(em)).items() if ground.upper() != WHITE}
    assert coloured <= {"span.mark", "hr"}


def test_sizes_grow_with_the_letters() -> None:
    small, large = print_css(40), print_css(80)
    assert "font-size: 40px" in small
    assert "font-size: 80px" in large
    assert not re.search(r"\$\w", large), "every name is filled in"
