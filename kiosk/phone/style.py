"""How the page looks: the colours of Theme.qml, at the width of a phone. One style sheet, named in
the content security policy by its hash; old browsers read all of it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

STYLE = """
* { box-sizing:border-box }
html { -webkit-text-size-adjust:100% }
body { margin:0; background:#FBF7EE; color:#16231D;
  font:17px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",Roboto,
  sans-serif;
  padding-bottom:96px }
header { background:#16352A; color:#FFFFFF; padding:20px 20px 22px }
header h1 { margin:0; font-size:21px; line-height:1.35 }
header p { margin:4px 0 0; color:#E6EFEA; font-size:15px }
main { display:block; max-width:640px; margin:0 auto; padding:16px }
h2 { margin:20px 4px 10px; font-size:19px }
.card { background:#FFFFFF; border:1px solid #ECE5D4; border-radius:18px; padding:16px 18px;
  margin:0 0 12px; overflow-wrap:break-word; word-wrap:break-word }
a.card { display:block; color:inherit; text-decoration:none }
.card p { margin:0 0 6px }
.card p:last-child { margin-bottom:0 }
.quiet { color:#5C6F66; font-size:15px }
.strong { font-weight:700 }
.number { font-size:40px; line-height:1.15; font-weight:300 }
.tag { display:inline-block; border-radius:99px; padding:2px 12px; font-size:14px;
  font-weight:700; background:#ECE5D4; color:#16352A }
.tag.new { background:#F3EBDE; color:#8A5A0B }
.tag.good { background:#E3ECE6; color:#2C6B3F }
.tag.bad { background:#F4E7E3; color:#A84A30 }
.tag.hand { background:#E2EAEE; color:#24617F }
.said { white-space:pre-wrap }
.bad-line { color:#A84A30 }
form { margin:0 }
button,.pick input { font:inherit; width:100%; min-height:56px; border-radius:28px;
  border:1px solid #ECE5D4; background:#FFFFFF; color:#16231D; padding:10px 18px;
  margin:0 0 12px; -webkit-appearance:none; appearance:none }
button { font-weight:700 }
button.first { background:#E8A33D; border-color:#E8A33D; min-height:64px; font-size:19px }
button.now { background:#16352A; border-color:#16352A; color:#FFFFFF }
.pick input { border-radius:18px; border-style:dashed; border-color:#5C6F66;
  min-height:84px; padding:24px 16px }
.pick span { display:block; margin:8px 4px 10px }
nav { position:fixed; left:0; right:0; bottom:0; display:flex; background:#FFFFFF;
  border-top:1px solid #ECE5D4; padding-bottom:env(safe-area-inset-bottom) }
nav a { flex:1; text-align:center; padding:19px 4px; min-height:64px; color:#5C6F66;
  text-decoration:none; font-size:17px }
nav a.here { color:#16352A; font-weight:700; box-shadow:inset 0 4px #E8A33D }
"""

STYLE_HASH = b64encode(sha256(STYLE.encode()).digest()).decode()
