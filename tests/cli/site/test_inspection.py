"""A site is fit to be shown when it is whole, connected, and quiet towards everybody else."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from dateline.cli.site.inspection import faults_of

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
HEAD = (
    '<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{}">{}</head>'
)

WriteSite = Callable[[dict[str, str]], Path]


def page(body: str = "", head: str = "", policy: str = POLICY) -> str:
    start = f'<!doctype html><html lang="en">{HEAD.format(policy, head)}'
    return f"{start}<body>{body}</body></html>\n"


@pytest.fixture
def write_site(tmp_path: Path) -> WriteSite:
    """Write a site's files; there is a home page unless the test brings its own."""

    def write(files: dict[str, str]) -> Path:
        for name, text in {"index.html": page(), **files}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        return tmp_path

    return write


def faults(write_site: WriteSite, body: str = "", head: str = "", **files: str) -> list[str]:
    """Return what is wrong with a site whose home page holds a body."""
    named = {name.replace("__", "/").replace("_", "."): text for name, text in files.items()}
    return list(faults_of(write_site({"index.html": page(body, head)} | named)))


def test_a_site_in_order_has_no_faults(write_site: WriteSite) -> None:
    events = page('<h2 id="claim-1">x</h2><a href="../../#top">up</a><a href="../..">home</a>')
    body = """
        <a href="events/x/#claim-1">in</a> <a href="#here">here</a> <p id="here">
        <a href="https://example.org/?q=1">out</a> <a href="mailto:desk@example.org">write</a>
        <img src="a%20b.svg" srcset="a%20b.svg 2x" alt="">
        <img src="data:image/gif;base64,R0" alt="">
        <iframe src="maps/story.html#event=x" title="Map"></iframe>
        <script type="application/json">{"a": "<a href='nowhere/'>"}</script>"""
    files = {
        "index.html": page(body, '<link rel="stylesheet" href="a.css">'),
        "events/x/index.html": events,
        "maps/story.html": page(),
        "a b.svg": "<svg/>",
        "a.css": "p { mask: url(data:image/svg+xml;utf8,x); background: url('a%20b.svg') }",
    }
    assert list(faults_of(write_site(files))) == []


def test_a_site_has_a_home_page(tmp_path: Path) -> None:
    assert list(faults_of(tmp_path)) == ["index.html: there is no home page"]


def test_a_page_comes_to_its_end(write_site: WriteSite) -> None:
    assert faults(write_site, x_html=page()[:-9]) == ["x.html: the page breaks off before its end"]


def test_a_page_has_a_policy(write_site: WriteSite) -> None:
    found = faults(write_site, x_html="<html><p>x</p></html>")
    assert found == ["x.html: has no Content Security Policy"]


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("nowhere/", "links to nowhere/, which is not there"),
        ("../outside/", "links to ../outside/, which is not there"),
        ("/elsewhere/", "links to /elsewhere/, which is not there"),
        ("#nowhere", "links to #nowhere, but there is no such place on that page"),
        ("x.html#no", "links to x.html#no, but there is no such place on that page"),
        ("javascript:alert(1)", "has a link that runs a script: javascript:alert(1)"),
        (" JavaScript:alert(1)", "has a link that runs a script:  JavaScript:alert(1)"),
        ("java&#10;script:alert(1)", "has a link that runs a script: java\nscript:alert(1)"),
        ("data:text/html,x", "has a link that runs a script: data:text/html,x"),
    ],
)
def test_links_lead_somewhere(write_site: WriteSite, address: str, told: str) -> None:
    found = faults(write_site, f'<a href="{address}">x</a>', x_html=page())
    assert found == [f"index.html: {told}"]


@pytest.mark.parametrize(
    "home", ["https://example.org/news/", "https://example.org/news/index.html"]
)
def test_addresses_start_at_the_path_under_which_the_site_is_served(
    write_site: WriteSite, home: str
) -> None:
    canonical = f'<link rel="canonical" href="{home}">'
    body = '<a href="/news/x/">x</a><a href="/news/.">home</a><a href="/x/">not ours</a>'
    found = faults(write_site, body, canonical, x__index_html=page())
    assert found == ["index.html: links to /x/, which is not there"]


@pytest.mark.parametrize(
    "element",
    [
        '<script src="{}"></script>',
        '<img src="{}" alt="">',
        '<img srcset="{} 2x" alt="">',
        '<iframe src="{}"></iframe>',
        '<link rel="stylesheet" href="{}">',
        '<link rel="preconnect" href="{}">',
        '<object data="{}"></object>',
        '<video poster="{}"></video>',
        '<svg><use href="{}"/></svg>',
    ],
)
@pytest.mark.parametrize("address", ["https://example.org/x", "//example.org/x"])
def test_nothing_is_loaded_from_elsewhere(
    write_site: WriteSite, element: str, address: str
) -> None:
    found = faults(write_site, element.format(address))
    assert found == [f"index.html: loads something from elsewhere: {address}"]


def test_everything_that_is_loaded_is_there(write_site: WriteSite) -> None:
    found = faults(write_site, '<script src="gone.js"></script>')
    assert found == ["index.html: loads gone.js, which is not there"]


@pytest.mark.parametrize("base", ["https://example.org/news/", "https://example.org/news/x/../"])
def test_the_picture_that_is_shown_with_a_page_is_there(write_site: WriteSite, base: str) -> None:
    head = '<link rel="canonical" href="https://example.org/news/">'
    head += f'<meta property="og:image" content="{base}cards/a.png">'
    told = f"is shown with the picture {base}cards/a.png, which is not there"
    assert faults(write_site, head=head) == [f"index.html: {told}"]
    assert faults(write_site, head=head, cards__a_png="") == []


def test_a_style_sheet_loads_nothing_from_elsewhere(write_site: WriteSite) -> None:
    css = '@import "https://example.org/x.css"; p { background: url(//example.org/x.png) }'
    assert faults(write_site, css__a_css=css) == [
        "css/a.css: loads something from elsewhere: https://example.org/x.css",
        "css/a.css: loads something from elsewhere: //example.org/x.png",
    ]


def test_no_attribute_runs_a_script(write_site: WriteSite) -> None:
    found = faults(write_site, '<img src="index.html" alt="" onerror="alert(1)">')
    assert found == ["index.html: has an event handler in an attribute: <img onerror>"]


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ("<script>go()</script>", "a script inside it: go()"),
        ("<style>p {}</style>", "a style sheet inside it: p {}"),
        ('<p style="color: red">', "a style in an attribute: <p style>"),
    ],
)
def test_what_a_page_s_policy_refuses_is_told(
    write_site: WriteSite, element: str, told: str
) -> None:
    assert faults(write_site, element) == [f"index.html: its policy refuses {told}"]


def test_a_script_that_the_policy_names_is_in_order(write_site: WriteSite) -> None:
    digest = b64encode(sha256(b"go()").digest()).decode()
    allowed = POLICY.replace("script-src", f"script-src 'sha256-{digest}'")
    home = page("<script>go()</script>", policy=allowed)
    assert list(faults_of(write_site({"index.html": home}))) == []
