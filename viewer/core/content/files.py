"""Reading a pack's files, and nothing else on the machine."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from pathlib import Path
from urllib.parse import unquote

from viewer.core import late
from viewer.core.content import limits
from viewer.core.problems import PackError, Problem

PAGE_SUFFIXES = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
PICTURE_SUFFIXES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp")
YAML_SUFFIXES = (".yml", ".yaml")

_DRIVE = re.compile(r"^[A-Za-z]:")
_SMALLER = "make it smaller, or take it apart"
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
# O_NONBLOCK: opening a FIFO must not wait for a writer. O_NOFOLLOW: the last part must not be a link.
_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)


class FileRefusedError(PackError):
    """A file that Septa does not read; the message says which and why, ``cure`` what to do about it."""

    def __init__(self, text: str, cure: str = "put a plain file there") -> None:
        super().__init__(text)
        self.cure = cure

    @property
    def fault(self) -> str:
        """The message as a part of another sentence."""
        return str(self).rstrip(".")


@late.dataclass(frozen=True)
class Listing:
    """Every file below docs (posix, NFC, dot files and the top folder templates left out), and what was refused."""

    files: frozenset[str]
    problems: tuple[Problem, ...] = ()


def is_page(path: str) -> bool:
    return path.lower().endswith(PAGE_SUFFIXES)


def byte_limit(path: str) -> int:
    """The most bytes that Septa reads of a file with this name."""
    name = path.lower()
    if name.endswith(PAGE_SUFFIXES):
        return limits.PAGE_BYTES
    if name.endswith(YAML_SUFFIXES):
        return limits.CLAIMS_BYTES if name.rsplit("/", 1)[-1] == "claims.yaml" else limits.YAML_BYTES
    return limits.PICTURE_BYTES


def plain_path(path: str) -> str:
    """``path`` with ``./`` and ``//`` taken out. FileRefusedError for whatever could lead outside a folder."""
    shown = _CONTROL.sub("\N{REPLACEMENT CHARACTER}", path)[:200]
    if not path or _CONTROL.search(path):
        raise FileRefusedError(f"'{shown}' is not a file name.")
    # Encoded once or more often: a name that becomes a way out when decoded is refused, "100%.png" is not.
    decoded = path
    for _ in range(4):
        if "\\" in decoded or _CONTROL.search(decoded):
            raise FileRefusedError(f"'{shown}' holds a sign that Septa does not accept in file names.")
        if decoded.startswith("/") or _DRIVE.match(decoded) or ".." in decoded.split("/"):
            raise FileRefusedError(f"'{shown}' leads out of the pack.")
        further = unquote(decoded)
        if further == decoded:
            break
        if further.count("/") != decoded.count("/"):
            raise FileRefusedError(f"'{shown}' hides a slash in its name.")
        decoded = further
    parts = [part for part in path.split("/") if part not in ("", ".")]
    if not parts:
        raise FileRefusedError(f"'{shown}' is not a file name.")
    return "/".join(parts)


class PackFiles:
    """Confined reading: regular files inside the pack, no links, no devices, each up to its size.

    ``root`` is the pack's folder; ``docs_dir`` is the folder of pages inside it ("." when they lie in the root).
    """

    def __init__(self, root: Path, docs_dir: str = "docs") -> None:
        self.root = root.resolve()
        self.docs_dir = "." if docs_dir in ("", ".") else plain_path(docs_dir)
        self._listing: Listing | None = None
        self._spelled: dict[str, str] = {}  # NFC name -> the name on disk, where they differ

    def __repr__(self) -> str:
        return f"PackFiles({str(self.root)!r}, {self.docs_dir!r})"

    def read(self, path: str) -> bytes:
        """A file below docs, such as a picture or a page. FileRefusedError when it is not a plain file of the pack."""
        return self._read(self.below_root(path), byte_limit(path))

    def read_root(self, path: str) -> bytes:
        """A file below the pack's root, such as mkdocs.yml or claims.yaml."""
        return self._read(plain_path(path), byte_limit(path))

    def head(self, path: str, size: int = limits.HEAD_BYTES) -> bytes:
        """The first bytes of a file below docs."""
        return self._read(self.below_root(path), byte_limit(path), size)

    def exists_root(self, path: str) -> bool:
        """Is there something with this name below the root? Says nothing about whether it may be read."""
        try:
            return os.path.lexists(self._place(plain_path(path)))
        except FileRefusedError:
            return False

    def below_root(self, path: str) -> str:
        """A path below docs as a path below the root, as problems name it."""
        plain = plain_path(path)
        return plain if self.docs_dir == "." else f"{self.docs_dir}/{plain}"

    def listing(self) -> Listing:
        """Every file below docs; read once, then kept."""
        if self._listing is None:
            lister = _Lister(self.root, self.docs_dir)
            lister.run()
            self._spelled = {
                name if self.docs_dir == "." else f"{self.docs_dir}/{name}": disk
                for name, disk in lister.spelled.items()
            }
            self._listing = Listing(frozenset(lister.files), tuple(lister.problems))
        return self._listing

    @property
    def names(self) -> frozenset[str]:
        return self.listing().files

    def _place(self, path: str) -> Path:
        return self.root.joinpath(*self._spelled.get(path, path).split("/"))

    def _read(self, path: str, most: int, head: int | None = None) -> bytes:
        place = self._place(path)
        self._refuse_links(path, place)
        try:
            handle = os.open(place, _FLAGS)
        except FileNotFoundError:
            raise FileRefusedError(f"{path} is not in the pack.") from None
        except (OSError, ValueError) as error:
            raise FileRefusedError(f"{path} cannot be read ({_reason(error)}).") from None
        try:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode):
                raise FileRefusedError(f"{path} is not a plain file.")
            if state.st_size > most:
                text = f"{path} is too large: {_megabytes(state.st_size)}, at most {_megabytes(most)}."
                raise FileRefusedError(text, _SMALLER)
            with os.fdopen(handle, "rb", closefd=False) as stream:
                data = stream.read(most + 1 if head is None else head)
        except OSError as error:
            raise FileRefusedError(f"{path} cannot be read ({_reason(error)}).") from None
        finally:
            os.close(handle)
        if len(data) > most:  # the size was not told truly
            raise FileRefusedError(f"{path} is too large: more than {_megabytes(most)}.", _SMALLER)
        return data

    def _refuse_links(self, path: str, place: Path) -> None:
        step = self.root
        for part in place.relative_to(self.root).parts:
            step = step / part
            try:
                state = os.lstat(step)
            except (FileNotFoundError, NotADirectoryError):
                raise FileRefusedError(f"{path} is not in the pack.") from None
            except (OSError, ValueError) as error:
                raise FileRefusedError(f"{path} cannot be read ({_reason(error)}).") from None
            if stat.S_ISLNK(state.st_mode):
                raise FileRefusedError(f"{path} is a link to another place; put the file itself into the pack.")
        if not place.resolve().is_relative_to(self.root):
            raise FileRefusedError(f"{path} leads out of the pack.")


class _Lister:
    """Walks docs once, in a fixed order, without following links."""

    def __init__(self, root: Path, docs_dir: str) -> None:
        self.docs = root if docs_dir == "." else root.joinpath(*docs_dir.split("/"))
        self.prefix = "" if docs_dir == "." else f"{docs_dir}/"
        # MkDocs leaves out docs/templates; "rendered" is Septa's own cache where the pages lie in the root.
        self.left_out = ("templates",) if self.prefix else ("templates", "rendered")
        self.files: list[str] = []
        self.spelled: dict[str, str] = {}
        self.problems: list[Problem] = []

    def run(self) -> None:
        if self.docs.resolve() != self.docs:
            self._problem("", "the folder of pages is a link to another place", "put the folder itself into the pack")
            return
        waiting = [("", "", 1)]  # shown path, path on disk, depth
        while waiting:
            shown, disk, depth = waiting.pop()
            folders = self._folder(shown, disk, depth)
            if len(self.files) >= limits.FILES:
                self._problem(shown, f"more than {limits.FILES} files", "split the pack, or move files out of docs")
                return
            waiting += reversed(folders)

    def _folder(self, shown: str, disk: str, depth: int) -> list[tuple[str, str, int]]:
        try:
            with os.scandir(self.docs / disk) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self._problem(shown, f"this folder cannot be read: {_reason(error)}", "allow reading it, or take it out")
            return []
        folders = []
        for entry in found:
            if entry.name.startswith(".") or (depth == 1 and entry.name in self.left_out):
                continue
            name = shown + unicodedata.normalize("NFC", entry.name)
            if not self._may_be_named(name):
                continue
            if entry.is_symlink():
                self._problem(name, "this is a link to another place", "put the file itself into the pack")
            elif entry.is_dir(follow_symlinks=False):
                if depth >= limits.FOLDER_DEPTH:
                    self._problem(name, f"folders lie more than {limits.FOLDER_DEPTH} deep", "move it further up")
                else:
                    folders.append((name + "/", disk + entry.name + "/", depth + 1))
            elif not entry.is_file(follow_symlinks=False):
                self._problem(name, "this is not a plain file", "take it out of the pack")
            elif len(self.files) < limits.FILES:
                self.files.append(name)
                if disk + entry.name != name:
                    self.spelled[name] = self.prefix + disk + entry.name
        return folders

    def _may_be_named(self, name: str) -> bool:
        if _CONTROL.search(name) or "\\" in name or not _is_unicode(name):
            self._problem(_printable(name), "this file name cannot be used in links", "rename the file")
            return False
        return True

    def _problem(self, path: str, text: str, cure: str) -> None:
        place = (self.prefix + path).rstrip("/") or "."
        self.problems.append(Problem(place, 1, text, cure))


def _is_unicode(name: str) -> bool:
    return not any("\ud800" <= sign <= "\udfff" for sign in name)


def _printable(name: str) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", name).encode("utf-8", "replace").decode("utf-8")


def _reason(error: Exception) -> str:
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).lower()


def _megabytes(count: int) -> str:
    return f"{count / 1024 / 1024:.1f} MiB" if count >= 100 * 1024 else f"{count / 1024:.0f} KiB"
