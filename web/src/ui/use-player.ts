/**
 * Owns: one media element that a single button starts and stops.
 * Called by: the voice of a reply, the clip on check and send.
 * Rule: the button shows what the element does, also when it ends by itself or another sound takes over.
 */
import { useRef, useState } from "preact/hooks";

/** What the element and its button need; `element` goes into `ref`, `events` onto the element. */
export function usePlayer<E extends HTMLMediaElement>() {
  const element = useRef<E>(null);
  const [isPlaying, setPlaying] = useState(false);
  return {
    element,
    isPlaying,
    toggle: () => {
      const player = element.current;
      if (!player) return;
      if (player.paused) void player.play().catch(() => undefined);
      else player.pause();
    },
    events: {
      onPlay: () => setPlaying(true),
      onPause: () => setPlaying(false),
      onEnded: () => setPlaying(false),
    },
  };
}
