"""Texts in several containers: live coverage, pages of parts, numbered pieces."""

from __future__ import annotations

import pytest
from water_page import FIRST, SECOND, STORY, THIRD, TITLE, body

LIVE = "".join(
    f"<div class=live-post id=p{number}><h3>تحديث رقم {number}</h3><p>{text}</p><div class=share>شارك</div></div>"
    for number, text in enumerate((FIRST, SECOND, THIRD), 1)
)


@pytest.mark.parametrize(
    ("inner", "titles"),
    [
        (f"<div class=live-blog>{LIVE}</div>", ["تحديث رقم 1", "تحديث رقم 2", "تحديث رقم 3"]),
        (
            "".join(f"<div class=article-page><p>{text}</p></div>" for text in (FIRST, SECOND, THIRD))
            + "<div class=pagination><a href='?p=2'>2</a></div>",
            [],
        ),
        (
            f"<section class=article-body><p>{FIRST}</p><p>{SECOND}</p></section><div class=ad-slot>إعلان</div>"
            f"<section class=article-body><p>{THIRD}</p></section>",
            [],
        ),
        (
            f"<amp-sidebar><p>{THIRD}</p></amp-sidebar><article><amp-img src=a></amp-img><p>{FIRST}</p><amp-ad>إعلان</amp-ad>"
            f"<p>{SECOND}</p><p>{THIRD}</p></article><amp-user-notification>نستخدم ملفات تعريف الارتباط</amp-user-notification>",
            [],
        ),
        (
            f"<div class=c1><div class=piece><p>{FIRST}</p><p>{SECOND}</p><p>{FIRST} {SECOND} {FIRST}</p></div>"
            f"<div class=piece><p>{THIRD}</p></div></div>",
            [f"{FIRST} {SECOND} {FIRST}"],
        ),
        (
            f"<div class=article-body><p>{FIRST}</p><p>{SECOND}</p><div class=folded>"
            + "".join(f"<p>{THIRD} ({number})</p>" for number in range(9))
            + f"<p>{THIRD}</p></div></div>",
            [f"{THIRD} ({number})" for number in range(9)],
        ),
        (
            f"<section class=c2><div class=par>{FIRST}</div><div class=par>{SECOND}</div><div class=par>وهذا أولها:</div>"
            f"<div class=folded>{''.join(f'<div class=par>{THIRD} ({number})</div>' for number in range(9))}"
            f"<div class=par>{THIRD}</div></div></section>",
            ["وهذا أولها:", *(f"{THIRD} ({number})" for number in range(9))],
        ),
        (
            f"<div class=article-body><h3>نص البيان كما ورد</h3><blockquote>{STORY}</blockquote></div>",
            ["نص البيان كما ورد"],
        ),
    ],
    ids=[
        "live blog",
        "pages in one",
        "text cut by an advertisement",
        "AMP",
        "pieces of one class",
        "the rest is folded",
        "the same with a box for each paragraph",
        "a quotation is nearly all of it",
    ],
)
def test_texts_in_several_parts(inner: str, titles: list[str]) -> None:
    found = body(f"<h1>{TITLE}</h1>{inner}")
    assert [text for text in found if text in (FIRST, SECOND, THIRD)] == [FIRST, SECOND, THIRD]
    assert [text for text in found if text not in (FIRST, SECOND, THIRD)] == titles


def test_teasers_below_a_container_that_names_itself_in_french() -> None:
    teaser = f"<div class=article-introduction><p>{THIRD} {THIRD}</p></div>"
    text = f"<div class='crayon article-texte-12'>{STORY}</div>"
    assert body(f"<h1>{TITLE}</h1><div class=clearfix>{text}{teaser}{teaser}</div>") == [FIRST, SECOND, THIRD]


@pytest.mark.parametrize(
    "kind", ["et_pb_module et_pb_text et_pb_text_{0}", "elementor-element elementor-element-3fa{0}c elementor-widget"]
)
def test_pieces_that_a_builder_numbers(kind: str) -> None:
    texts = (f"<p>{FIRST}</p><p>{SECOND}</p>", "<ul><li>تنظيف المجرى.</li></ul>", f"<p>{THIRD}</p>")
    pieces = "".join(
        f"<div class='{kind.format(number)}'><div class=inner>{text}</div></div>" for number, text in enumerate(texts)
    )
    found = body(f"<h1>{TITLE}</h1><div class=entry-content><div class=row>{pieces}</div></div>")
    assert found == [FIRST, SECOND, "تنظيف المجرى.", THIRD]
