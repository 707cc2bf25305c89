import { wordAt } from './listen-words.ts';
import type { TimedWord } from './listen-words.ts';

/** Only one speaks at a time. */
let speaking: HTMLAudioElement | null = null;

/** A "Dengarkan": loads its sound and the times of its words when it is first pressed, and marks each word while it is spoken. */
export class ListenLine extends HTMLElement {
  #audio: HTMLAudioElement | null = null;
  #text = '';
  #words: HTMLElement[] = [];
  #times: readonly TimedWord[] = [];

  connectedCallback(): void {
    const plain = this.querySelector('details');
    this.#text = plain?.querySelector('.listen-text')?.textContent ?? this.#text;
    plain?.remove();
    this.#button('[data-play]')?.addEventListener('click', () => this.#press());
    this.#button('[data-from-start]')?.addEventListener('click', () => {
      if (this.#audio !== null) this.#audio.currentTime = 0;
      void this.#play();
    });
  }

  disconnectedCallback(): void {
    this.#audio?.pause();
  }

  #press(): void {
    if (this.#audio === null || this.#audio.paused) void this.#play();
    else this.#audio.pause();
  }

  async #play(): Promise<void> {
    this.#audio ??= this.#open();
    if (speaking !== this.#audio) speaking?.pause();
    speaking = this.#audio;
    for (const film of document.querySelectorAll('video')) film.pause();
    this.#say('loading');
    // Without the times of its words a sound is still worth hearing; they are asked for again the next time.
    if (this.#times.length === 0) void this.#time().catch(() => undefined);
    try {
      // Asked for in the press itself: a browser that waited for anything else first would not let it play.
      await this.#audio.play();
      this.#say(null);
    } catch (error) {
      // Pausing before it began is no fault.
      const isPaused = error instanceof DOMException && error.name === 'AbortError';
      this.#say(isPaused ? null : 'failed');
      if (!isPaused) this.#audio = null;
    }
  }

  #open(): HTMLAudioElement {
    const audio = new Audio(this.dataset['sound']);
    audio.addEventListener('playing', () => {
      this.#show('pause');
      requestAnimationFrame(() => this.#mark());
    });
    audio.addEventListener('pause', () => this.#show(audio.ended ? 'again' : 'goOn'));
    audio.addEventListener('ended', () => {
      this.#show('again');
      this.#mark();
    });
    if (this.#words.length === 0) this.#write();
    return audio;
  }

  /** The sentence appears as soon as it is asked for, also when its sound never comes. */
  #write(): void {
    const line = document.createElement('p');
    line.className = 'listen-text';
    for (const word of this.#text.split(/\s+/).filter((each) => each !== '')) {
      const span = document.createElement('span');
      span.textContent = word;
      this.#words.push(span);
      line.append(span, ' ');
    }
    this.append(line);
  }

  async #time(): Promise<void> {
    const answer = await fetch(this.dataset['words'] ?? '');
    if (!answer.ok) throw new Error(`no times of words: ${answer.status}`);
    const { words }: { words: TimedWord[] } = await answer.json();
    // Times of another text would mark wrong words.
    if (words.length === this.#words.length) this.#times = words;
  }

  #mark(): void {
    const audio = this.#audio;
    if (audio === null) return;
    const at = audio.ended ? -1 : wordAt(this.#times, audio.currentTime * 1000);
    for (const [index, word] of this.#words.entries()) word.classList.toggle('spoken', index === at);
    if (!audio.paused) requestAnimationFrame(() => this.#mark());
  }

  #show(state: 'pause' | 'goOn' | 'again'): void {
    const button = this.#button('[data-play]');
    const words = button?.dataset[state] ?? '';
    button?.setAttribute('aria-label', `${words}: ${this.dataset['about'] ?? ''}`);
    button?.querySelector('span')?.replaceChildren(words);
    this.querySelector('.listen-size')?.remove();
    this.#button('[data-from-start]')?.toggleAttribute('hidden', state === 'again');
  }

  #say(what: 'loading' | 'failed' | null): void {
    const state = this.querySelector<HTMLElement>('.listen-state');
    if (state !== null) state.textContent = what === null ? '' : (state.dataset[what] ?? '');
  }

  #button(selector: string): HTMLButtonElement | null {
    return this.querySelector<HTMLButtonElement>(selector);
  }
}

/** A film that begins to play silences whoever speaks. */
export function hushForFilms(): void {
  document.addEventListener('play', () => speaking?.pause(), true);
}

/** Whether something is being spoken now. */
export const isSpeaking = (): boolean => speaking !== null && !speaking.paused;
