"""What an X server's root window tells: every window that is ever shown there, and which one lies on top."""

from __future__ import annotations

import ctypes
import ctypes.util
from types import TracebackType

MAP_NOTIFY, CLIENT_MESSAGE = 19, 33
SUBSTRUCTURE = 1 << 19
EVENT_BYTES = 192
ATTRIBUTES_BYTES, MAP_STATE_AT, VIEWABLE = 256, 92, 2  # XWindowAttributes where pointers have 8 bytes

# A window may be gone by the time it is asked about; Xlib would end the process for that.
_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _display, _error: 0)


class Roof:
    """Listens to the root window of ``display``. To be used in a ``with``."""

    def __init__(self, display: str) -> None:
        found = ctypes.util.find_library("X11")
        assert found, "libX11 is missing"
        self._x = ctypes.CDLL(found)
        self._x.XSetErrorHandler(_HANDLER)
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(display.encode()))
        assert self._display, f"no display {display}"
        self.root = int(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, ctypes.c_ulong(self.root), ctypes.c_long(SUBSTRUCTURE))
        self._x.XSync(self._display, 0)

    def __enter__(self) -> Roof:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._x.XCloseDisplay(self._display)

    def shown(self) -> list[int]:
        """The windows that have appeared below the root since the last asking, even for a moment."""
        self._x.XSync(self._display, 0)
        found, event = [], ctypes.create_string_buffer(EVENT_BYTES)
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, event)
            if ctypes.c_int.from_buffer(event, 0).value == MAP_NOTIFY:
                found.append(ctypes.c_ulong.from_buffer(event, 40).value)
        return found

    def ask_to_close(self, window: int) -> None:
        """As the cross of a title bar does: WM_DELETE_WINDOW."""
        event = ctypes.create_string_buffer(EVENT_BYTES)
        ctypes.c_int.from_buffer(event, 0).value = CLIENT_MESSAGE
        ctypes.c_ulong.from_buffer(event, 32).value = window
        ctypes.c_ulong.from_buffer(event, 40).value = self._atom("WM_PROTOCOLS")
        ctypes.c_int.from_buffer(event, 48).value = 32
        ctypes.c_ulong.from_buffer(event, 56).value = self._atom("WM_DELETE_WINDOW")
        self._x.XSendEvent(self._display, ctypes.c_ulong(window), 0, ctypes.c_long(0), event)
        self._x.XSync(self._display, 0)

    def _atom(self, name: str) -> int:
        self._x.XInternAtom.restype = ctypes.c_ulong
        return int(self._x.XInternAtom(self._display, name.encode(), 0))

    def topmost(self, window: int) -> int:
        """The child of the root that ``window`` is, or lies in."""
        return self._tree(window)[1]

    def stack(self) -> list[int]:
        """The root's children, the lowest first."""
        return self._children(self.root)[1]

    def over(self, window: int) -> list[int]:
        """The windows in view that lie over ``window``."""
        stack, ours = self.stack(), self.topmost(window)
        return [one for one in stack[stack.index(ours) + 1 :] if self._in_view(one)]

    def _in_view(self, window: int) -> bool:
        told = ctypes.create_string_buffer(ATTRIBUTES_BYTES)
        self._x.XGetWindowAttributes(self._display, ctypes.c_ulong(window), told)
        x, y, wide, tall = (ctypes.c_int.from_buffer(told, 4 * n).value for n in range(4))
        viewable = ctypes.c_int.from_buffer(told, MAP_STATE_AT).value == VIEWABLE
        return viewable and wide > 1 and tall > 1 and x + wide > 0 and y + tall > 0

    def _children(self, window: int) -> tuple[int, list[int]]:
        root, parent = ctypes.c_ulong(), ctypes.c_ulong()
        children, count = ctypes.POINTER(ctypes.c_ulong)(), ctypes.c_uint()
        self._x.XQueryTree(
            self._display,
            ctypes.c_ulong(window),
            ctypes.byref(root),
            ctypes.byref(parent),
            ctypes.byref(children),
            ctypes.byref(count),
        )
        found = [int(children[n]) for n in range(count.value)]
        if count.value:
            self._x.XFree(children)
        return int(parent.value), found

    def _tree(self, window: int) -> tuple[int, int]:
        parent, _ = self._children(window)
        while parent not in (self.root, 0):
            window, (parent, _) = parent, self._children(parent)
        return parent, window
