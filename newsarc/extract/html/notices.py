"""Paragraphs inside the text's container that are not the article's: credits, read-also lines, calls to subscribe."""

from __future__ import annotations

import re

from newsarc.extract.html.blocks import Block
from newsarc.extract.html.calls import REPORTED, is_call
from newsarc.extract.html.eastern import is_eastern_notice
from newsarc.extract.html.meta_lines import CLOCK, LONGEST_STAMP, is_stamp
from newsarc.extract.html.widgets import is_widget
from newsarc.extract.labels import key, places
from newsarc.extract.own_notes import is_disclaimer, is_source_note

_CREDIT = re.compile(
    r"^\W{0,3}(?:©|\(c\)|copyright\b|(?:photo|image|picture|video|foto|bild|fotos|bilder|imagen|beitragsbild|titelbild|abbildung"
    r"|abb\.|fig\.|figure|symbolbild|archivbild|archivfoto|grafik|screenshot|(?:photo )?gallery|slideshow|zdjęcie|cr[ée]dit|crédits|featured image|headerbild|bildnachweis|bildrechte|bildquellen?|bildcredit|fotocredit|photocredit|image illustrative)s?(?: (?:by|photos?|credits?|from|courtesy|\d{1,3}))?\s?[:/]|(?:featured|header) image (?:by|via|from) |(?:beitrags|titel)bild (?:via|von) |\[사진=|(?:estimated )?(?:reading time|lesezeit|lesedauer|tiempo de lectura|temps de lecture|tempo de leitura|tempo di lettura)\W{1,3}\d|photographs? (?:by|:)|fot\. |foto di |the post .{1,150} (?:appeared first|first appeared) on|photo by|image by"
    r"|(?:صورة|الصورة|تصوير|مصدر الصورة|الصور)\s?:|هل تسمح بعرض المحتوى|(?:تخط[ىي]|نهاية) \S{1,20} مشاركة|\(?(?:جاری ہے|يتبع|continued)[.…]{0,3}\)?$"
    r"|(?:استمع|listen)\b[^.!?؟\d]{0,25}(?:\d{1,2}:\d{2}\W{0,3}|\d{1,2} ?(?:دقائق|دقيقة|ثانية|ثوان|min\w{0,5})\W{0,3}|\W(?:دقيقة|دقيقتان|دقيقتين)\W{0,3}){1,3}$"
    r"|هل (?:وجدت|لاحظت|رصدت|رأيت|هناك|يوجد)(?:م)? (?:أي |أية )?(?:خطأ|خطا|أخطاء)\b|عدم الإساءة للكاتب"
    r"|for (?:more|all the latest|the latest) (?:[\w,]+ ){0,4}(?:news|stories|updates|headlines)\b.{0,90} (?:visit|click|follow|check out|download)\b"
    r"|متصفحك لا يدعم |your browser does not support |to view this (?:video|content),? (?:please enable )?javascript)",
)
"""Who took a picture, and other lines that stand in a text; in lower case."""
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
    r"(?:[.!?»”\"]\s?|\(|[-–—|]\s)(?:foto|photo|bild|image|picture|imagen|cr[ée]dito?|symbolbild|archivbild|archivo|grafik|zdjęcie|صورة|تصوير)s?\s?:\s?[^.:!?()]{2,80}\)?\W?$",
)
"""The end of a caption: its sentence, and who took the picture. «… wird neu gebaut (Foto: dpa)»; in lower case."""
_CREDIT_REACH = 100
_COPYRIGHT_SIGN = re.compile(r"©|\(c\) ?\d{4}|جميع الحقوق محفوظة|all rights reserved|tous droits réservés")
_RIGHTS = (
    r"\W{0,3}(?:(?:لا )?(?:يجوز|يسمح|يُسمح|يحق|نسمح)|ي[ُ]?منع|ي[ُ]?حظر|ممنوع)(?: (?:لأحد|لأي|لكم|لغيرنا|بتات?اً?|منعا|باتا|أي)){0,3} [بل]?(?:[إا]عادة |ال)?(?:نسخ|نقل|نشر|اقتباس|طبع|استخدام)\w{0,3}"
    r"(?:\W{1,3}[أو]و? ?(?:ال|[إا]عادة )?\w{2,9}){0,3}\W{1,3}(?:[^.]{0,12}\b(?:أي|هذه?|كل|جميع|محتو\w{1,3}|(?:ال)?مواد|(?:ال|لل)?(?:مقال|خبر|موضوع|نص|محتوى|مادة|موقع|تقرير)|محتويات|جزء|أخبار(?:نا)?)\b.{0,80}|(?:منعا?ً? باتا?ً? )?(?:من |ب)?)?"
    r"(?:دون|إلا ب?|من غير|بشرط|شريطة|مع) ?.{0,15}(?:[إا]ذن|موافقة|تصريح|ذكر|ترخيص|الإشارة)"
    r"|\W{0,3}(?:جميع|كافة|كل) (?:ال)?(?:مواد|محتويات|نصوص|صور|مقالات)\b[^.،:]{0,25} محمية [^.،:]{0,25}(?:حقوق|ملكية)[^.،:]{0,20}$"
    r"|\W{0,3}(?:يرجى|الرجاء|نرجو|يجب) (?:ذكر|الإشارة إلى) (?:ال)?(?:مصدر|موقع|اسم الموقع).{0,25}$"
)
_READ_ON = r"ل(?:مواصلة|متابعة|قراءة|استكمال|[إا]كمال)"
_WALL = (
    rf"\W{{0,3}}(?:(?:اشترك|سج[ّ]?ل)(?:وا)?(?: \S{{2,12}}){{0,3}} {_READ_ON}\b.{{0,6}}(?:القراءة|المقال|الخبر|المحتوى|الموضوع)(?: \S{{2,12}}){{0,3}}\W{{0,3}}$"
    r"|(?:أكمل|اكمل|تابع|واصل) القراءة (?:بعد|عبر|ب) ?(?:الاشتراك|التسجيل|تسجيل الدخول)\W{0,3}$"
    r"|[^.،:«»]{3,25} (?:متاح|متوفر|حصري)ة? (?:فقط )?للمشتركين(?: فقط)?\W{0,3}$"
    rf"|{_READ_ON} (?:ال)?(?:قراءة|مقال|خبر|محتوى|موضوع|مزيد)\b[^.]{{0,20}}[\s،:](?:اشترك|(?:يرجى|الرجاء|يجب(?: عليك)?|عليك|نرجو|يلزم|يتطلب)?\s?(?:الاشتراك|سج[ّ]?ل|التسجيل|تسجيل الدخول))\b[^.]{{0,20}}$)"
)
_AROUND_AD = (
    r"\W{0,3}(?:(?:تابع|أكمل|اكمل|واصل|[يت]ستمر|[يت]تواصل|[يت]تابع|يتبع|[يت]ستكمل|بقية|تتمة|استكمال|متابعة|مواصلة|لمتابعة) ?(?:[إا]?لى |في )?)?(?:ال)?(?:قراءة|مقال|خبر|محتوى|قصة)?"
    r"(?: (?:[يت]ستمر|[يت]تواصل|[يت]تبع|[يت]ستكمل|كاملا))? ?(?:بعد|أسفل|تحت) (?:هذا )?ال[إا]علان\W{0,3}$|[إا]علان\W{1,3}(?:أكمل|اكمل|تابع|يتبع|يستمر|واصل)\b.{0,30}$"
)
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
    r"|\b(?:نست(?:خدم|عمل)|يست(?:خدم|عمل) (?:هذا )?(?:ال)?موقع(?:نا)?|موقعنا .{0,15}يستخدم|هذا الموقع يست(?:خدم|عمل))\b.{0,25}(?:ملفات (?:تعريف|الارتباط)|كوكيز)"
    r"|\b(?:(?:باستمرارك|بمتابعتك|باستخدامك|بمواصلتك|بتصفحك)م?|(?:بمتابعة|بمواصلة|بالاستمرار(?: في| ب)?) (?:ال)?(?:تصفح|استخدام))\b.{0,50}\bتوافق(?:ون)?\b"
)
"""What the bar of a page says of its cookies."""
_LONGEST_CONSENT = 450
_OF_PROGRAM = r"(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error)\s?: .{1,600} on line \d"
"""What PHP prints into a page when something in it is wrong. Rare too."""
LONGEST_HEAD = 60
"""Characters of the heading of a box, at most."""
_MACHINE_SUMMARY = (
    r"(?i)^\W{0,3}(?:(?:(?:أبرز |أهم )?(?:ال)?(?:ملخص|موجز|خلاصة|تلخيص|نقاط|لخص).{0,30}|(?:تم )?(?:مول[ّ]?د|أعد|أنشئ|إنشاؤه|توليد .{0,15}|إنشاء .{0,15}|[إا]عداد .{0,15}|تلخيص .{0,15}) )"
    r"(?:\b(?:عبر|بواسطة|باستخدام|إعداد|توليد|أعده|أعدها|مولد|مولدة) |ب)(?:أدوات |تقنيات |تقنية )?الذكاء الاصطناعي\W{0,5}$"
    r"|(?:ال)?(?:ملخص|موجز|خلاصة) (?:(?:ال)?(?:خبر|مقال|تقرير) )?(?:(?:ال)?(?:ذكي|[آا]لي)|(?:مولد [آا]لي[اً]{1,2})|AI|الذكاء الاصطناعي)\W{0,5}$"
    r"|ai[- ](?:generated |powered )?(?:summary|overview)|summar\w{3,5} (?:by|with|using) ai\b)"
)
"""Rare, so compiled when first asked for."""
_TO_COMMENT = (
    r"(?=.{0,140}(?:[ck]omment|coment|reacti|réagi))(?=.{0,140}(?:meld|logg?|regist|sesión|conne|accedi))\W{0,3}(?:sie müssen|du musst|bitte|nur (?:angemeldete|registrierte)|um zu|melden? (?:sie|dich)|you (?:must|need)|please|log ?in|sign in|only (?:registered|logged)|"
    r"debes|inicia|para (?:comentar|poder)|musisz|aby|zaloguj|você precisa|faça|je moet|devi|accedi|vous devez|connectez|pour (?:commenter|réagir))\b"
)
"""What a page tells readers to do before they may comment. Rare, so compiled when first asked for."""
_COMMENTING = ("komment", "comment", "coment", "reacti", "réagi")
_FIELD = re.compile(
    r"(?:publicado por|publi[ée] (?:par|le)|posted (?:by|on|in)|published(?: by| on)?|categor(?:y|ia|ía|ie)|tags?|authors?|autor|dat[ae]|datum|rubri(?:k|que)|ressort|secci[óo]n|"
    r"views|تاریخ انتشار|شماره|کد خبر|تاريخ(?: النشر)?|نشر(?:ت)?(?: في| بتاريخ)?|القسم|التصنيف|الكاتب|بقلم|(?:عدد )?(?:الزيارات|المشاهدات|القراءات|التعليقات)|"
    r"آخر تحديث)\s?:",
    re.IGNORECASE,
)
_FIELDS_OF_META = 2
"""Fields of an article's own data that a line of nothing else holds at least: «Posted by: ... Category: ...»."""
_LONGEST_META = 160
_MARK = re.compile(
    r"^\W{0,5}(?:\d{1,2}:\d{2}(?:\s?(?:ت\s?[مغ]|جمت|ص|م|gmt|بتوقيت [^\W\d]{3,12}(?: [^\W\d]{3,12})?)|(?:\W{0,3}\d{1,2}:\d{2}){1,2})?|\d{1,3} (?:/|من|of) \d{1,3}|(?:آخر )?تحديث\W{1,3}\d{1,2}:\d{2}|[★☆⭐✩](?:\s?[★☆⭐✩]){0,9}|انته[ىي]|جار[يٍ]? (?:ال)?تحميل|loading"
    r"|(?:قبل|منذ) \d{1,2} ?(?:ساع(?:ة|ات)|دقائق|دقيقة|أيام|يوما?)\s?(?:\d{1,2}:\d{2})?|(?:Start|End) Quote)\W{0,5}$"
)
"""The hour of an update in a live blog, or how long ago it was; the times of a player; the word with which agencies end a report; what stands until
a script is done; what screen readers say around a pull quote."""
_STOPS = re.compile(r"[.!?؟:،,]")
_LONGEST_MARK = 20
_LONGEST_CREDIT = 200
_LONGEST_CAPTION = 250
_LONGEST_LABEL = 40
_SHORTEST_TITLE, _LONGEST_TITLE = 20, 250


def heads_machine_summary(block: Block) -> bool:
    """Whether a block is the heading of a summary that a machine wrote: «ملخص بالذكاء الاصطناعي»."""
    text = block.text
    may_be = block.length <= LONGEST_HEAD and ("صطناعي" in text or "ملخص" in text or "AI" in text)
    return may_be and re.match(_MACHINE_SUMMARY, text) is not None


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
        or is_source_note(block.text)
        or (block.length <= LONGEST_STAMP and _is_short_notice(block, text))
        or is_widget(block)
        or ("ا" in text and (is_disclaimer(block.text) or _speaks_of_page(text)))
        or _asks_consent(text)
    )


def _is_short_notice(block: Block, lower: str) -> bool:
    """Whether a line is a date with an hour, as embedded posts have, the rating of a claim, what lets readers comment, or the
    heading of a machine's summary."""
    if any(map(lower.__contains__, _COMMENTING)) and re.match(_TO_COMMENT, lower):
        return True
    if ":" in lower and block.tag != "td" and CLOCK.search(lower) and is_stamp(block):
        return True
    if ":" in lower and re.match(_RATING, lower):
        return True
    return ("صطناعي" in lower or "ملخص" in lower) and heads_machine_summary(block)


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
    if _CREDIT.match(lower) or _COPYRIGHT_SIGN.search(lower) or _OWN_USE in lower:
        return True
    return block.text[-1] == ")" and _is_signed_caption(block.text)


def _is_signed_caption(text: str) -> bool:
    """Whether a line is an agency in brackets, or words without a stop and one: «(غيتي)», «جانب من الاجتماع (أ ف ب)»."""
    before, _, agency = text[:-1].rpartition("(")
    if len(text) > _LONGEST_AGENCY or _STOPS.search(before):
        return False
    words = key(agency).removesuffix(" ارشيف").removesuffix(" ارشيفيه")
    return words in places("agency") or words == "ارشيف"


def _speaks_of_page(text: str) -> bool:
    """Whether a line tells the reader what may be copied, what to pay for to read on, or that the text goes on below."""
    if "علان" in text and re.match(_AROUND_AD, text):
        return True
    may_be_rights = "نشر" in text or "نقل" in text or "نسخ" in text or "اقتباس" in text or "محمية" in text
    if may_be_rights and re.match(_RIGHTS, text):
        return not REPORTED.search(text)
    may_be_wall = "شتر" in text or "سجيل" in text or text.startswith(("اشترك", "سجل", "سجّل"))
    return may_be_wall and re.match(_WALL, text) is not None


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
