import type { Cut } from './film-player-data.ts';
import { nextStop } from './film-player-times.ts';
import type { Stop } from './film-player-times.ts';

/** A timer that fires this much early waits for the rest, in ms of the film. */
const CLOSE_MS = 15;

/** Watches a playing video and tells when it comes to its next stop, closer than the events of the video could. */
export class StopClock {
  readonly #video: HTMLVideoElement;
  readonly #onStop: (stop: Stop) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The stop that was made last, so that going on does not make it again. */
  #passedMs = -1;

  constructor(video: HTMLVideoElement, onStop: (stop: Stop) => void) {
    this.#video = video;
    this.#onStop = onStop;
  }

  /** The viewer went somewhere else: every stop from there counts again. */
  forget(): void {
    this.#passedMs = -1;
  }

  /** Waits for the next stop from where the video is. */
  arm(cut: Cut, modes: { follow: boolean; slow: boolean }): void {
    this.disarm();
    const video = this.#video;
    if (video.paused || video.seeking) return;
    const stop = nextStop(cut, Math.max(video.currentTime * 1000, this.#passedMs), modes);
    if (stop === null) return;
    const leftMs = stop.atMs - video.currentTime * 1000;
    this.#timer = setTimeout(
      () => {
        if (stop.atMs - video.currentTime * 1000 > CLOSE_MS) return this.arm(cut, modes);
        this.#passedMs = stop.atMs;
        this.#onStop(stop);
      },
      Math.max(0, leftMs / video.playbackRate),
    );
  }

  disarm(): void {
    clearTimeout(this.#timer);
  }
}
