"""Where addresses lead."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, SignalInstance

from viewer.ui.article.router import Router


class Heard(QObject):
    """Keeps what a router says."""

    def __init__(self, router: Router) -> None:
        super().__init__()
        self.said: list[tuple[str, ...]] = []
        self._names: dict[str, SignalInstance] = {}
        for name in ("topic", "term", "claim", "file", "web", "dead"):
            getattr(router, name).connect(getattr(self, name))

    def topic(self, target: str, anchor: str) -> None:
        self.said.append(("topic", target, anchor))

    def term(self, target: str) -> None:
        self.said.append(("term", target))

    def claim(self, target: str) -> None:
        self.said.append(("claim", target))

    def file(self, target: str) -> None:
        self.said.append(("file", target))

    def web(self, target: str) -> None:
        self.said.append(("web", target))

    def dead(self, target: str) -> None:
        self.said.append(("dead", target))


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("pack:topic/cellulite/quilt-model", ("topic", "cellulite/quilt-model", "")),
        ("pack:topic/cellulite/quilt-model#try-it", ("topic", "cellulite/quilt-model", "try-it")),
        ("pack:topic/a%20b#%D8%A3", ("topic", "a b", "أ")),
        ("#place", ("topic", "", "place")),
        ("term:septa", ("term", "septa")),
        ("claim:quilt-analogy", ("claim", "quilt-analogy")),
        ("pack:file/a/b.pdf", ("file", "a/b.pdf")),
        ("https://example.org/a?b=1#c", ("web", "https://example.org/a?b=1#c")),
        ("mailto:someone@example.org", ("web", "mailto:someone@example.org")),
        ("file:///etc/passwd", ("dead", "file:///etc/passwd")),
        ("javascript:alert(1)", ("dead", "javascript:alert(1)")),
        ("https:", ("dead", "https:")),
        ("nonsense", ("dead", "nonsense")),
    ],
)
def test_every_address_is_said_once(address: str, said: tuple[str, ...]) -> None:
    router = Router()
    heard = Heard(router)
    router.route(address)
    assert heard.said == [said]
