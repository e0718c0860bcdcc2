"""Theme and text scale → fonts, palette and the one style sheet of the program.

This is the only place that calls ``setStyleSheet``. A widget says what it is by the dynamic property ``role``:

* QPushButton, QToolButton: ``primary`` (the one thing to do), ``quiet`` (no frame until touched), ``chip`` (one of a
  set; with the property ``part`` a checked chip takes the cloth colour of its tissue), ``key`` (of a keyboard on the
  screen; with the property ``letter`` it shows one, with ``filled`` it is the one that ends it); none of these: a plain
  button.
* QRadioButton: ``segment`` (looks like a key), ``tab``.
* QLabel: ``title``, ``heading``, ``wordmark``, ``quiet``, ``strong``.
* QWidget, QFrame: ``panel``, ``bar`` (panel with a rule below), ``foot`` (panel with a rule above), ``paper``,
  ``drawer`` (a box over the panels), ``card`` (what a word means, over the text), ``sheet`` (paper with a frame).
  A plain QWidget shows its ground only with the attribute WA_StyledBackground.

Every size is pixels, worked out from 17 px × scale.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from viewer.core.paths import resource
from viewer.core.theme import Theme, luminance, mix
from viewer.ui.theme.fonts import USUAL, load_fonts, read_in, text_font
from viewer.ui.theme.sheet import style_sheet

BASE_PX = 17
STYLE = "Fusion"


def apply(app: QApplication, theme: Theme, scale: float = 1.0, font: str = USUAL) -> None:
    """Dress the whole program. ``scale`` is the text scale, 1.0 for 17 px, ``font`` a choice of the settings; asking
    twice for the same costs nothing."""
    wanted = f"{theme.name} {scale:.3f} {font}"
    if app.property("septaTheme") == wanted:
        return
    load_fonts()
    read_in(font)
    if app.property("septaStyle") is None:  # the program says it to Qt beforehand, which is quicker
        app.setStyle(STYLE)
        app.setProperty("septaStyle", STYLE)
    app.setPalette(palette(theme))
    app.setFont(text_font(BASE_PX * scale))
    _put_on(app, theme, scale)
    app.setProperty("septaTheme", wanted)


def ground(app: QApplication, theme: Theme, scale: float = 1.0, font: str = USUAL) -> None:
    """Letters and plain colours of the whole program, without the sheet: where each part is dressed for itself."""
    load_fonts()
    read_in(font)
    if app.palette().color(QPalette.ColorRole.Window) != QColor(theme.paper):
        app.setPalette(palette(theme))
    app.setFont(text_font(BASE_PX * scale))


def dress(part: QWidget, theme: Theme, scale: float = 1.0) -> None:
    """Dress one part of a window and all in it; asking twice for the same costs nothing.

    A sheet for the whole program is worked out for every widget there is, which takes a second where a window keeps all
    that it has ever shown.
    """
    wanted = f"{theme.name} {scale:.3f}"
    if part.property("septaTheme") != wanted:
        _put_on(part, theme, scale)
        part.setProperty("septaTheme", wanted)


def _put_on(whom: QApplication | QWidget, theme: Theme, scale: float) -> None:
    whom.setStyleSheet(style_sheet(theme, BASE_PX * scale, _tick(theme)))


def _tick(theme: Theme) -> str:
    return resource("themes", "tick-black.svg" if luminance(theme.on_accent) < 0.5 else "tick-white.svg").as_posix()


def palette(theme: Theme) -> QPalette:
    """Every role a style or a document may ask for, so that no default grey is left."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in (
        (role.Window, theme.paper),
        (role.WindowText, theme.ink),
        (role.Base, theme.field),
        (role.AlternateBase, theme.box),
        (role.Text, theme.ink),
        (role.Button, theme.field),
        (role.ButtonText, theme.ink),
        (role.BrightText, theme.poor),
        (role.Light, mix(theme.field, "#FFFFFF", 0.3)),
        (role.Midlight, theme.hover),
        (role.Mid, theme.rule),
        (role.Dark, theme.edge),
        (role.Shadow, theme.shadow),
        (role.Highlight, theme.accent),
        (role.HighlightedText, theme.on_accent),
        (role.Accent, theme.accent),
        (role.Link, theme.link),
        (role.LinkVisited, theme.link),
        (role.ToolTipBase, theme.callout),
        (role.ToolTipText, theme.on_callout),
        (role.PlaceholderText, theme.quiet),
    ):
        made.setColor(which, QColor(colour))
    faint = QColor(mix(theme.paper, theme.quiet, 0.6))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return made
