"""What a print is made of, brought from the pack: by a window in the background, by the command line at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from viewer.core.article.model import Article
from viewer.core.content.pack import Pack
from viewer.core.notebook.model import Question
from viewer.core.printing.choice import Asked
from viewer.core.problems import PackError
from viewer.state.jobs import Jobs
from viewer.ui.article.pictures import Frame, Pictures
from viewer.ui.printing.document import ImageOf, PictureSource
from viewer.ui.printing.material import Quilted
from viewer.ui.shell.printed_picture import PrintedPicture
from viewer.ui.theme.print_css import print_theme


def pictures_of(pack: Pack) -> PictureSource:
    """The pack's pictures for paper, judged and read as those of the screen are."""

    def pictures(html: str, dots_per_px: float, column: float) -> ImageOf:
        made = Pictures(Frame(print_theme(), dots_per_px, column), pack.files.read)
        made.expect(html)
        return made.image

    return pictures


def questions_of(own: Iterable[Question], pack: Pack, language: str, topic_id: str) -> dict[Asked, tuple[str, ...]]:
    """The reader's open questions, those that the pack has ready for a page, and all that it has."""
    ready = pack.questions(language)
    return {
        Asked.OWN: tuple(one.text for one in own if not one.done and one.text.strip()),
        Asked.HERE: tuple(one.text for one in ready if topic_id and (not one.topics or topic_id in one.topics)),
        Asked.READY: tuple(one.text for one in ready),
    }


class PrintSource:
    """Articles are converted, and pictures drawn, by ``jobs``; asked again later, they are there."""

    def __init__(self, pack: Pack, language: str, picture: PrintedPicture, jobs: Jobs) -> None:
        self._pack = pack
        self._language = language
        self._picture = picture
        self._jobs = jobs
        self._done: dict[object, object] = {}
        self._asked: set[object] = set()

    def article(self, topic_id: str, part: int) -> Article | None:
        """None while it is converted. PackError when it cannot be."""
        ready = self._pack.ready(topic_id, self._language, part)
        if ready is not None:
            return ready
        found = self._fetched((topic_id, part), partial(self._pack.article, topic_id, self._language, part))
        if isinstance(found, Exception):
            raise PackError(str(found))
        return found if isinstance(found, Article) else None

    def quilt(self, scene: str, width: float) -> Quilted | None:
        """None while it is drawn. A picture that cannot be drawn is left out."""
        found = self._fetched((scene, round(width)), partial(self._picture.draw, scene, width))
        if isinstance(found, Exception):
            return Quilted()
        return found if isinstance(found, Quilted) else None

    def _fetched(self, key: object, work: Callable[[], object]) -> object:
        if key not in self._asked:
            self._asked.add(key)
            keep = partial(self._keep, key)
            self._jobs.run(work, keep, keep, urgent=False)
        return self._done.get(key)

    def _keep(self, key: object, result: object) -> None:
        self._done[key] = result
