"""What hand-written pages can hold of a story: kinds of links, and kinds of blocks."""

LINKS = ("event", "actor", "place", "quote", "source", "count", "term")
"""What a link can lead to: `[words](event:<id>)`, and for a quote `quote:<event>.<quote>`."""

BLOCKS = ("timeline", "map", "quotes", "actors", "claims", "counts", "explain", "tour", "cite")
"""What a block can show: the word behind its marks."""
