"""The text of the style sheet. Pure: colours and one em in pixels in, a string out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from string import Template

from viewer.core.quilt.parts import Part
from viewer.core.theme import Theme, contrast, mix
from viewer.ui.theme.fonts import TITLE, TITLE_WEIGHT

LEAST_TARGET_PX = 32
RING_PX = 2


def style_sheet(theme: Theme, em: float, tick: str) -> str:
    """The whole sheet for text ``em`` pixels high; ``tick`` is the path of the mark in a check box (posix)."""
    values = {**_colours(theme), **_sizes(em), "title": TITLE, "weight": TITLE_WEIGHT, "tick": tick}
    return "\n".join(
        [*(Template(text).substitute(values) for text in _SECTIONS), *(_chip(theme, part, values) for part in Part)]
    )


def _colours(theme: Theme) -> dict[str, str]:
    colours = {name: str(value) for name, value in asdict(theme).items() if name != "name"}
    # A field's frame must be found (3:1); a button's words already say that it is one, so its frame may be soft.
    colours["soft_edge"] = theme.edge if theme.text_contrast > 4.5 else mix(theme.rule, theme.edge, 0.3)
    colours["accent_hover"] = mix(theme.accent, theme.ink, 0.18)
    colours["pressed"] = mix(theme.hover, theme.ink, 0.12)
    colours["faint"] = mix(theme.paper, theme.quiet, 0.6)
    # On a filled thing the ring is the inner line of a double border, in whichever colour reads better on the fill;
    # the outer line melts into the paper.
    colours["inner_ring"] = max((theme.on_accent, theme.ring), key=lambda colour: contrast(colour, theme.accent))
    return colours


def _sizes(em: float) -> dict[str, int]:
    def px(ems: float, least: int = 1) -> int:
        return max(least, round(em * ems))

    line = round(em * 1.25)  # what the font itself needs, so that small text still makes targets of 32 px
    pad = max(px(0.44), (LEAST_TARGET_PX - line - 1) // 2)
    groove = px(0.36, 6)
    knob = groove + 2 * round((px(1.25, 20) - groove) / 2)  # else Qt finds it not quite round, and draws a square
    bar = min(16, px(0.7, 12))  # a hand does not grow with the text
    return {
        "px": px(1),
        "small": px(0.88),
        "button": px(0.95),
        "heading": px(1.25),
        "titlesize": px(2.1),
        "word": px(1.4),
        "clock": px(3.3),
        "tool": min(px(0.3), 6),
        "radius": px(0.55),
        "round": px(0.7),
        "pad": pad,
        "pad1": max(0, pad - 1),
        "pad5": max(0, pad - 5),
        "finger_pad": max(px(0.12), (45 - round(em * 1.19) - 3 - RING_PX) // 2),  # a tab of 44 px at least
        "side": px(0.82),
        "side1": px(0.82) - 1,
        "side5": px(0.82) - 5,
        "chip": px(0.6),
        "chip1": px(0.6) - 1,
        "chip5": max(0, px(0.6) - 5),
        "tight": px(0.42),
        "gap": px(0.3),
        "target": max(LEAST_TARGET_PX, px(2.0)),
        "ring_px": RING_PX,
        "row": max(LEAST_TARGET_PX, px(2.0)),
        "row_in": max(LEAST_TARGET_PX, px(2.0)) - 8,
        "tight_in": max(0, px(0.42) - 4),
        "bar": bar,
        "bar_half": bar // 2 - 2,
        "grip": max(LEAST_TARGET_PX, px(2.2)),
        "groove": groove,
        "groove_half": groove // 2,
        "knob": knob,
        "knob_half": knob // 2,
        "knob_out": -(knob - groove) // 2,
        "groove2": 2 * min(groove, 10),
        "groove2_half": min(groove, 10),
        "knob2": 2 * min(px(0.85), 26),  # nor does a finger
        "knob2_half": min(px(0.85), 26),
        "knob2_out": min(groove, 10) - min(px(0.85), 26),
        "picture": px(1.09),
        "box_in": px(1.0),
        "box_half": (px(1.0) + 4) // 2,
        "arrow": px(0.28),
        "arrow_drop": px(0.34),
        "icon": px(1.15),
        "slider": max(LEAST_TARGET_PX, px(1.9)),
    }


def _chip(theme: Theme, part: Part, values: Mapping[str, object]) -> str:
    """A legend entry takes the cloth of its tissue when it is lit; its words stay readable on it."""
    cloth = theme.tissue(part.value)
    words = max((theme.ink, theme.paper, theme.outline), key=lambda colour: contrast(colour, cloth))
    return Template(
        'QPushButton[role="chip"][part="$part"]:checked { background: $cloth; color: $words; border-color: $line; }\n'
        'QPushButton[role="chip"][part="$part"]:checked:focus { border-color: $ring; }'
    ).substitute(part=part.value, cloth=cloth, words=words, line=theme.outline, ring=values["ring"])


_GROUND = """
QWidget { color: $ink; font-size: ${px}px; selection-background-color: $accent; selection-color: $on_accent; }
QMainWindow, QDialog, QMessageBox { background: $paper; }
QWidget[role="paper"] { background: $paper; }
QWidget[role="panel"] { background: $panel; }
QWidget[role="bar"] { background: $panel; border: none; border-bottom: 1px solid $rule; }
QWidget[role="foot"] { background: $panel; border: none; border-top: 1px solid $rule; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { color: $rule; }
QLabel { background: transparent; }
QLabel[role="title"] { font-family: "$title"; font-weight: $weight; font-size: ${titlesize}px; }
QLabel[role="heading"] { font-family: "$title"; font-weight: $weight; font-size: ${heading}px; }
QLabel[role="wordmark"] { font-family: "$title"; font-weight: $weight; font-size: ${word}px; }
QLabel[role="quiet"] { color: $quiet; font-size: ${small}px; }
QLabel[role="small"] { font-size: ${small}px; }
QLabel[role="strong"] { font-weight: bold; }
QLabel[role="aside"] { color: $quiet; }
QLabel[role="story"] { font-weight: bold; font-size: ${button}px; }
QLabel[role="story"][lit="true"] { background: $accent; color: $on_accent; }
QWidget[role="picture"] { font-size: ${picture}px; }
QToolTip { background: $callout; color: $on_callout; border: 1px solid $on_callout; padding: ${tight}px ${side}px;
    font-size: ${small}px; }
QStatusBar { background: $panel; color: $quiet; border-top: 1px solid $rule; font-size: ${small}px; }
QStatusBar QLabel { color: $quiet; font-size: ${small}px; padding: ${gap}px ${tight}px; }
QStatusBar::item { border: none; }
QStatusBar QSizeGrip { background: transparent; }
QSplitter::handle { background: $rule; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover, QSplitter::handle:pressed { background: $accent; }
QScrollArea, QAbstractScrollArea { border: none; background: $paper; }
QScrollArea > QWidget > QWidget { background: transparent; }
QTextBrowser, QTextEdit { background: $paper; border: none; }
"""

_BUTTONS = """
QPushButton, QToolButton { background: $field; color: $ink; border: 1px solid $soft_edge; border-radius: ${radius}px;
    padding: ${pad}px ${side}px; font-size: ${button}px; font-weight: bold; min-width: ${px}px;
    icon-size: ${icon}px; }
QToolButton { padding: ${pad}px ${tight}px; min-width: ${px}px; }
QPushButton:hover, QToolButton:hover { background: $hover; border-color: $edge; }
QPushButton:pressed, QToolButton:pressed { background: $pressed; }
QPushButton:checked, QToolButton:checked { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { background: transparent; color: $faint; border-color: $rule; }
QPushButton:focus { border: ${ring_px}px solid $ring; padding: ${pad1}px ${side1}px; }
QToolButton:focus { border: ${ring_px}px solid $ring; padding: ${pad1}px ${tight}px; }
QPushButton[role="primary"], QToolButton[role="primary"] { background: $accent; color: $on_accent;
    border: 1px solid $accent; }
QPushButton[role="primary"]:hover, QToolButton[role="primary"]:hover { background: $accent_hover; }
QPushButton[role="primary"]:focus, QToolButton[role="primary"]:focus, QPushButton:checked:focus,
    QToolButton:checked:focus { border: 6px double $inner_ring; padding: ${pad5}px ${side5}px; }
QPushButton[role="primary"]:disabled { background: $rule; color: $quiet; border-color: $rule; }
QPushButton[role="quiet"], QToolButton[role="quiet"] { background: transparent; border-color: transparent; }
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:checked, QToolButton[role="quiet"]:checked { background: $accent; color: $on_accent; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus { border-color: $ring; }
QPushButton[role="chip"] { border-radius: ${round}px; padding: ${pad}px ${chip}px; }
QPushButton[role="chip"]:focus { padding: ${pad1}px ${chip1}px; }
QPushButton[role="chip"]:checked:focus { padding: ${pad5}px ${chip5}px; }
QPushButton[role="key"] { padding: 0; min-width: 0; border-radius: ${tight}px; }
QPushButton[role="key"][letter="true"] { font-size: ${icon}px; }
QPushButton[role="key"]:hover { background: $field; border-color: $soft_edge; }
QPushButton[role="key"]:pressed { background: $pressed; border-color: $edge; }
QPushButton[role="key"][filled="true"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="key"][filled="true"]:pressed { background: $accent_hover; color: $on_accent; }
QPushButton[role="sign"], QPushButton[role="sign"]:focus { padding: 0; min-width: 0; }
QPushButton[brief="true"], QPushButton[brief="true"]:focus, QPushButton[brief="true"]:checked:focus { padding: 0;
    min-width: 0; border-radius: ${gap}px; }
QPushButton[low="true"], QPushButton[low="true"]:focus { padding-top: 0; padding-bottom: 0; border-radius: ${gap}px; }
QToolButton::menu-indicator { image: none; }
QCheckBox, QRadioButton { spacing: ${tight}px; padding-left: ${gap}px; min-height: ${target}px;
    border: ${ring_px}px solid transparent; border-radius: ${gap}px; }
QCheckBox:focus, QRadioButton:focus { border-color: $ring; }
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator { width: ${box_in}px;
    height: ${box_in}px; background: $field; border: 2px solid $edge; border-radius: ${gap}px; }
QRadioButton::indicator { border-radius: ${box_half}px; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: $accent; border-color: $accent;
    image: url("$tick"); }
QRadioButton::indicator:checked { border-color: $accent; background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5,
    fx: 0.5, fy: 0.5, stop: 0 $accent, stop: 0.55 $accent, stop: 0.68 $field, stop: 1 $field); }
QRadioButton[role="segment"] { background: $field; color: $ink; border: 1px solid $soft_edge;
    border-radius: ${radius}px;
    padding: ${pad}px ${side}px; min-height: 0; spacing: 0; font-size: ${button}px; font-weight: bold; }
QRadioButton[role="tab"] { background: transparent; color: $quiet; border: ${ring_px}px solid transparent;
    border-bottom: 3px solid transparent; border-radius: 0; padding: ${pad}px ${tight}px; min-height: 0; spacing: 0;
    font-size: ${button}px; font-weight: bold; }
QRadioButton[role="segment"]::indicator, QRadioButton[role="tab"]::indicator { width: 0; height: 0; border: none; }
QRadioButton[role="segment"]:hover { background: $hover; border-color: $edge; }
QRadioButton[role="segment"]:checked { background: $accent; color: $on_accent; border-color: $accent; }
QRadioButton[role="segment"]:focus { border: ${ring_px}px solid $ring; padding: ${pad1}px ${side1}px; }
QRadioButton[role="segment"]:checked:focus { border: 6px double $inner_ring; padding: ${pad5}px ${side5}px; }
QRadioButton[role="segment"]:disabled { background: transparent; color: $faint; border-color: $rule; }
QRadioButton[role="tab"]:hover { background: $hover; color: $ink; }
QRadioButton[role="tab"]:checked { color: $ink; border-bottom-color: $accent; }
QRadioButton[role="tab"]:focus { border-color: $ring; }
QFrame[role="drawer"] { background: $box; border: 1px solid $rule; border-radius: ${radius}px; }
QFrame[role="card"] { background: $field; border: 1px solid $edge; border-radius: ${radius}px; }
QFrame[role="sheet"] { background: $paper; border: 1px solid $edge; border-radius: ${radius}px; }
QScrollArea[role="inner"] { background: transparent; }
"""

_TALK = """
QWidget[role="talk"] { background: $paper; }
QFrame[role="talk-card"] { background: $panel; border: none; border-radius: ${round}px; }
QFrame[role="talk-card"] QTextBrowser { background: transparent; }
QFrame[role="talk-card"] QRadioButton[role="tab"] { padding: ${finger_pad}px ${gap}px; }
QFrame[role="talk-over"] { background: $paper; border: 2px solid $edge; border-radius: ${round}px; }
QFrame[role="talk-notice"] { background: $note; border: 1px solid $note_edge; border-radius: ${radius}px; }
QLabel[role="talk-clock"] { font-family: "$title"; font-weight: $weight; font-size: ${clock}px; }
QLabel[role="talk-clock"][brief="true"] { font-size: ${titlesize}px; }
QLabel[role="talk-sign"] { background: $accent; color: $on_accent; border-radius: ${gap}px; font-weight: bold;
    font-size: ${small}px; padding: 0 ${tight}px; }
QLabel[role="talk-pace"] { font-weight: bold; color: $quiet; }
QLabel[role="talk-pace"][pace="hint"] { font-weight: normal; }
QLabel[role="talk-pace"][pace="ahead"] { color: $accent; }
QLabel[role="talk-pace"][pace="good"] { color: $good; }
QLabel[role="talk-pace"][pace="mixed"] { color: $mixed; }
QLabel[role="talk-pace"][pace="poor"] { color: $poor; }
QWidget[role="talk"] QSpinBox { padding-right: ${target}px; }
QWidget[role="talk"] QSpinBox::up-button, QWidget[role="talk"] QSpinBox::down-button { subcontrol-origin: border;
    width: ${target}px; border: none; background: transparent; }
QWidget[role="talk"] QSpinBox::up-button { subcontrol-position: top right; }
QWidget[role="talk"] QSpinBox::down-button { subcontrol-position: bottom right; }
QWidget[role="talk"] QSpinBox::up-arrow { width: 0; height: 0; border-left: ${arrow}px solid $field;
    border-right: ${arrow}px solid $field; border-bottom: ${arrow_drop}px solid $ink; }
QWidget[role="talk"] QSpinBox::down-arrow { width: 0; height: 0; border-left: ${arrow}px solid $field;
    border-right: ${arrow}px solid $field; border-top: ${arrow_drop}px solid $ink; }
QToolButton[role="tool"] { padding: ${tool}px; font-size: ${small}px; font-weight: normal; }
QToolButton[role="tool"][wide="true"] { text-align: left; }
"""

_FIELDS = """
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit, QListWidget[role="field"] { background: $field; color: $ink;
    border: 1px solid $edge; border-radius: ${radius}px; padding: ${pad}px ${side}px; placeholder-text-color: $quiet; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus, QListWidget[role="field"]:focus {
    border: ${ring_px}px solid $ring; padding: ${pad1}px ${side1}px; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: ${target}px; }
QComboBox::down-arrow { width: 0; height: 0; border-left: ${arrow}px solid $field;
    border-right: ${arrow}px solid $field; border-top: ${arrow_drop}px solid $ink; margin-right: ${tight}px; }
QComboBox QAbstractItemView { background: $field; border: 1px solid $edge; padding: 0; }
QSlider { min-height: ${slider}px; border: ${ring_px}px solid transparent; border-radius: ${radius}px; }
QSlider:focus { border-color: $ring; }
QSlider::groove:horizontal { height: ${groove}px; border-radius: ${groove_half}px; background: $rule; }
QSlider[layoutDirection="0"]::sub-page:horizontal, QSlider[layoutDirection="1"]::add-page:horizontal {
    border-radius: ${groove_half}px; background: $accent; }
QSlider::handle:horizontal { width: ${knob}px; margin: ${knob_out}px 0; border-radius: ${knob_half}px;
    background: $accent; }
QSlider[role="finger"] { min-height: 0; }
QSlider[role="finger"]::groove:horizontal { height: ${groove2}px; border-radius: ${groove2_half}px; }
QSlider[role="finger"]::handle:horizontal { width: ${knob2}px; margin: ${knob2_out}px 0;
    border-radius: ${knob2_half}px; }
QSlider::handle:horizontal:hover { background: $accent_hover; }
QSlider::handle:horizontal:disabled, QSlider[layoutDirection="0"]::sub-page:horizontal:disabled,
QSlider[layoutDirection="1"]::add-page:horizontal:disabled { background: $faint; }
QProgressBar { background: $rule; border: none; border-radius: ${groove_half}px; min-height: ${groove}px;
    max-height: ${groove}px; }
QProgressBar::chunk { background: $accent; border-radius: ${groove_half}px; }
QScrollBar:vertical { background: transparent; width: ${bar}px; margin: 0; border: none; }
QScrollBar:horizontal { background: transparent; height: ${bar}px; margin: 0; border: none; }
QScrollBar::handle { background: $edge; border-radius: ${bar_half}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${grip}px; }
QScrollBar::handle:horizontal { min-width: ${grip}px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $accent; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; background: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
"""

_LISTS = """
QTreeView, QListView { background: transparent; border: none; outline: 0; padding: ${tight}px;
    show-decoration-selected: 0; }
QTreeView::item, QListView::item { min-height: ${row}px; padding: 0 ${tight}px; border: ${ring_px}px solid transparent;
    border-radius: ${radius}px; color: $ink; }
QTreeView::item:hover, QListView::item:hover { background: $hover; }
TopicTree::item:hover, Outline::item:hover { background: transparent; }
QTreeView::item:selected, QListView::item:selected { background: $accent; color: $on_accent; }
QTreeView::item:focus, QListView::item:focus { border-color: $ring; }
QTreeView::item:selected:focus, QListView::item:selected:focus { border: 6px double $inner_ring;
    padding: 0 ${tight_in}px; min-height: ${row_in}px; }
QHeaderView::section { background: $panel; color: $quiet; border: none; padding: ${tight}px; }
QTabWidget::pane { border: none; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: $quiet; border: ${ring_px}px solid transparent;
    border-bottom: 3px solid transparent; border-radius: 0; padding: ${pad}px ${side}px; font-weight: bold; }
QTabBar[signs="true"]::tab { padding: ${pad}px ${gap}px; }
QTabBar::tab:hover { background: $hover; color: $ink; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar:focus::tab:selected, QTabBar::tab:selected:focus { border-color: $ring; }
QMenuBar { background: $panel; border-bottom: 1px solid $rule; padding: 2px ${tight}px; }
QMenuBar::item { background: transparent; padding: ${pad}px ${side}px; border-radius: ${radius}px; }
QMenuBar::item:selected { background: $hover; }
QMenu { background: $field; border: 1px solid $edge; border-radius: ${radius}px; padding: ${gap}px;
    menu-scrollable: 1; icon-size: ${icon}px; }
QMenu::item { background: transparent; padding: ${pad}px ${side}px; min-width: ${target}px; border-radius: ${gap}px; }
QMenu::item:selected { background: $accent; color: $on_accent; }
QMenu::item:disabled { color: $faint; background: transparent; }
QMenu::separator { height: 1px; background: $rule; margin: ${gap}px ${tight}px; }
QMenu::icon { padding-left: ${tight}px; }
QMenu::indicator { width: ${box_in}px; height: ${box_in}px; margin: 0 ${gap}px; background: $field;
    border: 2px solid $edge; border-radius: ${gap}px; }
QMenu::indicator:exclusive { border-radius: ${box_half}px; }
QMenu::indicator:checked { background: $accent; border-color: $accent; image: url("$tick"); }
QMessageBox QLabel, QDialog QLabel { min-width: 0; }
QDialogButtonBox { qproperty-centerButtons: 0; }
"""

_SECTIONS = (_GROUND, _BUTTONS, _TALK, _FIELDS, _LISTS)
