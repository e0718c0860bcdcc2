"""The sheet of an article's document: theme, text scale → CSS as far as Qt's rich text knows it.

Qt ignores sizes in em and per cent, so every size is pixels and the sheet is made anew at each scale. A size set by a
rule with two tags ("td p") goes astray in links inside, so sizes stand in rules of one class alone. Headings take
their size from the document's default font (2, 1.5, 1.2 times), whatever a sheet says. Qt also ignores
text colour inherited from a body, so colours other than the palette's stand where they are meant. Class names are
those of viewer/core/article/qt_html.py and viewer/ui/article/frame.py.
"""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from viewer.core.theme import Theme, mix
from viewer.ui.theme.fonts import TEXT_LINE_EM, TITLE, TITLE_WEIGHT, line_em, text_family
from viewer.ui.theme.icons import VERDICT_ROLES

# From line to line, in per cent of Atkinson Hyperlegible's own line of 1.24 em: 122 is 1.5 em, the body's.
_LINES = (106, 110, 114, 115, 118, 120, 122, 150)

# Colour of the bar at the side of each family of boxes, and of the ground: how much of the bar's colour is in it.
_FAMILIES = {
    "note": "edge",
    "info": "link",
    "tip": "accent",
    "success": "good",
    "warning": "mixed",
    "danger": "poor",
    "quote": "edge",
}


def article_css(theme: Theme, scale: float, base_px: float = 17, spacing: float = 1.0) -> str:
    """The default style sheet of an article's QTextDocument, for text ``base_px`` × ``scale`` pixels high, with
    ``spacing`` (1 to 2) times the usual room between lines and between paragraphs."""
    em = base_px * scale
    values = {**_colours(theme), **_sizes(em), **_spaces(em, spacing)}
    return "\n".join(
        [
            *(Template(text).substitute(values) for text in (_TEXT, _HEAD, _BOXES, _TABLES, _TAIL)),
            *(_family(theme, name, role) for name, role in _FAMILIES.items()),
            *(f"span.verdict-{name} {{ color: {getattr(theme, role)}; }}" for name, role in VERDICT_ROLES.items()),
        ]
    )


def _colours(theme: Theme) -> dict[str, str]:
    colours = {name: str(value) for name, value in asdict(theme).items()}
    colours["hairline"] = theme.edge if theme.text_contrast > 4.5 else theme.rule
    colours["stripe"] = mix(theme.paper, theme.box, 0.5)
    colours |= {"text_font": text_family(), "title_font": TITLE, "title_weight": str(TITLE_WEIGHT)}
    return colours


def _sizes(em: float) -> dict[str, int]:
    def px(ems: float) -> int:
        return max(1, round(em * ems))

    return {
        "px": px(1),
        "small": px(0.88),
        "smaller": px(0.8),
        "lead": px(1.12),
        "p1": px(0.12),
        "p2": px(0.25),
        "p4": px(0.4),
        "p6": px(0.6),
        "p8": px(0.8),
        "p10": px(1.0),
        "p14": px(1.4),
        "p18": px(1.8),
        "p22": px(2.2),
        "p30": px(3.0),
        "bar": max(4, px(0.24)),
        "indent": px(1.5),
    }


def _spaces(em: float, spacing: float) -> dict[str, int]:
    """Lines in per cent of the font that is read in, and the room after paragraphs in pixels."""
    own = line_em(text_family())
    lines = {f"l{line}": round((1 + (line / 100 * TEXT_LINE_EM - 1) * spacing) / own * 100) for line in _LINES}
    rooms = {"s2": 0.25, "s4": 0.4, "s8": 0.8, "s10": 1.0}
    return lines | {name: max(1, round(em * room * spacing)) for name, room in rooms.items()}


def _family(theme: Theme, name: str, role: str) -> str:
    bar = str(getattr(theme, role))
    ground = mix(theme.paper, bar, 0.07 if not theme.dark else 0.12) if name not in ("note", "quote") else theme.box
    return Template(
        "td.box-$name { background-color: $ground; border-left: ${bar_px}px solid $bar; }\n"
        "td.fold-$name { background-color: $box; }"
    ).substitute(name=name, ground=ground, bar=bar, bar_px=4, box=theme.box)


_TEXT = """
body { font-family: "$text_font"; font-size: ${px}px; }
p { margin-top: 0; margin-bottom: ${s8}px; line-height: $l122%; }
li { margin-bottom: ${s2}px; line-height: $l122%; }
ul, ol { margin-top: ${p1}px; margin-bottom: ${s8}px; }
li p { margin-bottom: ${s4}px; }
a { color: $link; text-decoration: underline; }
a.part { color: $ink; text-decoration: none; }
a.term { color: $ink; text-decoration: none; }
a.abbr { color: $ink; text-decoration: underline; }
a.source { color: $link; text-decoration: underline; }
a.footnote-ref, a.footnote-back, a.fold-link, a.figure { text-decoration: none; }
h1 { font-family: "$title_font"; font-weight: $title_weight; line-height: 100%;
    margin-top: ${p2}px; margin-bottom: ${p4}px; }
h2 { font-family: "$title_font"; font-weight: $title_weight; line-height: 100%;
    margin-top: ${p18}px; margin-bottom: ${p6}px; }
h3 { font-family: "$title_font"; font-weight: $title_weight; line-height: 104%;
    margin-top: ${p14}px; margin-bottom: ${p4}px; }
h4, h5, h6 { font-family: "$text_font"; font-weight: bold; line-height: $l110%;
    margin-top: ${p10}px; margin-bottom: ${p2}px; }
h5, h6 { color: $quiet; }
small { font-size: ${small}px; }
code { font-family: monospace; font-size: ${small}px; background-color: $code; }
span.mark { background-color: $mark; }
span.kbd { font-size: ${small}px; font-weight: bold; background-color: $box; }
span.abbr { text-decoration: underline; }
span.dead, span.gap { color: $quiet; }
sub, sup { font-size: ${smaller}px; }
img { max-width: 100%; }
img.icon { vertical-align: middle; }
dl { margin-top: ${p4}px; margin-bottom: ${p10}px; }
dt { font-weight: bold; margin-top: ${p8}px; line-height: $l114%; }
dd { margin-top: ${p1}px; margin-left: ${indent}px; margin-bottom: ${s4}px; line-height: $l122%; }
hr { margin-top: ${p14}px; margin-bottom: ${p14}px; background-color: $hairline; }
ul.tasks { list-style-type: none; }
"""

_HEAD = """
p.top-space { font-size: ${p10}px; line-height: 100%; margin: 0; }
p.crumbs { font-size: ${small}px; color: $quiet; line-height: $l106%; margin-top: 0; margin-bottom: ${p6}px; }
p.crumbs a { color: $quiet; text-decoration: none; }
p.facts { color: $quiet; line-height: $l106%; margin-bottom: ${p14}px; }
p.near { margin-bottom: ${p2}px; }
p.switches { line-height: $l150%; margin-bottom: ${p14}px; }
p.summary { font-size: ${lead}px; line-height: $l120%; margin-bottom: ${s10}px; }
table.parts { margin-top: ${p8}px; margin-bottom: ${p8}px; }
td.parts-cell { background-color: $box; padding: ${p6}px ${p10}px; }
td.parts-cell p { margin-bottom: 0; line-height: $l106%; }
"""

_BOXES = """
table.note, table.box, table.fold, table.quote, table.code, table.gap, table.left-out
    { margin-top: ${p8}px; margin-bottom: ${p8}px; }
td.note-cell { background-color: $note; border-left: ${bar}px solid $note_edge;
    padding: ${p6}px ${p10}px ${p8}px ${p10}px; }
td.box-cell { padding: ${p6}px ${p10}px ${p4}px ${p10}px; }
td.gap-cell, td.left-out-cell { padding: ${p6}px ${p10}px; }
td.box-cell p, td.fold-body p, td.quote-cell p { margin-bottom: ${s4}px; }
p.note-text { line-height: $l118%; margin-bottom: ${s4}px; }
p.note-title, p.box-title, p.fold-title { font-weight: bold; line-height: $l114%; margin-bottom: ${p2}px; }
p.note-sources { font-size: ${small}px; color: $quiet; margin-bottom: 0; }
p.omitted { color: $quiet; font-style: italic; }
td.fold-head { background-color: $box; padding: ${p4}px ${p10}px; }
td.fold-head p { margin-bottom: 0; }
td.fold-body { background-color: $box; padding: ${p1}px ${p10}px ${p2}px ${p10}px; }
a.fold-link { color: $ink; }
td.quote-cell { border-left: ${bar}px solid $hairline; padding: ${p2}px ${p14}px; }
td.quote-cell p { font-style: italic; }
td.code-cell { background-color: $code; padding: ${p6}px ${p10}px; }
pre { font-family: monospace; font-size: ${small}px; line-height: $l114%; margin: 0; }
td.gap-cell { background-color: $box; border: 1px dashed $edge; }
p.gap-alt { margin-bottom: ${p2}px; }
p.gap-note { color: $quiet; font-size: ${small}px; margin-bottom: 0; }
td.left-out-cell { background-color: $box; border: 1px dashed $edge; }
td.left-out-cell p { margin-bottom: 0; }
td.rtl { border-left: none; }
td.note-cell.rtl { border-right: ${bar}px solid $note_edge; }
td.box-cell.rtl { border-right: ${bar}px solid $edge; }
td.quote-cell.rtl { border-right: ${bar}px solid $hairline; }
"""

_TABLES = """
table.grid { border-collapse: collapse; margin-top: ${p4}px; margin-bottom: ${p14}px; border-style: none; }
th.grid-head { font-weight: bold; padding: ${p4}px ${p6}px; border-bottom: 2px solid $edge; border-top: none;
    border-left: none; border-right: none; }
td.grid-cell { padding: ${p4}px ${p6}px; border-bottom: 1px solid $hairline; border-top: none; border-left: none;
    border-right: none; }
th.grid-head p, td.grid-cell p { margin-bottom: 0; line-height: $l110%; }
tr.alt td { background-color: $stripe; }
p.table-caption { font-size: ${small}px; color: $quiet; margin-bottom: ${p4}px; line-height: $l110%; }
table.figure { margin-top: ${p6}px; margin-bottom: ${p14}px; }
p.picture { margin-top: ${p6}px; margin-bottom: ${p14}px; line-height: 100%; }
td.figure-picture p { line-height: 100%; margin-bottom: 0; }
td.figure-caption { padding-top: ${p4}px; }
p.caption { font-size: ${small}px; color: $quiet; line-height: $l114%; margin-bottom: 0; }
p.media { color: $quiet; }
"""

_TAIL = """
div.footnotes { font-size: ${small}px; }
div.footnotes p, div.footnotes li { line-height: $l115%; margin-bottom: ${p2}px; }
p.footnotes-title { font-weight: bold; }
p.claim-verdict { font-weight: bold; margin-top: ${p14}px; margin-bottom: ${p2}px; }
p.claim-text { margin-bottom: ${p2}px; }
p.claim-note, p.claim-instead { margin-bottom: ${p2}px; margin-left: ${indent}px; }
p.claim-sources { font-size: ${small}px; color: $quiet; margin-left: ${indent}px; margin-bottom: ${p10}px; }
li.reference { line-height: $l114%; margin-bottom: ${p6}px; }
table.turns { margin-top: ${p30}px; margin-bottom: ${p30}px; }
td.turn { background-color: $box; border: 1px solid $hairline; padding: ${p8}px ${p10}px; }
td.turn-gap { padding: 0; }
p.turn-way { font-size: ${small}px; color: $quiet; line-height: $l106%; margin-bottom: ${p1}px; }
p.turn-title { font-weight: bold; line-height: $l106%; margin-bottom: 0; }
p.turn-title a, p.turn-way a { text-decoration: none; }
p.turn-way a { color: $quiet; }
p.foot { font-size: ${small}px; color: $quiet; line-height: $l114%; margin-bottom: 0; }
p.overdue { line-height: $l114%; margin-bottom: ${p4}px; }
p.foot-space { margin-bottom: ${p30}px; }
"""
