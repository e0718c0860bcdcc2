"""Every planted fault is named once, with its line; a sound pack has none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from viewer.core.content.check import check
from viewer.core.content.pack import open_pack
from viewer.core.problems import PackError

PACKS = Path(__file__).parents[2] / "packs"
BUILT_IN = Path(__file__).parents[3] / "resources" / "packs" / "cellulite"

PLANTED = """
assumptions.es.yaml:2: 'unheard-of' is not among the assumptions
assumptions.yaml:1: nothing is said of fat, stiffness and flow after liposuction in the account 'article'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after collagenase in the account 'article'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after collagenase in the account 'studies'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after liposuction in the account 'studies'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after mesotherapy in the account 'article'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after mesotherapy in the account 'studies'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after rest in the account 'article'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after rest in the account 'studies'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after sculpting in the account 'article'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after sculpting in the account 'studies'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after shock-waves in the account 'article'
assumptions.yaml:1: nothing is said of fat, stiffness, scar, signal and flow after shock-waves in the account 'studies'
assumptions.yaml:11: 'hearsay' is not an account
assumptions.yaml:19: 'magic' is not an event
assumptions.yaml:27: 'colour' is not a parameter of subcision
assumptions.yaml:35: 'surely' is not a kind
assumptions.yaml:38: 'no-value' is an effect without a value
assumptions.yaml:51: a row of kind unknown has no value
assumptions.yaml:59: value must be a number, not 'nan'
assumptions.yaml:67: value must be a number, not 'inf'
assumptions.yaml:75: 'unheard-of' is not among the claims of claims.yaml
assumptions.yaml:82: 'unheard-of' is not among the additions of claims.yaml
assumptions.yaml:91: 'unheard-of' is not among the numbers of claims.yaml
assumptions.yaml:93: 'on-nothing' rests on nothing
assumptions.yaml:99: 'good' stands in assumptions twice; the first one counts
assumptions.yaml:106: 'the-same-again' says the same as 'good': fat, subcision, studies; the first one counts
assumptions.yaml:113: 'out-of-range' names no number and does not say why it has this value
assumptions.yaml:119: value is 7; it goes from -1 to 1
assumptions.yaml:121: 'too-long-a-story' does not say anything
assumptions.yaml:127: 'colour' is not known here
claims.yaml:11: 'true-enough' is not a verdict
claims.yaml:13: the high-risk claim 'no-note' has no note and is not shown
claims.yaml:25: 'nobody1900' is not among the references
claims.yaml:26: the claim 'never-placed' stands on no page
claims.yaml:26: the treatment claim 'never-placed' names no source
claims.yaml:31: the high-risk claim 'high-never-placed' stands on no page with its note
claims.yaml:48: 'enormous' is not a risk
claims.yaml:49: 'low-one' stands in claims twice; the first one counts
claims.yaml:54: this entry of claims has no id
claims.yaml:56: 'unspoken' has no verdict
claims.yaml:61: 'textless' has no text
claims.yaml:63: the treatment addition 'sourceless' names no source
claims.yaml:74: value must be a number, not 'many'
claims.yaml:75: 'nobody1900' is not among the references
claims.yaml:76: 'opinions' is not known here
claims.yaml:77: treatment_topics names 'three', which is the topic of nothing here
docs/bytes.md:3: this is not UTF-8 text
docs/index.md:2: title must be one text
docs/index.md:3: tags must be a list of texts
docs/index.md:4: picture must be yes or no
docs/index.md:5: list must be one of evidence, references, glossary
docs/index.md:10: the link 'deeper/gone.md#place' leads nowhere
docs/index.md:10: the link 'gone.md' leads nowhere
docs/index.md:12: the link '#nothing-here' names a place that its page does not have
docs/index.md:12: the link 'links.md#nothing-there' names a place that its page does not have
docs/index.md:26: the picture 'assets/gone.png' is missing
docs/index.md:26: the picture 'assets/square.svg' has no words for those who cannot see it
docs/index.md:28: the picture 'https://example.org/picture.png' is on the web and is not shown
docs/index.md:30: 'links.md' is not a picture that Septa shows
docs/index.md:30: 'notes.txt' is not a picture that Septa shows
docs/index.md:32: the link 'file:///etc/passwd' leads nowhere
docs/index.md:32: the link 'gone.html' leads nowhere
docs/index.md:32: the link 'javascript:alert(1)' leads nowhere
docs/index.md:32: the picture 'assets/square.svg' has no words for those who cannot see it
docs/index.md:34: the picture 'assets/gone-by-reference.png' is missing
docs/index.md:36: the link 'gone-by-reference.md' leads nowhere
docs/index.md:39: 'bone' is not a part of the picture
docs/index.md:39: 'tooth' is not a part of the picture
docs/marks.es.md:1: the high-risk claim 'high-told-twice' has no mark in this language, so its note is not shown
docs/marks.es.md:1: the high-risk claim 'no-note' has no mark in this language, so its note is not shown
docs/marks.es.md:4: this is not valid YAML: did not find expected ',' or ']'
docs/marks.md:7: the claim 'low-one' already stands at docs/marks.md:4
docs/marks.md:10: 'unheard-of' is not among the claims of claims.yaml
docs/marks.md:13: this claim mark holds 2 ids
docs/marks.md:17: this paragraph is marked with 'bad-verdict' already
docs/marks.md:19: the mark of claim 'unknown-source' stands on a heading
docs/marks.md:23: the mark of claim 'strange-risk' stands on nothing
docs/marks.md:26: the mark of claim 'strange-risk' stands on a list item
docs/marks.md:28: the mark of claim 'strange-risk' stands on words inside a paragraph
docs/marks.md:33: the high-risk claim 'high-told-twice' stands here without its note
docs/marks.md:36: 'unheard-of' is not among the additions of claims.yaml
docs/marks.md:39: the claim 'unspoken' stands in one of two wordings, which can be hidden
docs/marks.md:42: the wording 'standard' stands alone, so it is always shown
docs/marks.md:45: 'childish' is not a wording
docs/marks.md:47: the wording 'plain' does not stand on a paragraph
docs/scenes.md:3: 'nowhere' is not a scene of scenes.yaml
docs/scenes.md:7: 'lost' is not a scene of scenes.yaml
docs/scenes.md:10: the scene 'good' stands on no heading
docs/scenes.md:15: 'lost-too' is not a scene of scenes.yaml
glossary.es.yaml:3: this is not valid YAML: did not find expected ',' or ']'
glossary.yaml:4: 'bones' is not a part of the picture
glossary.yaml:5: 'fat' has no definition
glossary.yaml:7: the term 'septa' stands here twice
glossary.yaml:10: this term is no list of fields
mkdocs.yml:2: 'site_name' stands here a second time; the last one counts
mkdocs.yml:6: nav names 'mraks.md', which is not a page of this pack
mkdocs.yml:7: nav names 'index.md' a second time
mkdocs.yml:8: nav entry 'Nowhere' names no page
mkdocs.yml:9: the section 'Empty' is empty
mkdocs.yml:10: nav names '../../secret.md', which is not a page of this pack
mkdocs.yml:11: nav names 'javascript:alert(1)', which is not a page of this pack
mkdocs.yml:13: nav holds '7', which is no page
mkdocs.yml:14: the settings to inherit are not read: missing.yml is not in the pack
mkdocs.yml:17: 'not a code' is no language code
mkdocs.yml:17: the language es stands here twice
mkdocs.yml:20: 'bone' is not a part of the picture
questions.yaml:8: 'gone.md' is not a page
questions.yaml:9: 'textless' has no text
questions.yaml:10: 'good' stands in questions twice; the first one counts
questions.yaml:12: 'answers' is not known here
quiz.yaml:16: text must be one text
quiz.yaml:18: the quiz 'nowhere' has no title
quiz.yaml:19: 'gone.md' is not a page
quiz.yaml:23: 'gone.md' is not a page
quiz.yaml:27: 'links#nothing-there' names a place that its page does not have
quiz.yaml:29: this question does not say where its answer is told
quiz.yaml:31: the choice 'There' has no why
quiz.yaml:32: 'untold' stands here twice; the first one counts
quiz.yaml:34: this entry of quizzes has no id
quiz.yaml:35: the quiz 'unanswered' stands after no page
quiz.yaml:40: the question 'one-choice' has fewer than two choices
quiz.yaml:43: the question 'no-right' has no right choice
quiz.yaml:44: this question does not say where its answer is told
quiz.yaml:46: right must be yes or no, not 'surely'
quiz.yaml:49: every choice of the question 'all-right-too' is right
quiz.yaml:49: this choice has no text
quiz.yaml:50: this question has no id
quiz.yaml:51: this question is no group of fields
quiz.yaml:52: 'hints' is not known here
scenes.es.yaml:1: this file is of version 2; Septa reads version 1, so nothing of it is shown
scenes.yaml:7: 'hearsay' is not an account
scenes.yaml:8: age is 200; it goes from 15 to 80
scenes.yaml:9: weight must be a number, not 'nan'
scenes.yaml:10: month must be a number, not 'soon'
scenes.yaml:11: 'bone' is not a part of the picture
scenes.yaml:12: cut is 9; it goes from 1 to 4
scenes.yaml:13: zoom is inf; it goes from 100 to 400
scenes.yaml:14: pan must be two numbers
scenes.yaml:15: 'hair' is not a part of the picture
scenes.yaml:16: 'everything' is not a comparison
scenes.yaml:17: divider is -1; it goes from 0 to 100
scenes.yaml:18: 'bones' is not a quantity that can be shown
scenes.yaml:19: 'colour' is not known here
scenes.yaml:21: 'magic' is not an event
scenes.yaml:22: month is 99; it goes from 0 to 36
scenes.yaml:22: square is 9; it goes from 0.5 to 4.5
scenes.yaml:23: this event is no group of fields
scenes.yaml:24: 'good' stands in scenes twice; the first one counts
scenes.yaml:26: this entry of scenes has no id
scenes.yaml:28: the tour 'walk' has no title
scenes.yaml:31: seconds is 0; it goes from 1 to 120
scenes.yaml:32: 'nowhere' is not a scene of scenes.yaml
scenes.yaml:33: the tour 'nowhere' has no stops
"""


def named(root: Path) -> list[str]:
    return [f"{problem.path}:{problem.line}: {problem.text}" for problem in check(root)]


def test_every_planted_fault_is_named_once_and_nothing_else() -> None:
    assert named(PACKS / "broken") == PLANTED.strip().split("\n")


def test_every_problem_is_one_line_with_a_cure() -> None:
    for problem in check(PACKS / "broken"):
        assert problem.cure
        assert "\n" not in str(problem)
        assert not problem.text.endswith(".")


@pytest.mark.parametrize("pack", ["bilingual", "navless"])
def test_sound_packs_have_no_faults(pack: str) -> None:
    assert named(PACKS / pack) == []


def test_the_built_in_pack_is_sound_and_tells_every_claim() -> None:
    assert named(BUILT_IN) == []
    pack = open_pack(BUILT_IN, trusted=False)
    told = [claim for topic in pack.reading_order("en") for claim in pack.article(topic.id, "en").claims]
    assert sorted(told) == sorted(pack.evidence.claims)
    assert len(told) == 45


def test_a_folder_that_is_no_pack(tmp_path: Path) -> None:
    with pytest.raises(PackError):
        check(tmp_path / "none")


def small(root: Path, page: str, claims: str = "") -> list[str]:
    (root / "docs").mkdir()
    (root / "docs" / "index.md").write_text(page, encoding="utf-8")
    if claims:
        (root / "claims.yaml").write_text(claims, encoding="utf-8")
    return named(root)


HIGH = (
    "claims:\n- id: risky\n  claim: It works at once.\n  verdict: unsupported\n  note: It does not.\n"
    "  risk_if_shown_alone: high\ntreatment_topics: []\n"
)


@pytest.mark.parametrize(
    ("page", "faults"),
    [
        ("It works at once.\n{: data-claim=risky }\n", []),
        ("They say *it works* at once!\n{: data-claim=risky }\n", []),
        ("Words.\n{: data-claim=risky }\n\n- It works, at once.\n", ["docs/index.md:4"]),
        ("Words.\n{: data-claim=risky }\n\n!!! tip\n\n    It **works** at once\n", ["docs/index.md:6"]),
        ("Nothing of it.\n", ["claims.yaml:2"]),
        ("Words.\n{: data-claim='risky, risky' }\n", ["claims.yaml:2", "docs/index.md:2"]),
        ("Words.\n{: data-claim='' }\n", ["claims.yaml:2", "docs/index.md:2"]),
    ],
)
def test_high_risk_claims_stand_with_their_note(tmp_path: Path, page: str, faults: list[str]) -> None:
    found = small(tmp_path, page, HIGH)
    assert [fault.rsplit(": ", 1)[0].split(": ")[0] for fault in found] == faults


def test_anchors_are_those_of_the_converted_page(tmp_path: Path) -> None:
    page = (
        "---\nlist: references\n---\n# Title\n\n## Ünï & *code*\n\n## Same\n\n## Same\n\n## Own { #mine }\n\n"
        "Words.\n{: #here }\n\nسطر\n\n### الدهون\n\n"
        + " ".join(
            f"[x](#{anchor})"
            for anchor in ("ünï-code", "same", "same_1", "mine", "here", "الدهون", "ref-r", "nothing", "own")
        )
    )
    found = small(tmp_path, page, "references:\n- key: r\n  authors: A\n  title: T\n")
    assert [fault.split("'")[1] for fault in found] == ["#nothing", "#own"]


def test_a_picture_too_large_or_linked_away_is_named(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    with (tmp_path / "docs" / "big.png").open("wb") as stream:
        stream.truncate(9 * 1024 * 1024)
    (tmp_path / "docs" / "index.md").write_text("![a](big.png)\n")
    (found,) = check(tmp_path)
    assert "too large" in found.text
    assert found.line == 1


FAULTS = [
    ("docs/index.md", "\n\n[x](nowhere-at-all.md)\n", "leads nowhere"),
    ("docs/index.md", "\n\n[x](#nowhere-at-all)\n", "does not have"),
    ("docs/index.md", "\n\n![words](nowhere.svg)\n", "is missing"),
    ("docs/index.md", "\n\n![](assets/skin-layers.svg)\n", "no words"),
    ("docs/index.md", "\n\nWords.\n{: data-claim='no-such-claim' }\n", "not among the claims"),
    ("docs/index.md", "\n\n*x*{ data-part='bone' }\n", "not a part"),
    ("mkdocs.yml", "\nnav2: [\n", "not valid YAML"),
    ("claims.yaml", "\nclaims2: {\n", "not valid YAML"),
    ("docs/index.md", "\n\n## Lost { data-scene=no-such-scene }\n", "not a scene"),
    ("assumptions.yaml", "\n  - {id: further, account: studies, event: rest, parameter: hope}\n", "not a parameter"),
    ("scenes.yaml", "\n  - {id: further, title: T, stops: [{scene: no-such-scene}]}\n", "no stops"),
]


@pytest.mark.parametrize(("name", "text", "words"), FAULTS)
def test_a_fault_planted_in_the_built_in_pack_is_found(tmp_path: Path, name: str, text: str, words: str) -> None:
    root = tmp_path / "pack"
    shutil.copytree(BUILT_IN, root)
    before = set(named(root))
    place = root / name
    place.write_text(place.read_text(encoding="utf-8") + text, encoding="utf-8")
    new = set(named(root)) - before
    lines = place.read_text(encoding="utf-8").count("\n")
    assert any(words in fault and name in fault and int(fault.split(":")[1]) >= lines - 2 for fault in new)
