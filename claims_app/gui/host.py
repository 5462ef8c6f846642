"""What a window needs of the program that it belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from claims_app.core.records import Analyst
    from claims_app.gui.jobs import JobRunner
    from claims_app.gui.language import Translation
    from claims_app.gui.look import Look
    from claims_app.gui.open_case import OpenCase
    from claims_app.gui.work import Work
    from claims_app.workspace.preferences import Preferences


class Host(Protocol):
    """The program as its window sees it; ``program.Program`` is one."""

    look: Look
    translation: Translation
    preferences: Preferences
    runner: JobRunner
    work: Work
    open_case: OpenCase | None

    def analyst(self) -> Analyst:
        """Return who works."""
        ...

    def cases_folder(self) -> Path:
        """Return where cases are looked for first."""
        ...

    def open_folder(self, folder: Path) -> None:
        """Open the case in a folder."""
        ...

    def open_sample(self) -> None:
        """Open the sample case."""
        ...

    def create_case(self, folder: Path, title: str, analyst: str) -> None:
        """Make a new case and open it."""
        ...

    def step_text_scale(self, step: float) -> None:
        """Make the text larger or smaller."""
        ...

    def reset_text_scale(self) -> None:
        """Give the text its usual size."""
        ...

    def apply(self, preferences: Preferences) -> None:
        """Let other preferences hold from now on."""
        ...
