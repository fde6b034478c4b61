"""Paragraphs of a text's container that speak to the reader, and news that is worded like them."""

from __future__ import annotations

import pytest

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.notices import is_notice


def block(text: str) -> Block:
    return Block(text, 0, "p", 0)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("انضم إلى الحلف 12 بلدا تعهدت تطبيق المعاهدة كاملة.", "a verb of the past, and no channel of the outlet"),
        ("اشترك في شق قناة الري الجديدة مئات العمال من أبناء القرى.", "a canal is a channel too"),
        ("حمل تطبيق التعرفة الجديدة أعباء إضافية لأصحاب الأفران.", "to apply is no application"),
        ("وذكر اللاعب، الذي انضم إلى النادي في الصيف، لقناة الرياضة أنه سيعود قريبا.", "told to a channel"),
        ("وأوضح المدير أن المشجعين تابعوا أخبار الفريق على فيسبوك طوال الليل.", "a service, but reported speech"),
        ("وقد تابعوا المباراة على يوتيوب من المقهى.", "a service, but the verb opens no sentence"),
        ("وأضافت: «احصلوا على النشرة من مكاتبنا، فهي تصلكم كذلك عبر واتساب».", "a quotation"),
        ("تابع آلاف المشجعين المباراة عبر يوتيوب.", "what they followed is not the news"),
        ("استمع القاضي إلى الشاهد الأول مدة 30 دقيقة.", "who listened"),
        ("لمتابعة أعمال الترميم في القلعة شكلت اللجنة فريقا من المهندسين.", "to follow, and no channel of the outlet"),
        ("يمكنكم زيارة المعرض كل يوم، عدا الجمعة، حتى نهاية الشهر.", "what readers may do"),
        ("بعد ذلك يمكنك تصوير اللوحة بالكاميرا وحفظها على هاتفك من دون وسيط.", "what a reader's telephone can do"),
        ("انضم إلى القائمة أربعة مرشحين من القرى الجبلية.", "a list of candidates"),
        ("وقد ادعم السقف بأعمدة من الخشب، فيما تبرع الآن كثيرون بالحجر.", "what was given"),
        ("بمواصلة العمل توافق المجلسان على سياسة الخصوصية بعد شهر كامل من الخلاف.", "two councils agree"),
        ("كانت مدة القراءة في المسابقة عشر دقائق لكل طالب.", "how long pupils read"),
        ("النتيجة: صحيح أن الجسر قديم، لكنه متين.", "a sentence that rates nothing"),
        ("هل هناك خطة لإنقاذ السوق؟", "a question that is none on mistakes"),
        ('تابعوا، قال لنا "على أخبار غوغل" في كل صباح ومساء.', "reported, with a name in marks"),
        ("The cable operator lost 40,000 subscribers in the spring quarter.", "subscribers are the news"),
        ("The founder wrote on Twitter that he would donate half of his shares.", "who gives, and no clause opens"),
        ("The parcel was delivered on Tuesday, a neighbour wrote on Facebook.", "a parcel that was delivered"),
        ("Die Kunden melden sich an und erhalten den Code per E-Mail.", "the second of two verbs"),
        ("On Twitter the mayor asked everyone to wear masks and donate blood.", "likewise, in English"),
        ("Die Betroffenen erhalten eine E-Mail mit einem neuen Kennwort.", "what others get by mail"),
        ("Le réseau a perdu un tiers de ses abonnés sur Twitter en un an.", "followers are the news"),
        ("“Sign up for nothing you have not read”, the minister said on her podcast.", "a quotation"),
        ("Les inscrits doivent envoyer un courrier à l’adresse email de la mairie.", "those who are registered"),
        ("Follow these steps shared on Twitter by the firemen to leave a house in smoke.", "no name is followed"),
        ("Readers can follow the mayor's walk on Twitter from noon on.", "where it is shown"),
        ("See more than a hundred boats by the old bridge on Sunday.", "more of something"),
        ("Photos by the town's own archivist show the bridge as it was.", "a sentence, no credit"),
        ("Not everyone subscribes to the plan, and subscribers will not notice it.", "who subscribes is told"),
        ("She delivered her speech in the old market and posted it on YouTube.", "what was delivered"),
        ("Die Europäische Kommission vom Oktober war geteilter Meinung.", "a commission that no one earns"),
        ("«ادعموا صحافتكم المحلية»، قال النقيب في ختام المؤتمر.", "asked in a speech"),
        ("The train was stopped on line 7 after a warning: snow.", "a line of trains"),
        ("He asked for a picture: none was ever taken of him.", "a sentence of pictures"),
        ("Warnung: Das Foto, so die Polizei, zeigt den falschen Mann. Es wurde gelöscht.", "a picture is spoken of"),
    ],
)
def test_news_in_the_words_of_a_call(text: str, why: str) -> None:
    assert not is_notice(block(text)), why


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("تابعوا آخر الأخبار عبر قناتنا على تلغرام", "opens the line"),
        ("تابعوا السهل نيوز على", "a picture stands for the network"),
        ("لمتابعة أخبار المحافظات اشترك بقناتنا على واتساب", "the outlet's own channel"),
        ("لا يفوتك جديد. انضموا إلى صفحتنا على فيسبوك!", "opens a sentence"),
        ("تابعونا على يوتيوب", "a service"),
        ("الجسر القديم قبل هدمه (أرشيف)", "a caption, from the outlet's own pictures"),
        ("Lina Marr for Hilltown / Alamy Stock", "who took the picture"),
        ("Follow Lina Q. Marr on Twitter @linaqmarr.", "the writer's account"),
        ("Follow her on Instagram", "likewise"),
        ("Follow Hilltown: Twitter | Facebook", "the outlet's accounts"),
        ("You have 2 free articles remaining this month.", "a meter"),
        ("This is your last free article.", "likewise"),
        ("JavaScript is disabled on your browser. Please enable it.", "what a script would replace"),
        ("Top photo by Lina Marr", "a credit"),
        ("Photos by lmarr (Agency), Old Town Archive (Agency)", "likewise"),
        ("التقييم: مضلل جزئيا", "how a claim is rated"),
        ("Помітили помилку? Виділіть текст і натисніть Ctrl + Enter.", "how to report an error"),
        ("الحكم النهائي: زائف", "likewise"),
        ("Bewertung: Falsch", "in German"),
        ("أهم أخبار المدينة تصلك كل مساء في بريدك", "the reader's mail"),
        ("يمكنكم تلقي تنبيهات بآخر التطورات على هاتفكم المحمول", "the reader's telephone"),
        ("انضم إلى قائمتنا البريدية", "the outlet's list of mails"),
        ("اشترك في نشرة صوت الواحة البريدية ليصلك كل جديد", "likewise, by its name"),
        ("اشترك في صوت الواحة لتصلك آخر الأخبار", "what a subscriber gets"),
        ("اشترك الآن للاطلاع على جميع المقالات", "likewise"),
        ("تبرع الآن لدعم عملنا", "to one reader"),
        ("باستمرارك في تصفح الموقع، أنت توافق على سياسة الخصوصية وملفات تعريف الارتباط.", "goes on, and so agrees"),
        ("وقت القراءة: 4 دقائق", "how long it takes"),
        ("قراءة 4 دقائق", "likewise"),
        ("السوق القديم صباح العيد - تصوير: منى أحمد", "a caption and its credit"),
        ("حمّل تطبيقنا للأخبار العاجلة", "the outlet's application"),
        ('لمتابعة الأخبار عبر تطبيق "صوت الواحة"، حمل التطبيق من هنا', "the outlet's name is no quotation"),
        ("للانضمام إلى صفحتنا على فيسبوك اضغط هنا", "a noun for a call"),
        ("تابعوا صوت الواحة على أخبار غوغل", "a service"),
        ("استمع إلى المقال00:0003:12", "a player, run together"),
        ("استمع إلى المقالة 3 دقائق", "likewise, in words"),
        ("Join our channel on Telegram", "in English"),
        ("لمتابعة أهم الأخبار عبر قناتنا على واتساب اضغط هنا", "to follow, with the outlet's channel"),
        ("يمكنكم متابعة الأخبار عبر صفحتنا", "a polite call"),
        ("هل تريد تلقي أهم الأخبار في بريدك؟", "asks"),
        ("خدمة الرسائل القصيرة: أرسل 1 إلى 9999 للاشتراك بسعر 30 قرشا لليوم.", "by short message"),
        ("لا تنسوا الاشتراك في قناتنا وتفعيل الجرس", "another"),
        ("اشترك في البودكاست عبر: سبوتيفاي وأنغامي", "a podcast's"),
        ("▶ استمع إلى الخبر (دقيقتان)", "a player, in the dual"),
        ("لمشاهدة أهداف المباراة اضغط هنا", "a link to click"),
        ("فعّل الإشعارات لتصلك الأخبار العاجلة", "notifications"),
        ("هل لاحظت خطأ؟ ساعدنا في تصحيحه", "asks for mistakes"),
        ("Independent media need you. Support our journalism from 2 euros a month.", "asks for money"),
        ("Si te parece valioso nuestro trabajo, apóyanos con una membresía.", "in Spanish"),
        ("Gefällt Ihnen der Text? Unterstützen Sie unsere Arbeit!", "in German"),
        ("ادعمونا لنواصل التغطية من القرى.", "in Arabic"),
        ("If you buy through our links, we may earn a small commission.", "who is paid"),
        ("Bei einem Kauf über diese Links erhalten wir eine Provision.", "likewise in German"),
        ("Sign up and get our news delivered straight to your inbox.", "delivered to the reader"),
        ("Volunteers carry the shelves to the school. Photo: Salma Hadi/Wire", "a caption with its credit"),
        ("Der Turm wird bis zum Herbst erneuert (Foto: dpa)", "the credit in brackets"),
        ("متطوعون ينقلون الرفوف إلى المدرسة. (تصوير: سلمى الهادي)", "the same in Arabic"),
        ("Featured image via Wire", "a credit alone"),
        ("Bildnachweis: Stadtarchiv", "likewise in German"),
        ("Estimated reading time: 6 minutes", "how long it takes"),
        ("Warning: Undefined variable $post in /var/www/wp-content/loop.php on line 12", "PHP's own words"),
        ("عدم الإساءة للكاتب أو للأشخاص أو للمقدسات، والابتعاد عن التحريض والشتائم.", "the rule of comments"),
        ("Follow @hilltownnews for breaking news and headlines.", "an account"),
        ("Kick off your day with the Gazette's email newsletter. Get it.", "a newsletter"),
        ("Lina Marr covers schools for the Gazette. Follow Lina on Twitter at @lmarr or write her.", "whom to follow"),
        ("See more by Lina Marr on hilltown.example.", "more of hers"),
        ("Get Hilltown Monthly delivered through your letterbox. 12 issues for £12.", "a magazine"),
        ("This copy is for your personal, non-commercial use only. To order copies visit our shop.", "rights"),
        ("“Start Quote", "what screen readers say"),
        ("To read on, please subscribe to our weekly newsletter.", "politely"),
        ("Sign up for the morning newsletter.", "opens the line"),
        ("You can sign up here to get the newsletter on Mondays.", "a place to click"),
        ("Nichts verpassen? Dann abonnieren Sie den Newsletter!", "in German"),
        ("Puede suscribirse aquí a nuestra newsletter.", "in Spanish"),
        ("Подпишитесь на наш телеграм-канал, чтобы узнавать новости первыми.", "in Russian"),
    ],
)
def test_a_call(text: str, why: str) -> None:
    assert is_notice(block(text)), why


@pytest.mark.parametrize(
    "text",
    [
        "责任编辑：王小河",
        "【编辑：王小河】",
        "图片来源：河谷日报",
        "原标题：山谷里的新桥",
        "（原题为《山谷里的新桥》）",
        "更多山谷新闻，请关注我们的公众号。",
        "扫描下方二维码，每天读新闻",
        "未经授权，不得转载。",
        "转载请注明出处：河谷日报",
        "[홍길동 기자 gildong@valley.example]",
        "[ⓒ 골짜기신문, 무단전재 및 재배포 금지]",
    ],
)
def test_credits_and_calls_in_chinese_and_korean(text: str) -> None:
    assert is_notice(block(text))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("编辑：这座桥为什么建了两年？", "a question that is asked"),
        ("他的责任，是编辑这份报纸的每一页。", "the words, and no colon"),
        ("更多的游客来到山谷，桥上十分热闹。", "more, and no call"),
        ("홍길동 기자는 이 다리가 마을의 자랑이라고 말했다.", "a sentence about a reporter"),
    ],
)
def test_text_in_chinese_and_korean(text: str, why: str) -> None:
    assert not is_notice(block(text)), why
