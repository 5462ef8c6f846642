"""The command palette: one field that leads to every action, question, source and claim."""
