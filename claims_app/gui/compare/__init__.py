"""The Compare view: columns of claims as cards, with connectors between those that are linked."""
