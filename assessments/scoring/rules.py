"""Every constant of the scoring method (method.md), named with its unit."""

from decimal import Decimal

METHOD_VERSION = "1"

# Tasks: share in % of working time, score in points
TASKS_MIN = 5
TASKS_MAX = 10
SHARES_TOTAL = 100
TASK_SCORE_MIN = 1
TASK_SCORE_MAX = 5
HIGH_TASK_SCORE = 3

# Other inputs, in points a row and in points altogether
EVIDENCE_ROW_MIN = -2
EVIDENCE_ROW_MAX = 2
EVIDENCE_MIN = -10
EVIDENCE_MAX = 10
BARRIER_ROW_MIN = 0
BARRIER_ROW_MAX = 2
BARRIERS_MIN = 0
BARRIERS_MAX = 10
PRINCIPLE_ROW_MIN = 0
PRINCIPLE_ROW_MAX = 3
PROTECTIVE_MIN = 0
PROTECTIVE_MAX = 9
GROWTH_MIN = -2
GROWTH_MAX = 2

# Composite: resistance in points of 1 to 5, modifiers as factors
RESISTANCE_BASE = Decimal("6.00")
RESISTANCE_MIN = Decimal("1.00")
RESISTANCE_MAX = Decimal("5.00")
NEUTRAL_MODIFIER = Decimal("1.0")
EVIDENCE_FACTOR_PER_POINT = Decimal("0.04")
BARRIER_FACTOR_PER_POINT = Decimal("0.02")
GROWTH_FACTOR_PER_POINT = Decimal("0.05")

# Normalisation: the raw product that scores 0, and how much raw product makes 100 points
RAW_FLOOR = Decimal("0.54")
RAW_SPAN = Decimal("7.93")
SCORE_MIN = Decimal("0.0")
SCORE_MAX = Decimal("100.0")

# Zones, by the published score in points; a band is closed below and open above
YELLOW_FROM = Decimal("25.0")
GREEN_FROM = Decimal("48.0")
BORDERLINE_WITHIN = Decimal("3.0")

# Sub-labels: shares in % of working time that scores HIGH_TASK_SCORE or more
TRANSFORMING_SHARE = 20
URGENT_SHARE = 40
ACCELERATED_GROWTH = 2
IMMINENT_RESISTANCE_BELOW = Decimal("1.8")
IMMINENT_EVIDENCE_UP_TO = -6
IMMINENT_BARRIERS_UP_TO = 2

# Quick screen, by protective total in points
SOME_PROTECTION_FROM = 3
STRONG_PROTECTION_FROM = 6

# Words for the barriers total, in points
MODERATE_BARRIERS_FROM = 4
STRONG_BARRIERS_FROM = 7

# Assessor override, in points of score either way
OVERRIDE_MAX = Decimal("5.0")

# Weighted points: what each component can reach at most, in points of 100
RESISTANCE_WEIGHT = 50
EVIDENCE_WEIGHT = 20
BARRIERS_WEIGHT = 15
PROTECTIVE_WEIGHT = 10
GROWTH_WEIGHT = 5

# AI-driven variant
VARIANT_MOVE_MAX = 10  # percentage points of working time a base task's share may move
VARIANT_AXIS_RISE_MAX = 1  # points an axis may rise above the base
VARIANT_SIGNALS_MIN = 2  # named market signals
DIRECTION_FROM = Decimal("1.0")  # points of score from which the direction is more than "the same"
