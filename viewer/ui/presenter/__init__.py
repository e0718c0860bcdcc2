"""The educator's stage: a window for the audience and one for the speaker, over the same states."""
