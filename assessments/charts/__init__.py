"""Geometry of the charts: figures in, placed shapes out; x in % of the width, y in pixels."""
