"""How it looks. Importing this package brings Qt in."""

from __future__ import annotations

import PySide6.QtCore  # noqa: F401  # before the hook of its imports can be spared


def _spare_sources() -> None:
    """Keep PySide6 from reading the source of every module that is imported from here on.

    Its import hook looks there for ``from __feature__ import``, which Septa never says, and keeps what it has read:
    some 2 % of the time to the first paint, and the sources of all modules in memory. Where PySide6 is built
    otherwise, nothing is done.
    """
    try:
        from shibokensupport import feature  # type: ignore[import-not-found]

        known = feature.pyside_feature_dict
        feature.feature_imported  # noqa: B018  # is this what it calls?
    except (ImportError, AttributeError):
        return
    if not isinstance(known, dict):
        return

    def feature_imported(module: object) -> None:
        known.setdefault(getattr(module, "__name__", ""), 0)  # 0: uses PySide6, without a feature

    feature.feature_imported = feature_imported


_spare_sources()
