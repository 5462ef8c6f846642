"""Errors in the language of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from claims_app.core.phrases import fill
from claims_app.gui.text import isolate

if TYPE_CHECKING:
    from claims_app.core.errors import ClaimsError

# Messages and remedies, once more and word for word, because ``lupdate`` reads the window's files
# only; a test holds them to the modules that raise them. What is wrong within a file that someone
# has written by hand (``store.strict_yaml``, ``store.layout``) stays in the file's own language.
TEMPLATES: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("errors", "There is no sheet in the language {lang}."),
    QT_TRANSLATE_NOOP("errors", "Choose one of: {known}."),
    QT_TRANSLATE_NOOP("errors", "The program's own font {name} can't be used."),
    QT_TRANSLATE_NOOP("errors", "Install Claims again; nothing of yours is affected."),
    QT_TRANSLATE_NOOP("errors", "The picture could not be written."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Choose a folder that can be written, and a name that ends in .png.",
    ),
    QT_TRANSLATE_NOOP("errors", "{text} is no date of publication."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Write it as 2015-12-01, or 2015-12-01T17:40 in the outlet's own time; 2015-12 "
        "and 2015 do where no more is known.",
    ),
    QT_TRANSLATE_NOOP("errors", "There is no such day or time as {text}."),
    QT_TRANSLATE_NOOP("errors", "The file is UTF-8, but a letter in it is damaged."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Fetch the file again, or repair it in an editor and save it as UTF-8.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The file is not UTF-8; it looks like {encoding}, which is only a guess.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "If that is right, give --encoding {encoding}; else save it again as UTF-8.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "The file does not look like text: it holds control characters or unreadable bytes.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Say how it is encoded, for example --encoding windows-1256, or save it again as UTF-8.",
    ),
    QT_TRANSLATE_NOOP("errors", "The file is empty."),
    QT_TRANSLATE_NOOP("errors", "Choose a file with text in it."),
    QT_TRANSLATE_NOOP("errors", "There is no text encoding called {encoding}."),
    QT_TRANSLATE_NOOP("errors", "Use a name such as utf-8, utf-16, windows-1256 or iso-8859-6."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The file can't be read as {encoding}: it breaks off at byte {byte}.",
    ),
    QT_TRANSLATE_NOOP("errors", "The file can't be read as {encoding}: it breaks off."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Give another --encoding, or leave the option out to have it told from the file.",
    ),
    QT_TRANSLATE_NOOP("errors", "The file is {kind}, not plain text."),
    QT_TRANSLATE_NOOP("errors", "Save its text as UTF-8 (.txt) and import that."),
    QT_TRANSLATE_NOOP("errors", "The front matter that begins here has no end."),
    QT_TRANSLATE_NOOP("errors", "Close it with a line of three dashes: ---"),
    QT_TRANSLATE_NOOP("errors", "{key} stands twice in the front matter."),
    QT_TRANSLATE_NOOP("errors", "Remove one."),
    QT_TRANSLATE_NOOP("errors", "The value of {key} has {length} characters; {most} are taken."),
    QT_TRANSLATE_NOOP("errors", "Shorten it, or close the front matter before the text: ---"),
    QT_TRANSLATE_NOOP("errors", "The front matter has a key {key}."),
    QT_TRANSLATE_NOOP("errors", "Write {known} if that is what is meant."),
    QT_TRANSLATE_NOOP("errors", "{text} is no code of a language."),
    QT_TRANSLATE_NOOP("errors", "Use a code of two or three letters, such as ar or en."),
    QT_TRANSLATE_NOOP("errors", "The Markdown is nested more than {most} deep."),
    QT_TRANSLATE_NOOP("errors", "Save it as plain text (.txt) and import that."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The file is larger than {most} MB, the most that is read as {format}.",
    ),
    QT_TRANSLATE_NOOP("errors", "Import the part with the report."),
    QT_TRANSLATE_NOOP("errors", "Files that end in {suffix} can't be imported."),
    QT_TRANSLATE_NOOP("errors", "The file's name has no ending that tells its format."),
    QT_TRANSLATE_NOOP("errors", "Known endings: {known}. Save the text as .txt and import that."),
    QT_TRANSLATE_NOOP("errors", "This is not a file."),
    QT_TRANSLATE_NOOP("errors", "Choose a file."),
    QT_TRANSLATE_NOOP("errors", "The file can't be read: {reason}."),
    QT_TRANSLATE_NOOP("errors", "Check its name and who may read it."),
    QT_TRANSLATE_NOOP("errors", "There is no text in the file."),
    QT_TRANSLATE_NOOP("errors", "Choose a file with words in it."),
    QT_TRANSLATE_NOOP("errors", "The program's own file {file} is not there."),
    QT_TRANSLATE_NOOP("errors", "The program's own file {file} can't be read: {reason}."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Check who may read the program's folder, or install Claims again.",
    ),
    QT_TRANSLATE_NOOP("errors", "There is no case here: {file} is absent."),
    QT_TRANSLATE_NOOP("errors", "Give the folder of a case, or make one: claims new FOLDER."),
    QT_TRANSLATE_NOOP("errors", "{name} can't name a file of the case."),
    QT_TRANSLATE_NOOP("errors", "Use small letters, digits and hyphens, at most 64."),
    QT_TRANSLATE_NOOP("errors", "A file can't end in {suffix}."),
    QT_TRANSLATE_NOOP("errors", "Rename it, say to .txt, and import it again."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The case is open for reading only, because a part of it could not be loaded.",
    ),
    QT_TRANSLATE_NOOP("errors", "Mend what is named, then open the case again."),
    QT_TRANSLATE_NOOP("errors", "There is something here already."),
    QT_TRANSLATE_NOOP("errors", "Give a folder that is empty or not there yet."),
    QT_TRANSLATE_NOOP("errors", "The case could not be made: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The change could not be saved: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The original could not be kept: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The id {id} is in {file} already."),
    QT_TRANSLATE_NOOP("errors", "Keep one of the two."),
    QT_TRANSLATE_NOOP("errors", "This is no folder of its own: it was not made by a case."),
    QT_TRANSLATE_NOOP(
        "errors",
        "This has a name that no file of a case has: it was not made by a case.",
    ),
    QT_TRANSLATE_NOOP("errors", "See what is in it, then move it out of the case's folder."),
    QT_TRANSLATE_NOOP("errors", "Another program has changed this file since the case was opened."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Nothing was overwritten. Open the case again to work with what is there now.",
    ),
    QT_TRANSLATE_NOOP("errors", "The file {name} would lie outside the case's folder."),
    QT_TRANSLATE_NOOP("errors", "See what has been put into the folder, then open the case again."),
    QT_TRANSLATE_NOOP("errors", "The byte {byte} is no UTF-8."),
    QT_TRANSLATE_NOOP("errors", "Save the file in UTF-8."),
    QT_TRANSLATE_NOOP("errors", "The folder can't be read: {reason}."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The chain of the journal is broken here: a line was changed, removed or put in.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Restore the journal from a copy; the YAML files may still be right.",
    ),
    QT_TRANSLATE_NOOP(
        "errors",
        "Another program has written to the journal since the case was opened.",
    ),
    QT_TRANSLATE_NOOP("errors", "Nothing was changed. Open the case again."),
    QT_TRANSLATE_NOOP("errors", "The text holds half a character ({code})."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Read the file again with its right encoding, or remove the character.",
    ),
    QT_TRANSLATE_NOOP("errors", "This entry names {name}, which no entry of this journal can."),
    QT_TRANSLATE_NOOP("errors", "Restore the journal from a copy."),
    QT_TRANSLATE_NOOP("errors", "This entry is no change: {reason}."),
    QT_TRANSLATE_NOOP("errors", "Restore it from a copy."),
    QT_TRANSLATE_NOOP("errors", "The journal can't be read: {reason}."),
    QT_TRANSLATE_NOOP(
        "errors", "This case has format {version}; this program reads up to {format}."
    ),
    QT_TRANSLATE_NOOP("errors", "Update the program."),
    QT_TRANSLATE_NOOP("errors", "Another window or program is changing this case."),
    QT_TRANSLATE_NOOP("errors", "Close it there; until then, the case can be read here."),
    QT_TRANSLATE_NOOP("errors", "This is a folder."),
    QT_TRANSLATE_NOOP("errors", "Give the name of a file in it."),
    QT_TRANSLATE_NOOP("errors", "The result would take the place of what it is made from."),
    QT_TRANSLATE_NOOP("errors", "Give another name for the result."),
    QT_TRANSLATE_NOOP("errors", "There is no folder {folder}."),
    QT_TRANSLATE_NOOP("errors", "Make it first, or choose another place."),
    QT_TRANSLATE_NOOP("errors", "The result could not be written: {reason}."),
    QT_TRANSLATE_NOOP("errors", "Give the name of a file that can be written to."),
    QT_TRANSLATE_NOOP(
        "errors",
        "See that the folder can be written to and that the disk has room, then try again.",
    ),
    QT_TRANSLATE_NOOP("errors", "The text holds half a character ({code}) after “{before}”."),
    QT_TRANSLATE_NOOP("errors", "A conflict has a type, and nothing else has one."),
    QT_TRANSLATE_NOOP("errors", "Give one of {kinds} with a conflict."),
    QT_TRANSLATE_NOOP("errors", "{analyst} has no verdict on this pair."),
    QT_TRANSLATE_NOOP("errors", "There is nothing to withdraw."),
    QT_TRANSLATE_NOOP("errors", "Decide first, then say why."),
    QT_TRANSLATE_NOOP("errors", "The case has no question {id}."),
    QT_TRANSLATE_NOOP("errors", "Run the matching again and choose anew."),
    QT_TRANSLATE_NOOP("errors", "The case has no source {id}."),
    QT_TRANSLATE_NOOP("errors", "Choose one of sources.yaml."),
    QT_TRANSLATE_NOOP("errors", "The case has no pair {id}."),
    QT_TRANSLATE_NOOP("errors", "There is no format {format}."),
    QT_TRANSLATE_NOOP("errors", "Formats: {known}."),
    QT_TRANSLATE_NOOP("errors", "The case has no report {id}."),
    QT_TRANSLATE_NOOP("errors", "Import it first."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The case was changed while the files were read: a source has gone.",
    ),
    QT_TRANSLATE_NOOP("errors", "Import the files again."),
    QT_TRANSLATE_NOOP("errors", "The preferences can't be read: {reason}."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The defaults are used. See what is there, and move it away or let yourself read it.",
    ),
    QT_TRANSLATE_NOOP("errors", "The preferences can't be used: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The defaults are used; what it held is in {file}."),
    QT_TRANSLATE_NOOP("errors", "The preferences can't be saved: {reason}."),
    QT_TRANSLATE_NOOP("errors", "Check who may write the folder."),
    QT_TRANSLATE_NOOP("errors", "The sample can't be built: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The sheet would take the place of a file of the case."),
    QT_TRANSLATE_NOOP("errors", "Choose another name, outside the case's folder."),
    QT_TRANSLATE_NOOP("errors", "Mend what `claims validate` names, then open the case again."),
    QT_TRANSLATE_NOOP("errors", "The change is safe, but not in all files: {reason}."),
    QT_TRANSLATE_NOOP("errors", "The report does not hold these words."),
    QT_TRANSLATE_NOOP(
        "errors",
        "Copy them from the report as they stand there, marks and spaces included.",
    ),
    QT_TRANSLATE_NOOP("errors", "The report holds these words more than once."),
    QT_TRANSLATE_NOOP("errors", "Give more of the words around them, or the span."),
    QT_TRANSLATE_NOOP("errors", "Somebody says each claim."),
    QT_TRANSLATE_NOOP("errors", "Name who says it."),
    QT_TRANSLATE_NOOP("errors", "The case has this claim already, as {id}."),
    QT_TRANSLATE_NOOP("errors", "The case has no claim {id}."),
    QT_TRANSLATE_NOOP("errors", "See its claims: claims extract DIR --explain."),
    QT_TRANSLATE_NOOP("errors", "Mark other words, or name another speaker."),
    QT_TRANSLATE_NOOP("errors", "The span from {start} to {end} holds no words of the report."),
    QT_TRANSLATE_NOOP(
        "errors",
        "The report has {length} characters; count from 0, the end not included.",
    ),
)
# Values that are words: kinds of file, and what systems say (errno(3)).
VALUES: Final[tuple[object, ...]] = (
    QT_TRANSLATE_NOOP("errors", "a PDF"),
    QT_TRANSLATE_NOOP("errors", "a ZIP archive or an Office document"),
    QT_TRANSLATE_NOOP("errors", "an old Office document"),
    QT_TRANSLATE_NOOP("errors", "an RTF document"),
    QT_TRANSLATE_NOOP("errors", "a compressed file"),
    QT_TRANSLATE_NOOP("errors", "a picture"),
    QT_TRANSLATE_NOOP("errors", "a program"),
    QT_TRANSLATE_NOOP("errors", "a database"),
    QT_TRANSLATE_NOOP("errors", "plain text"),
    QT_TRANSLATE_NOOP("errors", "Permission denied"),
    QT_TRANSLATE_NOOP("errors", "No space left on device"),
    QT_TRANSLATE_NOOP("errors", "No such file or directory"),
    QT_TRANSLATE_NOOP("errors", "Not a directory"),
    QT_TRANSLATE_NOOP("errors", "Is a directory"),
    QT_TRANSLATE_NOOP("errors", "File exists"),
    QT_TRANSLATE_NOOP("errors", "Read-only file system"),
    QT_TRANSLATE_NOOP("errors", "Input/output error"),
    QT_TRANSLATE_NOOP("errors", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("errors", "File name too long"),
    QT_TRANSLATE_NOOP("errors", "Directory not empty"),
    QT_TRANSLATE_NOOP("errors", "Device or resource busy"),
    QT_TRANSLATE_NOOP("errors", "Too many open files"),
    QT_TRANSLATE_NOOP("errors", "Operation not permitted"),
)


def message_of(error: ClaimsError) -> str:
    """Return what went wrong, translated."""
    return _translated(error, error.templates[0])


def remedy_of(error: ClaimsError) -> str:
    """Return what to do about it, translated."""
    return _translated(error, error.templates[1])


def line_of(error: ClaimsError) -> str:
    """Return place, message and remedy in one line, translated."""
    where = f"{error.place}: " if error.place else ""
    return f"{where}{message_of(error)} {remedy_of(error)}".strip()


def _translated(error: ClaimsError, template: str) -> str:
    words = {
        name: isolate(QCoreApplication.translate("errors", value))
        for name, value in error.arguments.items()
    }
    return fill(QCoreApplication.translate("errors", template), words)
