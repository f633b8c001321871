"""What a story does not want is not told, and nothing in a story makes advice fail."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.advice import Finding, advise, amounts, locate, sample
from dateline.advice.sampling import MOST, MOST_OF_A_KIND
from dateline.problems import Problem, render
from dateline.problems.codes import CODES, FIRST_ADVICE
from dateline.reading import read_story
from dateline.story.advising import AdviceCode

BASE = Path(__file__).parents[1] / "golden" / "advice" / "base"
STORY = (BASE / "story.yml").read_text("utf-8")
LOADED = "title: The regime left\ndate: 2024-12-06\nsources: [herald-2024-12-06, post-2024-12-06]\n"

Advised = Callable[..., tuple[Problem, ...]]


def codes(problems: tuple[Problem, ...]) -> list[str]:
    return [problem.code for problem in problems]


def test_a_story_can_switch_off_every_kind_of_advice() -> None:
    assert list(get_args(AdviceCode)) == [code for code in CODES if code >= FIRST_ADVICE]


@pytest.mark.parametrize(
    ("silence", "told"),
    [
        ("[]", ["D108", "D108"]),
        ("[D108]", []),
        ("[{code: D108, why: Our house style.}]", []),
        ("[{code: D108, of: a, why: It is a name.}]", ["D108"]),
        ("[D101]", ["D108", "D108"]),
    ],
)
def test_a_story_says_what_it_does_not_want(
    advised: Advised, silence: str, told: list[str]
) -> None:
    story = f"{STORY}advice: {{ignore: {silence}}}\n"
    files = {"story.yml": story, "a.yml": LOADED, "b.yml": LOADED.replace("left", "has gone")}
    assert codes(advised(files)) == told


def test_a_story_has_words_of_its_own(advised: Advised) -> None:
    story = f"{STORY}advice: {{loaded: {{waves of: how many}}, fair: [regime]}}\n"
    found = advised(
        {"story.yml": story, "a.yml": LOADED, "b.yml": LOADED.replace("The", "Waves of")}
    )
    assert [(problem.file, problem.help) for problem in found] == [
        ("events/b.yml", "write instead: how many; or quote whoever says so")
    ]


def test_what_a_page_names_is_in_use(advised: Advised) -> None:
    files = {"sources/mirror.yml": "title: A mirror\npublisher: The Mirror\n"}
    assert codes(advised(files)) == ["D111"]
    assert advised(files, frozenset({"mirror"})) == ()


def test_advice_is_a_warning_with_a_cure(advised: Advised) -> None:
    for problem in advised({"a.yml": LOADED}):
        assert problem.severity == "warning"
        assert problem.is_advice
        assert problem.help


def test_a_sample_shows_some_of_each_kind() -> None:
    many = [Finding("D102", "source", f"s-{n}", (), "m", "c") for n in range(100)]
    few = [Finding("D108", "event", f"e-{n}", (), "m", "c") for n in range(2)]
    shown = sample([*many, *few])
    assert [finding.id for finding in shown] == ["s-0", "e-0", "s-1", "e-1", "s-2"]
    assert amounts([*many, *few]) == {"D102": 100, "D108": 2}


def test_a_sample_is_never_long() -> None:
    codes = [code for code in CODES if code >= FIRST_ADVICE]
    findings = [Finding(code, "event", f"e-{n}", (), "m", "c") for code in codes for n in range(9)]
    assert len(sample(findings)) == MOST
    assert len(codes) * MOST_OF_A_KIND > MOST
    assert sample([]) == ()


texts = st.text(
    st.sampled_from("ab “”\"'’.!?\n\t{}[]()*|\\%<&й مح٢0") | st.characters(codec="utf-8"),
    min_size=1,
)
words = texts | st.sampled_from(
    ["The regime admitted it.", "Hama fell", "Hill Brigade", "“", "National Hill Brigade", "Hama"]
)
languages = st.sampled_from(["en", "ar", "de", "fr", "zh-Hant"])
told = words | st.dictionaries(languages, words, min_size=1)
ids = st.sampled_from(["a", "b"])
claims = st.fixed_dictionaries(
    {"text": told},
    optional={
        "answers": st.dictionaries(ids, told, max_size=2),
        "by": st.sampled_from(["farah", "jordan", "somebody (unnamed)"]),
        "stance": st.sampled_from(["asserts", "denies"]),
        "sources": st.lists(st.sampled_from(["herald-2024-12-06", "gazette-2024-12-07"])),
    },
)
events = st.fixed_dictionaries(
    {
        "title": told,
        "date": st.sampled_from(["2024-12-05", "[..2024-12-06]", "2030", "1982-02~/..", "20XX"]),
        "sources": st.just(["herald-2024-12-06"]),
        "questions": st.fixed_dictionaries({"a": told, "b": told}),
    },
    optional={
        "summary": told,
        "note": told,
        "places": st.just(["hama"]),
        "actors": st.just([{"actor": "hill-brigade", "role": "initiator"}, "farah"]),
        "claims": st.lists(claims, max_size=3),
        "quotes": st.lists(
            st.fixed_dictionaries(
                {"text": told, "speaker": st.just("farah"), "source": st.just("post-2024-12-06")}
            ),
            max_size=2,
        ),
    },
)


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(shutil.copytree(BASE, tmp_path_factory.mktemp("story") / "events"))


@settings(max_examples=60)
@given(event=events, alias=words, fair=words, loaded=words)
def test_advice_never_fails(
    story: Path, event: dict[str, object], alias: str, fair: str, loaded: str
) -> None:
    actor = {"names": "Hill Brigade", "kind": "armed-group", "aliases": [alias]}
    advice = {"fair": [fair], "loaded": {loaded: "another"}}
    for name, content in [
        ("a.yml", event),
        ("actors/hill-brigade.yml", actor),
        ("story.yml", {**yaml.safe_load(STORY), "period": "2024", "advice": advice}),
    ]:
        (story / name).write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    read = read_story(story).story
    if read is not None:
        problems = locate(read, story, advise(read))
        assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
        assert render(problems)
