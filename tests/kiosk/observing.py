"""Everything that a kiosk's state is made of, field by field: to be compared with what it was at the start.

An ``Observer`` walks every widget, and every state that the window and its program hold, through their attributes:
what is simple is noted, what holds more is walked on. So a state that is added is compared without being named here.
What may differ without a visitor being able to tell is named in ``APART``, each with its reason.
"""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import PurePath

from PySide6.QtCore import QLocale, QObject, QPoint, QPointF, QRect, QRectF, QSize, QSizeF
from PySide6.QtGui import QClipboard, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QTabBar,
    QTextBrowser,
    QTextEdit,
    QWhatsThis,
    QWidget,
)
from shiboken6 import getCppPointer, isValid

from viewer.state.focus import Focus

Facts = dict[str, object]

_SIMPLE = (str, bytes, int, float, bool, type(None), PurePath)
_STATES = ("viewer.state.", "viewer.core.kiosk.", "viewer.core.settings", "viewer.ui.kiosk.program", "tests.")
_WALKED = (*_STATES, "viewer.ui.kiosk.", "viewer.ui.article.", "viewer.ui.search.")
_GEOMETRY = (QPoint, QPointF, QRect, QRectF, QSize, QSizeF, QColor)

# What need not be equal, as a regular expression on the whole path, each with the reason. No visitor can tell it.
APART: Mapping[str, str] = {
    r"booth\.visit\.(_since|_touched|_asked|_clock)": "the clock goes on",
    r"booth\.pack\.": "pages read already come sooner; what they say is the same",
    r"booth\.jobs\._next": "numbers of what was done",
    r"_changed_at$": "a clock",
    r"\.show\._(start|end)$": "between which states it went last; the next one begins at the state that is there",
    r"(_asker|state)\._next$": "numbers of what was asked",
    r"\.aloud\._state\._(engine|finder|voices?|after\w*)\b": "the voice that was found; it is silent (see its phase)",
}
# Read once, with the first picture, and the same from then on.
ONCE: Mapping[str, str] = {
    r"\.(show|tour|follow)\._book$": "the pack's scenes",
    r"window\.faces(\[\w+\]\._screens)?$": "which faces and screens there are",
}


class Observer:
    """Looks at one window, and knows its widgets again in whatever order they lie."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self._names: dict[int, str] = {}  # by the widget's address
        self._numbers: dict[str, int] = {}

    def facts(self, apart: Mapping[str, str] = APART) -> Facts:
        """All of it, by a path that names where it stands."""
        found = _of_application()
        for path, widget in self.widgets():
            found.update({f"{path}: {name}": value for name, value in _of_widget(widget).items()})
        found.update(_of_objects(self.window))
        leave = re.compile("|".join(f"(?:{one})" for one in apart)) if apart else None
        return {name: value for name, value in found.items() if leave is None or not leave.search(name)}

    def widgets(self) -> Iterator[tuple[str, QWidget]]:
        """Every widget with its path: classes and names from the top, numbered in the order of their first sight."""
        waiting: deque[tuple[str, QWidget]] = deque([(type(self.window).__name__, self.window)])
        while waiting:
            path, widget = waiting.popleft()
            yield path, widget
            for child in widget.children():
                if isinstance(child, QWidget) and not child.isWindow() and not _spare(child):
                    waiting.append((self._path(path, child), child))

    def _path(self, above: str, child: QWidget) -> str:
        own = getCppPointer(child)[0]
        known = self._names.get(own)
        if known is None or not known.startswith(above):
            name = f"{above}/{type(child).__name__}" + (f" {child.objectName()}" if child.objectName() else "")
            number = self._numbers[name] = self._numbers.get(name, -1) + 1
            known = self._names[own] = f"{name}[{number}]"
        return known


def _spare(widget: QWidget) -> bool:
    """The frames of scroll bars: their values are told by what they scroll."""
    return widget.objectName() in ("qt_scrollarea_hcontainer", "qt_scrollarea_vcontainer")


def differences(first: Facts, later: Facts, everywhere: bool = True) -> list[str]:
    """What differs, in words. ``everywhere`` false: only what both know.

    A widget that one of them does not have at all counts where it can be seen: what is made for a page and kept hidden
    for the next is none.
    """
    missing = "(not there)"
    found = []
    for name in set(first) | set(later):
        if name in first and name in later:
            differs = first[name] != later[name]
        else:
            widget, told, _ = name.rpartition(": ")
            differs = everywhere and (not told or bool({**first, **later}.get(f"{widget}: visible", True)))
        if differs:
            found.append(f"{name}: {str(first.get(name, missing))[:160]} → {str(later.get(name, missing))[:160]}")
    return sorted(found)


def pixels(window: QWidget) -> bytes:
    """The window as it is painted."""
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return bytes(image.constBits())


def _of_application() -> Facts:
    clipboard = QApplication.clipboard()
    held = clipboard.text(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        held += clipboard.text(QClipboard.Mode.Selection)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return {
        "application: direction": app.layoutDirection().name,
        "application: locale": QLocale().name(),
        "application: clipboard": held,
        "application: font": app.font().toString(),
        "application: dressed": hashlib.sha256(app.styleSheet().encode()).hexdigest(),
        "application: palette": app.palette().window().color().name() + app.palette().text().color().name(),
        "application: windows": sorted(type(one).__name__ for one in app.topLevelWidgets() if one.isVisible()),
        "application: pointer": app.overrideCursor() is not None,
        "application: asks what": QWhatsThis.inWhatsThisMode(),
        "application: popup": app.activePopupWidget() is not None,
        "application: title": app.applicationDisplayName(),
    }


def _of_widget(widget: QWidget) -> Facts:
    """Of one that is seen, all; of one that is not, what it keeps of itself until it is seen again."""
    shown = widget.isVisible()
    found: Facts = {"visible": shown, "focus": widget.hasFocus(), "drops": widget.acceptDrops()}
    if shown:  # what is hidden is laid out and worded when it is shown
        found |= {
            "geometry": widget.geometry().getRect(),
            "font": widget.font().toString(),
            "enabled": widget.isEnabled(),
            "tip": widget.toolTip() + widget.statusTip() + widget.whatsThis(),
            "name": widget.accessibleName(),
            "described": widget.accessibleDescription(),
            "pointer": widget.cursor().shape().name,
            "role": widget.property("role") or "",
            "direction": widget.layoutDirection().name,
        }
        if isinstance(widget, QAbstractButton):
            found |= {"text": widget.text(), "icon": widget.iconSize().width() if not widget.icon().isNull() else 0}
        if isinstance(widget, QLabel):
            found |= {"text": widget.text(), "picture": not widget.pixmap().isNull()}
        if isinstance(widget, QAbstractSlider | QProgressBar):
            found |= {"value": widget.value(), "range": (widget.minimum(), widget.maximum())}
    return found | _kept(widget)


def _kept(widget: QWidget) -> Facts:
    """What a widget keeps of a visitor, seen or not."""
    found: Facts = {}
    if isinstance(widget, QAbstractButton):
        found |= {"checked": widget.isChecked(), "down": widget.isDown()}
    if isinstance(widget, QLabel):
        found |= {"selected": widget.selectedText()}
    if isinstance(widget, QLineEdit):
        found |= {"typed": widget.text(), "selected": widget.selectedText(), "caret": widget.cursorPosition()}
        found |= {"undo": widget.isUndoAvailable(), "redo": widget.isRedoAvailable()}
    if isinstance(widget, QTextEdit):
        cursor = widget.textCursor()
        found |= {"read": widget.toPlainText(), "selected": cursor.hasSelection(), "caret": cursor.position()}
        found |= {"undo": widget.document().isUndoAvailable()}
    if isinstance(widget, QTextBrowser):
        found |= {"back": widget.backwardHistoryCount(), "forward": widget.forwardHistoryCount()}
    if isinstance(widget, QAbstractScrollArea):
        found["scroll"] = (widget.horizontalScrollBar().value(), widget.verticalScrollBar().value())
    if isinstance(widget, QAbstractItemView):
        model, current = widget.model(), widget.currentIndex()
        rows = model.rowCount() if model is not None else 0
        found |= {"rows": rows, "row": current.row(), "chosen": [one.row() for one in widget.selectedIndexes()]}
    if isinstance(widget, QComboBox | QStackedWidget | QTabBar):
        found["index"] = widget.currentIndex()
    return found


def _of_objects(window: QWidget) -> Iterator[tuple[str, object]]:
    """Simple attributes of everything of Septa's own that can be come to from the window and its program."""
    booth = window.booth  # type: ignore[attr-defined]
    starts: list[tuple[str, object]] = [("booth", booth), ("window", window)]
    if booth.visit.parent() is not None:
        starts.append(("program", booth.visit.parent()))
    # The states first, so that a path says whose they are.
    faces: dict[str, object] = window.faces  # type: ignore[attr-defined]
    starts[1:1] = [(f"face {code}.desk", face.desk) for code, face in faces.items()]  # type: ignore[attr-defined]
    waiting = deque(starts)
    seen: set[int] = set()
    while waiting:
        path, held = waiting.popleft()
        if id(held) in seen or (isinstance(held, QObject) and not isValid(held)):
            continue
        seen.add(id(held))
        for name, value in _attributes(held):
            here = f"{path}.{name}"
            told, more = _told(value, here)
            if told is not None and _is_state(held):
                yield here, told[0]
            waiting.extend(more)


def _is_state(held: object) -> bool:
    """What a widget holds in its attributes is how it does its work; what of it can be told is seen on the screen."""
    return type(held).__module__.startswith(_STATES)


def _attributes(held: object) -> Iterator[tuple[str, object]]:
    if is_dataclass(held) and not isinstance(held, type):
        for one in fields(held):
            yield one.name, getattr(held, one.name, None)
    slots = [name for kind in type(held).__mro__ for name in getattr(kind, "__slots__", ())]
    for name in slots:
        if isinstance(name, str) and name not in ("__dict__", "__weakref__"):
            yield name, getattr(held, name, None)
    yield from list(getattr(held, "__dict__", {}).items())


def _told(value: object, path: str) -> tuple[tuple[object] | None, list[tuple[str, object]]]:
    """The value itself where it is simple, and what is to be walked on to."""
    if isinstance(value, (*_SIMPLE, Enum, *_GEOMETRY)):
        return (value if isinstance(value, _SIMPLE) else repr(value),), []
    if isinstance(value, Mapping | list | tuple | deque):
        rows = list(value.items()) if isinstance(value, Mapping) else list(enumerate(value))
        return _several(((_key(key), one) for key, one in rows), path, len(value))
    if isinstance(value, set | frozenset):
        return (sorted(map(_word, value)),), []
    if isinstance(value, type) or not type(value).__module__.startswith("viewer."):
        return None, []
    frozen = is_dataclass(value) and value.__dataclass_params__.frozen  # type: ignore[attr-defined]
    if frozen and not _holds_states(value):  # whoever it was that lit nothing
        return ("nothing is lit" if isinstance(value, Focus) and value.part is None else value,), []
    return None, [(path, value)] if type(value).__module__.startswith(_WALKED) else []


def _several(
    rows: Iterator[tuple[str, object]], path: str, count: int
) -> tuple[tuple[object] | None, list[tuple[str, object]]]:
    kept: list[object] = [count]
    more: list[tuple[str, object]] = []
    for key, one in rows:
        told, further = _told(one, f"{path}[{key}]")
        kept.append((key, told[0] if told is not None else type(one).__name__))
        more += further
    return (kept,), more


def _holds_states(value: object) -> bool:
    """A frozen value that holds living objects (a desk, a session) is walked, not printed."""
    return any(isinstance(getattr(value, one.name, None), QObject) for one in fields(value))  # type: ignore[arg-type]


def _key(key: object) -> str:
    if isinstance(key, QWidget):
        return f"{type(key).__name__} {key.objectName()}"
    return str(key) if isinstance(key, (*_SIMPLE, Enum)) else repr(key) if is_dataclass(key) else type(key).__name__


def _word(one: object) -> str:
    return repr(one) if isinstance(one, (*_SIMPLE, Enum)) else type(one).__name__
