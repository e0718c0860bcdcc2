"""What changes while somebody talks: the place, the clock, the hands, the ink. One of each serves both windows."""
