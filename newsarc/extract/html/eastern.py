"""Credits and calls around a text in Chinese and Korean.

They say who edited the text, where it and its pictures are from, who may reprint it, and which code to scan for more.
"""

from __future__ import annotations

import re

_LONGEST_CREDIT, _LONGEST_CALL = 60, 110
_FIRST = "\u3041"
"""The first code point of these scripts; pages print hardly anything beyond it in other scripts."""
_REACH = 4
"""Number of opening characters of a line, one of which must be of these scripts."""
_CREDIT = (
    r"\W{0,3}(?:(?:图片来源|图源|供图|本?文?原标题|责任编辑|責任編輯|责编|编辑|編輯|校对|审核|监制|采写|撰文|(?:资料|信息|文章)?来源|來源)\s?[:：|丨=]"
    r"|图片均?来自|本?文?原题为|转载请注明)"
)
_STOPS = ("。", "？", "！")
_CALL = (
    r"更多.{0,16}请.{0,6}(?:关注|下载|扫描|搜索|点击)|(?:更多|相关).{0,8}请关注|扫(?:描|码).{0,12}(?:二维码|关注)|长按.{0,8}二维码"
    r"|未经(?:授权|允许|许可).{0,8}(?:转载|使用)|禁止转载|如有侵权.{0,8}(?:联系|删除)|欢迎.{0,8}关注.{0,12}(?:公众号|微信|微博)"
    r"|^[\[<(]\s?(?:ⓒ|저작권자)"
)
_REPORTER = r"\W{0,2}(?:[가-힣]{2,4}[\s·,]{0,2}){1,3}기자(?:\W{1,3}[\w.+-]{2,40}@[\w.-]{4,40})?\W{0,2}$"


def is_eastern_notice(text: str) -> bool:
    """Whether a line is a credit or a call: «责任编辑：…», «图片来源：…», «扫描二维码关注», «[ⓒ 신문, 무단전재 금지]», «홍길동 기자»."""
    if len(text) > _LONGEST_CALL or max(text[:_REACH], default="") < _FIRST:
        return False
    if (
        len(text) <= _LONGEST_CREDIT
        and not text.endswith(_STOPS)
        and (re.match(_CREDIT, text) or re.match(_REPORTER, text))
    ):
        return True
    return bool(re.search(_CALL, text))
