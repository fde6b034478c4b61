"""Paragraphs inside the text's container that are not the article's: credits, read-also lines, calls to subscribe."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.calls import REPORTED, is_call
from newsarc.extract.html.eastern import is_eastern_notice
from newsarc.extract.html.writer_lines import is_of_writer
from newsarc.extract.labels import groups, key, match_field, places
from newsarc.extract.metadata.printed_dates import find_printed_dates

_CREDIT = re.compile(
    r"^\W{0,3}(?:©|\(c\)|copyright\b|(?:photo|image|picture|video|foto|bild|fotos|bilder|imagen|beitragsbild|titelbild|abbildung"
    r"|abb\.|fig\.|figure|symbolbild|archivbild|archivfoto|grafik|screenshot|(?:photo )?gallery|slideshow|zdjęcie|cr[ée]dit|crédits|featured image|headerbild|bildnachweis|bildrechte|bildquellen?|bildcredit|fotocredit|photocredit|image illustrative)s?(?: (?:by|photos?|credits?|from|courtesy|\d{1,3}))?\s?[:/]|(?:featured|header) image (?:by|via|from) |(?:beitrags|titel)bild (?:via|von) |\[사진=|(?:estimated )?(?:reading time|lesezeit|lesedauer|tiempo de lectura|temps de lecture|tempo de leitura|tempo di lettura)\W{1,3}\d|photographs? (?:by|:)|fot\. |foto di |the post .{1,150} (?:appeared first|first appeared) on|photo by|image by"
    r"|(?:صورة|الصورة|تصوير|مصدر الصورة|الصور)\s?:|هل تسمح بعرض المحتوى|(?:تخط[ىي]|نهاية) \S{1,20} مشاركة|\(?(?:جاری ہے|يتبع|continued)[.…]{0,3}\)?$"
    r"|(?:استمع|listen)\b[^.!?؟\d]{0,25}(?:\d{1,2}:\d{2}\W{0,3}|\d{1,2} ?(?:دقائق|دقيقة|ثانية|ثوان|min\w{0,5})\W{0,3}|\W(?:دقيقة|دقيقتان|دقيقتين)\W{0,3}){1,3}$"
    r"|هل (?:وجدت|لاحظت|رصدت|رأيت|هناك|يوجد)(?:م)? (?:أي |أية )?(?:خطأ|خطا|أخطاء)\b|عدم الإساءة للكاتب"
    r"|for (?:more|all the latest|the latest) (?:[\w,]+ ){0,4}(?:news|stories|updates|headlines)\b.{0,90} (?:visit|click|follow|check out|download)\b"
    r"|متصفحك لا يدعم |your browser does not support |to view this (?:video|content),? (?:please enable )?javascript)",
    re.IGNORECASE,
)
_OPENING_NOTICE = (
    r"(?i)follow (?:him|her|them|(?:(?-i:[A-Z@])[\w.'’&-]+ (?:and )?){1,5}?)\s?on (?:twitter|facebook|instagram)\b"
    r"|follow [\w ]{2,30}: ?(?:twitter|facebook|instagram|@)|photos by [^.(]{2,40}\(|(?:top|cover) photo by\b"
    r"|follow @\w{2,30} (?:for|on|to)\b|see (?:more|all) (?:(?:articles|stories|posts) )?(?:by|from) "
    r"|you(?: have|.ve) (?:only )?\d{1,2} (?:free )?articles? (?:left|remaining)|this is your last (?:free )?article"
    r"|javascript is (?:currently )?(?:disabled|turned off|required)|please (?:enable|turn on) javascript"
)
_OPENINGS = (
    "follow ", "see more ", "see all ", "photos by", "top photo", "cover photo", "you have", "you've", "you’ve", "this is your last", "javascript is",
    "please enable", "please turn on",
)  # fmt: skip
"""How all that it finds begins: rare, so it is compiled when first asked for."""
_PICTURE_AGENCY = re.compile(
    r"^\W{0,3}[^.!?؟:،]{3,50}/ ?(?:getty|shutterstock|istock|alamy|reuters|afp|epa|غيتي|جيتي)[\w ]{0,12}\W{0,2}$",
    re.IGNORECASE,
)
_LONGEST_AGENCY = 80
_CREDITED = re.compile(
    r"(?:[.!?»”\"]\s?|\()(?:foto|photo|bild|image|picture|imagen|cr[ée]dito?|symbolbild|archivbild|archivo|grafik|zdjęcie|صورة|تصوير)s?\s?:\s?[^.:!?()]{2,80}\)?\W?$",
)
"""The end of a caption: its sentence, and who took the picture. «… wird neu gebaut (Foto: dpa)»; in lower case."""
_CREDIT_REACH = 100
_COPYRIGHT_SIGN = re.compile(r"©|\(c\) ?\d{4}|جميع الحقوق محفوظة|all rights reserved|tous droits réservés")
_OWN_USE = "personal, non-commercial use only"
_RATING = (
    r"\W{0,3}(?:(?:ال)?(?:تقييم|حكم|تصنيف|نتيجة|خلاصة)(?: [^\W\d]{3,12})?|(?:our )?(?:verdict|rating)|bewertung|fazit|conclusi[oó]n|veredicto) ?: ?\W{0,3}"
    r"(?:زائف|مزيف|كاذب|خطأ|خاطئ|مضلل|مفبرك|صحيح|غير صحيح|غير دقيق|ساخر|(?:mostly |partly )?(?:false|true)|misleading|falsch|irreführend|faux|trompeur|falso|engañoso)"
    r"[ًاة]{0,2}(?: جزئيا?ً?ا?)?\W{0,3}$"
)
"""The line of a fact check's box that says how the claim is rated; the claim itself is part of the text."""
_CONSENTS = (
    "cookie", "consent", "third part", "third-part", "tiers", "datenschutz", "privatsphäre", "einverständnis", "zustimm", "einwillig",
    "drittanbieter", "privacidad", "terceros", "كوكي", "ملفات الارتباط", "ملفات تعريف الارتباط", "سياسة الخصوصية",
)  # fmt: skip
_EMBED = re.compile(
    r"externe[rnms]? (?:redaktionelle[rnms]? )?(?:inhalt|dienst)|(?:zu|verbindung zu) (?:twitter|facebook|instagram|youtube|x)\b|"
    r"(?:inhalte?|content|contenus?|contenidos?) (?:von|from|provided by|de|hosted) |(?:to|pour|para|um) (?:view|see|watch|voir|afficher|visionner|ver|visualizar|diese[ns]?) |"
    r"عرض (?:هذا )?(?:المحتوى|الفيديو|المنشور|التغريدة|أي مواد)|مشاهدة (?:هذا )?(?:المحتوى|الفيديو|المنشور|التغريدة)",
)
"""What stands in place of a post or film from elsewhere until the reader allows it to be loaded."""
_COOKIE_BAR = (
    r"\b(?:this|our|diese|unsere|ce|notre|este|esta|nuestro|nuestra|nosso|questo|nostro|deze|onze|denne|ten|nasz|bu) (?:web)?(?:site|page|seite|sitio|web|sito|página|"
    r"witryna|serwis)\b.{0,30}\b(?:uses?|verwendet|benutzt|nutzt|setzt|utilise|usa|utiliza|utilizza|gebruikt|używa|korzysta)\b.{0,30}cookie"
    r"|\b(?:we|wir|nous|nosotros|noi|nós) (?:use|verwenden|nutzen|benutzen|setzen|utilisons|usamos|utilizamos|utilizziamo|usiamo)\b.{0,30}cookie"
    r"|\b(?:نستخدم|يستخدم (?:هذا )?(?:ال)?موقع(?:نا)?|موقعنا .{0,15}يستخدم|هذا الموقع يستخدم)\b.{0,25}(?:ملفات تعريف|كوكيز)"
)
"""What the bar of a page says of its cookies."""
_LONGEST_CONSENT = 450
_OF_PROGRAM = r"(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error)\s?: .{1,600} on line \d"
"""What PHP prints into a page when something in it is wrong. Rare too."""
LONGEST_HEAD = 60
"""Characters of the heading of a box, at most."""
_MACHINE_SUMMARY = (
    r"(?i)^\W{0,3}(?:(?:(?:أبرز |أهم )?(?:ال)?(?:ملخص|موجز|خلاصة|تلخيص|نقاط|لخص).{0,30}|(?:تم )?(?:مول[ّ]?د|أعد|أنشئ|إنشاؤه) )"
    r"(?:\b(?:عبر|بواسطة|باستخدام|إعداد|توليد|أعده|أعدها|مولد|مولدة) |ب)(?:أدوات |تقنيات |تقنية )?الذكاء الاصطناعي\W{0,5}$"
    r"|ai[- ](?:generated |powered )?(?:summary|overview)|summar\w{3,5} (?:by|with|using) ai\b)"
)
"""Rare, so compiled when first asked for."""
_CLOSING = re.compile(
    r"©|ⓒ|무단 ?전재|\bcopyright|all rights reserved|not responsible for|opinions expressed|views expressed|do not (?:necessarily )?(?:reflect|represent)"
    r"|\bdisclaimer\b|إرشادات الاستخدام|سياسة التعليقات|مراجعة التعليقات|شروط النشر|^\W{0,3}(?:quelle|source|fuente|fonte|bron|źródło|منبع)[ns]?\s?:|^\W{0,3}版权(?:说明|声明|保护|所有)|违者必究"
    r"|^to (?:contact|reach) the (?:reporter|editor|author|writer)s?\b|^(?:[\w.'’-]+ ){2,6}(?:may|can) be reached (?:at|by) [^ @]{1,40}@"
    r"|\byou agree to our (?:use of cookies|terms)\b|\bwe reserve the right to (?:remove|delete|edit)\b|\bmoderating all comments\b",
    re.IGNORECASE,
)
"""What a paragraph after the text speaks of: rights, sources, responsibility, the rules for comments, the writer's address."""
_ARABIC_CLOSING = re.compile(
    r"حقوق .{0,40}محفوظة|^\W{0,3}(?:جميع|كافة|كل) (?:ال)?حقوق|^\W{0,3}حقوق (?:النشر|الطبع)\W|تعب[ّ]?ر بالضرورة عن|^\W{0,3}[يت]عب[ّ]?ر .{0,50}ليس بالضرورة عن (?:رأي|آراء|وجهة|موقف|مواقف|سياسة|توج[ّ]?ه)"
    r"|^\W{0,3}و?نقدم لكم (?:من خلال |عبر )(?:موقع|بوابة|صحيفة|منصة)\W|^\W{0,3}إخلاء (?:ال)?مسؤولية\W|لا يتحمل (?:ال)?موقع.{0,25} مسؤولية"
)
_ARABIC_SOURCE = re.compile(
    r"^\W{0,3}(?:المصدر|مصدر)\s?:|^\W{0,3}(?:(?:جميع|كافة|كل|هذه?|إن|ملاحظة\W?) ?){0,2}"
    r"(?:الآراء|المقالات|المقال|المواد|التعليقات|ما ي?نشر)\b.{0,80}\b[تي]عب[ّ]?ر(?:ان|ون)? .{0,12}عن"
)
"""The source of a text; whose views it holds. Anyone may say that something does not speak for a government."""
_LONGEST_ARABIC_CLOSING = 250
_CLOCK = re.compile(r"\b\d{1,2}:\d{2}\b")
_DATE = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}"
_LABELLED_DATE = re.compile(
    rf"^(?:[^:.!?\d]{{2,40}}:\s?{_DATE}(?:\D{{1,3}}\d{{1,2}}:\d{{2}})?|[^:.!?\d]{{0,25}}{_DATE}\D{{1,3}}\d{{1,2}}:\d{{2}})$"
)
_FIELD = re.compile(
    r"(?:publicado por|publi[ée] (?:par|le)|posted (?:by|on|in)|published(?: by| on)?|categor(?:y|ia|ía|ie)|tags?|authors?|autor|dat[ae]|datum|rubri(?:k|que)|ressort|secci[óo]n|"
    r"views|تاریخ انتشار|شماره|کد خبر|تاريخ(?: النشر)?|نشر(?:ت)?(?: في| بتاريخ)?|القسم|التصنيف|الكاتب|بقلم|(?:عدد )?(?:الزيارات|المشاهدات|القراءات|التعليقات)|"
    r"آخر تحديث)\s?:",
    re.IGNORECASE,
)
_FIELDS_OF_META = 2
"""Fields of an article's own data that a line of nothing else holds at least: «Posted by: ... Category: ...»."""
_LONGEST_META = 160
_LONGEST_CLOSING = 600
_STAMP = (
    r"(?i)\d{1,2}:\d{2}(?:\s?(?:[صم]|[ap]m|gmt|uhr|h)\b)?"
    r"(?:\s?[|•]\s?|(?=[^\W\d_])(?!(?:[صم]|[ap]m|gmt|utc|uhr|h)\b))"
)
_LONGEST_STAMP, _LONGEST_STAMPS, _LONGEST_BYLINE = 60, 110, 90
_NUMBER, _LEAST_NUMBERS = re.compile(r"\d+"), 4
"""Two days are so many numbers at least, with their years or hours."""
_BESIDE_DATE = 12
_BESIDE_CLOCK = 5 + _BESIDE_DATE
_MARK = re.compile(
    r"^\W{0,5}(?:\d{1,2}:\d{2}(?:\s?(?:ت\s?[مغ]|جمت|ص|م|gmt|بتوقيت [^\W\d]{3,12}(?: [^\W\d]{3,12})?)|(?:\W{0,3}\d{1,2}:\d{2}){1,2})?|انته[ىي]|جار[يٍ]? (?:ال)?تحميل|loading"
    r"|(?:قبل|منذ) \d{1,2} ?(?:ساع(?:ة|ات)|دقائق|دقيقة|أيام|يوما?)\s?(?:\d{1,2}:\d{2})?|(?:Start|End) Quote)\W{0,5}$"
)
"""The hour of an update in a live blog, or how long ago it was; the times of a player; the word with which agencies end a report; what stands until
a script is done; what screen readers say around a pull quote."""
_LONGEST_MARK = 20
_CONTACTS = (
    r"(?i:(?:presse|medien)?kontakt|ansprechpartner(?:in)?|rückfragen|(?:press|media) (?:contacts?|[ei]nquiries)|contacts? (?:de )?presse|"
    r"contacto de prensa)"
)
"""Whom a reader may ask, in a press release."""
_END_MARK = re.compile(
    rf"^\W{{0,5}}(?:(?:THE )?ENDS?|{_CONTACTS}(?=\W{{0,3}}$)|انته[ىيی]|(?:انتها[يی]|پایان) (?:پیام|خبر|گزارش))(?:\W{{1,3}}(?:\w{{1,2}}|\w?\d{{1,5}})\b){{0,4}}\W{{0,5}}$"
)
_LONGEST_END_MARK = 24
_CONTACT = (
    r"\W{0,5}(?:لل(?:تواصل|اتصال|استفسارات?|مزيد من المعلومات)|لمزيد من المعلومات|(?:جهة|جهات|بيانات|معلومات|مسؤول) (?:ال)?(?:اتصال|تواصل)|"
    rf"(?:ال)?(?:اتصال|تواصل) ال[إا]علامي|{_CONTACTS})(?![^\W_])[^.!?؟:@\d]{{0,40}}(?:(:)|$)"
)
"""What heads whom to ask, or stands in a line with how to reach them."""
_CONTACT_STEMS = (
    "تواصل", "تصال", "استفسار", "المعلومات", "kontakt", "contact", "ansprechpartner", "rückfragen", "nquiries",
)  # fmt: skip
_REACHED = r"[\w.-]@[\w-]|\+?\d[\d\s()/.–-]{6,20}\d"
"""A mail address or a telephone number."""
_TAGS = re.compile(
    r"^(?:#\w{2,40}\W{0,3}){2,20}$|^\(?(?:تغطية صحفية|إعداد|اعداد) .{2,120}(?:للنشرة العربية|[-–] ?تحرير )|^\W{0,3}(?:(?:ال)?وسوم|(?:ال)?كلمات (?:ال)?(?:مفتاحية|دلالية|دالة)|هاشتاغ|tags|keywords|topics?|themen|thèmes|temas|schlagw[öo]rter|mots[- ]clés)\s?:",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"^\W{0,3}(?:عدد )?(?:المشاهدات|الزيارات|القراءات|القراء|المشاركات|التعليقات|رمز الخبر|رقم الخبر|views|reads|hits|news id)"
    r"\s?:?\s?[\d.,]+\W{0,3}\w{0,7}$",
    re.IGNORECASE,
)
_NAME = r"(?: [A-ZÀ-Þ][\w.'’-]{1,20}){2,4}"
_BYLINE = re.compile(
    r"^\W{0,3}(?:ال)?(?:إعداد|اعداد|تحرير|كتابة|ترجمة|تدقيق|مونتاج|محرر|بقلم|شعر|للشاعرة?|ريشة|سازدانی)(?: و(?:إعداد|تحرير|كتابة|ترجمة|تدقيق|تقديم))?\s?[:|/]"
    r"\s?[^\s.,،:؟!]+(?:\s[^\s.,،:؟!]+){0,6}$"
    r"|^(?:أرسلت|مرسلة|نشرت?|كتبت?|أضيفت?) (?:بواسطة|من (?:قبل|طرف))(?: [^\s.,،:؟!]+){1,5}? في [^.؟!]{0,12}\d[^.؟!]{4,25}$"
    r"|^(?i:texte?|testo|texto|tekst|autor(?:in)?|author|auteur|autore|fotos?|photos?)\s?:(?: [^\s.,،:؟!]+){2,7}$"
    rf"|^(?:(?:(?:Article|Story|Report|Reporting|Written|Text|Words) )?[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i){_NAME}"
    rf"(?:(?:,|,? (?:and|und|et|y|e|&)){_NAME}){{0,5}}(?: \(@\w{{2,30}}\))?\.?$"
)
_SOURCE = re.compile(
    r"^SOURCE [A-Z]|^\W{0,3}(?:(?:ال)?مصدر\s?:|نقل(?:ا|اً|ًا) عن\s|(?:المكتب|المركز|القسم) ال[إا]علامي\b|(?:مكتب|مديرية|قسم|شعبة|وحدة) ال[إا]علام\b"
    r"|[إا]علام (?:ال)?(?:وزارة|جامعة|محافظة|كلية|دائرة|مديرية)\b)"
)
_ADDRESS = re.compile(
    r"^(?:write to [^.!?؟:@]{2,40} at\s|[^\s.!?؟:@]{2,20}(?: [^\s!?؟:@]{2,20}){1,3}:\s?(?=[\w.+-]{1,64}@[\w-])|[^.!?؟:]{0,12}(?:مختصر|قصير|short|الكاتبة?|بريد|[إا]يميل|e-?mail|تويتر|twitter|instagram|ig|permalink)[^.!?؟:]{0,12}:\s?)?"
    r"(?:https?://\S{1,300}|(?:www|twitter\.com|facebook\.com|instagram\.com|youtube\.com)[./]\S{1,300}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{2,64}|@\w{2,30})\W{0,3}$",
    re.ASCII | re.IGNORECASE,
)
"""A short link, the writer's mail or account: alone, or after a label that says so."""
_SIGN = re.compile(r"[^\W_\u0640]")
_AGENCIES = ("وكالات", "الوكالات", "مواقع", "فرانس24", "dw", "afp", "reuters", "ap")
_RULE = "=-_–—\u0640*./ "
"""Signs of a line drawn under a text."""
_INITIALS = re.compile(r"^(?=[^./]{1,8}[./])\W{0,2}\w{1,2}(?:[\s./،,–-]{1,3}\w{1,2}){1,7}\W{0,2}$")
_DESKS = re.compile(r"[a-z]{1,4}(?:[/-][a-z]{1,4}){1,8}$")
"""«bur-sh/ak/mt»: how AFP's desks sign in Latin script."""
_SHORT_NAMES = r"^(?=[^.]{1,12}\.)[^\W\d_]{2,6}(?:/(?:[^\W\d_]{2,6}|[^\W\d_](?:\.[^\W\d_]){0,2})){2,4}$"
"""«نوف/ع.ع/خميس»: reporter and editors by initials and given names."""
_SIGNED = re.compile(r"^\W{0,2}([^\W\d_]{2,10})\s?(?:/\s?[^\W\d_]{2,12}(?:\s[^\W\d_]{2,12}){0,3}\s?){1,3}/?\W{0,2}$")
"""«وام/سالم العلي/ منى أحمد»: an agency, its reporter and its editor."""
_IN_BRACKETS = re.compile(r"^\([^\s()]{1,12}\)\W?$")
"""«(jg)», «(dr/spot)», «(س.ع)»: who wrote it, in brackets."""
_LONGEST_INITIALS = 2
_LONGEST_END_MATTER = 250
_LONGEST_CREDIT = 200
_LONGEST_CAPTION = 250
_LONGEST_LABEL = 40
_LONGEST_ROW = 140
_BARS, _BEFORE_DATES = "|•·", 20
"""The outlet's name may stand before the days of publication and of the last change."""
_FULL_STOPS = (".", "؟", "!")
_BY_AND_WHEN = r"(?i)(?:posted |published |written |submitted )?by [^.!?:]{3,50} (?:at|on) .{0,12}\d"
_PLACE = r"\W{0,3}([^\W\d_]{2,15}(?: [^\W\d_]{2,15})?) ?[(/،–—:-]"
_ROW_WORDS = frozenset(("بقلم", "بتوقيت", "الساعه", "تحديث", "كتب", "كتبت", "مشاهده", "قراءه", "تعليق", "تعليقات"))
""":func:`key` of words that stand beside a date in such a row."""
_SHORTEST_TITLE, _LONGEST_TITLE = 20, 250


def is_stamp(block: Block) -> bool:
    """Whether a block is a date or two, with weekday, time and words such as "published" at most."""
    if block.length > _LONGEST_STAMP and (
        block.length > _LONGEST_STAMPS or len(_NUMBER.findall(block.text)) < _LEAST_NUMBERS
    ):
        return False
    text, dates = block.text, list(find_printed_dates(block.text))
    if not dates:
        return False
    beside = min(block.length - date.end + date.start for date in dates)
    if block.length <= _LONGEST_STAMP and (beside <= _BESIDE_DATE or (beside <= _BESIDE_CLOCK and _CLOCK.search(text))):
        return True
    for date in reversed(dates):
        text = f"{text[: date.start]} {text[date.end :]}"
    return all(len(word) == 1 or word.isdecimal() or word in groups("date words") for word in key(text).split())


def is_line_of_data(block: Block) -> bool:
    """Whether a block is a row of when and by whom, or where from: a date and words for it, a place with a date, an agency in
    brackets or a colon («الثلاثاء - 08 سبتمبر 2026 - الساعة 06:44 م بتوقيت اليمن», «تعز (سبأ) خاص:»); or the text's number."""
    text = block.text
    if ":" in text[:_LONGEST_STAMP] and match_field(key(text.partition(":")[0])) == "number":
        return block.length <= _LONGEST_STAMP
    if block.length > _LONGEST_ROW:
        return False
    if text[0] in "bBpPwWsS" and re.match(_BY_AND_WHEN, text) and find_printed_dates(text):
        return True
    if text.endswith(_FULL_STOPS):
        return False
    if block.length <= _LONGEST_STAMP and (place := re.match(_PLACE, text)) and key(place[1]) in places("place"):
        return text.endswith((":", ")")) or any(find_printed_dates(text))
    dates = find_printed_dates(text)
    if len(dates) > 1 and dates[0].start <= _BEFORE_DATES and any(map(text.__contains__, _BARS)):
        return True
    if not dates or dates[0].start > _BESIDE_DATE:
        return False
    words = key(text[dates[0].end :]).split()
    return any(word in _ROW_WORDS for word in words)


def heads_machine_summary(block: Block) -> bool:
    """Whether a block is the heading of a summary that a machine wrote: «ملخص بالذكاء الاصطناعي»."""
    return block.length <= LONGEST_HEAD and bool(re.match(_MACHINE_SUMMARY, block.text))


def is_notice(block: Block) -> bool:
    """Whether a block in the text's container is a credit, a line that leads to another story, or a call to subscribe."""
    if block.length <= _LONGEST_MARK and block.tag != "td" and _MARK.match(block.text):
        return True
    if " on line " in block.text and re.match(_OF_PROGRAM, block.text):
        return True
    if block.length > _LONGEST_CONSENT:
        return _leads_elsewhere(block)
    text = block.text.lower()
    return (
        _is_credit(block, text)
        or _leads_elsewhere(block)
        or _states_fields(block)
        or is_call(text)
        or is_eastern_notice(text)
        or (block.length <= _LONGEST_STAMP and _is_short_notice(block, text))
        or _asks_consent(text)
    )


def _is_short_notice(block: Block, lower: str) -> bool:
    """Whether a line is a date with an hour, as embedded posts have, the rating of a claim, or the heading of a machine's
    summary."""
    if ":" in lower and block.tag != "td" and _CLOCK.search(lower) and is_stamp(block):
        return True
    if ":" in lower and re.match(_RATING, lower):
        return True
    return "صطناعي" in lower and heads_machine_summary(block)


def _is_credit(block: Block, lower: str) -> bool:
    if block.length <= _LONGEST_AGENCY and "/" in lower and _PICTURE_AGENCY.match(block.text):
        return True
    end = lower[-_CREDIT_REACH:] if block.length <= _LONGEST_CAPTION else ""
    if ":" in end and _CREDITED.search(end):
        return True
    if block.length > _LONGEST_CREDIT:
        return False
    if lower.startswith(_OPENINGS) and re.match(_OPENING_NOTICE, block.text):
        return True
    return bool(_CREDIT.match(block.text) or _COPYRIGHT_SIGN.search(lower) or _OWN_USE in lower)


def _leads_elsewhere(block: Block) -> bool:
    """``Label: linked headline``, in whatever language the label is, or ``[See linked headline]``."""
    plain = block.length - block.link_length
    return (
        _SHORTEST_TITLE <= block.link_length <= _LONGEST_TITLE
        and plain <= _LONGEST_LABEL
        and (":" in block.text[max(0, plain - 3) : plain + 1] or block.text[0] + block.text[-1] == "[]")
    )


def _states_fields(block: Block) -> bool:
    text = block.text
    may_state = block.length <= _LONGEST_META and text.count(":") >= _FIELDS_OF_META
    return may_state and len(_FIELD.findall(text)) >= _FIELDS_OF_META


def _asks_consent(text: str) -> bool:
    if not any(map(text.__contains__, _CONSENTS)):
        return False
    return bool(_EMBED.search(text) or (re.search(_COOKIE_BAR, text) and not REPORTED.search(text)))


def is_closing(block: Block) -> bool:
    """Whether the last block of a text is a line on rights, source or rules, or a time stamp, and not its last paragraph."""
    text = block.text
    may_be_stamp = block.length <= _LONGEST_STAMP and not text.endswith(".")
    if may_be_stamp and (is_hour(block) or _LABELLED_DATE.match(text) or is_stamp(block)):
        return True
    if block.length <= _LONGEST_ARABIC_CLOSING:
        source = _ARABIC_SOURCE.search(text) and not REPORTED.search(text)
        if source or _ARABIC_CLOSING.search(text):
            return True
    return block.length <= _LONGEST_CLOSING and bool(_CLOSING.search(text))


def is_hour(block: Block) -> bool:
    """Whether a short line is a clock and a word at most: «22:41 ت مـ», «الفجر: 4:42»."""
    return block.length <= _BESIDE_CLOCK and bool(_CLOCK.search(block.text))


def stamp_of(block: Block) -> int:
    """Where the text of a block begins after the hour of an update that is glued to it; 0 without one."""
    stamp = re.match(_STAMP, block.text)
    return stamp.end() if stamp else 0


def is_end_mark(block: Block) -> bool:
    """Whether a block is the mark with which an agency ends a report: «انتهى», «انتهى/ ر.ا», «// انتهى //»."""
    return block.length <= _LONGEST_END_MARK and bool(_END_MARK.match(block.text))


def heads_contact(block: Block, after: Iterable[Block]) -> bool:
    """Whether a block is the heading of whom to ask (Pressekontakt, للتواصل الإعلامي), and how to reach them stands ``after``."""
    contact = _contact_in(block.text) if block.length <= LONGEST_HEAD else None
    is_head = contact is not None and contact.end() == block.length
    return is_head and any(re.search(_REACHED, other.text) for other in after)


def _contact_in(text: str) -> re.Match[str] | None:
    return re.match(_CONTACT, text) if any(map(text.lower().__contains__, _CONTACT_STEMS)) else None


def is_end_matter(block: Block) -> bool:
    """Whether the last block of a text names its tags, its readers' number, its desk, or the agencies it is from."""
    text = block.text
    if block.length > _LONGEST_END_MATTER:
        return False
    contact = _contact_in(text)
    if contact and contact[1] and (re.search(_REACHED, text) or text[contact.end() :].strip().isdecimal()):
        return True
    if (
        _TAGS.match(text)
        or _ADDRESS.match(text)
        or not _SIGN.search(text)
        or _IN_BRACKETS.match(text)
        or is_byline(block)
    ):
        return True
    if is_of_writer(text):
        return True
    if block.length > _LONGEST_STAMP or (text.endswith((".", "؟", "!")) and not text.endswith("..")):
        return False
    return bool(_COUNTER.match(text) or _SOURCE.match(text) or _DESKS.match(text)) or _names_agencies(text)


def is_byline(block: Block) -> bool:
    """Whether a block is a label of writers or editors and a name or two."""
    return block.length <= _LONGEST_BYLINE and bool(_BYLINE.match(block.text))


def _names_agencies(text: str) -> bool:
    """Whether initials and agencies are all that is in a line: «س.ع/ م.ك (رويترز)»."""
    text = text.lstrip(_RULE)
    if text.count("/") > 1 and re.match(_SHORT_NAMES, text):
        return True
    words = f" {key(text)} "
    rest = words
    for agency in _agencies():
        rest = rest.replace(f" {agency} ", " ")
    signed = _SIGNED.match(text)
    if signed and key(signed[1]) in _agencies():
        return True
    letters = [word for word in rest.split() if not word.isdigit()]
    if any(len(word) > _LONGEST_INITIALS for word in letters):
        return False
    return rest != words or (len(letters) > 1 and bool(_INITIALS.match(text)))


@cache
def _agencies() -> list[str]:
    """The keys of the agencies, the longest first, and what lines say for them."""
    return sorted(places("agency") | {key(word) for word in _AGENCIES}, key=len, reverse=True)
