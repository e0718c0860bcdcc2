"""Draws every scene of the built-in pack, in both accounts, light and dark, as pages of the size of a hand.

``python -m tests.tools.scene_pictures FOLDER [SCENE …]``: ``FOLDER/SCENE-ACCOUNT-THEME.webp`` each; a scene that sets
the accounts side by side has one page with both.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtGui import QImage

from viewer.core.content.pack import Pack, open_pack
from viewer.core.order import Order
from viewer.core.paths import built_in_pack
from viewer.core.quilt.scene import Account, Compare
from viewer.core.quilt.scenes import Scene

SIZE = (600, 500)
QUALITY = 92  # of WebP: far finer than the tolerance of the test
THEMES = ("light", "dark")
SUFFIX = ".webp"


def names(pack: Pack) -> list[tuple[str, Scene, Account, str]]:
    """(file name without suffix, scene, account, theme) of every picture."""
    rows = []
    for scene in pack.scenes("en").scenes.values():
        both = scene.state.view.compare is Compare.ACCOUNTS
        for account in (scene.state.account,) if both else Account:
            told = "both" if both else account.value
            rows += [(f"{scene.id}-{told}-{theme}", scene, account, theme) for theme in THEMES]
    return rows


def order(scene: Scene, account: Account, theme: str) -> Order:
    """What the command line would ask for."""
    return Order(
        command="picture",
        scene=scene.id,
        state=scene.state,
        account=account,
        theme=theme,
        size=SIZE,
        focus=scene.part,
        language="en",
    )


def main(words: list[str]) -> int:
    from viewer.ui.shell.alone import draw

    folder, wanted = Path(words[0]), set(words[1:])
    folder.mkdir(parents=True, exist_ok=True)
    pack = open_pack(built_in_pack())
    for name, scene, account, theme in names(pack):
        if wanted and scene.id not in wanted:
            continue
        page = folder / f"{name}.png"
        fault = draw(order(scene, account, theme), pack, page)
        if fault or not QImage(str(page)).save(str(folder / (name + SUFFIX)), "WEBP", QUALITY):
            print(fault or f"{name} could not be written", file=sys.stderr)
            return 1
        page.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
