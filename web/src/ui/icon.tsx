/**
 * Owns: the line icons of the interface.
 * Called by: every screen.
 * Rule: an icon is decoration; the button or the text beside it carries the name.
 */

/** Paths on a 24 px grid, stroke 2. */
const PATHS = {
  back: "M15 5l-7 7 7 7",
  forward: "M9 5l7 7-7 7",
  down: "M6 9.500l6 6 6-6",
  close: "M6 6l12 12M18 6L6 18",
  check: "M5 12.5l4.5 4.5L19 7.5",
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M8 5.5v13M16 5.5v13",
  stop: "M7 7h10v10H7z",
  replay: "M5 12a7 7 0 107-7H7M10 2L7 5l3 3",
  mic: "M9 6a3 3 0 016 0v5a3 3 0 01-6 0zM5.5 11.5a6.5 6.5 0 0013 0M12 18v3",
  photo: "M4 8h3.500l1.500-2.500h6L16.500 8H20v11H4zM12 16.500a3.500 3.500 0 100-7 3.500 3.500 0 000 7z",
  lines: "M5 7h14M5 12h14M5 17h9",
  settings:
    "M4 7h9M19 7h1M4 17h1M11 17h9M16 9.700a2.700 2.700 0 100-5.400 2.700 2.700 0 000 5.400zM8 19.700a2.700 2.700 0 100-5.400 2.700 2.700 0 000 5.400z",
  offline:
    "M3 3l18 18M5 12.500a10 10 0 013.600-2.300M2 9a15 15 0 014.300-2.700M10.500 5A15 15 0 0122 9M14.500 10.600A10 10 0 0119 12.500M9 16.300a4.500 4.500 0 016 0M12 20v.01",
  full: "M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5",
  "sound-off": "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM16 9.500l5 5M21 9.500l-5 5",
  "sound-on": "M4 9.500v5h3.500L12 18.500v-13L7.500 9.500zM15.500 9a4.500 4.500 0 010 6M18 6.500a8 8 0 010 11",
  question:
    "M20.500 11.500a8 8 0 01-8.500 7.500c-1.200 0-2.400-.2-3.400-.7L4 19.500l1.300-3.700A7 7 0 013.500 11.500 8 8 0 0112 4a8 8 0 018.500 7.500zM10 9.700a2 2 0 113 1.700c-.7.400-1 .8-1 1.500M12 15.500v.01",
  globe:
    "M12 20.500a8.500 8.500 0 100-17 8.500 8.500 0 000 17zM3.500 12h17M12 3.500c5 5 5 12 0 17M12 3.500c-5 5-5 12 0 17",
  captions:
    "M6 5.500h12a3 3 0 013 3v7a3 3 0 01-3 3H6a3 3 0 01-3-3v-7a3 3 0 013-3zM10.500 10.600a2 2 0 100 2.800M17 10.600a2 2 0 100 2.800",
  lock: "M8 10.500h8a2.500 2.500 0 012.500 2.500v4.500A2.500 2.500 0 0116 20H8a2.500 2.500 0 01-2.500-2.500V13A2.500 2.500 0 018 10.500zM8.500 10.500V8a3.500 3.500 0 017 0v2.500",
  bell: "M6 16.500V11a6 6 0 0112 0v5.500l1.500 1.500h-15zM10 20.500h4",
  "bell-off": "M6 16.500V11c0-1 .2-1.900.6-2.700M9 5.800A6 6 0 0118 11v5M4.500 18H17M10 21h4M3.500 3.500l17 17",
  clock: "M12 20.500a8.500 8.500 0 100-17 8.500 8.500 0 000 17zM12 7.500V12l3 2",
  download: "M12 4v12M7 11.500l5 5 5-5M5 20.500h14",
  bin: "M5 7h14M9.500 7V4.500h5V7M7 7l1 12.500h8L17 7",
  calendar: "M5 6h14v14H5zM5 10.500h14M9 3.500V8M15 3.500V8",
  moon: "M19.500 14.500A8 8 0 019.500 4.500a8 8 0 1010 10z",
  more: "M5.500 12a.500.500 0 11-1 0 .500.500 0 011 0zM12.500 12a.500.500 0 11-1 0 .500.500 0 011 0zM19.500 12a.500.500 0 11-1 0 .500.500 0 011 0z",
  plus: "M12 5v14M5 12h14",
  video: "M4 7h11v10H4zM15 11l5-3v8l-5-3z",
  send: "M4 12l16-7-6 15-3-6z",
  undo: "M9 6L4 11l5 5M4 11h10a6 6 0 016 6v1",
  turn: "M4 12a8 8 0 0114-5l2 2M20 4v5h-5M20 12a8 8 0 01-14 5l-2-2M4 20v-5h5",
} as const;

/** The icons there are. */
export type IconName = keyof typeof PATHS;

/** One icon; `isFlipped` mirrors it in right-to-left languages. */
export function Icon({ name, size, isFlipped }: { name: IconName; size?: "s" | "l" | "xl"; isFlipped?: boolean }) {
  return (
    <svg class={`i ${size ? `i-${size}` : ""} ${isFlipped ? "i-flip" : ""}`} viewBox="0 0 24 24" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill={name === "play" || name === "stop" ? "currentColor" : "none"}
        stroke-width={name === "pause" ? 4 : name === "more" ? 3.5 : undefined}
      />
    </svg>
  );
}
