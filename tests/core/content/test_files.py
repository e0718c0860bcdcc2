"""A pack's files are read, and nothing else on the machine."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from viewer.core.content import files as files_module
from viewer.core.content import limits
from viewer.core.content.files import FileRefusedError, PackFiles, plain_path
from viewer.core.problems import PackError

SECRET = b"outside the pack"

WAYS_OUT = [
    "../secret.txt",
    "a/../../secret.txt",
    "./../secret.txt",
    "..",
    "../",
    "a/..",
    "/etc/passwd",
    "//etc/passwd",
    "////etc/passwd",
    "file:///../secret.txt",
    "C:\\secret.txt",
    "C:/secret.txt",
    "c:secret.txt",
    "..\\secret.txt",
    "a\\..\\..\\secret.txt",
    "..%2fsecret.txt",
    "%2e%2e/secret.txt",
    "%2e%2e%2fsecret.txt",
    "%252e%252e%252fsecret.txt",
    "..%5csecret.txt",
    "..%255csecret.txt",
    "%2fetc%2fpasswd",
    "a%2fb.txt",
    "a%2f..%2f..%2fsecret.txt",
    "page.md\0.png",
    "page.md%00.png",
    "../secret.txt\0",
    "\0",
    "\n",
    "",
    ".",
    "./",
    "/",
    "~/secret.txt",
    "a/./../../secret.txt",
    "....//secret.txt",
    "..;/secret.txt",
    "\u2025/secret.txt",
    "\uff0e\uff0e/secret.txt",
    "..\u2215secret.txt",
    "%c0%ae%c0%ae/secret.txt",
    "\ud800",
    "a" * 5000,
    "a/" * 3000 + "b",
]


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    root = tmp_path / "pack"
    (root / "docs" / "a").mkdir(parents=True)
    (root / "docs" / "page.md").write_text("# A page\n")
    (root / "docs" / "100%.svg").write_text("<svg/>")
    (root / "docs" / "a" / "b.md").write_text("b")
    (root / "mkdocs.yml").write_text("site_name: A pack\n")
    (tmp_path / "secret.txt").write_bytes(SECRET)
    return root


@pytest.mark.parametrize("path", WAYS_OUT)
def test_no_path_leads_out(pack: Path, path: str) -> None:
    files = PackFiles(pack)
    with pytest.raises(FileRefusedError):
        files.read(path)
    with pytest.raises(FileRefusedError):
        files.read_root(path)


def test_plain_files_are_read(pack: Path) -> None:
    files = PackFiles(pack)
    assert files.read("page.md") == b"# A page\n"
    assert files.read("./a//b.md") == b"b"
    assert files.read("100%.svg") == b"<svg/>"
    assert files.read_root("mkdocs.yml") == b"site_name: A pack\n"
    assert files.head("page.md", 3) == b"# A"
    assert files.below_root("page.md") == "docs/page.md"


def test_refusal_is_a_sentence_with_the_name(pack: Path) -> None:
    with pytest.raises(PackError, match=r"^docs/none\.md is not in the pack\.$"):
        PackFiles(pack).read("none.md")


@given(st.text(alphabet=st.characters(), max_size=40))
def test_any_text_is_a_path_inside_or_refused(path: str) -> None:
    try:
        plain = plain_path(path)
    except FileRefusedError:
        return
    assert ".." not in plain.split("/")
    assert not plain.startswith("/")
    assert "\0" not in plain
    assert "\\" not in plain


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("target", ["/dev/zero", "/proc/self/environ", "secret", "/dev/stdin", "docs/page.md", "loop"])
def test_links_are_refused(pack: Path, target: str) -> None:
    goal = {"secret": pack.parent / "secret.txt", "docs/page.md": pack / "docs/page.md", "loop": Path("link.md")}
    (pack / "docs" / "link.md").symlink_to(goal.get(target, Path(target)))
    files = PackFiles(pack)
    with pytest.raises(FileRefusedError, match="is a link"):
        files.read("link.md")
    assert "link.md" not in files.names
    assert [problem.path for problem in files.listing().problems] == ["docs/link.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_linked_folder_is_refused(pack: Path, tmp_path: Path) -> None:
    (pack / "docs" / "elsewhere").symlink_to(tmp_path, target_is_directory=True)
    files = PackFiles(pack)
    with pytest.raises(FileRefusedError, match="is a link"):
        files.read("elsewhere/secret.txt")
    assert not any("elsewhere" in name for name in files.names)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_linked_docs_folder_lists_nothing(tmp_path: Path) -> None:
    root = tmp_path / "pack"
    root.mkdir()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "secret.md").write_bytes(SECRET)
    (root / "docs").symlink_to(tmp_path / "other", target_is_directory=True)
    listing = PackFiles(root).listing()
    assert not listing.files
    assert "link" in listing.problems[0].text


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no FIFO here")
def test_a_fifo_neither_hangs_nor_is_read(pack: Path) -> None:
    os.mkfifo(pack / "docs" / "pipe.svg")
    files = PackFiles(pack)
    with pytest.raises(FileRefusedError, match="not a plain file"):
        files.read("pipe.svg")
    assert "pipe.svg" not in files.names


def test_a_folder_is_no_file(pack: Path) -> None:
    with pytest.raises(FileRefusedError):
        PackFiles(pack).read("a")


@pytest.mark.parametrize(
    ("name", "most"),
    [
        ("big.md", limits.PAGE_BYTES),
        ("big.svg", limits.PICTURE_BYTES),
        ("big.yaml", limits.YAML_BYTES),
        ("claims.yaml", limits.CLAIMS_BYTES),
    ],
)
def test_sizes_are_capped(pack: Path, name: str, most: int) -> None:
    place = pack / name
    with place.open("wb") as stream:
        stream.truncate(most)
    assert len(PackFiles(pack, ".").read(name)) == most
    with place.open("wb") as stream:
        stream.truncate(most + 1)
    with pytest.raises(FileRefusedError, match="too large"):
        PackFiles(pack, ".").read(name)


def test_a_size_that_is_not_told_truly_is_capped(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "PAGE_BYTES", 4)
    real = os.fstat

    def empty(handle: int) -> os.stat_result:
        state = list(real(handle))
        state[6] = 0
        return os.stat_result(state)

    monkeypatch.setattr(files_module.os, "fstat", empty)
    with pytest.raises(FileRefusedError, match="more than"):
        PackFiles(pack).read("page.md")


def test_listing_is_plain_and_complete(pack: Path) -> None:
    (pack / "docs" / ".git").mkdir()
    (pack / "docs" / ".git" / "config.md").write_text("")
    (pack / "docs" / ".hidden.md").write_text("")
    (pack / "docs" / "templates").mkdir()
    (pack / "docs" / "templates" / "t.md").write_text("")
    (pack / "docs" / "a" / "templates").mkdir()
    (pack / "docs" / "a" / "templates" / "t.md").write_text("")
    assert PackFiles(pack).names == {"page.md", "100%.svg", "a/b.md", "a/templates/t.md"}


def test_names_are_nfc_and_still_read(pack: Path) -> None:
    (pack / "docs" / "e\u0301tude.md").write_text("decomposed")  # as macOS writes it
    files = PackFiles(pack)
    assert "\u00e9tude.md" in files.names
    assert files.read("\u00e9tude.md") == b"decomposed"


def test_depth_and_count_are_capped(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    deep = pack / "docs"
    for _ in range(limits.FOLDER_DEPTH + 2):
        deep = deep / "d"
        deep.mkdir()
        (deep / "x.md").write_text("")
    listing = PackFiles(pack).listing()
    assert max(name.count("/") for name in listing.files) == limits.FOLDER_DEPTH - 1
    assert "deep" in listing.problems[0].text
    monkeypatch.setattr(limits, "FILES", 3)
    listing = PackFiles(pack).listing()
    assert len(listing.files) == 3
    assert "more than 3 files" in listing.problems[-1].text


def test_an_unreadable_folder_is_a_problem(pack: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(files_module.os, "scandir", refusing)
    listing = PackFiles(pack).listing()
    assert "page.md" in listing.files
    assert [str(problem) for problem in listing.problems] == [
        "docs/a:1: this folder cannot be read: permission denied (allow reading it, or take it out)"
    ]


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="such names cannot be there")
def test_names_that_no_link_can_hold_are_problems(pack: Path) -> None:
    (pack / "docs" / "line\nbreak.md").write_text("")
    Path(os.fsdecode(os.fsencode(pack / "docs") + b"/\xff.md")).write_text("")
    listing = PackFiles(pack).listing()
    assert len(listing.problems) == 2
    for problem in listing.problems:
        assert "\n" not in str(problem)
        str(problem).encode("utf-8")
