"""``septa pdf`` as a person types it. Each case is a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.test_program import PACKS, one_sentence, septa
from tests.ui.printing import poppler
from tests.ui.printing.poppler import Pdf
from viewer.core.printing.paper import A4, LETTER
from viewer.state.notebook import NotebookState
from viewer.ui.shell.pdf import system_paper


def made(home: Path, out: Path, *words: object) -> Pdf:
    poppler.require()
    done = septa(home, "pdf", out, *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert not home.exists(), "printing changes no settings"
    return Pdf(out)


def test_the_guide_of_a_pack(septa_home: Path, tmp_path: Path) -> None:
    pdf = made(septa_home, tmp_path / "guide.pdf", PACKS / "bilingual", "--paper", "letter")
    assert pdf.info["Title"] == "Under the skin"
    assert "612 x 792" in pdf.info["Page size"]
    assert max(width for width, _ in pdf.images(1, 1)) > 1000, "the picture"
    assert "not medical advice" in pdf.text(1, 1)


def test_an_article_by_the_end_of_its_name_with_its_own_scene(septa_home: Path, tmp_path: Path) -> None:
    pdf = made(septa_home, tmp_path / "a.pdf", "--what", "article", "--topic", "keloids", "--paper", "letter")
    assert pdf.info["Title"] == "Keloids"
    assert "612 x 792" in pdf.info["Page size"], "as asked"
    assert "Sources [" in pdf.text()
    assert pdf.images(1, 1)


def test_a_section_with_the_scene_that_is_asked_for(septa_home: Path, tmp_path: Path) -> None:
    words = ("--what", "section", "--topic", "keloids", "--section", "Who can get one", "--scene", "grown")
    pdf = made(septa_home, tmp_path / "a.pdf", *words)
    assert "595 x 842" in pdf.info["Page size"], "A4 where nothing says otherwise"
    words_said = pdf.text()
    assert "Growth with weight." in words_said
    assert "What they are like" not in words_said


def test_a_leaflet_and_the_packs_questions(septa_home: Path, tmp_path: Path) -> None:
    leaflet = made(septa_home, tmp_path / "l.pdf", "--what", "leaflet", "--topic", "keloids", "--text-scale", "1.1")
    assert leaflet.pages == 2
    questions = made(septa_home, tmp_path / "q.pdf", "--what", "questions", "--topic", "cellulite/what-it-is")
    assert questions.text().startswith("Questions for my clinician")
    assert "1. " in questions.text()


def test_ones_own_questions_come_first_and_septa_says_which(septa_home: Path, tmp_path: Path) -> None:
    notebook = NotebookState(septa_home, "cellulite")
    notebook.add_question("Is this my own?")
    notebook.close()
    for words, told, own in (((), "your own", True), (("--ready",), "questions of the guide", False)):
        out = tmp_path / "q.pdf"
        done = septa(septa_home, "pdf", out, "--what", "questions", *words)
        assert done.returncode == 0
        assert told in done.stdout
        assert ("Is this my own?" in Pdf(out).text()) is own


def test_the_wording_of_a_clinic(septa_home: Path, tmp_path: Path) -> None:
    words = ("--what", "article", "--topic", "why-it-happens")
    own = made(septa_home, tmp_path / "own.pdf", *words).text()
    clinic = made(septa_home, tmp_path / "clinic.pdf", *words, "--clinic-wording").text()
    assert own != clinic


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("--what", "section", "--topic", "keloids"), "Name the section with --section; it has where-they-come-from"),
        (("--what", "section", "--topic", "keloids", "--section", "zz"), "has no section “zz”"),
        (("--what", "leaflet", "--topic", "references"), "long list"),
        (("--what", "poster"), "guide, article, section, leaflet, questions"),
        (("--paper", "a3"), "a4, letter"),
        (("--what", "article", "--topic", "nowhere"), "no topic “nowhere”"),
        (("--theme", "dark"), "--theme"),
    ],
)
def test_faults_are_one_sentence(septa_home: Path, tmp_path: Path, words: tuple[str, ...], named: str) -> None:
    out = tmp_path / "a.pdf"
    assert named in one_sentence(septa(septa_home, "pdf", out, *words))
    assert not out.exists()


def test_places_that_cannot_be_written(septa_home: Path, tmp_path: Path) -> None:
    assert "does not exist" in one_sentence(septa(septa_home, "pdf", tmp_path / "no" / "a.pdf"))
    assert ".pdf" in one_sentence(septa(septa_home, "pdf", tmp_path / "a.png"))
    assert "OUT.pdf" in one_sentence(septa(septa_home, "pdf"))


def test_the_paper_of_the_system() -> None:
    assert system_paper({"LANG": "en_US.UTF-8"}) is LETTER
    assert system_paper({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}) is A4


def test_a_pack_without_questions(septa_home: Path, tmp_path: Path) -> None:
    said = one_sentence(septa(septa_home, "pdf", tmp_path / "q.pdf", PACKS / "navless", "--what", "questions"))
    assert "no questions" in said
