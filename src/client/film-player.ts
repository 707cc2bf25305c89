import { askedStart } from './asked-start.ts';
import { StopClock } from './film-player-clock.ts';
import type { Cut, FilmData, Version } from './film-player-data.ts';
import { findControl, findPart, makeButton } from './film-player-parts.ts';
import { FilmPanel } from './film-player-panel.ts';
import { FilmScreen } from './film-player-screen.ts';
import { chooseVersion, clipStart, fill, hiddenAt, placeAt, samePlace } from './film-player-times.ts';
import type { Stop } from './film-player-times.ts';
import { Tray } from './film-player-tray.ts';
import { tellWatched } from './tell-watched.ts';

/** A longer pause after each sentence, for who wants it slow: the voice itself is never slowed down. */
const BREATH_MS = 1200;
const RATES = [1, 1, 1.25] as const;
const SLOW = 1;

/** The player of a film. The server draws everything around it; without JavaScript the browser's own player stands in its place. */
export class FilmPlayer extends HTMLElement {
  #data!: FilmData;
  #tray!: Tray;
  #panel!: FilmPanel;
  #screen: FilmScreen | null = null;
  #clock: StopClock | null = null;
  #version!: Version;
  #cut!: Cut;
  #wanted = false;
  #breath: ReturnType<typeof setTimeout> | undefined;
  #captions = true;
  #follow = false;
  #small = false;
  #speed = 0;

  connectedCallback(): void {
    if (this.#data !== undefined) return;
    this.#data = JSON.parse(this.dataset['film'] ?? '') as FilmData;
    this.#tray = new Tray(this);
    this.#panel = new FilmPanel(this, this.#data, (ms) => this.#start(ms));
    this.#readyToStart();
    for (const button of this.querySelectorAll<HTMLElement>('[data-do]'))
      button.addEventListener('click', () => this.#act(button.dataset['do'] ?? ''));
    this.addEventListener('keydown', (event) => this.#onKey(event));
    document.addEventListener('fullscreenchange', () =>
      this.#panel.setPressed('full', document.fullscreenElement !== null, null),
    );
  }

  #readyToStart(): void {
    const link = findPart(this, 'start');
    const button = makeButton(link, 'film-start');
    link.replaceWith(button);
    button.addEventListener('click', () => this.#start(null));
    // Opening the film of a step by hand is asking for it; a page that opens it for somebody starts nothing.
    const step = this.querySelector<HTMLDetailsElement>('[data-step]');
    step?.querySelector('summary')?.addEventListener('click', () => {
      if (!step.open) queueMicrotask(() => this.#start(null));
      else this.#pause();
    });
    if (step?.open === true) this.#start(null);
    step?.addEventListener('toggle', () => (step.open ? this.#bringIntoSight() : this.#pause()));
    const saving = this.querySelector<HTMLInputElement>('[data-choice] [value="small"]');
    if (saving !== null && asksToSaveData()) saving.checked = true;
  }

  /** Plays from a moment, null = from where it is; the first time it puts the video where the poster was. */
  #start(ms: number | null): void {
    if (this.#screen === null) {
      const choice = this.querySelector<HTMLInputElement>('[data-choice] :checked');
      this.#small = choice === null ? asksToSaveData() : choice.value === 'small';
      this.#open(ms);
    } else if (ms !== null) this.#goTo(ms);
    if (!this.#tray.isOpen) void this.#play();
  }

  #open(ms: number | null): void {
    const hadFocus = this.contains(document.activeElement);
    const screen = new FilmScreen(findPart(this, 'screen'), this.#data, 'apart' in this.dataset);
    const { video } = screen;
    this.#screen = screen;
    this.#clock = new StopClock(video, (stop) => this.#onStop(stop));
    this.classList.add('started');
    findPart(this, 'poster').remove();
    findPart(this, 'controls').hidden = false;
    this.querySelector('[data-chapters]')?.closest('details')?.toggleAttribute('open', true);
    for (const event of ['timeupdate', 'seeked', 'loadedmetadata']) video.addEventListener(event, () => this.#show());
    for (const event of ['playing', 'seeked', 'ratechange']) video.addEventListener(event, () => this.#arm());
    for (const event of ['pause', 'seeking', 'waiting']) video.addEventListener(event, () => this.#clock?.disarm());
    video.addEventListener('ended', () => this.#want(false));
    video.addEventListener('waiting', () => this.#panel.say(this.#data.words.loading));
    for (const event of ['playing', 'pause']) video.addEventListener(event, () => video.error === null && this.#panel.say(''));
    video.addEventListener('error', () => {
      this.#want(false);
      this.#panel.say(this.#data.words.failed);
    });
    tellWatched(video);
    video.addEventListener('click', () => this.#act('play'));
    this.#panel.setPressed('saving', this.#small);
    const version = this.#choose();
    const cut = this.#data.cuts.find(({ shape }) => shape === version.shape);
    this.#load(version, ms ?? cut?.clip[0]?.startMs ?? askedStart(location.search, cut));
    if (hadFocus) findControl(this, 'play')?.focus({ preventScroll: true });
    this.#bringIntoSight();
  }

  #bringIntoSight(): void {
    if (this.#screen !== null) findPart(this, 'stage').scrollIntoView({ block: 'nearest' });
  }

  #choose(): Version {
    const small = this.dataset['smallScreen'] ?? '(max-width: 639px)';
    return chooseVersion(this.#data.versions, {
      small: this.#small,
      calm: matchMedia('(prefers-reduced-motion: reduce)').matches,
      shape: matchMedia(small).matches ? 'phone' : 'landscape',
    });
  }

  #load(version: Version, ms: number): void {
    const cut = this.#data.cuts.find(({ shape }) => shape === version.shape);
    if (cut === undefined) throw new Error(`no times for ${version.shape}`);
    this.#version = version;
    this.#cut = cut;
    this.dataset['shape'] = version.shape;
    this.#panel.setCut(cut);
    this.#panel.show(ms);
    const hidden = hiddenAt(cut, ms);
    const span = cut.hidden[hidden];
    this.#screen?.load(version, span?.endMs ?? ms);
    if (span !== undefined) this.#showNote(hidden);
  }

  get #nowMs(): number {
    return (this.#screen?.video.currentTime ?? 0) * 1000;
  }

  async #play(): Promise<void> {
    const video = this.#screen?.video;
    if (video === undefined) return;
    this.#tray.close();
    this.#want(true);
    video.playbackRate = RATES[this.#speed] ?? 1;
    if (video.error !== null) this.#load(this.#version, this.#nowMs);
    const begin = clipStart(this.#cut, this.#nowMs);
    if (begin !== null) this.#goTo(begin);
    // A pause that comes before it began is no fault; what cannot be loaded tells so itself.
    await video.play().catch(() => undefined);
  }

  #pause(): void {
    this.#want(false);
    this.#screen?.video.pause();
  }

  #want(on: boolean): void {
    clearTimeout(this.#breath);
    this.#wanted = on;
    this.#panel.setPlaying(on);
  }

  #arm(): void {
    this.#clock?.arm(this.#cut, { follow: this.#follow, slow: this.#speed === SLOW });
  }

  #goTo(ms: number): void {
    const video = this.#screen?.video;
    if (video === undefined) return;
    const target = Math.min(Math.max(0, ms), this.#cut.durationMs - 1);
    this.#clock?.forget();
    const hidden = hiddenAt(this.#cut, target);
    const span = this.#cut.hidden[hidden];
    video.currentTime = (span?.endMs ?? target) / 1000;
    if (span === undefined) this.#tray.close();
    else this.#showNote(hidden);
    if (this.#wanted && video.paused && span === undefined) void this.#play();
  }

  #onStop({ why, atMs, index }: Stop): void {
    const video = this.#screen?.video;
    if (video === undefined) return;
    video.pause();
    if (why === 'breath') {
      this.#breath = setTimeout(() => void this.#play(), BREATH_MS);
      return;
    }
    const part = why === 'clip' ? this.#cut.clip[index + 1] : undefined;
    if (part !== undefined) return this.#goTo(part.startMs);
    this.#want(false);
    if (why === 'clip') return;
    const span = this.#cut.hidden[index];
    if (why === 'hidden' && span !== undefined) {
      video.currentTime = span.endMs / 1000;
      return this.#showNote(index);
    }
    // A slow machine came too far: back to the last picture of the step.
    if (video.currentTime * 1000 > atMs + 60) video.currentTime = atMs / 1000;
    const { words, stages } = this.#data;
    const step = stages[index]?.number ?? 0;
    this.#tray.open({
      title: fill(words.stopTitle, { step }),
      name: fill(words.stopName, { step }),
      note: null,
      goOn: fill(words.goOn, { step: stages[index + 1]?.number ?? 0 }),
      next: stages[index + 1]?.title ?? '',
    });
  }

  #showNote(index: number): void {
    this.#pause();
    const note = this.querySelector<HTMLElement>(`[data-note="${this.#cut.hidden[index]?.note}"]`);
    const title = note?.querySelector('[data-note-title]')?.textContent ?? '';
    const body = note?.querySelector('[data-note-body]')?.cloneNode(true) ?? document.createTextNode('');
    this.#tray.open({ title, name: title, note: body, goOn: this.#data.words.goOnFilm, next: '' });
  }

  #act(does: string): void {
    const place = placeAt(this.#cut, this.#nowMs);
    if (does === 'play') return this.#wanted ? this.#pause() : void this.#play();
    if (does === 'go-on') return this.#goOn(() => void this.#play());
    if (does === 'again') return this.#start(this.#cut.lines[Math.max(0, place.line)]?.startMs ?? 0);
    if (does === 'step-again') return this.#goOn(() => this.#start(this.#cut.stages[place.stage]?.startMs ?? 0));
    if (does === 'next') return this.#start(this.#cut.stages[place.stage + 1]?.startMs ?? 0);
    if (does === 'captions') {
      this.#captions = !this.#captions;
      this.#screen?.showCaptions(this.#captions);
      return this.#panel.setPressed('captions', this.#captions);
    }
    if (does === 'follow') {
      this.#follow = !this.#follow;
      this.#arm();
      return this.#panel.setPressed('follow', this.#follow);
    }
    if (does === 'speed') return this.#nextSpeed();
    if (does === 'saving') return this.#toggleSaving();
    if (does === 'full') void this.#toggleFullScreen();
  }

  /** From the tray, which goes away with the button that had the focus. */
  #goOn(go: () => void): void {
    findControl(this, 'play')?.focus({ preventScroll: true });
    go();
  }

  #nextSpeed(): void {
    this.#speed = (this.#speed + 1) % RATES.length;
    if (this.#screen !== null) this.#screen.video.playbackRate = RATES[this.#speed] ?? 1;
    this.#panel.setSpeed(this.#speed, this.#speed === SLOW);
    this.#arm();
  }

  #toggleSaving(): void {
    this.#small = !this.#small;
    this.#panel.setPressed('saving', this.#small);
    const [before, version] = [this.#cut, this.#choose()];
    const after = this.#data.cuts.find(({ shape }) => shape === version.shape) ?? before;
    const goOn = this.#wanted;
    this.#load(version, samePlace(before, after, this.#nowMs));
    if (goOn && !this.#tray.isOpen) void this.#play();
  }

  async #toggleFullScreen(): Promise<void> {
    const stage = findPart(this, 'stage');
    const video = this.#screen?.video;
    if (document.fullscreenElement !== null) await document.exitFullscreen();
    else if ('requestFullscreen' in stage) await stage.requestFullscreen().catch(() => undefined);
    else if (video !== undefined && 'webkitEnterFullscreen' in video && typeof video.webkitEnterFullscreen === 'function')
      video.webkitEnterFullscreen();
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#screen === null || event.ctrlKey || event.metaKey || event.altKey) return;
    const { target } = event;
    if (event.key === 'Escape' && this.#tray.isOpen) {
      event.preventDefault();
      this.#tray.close();
      return findControl(this, 'play')?.focus({ preventScroll: true });
    }
    // A button that has the focus is pressed by the space bar itself.
    const pressesItself = target instanceof Element && target.closest('button, a, summary, input') !== null;
    const does = event.key === ' ' && !pressesItself ? 'play' : KEYS[event.key.toLowerCase()];
    if (does === undefined || (does !== 'play' && findControl(this, does) === null)) return;
    event.preventDefault();
    this.#act(does);
  }

  #show(): void {
    this.#panel.show(this.#nowMs);
  }
}

const KEYS: Readonly<Record<string, string>> = { j: 'again', l: 'next', c: 'captions', i: 'follow', f: 'full' };

/** The viewer told their browser to be thrifty. */
const asksToSaveData = (): boolean => {
  const connection: unknown = 'connection' in navigator ? navigator.connection : null;
  return typeof connection === 'object' && connection !== null && 'saveData' in connection && connection.saveData === true;
};
