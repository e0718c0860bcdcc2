"""What a running process is: its variables, its libraries, its sockets. From /proc."""

from __future__ import annotations

import os
from pathlib import Path

LISTENS = "0A"  # TCP_LISTEN of the kernel's tcp_states.h


def variables(pid: int) -> dict[str, str]:
    told = Path(f"/proc/{pid}/environ").read_bytes().split(b"\0")
    return dict(line.decode("utf-8", "replace").split("=", 1) for line in told if b"=" in line)


def libraries(pid: int) -> set[str]:
    """File names of what is mapped."""
    lines = Path(f"/proc/{pid}/maps").read_text("utf-8", "replace").splitlines()
    return {line.rsplit("/", 1)[-1] for line in lines if "/" in line}


def network_sockets(pid: int) -> list[str]:
    """TCP sockets that listen and UDP sockets of ``pid``, as the kernel writes them."""
    own = set()
    for file in Path(f"/proc/{pid}/fd").iterdir():
        target = os.readlink(file) if file.is_symlink() else ""
        if target.startswith("socket:["):
            own.add(target[8:-1])
    found = []
    for table in ("tcp", "tcp6", "udp", "udp6"):
        path = Path(f"/proc/{pid}/net/{table}")
        for line in path.read_text("ascii").splitlines()[1:] if path.exists() else ():
            words = line.split()
            if words[9] in own and (table.startswith("udp") or words[3] == LISTENS):
                found.append(f"{table} {words[1]}")
    return found


def family(pid: int) -> list[int]:
    """``pid`` and all that come from it."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                stat = (folder / "stat").read_text("utf-8", "replace")
            except OSError:
                continue
            children.setdefault(int(stat.rsplit(")", 1)[1].split()[1]), []).append(int(folder.name))
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found
