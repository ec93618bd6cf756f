"""Owns the three moving scenes on the shop floor: press guard, gate B, cold store.
Called by make-clips, once for every frame.
Rule: a scene is a pure function of time, of when each sentence is said and of the mouth; same input, same picture."""

from .figures import (BLUE, GREEN, INK, LANE, PAPER, RED, STEEL, Looks, arm, between, dot, forklift, hall, line, moved,
                      oval, person, picture, rect, shape, word)

AMIRA = Looks("#91603f", "#744a30", "#f36c21", "helmet", PAPER, has_ear_defenders=True)
PIOTR = Looks("#e8b894", "#cb9773", "#b7d433", "helmet", "#3a7bd5", hair="#8a5a30", has_beard=True)
DRIVER = Looks("#b97f56", "#97623d", "#f36c21", "helmet", PAPER)
INES = Looks("#d6a17a", "#b27f5a", "#2f5f9e", "beanie", "#c23b52", has_long_hair=True)
FLOOR_COLD = "#7c919a"


def _burst(x, y, age):
    """Draws the little rays of a click for the 0.5 s after it."""
    if not 0 <= age < .5:
        return ""
    near, far = 20 + 26 * age, 34 + 40 * age
    rays = ((1, 0), (.7, .7), (0, 1), (-.7, .7), (.7, -.7), (0, -1))
    return "".join(line(f"M{x + a * near:.1f} {y + b * near:.1f} L{x + a * far:.1f} {y + b * far:.1f}", LANE, 6) for a, b in rays)


def _count(x, y, number, age):
    if age < 0:
        return ""
    pop = 1 + .35 * max(0, 1 - age / .25)
    return moved(x, y, dot(0, 0, 21, LANE, f'stroke="{INK}" stroke-width="4"') + word(0, 9, 26, number), pop)


def guard(t, said, mouth):
    """Draws the press whose guard closes: one click leaves it red, two make it green and it runs."""
    close_1, close_2 = said[1][1] + .05, said[4][0] + 1.0
    first, second = close_1 + .35, close_2 + .35
    again = said[3][0]
    shut = between(t, said[1][0], first) - between(t, again, again + .9) + between(t, close_2 - .9, close_2)
    is_green, is_stopped = t >= second + .55, said[2][0] <= t < second + .55
    lamps = (GREEN if is_green else "#2c6a5b", LANE if t < said[2][0] else "#7a6a2a",
             RED if is_stopped and int(t * 3) % 2 == 0 else "#6e2f2c")
    beat = abs(((t - second) * 1.1) % 2 - 1) if is_green else 1.0
    ram = 54 * (1 - between(beat, 0, 1))
    machine = (rect(58, 92, 214, 298, STEEL, 12) + rect(74, 104, 182, 44, "#2c6675", 6)
               + "".join(dot(98 + 38 * i, 126, 14, c) for i, c in enumerate(lamps)) + rect(208, 114, 36, 24, "#12303a", 3)
               + rect(84, 158, 162, 176, "#10303a", 4) + rect(140, 158, 50, 78 + ram, "#c8d3cf") + rect(118, 230 + ram, 94, 16, "#93a39d", 3)
               + rect(100, 314, 130, 20, "#93a39d", 3) + rect(136, 304, 58, 10, "#c99a5b", 2))
    y = 146 + 54 * shut
    mesh = "".join(line(f"M{x} {y + 8:.1f} V{y + 132:.1f}", LANE, 3) for x in range(106, 236, 26))
    mesh += "".join(line(f"M84 {y + d:.1f} H246", LANE, 3) for d in (38, 68, 98))
    door = mesh + rect(80, y, 170, 138, "none", 10, f'stroke="{LANE}" stroke-width="10"') + rect(240, y + 54, 22, 34, PAPER, 5)
    latch = rect(256, 250, 14, 44, "#c8d3cf", 3)
    hand = (268, y + 74)
    clicks = [(first, "1", first, again), (second, "1", second, 99), (second + .5, "2", second + .5, 99)]
    marks = "".join(_burst(262, 272, t - at) for at, *_ in clicks)
    shown = [n for at, n, start, end in clicks if start <= t < end]
    if shown:
        start = [c for c in clicks if c[1] == shown[-1] and c[0] <= t][-1][0]
        marks += _count(165, 262, shown[-1], t - start)
    who = person(AMIRA, 358, 222, mouth, t) + arm(AMIRA.top, AMIRA.skin, (268, 362), (268, 424), hand, is_pointing=False)
    return picture(hall() + machine + latch + door + marks + who)


def gate_b(t, said, mouth):
    """Draws gate B: the forklift comes in, keeps to the blue lane, stops, and its driver raises a hand."""
    door_up = between(t, .2, said[0][0] + 1.6)
    gate = rect(286, 116, 150, 196, "#39544b", 4) + rect(296, 126, 130, 186, "#cfe3ee")
    gate += rect(296, 240, 130, 72, "#b8c9bd")
    slats = 182 * (1 - door_up) + 18
    gate += rect(296, 126, 130, slats, "#8397a5") + "".join(
        line(f"M296 {126 + d:.0f} H426", "#6f8290", 2) for d in range(14, int(slats), 16))
    gate += dot(361, 88, 29, LANE, f'stroke="{INK}" stroke-width="5"') + word(361, 101, 38, "B")
    floor = rect(0, 312, 480, 168, "#62766d") + shape("M0 330 H480 V392 H0 Z", BLUE, 'opacity=".9"')
    floor += "".join(shape(f"M{x} 361 l20 -14 v8 h34 v12 h-34 v8 Z", PAPER) for x in range(24, 480, 116))
    mirror = line("M234 190 V316", "#39544b", 6) + oval(234, 170, 34, 28, PAPER, f'stroke="{RED}" stroke-width="7"')
    mirror += shape("M212 178 Q234 158 256 178", "none", 'stroke="#9db4bd" stroke-width="6"')
    if said[2][0] <= t < said[3][0] and int(t * 3) % 2 == 0:
        mirror += oval(234, 170, 45, 39, "none", f'stroke="{LANE}" stroke-width="6"')
    at = 560 - 196 * between(t, said[0][0] + .6, said[1][0]) - 104 * between(t, said[1][0], said[2][0] + 1.2)
    hand = between(t, said[3][0] + .5, said[3][0] + 1.2)
    sway = 3 * (int(t * 4) % 2) * hand
    truck = moved(at, 384, forklift(DRIVER, hand, int(t * 2.5) % 2 == 0), 1.04, sway * .15)
    rail = "".join(rect(x, 384, 14, 70, LANE, 4) for x in (20, 170, 320, 466)) + rect(-10, 396, 500, 13, LANE, 6) + rect(-10, 428, 500, 13, LANE, 6)
    who = person(PIOTR, 130, 270, mouth, t, .94)
    return picture(hall(312) + gate + floor + mirror + truck + rail + who)


def cold_store(t, said, mouth):
    """Draws the cold-store door: left open it flashes, one press on the blue button with the door shut ends it."""
    shut_from = said[2][0]
    open_by = between(t, said[0][0] + .2, said[0][0] + 1.4) - between(t, shut_from, shut_from + 1.3)
    pressed = said[2][0] + 2.6
    is_alarm = said[1][0] + 1.4 <= t < pressed or t >= said[3][0] + .2
    is_lit = is_alarm and int(t * 3) % 2 == 0
    room = rect(0, 0, 480, 480, "#b4c4cb") + rect(0, 0, 480, 92, "#93a7b0") + rect(0, 378, 480, 102, FLOOR_COLD) + rect(0, 392, 480, 10, LANE)
    inside = rect(72, 132, 178, 250, "#123a56")
    inside += "".join(rect(84 + 54 * (i % 3), 322 - 58 * (i // 3), 48, 52, ("#5f8fb0", "#7fa9c4")[i % 2], 3) for i in range(9))
    drift = (t * 9) % 60
    inside += "".join(oval(70 + (x + drift) % 190, 366 - (x % 5) * 5, 34, 9, "#e6f2f8", 'opacity=".5"') for x in (10, 70, 130, 178))
    frame = rect(60, 120, 202, 264, "none", 4, 'stroke="#5d7480" stroke-width="14"')
    left = 72 - 150 * open_by
    door = rect(left, 132, 178, 250, "#e2eaed", 4) + rect(left + 12, 146, 154, 222, "none", 6, 'stroke="#c2cfd4" stroke-width="5"')
    door += rect(left + 140, 232, 14, 62, "#5d7480", 6) + word(left + 78, 220, 46, "❄", "#6fa5c6")
    lamp = rect(146, 84, 34, 26, RED if is_lit else "#7d2f2a", 8) + rect(140, 106, 46, 8, "#34443e", 2)
    if is_lit:
        lamp += "".join(line(f"M{163 + a * 26:.0f} {92 + b * 26:.0f} L{163 + a * 44:.0f} {92 + b * 44:.0f}", RED, 6)
                        for a, b in ((-1, -.1), (-.75, -.7), (0, -1), (.75, -.7), (1, -.1)))
    panel = rect(268, 172, 56, 112, STEEL, 8) + rect(273, 182, 46, 28, "#0c2a33", 3)
    panel += word(296, 202, 17, "−18°" if open_by < .5 else "−16°", GREEN if open_by < .5 else LANE)
    push = between(t, pressed - .8, pressed) - between(t, pressed + .7, pressed + 1.3)
    panel += dot(296, 250, 20, "#0c2a33") + dot(296, 250, 14 if push > .9 else 16, "#62b4ff" if push > .9 else BLUE)
    who = person(INES, 392, 236, mouth, t)
    reach = arm(INES.top, INES.skin, (300, 392), (286, 432), (288 + 8 * push, 400 - 118 * push), 40) if push > .02 else ""
    return picture(room + '<clipPath id="in"><rect x="66" y="126" width="190" height="258"/></clipPath>'
                   + f'<g clip-path="url(#in)">{inside}{door}</g>' + frame + lamp + panel + who + reach)
