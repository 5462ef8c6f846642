"""Reads files of reports: one module a format, bytes in, text and what the file says of it out."""
