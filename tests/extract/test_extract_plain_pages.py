"""Pages that an acceptance tester or a small outlet builds: signatures without a class, players, badges, logos, consent pages, verses,
mail boxes amid the text, and what editors and systems print below it."""

from __future__ import annotations

import json

import pytest
from school_page import ENGLISH, LENS, TEXT, TITLE, english, paragraphs, read, story

SIGNED = [
    ("<p class=meta><span>تعز – سامي العلي</span> | <span>السبت ٢٧ أبريل ٢٠٢٤ الساعة ١٠:٠٥ ص</span></p>", "سامي العلي", "town, name, day and hour in one row"),
    ("<p class=info>الميدان – ميمون العلي<br>السبت 13 يناير 2024 - 00:47</p>", "ميمون العلي", "the outlet and a name"),
    ("<div class=by>تصوير وكتابة: <b>مينا عادل</b> الأحد 25 أغسطس 2024</div>", "مينا عادل", "who took the pictures too"),
    ("<span class=sign>رامي جودة</span> <span>الجمعة 26 كانون الثاني 2018 الساعة 5:05 م</span> <span>(آخر تعديل: السبت 27 كانون الثاني 2018)</span>", "رامي جودة", "a class called sign"),
    ("<section><strong id=article-byline>معلومات عن المقال</strong><ul><li><span>الكاتب، </span>رنا العلي</li><li><span>الوظيفة، </span>الميدان - عمّان</li></ul></section><time datetime=2024-07-17>17 يوليو 2024</time>", "رنا العلي", "labels for readers of the screen"),
    ("<section><strong id=article-byline>المعلومات المتعلقة بالكاتب</strong><ul><li><span>Author, </span><span>رنا العلي</span></li><li><span>Role, </span><span>الميدان</span></li></ul><time datetime=2024-07-17>17 يوليو 2024</time></section>", "رنا العلي", "labels in English"),
]  # fmt: skip


@pytest.mark.parametrize(("between", "author", "why"), SIGNED, ids=[why for *_, why in SIGNED])
def test_signatures_without_a_byline_word(between: str, author: str, why: str) -> None:
    article = story(between, title=f"{TITLE} - الميدان")
    assert (article.author, article.paragraphs) == (author, TEXT), why
    assert article.published is not None


def test_a_player_on_a_page_that_a_script_fills_says_nothing_of_the_day() -> None:
    declared = {
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": "2023-04-05T09:30:00+03:00",
        "dateModified": "2023-04-05T12:10:00+03:00",
        "articleBody": "\n\n".join(TEXT),
    }
    head = f'<script type="application/ld+json">{json.dumps(declared)}</script>'
    inner = "<div id=app></div><div><span>على الهواء</span><time datetime=2024-08-02T13:00:00+03:00>13:00</time></div><p>حمّل تطبيق الميدان</p>"
    article = read(inner, head, title="راديو الميدان")
    assert (article.published, article.modified) == (declared["datePublished"], declared["dateModified"])
    assert article.paragraphs == TEXT


def test_dates_and_section_in_meta_tags_of_old_systems() -> None:
    head = '<meta name="publishedDate" content="2021-06-28T08:11:24Z"><meta name="pageSection" content="سفر">'
    article = story(head=head)
    assert (article.published, article.section) == ("2021-06-28T08:11:24Z", "سفر")


def test_a_badge_below_the_headline_is_the_section_and_the_time_beside_it_is_not() -> None:
    between = "<div class=d-flex><span class=badge>تحذيرات</span> <span class=badge>منذ ٣ ساعات</span></div>"
    assert story(between).section == "تحذيرات"


def test_keywords_that_are_all_of_the_outlet_are_no_tags() -> None:
    head = '<meta name="keywords" content="ميدان الجنوب, اخبار, وكالة">'
    assert story(head=head, title="وكالة ميدان الجنوب للأنباء").tags == []
    head = '<meta name="keywords" content="ميدان الجنوب, مدارس, ترميم">'
    assert "ترميم" in story(head=head, title="وكالة ميدان الجنوب للأنباء").tags


def test_a_page_that_asks_for_consent_at_length() -> None:
    asking = [
        "نخزّن نحن وشركاؤنا معلومات على جهازك، مثل ملفات تعريف الارتباط، ونعالج بيانات شخصية كالمعرّفات الفريدة.",
        "بموافقتك يمكننا استخدام بيانات دقيقة عن الموقع الجغرافي والتعرّف إلى جهازك، وذلك لعرض إعلانات مخصصة وقياس أدائها.",
        "لقراءة المقال المطلوب عليك اختيار أحد الخيارين أدناه، ويمكنك تغيير رأيك في أي وقت من صفحة الإعدادات.",
    ]
    inner = f"<div><h1>خصوصيتك تهمنا</h1>{paragraphs(asking)}<form><button>أوافق وأتابع القراءة</button></form></div>"
    assert read(inner, title="خصوصيتك تهمنا | مجلة الميدان").verdict == "consent"


def test_verses_with_their_vowels_are_text_and_a_call_amid_it_is_not() -> None:
    verses = ["نُعلي الصراخَ لكي لا نسمعَ السُّبُلا", "ونحسبُ الصوتَ، إن طال الصدى، عَمَلا"]
    inner = (
        f"<div class=c><div>{TITLE}</div><div class=x0><div class=x1>{TEXT[0]}</div><div class=x1>{TEXT[1]}</div>"
        f"<div class=po>{''.join(f'<div>{verse}</div>' for verse in verses)}</div>"
        "<div class=nl><div>لا تفوّت مقالات سعاد المفتي</div><div>اشترك في نشرة الميدان لتصلك مقالات الكتّاب كل أحد.</div>"
        f"<form><input><button>اشترك</button></form></div><div class=x1>{TEXT[2]}</div></div></div>"
    )
    assert read(inner).paragraphs == [*TEXT[:2], *verses, TEXT[2]]


def test_short_headlines_in_the_storys_own_folder_are_related() -> None:
    after = (
        "<div><h3>مقالات ذات صلة</h3><a href=/news/lentil-soup>شوربة العدس بثلاث طرق</a> <a href=/news/date-cake>كيكة التمر بلا سكر</a></div>"
        "<section><h4>حلقات أخرى من البرنامج</h4><ul><li><a href=/news/ep-211>مفاتيح النوم الهادئ</a></li></ul></section>"
    )
    links = {link.url: link.kind for link in story(after=after).links}
    assert links == {
        "https://maydan.example/news/lentil-soup": "related",
        "https://maydan.example/news/date-cake": "related",
        "https://maydan.example/news/ep-211": "related",
    }


SOURCES = [
    ('<meta property="og:site_name" content="the Sentinel">', '<a href="/">The Sentinel</a>', LENS, "The Sentinel", "with its capital"),
    ('<meta property="og:site_name" content="Ouest-Matin.fr"><script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Ouest-Matin"}}</script>', "", LENS, "Ouest-Matin", "without a host's ending"),
    ('<script type="application/ld+json">{"@type":"NewsArticle","publisher":{"name":"Ediciones El Meridiano"}}</script>', "", f"{LENS} | Economía | EL MERIDIANO", "EL MERIDIANO", "without the company's word"),
    ("", '<a href="/home/index.html"><img src="/i/logo.gif" alt="Clarion Online"></a>', LENS, "Clarion Online", "the logo that leads home"),
    ("", '<p><img src="/partners/logo.gif" alt="Steel Works"></p>', LENS, "maydan.example", "not a partner's logo"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "above", "title", "source", "why"), SOURCES, ids=[why for *_, why in SOURCES])
def test_outlets_in_latin_letters(head: str, above: str, title: str, source: str, why: str) -> None:
    article = read(f"{above}<h1>{LENS}</h1><div class=content>{paragraphs(ENGLISH)}</div>", head, title=title)
    assert article.source == source, why


ENDS = [
    ("<p><em>Źródło: Onex Łódź</em></p>", "the source, in Polish"),
    ("<div><span>Data utworzenia: 20 lutego 2024, 13:07</span></div>", "when it was made"),
    ("<hr><p><i>Ledger reporter Denise Aldrich can be reached at 253-555-0142 or deniseledger.example</i></p>", "how the reporter is reached"),
    ("<div><p>Dziękujemy, że przeczytałaś/eś nasz artykuł do końca. Bądź na bieżąco!</p></div>", "thanks for reading"),
]  # fmt: skip


@pytest.mark.parametrize(("after", "why"), ENDS, ids=[why for _, why in ENDS])
def test_what_stands_below_texts_in_latin_letters(after: str, why: str) -> None:
    assert english(after).paragraphs == ENGLISH, why


def test_the_sign_that_ends_a_magazines_text() -> None:
    html = f"<h1>{LENS}</h1><div class=content>{paragraphs([*ENGLISH[:2], ENGLISH[2] + ' ®'])}</div>"
    assert read(html, title=LENS).paragraphs == ENGLISH


def test_the_job_in_capitals_below_a_byline() -> None:
    between = "<p><b>By DENISE ALDRICH</b><br>TACOMA LEDGER REPORTER</p>"
    html = f"<div><h1>{LENS}</h1>{between}{paragraphs(ENGLISH)}</div>"
    assert read(html, title=LENS).paragraphs == ENGLISH


def test_a_weekday_behind_the_writer_is_no_writer() -> None:
    between = '<p class=author>Door <a href="/gallery/88/" rel=author>Bart van Loon</a>, zaterdag 31 december 2016 11:14, 93 reacties</p>'
    assert english(between=between).author == "Bart van Loon"


def test_both_lines_of_a_korean_deck() -> None:
    deck = ["정선 가목분교 25년 만에 불 켜져", "평균 나이 74살 ‘사장님’ 셋이 운영"]
    text = [
        "칠판 앞에 의자 하나가 놓였다. “턱 조금만 당기세요. 아니, 그건 너무 당기셨고.” 카메라 뒤에 선 사진사는 일흔일곱 살 김옥분씨다.",
        "강원도 정선군 가목마을의 옛 분교가 지난 3월 사진관으로 다시 문을 열었다. 1996년 마지막 졸업생 2명을 내보낸 뒤 25년 만이다.",
        "운영자는 김씨와 동네 친구 둘이다. 군청이 연 무료 사진 교실을 함께 다니다가 “배운 게 아까워서” 일을 벌였다고 한다.",
    ]
    title = "폐교에 문 연 ‘할머니 사진관’…석 달 치 예약 찼다"
    html = f"<h1>{title}</h1><div><div class=subtitle>{deck[0]}<br>{deck[1]}</div><div class=text>{paragraphs(text)}</div></div>"
    assert read(html, title=title).paragraphs == [*deck, *text]


def test_the_name_of_a_wadi_is_not_cut_at_its_first_letter() -> None:
    assert story('<address><a rel=author href="/a/1">شبكة وادي حجر</a></address>').author == "شبكة وادي حجر"


def test_a_writer_behind_from() -> None:
    between = "<div class=artInfo>من : <span class=wr>علاء الحداد</span> <span>21-03-2012 09:46</span></div>"
    assert story(between).author == "علاء الحداد"


def test_the_first_message_of_a_thread_is_the_text_where_it_is_the_longest() -> None:
    posts = [" ".join(TEXT), "مشكور أخي على نقل الخبر، الله يعطيك العافية.", "والله كنا ننتظر هذا من سنتين، الحمد لله."]
    rows = "".join(
        f"<table id=post{n}><tr><td>0{n}-12-2009, 09:41 PM</td></tr><tr><td><div id=post_message_{n}>{text}</div></td></tr></table>"
        for n, text in enumerate(posts, 1)
    )
    assert read(f"<h1>{TITLE}</h1><div id=posts>{rows}</div>").body == posts[0]


def test_the_thread_that_phpbb_names_in_the_title_tag() -> None:
    inner = f"<b>انتقل إلى صفحة 1, 2 التالي</b><div class=postbody>{paragraphs(TEXT)}</div>"
    assert read(inner, title=f"منتدى السهل :: مشاهدة الموضوع - {TITLE}").title == TITLE


def test_each_line_of_a_block_of_verse() -> None:
    verses = ["يا دانةً نامتْ على كفِّ الرمالْ", "ما مسَّها ملحٌ ولا طولُ السؤالْ"]
    html = f"<h1>{TITLE}</h1><div class=content><p>{TEXT[0]}</p><pre class=wp-block-verse>{verses[0]}\n{verses[1]}</pre><p>{TEXT[1]}</p></div>"
    assert read(html).paragraphs == [TEXT[0], *verses, TEXT[1]]


def test_words_bullets_are_none_of_the_text() -> None:
    items = "".join(
        f"<p class=MsoNormal><span>·<span>&nbsp;&nbsp; </span></span><span>{text}</span></p>" for text in TEXT[1:]
    )
    assert read(f"<h1>{TITLE}</h1><div><p>{TEXT[0]}</p>{items}</div>").paragraphs == TEXT


def test_two_words_with_a_storys_number_in_a_list_of_the_latest() -> None:
    after = '<div><h2>الأكثر مشاهدة</h2><div><a href="/fashion/1297011-abc">عبايات صيف هذا العام</a></div><div><a href="/horoscope/1297001-x">حظكِ اليوم</a></div></div>'
    links = [(link.kind, link.title) for link in story(after=after).links]
    assert links == [("latest", "عبايات صيف هذا العام"), ("latest", "حظكِ اليوم")]


def test_correspondents_and_sources_below_the_text() -> None:
    for end in ("*مراسلنا بنابل: وليد الحداد", "[المصدر]", "سجّل مجاناً في نشرة الميدان لتصلك تحقيقاتنا"):
        assert (
            story().paragraphs
            == read(f"<h1>{TITLE}</h1><div class=content>{paragraphs([*TEXT, end])}</div>").paragraphs
        ), end


def test_days_of_archives_and_issues_are_no_stories() -> None:
    after = (
        '<div><h3>ذات صلة</h3><a href="/2024/01/23/">الثلاثاء 23 كانون الثاني 2024</a> <a href="/issue/8811">العدد السابق من الجريدة</a>'
        ' <a href="/news/a-long-story-here/2024/01/23/">افتتاح جسر المشاة في حي الوادي القديم</a></div>'
    )
    assert [link.title for link in story(after=after).links] == ["افتتاح جسر المشاة في حي الوادي القديم"]


def test_listed_stories_with_their_days_are_no_text() -> None:
    end = "<p><b>مقالات أخرى للكاتب:</b></p><p><a href=k_110.htm>جسر الغربان</a></p><p><a href=k_098.htm>رسالة إلى بائع السمك</a> (5 كانون الأول 2004)</p>"
    assert read(f"<h1>{TITLE}</h1><div>{paragraphs(TEXT)}{end}</div>").paragraphs == TEXT


def test_a_form_that_sends_consent() -> None:
    asking = [
        "عندما تستخدم مواقعنا وتطبيقاتنا فإننا نستخدم ملفات تعريف الارتباط من أجل تقديم مواقعنا إليك وقياس استخدامك لها.",
        "إذا كنت لا تريد أن نستخدم نحن وشركاؤنا بياناتك الشخصية لهذه الأغراض الإضافية فانقر على «رفض الكل».",
        "يمكنك سحب موافقتك أو تغيير اختياراتك في أي وقت بالنقر على روابط إعدادات الخصوصية في مواقعنا.",
    ]
    form = "<form method=post action=/v2/collectConsent><button>قبول الكل</button></form>"
    inner = f"<h1>بوابة الميدان جزء من عائلة علامات الضفاف للإعلام</h1>{paragraphs(asking)}{form}"
    assert read(inner, title="بوابة الميدان جزء من عائلة الضفاف").verdict == "consent"


def test_the_update_as_tunisia_calls_it() -> None:
    between = "<p><span class=published>8 جويلية 2023</span></p>"
    html = (
        f"<h1>{TITLE}</h1>{between}<div class=content>{paragraphs(TEXT)}<p><em>آخر تحيين: 10 جويلية 2023</em></p></div>"
    )
    article = read(html)
    assert (article.published, article.modified, article.paragraphs) == ("2023-07-08", "2023-07-10", TEXT)


def test_a_trail_of_steps_that_lead_nowhere() -> None:
    above = "<ul class=crumbs><li>الأخبار</li><li>أخبار تونس</li><li>الأخبار الوطنية</li></ul>"
    assert read(f"{above}<h1>{TITLE}</h1><div class=content>{paragraphs(TEXT)}</div>").section == "الأخبار الوطنية"
