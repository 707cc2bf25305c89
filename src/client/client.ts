import { forgetCopies } from './device-copies.ts';
import { takeVotes } from './help-vote.ts';
import { hushForFilms, ListenLine } from './listen-line.ts';
import { nameChosenFiles } from './name-chosen-files.ts';
import { noticeStay } from './notice-stay.ts';
import { offerLocation } from './offer-location.ts';
import { pollProgress } from './poll-progress.ts';
import { offerHelpToTheStuck } from './stuck.ts';
import { readMarker } from './upload-marker.ts';

/** What makes pages better where JavaScript runs. Every page works without it. */
document.documentElement.classList.add('js');
hushForFilms();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', enhance);
else enhance();

function enhance(): void {
  // Not before all is parsed: on a slow network this script may be there before the parts of these elements are.
  customElements.define('listen-line', ListenLine);
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
  // Who comes back to the answer to a form opens that address, instead of being asked whether to send the form again.
  if ('answersForm' in document.body.dataset) history.replaceState(history.state, '', location.href);
  for (const button of document.querySelectorAll('[data-print]')) button.addEventListener('click', () => void printAll(document));
  // Few pages have a film, so few load its player; a film that is not enhanced is a link to its file. One that is behind a title waits until that is opened.
  definePlayerWhereSeen();
  document.addEventListener('toggle', definePlayerWhereSeen, { capture: true });
  // Few pages take files or show a picture to be cut.
  if (document.querySelector('[data-send-when-chosen]') !== null) void sendFiles();
  if (document.querySelector('[data-crop]') !== null) void crop();
  nameChosenFiles(document);
  pollProgress(document);
  offerLocation(document);
  offerHelpToTheStuck(document);
  noticeStay(document);
  takeVotes(document);
  document.querySelector('#sign-out')?.addEventListener('submit', forgetCopies);
  const [kiosk, start] = [document.querySelector<HTMLElement>('[data-kiosk]'), document.querySelector('[data-kiosk-clean]')];
  if (kiosk !== null || start !== null) void atKiosk(kiosk);
  const line = document.querySelector<HTMLElement>('[data-autosave]');
  if (line !== null) void autosave(line);
  const [frame, what] = [document.querySelector('[data-design-preview]'), document.querySelector('[data-design-what]')];
  if (frame instanceof HTMLIFrameElement && what instanceof HTMLSelectElement) void preview(frame, what);
  if (document.querySelector('[data-insert-fields]') !== null) void insert();
  const viewer = document.querySelector<HTMLElement>('[data-viewer]');
  if (viewer !== null) void read(viewer);
  const presence = document.querySelector<HTMLElement>('[data-presence]');
  if (presence !== null) void beSeen(presence);
  // Only where something waits.
  if (readMarker() !== null && document.querySelector('[data-uploads]') !== null) void goOnSending();
}

/** Only where services are changed. */
async function preview(frame: HTMLIFrameElement, what: HTMLSelectElement): Promise<void> {
  const { keepPreviewFresh } = await import('./design-preview.ts');
  keepPreviewFresh(document.querySelector<HTMLFormElement>('#design-form'), frame, what);
}

/** Only where an officer has an application open. */
async function beSeen(line: HTMLElement): Promise<void> {
  const { sayPresent } = await import('./say-present.ts');
  sayPresent(line);
}

/** Only where an officer reads a document. */
async function read(viewer: HTMLElement): Promise<void> {
  const { enhanceViewer } = await import('./viewer.ts');
  enhanceViewer(viewer);
}

/** Only devices that the office made a kiosk. */
async function atKiosk(banner: HTMLElement | null): Promise<void> {
  const { forgetEverything, watchKiosk } = await import('./kiosk.ts');
  if (banner === null) await forgetEverything();
  else watchKiosk(banner);
}

/** Only where messages are worded. */
async function insert(): Promise<void> {
  const { insertFields } = await import('./insert-field.ts');
  insertFields(document);
}

/** Only pages of questions save by themselves, so only they load it. */
async function autosave(line: HTMLElement): Promise<void> {
  const { startAutosave } = await import('./autosave.ts');
  startAutosave(line);
}

async function goOnSending(): Promise<void> {
  const { startUploads } = await import('./upload-line.ts');
  startUploads();
}

async function sendFiles(): Promise<void> {
  // On a slow line somebody may choose before what sends is there.
  const early = new Set<EventTarget | null>();
  const remember = ({ target }: Event) => early.add(target);
  document.addEventListener('change', remember);
  const { forgetSendingOnReturn, sendChosenFiles } = await import('./send-chosen-files.ts');
  document.removeEventListener('change', remember);
  sendChosenFiles(document, early);
  forgetSendingOnReturn();
}

async function crop(): Promise<void> {
  const { cropPictures } = await import('./crop-picture.ts');
  cropPictures(document);
}

/** Pictures that wait until they come near would be missing on paper. */
async function printAll(root: Document): Promise<void> {
  const pictures = [...root.images].filter((picture) => picture.checkVisibility());
  for (const picture of pictures) picture.loading = 'eager';
  await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
  window.print();
}

function definePlayerWhereSeen(): void {
  const seen = 'film-player:not(.film-step), details[open] > * > film-player, film-player > details[open]';
  const isSeen = document.querySelector(seen) !== null;
  if (isSeen && customElements.get('film-player') === undefined) void definePlayer();
}

async function definePlayer(): Promise<void> {
  const { FilmPlayer } = await import('./film-player.ts');
  if (customElements.get('film-player') === undefined) customElements.define('film-player', FilmPlayer);
}
