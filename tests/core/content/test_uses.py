"""Where the evidence is told and cited; sources of claims; when a page was looked through."""

from __future__ import annotations

from pathlib import Path

import pytest

from viewer.core.article.page import Use
from viewer.core.content.check import check
from viewer.core.content.pack import Pack, open_pack

BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"

CLAIMS = """claims:
- {id: one, topic: shots, claim: It works., verdict: supported, note: It does., citations: [a2020]}
- {id: two, topic: names, claim: It has a name., verdict: advice, note: It has.}
additions:
- {id: more, topic: shots, text: More., citations: [b2021]}
references:
- {key: a2020, authors: A B, title: T, source: S}
- {key: b2021, authors: B C, title: T, source: S}
"""
PAGES = {
    "index.md": "---\ntitle: Start\nreviewed: 2026-10-05\n---\n\nSee [B](refs.md#ref-b2021).\n",
    "told.md": (
        '# Told here\n\nIt works.\n{: data-claim="one" }\n\nName.\n{: data-claim=two }\n\n'
        "[A](refs.md#ref-a2020) and `[B](refs.md#ref-b2021)` and\n\n```\n{: data-claim=nothing }\n```\n"
    ),
    "refs.md": "---\nlist: references\n---\n\nSuch as [A](#ref-a2020).\n",
    "claims.md": "---\nlist: evidence\n---\n",
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: S\nnav: [index.md, refs.md, told.md, claims.md]\nextra: {pack: {reviewed: '2026-11'}}\n"
    )
    (tmp_path / "claims.yaml").write_text(CLAIMS + "treatment_topics: [shots]\n")
    for name, text in PAGES.items():
        (tmp_path / "docs" / name).write_text(text)
    return tmp_path


def test_lists_know_where_their_entries_are_used(root: Path) -> None:
    uses = open_pack(root).page_source("refs", "en").uses
    told = Use("told", "Told here", "told-one")
    assert uses.claims == {"one": (told,), "two": (Use("told", "Told here", "told-two"),)}
    assert uses.references == {"a2020": (told,), "b2021": (Use("index", "Start"),)}
    assert open_pack(root).page_source("claims", "en").uses == uses


def test_other_pages_are_not_looked_through_for_it(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pack = open_pack(root)
    monkeypatch.setattr(Pack, "_uses", None)
    assert pack.page_source("told", "en").uses.claims == {}


def test_a_page_that_cannot_be_read_is_passed_by(root: Path) -> None:
    pack = open_pack(root)
    (root / "docs" / "told.md").unlink()
    assert pack.page_source("refs", "en").uses.claims == {}


def test_when_a_page_was_looked_through(root: Path) -> None:
    pack = open_pack(root)
    assert pack.article("index", "en").reviewed == "2026-10-05"
    assert pack.article("told", "en").reviewed == "2026-11"


def named(root: Path) -> list[str]:
    return [f"{problem.path}:{problem.line}: {problem.text}" for problem in check(root)]


class TestSourcesOfTreatmentClaims:
    def test_a_sound_pack(self, root: Path) -> None:
        assert named(root) == []

    def test_a_claim_about_a_treatment_needs_one(self, root: Path) -> None:
        replace(root, ", citations: [a2020]", "")
        assert named(root) == ["claims.yaml:2: the treatment claim 'one' names no source"]

    def test_so_does_an_addition(self, root: Path) -> None:
        replace(root, ", citations: [b2021]", "")
        assert named(root) == ["claims.yaml:5: the treatment addition 'more' names no source"]

    def test_an_unknown_source_is_none(self, root: Path) -> None:
        replace(root, "citations: [a2020]", "citations: [c2022]")
        assert "claims.yaml:2: the treatment claim 'one' names no source" in named(root)

    def test_without_a_list_of_topics_every_claim_needs_one(self, root: Path) -> None:
        replace(root, "treatment_topics: [shots]", "")
        assert named(root) == ["claims.yaml:3: the treatment claim 'two' names no source"]

    def test_a_list_that_is_none(self, root: Path) -> None:
        replace(root, "treatment_topics: [shots]", "treatment_topics: shots")
        assert named(root) == [
            "claims.yaml:3: the treatment claim 'two' names no source",
            "claims.yaml:9: treatment_topics must be a list",
        ]

    def test_a_topic_that_nothing_is_about(self, root: Path) -> None:
        replace(root, "[shots]", "[shots, shosts]")
        assert named(root) == ["claims.yaml:9: treatment_topics names 'shosts', which is the topic of nothing here"]

    def test_and_a_verdict(self, root: Path) -> None:
        replace(root, "verdict: supported, ", "")
        assert named(root) == ["claims.yaml:2: 'one' has no verdict"]
        replace(root, "claim: It works., ", "claim: It works., verdict: proven, ")
        assert named(root) == ["claims.yaml:2: 'proven' is not a verdict"]


def replace(root: Path, old: str, new: str) -> None:
    place = root / "claims.yaml"
    text = place.read_text()
    assert old in text
    place.write_text(text.replace(old, new))


@pytest.mark.parametrize(("nav", "line"), [("", 2), ("nav: [{Told: told.md}, index.md]\n", 2)])
def test_a_page_that_is_no_utf8_is_a_problem(tmp_path: Path, nav: str, line: int) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_bytes(b"# Caf\xc3\xa9\n")
    (tmp_path / "docs" / "told.md").write_bytes(b"# A title\ncaf\xe9\n")
    (tmp_path / "mkdocs.yml").write_text(f"site_name: S\n{nav}")
    fault = f"docs/told.md:{line}: this is not UTF-8 text"
    assert named(tmp_path) == [fault]
    pack = open_pack(tmp_path)
    pack.article("told", "en")
    assert [f"{p.path}:{p.line}: {p.text}" for p in pack.problems] == [fault]


def test_a_letter_cut_in_two_at_the_end_of_the_head_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Café", encoding="utf-8")
    from viewer.core.content.files import PackFiles

    read = PackFiles.read
    monkeypatch.setattr(PackFiles, "head", lambda files, path: read(files, path)[:-1])
    pack = open_pack(tmp_path)
    assert pack.problems == ()
    assert pack.tree("en")[0].title == "Caf"
