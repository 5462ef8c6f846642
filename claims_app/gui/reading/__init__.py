"""The Read screen: a report with who says what in it marked."""
