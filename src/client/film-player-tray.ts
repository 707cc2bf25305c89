import { findPart } from './film-player-parts.ts';

/** What stands on the tray: the end of a step, or a scene that is left out. */
export type TrayWords = {
  title: string;
  name: string;
  /** What the scene said, in place of the usual sentence. */
  note: Node | null;
  goOn: string;
  next: string;
};

/** Comes up over the lower part of the picture while the video waits. */
export class Tray {
  readonly #root: HTMLElement;
  readonly #tray: HTMLElement;
  readonly #announcement: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#tray = findPart(root, 'tray');
    this.#announcement = findPart(root, 'announce');
  }

  get isOpen(): boolean {
    return !this.#tray.hidden;
  }

  open({ title, name, note, goOn, next }: TrayWords): void {
    const part = (is: string) => findPart(this.#tray, is);
    this.#tray.hidden = false;
    this.#tray.ariaLabel = name;
    part('tray-title').textContent = title;
    part('tray-text').hidden = note !== null;
    part('tray-note').replaceChildren(...(note === null ? [] : [note]));
    part('tray-go-on').textContent = goOn;
    part('tray-next').textContent = next;
    part('tray-help').hidden = note !== null;
    part('tray-again').hidden = note !== null;
    this.#announcement.textContent = title;
    // Whoever writes in a form meanwhile keeps their place.
    const focused = document.activeElement;
    if (focused !== null && focused !== document.body && !this.#root.contains(focused)) return;
    part('tray-first').focus({ preventScroll: true });
    if (isSeen(this.#root)) this.#tray.scrollIntoView({ block: 'nearest' });
  }

  close(): void {
    this.#tray.hidden = true;
    this.#announcement.textContent = '';
  }
}

/** Whoever reads on another part of the page is not pulled away from it. */
function isSeen(player: HTMLElement): boolean {
  const { top, bottom } = player.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
