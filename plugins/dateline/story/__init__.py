"""What a story is: frozen models, dates, statuses and queries. No input or output, no HTML."""
