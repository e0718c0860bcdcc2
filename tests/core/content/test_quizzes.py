"""quiz.yaml and questions.yaml: read in any language, and as far as they make sense. Faults: see test_check."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.content.model import Choice, Quiz, QuizQuestion, ReadyQuestion
from viewer.core.content.pack import Pack, open_pack

PACKS = Path(__file__).parents[2] / "packs"
BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"


@pytest.fixture(scope="module")
def bilingual() -> Pack:
    return open_pack(PACKS / "bilingual")


def test_a_quiz(bilingual: Pack) -> None:
    (quiz,) = bilingual.quizzes("en")
    assert (quiz.id, quiz.title, quiz.after) == ("layers", "The layers", "tissue/layers")
    first, second = quiz.questions
    assert first == QuizQuestion(
        "above",
        "What lies above the fat?",
        (Choice("Skin", True, "Skin lies on top of it."), Choice("Muscle", False, "Muscle lies deeper.")),
        "tissue/layers",
        "two-layers",
    )
    assert (second.topic_id, second.anchor) == ("index", "")


def test_in_another_language(bilingual: Pack) -> None:
    (quiz,) = bilingual.quizzes("ar")
    assert quiz.title == "الطبقات"
    assert len(quiz.questions) == 1
    assert bilingual.quizzes("fr") == bilingual.quizzes("en")


def test_what_another_language_lacks_comes_from_the_default_one(tmp_path: Path) -> None:
    pack = made(tmp_path)
    (tmp_path / "quiz.es.yaml").write_text(QUIZ.replace("id: one", "id: two").replace("One?", "¿Dos?"), "utf-8")
    (tmp_path / "questions.es.yaml").write_text("version: 1\nquestions:\n- {id: b, text: ¿B?}\n", "utf-8")
    assert [(quiz.id, quiz.questions[0].ask) for quiz in pack.quizzes("es")] == [("one", "One?"), ("two", "¿Dos?")]
    assert [question.text for question in pack.questions("es")] == ["A?", "¿B?"]
    assert [question.text for question in pack.questions("en")] == ["A?", "B?"]


def test_questions(bilingual: Pack) -> None:
    assert bilingual.questions("en") == (
        ReadyQuestion("what-is-it", "What is this band, and does it need anything?", ("tissue/layers", "tissue/index")),
        ReadyQuestion("anything", "What should I know?"),
    )


def test_without_the_files(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# One\n")
    pack = open_pack(tmp_path)
    assert pack.quizzes("en") == ()
    assert pack.questions("en") == ()
    assert pack.synonyms("en").words == {}


def test_what_cannot_be_asked_is_left_out() -> None:
    quizzes = open_pack(PACKS / "broken").quizzes("en")
    assert [(quiz.id, len(quiz.questions)) for quiz in quizzes] == [("good", 1), ("nowhere", 3), ("unanswered", 1)]
    assert quizzes[0].questions[0].choices == (Choice("Yes", True, "It is."), Choice("No", False, "It is not."))
    assert quizzes[1].after == ""
    for quiz in quizzes:
        for question in quiz.questions:
            assert any(choice.right for choice in question.choices)


def test_every_section_of_the_built_in_pack_ends_with_a_quiz() -> None:
    pack = open_pack(BUILT_IN)
    sections = [topic for topic in pack.tree("en") if topic.children]
    quizzes = pack.quizzes("en")
    last = [[page for page in section.walk() if page.page][-1].id for section in sections]
    assert [quiz.after for quiz in quizzes] == last
    for quiz in quizzes:
        inside = {page.id for section in sections for page in section.walk() if quiz.after in ids(section)}
        assert 3 <= len(quiz.questions) <= 5
        for question in quiz.questions:
            assert question.topic_id in inside
            assert sum(choice.right for choice in question.choices) == 1
            assert all(choice.why for choice in question.choices)
    assert not high_risk_words(quizzes, pack)


def test_the_right_answer_does_not_always_stand_in_the_same_place() -> None:
    for quiz in open_pack(BUILT_IN).quizzes("en"):
        places = {[choice.right for choice in question.choices].index(True) for question in quiz.questions}
        assert len(places) > 1


def test_the_built_in_pack_has_questions_for_its_pages() -> None:
    pack = open_pack(BUILT_IN)
    questions = pack.questions("en")
    assert 20 <= len(questions) <= 30
    asked = {topic for question in questions for topic in question.topics}
    assert asked <= {topic.id for topic in pack.reading_order("en")}
    assert all(question.text.endswith("?") for question in questions)


def ids(section: object) -> set[str]:
    return {page.id for page in section.walk()}  # type: ignore[attr-defined]


def high_risk_words(quizzes: tuple[Quiz, ...], pack: Pack) -> list[str]:
    """A claim of high risk must not stand without its note, not even as a wrong answer."""
    high = {claim.claim for claim in pack.evidence.claims.values() if claim.risk == "high"}
    texts = [choice.text for quiz in quizzes for question in quiz.questions for choice in question.choices]
    return [text for text in texts if any(claim in text for claim in high)]


QUIZ = """version: 1
quizzes:
- id: one
  title: One
  after: index.md
  questions:
  - id: a
    ask: One?
    told: index.md
    choices: [{text: This, right: yes, why: It is.}, {text: That, why: It is not.}]
"""


def made(root: Path) -> Pack:
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text("# One\n")
    (root / "mkdocs.yml").write_text("site_name: S\nextra: {pack: {languages: [en, es]}}\n")
    (root / "quiz.yaml").write_text(QUIZ)
    (root / "questions.yaml").write_text("version: 1\nquestions:\n- {id: a, text: A?}\n- {id: b, text: B?}\n")
    return open_pack(root)
