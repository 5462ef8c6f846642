"""The use cases, without Qt: window and command line call the same ones."""
