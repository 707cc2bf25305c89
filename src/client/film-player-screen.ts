import type { FilmData, Version } from './film-player-data.ts';

/** The picture of the player: the video and its captions, which stand in the zone that the film keeps free for them. */
export class FilmScreen {
  readonly video = document.createElement('video');
  readonly #picture = document.createElement('div');
  readonly #caption = document.createElement('p');
  readonly #data: FilmData;
  #track: TextTrack | null = null;
  #captions = true;

  /** `crossOrigin`: the page has no origin of its own (an embed in a sandbox), so that captions are asked for as from elsewhere. */
  constructor(place: HTMLElement, data: FilmData, crossOrigin: boolean) {
    this.#data = data;
    this.#picture.className = 'film-picture';
    this.#caption.className = 'film-caption';
    // What it shows is said at the same time.
    this.#caption.ariaHidden = 'true';
    this.video.playsInline = true;
    this.video.tabIndex = -1;
    this.video.ariaLabel = data.title;
    if (crossOrigin) this.video.crossOrigin = 'anonymous';
    this.#picture.append(this.video, this.#caption);
    place.append(this.#picture);
    // A phone that gives the whole screen to the video alone shows the captions itself.
    this.video.addEventListener('webkitbeginfullscreen', () => this.#setMode(this.#captions ? 'showing' : 'hidden'));
    this.video.addEventListener('webkitendfullscreen', () => this.#setMode('hidden'));
  }

  /** Loads a file and stands at a moment of it. */
  load(version: Version, atMs: number): void {
    const { video } = this;
    this.#picture.style.setProperty('--ratio', String(version.width / version.height));
    this.#picture.dataset['shape'] = version.shape;
    video.replaceChildren(this.#captionsTrack(version.captions));
    this.#caption.replaceChildren();
    video.src = version.url;
    if (atMs > 0) video.addEventListener('loadedmetadata', () => (video.currentTime = atMs / 1000), { once: true });
  }

  showCaptions(on: boolean): void {
    this.#captions = on;
    this.#draw();
  }

  #captionsTrack(url: string): HTMLTrackElement {
    const element = document.createElement('track');
    element.kind = 'captions';
    element.src = url;
    element.srclang = this.#data.language;
    element.label = this.#data.captionsLabel;
    this.#track = element.track;
    this.#setMode('hidden');
    element.track.addEventListener('cuechange', () => this.#draw());
    return element;
  }

  #setMode(mode: TextTrackMode): void {
    if (this.#track !== null) this.#track.mode = mode;
  }

  #draw(): void {
    const cue = this.#captions ? this.#track?.activeCues?.[0] : undefined;
    if (!(cue instanceof VTTCue)) return this.#caption.replaceChildren();
    this.#caption.classList.toggle('at-top', isAtTop(cue));
    const plate = document.createElement('span');
    plate.append(cue.getCueAsHTML());
    this.#caption.replaceChildren(plate);
  }
}

const isAtTop = ({ line, snapToLines }: VTTCue): boolean => typeof line === 'number' && (snapToLines ? line >= 0 : line < 50);
