"""What a person means who names a topic, scene or skin tone: the thing itself, or a sentence with what is nearest."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from viewer.core.content.model import Topic
    from viewer.core.content.pack import Pack
    from viewer.core.quilt.scenes import Scene


def find_topic(wanted: str, pack: Pack, language: str) -> Topic | None:
    """The page that ``wanted`` means: a topic's id, the end of just one id ("quilt-model"), or a whole title."""
    exact = pack.find(wanted, language)
    if exact is not None:
        return next((topic for topic in exact.walk() if topic.page is not None), None)
    plain = wanted.strip("/").casefold()
    pages = pack.reading_order(language)
    found = [page for page in pages if plain in (page.id.rsplit("/", 1)[-1].casefold(), page.title.casefold())]
    return found[0] if len(found) == 1 else None


def topic_fault(wanted: str, pack: Pack, language: str) -> str:
    """A sentence for a topic that the pack does not have, with the nearest one that it has."""
    import difflib

    pages = pack.reading_order(language)
    names = {page.id.rsplit("/", 1)[-1].casefold(): page.id for page in pages}
    names |= {page.title.casefold(): page.id for page in pages} | {page.id.casefold(): page.id for page in pages}
    near = difflib.get_close_matches(wanted.casefold(), names, n=1, cutoff=0.5)
    hint = f"; did you mean {names[near[0]]}?" if near else f", such as {pages[0].id}" if pages else ""
    start = f"This pack has no topic “{wanted}”"
    return f"{start}{hint}" if near else f"{start}; name one by its id{hint}."


def find_scene(wanted: str, pack: Pack, language: str) -> Scene | None:
    """The scene that ``wanted`` means: its id, its whole title, or a scene code or link; then its id is ""."""
    from viewer.core.quilt.code import CodeError, decode
    from viewer.core.quilt.scenes import Scene

    scenes = pack.scenes(language).scenes
    plain = wanted.strip().casefold()
    for scene in scenes.values():
        if plain in (scene.id.casefold(), scene.title.casefold()):
            return scene
    try:
        state, part = decode(wanted)
    except CodeError:
        return None
    return Scene("", "", state, part)


def scene_fault(wanted: str, pack: Pack, language: str) -> str:
    """A sentence for a word that is neither a scene of the pack nor a code, with what is nearest."""
    import difflib

    from viewer.core.quilt.code import CodeError, decode, looks_like_code

    scenes = pack.scenes(language).scenes
    names = {scene.title.casefold(): scene.id for scene in scenes.values()} | {name.casefold(): name for name in scenes}
    near = difflib.get_close_matches(wanted.casefold(), names, n=1, cutoff=0.6)
    start = f"This pack has no scene “{wanted}”"
    if near:
        return f"{start}; did you mean {names[near[0]]}?"
    if looks_like_code(wanted):
        try:
            decode(wanted)
        except CodeError as error:
            return str(error)
    return f"{start}; name one by its id, such as {next(iter(scenes))}." if scenes else f"{start}: it has none at all."


def tone_fault(tone: str) -> str:
    """A sentence for a skin tone that there is not; "" for one that there is."""
    from viewer.core.tones import TONES

    known = [one.id for one in TONES]
    return "" if tone in known else f"--tone: “{tone}” is none of {', '.join(known)}."
