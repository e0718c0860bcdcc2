"""Our own icons: resources/icons/NAME.svg, 24 × 24, one colour, drawn sharp at any size and pixel ratio.

The bundled fonts lack arrows, moons and check boxes, so no sign of the interface is a letter.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QIcon, QImage, QPixmap

from viewer.core.paths import resource
from viewer.core.theme import Theme
from viewer.ui.theme.svg import render_svg

# Colour role of each verdict's sign and word. The sign's shape says the same, so no meaning hangs on the colour.
VERDICT_ROLES = {
    "supported": "good",
    "partly-supported": "mixed",
    "contested": "mixed",
    "unsupported": "poor",
    "outdated": "quiet",
    "advice": "link",
}
_ROLES = {
    "back": "link",
    "forward": "link",
    "external": "link",
    "play": "link",
    "info": "link",
    "check": "good",
    "task-done": "good",
    "task-open": "quiet",
    "warning": "mixed",
    "picture": "quiet",
}
_DISABLED_OPACITY = 0.42


@cache
def icon_names() -> tuple[str, ...]:
    """Every icon there is, sorted."""
    return tuple(sorted(path.stem for path in resource("icons").glob("*.svg")))


@cache
def _source(name: str) -> bytes:
    if not name.replace("-", "").isalnum():  # no path, wherever the name comes from
        raise KeyError(name)
    try:
        return resource("icons", f"{name}.svg").read_bytes()
    except OSError as error:
        raise KeyError(name) from error


@lru_cache(maxsize=1024)
def icon_image(name: str, colour: str, size: float, ratio: float = 1.0) -> QImage:
    """``name`` in ``colour`` ("#RRGGBB"), ``size`` logical pixels square. KeyError for a name that does not exist.

    The image is everyone's: paint it, not on it.
    """
    return render_svg(_source(name).replace(b"currentColor", colour.encode()), QSizeF(size, size), ratio)


def role_of(name: str) -> str:
    """The theme role an icon takes inside an article: verdict signs their verdict's, most others that of the text."""
    kind, _, verdict = name.partition("-")
    return VERDICT_ROLES.get(verdict, "ink") if kind == "verdict" else _ROLES.get(name, "ink")


def verdict_icon(verdict: str, theme: Theme, size: float) -> QIcon:
    """The sign of a verdict ("supported", "contested" …) in the verdict's own colour."""
    return icon(f"verdict-{verdict}", str(getattr(theme, role_of(f"verdict-{verdict}"))), size)


@lru_cache(maxsize=1024)
def _pixmap(name: str, colour: str, size: float, ratio: float, faded: bool) -> QPixmap:
    if faded:
        return QPixmap.fromImage(_fade(_pixmap(name, colour, size, ratio, False).toImage()))
    pixmap = QPixmap.fromImage(icon_image(name, colour, size, ratio))
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def _fade(image: QImage) -> QImage:
    from PySide6.QtGui import QPainter

    faded = QImage(image.size(), image.format())
    faded.fill(0)
    faded.setDevicePixelRatio(image.devicePixelRatio())
    painter = QPainter(faded)
    painter.setOpacity(_DISABLED_OPACITY)
    painter.drawImage(0, 0, image)
    painter.end()
    return faded


def icon(name: str, colour: str, size: float) -> QIcon:
    """A QIcon of ``name`` in ``colour``, ``size`` logical pixels square, sharp on every screen there is now."""
    made = QIcon()
    for ratio in sorted({1.0, *(screen.devicePixelRatio() for screen in QGuiApplication.screens())}):
        made.addPixmap(_pixmap(name, colour, size, ratio, False))
        made.addPixmap(_pixmap(name, colour, size, ratio, True), QIcon.Mode.Disabled)
    return made
