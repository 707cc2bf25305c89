import type { Cut, FilmData } from './film-player-data.ts';
import { findControl, findPart, makeButton, setCurrent } from './film-player-parts.ts';
import { SeekBar } from './film-player-seek.ts';
import { clockTime, fill, placeAt } from './film-player-times.ts';

/** All that stands under the picture: it shows where the film is, and lets the viewer go elsewhere. */
export class FilmPanel {
  readonly #root: HTMLElement;
  readonly #data: FilmData;
  readonly #seek: SeekBar;
  readonly #chapters: readonly HTMLElement[];
  readonly #lines: readonly HTMLElement[];
  readonly #transcript: HTMLElement;
  #cut: Cut | null = null;
  #line = -1;

  constructor(root: HTMLElement, data: FilmData, goTo: (ms: number) => void) {
    this.#root = root;
    this.#data = data;
    this.#cut = data.cuts[0] ?? null;
    this.#seek = new SeekBar(findPart(root, 'seek'), goTo);
    this.#transcript = findPart(root, 'transcript');
    this.#chapters = [...root.querySelectorAll<HTMLElement>('[data-chapter]')];
    this.#lines = [...root.querySelectorAll<HTMLElement>('[data-line]')];
    // These lists stand below the picture, on a phone out of its sight.
    const show = (ms = 0) => {
      goTo(ms);
      findPart(root, 'screen').scrollIntoView({ block: 'nearest' });
    };
    for (const [at, item] of this.#chapters.entries()) {
      const button = makeButton(item, 'chapter');
      setName(button, item.dataset['name'] ?? '');
      button.addEventListener('click', () => show(this.#cut?.stages[at]?.startMs));
    }
    for (const [at, item] of this.#lines.entries())
      makeButton(item, 'line').addEventListener('click', () => show(this.#cut?.lines[at]?.startMs));
  }

  setCut(cut: Cut): void {
    this.#cut = cut;
    this.#seek.setCut(cut);
  }

  setPlaying(on: boolean): void {
    const button = findControl(this.#root, 'play');
    button?.classList.toggle('is-playing', on);
    if (button) button.ariaLabel = on ? this.#data.words.pause : this.#data.words.play;
  }

  /** `state` = the word that says it; by default on or off, null for a control without one. */
  setPressed(does: string, on: boolean, state: string | null = on ? this.#data.words.on : this.#data.words.off): void {
    const control = findControl(this.#root, does);
    if (control === null) return;
    control.ariaPressed = on ? 'true' : 'false';
    if (state !== null) this.setState(does, state);
  }

  setState(does: string, word: string): void {
    const state = findControl(this.#root, does)?.querySelector('[data-state]');
    if (state) state.textContent = word;
  }

  /** Its word stands in the button, whose name stays the same: a reader of screens is told. */
  setSpeed(index: number, slow: boolean): void {
    const { speeds, slowNote } = this.#data.words;
    const word = speeds[index] ?? '';
    this.setState('speed', word);
    findPart(this.#root, 'announce').textContent = slow ? slowNote : word;
  }

  /** What everybody must know now; empty takes it away. */
  say(sentence: string): void {
    findPart(this.#root, 'say').textContent = sentence;
  }

  show(atMs: number): void {
    const cut = this.#cut;
    if (cut === null) return;
    const { words } = this.#data;
    const { stage, line } = placeAt(cut, atMs);
    const spoken = (ms: number) => fill(words.length, { minutes: Math.floor(ms / 60_000), seconds: Math.floor(ms / 1000) % 60 });
    this.#seek.show(atMs, fill(words.position, { now: spoken(atMs), all: spoken(cut.durationMs) }));
    findPart(this.#root, 'time').textContent = `${clockTime(atMs)} / ${clockTime(cut.durationMs)}`;
    const valuesOf = (at: number) => {
      const named = this.#data.stages[at];
      return named === undefined ? null : { step: named.number, of: this.#data.of, title: named.title };
    };
    put(findPart(this.#root, 'now'), fill(words.now, valuesOf(stage) ?? {}));
    const next = valuesOf(stage + 1);
    put(findPart(this.#root, 'next'), next === null ? words.fromStart : fill(words.next, next));
    const nextButton = findControl(this.#root, 'next');
    if (nextButton) nextButton.ariaLabel = next === null ? words.fromStart : fill(words.nextNamed, next);
    const current = Math.max(0, line);
    const again = findControl(this.#root, 'again');
    if (again)
      again.ariaLabel = fill(words.again, { sentence: this.#lines[current]?.querySelector('[data-text]')?.textContent ?? '' });
    setCurrent(this.#chapters.flatMap(firstChild), stage);
    this.#chapters.forEach((item, at) => item.classList.toggle('done', at < stage));
    if (line !== this.#line) this.#mark(line);
  }

  #mark(line: number): void {
    this.#line = line;
    setCurrent(this.#lines.flatMap(firstChild), line);
    const item = this.#lines[line];
    const box = this.#transcript;
    // Kept in sight within its own box; whoever reads or presses in there is left alone.
    if (item === undefined || box.contains(document.activeElement) || box.matches(':hover')) return;
    const top = item.offsetTop - box.offsetTop;
    if (top < box.scrollTop || top + item.offsetHeight > box.scrollTop + box.clientHeight)
      box.scrollTop = top - box.clientHeight / 3;
  }
}

const firstChild = (item: HTMLElement): HTMLElement[] =>
  item.firstElementChild instanceof HTMLElement ? [item.firstElementChild] : [];

function put(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** The name stands for all that is seen in the button. */
function setName(button: HTMLElement, name: string): void {
  for (const part of button.children) part.ariaHidden = 'true';
  const named = document.createElement('span');
  named.className = 'visually-hidden';
  named.textContent = name;
  button.append(named);
}
