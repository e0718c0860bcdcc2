"""What is wrong in a file, in words its writer can act on."""

from __future__ import annotations

from viewer.core import late


@late.dataclass(frozen=True, order=True)
class Problem:
    """One fault. The rest of the pack still opens.

    ``path`` is posix, relative to the pack's root; ``line`` counts from 1, and is 1 where the whole file is meant.
    """

    path: str
    line: int
    text: str
    cure: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text} ({self.cure})"


class PackError(Exception):
    """A pack that cannot be opened at all; the message is one clear sentence for the person who named it."""
