"""Phrases of notices inside a text: credits, rights, ratings, consent, calls to comment.

Rarely used expressions are kept as text; the caller compiles them.
"""

from __future__ import annotations

import re

from newsarc.extract.expressions import AnyOf, either

CREDIT = re.compile(
    r"^\W{0,3}"
    + either(
        "©",
        r"\(c\)",
        r"copyright\b",
        r"(?:photo|image|picture|video|foto|bild|fotos|bilder|imagen|beitragsbild|titelbild|abbildung|abb\.|fig\."
        "|figure|symbolbild|archivbild|archivfoto|grafik|screenshot|(?:photo )?gallery|slideshow|zdjęcie|cr[ée]dit"
        "|crédits|featured image|headerbild|bildnachweis|bildrechte|bildquellen?|bildcredit|fotocredit|photocredit"
        r"|image illustrative)s?(?: (?:by|photos?|credits?|from|courtesy|\d{1,3}))?\s?[:/]",
        "(?:featured|header) image (?:by|via|from) ",
        "(?:beitrags|titel)bild (?:via|von) ",
        r"\[사진=",
        "(?:estimated )?(?:reading time|lesezeit|lesedauer|tiempo de lectura|temps de lecture|tempo de leitura"
        r"|tempo di lettura)\W{1,3}\d",
        "photographs? (?:by|:)",
        r"fot\. ",
        "foto di ",
        "the post .{1,150} (?:appeared first|first appeared) on",
        "photo by",
        "image by",
        r"(?:صورة|الصورة|تصوير|مصدر الصورة|الصور)\s?:",
        "هل تسمح بعرض المحتوى",
        r"(?:تخط[ىي]|نهاية) \S{1,20} مشاركة",
        r"\(?(?:جاری ہے|يتبع|continued)[.…]{0,3}\)?$",
        r"(?:استمع|listen)\b[^.!?؟\d]{0,25}(?:\d{1,2}:\d{2}\W{0,3}"
        r"|\d{1,2} ?(?:دقائق|دقيقة|ثانية|ثوان|min\w{0,5})\W{0,3}|\W(?:دقيقة|دقيقتان|دقيقتين)\W{0,3}){1,3}$",
        r"هل (?:وجدت|لاحظت|رصدت|رأيت|هناك|يوجد)(?:م)? (?:أي |أية )?(?:خطأ|خطا|أخطاء)\b",
        "عدم الإساءة للكاتب",
        r"for (?:more|all the latest|the latest) (?:[\w,]+ ){0,4}(?:news|stories|updates|headlines)\b.{0,90} "
        r"(?:visit|click|follow|check out|download)\b",
        "متصفحك لا يدعم ",
        "your browser does not support ",
        "to view this (?:video|content),? (?:please enable )?javascript",
        "لمشاهدة (?:هذا )?(?:ال)?(?:فيديو|محتوى|مقطع)[،,]? (?:ال)?(?:يرجى|رجاء|برجاء) تفعيل",
    ),
)
"""Who took a picture, and other notices set into a text; in lower case."""
OPENING_NOTICE = (
    r"(?i)follow (?:him|her|them|(?:(?-i:[A-Z@])[\w.'’&-]+ (?:and )?){1,5}?)\s?on (?:twitter|facebook|instagram)\b"
    r"|follow [\w ]{2,30}: ?(?:twitter|facebook|instagram|@)|photos by [^.(]{2,40}\(|(?:top|cover) photo by\b"
    r"|follow @\w{2,30} (?:for|on|to)\b|see (?:more|all) (?:(?:articles|stories|posts) )?(?:by|from) "
    r"|you(?: have|.ve) (?:only )?\d{1,2} (?:free )?articles? (?:left|remaining)|this is your last (?:free )?article"
    r"|javascript is (?:currently )?(?:disabled|turned off|required)|please (?:enable|turn on) javascript"
)
OPENINGS = (
    "follow ", "see more ", "see all ", "photos by", "top photo", "cover photo", "you have", "you've", "you’ve", "this is your last", "javascript is",
    "please enable", "please turn on",
)  # fmt: skip
"""How every match of OPENING_NOTICE begins; that is rare, so it is compiled on first use."""
PICTURE_AGENCY = re.compile(
    r"^\W{0,3}[^.!?؟:،]{3,50}/ ?(?:getty|shutterstock|istock|alamy|reuters|afp|epa|غيتي|جيتي)[\w ]{0,12}\W{0,2}$",
    re.IGNORECASE,
)
CREDITED = re.compile(
    r"(?:[.!?»”\"]\s?|\(|[-–—|]\s)(?:foto|photo|bild|image|picture|imagen|cr[ée]dito?|symbolbild|archivbild|archivo"
    r"|grafik|zdjęcie|صورة|تصوير)s?\s?:\s?[^.:!?()]{2,80}\)?\W?$",
)
"""The end of a caption: its sentence and the photographer. «… wird neu gebaut (Foto: dpa)»; in lower case."""
COPYRIGHT_SIGN = AnyOf("©", r"\(c\) ?\d{4}", "جميع الحقوق محفوظة", "all rights reserved", "tous droits réservés")
RIGHTS = (
    r"\W{0,3}(?:(?:لا )?(?:يجوز|يسمح|يُسمح|يحق|نسمح)|ي[ُ]?منع|ي[ُ]?حظر|ممنوع)"
    "(?: (?:لأحد|لأي|لكم|لغيرنا|بتات?اً?|منعا|باتا|أي)){0,3} [بل]?(?:[إا]عادة |ال)?"
    r"(?:نسخ|نقل|نشر|اقتباس|طبع|استخدام)\w{0,3}"
    r"(?:\W{1,3}[أو]و? ?(?:ال|[إا]عادة )?\w{2,9}){0,3}\W{1,3}"
    r"(?:[^.]{0,12}\b(?:أي|هذه?|كل|جميع|محتو\w{1,3}|(?:ال)?مواد|(?:ال|لل)?(?:مقال|خبر|موضوع|نص|محتوى|مادة|موقع|تقرير)"
    r"|محتويات|جزء|أخبار(?:نا)?)\b.{0,80}|(?:منعا?ً? باتا?ً? )?(?:من |ب)?)?"
    r"(?:دون|إلا ب?|من غير|بشرط|شريطة|مع) ?.{0,15}(?:[إا]ذن|موافقة|تصريح|ذكر|ترخيص|الإشارة)"
    r"|\W{0,3}(?:جميع|كافة|كل) (?:ال)?(?:مواد|محتويات|نصوص|صور|مقالات)\b[^.،:]{0,25} محمية [^.،:]{0,25}"
    "(?:حقوق|ملكية)[^.،:]{0,20}$"
    r"|\W{0,3}(?:يرجى|الرجاء|نرجو|يجب) (?:ذكر|الإشارة إلى) (?:ال)?(?:مصدر|موقع|اسم الموقع).{0,25}$"
)
OF_RIGHTS = ("نشر", "نقل", "نسخ", "اقتباس", "محمية", "ذكر", "استخدام", "طبع", "إشارة")
"""Every match of RIGHTS contains one of these: a fast first check."""
_READ_ON = r"ل(?:مواصلة|متابعة|قراءة|استكمال|[إا]كمال)"
WALL = (
    rf"\W{{0,3}}(?:(?:اشترك|سج[ّ]?ل)(?:وا)?(?: \S{{2,12}}){{0,3}} {_READ_ON}\b.{{0,6}}"
    rf"(?:القراءة|المقال|الخبر|المحتوى|الموضوع)(?: \S{{2,12}}){{0,3}}\W{{0,3}}$"
    r"|(?:أكمل|اكمل|تابع|واصل) القراءة (?:بعد|عبر|ب) ?(?:الاشتراك|التسجيل|تسجيل الدخول)\W{0,3}$"
    r"|[^.،:«»]{3,25} (?:متاح|متوفر|حصري)ة? (?:فقط )?للمشتركين(?: فقط)?\W{0,3}$"
    rf"|{_READ_ON} (?:ال)?(?:قراءة|مقال|خبر|محتوى|موضوع|مزيد)\b[^.]{{0,20}}[\s،:]"
    r"(?:اشترك|(?:يرجى|الرجاء|يجب(?: عليك)?|عليك|نرجو|يلزم|يتطلب)?\s?"
    rf"(?:الاشتراك|سج[ّ]?ل|التسجيل|تسجيل الدخول))\b[^.]{{0,20}}$)"
)
AROUND_AD = (
    r"\W{0,3}(?:(?:تابع|أكمل|اكمل|واصل|[يت]ستمر|[يت]تواصل|[يت]تابع|يتبع|[يت]ستكمل|بقية|تتمة|استكمال|متابعة|مواصلة"
    "|لمتابعة) ?(?:[إا]?لى |في )?)?(?:ال)?(?:قراءة|مقال|خبر|محتوى|قصة)?"
    r"(?: (?:[يت]ستمر|[يت]تواصل|[يت]تبع|[يت]ستكمل|كاملا))? ?(?:بعد|أسفل|تحت) (?:هذا )?ال[إا]علان\W{0,3}$"
    r"|[إا]علان\W{1,3}(?:أكمل|اكمل|تابع|يتبع|يستمر|واصل)\b.{0,30}$"
)
OWN_USE = "personal, non-commercial use only"
RATING = (
    r"\W{0,3}(?:(?:ال)?(?:تقييم|حكم|تصنيف|نتيجة|خلاصة)(?: [^\W\d]{3,12})?|(?:our )?(?:verdict|rating)|bewertung|fazit"
    r"|conclusi[oó]n|veredicto) ?: ?\W{0,3}"
    "(?:زائف|مزيف|كاذب|خطأ|خاطئ|مضلل|مفبرك|صحيح|غير صحيح|غير دقيق|ساخر|(?:mostly |partly )?(?:false|true)|misleading"
    "|falsch|irreführend|faux|trompeur|falso|engañoso)"
    r"[ًاة]{0,2}(?: جزئيا?ً?ا?)?\W{0,3}$"
)
"""The line in a fact check's box that rates the claim; the claim itself belongs to the text."""
CONSENTS = (
    "cookie", "consent", "third part", "third-part", "tiers", "datenschutz", "privatsphäre", "einverständnis", "zustimm", "einwillig",
    "drittanbieter", "privacidad", "terceros", "كوكي", "ملفات الارتباط", "ملفات تعريف الارتباط", "سياسة الخصوصية",
)  # fmt: skip
EMBED = re.compile(
    either(
        "externe[rnms]? (?:redaktionelle[rnms]? )?(?:inhalt|dienst)",
        r"(?:zu|verbindung zu) (?:twitter|facebook|instagram|youtube|x)\b",
        "(?:inhalte?|content|contenus?|contenidos?) (?:von|from|provided by|de|hosted) ",
        "(?:to|pour|para|um) (?:view|see|watch|voir|afficher|visionner|ver|visualizar|diese[ns]?) ",
        "عرض (?:هذا )?(?:المحتوى|الفيديو|المنشور|التغريدة|أي مواد)",
        "مشاهدة (?:هذا )?(?:المحتوى|الفيديو|المنشور|التغريدة)",
    ),
)
"""What a page shows in place of a post or film from elsewhere until the reader allows it to load."""
COOKIE_BAR = either(
    r"\b(?:this|our|diese|unsere|ce|notre|este|esta|nuestro|nuestra|nosso|questo|nostro|deze|onze|denne|ten|nasz|bu) "
    r"(?:web)?(?:site|page|seite|sitio|web|sito|página|witryna|serwis)\b.{0,30}\b"
    r"(?:uses?|verwendet|benutzt|nutzt|setzt|utilise|usa|utiliza|utilizza|gebruikt|używa|korzysta)\b.{0,30}cookie",
    r"\b(?:we|wir|nous|nosotros|noi|nós) (?:use|verwenden|nutzen|benutzen|setzen|utilisons|usamos|utilizamos"
    r"|utilizziamo|usiamo)\b.{0,30}cookie",
    r"(?:^|[.!] )(?:usamos|utilizamos|utilizziamo|usiamo|используем|мы используем|çerez kullan).{0,30}(?:cookie|кук)",
    r"\b(?:نست(?:خدم|عمل)|يست(?:خدم|عمل) (?:هذا )?(?:ال)?موقع(?:نا)?|موقعنا .{0,15}يستخدم"
    r"|هذا الموقع يست(?:خدم|عمل))\b.{0,25}(?:ملفات (?:تعريف|الارتباط)|كوكيز)",
    r"\b(?:(?:باستمرارك|بمتابعتك|باستخدامك|بمواصلتك|بتصفحك)م?"
    r"|(?:بمتابعة|بمواصلة|بالاستمرار(?: في| ب)?) (?:ال)?(?:تصفح|استخدام))\b.{0,50}\bتوافق(?:ون)?\b",
)
"""What the cookie bar of a page says."""
OF_PROGRAM = r"(?:PHP )?(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error)\s?: .{1,600} on line \d"
"""What PHP prints into a page on an error. Rare too."""
MACHINE_SUMMARY = r"(?i)^\W{0,3}" + either(
    "(?:(?:أبرز |أهم )?(?:ال)?(?:ملخص|موجز|خلاصة|تلخيص|نقاط|لخص).{0,30}"
    "|(?:تم )?(?:مول[ّ]?د|أعد|أنشئ|إنشاؤه|توليد .{0,15}|إنشاء .{0,15}|[إا]عداد .{0,15}|تلخيص .{0,15}) )"
    r"(?:\b(?:عبر|بواسطة|باستخدام|إعداد|توليد|أعده|أعدها|مولد|مولدة) |ب)"
    r"(?:أدوات |تقنيات |تقنية )?الذكاء الاصطناعي\W{0,5}$",
    "(?:ال)?(?:ملخص|موجز|خلاصة) (?:(?:ال)?(?:خبر|مقال|تقرير) )?"
    r"(?:(?:ال)?(?:ذكي|[آا]لي)ة?|(?:مولد [آا]لي[اً]{1,2})|AI|الذكاء الاصطناعي)\W{0,5}$",
    "ai[- ](?:generated |powered )?(?:summary|overview)",
    r"summar\w{1,5} (?:by|with|using) ai\b",
)
"""Rare, so compiled on first use."""
OF_SUMMARY = ("صطناعي", "ملخص", "موجز", "خلاصة", "summar", "overview")
"""Every match of MACHINE_SUMMARY contains one of these, in lower case."""
TO_COMMENT = (
    r"(?=.{0,140}(?:[ck]omment|coment|reacti|réagi))(?=.{0,140}(?:meld|logg?|regist|sesión|conne|accedi))\W{0,3}"
    "(?:sie müssen|du musst|bitte|nur (?:angemeldete|registrierte)|um zu|melden? (?:sie|dich)|you (?:must|need)"
    "|please|log ?in|sign in|only (?:registered|logged)|"
    "debes|inicia|para (?:comentar|poder)|musisz|aby|zaloguj|você precisa|faça|je moet|devi|accedi|vous devez"
    r"|connectez|pour (?:commenter|réagir))\b"
)
"""What readers must do before they may comment. Rare, so compiled on first use."""
COMMENTING = ("komment", "comment", "coment", "reacti", "réagi")
FIELD = re.compile(
    "(?:publicado por|publi[ée] (?:par|le)|posted (?:by|on|in)|published(?: by| on)?|categor(?:y|ia|ía|ie)|tags?"
    "|authors?|autor|dat[ae]|datum|rubri(?:k|que)|ressort|secci[óo]n|"
    "views|تاریخ انتشار|شماره|کد خبر|تاريخ(?: النشر)?|نشر(?:ت)?(?: في| بتاريخ)?|القسم|التصنيف|الكاتب|بقلم"
    "|(?:عدد )?(?:الزيارات|المشاهدات|القراءات|التعليقات)|"
    r"آخر تحديث)\s?:",
    re.IGNORECASE,
)
MARK = re.compile(
    r"^\W{0,5}"
    + either(
        r"\d{1,2}:\d{2}(?:\s?(?:ت\s?[مغ]|جمت|ص|م|gmt|بتوقيت [^\W\d]{3,12}(?: [^\W\d]{3,12})?)"
        r"|(?:\W{0,3}\d{1,2}:\d{2}){1,2})?",
        r"\d{1,3} (?:/|من|of) \d{1,3}",
        r"(?:آخر )?تحديث\W{1,3}\d{1,2}:\d{2}",
        r"[★☆⭐✩](?:\s?[★☆⭐✩]){0,9}",
        "انته[ىي]",
        "جار[يٍ]? (?:ال)?تحميل",
        "loading",
        r"(?:قبل|منذ) \d{1,2} ?(?:ساع(?:ة|ات)|دقائق|دقيقة|أيام|يوما?)\s?(?:\d{1,2}:\d{2})?",
        "(?:Start|End) Quote",
    )
    + r"\W{0,5}$"
)
"""Short marks: the hour or age of an update in a live blog, a player's times, an agency's end mark, what stands until a
script is done, what screen readers say around a pull quote."""
STOPS = re.compile(r"[.!?؟:،,]")
