"""Languages by the letters that only they use."""

from __future__ import annotations

import pytest

from newsarc.arabic.language import guess_language

CASES = [
    ("وقال الوزير إن الخطة تبدأ غداً في جميع المحافظات.", "ar", "plain Arabic"),
    ("حکومەتی هەرێم بڕیاری دا مووچەی مانگی ئەیلوول دابەش بکات", "ckb", "Sorani vowels"),
    ("استاندار گفت این پل بخشی از بار ترافیکی شهر را کاهش می‌دهد", "fa", "Persian gaf and kaf"),
    ("وزیر اعظم نے کہا ہے کہ حکومت نے بڑے فیصلے کیے ہیں", "ur", "Urdu yeh barree and heh goal"),
    ("قال مدرب نادي چيلسي إن " + "الفريق جاهز لمباراة الغد أمام ضيفه " * 5, "ar", "one foreign letter in a name"),
    ("The minister said that the law is for the people of the south", "en", "English"),
    ("Le ministre a dit que les travaux dans la ville et le port avancent", "fr", "French"),
    ("Xyz qwv plk", None, "Latin letters that show no language"),
    ("12345 !!", None, "no letters"),
    ("", None, "nothing"),
]


@pytest.mark.parametrize(("text", "expected", "why"), CASES, ids=[why for *_, why in CASES])
def test_language(text: str, expected: str | None, why: str) -> None:
    assert guess_language(text) == expected, why
