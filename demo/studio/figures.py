"""Owns the drawn people, hands and hall that every demo scene is put together from.
Called by the scene modules beside it.
Rule: all drawing is our own, from plain shapes; nothing is traced, copied or loaded."""

from dataclasses import dataclass

INK, PAPER, LANE, RED, GREEN, BLUE = "#0f1f1a", "#f8faf5", "#ffc61a", "#dd4030", "#3fce98", "#3a7bd5"
WALL, WALL_DARK, FLOOR, STEEL, GLASS = "#a6b8b1", "#8ba098", "#62766d", "#1f4a58", "#d7e6e0"


def rect(x, y, w, h, fill, r=0, more=""):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{r}" fill="{fill}" {more}/>'


def dot(x, y, r, fill, more=""):
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{r:.1f}" fill="{fill}" {more}/>'


def oval(x, y, rx, ry, fill, more=""):
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{fill}" {more}/>'


def shape(d, fill="none", more=""):
    return f'<path d="{d}" fill="{fill}" {more}/>'


def line(d, colour, width, more=""):
    return shape(d, "none", f'stroke="{colour}" stroke-width="{width}" stroke-linecap="round" stroke-linejoin="round" {more}')


def word(x, y, size, text, fill=INK, more=""):
    return (f'<text x="{x:.1f}" y="{y:.1f}" font-family="Roboto, DejaVu Sans, sans-serif" font-weight="700" '
            f'font-size="{size}" text-anchor="middle" fill="{fill}" {more}>{text}</text>')


def moved(x, y, inside, scale=1.0, turn=0.0):
    return f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.3f}) rotate({turn:.1f})">{inside}</g>'


def picture(inside, width=480, height=480):
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 480 {480 * height / width:.0f}">{inside}</svg>'


def between(t, start, end):
    """Returns how far `t` is from `start` to `end`, 0 to 1, eased at both ends."""
    if end <= start:
        return 1.0 if t >= end else 0.0
    x = min(1.0, max(0.0, (t - start) / (end - start)))
    return x * x * (3 - 2 * x)


def hall(floor_y=372, windows=True):
    """Draws the hall: wall, high windows, a beam and the floor with its yellow edge."""
    panes = "".join(rect(x, 26, 92, 62, GLASS, 3) for x in range(-34, 480, 112)) if windows else ""
    return (rect(0, 0, 480, 480, WALL) + rect(0, 0, 480, 104, WALL_DARK) + panes + rect(0, 104, 480, 9, "#7b9189")
            + rect(0, floor_y, 480, 480 - floor_y, FLOOR) + rect(0, floor_y + 14, 480, 12, LANE))


@dataclass(frozen=True)
class Looks:
    """What one drawn person wears; colours as CSS hex."""
    skin: str
    shade: str
    top: str
    hat: str  # helmet, beanie, hairnet, cap
    hat_fill: str
    hair: str = "#2b1c16"
    is_hi_vis: bool = True
    has_beard: bool = False
    has_long_hair: bool = False
    has_ear_defenders: bool = False


def _hat(looks):
    fill = looks.hat_fill
    if looks.hat == "helmet":
        return (shape("M-60 -24 C-62 -104 62 -104 60 -24 Z", fill) + rect(-9, -92, 18, 60, "#00000014", 8)
                + shape("M-72 -20 Q0 -46 72 -20 L66 -12 Q0 -34 -66 -12 Z", fill, 'stroke="#00000026" stroke-width="2"'))
    if looks.hat == "beanie":
        return (shape("M-58 -20 C-60 -98 60 -98 58 -20 Z", fill) + rect(-61, -38, 122, 26, "#00000030", 12) + dot(0, -84, 13, fill))
    if looks.hat == "hairnet":
        return (shape("M-59 -10 C-68 -104 68 -104 59 -10 Q0 -44 -59 -10 Z", fill)
                + "".join(line(f"M{x} -18 Q{x * .7:.0f} -60 {x * .25:.0f} -78", "#0f1f1a22", 2) for x in (-44, -22, 0, 22, 44)))
    return (shape("M-57 -22 C-58 -94 58 -94 57 -22 Z", fill) + shape("M-60 -26 Q0 -44 60 -26 Q78 -16 84 -8 Q20 -24 -60 -16 Z", fill, 'stroke="#00000030" stroke-width="2"'))


def _mouth(open_by, lips):
    if open_by < .12:
        return line("M-19 33 Q0 46 19 33", lips, 5)
    tall = 4 + 15 * min(1, open_by)
    return (oval(0, 37, 18 - 4 * open_by, tall, "#4a1f17") + oval(0, 37 + tall * .55, 9, tall * .36, "#c25a4e")
            + rect(-10, 37 - tall + 1.5, 20, min(5, tall * .5), PAPER, 2))


def person(looks, x, y, mouth, t, scale=1.0):
    """Draws a person from the waist up with the face at (x, y); `mouth` is 0 (closed, smiling) to 1; blinks by `t` s."""
    eye = 1.2 if (t + .6) % 3.7 < .17 else 7
    nod = 2.5 * mouth
    body = shape("M-142 290 C-142 150 -108 112 -40 100 L40 100 C108 112 142 150 142 290 Z", looks.top)
    if looks.is_hi_vis:
        body += "".join(shape(f"M{side * 44} 103 L{side * 76} 112 L{side * 46} 290 L{side * 12} 290 Z", "#f3efcf") for side in (-1, 1))
        body += rect(-136, 210, 272, 32, "#f3efcf")
    else:
        body += line("M0 128 V290", "#00000022", 4) + shape("M-34 100 L0 132 L34 100 Z", "#00000018")
    neck = shape("M-28 40 V102 Q0 128 28 102 V40 Z", looks.shade)
    head = shape("M-55 -28 C-58 50 -30 72 0 72 C30 72 58 50 55 -28 C50 -74 -50 -74 -55 -28 Z", looks.skin)
    if looks.has_beard:
        head += shape("M-55 2 C-54 56 -28 76 0 76 C28 76 54 56 55 2 C44 30 30 22 0 22 C-30 22 -44 30 -55 2 Z", looks.hair)
    face = (oval(-22, -2, 7, eye, INK) + oval(22, -2, 7, eye, INK)
            + line("M-36 -19 Q-24 -27 -11 -20", looks.hair, 5) + line("M11 -20 Q24 -27 36 -19", looks.hair, 5)
            + line("M2 2 Q10 16 -1 18", looks.shade, 4) + _mouth(mouth, "#d98f7c" if looks.has_beard else "#4a1f17"))
    mane = shape("M-62 -30 C-74 40 -78 96 -60 124 H60 C78 96 74 40 62 -30 Z", looks.hair) if looks.has_long_hair else ""
    ears = dot(-56, 4, 12, looks.skin) + dot(56, 4, 12, looks.skin)
    if looks.has_ear_defenders:
        ears = rect(-76, -22, 24, 52, RED, 11) + rect(52, -22, 24, 52, RED, 11)
    return moved(x, y, mane + body + neck + moved(0, nod, ears + head + face + moved(0, -7, _hat(looks))), scale)


def arm(sleeve, skin, shoulder, elbow, hand, width=44, is_pointing=True, thumb=-1):
    """Draws an arm from shoulder over elbow to hand; the finger points away from the elbow."""
    (ex, ey), (hx, hy) = elbow, hand
    reach = max(1.0, ((hx - ex) ** 2 + (hy - ey) ** 2) ** .5)
    ux, uy = (hx - ex) / reach, (hy - ey) / reach
    cuff = (ex + (hx - ex) * .62, ey + (hy - ey) * .62)
    drawn = line(f"M{shoulder[0]:.1f} {shoulder[1]:.1f} Q{ex:.1f} {ey:.1f} {cuff[0]:.1f} {cuff[1]:.1f}", sleeve, width)
    drawn += line(f"M{cuff[0] + ux * 6:.1f} {cuff[1] + uy * 6:.1f} L{hx - ux * 6:.1f} {hy - uy * 6:.1f}", skin, width * .66)
    drawn += dot(hx, hy, width * .4, skin)
    if is_pointing:
        drawn += line(f"M{hx:.1f} {hy:.1f} L{hx + ux * width * .7:.1f} {hy + uy * width * .7:.1f}", skin, width * .32)
        drawn += line(f"M{hx:.1f} {hy:.1f} L{hx + (ux * .2 - thumb * uy * .42) * width:.1f} {hy + (uy * .2 + thumb * ux * .42) * width:.1f}", skin, width * .28)
    return drawn


def forklift(driver, hand_up=0.0, is_lamp_lit=False, load="#c99a5b"):
    """Draws a forklift that faces left, wheels standing at y = 0, about 190 wide."""
    wheels = "".join(dot(x, -20, 20, INK) + dot(x, -20, 8, "#9fb0a9") for x in (-28, 52))
    forks = rect(-78, -150, 9, 142, "#34443e") + rect(-140, -12, 70, 7, "#34443e")
    crate = rect(-136, -66, 56, 52, load, 3) + line("M-136 -40 H-80 M-108 -66 V-14", "#00000030", 3)
    frame = line("M-58 -62 L-40 -166 H44 L58 -62", "#2d3a35", 8)
    who = (dot(10, -126, 17, driver.skin) + shape("M-9 -128 C-9 -156 29 -156 29 -128 Z", driver.hat_fill) + rect(-14, -131, 46, 5, driver.hat_fill, 2)
           + shape("M-20 -60 C-20 -100 -8 -106 10 -106 C30 -106 38 -98 38 -60 Z", driver.top) + rect(-17, -84, 53, 9, "#f3efcf"))
    wave = arm(driver.top, driver.skin, (-6, -96), (-30, -86 - 8 * hand_up), (-36 - 8 * hand_up, -84 - 56 * hand_up), 15, False)
    hull = shape("M-66 -24 V-66 H-16 L0 -48 H74 Q82 -48 82 -38 V-24 Z", LANE) + rect(44, -78, 34, 32, "#e0a800", 5)
    lamp = rect(34, -178, 16, 12, "#f58a1f" if is_lamp_lit else "#8a5a24", 4)
    return forks + crate + who + frame + lamp + hull + wave + wheels
