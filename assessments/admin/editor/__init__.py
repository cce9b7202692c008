"""The screen on which a draft is written: its fields, in the order of the method."""
