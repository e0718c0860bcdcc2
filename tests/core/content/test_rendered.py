"""Articles converted beforehand: the same as fresh ones, used only for the very same files, and quick to load."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from viewer.core.article.version import RENDERER
from viewer.core.content import pack as pack_module
from viewer.core.content import rendered
from viewer.core.content.pack import open_pack
from viewer.core.content.rendered import RenderedContent
from viewer.core.content.source import SourceContent

ROOT = Path(__file__).parents[3]
PACKS = ROOT / "tests" / "packs"
BUILT_IN = ROOT / "resources" / "packs" / "cellulite"

SLOW_IMPORTS = ("yaml", "markdown", "pymdownx", "nh3", "bs4", "numpy", "PySide6")


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    root = tmp_path / "pack"
    shutil.copytree(PACKS / "bilingual", root)
    (root / "docs" / "loose.md").write_text("# Not in nav\n")
    rendered.write(root)
    return root


def test_the_cache_says_the_same_as_the_sources(pack: Path) -> None:
    cached, fresh = open_pack(pack, trusted=True), open_pack(pack, trusted=False)
    assert isinstance(cached._content, RenderedContent)
    assert isinstance(fresh._content, SourceContent)
    assert cached.info == fresh.info
    assert cached.part_words == fresh.part_words
    assert cached.evidence == fresh.evidence
    assert cached.files.docs_dir == fresh.files.docs_dir
    assert cached.problems == fresh.problems
    for language in ("en", "ar"):
        assert cached.tree(language) == fresh.tree(language)
        assert cached.glossary(language) == fresh.glossary(language)
        assert cached.scenes(language) == fresh.scenes(language)
        assert cached.scenes(language).scenes
        assert cached.reading_order(language) == fresh.reading_order(language)
        assert cached.find("loose", language) == fresh.find("loose", language)
        for page in fresh.source.pages.values():
            assert cached.ready(page.id, language) == fresh.article(page.id, language)
            assert cached.page_source(page.id, language) == fresh.page_source(page.id, language)


def test_a_stranger_s_cache_is_never_used(pack: Path) -> None:
    """It would pass by the sanitiser."""
    assert isinstance(open_pack(pack)._content, SourceContent)


def test_septa_s_own_packs_may_bring_one(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    resources = pack.parent / "resources"
    (resources / "packs").mkdir(parents=True)
    own = resources / "packs" / "own"
    pack.rename(own)
    monkeypatch.setattr("viewer.core.paths.resources_root", lambda: resources)
    assert isinstance(open_pack(own)._content, RenderedContent)
    assert pack_module._is_own(own)


def change_page(root: Path) -> None:
    (root / "docs" / "index.md").write_text("# Changed\n")


def add_page(root: Path) -> None:
    (root / "docs" / "new.md").write_text("")


def rename_page(root: Path) -> None:
    (root / "docs" / "loose.md").rename(root / "docs" / "looser.md")


def change_settings(root: Path) -> None:
    (root / "mkdocs.yml").write_bytes((root / "mkdocs.yml").read_bytes() + b"\n")


def change_evidence(root: Path) -> None:
    (root / "claims.yaml").unlink()


def cut_short(root: Path) -> None:
    place = root / "rendered" / "rendered.json"
    place.write_bytes(place.read_bytes()[:-100])


def empty(root: Path) -> None:
    (root / "rendered" / "rendered.json").write_text("{}")


def older_renderer(root: Path) -> None:
    place = root / "rendered" / "rendered.json"
    data = json.loads(place.read_text(encoding="utf-8"))
    assert data["renderer"] == RENDERER
    place.write_text(json.dumps({**data, "renderer": RENDERER - 1}))


@pytest.mark.parametrize(
    "change",
    [change_page, add_page, rename_page, change_settings, change_evidence, cut_short, empty, older_renderer],
)
def test_another_file_or_renderer_makes_the_cache_stale(pack: Path, change: object) -> None:
    assert callable(change)
    change(pack)
    assert isinstance(open_pack(pack, trusted=True)._content, SourceContent)


def test_a_broken_evidence_cache_gives_way_to_the_source(pack: Path) -> None:
    fresh = open_pack(pack, trusted=False).evidence
    for text in ("", "[]", "{}"):
        spoil(pack, "evidence.json", text)
        assert open_pack(pack, trusted=True).evidence == fresh


def spoil(pack: Path, name: str, text: str) -> None:
    """Write something else, as one would who also knows how the files are summed."""
    place = pack / "rendered" / "rendered.json"
    data = json.loads(place.read_text(encoding="utf-8"))
    data["files"][name] = rendered._sum(text.encode("utf-8"))
    place.write_text(json.dumps(data), encoding="utf-8")
    (pack / "rendered" / name).write_text(text, encoding="utf-8")


def test_a_further_file_that_is_not_the_one_written_is_not_read(pack: Path) -> None:
    """A half update must not put together what does not belong together."""
    place = pack / "rendered" / "pages" / "en" / "index.json"
    told = json.loads(place.read_text(encoding="utf-8"))
    told["parts"][0]["html"] = "<p>Other words.</p>"
    place.write_text(json.dumps(told), encoding="utf-8")
    cached = open_pack(pack, trusted=True)
    assert isinstance(cached._content, RenderedContent)
    assert cached.ready("index", "en") is None
    assert "Other words" not in cached.article("index", "en").html


def test_what_a_reader_may_ask_for(pack: Path) -> None:
    cached, fresh = open_pack(pack, trusted=True), open_pack(pack, trusted=False)
    for language in ("en", "ar"):
        assert cached.quizzes(language) == fresh.quizzes(language)
        assert cached.questions(language) == fresh.questions(language)
        assert cached.synonyms(language) == fresh.synonyms(language)
        for page in fresh.source.pages.values():
            assert cached.summary(page.id, language) == fresh.summary(page.id, language)
    assert cached.quizzes("en")
    assert cached.questions("en")
    assert cached.quizzes("ar") != cached.quizzes("en")
    assert any(cached.summary(page.id, "en") for page in fresh.source.pages.values())
    assert "source" not in vars(cached._content)  # nothing was read from the sources
    spoil(pack, "reader.json", json.dumps({"quizzes": {"en": [7]}, "summaries": {"en": []}, "glossary": 7}))
    cached = open_pack(pack, trusted=True)
    assert cached.quizzes("en") == fresh.quizzes("en")
    assert cached.glossary("en") == fresh.glossary("en")
    assert cached.summary("index", "en") == fresh.summary("index", "en")


def test_the_picture_s_part_of_the_cache() -> None:
    cached, fresh = open_pack(BUILT_IN, trusted=True), open_pack(BUILT_IN, trusted=False)
    assert isinstance(cached._content, RenderedContent)
    assert cached.assumptions == fresh.assumptions
    assert cached.scenes("en") == fresh.scenes("en")
    assert "source" not in vars(cached._content)  # nothing was read from the sources


def test_a_broken_picture_cache_gives_way_to_the_source(pack: Path) -> None:
    fresh = open_pack(pack, trusted=False)
    spoiled = {"scenes": {"en": {"scenes": [{}], "tours": []}}, "assumptions": {"en": {"rows": 7}}}
    for text in ("", "[]", "{}", json.dumps(spoiled)):
        spoil(pack, "picture.json", text)
        cached = open_pack(pack, trusted=True)
        assert cached.scenes("en") == fresh.scenes("en")
        assert cached.assumptions == fresh.assumptions


def test_writing_again_changes_nothing(pack: Path) -> None:
    before = (pack / "rendered" / "rendered.json").read_bytes()
    rendered.write(pack)
    assert (pack / "rendered" / "rendered.json").read_bytes() == before
    assert sorted(place.name for place in (pack / "rendered").iterdir()) == [
        "evidence.json",
        "pages",
        "picture.json",
        "reader.json",
        "rendered.json",
    ]


def test_the_article_of_a_page_that_is_gone_goes(pack: Path) -> None:
    assert (pack / "rendered" / "pages" / "en" / "loose.json").exists()
    (pack / "docs" / "loose.md").unlink()
    rendered.write(pack)
    assert not (pack / "rendered" / "pages" / "en" / "loose.json").exists()


def test_opening_and_reading_imports_nothing_slow(pack: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom viewer.core.content.pack import open_pack\n"
        "pack = open_pack(Path(sys.argv[1]), trusted=True)\n"
        "topic = pack.first_topic('ar')\narticle = pack.ready(topic.id, 'ar')\nassert article.html\n"
        "assert pack.neighbours(topic.id, 'ar')[1] and pack.trail(topic.id, 'ar') and pack.evidence.claims\n"
        "assert pack.files.read('assets/layers.svg')\n"
        f"print([name for name in {SLOW_IMPORTS} if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(pack)], cwd=ROOT, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.stderr == ""
    assert done.stdout.strip() == "[]"


def test_the_command(pack: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(pack / "rendered")
    assert rendered.main([str(pack)]) == 0
    assert rendered.load(pack) is not None
    assert rendered.main([]) == 2
    assert rendered.main([str(tmp_path / "none")]) == 2
    assert "none" in capsys.readouterr().err


def test_the_shipped_cache_is_fresh() -> None:
    """When this fails after a change of pages or converter: raise RENDERER if the converter changed; make rendered."""
    for name, fresh in rendered.render(BUILT_IN).items():
        shipped = json.loads((BUILT_IN / "rendered" / name).read_text(encoding="utf-8"))
        assert shipped == json.loads(json.dumps(fresh)), f"{name} is stale: make rendered"
