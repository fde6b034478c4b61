"""The lead image: declared or printed, and pictures that are none."""

import pytest

HEADLINE = "افتتاح جسر جديد على نهر الفرات"


@pytest.mark.parametrize(
    ("html", "image"),
    [
        ("<meta property='og:image' content='/i/1.jpg'>", "https://www.almidan.example/i/1.jpg"),
        (
            "<meta property='og:image' content='/logo.png'><meta name='twitter:image' content='//cdn.example/2.jpg'>",
            "https://cdn.example/2.jpg",
        ),
        (
            '<script type="application/ld+json">{"@type":"Article","image":[{"url":"/3.jpg"}]}</script>',
            "https://www.almidan.example/3.jpg",
        ),
        ("<meta property='og:image' content='data:image/png;base64,AA'>", None),
        (
            "<meta property='og:image' content='null'><meta name='twitter:image' content='/img/'>",
            None,
        ),  # unset, a folder
        ("<meta property='og:image' content='/logos/site-1200.png'>", None),
        ("<meta property='og:image' content='/img/fb.png?v=5'>", None),  # what the outlet shows where a page has none
        ("<meta property='og:image' content='/img/og-image.jpg'>", None),
        ("<meta property='og:image' content='/apple-touch-icon-180.png'>", None),
        ("<meta property='og:image' content='/og_image_logo/square.gif'>", None),
        ("<meta property='og:image' content='/icons/mail.png'><link rel=image_src href='IMG Full File Path'>", None),
        ("<meta property='og:image' content='/img/ALMIDAN_profile_lg.gif'>", None),  # the outlet's name and a purpose
        ("<meta property='og:image' content='/img/almidan_200x200.png'>", None),
        ("<meta property='og:image' content='/img/fb_primary_img.png'>", None),
        ("<meta property='og:image' content='http://1.bp.example/AA/s72-c/jisr.jpg'>", None),  # Blogger's small form
        ("<meta property='og:image' content='/img/image.jpg'>", "https://www.almidan.example/img/image.jpg"),
        ("<meta property='og:image' content='/i/almidan_0824.jpg'>", "https://www.almidan.example/i/almidan_0824.jpg"),
        (
            "<title>Almidan changes hands</title><h1>Almidan changes hands</h1><meta property='og:image' content='/i/almidan.jpg'>",
            "https://www.almidan.example/i/almidan.jpg",
        ),  # the headline speaks of it
        ("<meta property='og:image' content='/wp-content/themes/x/img/card.jpg'>", None),  # a theme's own
        (
            "<meta property='og:image' content='/img/bridge-facebook.jpg'>",
            "https://www.almidan.example/img/bridge-facebook.jpg",
        ),
        ("<meta property='og:image' content='https://www.almidan.example/news/123'>", None),  # the page
        ("<meta property='og:image' content='/i/unloading.jpg'>", "https://www.almidan.example/i/unloading.jpg"),
        ("<meta itemprop='image' content='/i/4.jpg'>", "https://www.almidan.example/i/4.jpg"),
        (
            '<script type="application/ld+json">{"@type":"Article","image":["/logo.png",{"url":["/5.jpg"]}]}</script>',
            "https://www.almidan.example/5.jpg",
        ),
        (
            '<script type="application/ld+json">{"@graph":[{"@type":"Article","image":{"@id":"/n/1#pic"}},'
            '{"@type":"ImageObject","@id":"/n/1#pic","contentUrl":"/6.jpg"}]}</script>',
            "https://www.almidan.example/6.jpg",
        ),
        (
            "<div itemprop=image itemscope itemtype=https://schema.org/ImageObject><meta itemprop=url content=/7.jpg></div>",
            "https://www.almidan.example/7.jpg",
        ),
        ("<img property=image src=/8.jpg>", "https://www.almidan.example/8.jpg"),  # RDFa
        ("<div itemtype=http://schema.org/Person><img itemprop=image src=/w.jpg></div>", None),  # the writer
        ("<meta property=og:image content=https://img.almidan.example>", None),  # a host
        ("<meta property=og:image content=/placeholders/large.jpg>", None),
        ("<meta property=og:image content=/files/NewsSharingImage.png>", None),
        ("<meta property=og:image content=/fbicons/bird.png>", None),
        ("<meta property=og:image content=/img/md_128x128.png>", None),  # the outlet's sign
        ("<meta property=og:image content=/img/trans.gif?m=12>", None),
        (
            "<meta property=og:image content='/img/on the bridge.jpg'>",
            "https://www.almidan.example/img/on%20the%20bridge.jpg",
        ),
    ],
)
def test_image(metadata, html, image):
    assert metadata(html).image == image


@pytest.mark.parametrize(
    ("headline", "site", "file", "is_image"),
    [
        ("Brückner buys the old ferry", "Almidan", "Brueckner-Logo.jpg", False),
        ("Tekvar buys the old ferry", "Almidan", "tekvar-logo-2019.jpg", True),  # whom the headline is about
        ("Almidan buys the old ferry", "Almidan", "almidan-logo.jpg", False),  # the outlet's own
        ("Mittal buys the old ferry", "mittal.example", "logo_mittal.png", False),
        ("Tekvar buys the old ferry", "Almidan", "site-logo.png", False),
    ],
)
def test_the_logo_of_whom_the_headline_names(metadata, headline, site, file, is_image):
    page = f"<meta property='og:site_name' content='{site}'><meta property='og:image' content='/i/{file}'><h1>{headline}</h1>"
    assert metadata(page).image == (f"https://www.almidan.example/i/{file}" if is_image else None)


PARAGRAPH = "<p>افتتح وزير النقل صباح اليوم جسرا جديدا على نهر الفرات، بعد عامين من العمل المتواصل في الموقع.</p>"


@pytest.mark.parametrize(
    ("above", "inside", "image"),
    [
        (
            "<figure><img src=/i/1.jpg><figcaption>الجسر</figcaption></figure>",
            "",
            "https://www.almidan.example/i/1.jpg",
        ),
        ("", "<img src=/i/1.jpg width=600>", "https://www.almidan.example/i/1.jpg"),
        ("<img src='data:x' data-src=/i/1.jpg>", "", "https://www.almidan.example/i/1.jpg"),  # loaded late
        ("<img src='data:x' data-lazy=/i/1.jpg>", "", "https://www.almidan.example/i/1.jpg"),  # whatever it is called
        ("<img src=/blank.png srcset='/i/0.jpg 1x, /i/1.jpg 2x'>", "", "https://www.almidan.example/i/1.jpg"),
        ("<img src=/blank.png srcset='/i/0.jpg 1.5x, /i/1.jpg 1.2.3x'>", "", "https://www.almidan.example/i/0.jpg"),
        (
            "<figure><picture><source srcset='/i/0.webp 400w, /i/1.webp 800w'><img src='data:x'></picture></figure>",
            "",
            "https://www.almidan.example/i/1.webp",
        ),
        ("<img src=/placeholder.png><img src=/i/1.jpg>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div style='background-image:url(\"/i/1.jpg\")'></div>", "", "https://www.almidan.example/i/1.jpg"),
        ("<amp-img src=/i/1.jpg width=800></amp-img>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div class=swiper><div><img data-src=/i/1.jpg></div></div>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div class=swiper><a href=/n/2><img data-src=/i/2.jpg></a></div>", "", None),  # slides of other stories
        ("<div class=author-box><img src=/i/w.jpg></div>", "", None),  # the writer's portrait
        ("<div><img class=rounded-full src=/i/w.jpg></div>", "", None),  # by its shape
        ("<img src=/i/star.png width=16>", "", None),
        ("<img src=/i/line.gif>", "", None),
        ("<img src=/templates/sahl/images/big.png>", "", None),  # of the design
        ("<img src=/i/tw.png><img src=/i/whatsapp.jpg>", "", None),  # signs of networks
        ("<figure><div><img src=/i/1.jpg></div></figure>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div data-bg=/pics/1.jpg></div>", "", "https://www.almidan.example/pics/1.jpg"),
        ("<video poster=/i/1.jpg src=/v.mp4></video>", "", "https://www.almidan.example/i/1.jpg"),
        ("<div class=related><img src=/i/2.jpg></div>", "", None),
    ],
)
def test_the_picture_above_the_text(metadata, above, inside, image):
    page = f"<img src=/top.jpg><h1>{HEADLINE}</h1>{above}<div id=text>{inside}{PARAGRAPH}</div>"
    assert metadata(page, body="text").image == image
    assert metadata(f"<meta property='og:image' content='/og.jpg'>{page}", body="text").image.endswith("/og.jpg")


PICTURE = "<div class=thumb><img src=/i/1.jpg></div>"


@pytest.mark.parametrize(
    ("html", "is_image"),
    [
        (f"<div class=post>{PICTURE}<h1>{HEADLINE}</h1>TEXT</div>", True),
        (f"<div class=post>{PICTURE}<p>هند الراوي</p><h1>{HEADLINE}</h1>TEXT</div>", False),  # the writer
        (
            f"<div class=post><figure><img src=/i/1.jpg><figcaption>الجسر</figcaption></figure><h1>{HEADLINE}</h1>TEXT</div>",
            True,
        ),
        (f"<div class=post><div style='background-image:url(/i/1.jpg)'></div><h1>{HEADLINE}</h1>TEXT</div>", True),
        (f"<div class=post><a href=/n/2>{PICTURE}</a><h1>{HEADLINE}</h1>TEXT</div>", False),  # leads elsewhere
        (f"<table><tr><td><img src=/i/1.jpg><tr><td><h1>{HEADLINE}</h1>TEXT</table>", False),  # the outlet's name
        (f"<body>{PICTURE}<h1>{HEADLINE}</h1>TEXT", False),
        (f"<body>{PICTURE}<div><h1>{HEADLINE}</h1>TEXT</div>", False),
    ],
)
def test_the_picture_above_the_headline(metadata, html, is_image):
    page = html.replace("TEXT", f"<div id=text>{PARAGRAPH}</div>")
    assert metadata(page, body="text").image == ("https://www.almidan.example/i/1.jpg" if is_image else None)


@pytest.mark.parametrize(
    ("inside", "is_image"),
    [
        ("<img src=/i/1.jpg>", True),
        ("<p align=right><a href=/i/1-large.jpg><img src=/i/1.jpg></a></p>", True),
        ("<a href='https://shop.example/'><img src=/i/1.jpg></a>", False),  # an advertisement
        ("<a href=/n/2><img src=/i/1.jpg></a>", False),  # another story's
        ("<img src=/i/1.jpg height=30>", False),
        ("<div class=related-posts><img src=/i/1.jpg></div>", False),
    ],
)
def test_the_picture_in_the_text(metadata, inside, is_image):
    page = f"<h1>{HEADLINE}</h1><div id=text>{PARAGRAPH}{inside}{PARAGRAPH}</div>"
    assert metadata(page, body="text").image == ("https://www.almidan.example/i/1.jpg" if is_image else None)
    above = page.replace("<div id", "<img src=/i/0.jpg><div id")
    assert metadata(above, body="text").image == "https://www.almidan.example/i/0.jpg"


NEWS = "<h1>فتح الجسر الخشبي أمام المشاة</h1><div id=text><p>قالت البلدية إن الجسر فتح أمام المشاة صباح اليوم، بعد شهرين من أعمال الصيانة.</p></div>"


def test_pictures_that_a_browser_saved_are_nowhere_else(metadata):
    pictures = "<img src='khabar_files/a.jpg'><img src='/media/b.jpg'>"
    page = NEWS.replace("<div id", f"{pictures}<div id")
    assert metadata(page, body="text").image == "https://www.almidan.example/media/b.jpg"


def test_the_signs_beside_a_headline_are_no_pictures(metadata):
    tools = "<a href='javascript:;'><img src=/images/zin.png alt=تكبير></a><a href=print.php><img src=/images/print.png alt=طباعة></a>"
    text = f"<div id=text><p>{'افتتح الوزير الجسر صباح اليوم. ' * 6}</p></div>"
    page = f"<h1>{HEADLINE}</h1>{tools}<img src=/images/issues/217332_1.jpg>{text}"
    assert metadata(page, body="text").image == "https://www.almidan.example/images/issues/217332_1.jpg"
