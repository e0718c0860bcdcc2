"""Septa: an offline viewer for topics about cellulite and mesotherapy."""

__version__ = "0.1.0"
