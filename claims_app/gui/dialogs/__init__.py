"""Dialogs: each asks for one thing and returns plain data; none touches the case."""
