"""The AIJRI scoring method as arithmetic: pure Python, exact decimals, no Django."""
