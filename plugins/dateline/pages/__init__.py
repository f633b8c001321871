"""Story to documents: the HTML of every generated page, before any site generator has seen it."""
