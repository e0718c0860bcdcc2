"""The tissue under the skin over time: what an account says about it, and the fields that follow.

``quantities.PARAMETERS`` is all that a row of assumptions.yaml can set. A row that is no effect (``none-found``,
``unknown``) or that is missing changes nothing.
"""

from __future__ import annotations

from viewer.core.quilt.quantities import PARAMETERS, TREATMENTS, Quantity

__all__ = ["PARAMETERS", "TREATMENTS", "Quantity"]
