"""A text in YAML: bare where that is safe, else in quotes, folded or line by line."""

from __future__ import annotations

import re
from itertools import pairwise

from dateline.problems.display import width
from dateline.writing.tree import Scalar

LINE = 100
"""How many columns a line has."""

_NOTHING = frozenset({"~", "null", "Null", "NULL"})
"""What YAML takes for no value, unless it stands in quotes."""

_NUMBER_OR_FLAG = re.compile(
    r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+"
    r"|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)|true|True|TRUE|false|False|FALSE"
)
"""What YAML 1.2 takes for a number or a flag where nobody says that it is text."""

_ONCE_OTHER = re.compile(r"(?i)y|n|yes|no|on|off|[-+]?\d[\d_]*(:[0-5]?\d)+(\.\d*)?|[-+]?\d[\d_]*")
"""What YAML 1.1 does, besides."""

_UNSAFE_START = re.compile(r"-(?![^\s,\[\]{}-])|[?:,\[\]{}#&*!|>'\"%@`=]|<<|\.\.\.")
_UNSAFE = re.compile(r": |:$| #|[\t\n\r\x00-\x1f\x7f-\x9f\ufeff]|^ | $")
_UNSAFE_IN_BRACKETS = re.compile(r"[,?\[\]{}]|:(?=\D)|^-\D")
_LINK = re.compile(r"\[[^\[\]]{1,60}\]\([^\s()]+\)")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def one_line(scalar: Scalar, *, in_brackets: bool = False) -> str | None:
    """Return a text on one line; None where it has several."""
    text = scalar.text
    if text is None:
        return None if in_brackets else ""
    if scalar.style == "literal" or "\n" in text:
        return None
    keeps_quotes = scalar.style == "quoted" and (looks_other(text) or _ONCE_OTHER.fullmatch(text))
    return quoted(text) if keeps_quotes or not _is_safe(text, in_brackets) else text


def looks_other(text: str) -> bool:
    """Tell whether other programs take a bare text for a number or a flag."""
    return _NUMBER_OR_FLAG.fullmatch(text) is not None


def key_text(key: str) -> str:
    """Return the name of a field, in quotes where it needs them."""
    return key if _is_safe(key, in_brackets=True) else quoted(key)


def quoted(text: str) -> str:
    """Return a text in double quotation marks, or in single ones where that saves backslashes."""
    if ('"' in text or "\\" in text) and not re.search(r"[\t\n\r]", text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(_ESCAPES.get(character, character) for character in text) + '"'


def several_lines(scalar: Scalar, indent: int, *, is_prose: bool = False) -> list[str]:
    """Return a text as what stands behind the colon or dash and the lines below it.

    Args:
        scalar: the text.
        indent: the column in which the lines below begin.
        is_prose: whether a line break at its end means nothing.
    """
    text = scalar.text or ""
    line_by_line = text.rstrip("\n") + "\n" if is_prose else text
    if _goes_line_by_line(scalar, indent):
        lines = _literal(line_by_line, indent) or _folded(text, indent)
    else:
        lines = _folded(text, indent) or _literal(line_by_line, indent)
    return lines or [quoted(text)]


def _goes_line_by_line(scalar: Scalar, indent: int) -> bool:
    text = (scalar.text or "").rstrip("\n")
    if "\n" in text:
        return scalar.style != "folded"
    fits = indent + width(text) <= LINE or " " not in text
    return scalar.style == "literal" and fits


def _is_safe(text: str, in_brackets: bool) -> bool:
    if not text or text in _NOTHING or _UNSAFE_START.match(text) or _UNSAFE.search(text):
        return False
    return not (in_brackets and _UNSAFE_IN_BRACKETS.search(text))


def _ending(text: str) -> str | None:
    """The indicator of a text's last line break; None where it has more than one."""
    body = text.rstrip("\n")
    return {0: "-", 1: ""}.get(len(text) - len(body)) if body.strip() else None


def _literal(text: str, indent: int) -> list[str]:
    ending = _ending(text)
    if ending is None or "\r" in text or "\t" in text:
        return []
    begins_deeper = "2" if text.lstrip("\n").startswith(" ") else ""
    pad = " " * indent
    body = [f"{pad}{line}" if line else "" for line in text.rstrip("\n").split("\n")]
    return [f"|{begins_deeper}{ending}", *body]


def _folded(text: str, indent: int) -> list[str]:
    """Lines below `>`: where the text has a line break, an empty line stands more."""
    ending = _ending(text)
    paragraphs = text.rstrip("\n").split("\n")
    if ending is None or re.search(r"[\r\t]|^ | $|^\n|\n | \n", text):
        return []
    lines = [f">{ending}"]
    for above, paragraph in pairwise(["", *paragraphs]):
        if above:
            lines.append("")
        lines += _wrapped(paragraph, indent) if paragraph else [""]
    return lines


def _wrapped(paragraph: str, indent: int) -> list[str]:
    """Break a paragraph at single spaces, which is where folding puts a space again."""
    pad = " " * indent
    lines = [""]
    for word in _words(paragraph):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if lines[-1] and indent + width(longer) > LINE:
            lines.append(word)
        else:
            lines[-1] = longer
    return [pad + line for line in lines]


def _words(paragraph: str) -> list[str]:
    """What a line may break between; a link of Markdown stays in one piece."""
    unbroken = _LINK.sub(lambda link: link.group().replace(" ", "\0"), paragraph)
    return [word.replace("\0", " ") for word in re.split(r"(?<! ) (?! )", unbroken)]
