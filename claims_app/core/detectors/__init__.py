"""One module a type of conflict; each tells what it saw in a pair, or nothing."""
