"""Corrections of the dictionary of pinyin for names of places and people.

China's places down to the counties were checked against the dictionary; the wrong ones are here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

_PLACES = """
三都 san du
丰都 feng du
乌什 wu shi
乐陵 lao ling
于都 yu du
什邡 shi fang
会稽 kuai ji
伽师 jia shi
佛冈 fo gang
佛坪 fo ping
信都 xin du
克什克腾 ke shi ke teng
克孜勒苏 ke zi le su
六合 lu he
单县 shan xian
南乐 nan le
召陵 shao ling
商都 shang du
塔什库尔干 ta shi ku er gan
大城县 dai cheng xian
天长 tian chang
子长 zi chang
宁都 ning du
宜都 yi du
尧都 yao du
尼勒克 ni le ke
崆峒 kong tong
库尔勒 ku er le
康巴什 kang ba shi
弓长岭 gong chang ling
新都 xin du
昆都仑 kun du lun
昌都 chang du
曾都 zeng du
望都 wang du
朝阳 chao yang
武都 wu du
殷都 yin du
民乐县 min le xian
泊头 bo tou
洪洞 hong tong
浚县 xun xian
浪卡子 lang ka zi
涡阳 guo yang
漯河 luo he
珲春 hun chun
盐都 yan du
秦都 qin du
称多 chen duo
穆棱 mu ling
策勒 ce le
筠连 jun lian
繁峙 fan shi
花都 hua du
荥经 ying jing
莲都 lian du
蚌山 beng shan
襄都 xiang du
覃塘 qin tang
解州 xie zhou
郫都 pi du
都兰 du lan
都匀 du yun
都安 du an
都昌 du chang
锡林郭勒 xi lin guo le
长丰 chang feng
长垣 chang yuan
长宁 chang ning
长岭 chang ling
长武 chang wu
长治 chang zhi
长泰 chang tai
长洲 chang zhou
长海 chang hai
长清 chang qing
长白 chang bai
长葛 chang ge
长阳 chang yang
长顺 chang shun
阿勒泰 a le tai
阿图什 a tu shi
霍林郭勒 huo lin guo le
马尾 ma wei
魏都 wei du
龙圩 long xu
"""

_SURNAMES = """
乐 yue
乜 nie
仇 qiu
佴 nai
单 shan
单于 chan yu
区 ou
卜 bu
召 shao
员 yun
折 she
曾 zeng
朴 piao
查 zha
盖 ge
秘 bi
种 chong
缪 miao
翟 zhai
能 nai
都 du
薄 bo
覃 qin
解 xie
阚 kan
繁 po
黑 he
"""


def _parsed(lines: str) -> Mapping[str, Sequence[str]]:
    return {name: reading for name, *reading in map(str.split, lines.strip().splitlines())}


PLACES = _parsed(_PLACES)
"""Places, each with the syllables of its name."""

SURNAMES = _parsed(_SURNAMES)
"""Characters that are read otherwise where a person's name begins with them."""

MOSTLY_SURNAMES = {"仇": "qiu", "曾": "zeng", "缪": "miao", "翟": "zhai", "覃": "qin"}
"""Characters that, where they stand alone, are rather surnames than words."""
