"""The words of the picture, translated: names in the interface's language, sentences in that of the pack."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTranslator

from viewer.core.paths import resource
from viewer.core.quilt.assumptions import Kind
from viewer.core.quilt.parts import Part
from viewer.core.quilt.phrases import NAMES, Phrases, in_english
from viewer.core.quilt.scene import Account, Compare, Field, SceneState, Treatment
from viewer.core.translate import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from viewer.core.quilt.scenes import Scene
    from viewer.ui.quilt.export import ExportWords

CONTEXT = "Quilt"

ACCOUNTS = {
    Account.ARTICLE: QT_TRANSLATE_NOOP("Quilt", "As the article tells it"),
    Account.STUDIES: QT_TRANSLATE_NOOP("Quilt", "What studies show"),
}
TREATMENTS = {
    Treatment.LIPOSUCTION: QT_TRANSLATE_NOOP("Quilt", "Liposuction"),
    Treatment.MESOTHERAPY: QT_TRANSLATE_NOOP("Quilt", "Mesotherapy injection"),
    Treatment.SCULPTING: QT_TRANSLATE_NOOP("Quilt", "Body sculpting"),
    Treatment.SUBCISION: QT_TRANSLATE_NOOP("Quilt", "Cutting bands"),
    Treatment.COLLAGENASE: QT_TRANSLATE_NOOP("Quilt", "Collagenase injection"),
    Treatment.SHOCK_WAVES: QT_TRANSLATE_NOOP("Quilt", "Shock waves"),
    Treatment.REST: QT_TRANSLATE_NOOP("Quilt", "Rest"),
}
FIELDS = {
    Field.FAT: QT_TRANSLATE_NOOP("Quilt", "Amount of fat"),
    Field.STIFFNESS: QT_TRANSLATE_NOOP("Quilt", "Stiffness of the bands"),
    Field.SCAR: QT_TRANSLATE_NOOP("Quilt", "Scar"),
    Field.SIGNAL: QT_TRANSLATE_NOOP("Quilt", "Signal that holds scar back"),
    Field.FLOW: QT_TRANSLATE_NOOP("Quilt", "Flow of blood and lymph"),
}
KINDS = {
    Kind.EFFECT: QT_TRANSLATE_NOOP("Quilt", "An effect"),
    Kind.NONE_FOUND: QT_TRANSLATE_NOOP("Quilt", "Measured, no change found"),
    Kind.UNKNOWN: QT_TRANSLATE_NOOP("Quilt", "Not known: nobody has measured it"),
}
HALVES = {
    Compare.BEFORE: (QT_TRANSLATE_NOOP("QuiltView", "Before"), QT_TRANSLATE_NOOP("QuiltView", "Now")),
    Compare.ACCOUNTS: (QT_TRANSLATE_NOOP("QuiltView", "Article"), QT_TRANSLATE_NOOP("QuiltView", "Studies")),
}
SHARE = "{percent} %"  # as the dials call it
BOTH_ACCOUNTS = QT_TRANSLATE_NOOP("Quilt", "Article and studies")
TITLE = QT_TRANSLATE_NOOP("Quilt", "Under the skin")
NOTICE = QT_TRANSLATE_NOOP("Quilt", "Illustration, not a prediction.")
SCALE_NOTE = QT_TRANSLATE_NOOP("Quilt", "Heights are drawn 1.7 times as tall as they are.")


def halves(compare: Compare) -> tuple[str, str]:
    """What lies left and right of the divider, in the interface's language."""
    left, right = HALVES.get(compare, ("", ""))
    return QCoreApplication.translate("QuiltView", left), QCoreApplication.translate("QuiltView", right)


def account(which: Account) -> str:
    return QCoreApplication.translate(CONTEXT, ACCOUNTS[which])


def treatment(which: Treatment) -> str:
    return QCoreApplication.translate(CONTEXT, TREATMENTS[which])


def field(which: Field) -> str:
    return QCoreApplication.translate(CONTEXT, FIELDS[which])


def share(of: float) -> str:
    return QCoreApplication.translate(CONTEXT, SHARE).format(percent=round(100 * of))


def kind(which: Kind) -> str:
    return QCoreApplication.translate(CONTEXT, KINDS[which])


def part(which: Part) -> str:
    return QCoreApplication.translate(CONTEXT, NAMES[which])


def phrases(language: str = "", accounts: bool = True) -> Phrases:
    """The describer's words in the language of the pack, whatever the interface speaks; English where none are there.

    "" stands for the language of the interface. ``accounts`` is False for a pack that has no assumptions: its picture
    belongs to no account.
    """
    if language:
        return _phrases(language.replace("_", "-").split("-")[0].lower(), accounts)
    app = QCoreApplication.instance()
    installed = app.findChildren(QTranslator) if app is not None else []
    return Phrases(_Spoken(installed[-1]) if installed else in_english, accounts)


@lru_cache(maxsize=16)
def _phrases(main: str, accounts: bool) -> Phrases:
    file = resource("translations", f"septa_{main}.qm")
    translator = QTranslator()
    if not (file.is_file() and translator.load(str(file))):
        return Phrases(in_english, accounts)
    return Phrases(_Spoken(translator), accounts)


def for_export(state: SceneState, sentence: str, language: Phrases, scene: Scene | None = None) -> ExportWords:
    """All that stands in a saved picture, in one language; ``scene`` gives it a title and a sentence more."""
    from viewer.core.quilt.reveal import EDGES
    from viewer.ui.quilt.export import ExportWords

    compared = state.view.compare is Compare.ACCOUNTS
    told = BOTH_ACCOUNTS if compared else ACCOUNTS[state.account]
    left, right = HALVES.get(state.view.compare, ("", ""))
    reveal = state.view.reveal
    edges = [round(100 * edge) for edge in (EDGES[reveal][0], EDGES[reveal][-1])] if reveal else ["", ""]
    return ExportWords(
        title=scene.title if scene else language.say(TITLE),
        sentence=f"{scene.sentence} {sentence}".strip() if scene else sentence,
        account=language.say(told) if language.accounts else "",
        notice=language.say(NOTICE),
        scale_note=language.say(SCALE_NOTE),
        names={part: language.say(name) for part, name in NAMES.items()},
        halves=(language.say(left), language.say(right)),
        reveal=language.say(FIELDS[reveal]) if reveal else "",
        edges=(language.fill(SHARE, percent=edges[0]), language.fill(SHARE, percent=edges[1])),
    )


class _Spoken:
    """Words from a translation, installed or not."""

    def __init__(self, translator: QTranslator) -> None:
        self._translator = translator

    def __call__(self, words: str, number: int = -1) -> str:
        said = self._translator.translate
        return said(CONTEXT, words, "", number) or said("QuiltView", words, "", number) or words
