"""A PDF without a window: ``septa pdf``."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from viewer.core import settings as files
from viewer.core.article.folds import conditions
from viewer.core.content.pack import Pack
from viewer.core.content.review import today
from viewer.core.modes import MODES
from viewer.core.notebook.model import Question
from viewer.core.order import Order
from viewer.core.paths import user_dir
from viewer.core.printing.choice import SIZES_PT, Asked, Choice, What
from viewer.core.printing.paper import PAPERS, Paper, paper_locale, usual_paper
from viewer.core.problems import PackError
from viewer.core.quilt.scene import SceneState
from viewer.state.notebook import NotebookState
from viewer.ui.printing.making import steps
from viewer.ui.printing.material import Material, PrintError, Quilted
from viewer.ui.printing.output import write_pdf
from viewer.ui.shell import language as languages
from viewer.ui.shell.print_source import pictures_of, questions_of
from viewer.ui.shell.printed_picture import PrintedPicture, Standing
from viewer.ui.shell.program import application, language_fault, started_with


def system_paper(environment: Mapping[str, str] | None = None) -> Paper:
    """The paper that is usual where the system says it is."""
    if sys.platform.startswith(("linux", "freebsd")):
        return usual_paper(paper_locale(os.environ if environment is None else environment))
    from PySide6.QtCore import QLocale

    return usual_paper(QLocale.system().name())


def draw(order: Order, pack: Pack, out: Path) -> str:
    """Write what ``order`` asks for; "" or why that failed, in one sentence."""
    app = application()
    fault = language_fault(order, pack)
    if fault:
        return fault
    start = started_with(files.load(user_dir())[0], order)
    language = pack.language(start.language or languages.of_system())
    languages.use(app, start.language or languages.of_system(), False)
    what = What(order.what)
    first = pack.first_topic(language)
    topic = order.topic or (first.id if first is not None else "")
    anchor = ""
    if what is What.SECTION:
        anchor = section_of(order.section or "", pack, topic, language)
        if not anchor:
            return section_fault(order.section or "", pack, topic, language)
    own = own_questions(pack) if what is What.QUESTIONS else ()
    questions = questions_of(own, pack, language, order.topic or "")
    choice = Choice(
        what,
        PAPERS.get(order.paper or "", system_paper()),
        size_pt=SIZES_PT[0] * (order.text_scale or 1.0),
        topic_id=topic,
        anchor=anchor,
        asked=_whose(order, questions),
    )
    clinic = order.clinic_wording or start.clinic_wording
    material = Material(
        pack=pack,
        language=language,
        article=lambda topic_id, part: pack.article(topic_id, language, part),
        pictures=pictures_of(pack),
        today=today(),
        conditions=conditions(start.wording, clinic),
        quilt=_Drawn(order, pack, language, start.skin_tone, topic).quilt,
        questions=questions,
    )
    fault = _written(choice, material, out)
    if not fault and what is What.QUESTIONS:
        sys.stdout.write(_SAID[choice.asked] + "\n")
    return fault


def _written(choice: Choice, material: Material, out: Path) -> str:
    work = steps(choice, material)
    try:
        while True:
            try:
                next(work)
            except StopIteration as end:
                sheets = end.value
                break
        for _ in write_pdf(sheets, out):
            pass
    except (PrintError, PackError) as error:
        return str(error)
    except OSError as error:
        return f"{out} could not be written: {error.strerror or error}."
    return ""


class _Drawn:
    """Pictures for the command line: the one it asks for, else the article's own."""

    def __init__(self, order: Order, pack: Pack, language: str, tone: str, topic: str) -> None:
        state = order.first_state(SceneState(account=MODES[order.mode].account))
        standing = Standing(state, order.scene or "", order.focus)
        self._picture = PrintedPicture(pack, language, tone, standing)
        self._own = ""
        if not order.asks_for_a_picture and What(order.what) is not What.GUIDE and topic:
            self._own = pack.article(topic, language).scene
        self._kept: dict[tuple[str, int], Quilted] = {}

    def quilt(self, scene: str, width: float) -> Quilted:
        key = scene or self._own, round(width)
        if key not in self._kept:
            self._kept[key] = self._picture.draw(*key)
        return self._kept[key]


def own_questions(pack: Pack) -> tuple[Question, ...]:
    """What the reader keeps; a notebook that is not there is not begun."""
    from viewer.core.notebook.opening import FILE_NAME

    if not (user_dir() / FILE_NAME).is_file():
        return ()
    notebook = NotebookState(user_dir(), pack.info.id)
    try:
        return notebook.questions()
    finally:
        notebook.close()


def _whose(order: Order, questions: Mapping[Asked, tuple[str, ...]]) -> Asked:
    """As asked; else the reader's own when there are any, else the guide's."""
    own = bool(questions[Asked.OWN]) if order.own_questions is None else order.own_questions
    if own:
        return Asked.OWN
    return Asked.HERE if order.topic and questions[Asked.HERE] else Asked.READY


_SAID = {
    Asked.OWN: "Printed your own questions; --ready prints those of the guide.",
    Asked.HERE: "Printed the guide's questions for this page; --own prints yours.",
    Asked.READY: "Printed all questions of the guide; --own prints yours.",
}


def section_of(wanted: str, pack: Pack, topic: str, language: str) -> str:
    """The anchor of the section that ``wanted`` means: its anchor, or its heading; "" for none."""
    plain = wanted.strip().lstrip("#").casefold()
    headings = pack.article(topic, language).headings
    return next((one.anchor for one in headings if plain in (one.anchor.casefold(), one.text.casefold())), "")


def section_fault(wanted: str, pack: Pack, topic: str, language: str) -> str:
    known = ", ".join(one.anchor for one in pack.article(topic, language).headings)
    start = f"“{topic}” has no section “{wanted}”" if wanted else "Name the section with --section"
    return f"{start}; it has {known}." if known else f"“{topic}” has no sections; print the article."
