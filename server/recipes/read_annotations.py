#!/usr/bin/env python3
"""Reads the JSON Lines of Copydesk in Python, checks every offset in them, and prints who said what.

    copydesk annotate --format jsonl article.txt > annotations.jsonl
    python3 read_annotations.py annotations.jsonl

    copydesk annotate --from jsonl corpus.jsonl > annotated.jsonl
    python3 read_annotations.py annotated.jsonl

Copydesk counts UTF-16 code units, Python counts code points. They differ behind every character beyond U+FFFF, such as an emoji:
take `Offsets` from here into your own program. An offset of a file counts its byte order mark, and of a line break CR LF both.

Files are read as Copydesk reads them: by their byte order mark (UTF-8, UTF-16), else as UTF-8, else as --encoding says, which has
to be the same as for `copydesk`. Where a check against a source was made, the offsets into that other file are not looked at.

Ends with 0 when all is right, with 1 at the first offset that is wrong or text that cannot be read, with 2 when it is called wrongly.
Needs Python 3.9 or later and nothing else. Free to copy (MIT).
"""

from __future__ import annotations

import argparse
import codecs
import json
import sys
from bisect import bisect_left
from pathlib import Path
from typing import Any, Iterator, NamedTuple, Optional

Record = dict[str, Any]


class Fault(Exception):
    """Something that is not as it has to be, in plain words."""


class Span(NamedTuple):
    """A stretch of a Python string, half-open: `text[span.start:span.end]`."""

    start: int
    end: int


class Offsets:
    """Turns offsets in UTF-16 code units into indices of a Python string."""

    def __init__(self, text: str) -> None:
        self.text = text
        # where the second code unit of each character beyond U+FFFF stands
        self._second: list[int] = []
        for index, character in enumerate(text):
            if character > "\uffff":
                self._second.append(index + len(self._second) + 1)
        self.length = len(text) + len(self._second)

    def index(self, offset: int) -> int:
        """The index of the character that begins at an offset; a Fault where none does."""
        before = bisect_left(self._second, offset)
        if before < len(self._second) and self._second[before] == offset:
            raise Fault(f"offset {offset} lies inside of a character")
        return offset - before

    def span(self, record: Record) -> Span:
        """A stretch that is given as `start` and `end`; a Fault where the text has none there."""
        start, end = record.get("start"), record.get("end")
        for offset in (start, end):
            if not isinstance(offset, int) or isinstance(offset, bool):
                raise Fault(f"offset {offset!r} is no whole number")
        if not 0 <= start <= end <= self.length:
            raise Fault(f"{start} to {end} is no stretch of a text of {self.length} code units")
        return Span(self.index(start), self.index(end))


class Checker:
    """Holds what is written of one text against the text."""

    def __init__(self, text: str, annotations: Record) -> None:
        self.text = text
        self.annotations = annotations
        self.offsets = Offsets(text)
        self.edges: set[int] = set()
        self.checked = 0

    def check(self) -> int:
        """Looks at every span and says how many there are; raises a Fault at the first that is wrong."""
        annotations = self.annotations
        if annotations.get("offsets") != "utf-16":
            raise Fault(f"offsets count {annotations.get('offsets')!r}, not 'utf-16'")
        if annotations.get("length") != self.offsets.length:
            raise Fault(
                f"the text has {self.offsets.length} code units, not {annotations.get('length')}: "
                "it is another text, or was read in another encoding"
            )
        self.artifacts()
        records = [
            self.visible(record, f"record {number}")
            for number, record in enumerate(annotations.get("records", []), 1)
        ]
        names = self.speakers(records)
        for number, quotation in enumerate(annotations["quotations"], 1):
            self.quotation(quotation, f"quotation {number}", names, records)
        return self.checked

    def artifacts(self) -> None:
        """Noise: it says what stands there, and does not overlap."""
        end = 0
        for number, artifact in enumerate(self.annotations["artifacts"], 1):
            where = f"piece of noise {number} ({artifact.get('rule')})"
            span = self.span(artifact, where)
            there = self.text[span.start : span.end]
            if there != artifact["text"]:
                raise Fault(f"{where}: {artifact['text']!r} is written down, {there!r} stands there")
            if span.start < end:
                raise Fault(f"{where}: it begins before the one before it ends")
            end = span.end
            self.edges.update(span)

    def speakers(self, records: list[Span]) -> dict[str, str]:
        """The names of the speakers, by their ids."""
        names: dict[str, str] = {}
        for speaker in self.annotations["speakers"]:
            where = f"speaker {speaker['id']}"
            if speaker["id"] in names:
                raise Fault(f"{where}: two have this id")
            names[speaker["id"]] = speaker["name"]
            for number, mention in enumerate(speaker["mentions"], 1):
                self.words(mention, f"{where}, mention {number}")
            self.index(speaker, records, where)
        return names

    def quotation(self, quotation: Record, where: str, names: dict[str, str], records: list[Span]) -> None:
        whole = self.visible(quotation, where)
        parts = [self.visible(part, f"{where}, part {n}") for n, part in enumerate(quotation["parts"], 1)]
        if not parts or whole != Span(min(p.start for p in parts), max(p.end for p in parts)):
            raise Fault(f"{where}: its parts are not from its start to its end")
        if quotation["speakerId"] is not None and names.get(quotation["speakerId"]) != quotation["speaker"]:
            raise Fault(f"{where}: its speaker is not the one of its speakerId")
        for name in ("source", "cue"):
            if quotation[name] is not None:
                self.words(quotation[name], f"{where}, {name}")
        for number, mention in enumerate(quotation["chain"], 1):
            self.words(mention, f"{where}, chain {number}")
        for number, other in enumerate(quotation["runnersUp"], 1):
            self.words(other, f"{where}, runner-up {number}")
            if other["speakerId"] is not None and other["speakerId"] not in names:
                raise Fault(f"{where}, runner-up {number}: nobody has the id {other['speakerId']!r}")
        record = self.index(quotation, records, where)
        if record is not None and not record.start <= whole.start <= whole.end <= record.end:
            raise Fault(f"{where}: it does not lie in its record")

    def span(self, record: Record, where: str) -> Span:
        self.checked += 1
        try:
            return self.offsets.span(record)
        except Fault as fault:
            raise Fault(f"{where}: {fault}") from None

    def visible(self, record: Record, where: str) -> Span:
        """A stretch that begins and ends with something to be seen."""
        span = self.span(record, where)
        there = self.text[span.start : span.end]
        if there == "" or there[0].isspace() or there[-1].isspace():
            raise Fault(f"{where}: {there!r} begins or ends with white space, or is empty")
        return span

    def words(self, record: Record, where: str) -> Span:
        """A stretch of whole words; noise may be glued to them."""
        span = self.visible(record, where)
        for at in span:
            if at not in self.edges and self.text[max(at - 1, 0) : at].isalnum() and self.text[at : at + 1].isalnum():
                raise Fault(f"{where}: {self.text[span.start : span.end]!r} begins or ends inside of a word")
        return span

    def index(self, record: Record, records: list[Span], where: str) -> Optional[Span]:
        """The article of an archive's export that something belongs to; None where the file is one article."""
        index = record.get("record")
        if index is None:
            return None
        if not isinstance(index, int) or not 0 <= index < len(records):
            raise Fault(f"{where}: there is no record {index!r}")
        return records[index]


def decoded(data: bytes, fallback: Optional[str]) -> str:
    """A file's text with its byte order mark, as offsets count it."""
    if data.startswith(codecs.BOM_UTF8):
        return data.decode("utf-8")
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark):
            return data.decode(encoding, "surrogatepass")
    if fallback in ("utf-16le", "utf-16be") and b"\0" in data:
        return data.decode(fallback.replace("16", "16-"), "surrogatepass")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if fallback != "windows-1252":
            raise Fault("it is not in UTF-8; name its encoding with --encoding, as for copydesk") from None
        # the five bytes that Windows-1252 leaves out are control characters, as everywhere on the web
        return "".join(
            bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for byte in data
        )


def read_file(path: Path, fallback: Optional[str]) -> str:
    try:
        return decoded(path.read_bytes(), fallback)
    except (OSError, UnicodeDecodeError) as error:
        raise Fault(f"{path} cannot be read: {error}") from None


def lines_of(name: str) -> Iterator[Record]:
    """The objects of a file of JSON Lines; `-` is standard input."""
    try:
        with open(0 if name == "-" else name, "rb") as file:
            # of bytes, lines end at a line feed only: not at U+2028, as in a str
            for number, line in enumerate(file, 1):
                try:
                    record = json.loads(line.decode("utf-8"))
                except ValueError:
                    raise Fault(f"line {number} is no JSON in UTF-8") from None
                if not isinstance(record, dict):
                    raise Fault(f"line {number} is no JSON object")
                yield record
    except OSError as error:
        raise Fault(f"{name} cannot be read: {error}") from None


def text_and_annotations(record: Record, options: argparse.Namespace) -> tuple[str, Record]:
    """Of a line its text, which it holds or names, and what Copydesk says of it."""
    if "annotations" in record:
        text = record.get(options.text_field)
        if not isinstance(text, str):
            raise Fault(f"it has no text in a field {options.text_field!r}; name it with --text-field")
        return text, record["annotations"]
    if "file" in record and "quotations" in record:
        return read_file(Path(options.folder) / record["file"], options.encoding), record
    raise Fault("it is no line of copydesk annotate")


def printable(text: str) -> str:
    """On one line; a control character of an article must not reach a terminal."""
    return "".join(c if c.isprintable() else "\ufffd" for c in " ".join(text.split()))


def print_by_speaker(text: str, annotations: Record) -> None:
    """Prints who said what, with Python's indices."""
    offsets = Offsets(text)
    by_speaker: dict[str, list[Record]] = {}
    for quotation in annotations["quotations"]:
        # a word that is set off and the name of a work are nobody's words
        if quotation["type"] in ("scare", "title"):
            continue
        speaker = quotation["speaker"] or "nobody is named"
        by_speaker.setdefault(speaker, []).append(quotation)
    for speaker, quotations in by_speaker.items():
        print(f"  {printable(speaker)}")
        for quotation in quotations:
            spans = [offsets.span(part) for part in quotation["parts"]]
            words = " … ".join(printable(text[span.start : span.end]) for span in spans)
            perhaps = " (perhaps)" if quotation["speaker"] and quotation["confidence"] < 0.5 else ""
            print(f"    text[{spans[0].start}:{spans[-1].end}]{perhaps} {words}")


def main() -> int:
    about = (__doc__ or "").split("\n\n")
    parser = argparse.ArgumentParser(
        description=about[0], epilog="\n\n".join(about[1:]), formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("annotations", help="what copydesk annotate has written; - for standard input")
    parser.add_argument("--folder", default=".", help="where the paths in the lines count from")
    parser.add_argument("--text-field", default="text", help="the field that holds the text (default: text)")
    parser.add_argument("--encoding", choices=("windows-1252", "utf-16le", "utf-16be"), help="as for copydesk")
    options = parser.parse_args()
    # a terminal may lack characters of an article, and an article may hold half a character
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    checked, articles, where = 0, 0, printable(options.annotations)
    try:
        for number, record in enumerate(lines_of(options.annotations), 1):
            name = record.get("file") or record.get("id") or f"line {number}"
            where = printable(str(name))
            if "error" in record:
                print(f"{where}: not annotated: {printable(str(record['error']))}", file=sys.stderr)
                continue
            text, annotations = text_and_annotations(record, options)
            checked += Checker(text, annotations).check()
            articles += 1
            print(where)
            print_by_speaker(text, annotations)
            where = printable(options.annotations)
    except Fault as fault:
        print(f"{where}: {fault}", file=sys.stderr)
        return 1
    except (KeyError, TypeError, AttributeError) as error:
        print(f"{where}: a field is missing or holds something else: {error!r}", file=sys.stderr)
        return 1
    print(f"{checked} spans of {articles} {'article' if articles == 1 else 'articles'} are right.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
