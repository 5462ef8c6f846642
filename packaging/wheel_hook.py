"""Keeps a wheel without translations from being built: they are compiled, not in the repository."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from typing_extensions import override


class TranslationsHook(BuildHookInterface[Any]):
    """Looks for the compiled file of each translation before the wheel is built."""

    @override
    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Stop where one is missing or older than its source.

        Raises:
            RuntimeError: Names it, and says how to compile it.
        """
        for source in sorted(Path(self.root, "resources", "i18n").glob("*.ts")):
            target = source.with_suffix(".qm")
            if not target.is_file() or target.stat().st_mtime < source.stat().st_mtime:
                raise RuntimeError(
                    f"{target} is missing or old. Compile it with: pyside6-lrelease {source}"
                )
