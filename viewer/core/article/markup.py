"""Markdown → raw HTML, with the dialect of packs. One Markdown object is built when first needed, and reused.

Nothing here is safe to show: ``sanitise`` comes next.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

from viewer.core.article.slugs import slugify

if TYPE_CHECKING:
    from markdown import Extension, Markdown

_ONE_AT_A_TIME = Lock()  # a Markdown object keeps the page's state in itself


def to_html(text: str) -> str:
    """The HTML of a page's Markdown. May raise anything: the parser is not ours and text can be anything."""
    blocks = "///" in text  # captions need a further 120 ms of imports, and few pages have one
    with _ONE_AT_A_TIME:
        reader = _reader(blocks)
        reader.reset()
        return reader.convert(text)


@cache
def _reader(blocks: bool) -> Markdown:
    from markdown import Extension, Markdown

    class Reader(Markdown):
        """superfences names one extension of its own; found here, it costs no walk through installed packages."""

        def build_extension(self, ext_name: str, configs: Mapping[str, Any]) -> Extension:
            if ext_name == "pymdownx.highlight":
                from pymdownx.highlight import HighlightExtension  # type: ignore[import-untyped]

                return cast(Extension, HighlightExtension(**configs))
            return super().build_extension(ext_name, configs)

    extensions = _extensions()
    if blocks:
        from pymdownx.blocks.caption import CaptionExtension  # type: ignore[import-untyped]

        extensions.append(CaptionExtension())
    return Reader(extensions=extensions, output_format="html")


def _extensions() -> list[Extension]:
    """Objects, never names: a name walks through every installed package's entry points."""
    from markdown.extensions.abbr import AbbrExtension
    from markdown.extensions.admonition import AdmonitionExtension
    from markdown.extensions.attr_list import AttrListExtension
    from markdown.extensions.def_list import DefListExtension
    from markdown.extensions.footnotes import FootnoteExtension
    from markdown.extensions.tables import TableExtension
    from markdown.extensions.toc import TocExtension
    from pymdownx.caret import InsertSupExtension  # type: ignore[import-untyped]
    from pymdownx.details import DetailsExtension  # type: ignore[import-untyped]
    from pymdownx.highlight import HighlightExtension
    from pymdownx.mark import MarkExtension  # type: ignore[import-untyped]
    from pymdownx.superfences import SuperFencesCodeExtension  # type: ignore[import-untyped]
    from pymdownx.tasklist import TasklistExtension  # type: ignore[import-untyped]
    from pymdownx.tilde import DeleteSubExtension  # type: ignore[import-untyped]

    from viewer.core.article.raw_html import RawHtmlExtension

    return [
        TableExtension(use_align_attribute=True),  # a style on a cell would switch off the sheet's borders in Qt
        FootnoteExtension(UNIQUE_IDS=False),  # "fn:LABEL": the same at every conversion
        DefListExtension(),
        AdmonitionExtension(),
        AttrListExtension(),
        RawHtmlExtension(),
        AbbrExtension(),
        TocExtension(permalink=False, slugify=slugify, marker=""),
        HighlightExtension(use_pygments=False),
        SuperFencesCodeExtension(relaxed_headers=True),
        DetailsExtension(),
        TasklistExtension(),
        MarkExtension(),
        InsertSupExtension(),
        DeleteSubExtension(),
    ]
