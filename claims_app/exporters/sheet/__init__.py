"""The claim sheet as data, in the words of its language; every format lays out this one thing."""
