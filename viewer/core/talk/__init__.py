"""A talk: slides out of a pack, in a running order, with what is drawn on them and how long they take. No Qt."""
