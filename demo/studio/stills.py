"""Owns the two drawn photos: the returns place in dispatch and a worn guard latch.
Called by make-clips, once each.
Rule: a still says its one thing without words, because it is seen at arm's length."""

from .figures import INK, LANE, PAPER, RED, STEEL, arm, dot, line, moved, picture, rect, shape, word


def _pallet(x, y, boxes, fill):
    wood = rect(x, y, 112, 9, "#a87c4a", 1) + "".join(rect(x + d, y + 9, 18, 13, "#8a6338") for d in (2, 47, 92))
    return wood + "".join(rect(x + 4 + 36 * (i % 3), y - 34 * (i // 3 + 1), 33, 32, fill, 2)
                          + line(f"M{x + 20 + 36 * (i % 3)} {y - 34 * (i // 3 + 1) + 4} v24", "#00000022", 6) for i in range(boxes))


def returns_place():
    """Draws pallet place 7, marked out for returns, between two full places (4:3)."""
    room = rect(0, 0, 480, 360, "#9fb1aa") + rect(0, 0, 480, 70, "#82978f") + rect(0, 226, 480, 134, "#6a7d75")
    rack = "".join(rect(x, 20, 10, 210, STEEL) for x in (14, 164, 314, 462)) + rect(14, 104, 458, 12, "#f08a24", 2)
    upper = _pallet(32, 82, 3, "#c99a5b") + _pallet(184, 82, 5, "#b98a4e") + _pallet(334, 82, 4, "#c99a5b")
    bays = "".join(shape(f"M{x} 228 H{x + 138} L{x + 146} 340 H{x - 8} Z", "none", f'stroke="{colour}" stroke-width="7"')
                   for x, colour in ((20, PAPER), (322, PAPER)))
    mine = shape("M171 228 H309 L317 340 H163 Z", "#ffc61a44", f'stroke="{LANE}" stroke-width="10"')
    goods = _pallet(33, 286, 6, "#c99a5b") + _pallet(336, 286, 6, "#b98a4e") + _pallet(184, 292, 2, "#7fa3b8")
    back = line("M204 236 h56 q18 0 18 14 M216 222 l-16 14 l16 14", PAPER, 9)
    signs = "".join(moved(x, 142, rect(-28, -24, 56, 48, fill, 8, f'stroke="{INK}" stroke-width="4"') + word(0, 14, 38, n))
                    for x, n, fill in ((90, "6", PAPER), (240, "7", LANE), (390, "8", PAPER)))
    return picture(room + rack + upper + bays + mine + goods + back + signs, 960, 720)


def worn_latch():
    """Draws a guard latch close up, the bolt short of the second notch, a finger pointing at the gap (4:3)."""
    room = rect(0, 0, 480, 360, "#2c6675") + rect(0, 0, 480, 360, "#00000018") + rect(250, 0, 230, 360, STEEL)
    mesh = "".join(line(f"M{x} 0 V360", LANE, 9) for x in range(-6, 180, 62)) + "".join(line(f"M0 {y} H190", LANE, 9) for y in range(30, 360, 66))
    frame = rect(176, 0, 52, 360, LANE) + rect(176, 0, 12, 360, "#e0a800")
    case = rect(186, 112, 84, 136, "#dfe7e4", 10, f'stroke="{INK}" stroke-width="4"') + "".join(dot(x, y, 7, "#84958e") for x in (202, 252) for y in (128, 232))
    keeper = rect(316, 104, 92, 152, "#c2cec9", 8, f'stroke="{INK}" stroke-width="4"') + rect(316, 156, 34, 48, "#12303a") + rect(362, 156, 30, 48, "#12303a")
    bolt = rect(262, 164, 74, 32, "#93a39d", 4) + shape("M336 164 l10 16 l-10 16 Z", "#93a39d") + line("M284 168 l10 10 l-6 8 l9 8", "#6b4a2e", 4)
    gap = line("M356 134 V116 M392 134 V116 M356 125 H392", RED, 6) + dot(374, 84, 21, RED) + word(374, 95, 30, "!", PAPER)
    lamp = dot(434, 44, 17, "#6e2f2c") + dot(434, 44, 10, RED)
    finger = arm("#f36c21", "#c48a5e", (470, 380), (452, 330), (402, 262), 66, True, 1)
    tag = moved(226, 262, line("M0 -20 V4", INK, 3) + rect(-26, 4, 52, 70, RED, 6) + dot(0, 14, 5, PAPER) + line("M-12 44 h24", PAPER, 8))
    return picture(room + mesh + frame + case + keeper + bolt + gap + lamp + tag + finger, 960, 720)
