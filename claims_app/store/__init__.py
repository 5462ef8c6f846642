"""The case folder: strict YAML, atomic writing, records as plain data, the journal."""
