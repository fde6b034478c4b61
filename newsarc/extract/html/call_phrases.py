"""Phrases of calls to the reader to subscribe, follow, join or give money, and phrases that tell calls from news of
channels.

Rarely used expressions are kept as text; the caller compiles them.
"""

from __future__ import annotations

import re

from newsarc.extract.expressions import either
from newsarc.extract.own_notes import TOLD

_CALLS = either(
    "تابعونا",
    "تابعوا",
    "تابعنا",
    r"تابع (?:آخر|أحدث|أهم|المزيد|كل|(?:صفحة|قناة|حساب|موقع) (?:[^\s.]+ ){1,3}(?:على|عبر|في) [^.]{2,40}$)",
    "تفاعلوا معنا",
    "سج[ّ]?ل(?:وا|ي)? (?:مجان|الآن|بريدك)",
    "تغطية (?:متواصلة|مستمرة|مباشرة) على",
    "[إا]شتر(?:ك|كوا) (?:في|الآن|معنا|ب)",
    "للاشتراك",
    "للانضمام",
    "ندعوكم? [إا]لى (?:الاشتراك|الانضمام|متابعة)",
    "[إا]نضم(?:وا)? (?:الآن )?(?:[إا]لينا|(?:[إا]لى |ل)(?:ال)?"
    r"(?:قنا|قنو|مجموع|صفح|حساب|نشر|قائم|عائل|مجتمع|[^\s.]+ (?:على|عبر|في) ))",
    "حم[ّ]?ل(?:وا)? (?:الآن )?(?:هذا )?(?:ال)?(?:تطبيق|برنامج|نسخ|عدد|مجل)",
    "فع[ّ]?ل(?:وا)? (?:ال)?(?:[إا]شعارات|تنبيهات|جرس)",
    "احصل(?:وا)? على",
    "هل تريد(?:ون)? (?:تلقي|استلام|الحصول)",
)
ARABIC_CALL = re.compile(rf"{_CALLS}|تصلك|يصلك|لمتابعة|يمكنك|لا تنس|اضغط|انقر")
OF_CALLS = (
    "تابع", "تفاعلوا", "سجل", "سجّل", "تغطية", "شتر", "نضم", "ندعو", "حمل", "حمّل", "فعل", "فعّل", "احصل", "هل تريد",
    "صلك", "يمكنك", "لا تنس", "اضغط", "انقر",
)  # fmt: skip
"""Every Arabic call contains one of these: a fast first check."""
FOLLOWING = ("متابعة أخبار", "متابعة آخر", "متابعة أهم")
"""Calls that use a noun. They count only at the start of a line: inside a sentence they are common."""
FOLLOW_US = "تابعو"
BY_PICTURE = r"تابعو(?:نا|ا(?: [^\s.،:]+){1,3}) على\W{0,3}$"
"""A call cut off before the network's logo: «تابعوا السهل نيوز على»."""
OPENING_CALL = re.compile(
    rf"(?:^|[.!?؟:،؛…|–—-])\W{{0,4}}(?:(?:ل(?:متابعة|مزيد|لمزيد)|للاطلاع على|للإطلاع على) .{{1,40}})?(?:{_CALLS})"
    r"|\b(?:تصلك|يصلك)"
)
"""Calls are spelt like verbs in the past tense («انضم إلى الاتفاق 40 دولة»). So a call must open a sentence, or name a
channel of the outlet or the reader."""
OWN_CHANNEL = re.compile(
    either(
        r"\b(?:أخبار|قنات|قنوات|تطبيق|صفحت|صفحات|حساب|حسابات|منصات|نشرت|قائمت|مجموعت)نا\b",
        "التطبيق (?:من هنا|مجان)",
        r"^\W{0,3}حم[ّ]?ل(?:وا)? (?:الآن )?تطبيق [^.!؟:]{2,40}?(?:$| (?:لمتابعة|لتصلك|الآن|على|مجان))",
        r"^\W{0,3}تغطية (?:متواصلة|مستمرة|مباشرة) على (?:قناة|صفحة|حساب) ",
        "النشرة (?:البريدية|اليومية|الإخبارية)",
        r"\b(?:اضغط|انقر)(?:وا)? (?:هنا|على (?:هذا )?(?:ال)?رابط)\b",
        r"\b(?:الإشعارات|التنبيهات) لت?صل",
        r"أرسل(?:وا)? .{1,15} [إا]لى (?:الرقم )?\d{3,6}\b",
        r"\b(?:ال)?(?:أخبار|أنباء|عناوين|نشر(?:ة|ات)|إشعارات|تنبيهات|جديد)\b.{0,90}\b(?:بريدك|على هاتفك)م?\b",
        r"\b[تي]صلكم? نشر(?:ة|تنا)\b",
        r"\bنشر(?:ة|تها|ته) [^.!?؟:]{2,40} ل[تي]صلكم?\b",
        r"\bبريدكم?\b.{0,40}\bل[تي]صلك",
    )
)
OWN_PLACE = r"[^.!؟:«»]{3,60}\b(?:قنات|قنوات|صفحت|صفحات|حساب|حسابات|منصات|مجموعت)نا\b[^.!؟:«»]{3,40}$"
PLACES = ("قناة ", "صفحة ", "حساب ", "مجموعة ")
NAMED_PLACE = (
    "(?:قناة|صفحة|حساب|مجموعة) [^.!؟:«»]{2,40} (?:على|في|عبر) [^.!؟:«»]{3,25}: ?"
    r"(?:https?://|www\.|t\.me/|@)?[\w./-]{0,60}$"
)
STORES = (
    r"(?=.{0,80}\b(?:متاح|متوفر|حم[ّ]?ل|نز[ّ]?ل|ل?تحميل|ل?تنزيل|الآن\b)).{0,80}\b"
    r"(?:[آأا]ب ستور|(?:جوجل|غوغل|قوقل) (?:بلاي|ستور)|متجر (?:جوجل|غوغل|آبل)|app store|google play)\b"
)
"""OWN_PLACE and NAMED_PLACE: where the outlet is found, in a line that is no sentence. STORES: where its application is
found."""
SERVICE = re.compile(
    either(
        "(?:عبر|على) أثير ",
        "تلغرام",
        "تيليغرام",
        "تلجرام",
        "تليجرام",
        "تيليجرام",
        "ت(?:ي)?لي?[كگ]رام",
        "واتس",
        "فيسبوك",
        "فيس بوك",
        "تويتر",
        "نستغرام",
        "نستجرام",
        "يوتيوب",
        "جوجل نيوز",
        "غوغل نيوز",
        "أخبار (?:جوجل|غوغل|قوقل)",
        "بودكاست",
        "سبوتيفاي",
        "أنغامي",
        "telegram",
        "whatsapp",
        "facebook",
        "twitter",
        "instagram",
        "youtube",
        "tiktok",
        "google",
        "android",
        "iphone",
        r"ios\b",
        "أندرويد",
        "اندرويد",
        "آيفون",
        "ايفون",
        "(?:مواقع|وسائل|منصات|شبكات) التواصل",
        r"منصة (?:[إا]كس|x)\b",
        "(?:عبر|على) تطبيق ",
        "فع[ّ]?ل(?:وا)? (?:ال)?(?:[إا]شعارات|تنبيهات|جرس)",
        "فايبر",
        "(?:القائمة|نشرة .{1,30}) البريدية",
        r"(?:\bل|^)[تي]صلكم? (?:كل|آخر|أحدث|أهم|أبرز) ",
        r"\b(?:جميع|كل|كافة) (?:المقالات|المحتويات|الأعداد)\b",
    )
)
REPORTED = re.compile(
    r"\b[وف]?(?:قال|أضاف|أوضح|أكد|ذكر|أعلن|كتب|أشار|صرح|شدد|ختم|دعا|نصح)(?:ت|وا)?\b.{0,200}(?:\b[إأ]ن|[:«“\"])"
    r"|[«“][^»”]{12}|\"[^\"]{12,330}\"|" + TOLD
)
"""Reported speech: a verb of saying with إن or a colon, a quotation longer than a name, or words for who said it."""
MONEY = either(
    r"(?:^|[.!؟،:…]\s?)(?:نحن )?"
    + either(
        r"ادعم(?:وا)? (?:ال)?(?:صحافة|[إا]علام) (?:ال\w+ )?(?:ال)?(?:حر|مستقل)",
        "كن(?:وا)? (?:شري|جزء|عون|طرف|معنا).{0,20}في دعم (?:ال)?(?:صحاف|[إا]علام|استقلال)",
        "ساهم(?:وا)? (?:معنا|في (?:دعمنا|استمرار(?:نا| هذا)|(?:دعم|تمويل) "
        r"(?:(?:صحافت|استقلاليت|موقع)نا|(?:ال)?صحافة(?: (?:ال)?(?:حرة|مستقلة|جادة))?\W{0,3}(?:$|[.!،]))))",
        r"ادعم(?:وا)? (?:موقع|منصت|قنات|جريدت|صحيفت)نا\b",
        "(?:بحاجة إلى|نحتاج(?: إلى)?) دعم(?:ك|كم) ل.{0,15}(?:عملنا|صحافت|موقع|منصت|تغطيت|استقلاليت)",
        "دعم(?:ك|كم) .{0,25}(?:استمرارنا|استقلاليتنا|صحافت|عملنا)",
        "[^.]{0,60}ب?(?:تبرع|اشتراك|مساهم[تة]|دعم)(?:ات)?(?:ك|كم) .{0,25}تساعدو?ن?نا",
    ),
    r"\bsupport our (?:work|journalis|report|newsroom)",
    r"\bapóyanos\b",
    r"\bapoyo de sus lectores",
    r"(?:^|[.!؟،:])\s?(?:ادعم(?:ونا|نا|(?:وا)? صحافت?(?:نا|ة))\b|تبرع(?:وا الآن| الآن(?:$|\W{0,3}[.!:]| ل)))",
    r"\bunterstütz(?:e|en sie|t) (?:uns\b|(?:bitte )?unsere?n? (?:arbeit|magazin|journalis|redaktion))",
    r"\b(?:receive|earn|get) (?:an? |some )?(?:small )?(?:affiliate )?(?:compensation|commission)\b",
    r"\bprovision (?:erh|vom)",
    r"\berhalten wir (?:\w+ ){0,2}provision",
)
"""Calls to give money, and notes on who is paid when a reader buys. Matched in lower case; rare, so compiled on first
use."""
OF_MONEY = ("support our ", "apoyo de sus", "compensation", "commission", "provision")
OF_MONEY_TOO = (*OF_MONEY, "apóyanos", "unterstütz", "ادعم", "تبرع", "في دعم", "ساهم", "دعمك", "نحتاج", "بحاجة")
TO_READER = re.compile(
    either(
        r"\b"
        + either(
            "follow us",
            "download our",
            "get the latest",
            "stay (?:up to date|informed|tuned)",
            "already a subscriber",
            "delivered through your",
            "(?:your|diversity of) letters? to the editor",
            "(?:delivered|straight) (?:direct(?:ly)? |right |in)?to (?:your|you)",
            "apps? for (?:ios|android)",
            "folgen sie",
            "folgt uns",
            "lass dir",
            "melden sie sich",
            "melde dich (?:jetzt |hier |gleich )?(?:für|zu|bei)",
            "hier können sie .{0,30}newsletter",
            "jetzt anmelden",
            "seguici",
            "recevez nos",
            r"ما را (?:در \S{4,10} )?دنبال",
            r"ہمیں (?:\S{2,6} ){0,3}فالو",
            "چینل (?:کو )?جوائن",
            r"فالو کر(?:یں|نے)",
            r"(?:پر|میں) حاصل کریں",
            r"شامل ہونے کے لی[ےئ]",
            r"یہاں کلک کریں",
            r"فەیسبووک\w{0,4} لایک",
            r"کانال \S{4,10} ما بپیوندید",
        )
        + r"\b",
        r"\b(?:kick off|start) your day\b",
        "مشترک شوید",
        "سبسکرائب",
        r"(?:^|[.!?] )(?:follow (?:[\w.'’-]+ ){1,2}(?:at|on) (?:twitter|facebook|instagram|google)"
        "|connect with [^.!?]{2,60}(?:facebook|twitter))",
    )
)
"""Phrases addressed to readers only. Whom to follow has at most two words here, in lower case. A line that opens so may
name more (``notices``): there capitals tell a name from a sentence."""
CALL = re.compile(
    r"\b"
    + either(
        "sign(?:ing)? up",
        "subscribe",
        "subscribing",
        "follow (?:the|@)",
        "join (?:us|our|the)",
        "download the",
        "become a member",
        "donate",
        "like us on",
        "send us",
        "write to us",
        "support (?:us|our)",
        r"suscr[ií]b\w{1,6}",
        r"síg[ua]\w{1,6}",
        "únete",
        "descarga",
        r"abonnie\w{1,5}",
        "abonnez",
        "abonnement",
        r"inscr\w{1,10}",
        "assine",
        "siga",
        "iscriviti",
        "zapisz się",
        "obserwuj",
        r"subskry[bp]\w{1,6}",
        "erhalte[nt]?",
        r"recib[ae]\w{0,2}",
        "recevez",
        r"подпи(?:сывай|ши|саться на)\w{0,6}",
    )
    + r"\b"
)
BEFORE_CALL = frozenset("please then also now by bitte dann jetzt do".split())
WITHIN_CLAUSE = ",'’\"“”«»(["
"""The verb of a call opens a clause, or follows one of BEFORE_CALL. Signs not in WITHIN_CLAUSE end a clause."""
AFTER_CALL = frozenset(
    "our my us here now newsletter newsletters inbox unser unsere unseren unserem sie dich dir dein deine deinen ihre"
    " ihr hier nuestro "
    "nuestra nuestros aquí nos vous votre vos ici nosso nossa nossos aqui nostro nostra qui tutaj нам наш наша нашу"
    " наши".split()
)
"""Words for what belongs to the outlet or the reader: one of them after the verb makes it a call."""
SAID = (
    " said", " says", " told ", "according to", " dijo ", "según ", " a dit", "selon ", "laut ", " sagte", " sagt ",
    " disse ", "segundo ",
    "secondo ",
)  # fmt: skip
QUOTED = r"[“„«][^”“»]{20}|\"[^\"]{20}"
CHANNELS = (
    "newsletter", "e-mail", "email", " app ", " apps", "android", "iphone", "telegram", "whatsapp", "facebook",
    "twitter", "instagram", "youtube",
    "tiktok", "podcast", "google news", " abo ", "editor", "subscri", "subskry", "inbox", "posteingang",
    "bandeja de entrada", "boîte mail", "membership", "letterbox", "notification", "boletín", "boletin", " canal ",
    "подпис", "подпиш",
    "تلگرام", "اینستاگرام", "یوٹیوب", "واٹس", "وٹس", "فیس بک", "ٹوئٹر", "فیسبوک", "فەیسبووک", "خبرنامه",
)  # fmt: skip
