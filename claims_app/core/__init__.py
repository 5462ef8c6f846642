"""Records, changes and the engine: pure functions without disk, clock or Qt."""
