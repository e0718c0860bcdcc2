"""A second reader of PDF, which did not write it: poppler's tools. Tests that need them skip where they are missing."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QImage

TOOLS = ("pdftotext", "pdfinfo", "pdffonts", "pdfimages", "pdftoppm", "pdftohtml")


def require() -> None:
    """Skip where poppler's tools are missing, unless SEPTA_REQUIRE_JOURNEYS is set (CI)."""
    lacking = [name for name in TOOLS if shutil.which(name) is None]
    if lacking:
        words = f"{', '.join(lacking)} missing; on Debian: sudo apt-get install -y poppler-utils"
        if os.environ.get("SEPTA_REQUIRE_JOURNEYS"):
            pytest.fail(words)
        pytest.skip(words)


@dataclass(frozen=True)
class Pdf:
    path: Path

    def _say(self, *words: object) -> str:
        done = subprocess.run([str(word) for word in words], capture_output=True, timeout=120, check=True)
        assert not done.stderr, done.stderr.decode("utf-8", "replace")
        return done.stdout.decode("utf-8")

    @property
    def info(self) -> dict[str, str]:
        rows = (line.partition(":") for line in self._say("pdfinfo", self.path).splitlines())
        return {name: value.strip() for name, _, value in rows}

    @property
    def pages(self) -> int:
        return int(self.info["Pages"])

    def text(self, first: int = 1, last: int = 0, layout: bool = False) -> str:
        """The words of these pages, from 1; of all without a ``last``. Spaces and line ends are single spaces."""
        bounds = ("-f", first, "-l", last or self.pages)
        said = self._say("pdftotext", *(("-layout",) if layout else ()), *bounds, "-enc", "UTF-8", self.path, "-")
        said = re.sub("[\u202a-\u202e\u2066-\u2069]", "", said)  # marks of direction
        return said if layout else " ".join(said.split())

    @property
    def fonts(self) -> list[tuple[str, bool]]:
        """Each font, and is it embedded?"""
        rows = self._say("pdffonts", self.path).splitlines()
        at = rows[0].index("emb")
        return [(row.split()[0], row[at : at + 3].strip() == "yes") for row in rows[2:]]

    def images(self, first: int = 1, last: int = 0) -> list[tuple[int, int]]:
        """Width and height, in pixels, of the images on these pages."""
        rows = self._say("pdfimages", "-list", "-f", first, "-l", last or self.pages, self.path).splitlines()[2:]
        return [(int(row.split()[3]), int(row.split()[4])) for row in rows if row.split()[2] == "image"]

    def image_lefts(self, page: int) -> list[float]:
        """Where the images of a page begin, in points from its left edge."""
        said = self._say("pdftohtml", "-xml", "-stdout", "-zoom", "1", "-f", page, "-l", page, self.path)
        return [float(found) for found in re.findall(r'<image[^>]* left="(-?\d+)"', said)]

    @property
    def outline(self) -> list[tuple[str, int, int]]:
        """Title, level and page, from 1, of every line of the outline."""
        said = self._say("pdftohtml", "-xml", "-i", "-stdout", "-f", 1, "-l", 1, self.path)
        root = ElementTree.fromstring(re.sub(r"<page.*</page>", "", said, flags=re.DOTALL).encode())
        found: list[tuple[str, int, int]] = []

        def walk(outline: ElementTree.Element, level: int) -> None:
            for child in outline:
                if child.tag == "item":
                    found.append((child.text or "", level, int(child.get("page", "0"))))
                else:
                    walk(child, level + 1)

        for outline in root.iter("outline"):
            walk(outline, 0)
            break
        return found

    def drawn(self, page: int, dots_per_inch: int) -> QImage:
        """A page as this reader draws it."""
        to = self.path.with_suffix("")
        self._say("pdftoppm", "-r", dots_per_inch, "-f", page, "-l", page, "-singlefile", "-png", self.path, to)
        return QImage(str(to.with_suffix(".png")))

    def link_goals(self) -> set[str]:
        """Where the links to the web lead."""
        data = self.path.read_bytes()
        return {found.decode("latin-1") for found in re.findall(rb"/URI \(([^)]*)\)", data)}
