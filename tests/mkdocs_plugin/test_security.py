"""One policy for the whole site: everything from the site itself, nothing from inside a page."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import material

from dateline.mkdocs_plugin.security import policy, protect, site_policy, theme_scripts
from dateline.mkdocs_plugin.theme import OVERRIDES

MATERIAL = str(Path(material.__file__).parent / "templates")


def rules(text: str) -> dict[str, str]:
    return dict(rule.split(" ", 1) for rule in text.split("; "))


def test_nothing_is_allowed_but_what_the_site_serves() -> None:
    given = rules(policy([], preview=False))
    assert given["default-src"] == "'none'"
    assert given["script-src"] == given["style-src"] == given["connect-src"] == "'self'"
    assert given["base-uri"] == given["form-action"] == "'none'"
    assert "unsafe" not in policy([], preview=False)


def test_a_script_of_the_theme_is_allowed_by_its_hash() -> None:
    digest = b64encode(sha256(b"go()").digest()).decode()
    assert rules(policy(["go()"], preview=False))["script-src"] == f"'self' 'sha256-{digest}'"


def test_a_preview_allows_the_script_of_live_reload() -> None:
    assert rules(policy(["go()"], preview=True))["script-src"] == "'self' 'unsafe-inline'"


def test_the_order_of_scripts_does_not_matter() -> None:
    assert policy(["a", "b"], preview=False) == policy(["b", "a", "b"], preview=False)


def test_scripts_come_from_the_first_folder_that_has_their_template(tmp_path: Path) -> None:
    for folder, script in (("mine", "mine()"), ("theirs", "theirs()")):
        (tmp_path / folder / "partials/javascripts").mkdir(parents=True)
        template = tmp_path / folder / "partials/javascripts/base.html"
        template.write_text(f"{{#- x -#}}\n<script>{script}</script>")
    assert theme_scripts([str(tmp_path / "mine"), str(tmp_path / "theirs")]) == ["mine()"]


def test_a_script_that_differs_from_page_to_page_gets_no_hash(tmp_path: Path) -> None:
    (tmp_path / "partials/javascripts").mkdir(parents=True)
    template = tmp_path / "partials/javascripts/base.html"
    template.write_text('<script>x("{{ base_url }}")</script>')
    assert theme_scripts([str(tmp_path)]) == []


def test_material_s_own_scripts_are_found() -> None:
    found = theme_scripts([str(OVERRIDES), MATERIAL])
    assert any("__palette" in script for script in found)
    assert not any("__md_scope=" in script for script in found), "this one we serve as a file"


def test_the_policy_of_a_site_names_each_of_its_theme_s_scripts() -> None:
    allowed = site_policy([str(OVERRIDES), MATERIAL], preview=False)
    assert allowed.count("sha256-") == len(set(theme_scripts([str(OVERRIDES), MATERIAL])))


def test_the_policy_stands_ahead_of_everything_it_governs() -> None:
    html = protect('<head>\n<meta charset="utf-8">\n<link rel="icon" href="x">', "default-src x")
    assert html.index("utf-8") < html.index("default-src x") < html.index("<link")


def test_a_page_is_protected_once() -> None:
    html = protect('<meta charset="utf-8"><p>&lt;meta charset="x"></p><meta charset="b">', "rule")
    assert html.count("Content-Security-Policy") == 1


def test_what_is_not_a_page_stays_as_it_is() -> None:
    assert protect("<urlset></urlset>", "rule") == "<urlset></urlset>"


def test_a_click_on_a_source_does_not_tell_it_where_the_reader_came_from() -> None:
    assert '<meta name="referrer" content="same-origin">' in protect('<meta charset="utf-8">', "x")
