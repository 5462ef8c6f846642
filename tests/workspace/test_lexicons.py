from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from claims_app.core.errors import ClaimsError
from claims_app.workspace.lexicons import cue_lexicon, read_cues

if TYPE_CHECKING:
    from pathlib import Path


def test_packaged_cue_lexicons_are_read_once_and_are_whole() -> None:
    lexicon = cue_lexicon()

    assert cue_lexicon() is lexicon
    for lang in ("ar", "en"):
        cues = lexicon.of(lang)
        assert cues is not None
        assert len(cues.forms) > 200
        assert cues.words["negators"]


def test_wrong_cue_file_is_refused_with_line_and_remedy(tmp_path: Path) -> None:
    file = tmp_path / "ar.yaml"
    file.write_text(
        "format: 1\nlang: ar\nverbs:\n  - {verb: قال}\n  - {verb: نفى, act: shout}\n", "utf-8"
    )

    with pytest.raises(ClaimsError) as caught:
        read_cues({"ar": file})

    assert caught.value.place is not None
    assert (caught.value.place.path, caught.value.place.line) == (file, 5)
