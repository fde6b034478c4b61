"""Pages of pictures with a caption each: the captions are the text where there is little else."""

from __future__ import annotations

import pytest

from newsarc import extract_html

TITLE = "بالصور.. يوم في ميناء الصيد"
CAPTIONS = [
    "صيادون يفرغون شباكهم عند الفجر (رويترز)",
    "بائعة تزن السمك في مزاد الصباح (تصوير: ريم العلي)",
    "طفلان يرممان قاربا خشبيا",
    "منارة الميناء كما تبدو من الرصيف الشرقي، أمس الأربعاء (أ ف ب)",
]
SENTENCE = "أمضى مصورنا يوما في ميناء الصيد القديم، وعاد بهذه الصور."
TEXT = [
    "أعلنت إدارة الميناء إعادة فتح الرصيف الشرقي أمام قوارب الصيد، بعد إغلاق استمر عامين كاملين بسبب أعمال الترميم.",
    "وقال مدير الميناء إن الرصيف يتسع لثمانين قاربا، وإن الصيادين سيعفون من الرسوم حتى نهاية الموسم المقبل.",
    "وأضاف أن سوقا جديدة ستبنى بجانبه، وأن العمل فيها يبدأ في الربيع بعد اكتمال الدراسات وصرف الأموال.",
]
ITEMS = [
    ("<figure><img src={n}.jpg><figcaption>{text}</figcaption></figure>", "figures"),
    ("<figure class=wp-block-image><img src={n}.jpg><figcaption>{text}</figcaption></figure>", "WordPress' block"),
    ("<div class=slide><img src={n}.jpg><div class=caption>{text}</div></div>", "slides"),
    (
        "<div class=swiper-slide><a href={n}.jpg><img src={n}.jpg></a><p class=image-caption>{text}</p></div>",
        "with links",
    ),
]


def body(inner: str) -> list[str]:
    page = f"<title>{TITLE}</title><body><article><h1>{TITLE}</h1>{inner}</article><p>دليل الموقع</p></body>"
    return extract_html(f"<html lang=ar>{page}</html>".encode(), "https://mina.example/news/1").body.split("\n")


@pytest.mark.parametrize("around", ["<div class=gallery>{}</div>", "<div class=slider><div class=track>{}</div></div>"])
@pytest.mark.parametrize(("item", "why"), ITEMS)
def test_captions_of_a_gallery(item: str, why: str, around: str) -> None:
    gallery = around.format("".join(item.format(n=n, text=text) for n, text in enumerate(CAPTIONS)))
    assert body(gallery) == CAPTIONS, why
    assert body(f"<div><p>{SENTENCE}</p>{gallery}</div>") == [SENTENCE, *CAPTIONS], why
    assert body("".join(f"<p>{text}</p>" for text in TEXT) + gallery) == TEXT, "beside an article"


def test_pictures_amid_a_text() -> None:
    pictures = [ITEMS[0][0].format(n=n, text=text) for n, text in enumerate(CAPTIONS)]
    assert body("".join(f"<p>{text}</p>{picture}" for text, picture in zip(TEXT, pictures, strict=False))) == TEXT
