"""The formats that can be exported, by the name that ``claims export --format`` takes."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from claims_app.exporters.html import HtmlExporter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from claims_app.exporters.base import Exporter

_ALL: Final[tuple[Exporter, ...]] = (HtmlExporter(),)
EXPORTERS: Final[Mapping[str, Exporter]] = MappingProxyType({item.name: item for item in _ALL})
