"""Copied pages in Persian, Urdu and Kurdish: days, bylines, pictures, lists, tags and comments, and sentences with their words."""

from __future__ import annotations

import pytest

from newsarc.extract.dump import extract_dump

FA = (
    "بازگشت کتابخانه سیار به روستاهای مرزی",
    "کتابخانه سیار استان پس از دو سال دوباره به روستاهای مرزی می‌رود و هر هفته در سه مدرسه می‌ایستد.",
    "مدیر کتابخانه گفت که دو هزار جلد کتاب تازه برای دانش‌آموزان خریداری شده است.",
)
UR = (
    "موبائل لائبریری سرحدی دیہات میں واپس",
    "صوبائی موبائل لائبریری دو سال بعد دوبارہ سرحدی دیہات جائے گی اور ہر ہفتے تین اسکولوں میں رکے گی۔",
    "لائبریری کے ناظم نے بتایا کہ طلبہ کے لیے دو ہزار نئی کتابیں خریدی گئی ہیں۔",
)
KU = (
    "کتێبخانەی گەڕۆک بۆ گوندە سنوورییەکان دەگەڕێتەوە",
    "کتێبخانەی گەڕۆک دوای دوو ساڵ جارێکی تر دەچێتە گوندە سنوورییەکان و هەموو هەفتەیەک لە سێ قوتابخانە دەوەستێت.",
    "بەڕێوەبەری کتێبخانەکە وتی دوو هەزار کتێبی نوێ بۆ قوتابییان کڕدراوە.",
)
LISTED = ["افزایش بهای نان در استان‌های غربی", "تیم ملی والیبال به فینال آسیا رسید"]

DAYS = [
    (FA, "تاریخ انتشار: ۱۳ اردیبهشت ۱۴۰۵ - ۱۴:۲۲", "2026-05-03T14:22", "a label"),
    (FA, "کد خبر: ۱۲۰۰۴۵ | ۱۳ اردیبهشت ۱۴۰۵ - ۱۴:۲۲ 03 May 2026 | ۲۵۱۱ بازدید", "2026-05-03T14:22", "behind the number"),
    (FA, "یکشنبه / ۱۳ اردیبهشت ۱۴۰۵ / ۱۴:۲۲\nدسته‌بندی: فرهنگ\nکد خبر: 140502\nخبرنگار : 71451", "2026-05-03T14:22", "fields between"),
    (FA, "زمان انتشار: ۱۳ اردیبهشت ۱۴۰۵\n۱۴:۲۲", "2026-05-03T14:22", "the hour in the next line"),
    (UR, "اتوار 3 مئی 2026 14:22", "2026-05-03T14:22", "weekday"),
    (UR, "شائع شدہ 3 مئی 2026", "2026-05-03", "a word without colon"),
    (UR, "اپ ڈیٹ 03 مئی 2026", "2026-05-03", "the day of the last change, the only one"),
    (KU, "بەرواری بڵاوکردنەوە: 03/05/2026\n14:22", "2026-05-03T14:22", "label, and the hour in the next line"),
    (KU, "14:22\n2026-05-03", "2026-05-03T14:22", "the hour above"),
]  # fmt: skip


@pytest.mark.parametrize(("story", "lines", "day", "why"), DAYS, ids=[why for *_, why in DAYS])
def test_days(story: tuple[str, str, str], lines: str, day: str | None, why: str) -> None:
    title, *text = story
    for dump in (f"{lines}\n{title}\n" + "\n".join(text), f"{title}\n\n{lines}\n\n" + "\n\n".join(text)):
        article = extract_dump(dump)
        assert (article.title, article.published, article.author) == (title, day, None), why
        assert article.paragraphs == text, why


WRITERS = [
    (FA, "نویسنده,  فرشته قاضی\nشغل,  بی‌بی‌سی", "فرشته قاضی", "read out, with the job"),
    (FA, "نگارنده: مهتاب وحیدی‌راد", "مهتاب وحیدی‌راد", "a label, a name that no list holds"),
    (FA, "گزارش از رضا کریمی", "رضا کریمی", "a word that needs a person's name"),
    (FA, "به قلم مریم حسینی", "مریم حسینی", "two words"),
    (UR, "مصنف,  ریاض سہیل\nعہدہ,  بی بی سی اردو، کراچی", "ریاض سہیل", "read out, with the job"),
    (UR, "نمائندہ خصوصی: عمران گبول", "عمران گبول", "a label of two words"),
    (UR, "محمد علی اتوار 3 مئی 2026 14:22", "محمد علی", "before weekday and day"),
    (KU, "نووسینی: ئاسۆ حەسەن", "ئاسۆ حەسەن", "a label"),
    (KU, "کاروان محەمەد", "کاروان محەمەد", "a name alone, with a letter that Arabic has not"),
]


@pytest.mark.parametrize(("story", "line", "writer", "why"), WRITERS, ids=[name + why for _, _, name, why in WRITERS])
def test_writers(story: tuple[str, str, str], line: str, writer: str, why: str) -> None:
    title, *text = story
    article = extract_dump(f"{title}\n{line}\n3 May 2026\n" + "\n".join(text))
    assert (article.title, article.author, article.paragraphs) == (title, writer, text), why


PICTURES = [
    (FA, "منبع تصویر، Getty Images"),
    (FA, "توضیح تصویر، دانش‌آموزان کنار کتابخانه سیار"),
    (FA, "عکس از آرشیو"),
    (UR, "،تصویر کا ذریعہGetty Images"),
    (UR, "،تصویر کا کیپشنطلبہ لائبریری کی گاڑی کے پاس کھڑے ہیں"),
    (UR, "—فائل/فوٹو: اے ایف پی"),
    (UR, "فائل فوٹو"),
    (KU, "سەرچاوەی وێنە، Getty Images"),
]


@pytest.mark.parametrize(("story", "line"), PICTURES, ids=[line for _, line in PICTURES])
def test_whose_pictures_they_are(story: tuple[str, str, str], line: str) -> None:
    title, *text = story
    for dump in (
        f"{title}\n{line}\n3 May 2026\n" + "\n".join(text),
        f"3 May 2026\n{title}\n{line}\n" + "\n".join(text),
    ):
        article = extract_dump(dump)
        assert (article.title, article.author, article.paragraphs) == (title, None, text)


LISTS = [
    "سایر اخبار",
    "گزارش‌های مشابه",
    "آج کی مقبول خبریں",
    "هەواڵە تازەکان",
    "مطالب پیشنهادی",
    "پربازدیدها",
    "پربیننده‌ترین‌ها",
    "مزید اہم خبریں",
    "اسی بارے میں",
    "اہم ترین",
    "هەواڵی تر",
    "پەیوەندیدار",
]
BELOW = [
    "انتهای خبر", "به اشتراک بگذارید:", "لینک کوتاه: khabar.ir/99", "منبع: ایسنا", "ما را در تلگرام دنبال کنید", "کلیدواژه‌ها: کتاب، روستا",
    "متعلقہ عنوان :", "واٹس ایپ چینل جوائن کریں", "ذریعہ: اے ایف پی", "بڵاوی بکەرەوە",
]  # fmt: skip


@pytest.mark.parametrize("label", LISTS)
def test_lists(label: str) -> None:
    title, *text = FA
    article = extract_dump("\n".join([title, "3 May 2026", *text, label, *LISTED]))
    assert (article.paragraphs, [link.title for link in article.links]) == (text, LISTED)


@pytest.mark.parametrize("line", BELOW)
def test_lines_below_a_text(line: str) -> None:
    title, *text = UR
    article = extract_dump("\n".join([title, "3 May 2026", *text, line, "مزید خبریں", *LISTED]))
    assert (article.paragraphs, [link.title for link in article.links]) == (text, LISTED)


@pytest.mark.parametrize("label", ["نظر کاربران", "دیدگاه شما", "اپنی رائے دیں", "تبصرہ کریں", "بۆچوونەکان"])
def test_comments(label: str) -> None:
    title, *text = FA
    dump = "\n".join(
        [title, "3 May 2026", *text, label, "ناشناس", "خیلی هم خوب، امیدوارم این بار کار را نیمه‌کاره رها نکنند."]
    )
    assert extract_dump(dump).paragraphs == text


SENTENCES = [
    "سایر اخبار بد هم رسید و باران نیمی از کتاب‌ها را خراب کرد.",
    "مزید خبریں آ رہی ہیں کہ کتابیں بھی سیلاب میں بہہ گئیں۔",
    "بیشتر بخوانید و کمتر بخوابید؛ این شعار تازه کتابخانه برای دانش‌آموزان است.",
    "منبع تصویر هنوز روشن نیست و پلیس درباره آن تحقیق می‌کند.",
    "نویسنده این کتاب سال گذشته در شیراز درگذشت و خانواده‌اش آن را منتشر کردند.",
    "نویسنده، که نامش پنهان مانده، در شیراز درگذشت.",
    "خبرنگار: آیا این بار هم کار نیمه‌کاره می‌ماند یا امیدی هست که همه روستاها تا پایان زمستان کتابخانه داشته باشند؟",
    "گزارش: سه نفر در این رویداد زخمی شدند و یکی از آنان در بیمارستان است.",
    "به اشتراک گذاشتن این ویدیو در شبکه‌ها واکنش‌های تندی برانگیخت.",
    "سمت تازه او مدیریت کتابخانه‌های شهر است که از فردا آغاز می‌شود.",
    "انتهای پیام او این بود که مردم باید صبور باشند و امید داشته باشند.",
    "اسی بارے میں وزیر تعلیم نے بھی بیان دیا اور کہا کہ فنڈز موجود ہیں۔",
    "فوٹو گرافروں کی انجمن نے بھی احتجاج میں شرکت کا اعلان کیا ہے۔",
    "مصنف نے اپنی کتاب میں لکھا ہے کہ یہ لائبریری سو سال پرانی ہے۔",
    "نووسینی ئەم کتێبە دە ساڵی خایاند و ئەمساڵ لە هەولێر چاپ کرا.",
    "وێنە کۆنەکانی بازاڕ لە مۆزەخانەی شار پارێزراون و هەموو ڕۆژێک پیشان دەدرێن.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_that_open_with_such_words_are_text(sentence: str) -> None:
    title, lead, end = FA
    for text in ([lead, sentence, end], [lead, end, sentence]):
        assert extract_dump("\n".join([title, "3 May 2026", *text])).paragraphs == text


HEADLINES = [
    "عکس/ حال و هوای بازار قدیمی در شب عید",
    "عکس | حال و هوای بازار قدیمی در شب عید",
    "گزارش: حال و هوای بازار قدیمی در شب عید",
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_headlines_that_open_with_such_words(headline: str) -> None:
    text = ["بازار قدیمی شهر در شب عید حال و هوای دیگری داشت و مغازه‌ها تا نیمه‌شب باز بودند.", FA[2]]
    article = extract_dump("\n".join([headline, "3 May 2026", *text]))
    assert (article.title, article.published, article.paragraphs) == (headline, "2026-05-03", text)


@pytest.mark.parametrize("head", ["نظر", "تبصرہ", "لێدوان", "موسم"])
def test_sub_heads_of_one_such_word_keep_the_text_below_them(head: str) -> None:
    title, lead, end = FA
    assert end in extract_dump("\n".join([title, "3 May 2026", lead, lead, head, end])).paragraphs
