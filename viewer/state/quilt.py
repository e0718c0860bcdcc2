"""Where the sliders of the picture stand."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from viewer.core.quilt.parameters import Parameters


class QuiltState(QObject):
    """Compares, stores, emits."""

    changed = Signal(object)  # Parameters

    def __init__(self, parameters: Parameters | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.start = Parameters()
        self._parameters = parameters or self.start

    @property
    def parameters(self) -> Parameters:
        return self._parameters

    @property
    def age(self) -> int:
        return self._parameters.age

    @property
    def weight(self) -> int:
        return self._parameters.weight

    def set_age(self, age: int) -> None:
        self._set(Parameters.nearest(age, self.weight))

    def set_weight(self, weight: int) -> None:
        self._set(Parameters.nearest(self.age, weight))

    def reset(self) -> None:
        """Back to where the sliders start, not to where the command line put them."""
        self._set(self.start)

    def _set(self, parameters: Parameters) -> None:
        if parameters != self._parameters:
            self._parameters = parameters
            self.changed.emit(parameters)
