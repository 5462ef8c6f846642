"""The Review screen: one pair at a time, by the keyboard alone."""
