"""Septa's own pack, which all falls back on: shown whole, or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from viewer.core.paths import built_in_pack
from viewer.core.problems import PackError

if TYPE_CHECKING:
    from viewer.core.content.pack import Pack


def open_own() -> Pack:
    """It as it was shipped. PackError where it cannot be opened, or is damaged.

    Staff's own pack may have faults, and they see them. Nobody has looked at what a broken disk leaves of Septa's: file
    names for titles, half of the pages, advice without the warning that stood beside it.
    """
    from viewer.core.content.pack import open_pack

    root = built_in_pack()
    pack = open_pack(root)
    fault = "" if pack.is_as_rendered else _fault(pack)
    if fault:
        raise PackError(f"Septa's own pack at {root} is damaged: {fault}")
    return pack


def _fault(pack: Pack) -> str:
    """What is wrong in a pack that has to be read page by page; "" for nothing."""
    source = pack.source
    if source.config.nav is None:
        return str(pack.problems[0]) if pack.problems else "mkdocs.yml, with its order of pages, is missing"
    for page in source.pages.values():
        for path in page.variants.values():
            try:
                words = source.page(path).body
            except PackError as error:
                return str(error)
            if not any(letter.isalpha() for letter in words):
                return f"{path} is empty"
    return str(pack.problems[0]) if pack.problems else ""
