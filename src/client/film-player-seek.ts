import type { Cut } from './film-player-data.ts';

/** How far one press of an arrow goes, in ms. */
const STEP_MS = 5000;

/** The slider of segments, one a step of the film, as wide as the step is long. */
export class SeekBar {
  readonly #slider: HTMLElement;
  #cut: Cut | null = null;
  #atMs = 0;

  constructor(slider: HTMLElement, goTo: (ms: number) => void) {
    this.#slider = slider;
    slider.addEventListener('keydown', (event) => {
      const ms = this.#keyed(event.key);
      if (ms === null) return;
      event.preventDefault();
      goTo(ms);
    });
    slider.addEventListener('pointerdown', (event) => {
      slider.setPointerCapture(event.pointerId);
      goTo(this.#pointed(event.clientX));
    });
    slider.addEventListener('pointermove', (event) => {
      if (slider.hasPointerCapture(event.pointerId)) goTo(this.#pointed(event.clientX));
    });
  }

  setCut(cut: Cut): void {
    this.#cut = cut;
    this.#slider.ariaValueMax = String(Math.round(cut.durationMs / 1000));
    this.#slider.replaceChildren(
      ...cut.stages.map(({ startMs, endMs }) => {
        const segment = document.createElement('span');
        segment.style.flexGrow = String(endMs - startMs);
        segment.append(document.createElement('span'));
        return segment;
      }),
    );
  }

  show(atMs: number, spoken: string): void {
    this.#atMs = atMs;
    const slider = this.#slider;
    slider.ariaValueNow = String(Math.floor(atMs / 1000));
    if (slider.ariaValueText !== spoken) slider.ariaValueText = spoken;
    this.#cut?.stages.forEach(({ startMs, endMs }, index) => {
      const segment = slider.children[index];
      const filled = segment?.firstElementChild;
      const share = Math.min(1, Math.max(0, (atMs - startMs) / (endMs - startMs)));
      if (filled instanceof HTMLElement) filled.style.width = `${share * 100}%`;
      segment?.classList.toggle('now', atMs >= startMs && atMs < endMs);
    });
  }

  #keyed(key: string): number | null {
    const { durationMs = 0, stages = [] } = this.#cut ?? {};
    if (key === 'ArrowRight' || key === 'ArrowUp') return this.#atMs + STEP_MS;
    if (key === 'ArrowLeft' || key === 'ArrowDown') return this.#atMs - STEP_MS;
    if (key === 'Home') return 0;
    if (key === 'End') return durationMs;
    if (key === 'PageUp') return stages.find(({ startMs }) => startMs > this.#atMs)?.startMs ?? durationMs;
    if (key === 'PageDown') return stages.findLast(({ startMs }) => startMs < this.#atMs - 1000)?.startMs ?? 0;
    return null;
  }

  /** Between two segments is the end of the left one. */
  #pointed(x: number): number {
    let ms = 0;
    this.#cut?.stages.forEach(({ startMs, endMs }, index) => {
      const box = this.#slider.children[index]?.getBoundingClientRect();
      if (box !== undefined && x >= box.left) ms = startMs + Math.min(1, (x - box.left) / box.width) * (endMs - startMs);
    });
    return ms;
  }
}
