"""Words that say little by themselves, and endings that change no meaning, of the languages we know them of."""

from __future__ import annotations

from collections.abc import Callable, Iterator

_SMALL = {
    "en": "a about after am an and any are as at be been but by can could did do does for from get has have"
    " having he her his how i if in into is it its just like me my of on or our she should so some than that"
    " the their them there these they this those to was we were what when where which who whose why will"
    " with would you your",
    "es": "a al algo como con cual cuando de del desde donde e el ella ellas ellos en es esa ese eso esta este"
    " esto ha hay la las lo los me mi muy o para pero por porque que se si son su sus te tu tus un una unas"
    " uno unos y ya yo",
    "fr": "a au aux avec ce ces cette comme d dans de des du elle elles en est et eu il ils j je l la le les leur"
    " ma mais me mes mon n ne nos notre nous on ou par pas pour qu que quel quelle qui s sa se ses son sont"
    " sur ta te un une vous",
    "de": "aber als am an auch auf aus bei bin bis da das dass dem den der des die du ein eine einem einen einer"
    " eines er es fur hat ich ihr im in ist ja kann mit nach nicht noch nur ob oder sie sind so uber um und"
    " uns vom von vor war was wenn wer wie wir wird wo zu zum zur",
    "it": "a ad ai al alla anche c che chi ci come con cosa da dal dei del della di e ed gli ha i il in io la le"
    " lo ma mi nel nella non o per perche piu quale quando se si sono su sul tra tu un una uno",
    "pt": "a ao aos as com como da das de do dos e ela ele em essa esse esta este eu foi ha isso mais mas me na"
    " nao nas no nos o os ou para pela pelo por porque qual quando que quem se sem seu sua tem um uma voce",
    "ar": "ان او اي الي التي الذي عن علي في كيف لا لماذا ما ماذا مع من هذا هذه هل هو هي و يا",
    "hi": "और एक का की के को कैसे क्या क्यों तो था थी थे ने पर भी में यह या वह से है हैं हो",
    "tr": "ama bir bu da de gibi icin ile mi mu ne neden nasil o ve veya ya",
}
# They ask for something: a title that begins so is likely the answer ("Why it happens").
_ASKING = {
    "en": "how what when where who why",
    "es": "como cual cuando donde porque que quien",
    "fr": "comment ou pourquoi quand qui quoi",
    "de": "wann warum was wer wie wo",
    "it": "come cosa dove perche quando chi",
    "pt": "como onde porque quando quem que",
    "ar": "اين كيف لماذا ماذا متي من",
    "hi": "कब कहां कैसे कौन क्या क्यों",
    "tr": "kim nasil ne neden nerede niye",
}
_SETS = {language: frozenset(listed.split()) for language, listed in _SMALL.items()}


def is_small(word: str, language: str) -> bool:
    """Does this folded word say little in this language?"""
    return word in _SETS.get(_main(language), frozenset())


def is_asking(word: str, language: str) -> bool:
    """Does this folded word ask for something ("why")?"""
    return word in _ASKING.get(_main(language), "").split()


def inflections(word: str, language: str) -> tuple[str, ...]:
    """Other forms that this folded word may have; some may be no words at all."""
    rule = _RULES.get(_main(language))
    if rule is None or len(word) < 3 or not word.isalpha():
        return ()
    return tuple(dict.fromkeys(form for form in rule(word) if form != word and len(form) > 2))


def endings_known(language: str) -> bool:
    """Does ``inflections`` know this language? A word of another may go on in any way."""
    return _main(language) in _RULES


def _english(word: str) -> Iterator[str]:
    stem = word
    for ending in ("ies", "ing", "ed", "es", "s", "e", "y"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stem = word[: -len(ending)]
            if ending == "ies":
                yield stem + "y"
            elif ending == "es":
                yield word[:-1]
            break
    if word.endswith("ss"):
        stem = word
    if len(stem) > 4 and stem[-1] == stem[-2] and word.endswith(("ing", "ed")):
        yield stem[:-1]
    yield from (word + "s", word + "es", stem, stem + "e", stem + "s", stem + "es", stem + "ing", stem + "ed")
    if word.endswith("y"):
        yield word[:-1] + "ies"


def _romance(word: str) -> Iterator[str]:
    if word.endswith("es") and len(word) > 4:
        yield word[:-2]
    if word.endswith("s"):
        yield word[:-1]
    else:
        yield word + "s"
        yield word + "es"


def _with_article(articles: tuple[str, ...]) -> Callable[[str], Iterator[str]]:
    """Articles and prepositions that are written together with the word, the longest first."""

    def rule(word: str) -> Iterator[str]:
        bare = next(
            (word.removeprefix(one) for one in articles if word.startswith(one) and len(word) > len(one) + 2), word
        )
        yield bare
        yield from (article + bare for article in articles)

    return rule


_RULES: dict[str, Callable[[str], Iterator[str]]] = {
    "en": _english,
    **dict.fromkeys(("es", "pt", "fr"), _romance),
    "ar": _with_article(("وال", "بال", "كال", "فال", "لل", "ال", "و")),
    "he": _with_article(("וה", "שה", "ה", "ו", "ב", "ל", "מ", "ש")),
}


def _main(language: str) -> str:
    return language.replace("_", "-").partition("-")[0].lower()
