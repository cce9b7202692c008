"""Proofs at full size, with the processes and the mail server that they need."""
