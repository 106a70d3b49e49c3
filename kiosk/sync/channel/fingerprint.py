"""The fingerprint of a channel's root keys as six short words that two people can compare aloud.

Each word encodes 11 bits: one of 32 qualities and one of 64 things, so six encode 66 bits. Every
guess of an attacker costs one scrypt with 16 MB of memory, which is worth 14 more bits.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

WORDS = 6
BITS = 11

_QUALITIES = """
红 red 黄 yellow 蓝 blue 绿 green 白 white 黑 black 紫 purple 金 golden 银 silver 大 big 小 small
高 tall 长 long 圆 round 新 new 老 old 快 fast 慢 slow 冷 cold 暖 warm 轻 light 重 heavy 静 quiet
亮 bright 甜 sweet 软 soft 干 dry 湿 wet 深 deep 宽 wide 美 pretty 好 good
"""
_THINGS = """
马 horse 牛 ox 羊 sheep 狗 dog 猫 cat 鸟 bird 鱼 fish 虎 tiger 龙 dragon 兔 rabbit 鹿 deer 鹰 eagle
象 elephant 熊 bear 狼 wolf 鹤 crane 蜂 bee 蝶 butterfly 蛙 frog 鸭 duck 山 hill 河 river 湖 lake
海 sea 云 cloud 雨 rain 雪 snow 风 wind 月 moon 星 star 石 stone 沙 sand 草 grass 花 flower 树 tree
竹 bamboo 叶 leaf 果 fruit 瓜 melon 豆 bean 米 rice 面 noodle 茶 tea 糖 sugar 盐 salt 碗 bowl 杯 cup
船 boat 车 cart 桥 bridge 门 door 窗 window 灯 lamp 钟 clock 鼓 drum 琴 lute 笔 pen 书 book 纸 paper
伞 umbrella 鞋 shoe 帽 hat 球 ball 旗 flag
"""


def _pairs(words: str) -> tuple[tuple[str, str], ...]:
    each = words.split()
    return tuple(zip(each[::2], each[1::2], strict=True))


QUALITIES, THINGS = _pairs(_QUALITIES), _pairs(_THINGS)


def fingerprint(public_keys: Iterable[str]) -> tuple[str, ...]:
    """Six words such as '红马 red horse' for public root keys in hexadecimal, in any order."""
    digest = hashlib.scrypt(
        "\n".join(sorted(public_keys)).encode("ascii"), salt=b"kiosk channel", n=2**14, r=8, p=1
    )
    number = int.from_bytes(digest, "big")
    return tuple([_word(number >> BITS * place) for place in range(WORDS)])


def _word(number: int) -> str:
    quality = QUALITIES[number % len(QUALITIES)]
    thing = THINGS[number // len(QUALITIES) % len(THINGS)]
    return f"{quality[0]}{thing[0]} {quality[1]} {thing[1]}"
