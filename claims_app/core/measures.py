"""Figures in one measure: minutes and days, metres and kilometres, a third and 33 percent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from claims_app.core.quantities import INFINITY, Exactness, Quantity, QuantityKind
from claims_app.core.script import fold

if TYPE_CHECKING:
    from collections.abc import Mapping

_OPEN_END: Final = 1.5  # "at least N" is a count so far: it fits a higher one below 1.5 N
_VAGUE_FACTOR: Final = 2.0  # "dozens" is no measure: it clashes with what is twice as far
_PERCENT: Final = 0.01
_SHARE: Final = "share"
_ROUNDED: Final = 0.1  # two round figures in two units are one: two months, eight weeks

# Each dimension with its units in both languages: how many of the base unit one of them is.
_TABLE: Final[Mapping[str, Mapping[float, str]]] = {
    "duration": {
        1.0: "second ثانية",
        60.0: "minute دقيقة",
        3600.0: "hour ساعة",
        86400.0: "day night يوم ليلة",
        604800.0: "week أسبوع",
        2629800.0: "month شهر",
        31557600.0: "year عام سنة",
        315576000.0: "decade عقد",
        3155760000.0: "century قرن",
    },
    "length": {
        0.001: "millimetre millimeter mm ملم مم مليمتر ميليمتر ملليمتر",
        0.01: "centimetre centimeter cm سنتيمتر سم",
        0.3048: "foot",
        1.0: "metre meter متر",
        1000.0: "kilometre kilometer km كيلومتر كم",
        1609.344: "mile ميل",
    },
    "mass": {
        1.0: "kilogram kilo kg كيلوغرام كيلوجرام كغ",
        1000.0: "ton tonne طن",
    },
    "volume": {1.0: "litre liter لتر", 159.0: "barrel برميل"},
    "area": {1000.0: "دونم dunam", 4047.0: "acre", 4200.0: "فدان", 10000.0: "hectare هكتار"},
    "temperature": {1.0: "degree درجة"},
    "power": {1.0: "megawatt ميغاواط"},
    "dollar": {1.0: "dollar دولار $"},
    "euro": {1.0: "euro يورو €"},
    "pound": {1.0: "pound جنيه £"},
    "lira": {1.0: "lira ليرة"},
    "riyal": {1.0: "riyal rial ريال"},
    "dinar": {1.0: "dinar دينار"},
    "dirham": {1.0: "dirham درهم"},
    "rouble": {1.0: "rouble ruble"},
}
_UNITS: Final[Mapping[str, tuple[str, float]]] = {
    fold(unit): (dimension, factor)
    for dimension, factors in _TABLE.items()
    for factor, units in factors.items()
    for unit in units.split()
}


class Measure(NamedTuple):
    """A closed interval ``[low, high]`` of one dimension; counts have the dimension ``""``.

    ``unit`` is how many base units the unit holds that the text gives it in.
    """

    dimension: str
    low: float
    high: float
    unit: float


def measure_of(quantity: Quantity) -> Measure:
    """Return a quantity in the base unit of its dimension, the end of an open one closed.

    "At least N" ends right below 1.5 N, and vague words reach twice as far as they say.
    """
    dimension, factor = "", 1.0
    if quantity.kind is QuantityKind.PERCENT:
        dimension, factor = _SHARE, _PERCENT
    elif quantity.kind is QuantityKind.SHARE:
        dimension = _SHARE
    elif quantity.unit:
        dimension, factor = _UNITS.get(quantity.unit, (quantity.unit, 1.0))
    low, high = quantity.low * factor, quantity.high * factor
    if quantity.exactness is Exactness.VAGUE:
        low = low / _VAGUE_FACTOR
        high = high * _VAGUE_FACTOR if dimension != _SHARE else high
    elif quantity.high == INFINITY:
        high = low * _OPEN_END - 1e-9
    return Measure(dimension, low, high, factor)


def are_apart(one: Measure, other: Measure) -> bool:
    """Return whether two measures of one dimension have no value in common."""
    return _below(one, other) or _below(other, one)


def _below(one: Measure, other: Measure) -> bool:
    is_rounded = one.unit != other.unit and other.low < one.high * (1 + _ROUNDED)
    return one.high < other.low and not is_rounded
