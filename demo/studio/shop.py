"""Owns the two moving scenes away from the line: promotion shelf and hand hygiene.
Called by make-clips, once for every frame.
Rule: a scene is a pure function of time, of when each sentence is said and of the mouth; same input, same picture."""

import math

from .figures import BLUE, GREEN, INK, LANE, PAPER, RED, Looks, arm, between, dot, line, moved, oval, person, picture, rect, shape, word

RUI = Looks("#c48a5e", "#a06c44", "#1f6b4f", "cap", "#1f6b4f", hair="#4d3626", is_hi_vis=False, has_beard=True)
LENA = Looks("#f0c8a6", "#d3a37e", "#f4f7f6", "hairnet", "#bfe0f2", hair="#a8642c", is_hi_vis=False)


def _jar(x, y, lid=RED):
    return (rect(x - 15, y - 44, 30, 44, "#dfe9e4", 7) + rect(x - 12, y - 40, 24, 37, "#b9c9d6", 5) + rect(x - 16, y - 50, 32, 11, lid, 3)
            + rect(x - 13, y - 28, 26, 18, PAPER, 2) + oval(x - 1, y - 19, 8, 4, BLUE) + shape(f"M{x + 6} {y - 19} l7 -5 v10 Z", BLUE))


def _tin(x, y, fill):
    return rect(x - 18, y - 32, 36, 32, fill, 4) + rect(x - 18, y - 24, 36, 12, PAPER) + rect(x - 18, y - 32, 36, 5, "#00000020", 2)


def promotion(t, said, mouth):
    """Draws the promotion shelf: the yellow tag swings, jars fill the middle row, a thin row is filled up."""
    room = rect(0, 0, 480, 480, "#cfdcd2") + rect(0, 0, 480, 84, "#b3c6b9") + rect(0, 396, 480, 84, "#9b8b74")
    shelf = rect(40, 104, 250, 300, "#8a6a45", 6) + rect(52, 116, 226, 276, "#f1ebdd", 2)
    shelf += "".join(rect(46, y, 238, 12, "#8a6a45", 2) for y in (196, 290, 384))
    goods = "".join(_tin(82 + 44 * i, 196, ("#d98a3d", "#5b8f7b")[i % 2]) for i in range(5))
    goods += "".join(rect(66 + 52 * i, 332, 42, 52, ("#c25a4e", "#4c7fa8", "#d7b04a")[i % 3], 3) for i in range(4))
    start = said[1][0]
    step = max(.25, (said[1][1] - start) / 7)
    for i in range(6):
        lands = start + .15 + i * step if i >= 4 else -1.0
        gone = said[2][0] + .1 + (i - 4) * .35 if i >= 4 else 99.0
        back = said[2][1] - 1.2 + (i - 4) * .5
        if lands <= t < gone or t >= back:
            fresh = between(t, lands if t < gone else back, (lands if t < gone else back) + .3)
            goods += _jar(76 + 36 * i, 290 - 12 * (1 - fresh))
    swing = 9 * math.sin((t - said[0][0]) * 6) * max(0, 1 - (t - said[0][0]) / 3.5) if t > said[0][0] else 0
    tag = moved(82, 96, line("M0 -40 V0", INK, 3) + rect(-44, 0, 88, 52, LANE, 8, f'stroke="{INK}" stroke-width="4"')
                + word(0, 35, 24, "3 for 2"), 1, swing)
    wave = between(t, start, start + .5) - between(t, said[2][1], said[2][1] + .4)
    along = (t - start) / step if t < said[2][0] else 5.0
    aim = (min(258, 92 + 34 * max(0, along)), 296.0)
    hand = (aim[0] * wave + 300 * (1 - wave), aim[1] * wave + 420 * (1 - wave))
    apron = shape("M300 352 H432 V480 H300 Z", "#163f30") + line("M318 352 L338 322 M414 352 L394 322", "#163f30", 10)
    apron += dot(366, 402, 22, LANE) + shape("M356 402 q10 -14 20 0 q-10 14 -20 0 M376 402 l9 -7 v14 Z", INK)
    who = person(RUI, 366, 214, mouth, t) + apron
    reach = arm(RUI.top, RUI.skin, (270, 366), (282, 420), hand, 40) if wave > .02 else ""
    return picture(room + shelf + goods + tag + who + reach)


def hygiene(t, said, mouth):
    """Draws hand washing at the sink with a ring that runs down, then the drying and the disinfecting."""
    wash, dry, gel = said[1][0], said[2][0], said[2][0] + (said[2][1] - said[2][0]) * .55
    room = rect(0, 0, 480, 480, "#d5e4e6")
    room += "".join(line(f"M0 {y} H480", "#c3d6d9", 2) for y in range(40, 400, 40)) + "".join(line(f"M{x} 0 V400", "#c3d6d9", 2) for x in range(20, 480, 40))
    room += rect(0, 396, 480, 84, "#8fa5a4")
    ring = 2 * math.pi * 40
    left = 1 - min(1, max(0, (t - wash) / max(.1, dry - wash)))
    clock = dot(166, 106, 52, PAPER) + dot(166, 106, 40, "none", 'stroke="#c7d3cf" stroke-width="11"')
    clock += dot(166, 106, 40, "none", f'stroke="{GREEN}" stroke-width="11" stroke-dasharray="{ring * left:.1f} {ring:.1f}" transform="rotate(-90 166 106)"')
    clock += word(166, 118, 34, f"{math.ceil(20 * left)}") if t < dry else line("M148 106 l13 14 l24 -28", "#0a7350", 10)
    sink = shape("M58 318 H262 V336 Q258 392 214 396 H106 Q62 392 58 336 Z", "#eef4f5", 'stroke="#b7c7ca" stroke-width="5"')
    tap = line("M120 316 V230 Q120 200 150 200 H160 Q170 200 170 216", "#7b9298", 17) + rect(104, 214, 30, 13, "#5f767c", 5)
    is_running = wash - .4 <= t < dry
    water = "".join(line(f"M{x} 228 V{318}", "#8cc9ee", 5, f'stroke-dasharray="26 8" stroke-dashoffset="{-(t * 90 + x * 3) % 34:.1f}"') for x in (165, 171, 177)) if is_running else ""
    rub = 11 * math.sin(t * 9) if is_running else 0.0
    up = between(t, dry, dry + .5)
    sleeve = "#e3ebea"
    y = 296 - 18 * up
    near, far = (186 + rub, y + 10), (180 - rub, y - 12)
    hands = line(f"M286 352 Q250 312 {far[0] + 42:.1f} {far[1] + 6:.1f}", "#d3dedd", 38) + line(f"M{far[0] + 40:.1f} {far[1] + 6:.1f} L{far[0]:.1f} {far[1]:.1f}", "#e3b48e", 27)
    hands += line(f"M284 410 Q252 352 {near[0] + 42:.1f} {near[1] + 12:.1f}", sleeve, 40) + line(f"M{near[0] + 40:.1f} {near[1] + 11:.1f} L{near[0]:.1f} {near[1]:.1f}", LENA.skin, 29)
    hands += "".join(line(f"M{near[0] - 2:.1f} {near[1] - 10 + 7 * i:.1f} h{-22 - (i % 3) * 3}", LENA.skin, 8) for i in range(4))
    foam = "".join(dot(172 + 24 * math.cos(i * 1.9 + t * 2) + rub * .4, y - 4 + 13 * math.sin(i * 2.6 + t), 5 + i % 3 * 3, "#ffffff", 'opacity=".92"')
                   for i in range(11)) if wash + .6 <= t < dry else ""
    aid = ""
    if dry <= t < gel:
        aid = shape(f"M138 {y - 16:.1f} h66 l-6 40 q-26 12 -54 0 Z", "#f7f3e6", 'stroke="#d9d2bd" stroke-width="3"')
    elif t >= gel:
        aid = rect(132, 172, 76, 62, BLUE, 10) + rect(160, 232, 20, 14, "#2a5ea8", 3) + word(170, 214, 32, "✚", PAPER)
        if t < gel + 1.4:
            aid += dot(170, 250 + 40 * ((t - gel) * 1.6 % 1), 6, "#9fd0ff")
    sparkle = "".join(line(f"M{x} {q - 9} v18 M{x - 9} {q} h18", LANE, 5) for x, q in ((116, 262), (226, 256), (172, 236))) if t >= said[3][0] else ""
    who = person(LENA, 364, 216, mouth, t)
    spout = tap if t < gel else ""
    return picture(room + clock + sink + spout + water + who + hands + foam + aid + sparkle)
