"""What menus in ``<nav>``, badges and rubrics around a headline tell of section, outlet and lead image."""

from __future__ import annotations

import pytest

HEADLINE = "البلدية تعيد فتح جسر السوق بعد صيانة دامت عاما"
TEXT = (
    "<div id=text><p>أعادت البلدية فتح جسر السوق أمام المشاة والسيارات الصغيرة بعد صيانة دامت عاما كاملا، شملت الأعمدة "
    "والدرابزين والإنارة.</p></div>"
)
MENU = (
    "<nav><a class=brand href=/>مرآة الوادي</a><ul><li><a href=/>الرئيسية</a><li><a href=/bridges/>جسور وطرق</a>"
    "<li><a href=/local/>محليات</a><li><a href=/about/>من نحن</a><li><a href=/dams/>سدود: \ue5cc</a></ul></nav>"
)
PICTURE = "<div class=thumb><img src=/i/7.jpg></div>"


@pytest.mark.parametrize(
    ("above", "below", "url", "section", "why"),
    [
        ("<div>جسور وطرق</div>", "", "/a/77", "جسور وطرق", "the menu has the word"),
        ("<div>بعد عام</div>", "", "/a/77", None, "a kicker that it has not"),
        ("", "<div><a href=/bridges/>جسور وطرق</a> - 5 مارس 2025</div>", "/a/77", "جسور وطرق", "a link that it has"),
        ("", "", "/bridges/2024/77", "جسور وطرق", "the folder that the page lies in"),
        ("", "", "/bridges/", None, "the page that the menu leads to itself"),
        ("", "", "/about/77", None, "an entry of menus that is no rubric"),
        ("", "", "/dams/77", "سدود", "a colon and an icon font's picture behind the rubric"),
        (
            "",
            "<div>5 مارس 2025 <a href=/category/old/>جسور قديمة</a></div>",
            "/a/77",
            "جسور قديمة",
            "its address says so",
        ),
        (
            "",
            "<div><a href=/category/ads/>ترويج</a> <a href=/category/x/>محليات</a> 5 مارس 2025</div>",
            "/a/77",
            "محليات",
            "of two the one that menus call so",
        ),
        ("", "<div>5 مارس 2025 <a href=/category/all/>الكل</a></div>", "/a/77", None, "what leads to all rubrics"),
        ("<div><span class='badge bg-red'>سدود</span></div>", "", "/a/77", "سدود", "a badge"),
        ("<div class='inline-flex rounded-full'>سدود وأنهار</div>", "", "/a/77", "سدود وأنهار", "a pill"),
        ("<div class='px-2 rounded-full'><span>سدود</span></div>", "", "/a/77", "سدود", "a pill with a text in it"),
        ("<span class=badge>عاجل</span>", "", "/a/77", None, "a badge that says how urgent the story is"),
        ("<span class=badge>شارك الخبر</span>", "", "/a/77", None, "a label"),
        ("<span class=badge>للمشتركين</span>", "", "/a/77", None, "whom it is for"),
        ("<span class=badge>سلمى الهادي</span>", "", "/a/77", None, "a writer"),
        ("<span class=badge>👤 سلمى الهادي</span>", "", "/a/77", None, "a writer behind a sign"),
        ("<span class=badge>قبل ساعتين</span>", "", "/a/77", None, "how old it is"),
        ("<span class=badge>بعد عام من أعمال الصيانة</span>", "", "/a/77", None, "a kicker set as a badge"),
        ("<span>⚽ رياضة</span>", "", "/a/77", "رياضة", "a sign before it"),
        ("<div><b>🔴 عاجل</b><b>محليات</b></div>", "", "/a/77", "محليات", "«عاجل» before it makes no menu"),
        (
            "<div class=breadcrumb><a href=/>الرئيسية</a> / <a href=/news/>الأخبار</a></div><a class=cat href=/c/4>سدود</a>",
            "",
            "/a/77",
            "سدود",
            "«الأخبار» holds all stories",
        ),
        (
            "<div class=breadcrumb><a href=/>الرئيسية</a> / <a href=/news/>الأخبار</a></div>",
            "",
            "/a/77",
            "الأخبار",
            "where no other is printed",
        ),
    ],
)
def test_section(metadata, above, below, url, section, why):
    found = metadata(f"{MENU}{above}<h1>{HEADLINE}</h1>{below}{TEXT}", f"https://wadi.example{url}", body="text")
    assert found.section == section, why


@pytest.mark.parametrize("inner", ["<ol class=breadcrumb>{}</ol>", "<a class=breadcrumb-item href=/>الرئيسية</a>{}"])
def test_a_trail_in_a_menu_whose_child_is_called_so(metadata, inner):
    steps = "<a href=/>الرئيسية</a><a href=/dams/>سدود</a>"
    assert metadata(f"{MENU}<nav>{inner.format(steps)}</nav><h1>{HEADLINE}</h1>{TEXT}", body="text").section == "سدود"


@pytest.mark.parametrize(
    ("title", "source", "why"),
    [
        ("", "مرآة الوادي", "the first link of the menu"),
        ("<title>details-page</title>", "مرآة الوادي", "a title that says of what kind the page is"),
        ("<title>React App</title>", "مرآة الوادي", "a title that a tool has set"),
        ("<title>Vite + React + TS</title>", "مرآة الوادي", "another"),
        ("<title>Vue du Nil</title>", "Vue du Nil", "a name that begins like one"),
        ("<title>بريد الوادي</title>", "بريد الوادي", "a name"),
    ],
)
def test_source(metadata, title, source, why):
    page = f"{title}{MENU}<h1>{HEADLINE}</h1>{TEXT}"
    assert metadata(page, "https://x.example/article.php?id=7", body="text").source == source, why


@pytest.mark.parametrize(
    ("html", "is_image", "why"),
    [
        (f"<div>{PICTURE}<span class=badge>سدود</span><h1>{HEADLINE}</h1>{TEXT}</div>", True, "the rubric between"),
        (
            f"<div>{PICTURE}<p><a href=/dams>سدود</a> <a href=/local>محليات</a></p><h1>{HEADLINE}</h1>{TEXT}</div>",
            True,
            "two rubrics",
        ),
        (f"{TEXT}<div>{PICTURE}<h1>{HEADLINE}</h1></div>", False, "a headline below the text"),
        (f"<div>{PICTURE}<i class=category>أحواض</i><h1>{HEADLINE}</h1>{TEXT}</div>", True, "a rubric by its class"),
        (f"<div>{PICTURE}<p>بعد عام</p><h1>{HEADLINE}</h1>{TEXT}</div>", False, "other words"),
        (f"<div class=row><div>{PICTURE}</div><div><h1>{HEADLINE}</h1>{TEXT}</div></div>", True, "a column of its own"),
        (f"<img src=/i/7.jpg alt='{HEADLINE}'><div><h1>{HEADLINE}</h1>{TEXT}</div>", True, "called as the headline is"),
        (f"<img src=/i/7.jpg alt='الميدان'><div><h1>{HEADLINE}</h1>{TEXT}</div>", False, "the page's own"),
        (f"<div>{PICTURE.replace('7.', 'cropped-7-1024x300.')}<h1>{HEADLINE}</h1>{TEXT}</div>", False, "a site's head"),
    ],
)
def test_picture_above_the_headline(metadata, html, is_image, why):
    assert (metadata(f"<html><body>{html}", body="text").image is not None) == is_image, why


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("كاتب المقال: ناجي بحري", "ناجي بحري"),
        ("كاتبة المقال : هند الراوي", "هند الراوي"),
        ("محرر الخبر/ ناجي بحري", "ناجي بحري"),
        ("معد التقرير: ناجي بحري", "ناجي بحري"),
        ("إعداد: لمياء ناصر تصوير: حسن فهد", "لمياء ناصر"),
        ("بقلم: لمياء ناصر، تصوير حسن فهد", "لمياء ناصر"),
        ("كاتب المقال نفسه عاد إلى الجسر", None),
    ],
)
def test_who_wrote_this_kind_of_text(metadata, line, author):
    assert metadata(f"<h1>{HEADLINE}</h1><div>{line}</div>{TEXT}", body="text").author == author


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ("ب. سليمان", "ب. سليمان"),
        ("س. العمراني", "س. العمراني"),
        ("ص. جديد", None),
        ("م. سليمان", None),
        ("ب. الثانوي", None),  # items of lists
        ("2. سليمان", None),
    ],
)
def test_an_initial_stands_for_a_given_name(metadata, name, author):
    row = f"<div><b>الوطن</b> <time>18 مارس 2024 - 10:05</time> <i>{name}</i></div>"
    assert metadata(f"<h1>{HEADLINE}</h1>{row}{TEXT}", body="text").author == author


@pytest.mark.parametrize(
    ("hour", "published"),
    [
        ("02:22 م بتوقيت القدس المحتلة", "2024-05-18T14:22+03:00"),
        ("14:22 (بتوقيت مكة المكرمة)", "2024-05-18T14:22+03:00"),
        ("14:22 GMT+3", "2024-05-18T14:22+03:00"),
        ("14:22 بالتوقيت المحلي", "2024-05-18T14:22"),
        ("14:22 من شرفة المبنى", "2024-05-18"),
    ],
)
def test_an_hour_with_its_zone_beside_the_day(metadata, hour, published):
    row = f"<div><span>السبت، 18 مايو 2024</span><span>{hour}</span></div>"
    assert metadata(f"<h1>{HEADLINE}</h1>{row}{TEXT}", body="text").published == published


@pytest.mark.parametrize(
    ("after", "tags"),
    [
        ("<ul class=tags><li>جسور<li>صيانة الطرق</ul>", ["جسور", "صيانة الطرق"]),
        ("<ul class=post__tags aria-label='وسوم'><li>جسور</ul>", ["جسور"]),
        ("<ul class=tags><li>هذه قائمة فيها كلام أطول مما تكون الوسوم عليه عادة</ul>", []),
        ("<ul class=list><li>جسور<li>صيانة</ul>", []),
    ],
)
def test_a_list_of_tags_that_leads_nowhere(metadata, after, tags):
    assert metadata(f"<h1>{HEADLINE}</h1>{TEXT}{after}", body="text").tags == tags
