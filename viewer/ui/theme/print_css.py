"""The sheet of a printed article: black on white, no grounds, bars and thin lines in their place.

It is the article's sheet in the colours of paper, with what paper needs otherwise behind it: a later rule wins.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from string import Template

from viewer.core.theme import Theme, load_theme
from viewer.ui.theme.article_css import _FAMILIES, article_css

WHITE = "#FFFFFF"
LINE = 113  # per cent of the font's own line, 1.24 em: 1.4 em from line to line


@cache
def print_theme() -> Theme:
    """The colours of paper: those of the light theme where they mean something, else black on white."""
    return replace(
        load_theme("light"),
        paper=WHITE,
        panel=WHITE,
        field=WHITE,
        rule="#9A948C",
        edge="#6B655E",
        ink="#000000",
        quiet="#3B3740",
        link="#000000",
        hover=WHITE,
        note=WHITE,
        box=WHITE,
        code=WHITE,
        mark="#FFF1A8",
    )


def print_css(em: float) -> str:
    """The default style sheet of a printed document, for text ``em`` dots high."""
    sizes = {f"d{tenth}": str(max(1, round(em * tenth / 10))) for tenth in (1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 14, 16)}
    theme = print_theme()
    values = sizes | {"line": str(LINE), "hair": str(max(1, round(em * 0.03))), "bar": str(max(2, round(em * 0.22)))}
    values |= {"rule": theme.rule, "edge": theme.edge, "ink": theme.ink, "quiet": theme.quiet, "white": WHITE}
    boxes = (
        Template(_BOX).substitute(values, name=name, colour=getattr(theme, role)) for name, role in _FAMILIES.items()
    )
    return "\n".join([article_css(theme, 1.0, em), Template(_PAPER).substitute(values), *boxes])


_BOX = """
td.box-$name, td.fold-$name { background-color: $white; }
td.box-$name { border-left: ${bar}px solid $colour; }
td.box-$name.rtl { border-left: none; border-right: ${bar}px solid $colour; }
"""

_PAPER = """
p, li, dd { line-height: $line%; }
p.note-text { line-height: $line%; }
a { color: $ink; text-decoration: none; }
a.source, a.web, a.mail, a.topic { color: $ink; text-decoration: none; }
p.crumbs { font-size: ${d9}px; }
p.kicker { font-size: ${d9}px; color: $quiet; margin-bottom: ${d1}px; line-height: 100%; }
span.page-ref, span.number { font-size: ${d8}px; color: $quiet; }
span.address { font-size: ${d9}px; color: $quiet; }
h2 { margin-top: ${d16}px; }
h3 { margin-top: ${d11}px; }
table.grid { margin-bottom: ${d11}px; }
th.grid-head { border-bottom: ${d1}px solid $ink; }
td.grid-cell { border-bottom: ${hair}px solid $rule; }
td.fold-head { background-color: $white; border-top: ${hair}px solid $edge; padding: ${d4}px 0px ${d2}px 0px; }
td.fold-body { background-color: $white; border-bottom: ${hair}px solid $edge; padding: ${d1}px 0px ${d4}px 0px; }
td.code-cell, td.gap-cell, td.left-out-cell { border: ${hair}px solid $edge; }
td.parts-cell { background-color: $white; }
table.note, table.box, table.fold, table.quote, table.code { margin-top: ${d6}px; margin-bottom: ${d6}px; }
td.note-cell { border-left: ${bar}px solid $edge; padding: ${d2}px ${d8}px ${d2}px ${d8}px; }
td.note-cell.rtl { border-left: none; border-right: ${bar}px solid $edge; }
td.box-cell { padding: ${d2}px ${d8}px ${d2}px ${d8}px; }
p.reviewed { font-size: ${d9}px; color: $quiet; margin-top: ${d14}px; margin-bottom: 0; line-height: 105%; }
p.source-entry { font-size: ${d9}px; margin-bottom: ${d4}px; line-height: 108%; }
li.reference { margin-bottom: ${d4}px; line-height: 108%; }
p.picture-words { font-size: ${d9}px; line-height: 108%; margin-bottom: ${d2}px; }
p.picture-note { font-size: ${d8}px; color: $quiet; line-height: 104%; margin-bottom: ${d10}px; }
p.own-note { margin-bottom: ${d6}px; }
p.own-words { margin-bottom: ${d1}px; color: $quiet; }
dl { margin-bottom: ${d8}px; }
"""
