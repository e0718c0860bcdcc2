"""Dataclasses that are worked out when the first of them is made.

``dataclass`` writes and compiles six functions for each class: a millisecond for every two, and many of ours are not
needed before the first paint. Import this one in their place where a class is often known and seldom made. Types are
checked as those of the standard library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from _thread import RLock

    _lock = RLock()

    def dataclass(**options):
        """As ``dataclasses.dataclass`` with options, but for ``slots``. ``fields`` of a class work after its first
        instance; those of an instance always."""

        def put_off(cls):
            if "__new__" in cls.__dict__ or options.get("slots"):
                raise TypeError(
                    f"{cls.__name__} makes its instances itself; take the dataclass of the standard library"
                )
            for base in cls.__mro__[1:]:
                _work_out(base)
            cls.__new__ = _first
            cls._put_off = options
            return cls

        return put_off

    def _first(cls, *args, **kwargs):
        """``__new__`` of a class that is not worked out: pickle comes this way, too, without ``__init__``."""
        for one in cls.__mro__:
            _work_out(one)
        return object.__new__(cls)

    def _later(cls, *args, **kwargs):
        """``__new__`` afterwards; once a class has had one, Python no longer passes arguments by without."""
        return object.__new__(cls)

    def _work_out(cls):
        with _lock:
            if "_put_off" in cls.__dict__:
                options = cls._put_off
                del cls._put_off
                dataclasses.dataclass(**options)(cls)
                cls.__new__ = _later
