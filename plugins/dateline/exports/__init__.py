"""Story to other formats: what other people's programs read."""
