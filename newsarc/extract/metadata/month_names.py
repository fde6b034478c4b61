"""Names of months in languages of Latin, Greek, Cyrillic and other scripts.

Those of Arabic script are in :mod:`newsarc.arabic.dates`.

A row is a language's twelve months, January first, in the form that stands next to a day (the genitive where there is
one). Other forms and short forms follow after a slash. A name that means different months in two languages stands for
the one that is read more often: ``listopada`` is November (Polish), not October (Croatian).
"""

from __future__ import annotations

from unicodedata import combining, normalize

_LANGUAGES = {
    "English": "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep "
    "october/oct november/nov december/dec",
    "German": "januar/jänner/jän februar/feber märz/maerz/mär/mrz april mai juni juli august september oktober/okt november dezember/dez",
    "French": "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aoû septembre octobre novembre décembre/déc",
    "Spanish": "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic",
    "Catalan": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "Galician": "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
    "Portuguese": "janeiro fevereiro/fev março abril maio junho julho agosto setembro/set outubro/out novembro dezembro",
    "Italian": "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre ottobre/ott novembre dicembre",
    "Romanian": "ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie decembrie",
    "Dutch": "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "Danish": "januar februar marts april maj juni juli august september oktober november december",
    "Norwegian": "januar februar mars april mai juni juli august september oktober november desember/des",
    "Swedish": "januari februari mars april maj juni juli augusti september oktober november december",
    "Icelandic": "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
    "Finnish": "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu "
    "kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu "
    "joulukuuta/joulukuu",
    "Estonian": "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "Latvian": "janvārī/janvāris februārī/februāris martā/marts aprīlī/aprīlis maijā/maijs jūnijā/jūnijs jūlijā/jūlijs "
    "augustā/augusts septembrī/septembris oktobrī/oktobris novembrī/novembris decembrī/decembris",
    "Lithuanian": "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
    "Polish": "stycznia/styczeń/sty lutego/luty/lut marca/marzec kwietnia/kwiecień/kwi maja/maj czerwca/czerwiec/cze lipca/lipiec/lip "
    "sierpnia/sierpień/sie września/wrzesień/wrz października/październik/paź listopada/listopad/lis grudnia/grudzień/gru",
    "Czech": "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen "
    "září října/říjen listopadu prosince/prosinec",
    "Slovak": "januára/január februára/február marca apríla/apríl mája/máj júna/jún júla/júl augusta septembra októbra novembra decembra",
    "Slovenian": "januarja februarja marca aprila maja junija julija avgusta/avgust septembra oktobra novembra decembra",
    "Croatian": "siječnja/siječanj veljače/veljača ožujka/ožujak travnja/travanj svibnja/svibanj lipnja/lipanj srpnja/srpanj "
    "kolovoza/kolovoz rujna/rujan - studenoga/studenog/studeni prosinca/prosinac",
    "Serbian": "januara februara marta aprila maja juna jula avgusta/avg septembra oktobra novembra decembra",
    "Serbian in Cyrillic": "јануара/јануар/јан фебруара/фебруар/феб марта/март априла/април маја/мај јуна/јун јула/јул августа/август "
    "септембра/септембар/сеп октобра/октобар новембра/новембар/нов децембра/децембар/дец",
    "Macedonian": "јануари февруари март април мај јуни јули август септември октомври ноември декември",
    "Bulgarian": "януари/ян февруари март април май юни юли август септември/септ октомври ноември/ное декември",
    "Russian": "января/январь/янв февраля/февраль/фев марта/март/мар апреля/апрель/апр мая/май июня/июнь/июн июля/июль/июл "
    "августа/август/авг сентября/сентябрь/сен октября/октябрь/окт ноября/ноябрь/ноя декабря/декабрь/дек",
    "Ukrainian": "січня/січ лютого/лют березня/бер квітня/кві травня/тра червня/чер липня/лип серпня/сер вересня/вер жовтня/жов листопада/лис "
    "грудня/гру",
    "Belarusian": "студзеня лютага сакавіка красавіка мая/траўня чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
    "Kazakh": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
    "Greek": "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ απριλίου/απρίλιος/απρ μαΐου/μάιος/μαΐ "
    "ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ αυγούστου/αύγουστος/αυγ σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ "
    "νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ",
    "Hungarian": "január február/febr március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept október "
    "november december",
    "Turkish": "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara",
    "Azerbaijani": "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
    "Kurmanji": "çile/çileya sibat/sibatê adar/adarê nîsan/nîsanê gulan/gulanê hezîran/hezîranê tîrmeh/tîrmehê tebax/tebaxê "
    "îlon/îlonê cotmeh/cotmehê mijdar/mijdarê kanûn/kanûnê",
    "Albanian": "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
    "Indonesian": "januari februari maret april mei juni juli agustus/agt september oktober november desember",
    "Malay": "januari februari mac april mei jun julai ogos september oktober november disember",
    "Swahili": "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "Hebrew": "בינואר/ינואר בפברואר/פברואר במרץ/מרץ/במרס/מרס באפריל/אפריל במאי/מאי ביוני/יוני ביולי/יולי באוגוסט/אוגוסט בספטמבר/ספטמבר באוקטובר/אוקטובר בנובמבר/נובמבר בדצמבר/דצמבר",
    "Georgian": "იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე "
    "დეკემბერი/დეკ",
    "Armenian": "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի",
    "Hindi": "जनवरी/जन फरवरी/फ़रवरी/फर मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू नवंबर/नवम्बर/नव "
    "दिसंबर/दिसम्बर/दिस",
    "Bengali": "জানুয়ারি/জানুয়ারী ফেব্রুয়ারি/ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "Marathi": "जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर",
    "Nepali": "जनवरी फेब्रुअरी मार्च अप्रिल मे जुन जुलाई अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर",
    "Tamil": "ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்",
    "Thai": "มกราคม/ม.ค. กุมภาพันธ์/ก.พ. มีนาคม/มี.ค. เมษายน/เม.ย. พฤษภาคม/พ.ค. มิถุนายน/มิ.ย. กรกฎาคม/ก.ค. สิงหาคม/ส.ค. กันยายน/ก.ย. ตุลาคม/ต.ค. พฤศจิกายน/พ.ย. "
    "ธันวาคม/ธ.ค.",
    "Uzbek": "yanvar fevral mart aprel may iyun iyul avgust sentabr oktabr noyabr dekabr",
}
_NONE = "-"
_DOTLESS = str.maketrans("ı", "i")
"""Turkish capitals lose the difference in lower case: KASIM."""


def without_accents(name: str) -> str:
    """Return ``name`` without accents and the like, with i for dotless ı."""
    return normalize("NFC", "".join(c for c in normalize("NFD", name.translate(_DOTLESS)) if not combining(c)))


def _numbers() -> dict[str, int]:
    exact = {
        name: number
        for months in _LANGUAGES.values()
        for number, names in enumerate(months.split(), 1)
        for name in names.split("/")
        if name != _NONE
    }
    bare = {without_accents(name): number for name, number in exact.items()}
    return {**bare, **exact}


MONTH_NUMBERS = _numbers()
"""Month names in lower case, with or without accents -> 1 to 12."""
