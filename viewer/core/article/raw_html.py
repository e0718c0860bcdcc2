"""Raw HTML inside Markdown, where a mark that nothing closes is text.

Python's own HTML parser takes a ``<?``, ``<!``, ``</a`` or ``<b`` that nothing closes as text or, since the security
releases of 2025, as a comment or tag that swallows the rest of the page. Here it is text with every Python.
"""

from __future__ import annotations

from collections.abc import Callable

from markdown import Markdown
from markdown.extensions.md_in_html import HtmlBlockPreprocessor, HTMLExtractorExtra, MarkdownInHtmlExtension


class _Extractor(HTMLExtractorExtra):
    """It is fed a whole page at once, so what is not closed so far never will be."""

    _searched = ""  # the text that these two places are in
    _last_end = _last_pi_end = -1  # of ">", of "?>"

    def parse_starttag(self, i: int) -> int:
        return self._closed(i, super().parse_starttag)

    def parse_endtag(self, i: int) -> int:
        return self._closed(i, super().parse_endtag)

    def parse_pi(self, i: int) -> int:
        return self._closed(i, super().parse_pi)

    def parse_html_declaration(self, i: int) -> int:
        return self._closed(i, super().parse_html_declaration)

    def _closed(self, i: int, parse: Callable[[int], int]) -> int:
        """Where the markup that opens at ``i`` ends; one sign further, which becomes text, when it does not end."""
        text = self.rawdata
        if self._searched is not text:
            self._searched, self._last_end, self._last_pi_end = text, text.rfind(">"), text.rfind("?>")
        last = self._last_pi_end if text.startswith("<?", i) else self._last_end
        end = parse(i) if last > i else -1
        if end >= 0:
            return end
        self.handle_data("&lt;" if self.inraw else "<")  # Markdown escapes it itself, but leaves raw blocks alone
        return i + 1


class _HtmlBlocks(HtmlBlockPreprocessor):
    def run(self, lines: list[str]) -> list[str]:
        parser = _Extractor(self.md)
        parser.feed("\n".join(lines))
        parser.close()
        return "".join(parser.cleandoc).split("\n")


class RawHtmlExtension(MarkdownInHtmlExtension):
    """Markdown inside HTML, read by the parser above."""

    def extendMarkdown(self, md: Markdown) -> None:
        super().extendMarkdown(md)
        md.preprocessors.register(_HtmlBlocks(md), "html_block", 20)
