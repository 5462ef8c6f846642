"""Who is said to have said what: from a text to quotes with their speakers."""
