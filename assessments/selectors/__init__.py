"""Reading: what each page needs, as dataclasses, in a known number of queries."""
