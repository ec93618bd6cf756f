/**
 * Owns: one playing clip: position, sound, speed, slowness, failure, as signals.
 * Called by: the lens of videos and voice notes.
 * Rule: a clip starts muted (voice starts by a tap), and "finished" is told once it has reached its end.
 */
import { signal } from "@preact/signals";

/** `failed`: it cannot be played here; the words stand for it. */
export type Playing = "loading" | "playing" | "paused" | "ended" | "failed";

/** After this long without data the words take over. */
const SLOW_MS = 3_000;

/** Speeds the reader can choose. */
export const SPEEDS: readonly number[] = [1, 1.5];

/** The chosen speed, kept while the page lives. */
export const speed = signal<number>(1);

/** One clip's player; `attach` it to the media element. */
export class Player {
  readonly playing = signal<Playing>("loading");
  readonly played_s = signal(0);
  readonly isMuted = signal(true);
  readonly isSlow = signal(false);
  private element: HTMLMediaElement | null = null;
  private slow: ReturnType<typeof setTimeout> | undefined;
  private detach: () => void = () => undefined;

  constructor(
    private readonly onFinished: () => void,
    private readonly isSelfStarting: boolean,
  ) {
    this.isMuted.value = isSelfStarting;
  }

  /** Follows a media element; null when it leaves the page. */
  readonly attach = (element: HTMLMediaElement | null): void => {
    if (element === this.element) return;
    this.detach();
    this.element = element;
    clearTimeout(this.slow);
    if (!element) return;
    const events = {
      playing: () => this.set("playing"),
      pause: () => !element.ended && this.set("paused"),
      ended: () => this.finish(),
      timeupdate: () => this.progress(element),
      waiting: () => this.watch(),
      canplay: () => this.settle(),
      error: () => this.set("failed"),
    };
    for (const [name, hear] of Object.entries(events)) element.addEventListener(name, hear);
    this.detach = () => {
      for (const [name, hear] of Object.entries(events)) element.removeEventListener(name, hear);
    };
    element.muted = this.isMuted.peek();
    element.playbackRate = speed.peek();
    if (this.isSelfStarting) {
      this.watch();
      void element.play().catch(() => this.playing.peek() === "loading" && this.set("paused"));
    } else this.set("paused");
  };

  /** Plays or pauses; from the end, plays again. */
  toggle(): void {
    const { element } = this;
    if (!element) return;
    if (this.playing.peek() === "failed") element.load();
    if (element.paused || element.ended) {
      element.playbackRate = speed.peek();
      void element.play().catch(() => this.set("failed"));
    } else element.pause();
  }

  /** Turns the sound on or off; turning it on after the end plays again from the start. */
  toggleSound(): void {
    this.isMuted.value = !this.isMuted.peek();
    if (!this.element) return;
    this.element.muted = this.isMuted.peek();
    if (!this.isMuted.peek() && this.element.ended) this.toggle();
  }

  /** Takes the next speed for this and later clips. */
  nextSpeed(): void {
    const at = SPEEDS.indexOf(speed.peek());
    speed.value = SPEEDS[(at + 1) % SPEEDS.length] ?? 1;
    if (this.element) this.element.playbackRate = speed.peek();
  }

  private set(next: Playing): void {
    if (next === "playing") this.settle();
    this.playing.value = next;
  }

  private settle(): void {
    clearTimeout(this.slow);
    this.isSlow.value = false;
  }

  private watch(): void {
    clearTimeout(this.slow);
    this.slow = setTimeout(() => {
      this.isSlow.value = true;
    }, SLOW_MS);
  }

  private progress(element: HTMLMediaElement): void {
    const whole = Math.floor(element.currentTime + 0.15);
    if (whole !== this.played_s.peek()) this.played_s.value = whole;
  }

  private finish(): void {
    this.played_s.value = Math.ceil(this.element?.currentTime ?? 0);
    this.set("ended");
    this.onFinished();
  }
}
