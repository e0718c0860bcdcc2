"""Whose account the picture follows: the article's, or that of studies."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from viewer.core.quilt.scene import Account, SceneState
from viewer.state.quilt import QuiltState
from viewer.ui.quilt import words
from viewer.ui.quilt.tips import account_tips
from viewer.ui.theme.segments import Segments


class AccountSwitch(Segments):
    """Two segments, one account each."""

    def __init__(self, quilt: QuiltState, parent: QWidget | None = None) -> None:
        super().__init__("segment", "", parent)
        self.setAccessibleName(self.tr("Who tells it"))
        self._quilt = quilt
        tips = account_tips()
        self.add((account.value, words.account(account), tips[account]) for account in Account)
        self.chosen.connect(self._choose)
        quilt.changed.connect(self.show_state)
        self.show_state(quilt.state)

    def show_state(self, state: SceneState) -> None:
        self.choose(state.account.value)

    def _choose(self, account: str) -> None:
        self._quilt.set_account(Account(account))
