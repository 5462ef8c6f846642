"""Writes a case for people who don't have the program: one module a format."""
