"""What "predict first" asks on a slide: the slide's own question and answers, else such as fit any picture."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from viewer.core.talk.model import ANSWERS, Slide

ASKING = ("?", "؟", "？")  # the last sign of a question: Latin, Arabic, Chinese

translate = QCoreApplication.translate


def asked_of(slide: Slide | None) -> tuple[str, tuple[str, ...]]:
    """The question and its answers, two to five."""
    usual = translate("TalkPredict", "What do you think will happen?")
    if slide is None:
        return usual, usual_answers()
    if slide.guess is not None:
        own = (words for words in (*slide.points, slide.title) if words.endswith(ASKING))
        return slide.guess.ask or next(own, usual), slide.guess.answers
    question = slide.question
    if question is not None:
        answers = tuple(dict.fromkeys(choice.text for choice in question.choices))[: ANSWERS[1]]
        if len(answers) >= ANSWERS[0]:
            return question.ask, answers
    return usual, usual_answers()


def usual_answers() -> tuple[str, ...]:
    """They answer whatever the picture is about to show."""
    return (
        translate("TalkPredict", "A lot will change"),
        translate("TalkPredict", "A little will change"),
        translate("TalkPredict", "Nothing will change"),
    )
