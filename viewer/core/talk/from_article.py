"""An article's slides: one for each section of the second level, and what its blocks say of them."""

from __future__ import annotations

from viewer.core.content.pack import Pack
from viewer.core.talk.model import Kind, Slide


def slides_of(pack: Pack, topic_id: str, language: str) -> tuple[Slide, ...]:
    """The slides of a topic, in the order of its sections; none for a topic without a page."""
    article = pack.article(topic_id, language)
    slides = [Slide(topic_id, Kind.SLIDE, article.title, scene=article.scene, topic=topic_id)]
    for heading in article.headings:
        if heading.level == 2:
            key = f"{topic_id}#{heading.anchor}"
            slides.append(
                Slide(key, Kind.SLIDE, heading.text, scene=heading.scene, topic=topic_id, anchor=heading.anchor)
            )
    return tuple(slides)
