"""A small pack in values: two languages, an evidence of four claims, a glossary of four terms."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from viewer.core.article.convert import convert
from viewer.core.article.model import Article
from viewer.core.article.page import PageSource
from viewer.core.content.model import Addition, Claim, Evidence, Reference, Term

PAGES = {
    "index.md": "index",
    "cellulite/index.md": "cellulite/index",
    "cellulite/quilt-model.md": "cellulite/quilt-model",
    "cellulite/what-it-is.md": "cellulite/what-it-is",
    "treatments/README.md": "treatments/README",
    "references.md": "references",
    "evidence.md": "evidence",
}
FILES = frozenset(
    {"assets/quilt.svg", "assets/photo.png", "assets/photo.ar.png", "assets/leaflet.pdf", "assets/film.mp4"}
    | set(PAGES)
)
EVIDENCE = Evidence(
    claims={
        "seams": Claim(
            "seams", "anatomy", "Septa are seams.", "supported", "Pictures show the bands.", ("whipple2021",)
        ),
        "scars": Claim(
            "scars", "scar-biology", "Fat tells skin.", "unsupported", "No study.", ("cdc",), "high", "Nobody knows."
        ),
        "bare": Claim("bare", "anatomy", "A risky thing.", "contested", "", (), "high"),
        "wander": Claim("wander", "anatomy", "Lobules wander.", "unsupported", "No such walk was seen.", (), "medium"),
        "quiet": Claim("quiet", "anatomy", "Ask the doctor.", "advice", ""),
    },
    additions={"names": Addition("names", "names", "Doctors have other names.", ("khan2010a",))},
    references={
        "whipple2021": Reference(
            *("whipple2021", "Whipple LA, Fournier CT", "Septa seen", "A Journal", "2021", "1:2-3", "10.1/x"),
            type="ultrasound study",
        ),
        "khan2010a": Reference("khan2010a", "Khan MH, Victor F", "Part I", "B Journal", "2010"),
        "cdc": Reference(
            "cdc", "Centers for Disease Control and Prevention (CDC)", "Harm?", "C", "2005", url="https://example.org/c"
        ),
    },
)
GLOSSARY = (
    Term("septa", "septa", "Bands that tie the skin down.", ("septum",), "septa"),
    Term("cellulitis", "cellulitis", "An infection of the skin."),
    Term("bmi", "BMI", "Body mass index."),
    Term("blood-vessel", "blood vessel", "A tube for blood.", ("blood vessels",)),
)
WORDS = {
    "fat": ("fat", "fat lobules", "lobules"),
    "skin": ("skin",),
    "muscle": ("muscle",),
    "septa": ("septa", "bands"),
}

MakePage = Callable[..., PageSource]


@pytest.fixture(scope="session")
def make_page() -> MakePage:
    """A page of the small pack with this Markdown; keywords replace single fields."""

    def make(text: str, **changes: Any) -> PageSource:
        fields: dict[str, Any] = {
            "id": "cellulite/quilt-model",
            "path": "cellulite/quilt-model.md",
            "title": "The quilt model",
            "language": "en",
            "text": text,
            "first_line": 1,
            "meta": {},
            "pages": PAGES,
            "files": FILES,
            "evidence": EVIDENCE,
            "words": {},
            "glossary": (),
            "picture": True,
        }
        return PageSource(**fields | changes)

    return make


@pytest.fixture(scope="session")
def article(make_page: MakePage) -> Callable[..., Article]:
    """The same, converted."""

    def made(text: str, **changes: Any) -> Article:
        return convert(make_page(text, **changes))

    return made


@pytest.fixture(scope="session")
def alive() -> dict[str, Any]:
    """What brings words to life: part words and glossary, for ``article(text, **alive)``."""
    return {"words": WORDS, "glossary": GLOSSARY}
