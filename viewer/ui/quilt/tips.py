"""What treatments and accounts are, in one plain sentence under the pointer; and the signs of how sure anyone is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from viewer.core.quilt.assumptions import Kind
from viewer.core.quilt.scene import Account, Treatment

KIND_ICONS: Mapping[Kind, str] = {
    Kind.EFFECT: "kind-effect",
    Kind.NONE_FOUND: "kind-none-found",
    Kind.UNKNOWN: "kind-unknown",
}


def treatment_tips() -> Mapping[Treatment, str]:
    translate = QCoreApplication.translate
    return {
        Treatment.LIPOSUCTION: translate("Quilt", "Fat is sucked out through a thin tube."),
        Treatment.MESOTHERAPY: translate("Quilt", "A little fluid is injected at one point."),
        Treatment.SCULPTING: translate("Quilt", "Many small injections over an area."),
        Treatment.SUBCISION: translate("Quilt", "Tight bands under a dimple are cut with a fine blade."),
        Treatment.COLLAGENASE: translate("Quilt", "A substance that loosens the bands is injected."),
        Treatment.SHOCK_WAVES: translate("Quilt", "Short pressure waves are sent into the skin."),
        Treatment.REST: translate("Quilt", "Nothing is done: time passes."),
    }


def account_tips() -> Mapping[Account, str]:
    translate = QCoreApplication.translate
    return {
        Account.ARTICLE: translate("Quilt", "The picture changes as the article tells it."),
        Account.STUDIES: translate("Quilt", "The picture changes only as far as studies have measured."),
    }
