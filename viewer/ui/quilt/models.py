"""The models behind pictures that are open at the same time: pictures of the same assumptions share one.

What a model has solved stays at hand; in a kiosk, with a picture beside its articles and one of its own in each
language, each would else solve and keep the same.
"""

from __future__ import annotations

from weakref import WeakValueDictionary

from viewer.core.quilt.assumptions import Assumptions
from viewer.core.quilt.model import QuiltModel

_models: WeakValueDictionary[Assumptions, QuiltModel] = WeakValueDictionary()


def model_of(assumptions: Assumptions) -> QuiltModel:
    """The model of these assumptions; gone with the last picture that has it."""
    found = _models.get(assumptions)
    if found is None:
        found = _models[assumptions] = QuiltModel(assumptions=assumptions)
    return found
