import { ownerNamedBy } from './device-owner.ts';
import { sendChosenFiles } from './send-chosen-files.ts';
import { refreshPage, showPage } from './upload-page.ts';
import { UploadQueue } from './upload-queue.ts';
import type { Waiting } from './upload-shelf.ts';
import { saidOf, shareOf } from './upload-words.ts';

let queue: UploadQueue | null = null;
let done = false;
/** The form that is sent when all has arrived. */
let holding = false;

/** The line of this page; it changes with the page's main part. */
const lineOf = () => document.querySelector<HTMLElement>('[data-uploads]');

/** Goes on sending what waits on this device, and says so. Null where the page has no place to say it, as in films. */
export function startUploads(): UploadQueue | null {
  if (queue !== null) return queue;
  const line = lineOf();
  if (line === null || getComputedStyle(line).display === 'none') return null;
  queue = new UploadQueue(ownerNamedBy(line), {
    changed: draw,
    taken: (waiting, onward) => void taken(waiting, onward),
  });
  document.addEventListener('click', press);
  document.addEventListener('submit', holdBack, { capture: true });
  void queue.work();
  return queue;
}

/** Files that are still to go, of this application or of all. */
const going = (application?: string): Waiting[] =>
  (queue?.waiting ?? []).filter((each) => each.ended === null && (application === undefined || each.application === application));

async function taken(waiting: Waiting, onward: string | null): Promise<void> {
  done = true;
  const row = rowOf(waiting);
  // A document that has a page of its own: there is nothing more to do on it.
  if (row !== null && row.closest('[data-limit-bytes] > [id]') === null && onward !== null && onward !== '')
    return location.assign(onward);
  // Its row may be put anew now.
  if (row !== null) delete row.dataset['waiting'];
  await refreshPage(sendChosenFiles, row);
  row?.classList.remove('sending');
  draw();
  sendWhatWasHeld();
  for (const ms of READ_AFTER_MS) setTimeout(() => void lookAgain(), ms);
}

/** When the portal has usually read a paper that it was sent, and when it was busy: what it found is shown to who is still on the page. */
const READ_AFTER_MS = [6000, 20_000, 45_000];

async function lookAgain(): Promise<void> {
  if (document.querySelector('[data-limit-bytes] > [id]') !== null) await refreshPage(sendChosenFiles, null);
}

const rowOf = ({ to }: Waiting): HTMLElement | null =>
  document.querySelector(`form[data-upload="${CSS.escape(to)}"]`)?.closest('.document') ?? null;

function draw(): void {
  const line = lineOf();
  if (line === null || queue === null) return;
  const { waiting, standing } = queue;
  const ended = waiting.find((each) => each.ended !== null) ?? null;
  if (ended?.ended?.page && rowOf(ended) !== null) return void showRefusal(ended);
  const said = saidOf(line.dataset, queue, { done, holding });
  line.className = ['uploads', ...(said === null ? [] : ['told', said.tone])].join(' ').trim();
  const words = line.querySelector('[data-said]');
  if (words !== null && words.textContent !== (said?.text ?? '')) words.textContent = said?.text ?? '';
  setBar(line.querySelector('progress'), said?.share ?? null);
  const isGoing = going().length > 0;
  const shown: Record<string, boolean> = {
    pause: isGoing && standing.is !== 'paused' && standing.is !== 'signed-out',
    'go-on': isGoing && standing.is === 'paused',
    again: standing.is === 'network' || standing.is === 'server',
    'drop-all': isGoing && document.querySelector('[name="kirim"]') !== null,
    see: ended?.ended?.page != null,
    close: ended?.ended?.page === null,
    'sign-in': standing.is === 'signed-out' && isGoing,
  };
  for (const [act, is] of Object.entries(shown)) line.querySelector(`[data-upload-act="${act}"]`)?.toggleAttribute('hidden', !is);
  if (ended?.ended?.page) line.querySelector('[data-upload-act="see"]')?.setAttribute('href', ended.ended.page);
  // The same is said here, by the device that sends.
  if (going(line.dataset['uploads']).length > 0) document.querySelector('#open-files')?.remove();
  drawRows(line.dataset['queued'] ?? '', said?.text ?? '');
}

function setBar(bar: HTMLProgressElement | null, share: number | null): void {
  if (bar === null) return;
  bar.hidden = share === null;
  if (share !== null) bar.value = share;
}

/** The row of each document whose file is on its way says so, and offers to give it up. */
function drawRows(queued: string, said: string): void {
  const template = document.querySelector<HTMLTemplateElement>('template[data-queued-row]');
  for (const row of document.querySelectorAll<HTMLElement>('.document.sending[data-waiting]'))
    if (!going().some((each) => String(each.id) === row.dataset['waiting'])) setRow(row, null, template);
  for (const each of going()) {
    const row = rowOf(each);
    if (row === null) continue;
    setRow(row, each, template);
    const standing = queue?.standing;
    const isSending = standing?.is === 'sending' && standing.id === each.id;
    const words = row.querySelector('.sending-words [data-said]');
    const text = isSending || (standing?.is !== 'sending' && standing?.is !== 'idle') ? said : queued;
    if (words !== null && words.textContent !== text) words.textContent = text;
    setBar(row.querySelector('.sending-words progress'), shareOf(each, queue?.sent.get(each.id)));
  }
}

function setRow(row: HTMLElement, waiting: Waiting | null, template: HTMLTemplateElement | null): void {
  const now = waiting === null ? undefined : String(waiting.id);
  if (row.dataset['waiting'] === now && row.classList.contains('sending') === (waiting !== null)) return;
  for (const said of row.querySelectorAll(':scope > .sending-words, :scope > .document-fault, :scope > .document-look'))
    said.remove();
  row.classList.toggle('sending', waiting !== null);
  if (now === undefined) delete row.dataset['waiting'];
  else row.dataset['waiting'] = now;
  if (waiting !== null && template !== null) row.append(...document.importNode(template.content, true).children);
}

/** On the page of its document a refusal stands at the row, with what to do about it. */
async function showRefusal(ended: Waiting): Promise<void> {
  await queue?.forget(ended);
  await showPage(ended.ended?.page ?? '', sendChosenFiles);
  draw();
}

function press(event: Event): void {
  const act = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-upload-act]') : null;
  switch (act?.dataset['uploadAct']) {
    case 'pause':
      return queue?.pause();
    case 'go-on':
      return queue?.goOn();
    case 'again':
      return queue?.again();
    case 'drop-all':
      holding = false;
      return void queue?.drop(going(lineOf()?.dataset['uploads']));
    case 'drop': {
      const id = act?.closest<HTMLElement>('.document')?.dataset['waiting'];
      return void queue?.drop(going().filter((each) => String(each.id) === id));
    }
    case 'see':
    case 'close': {
      // Seen is told.
      const ended = queue?.waiting.find((each) => each.ended !== null);
      return ended === undefined ? undefined : void queue?.forget(ended);
    }
    case undefined:
  }
}

/** An application whose files are on their way is sent when they are there; its owner is told, and may give them up. */
function holdBack(event: Event): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) return;
  const own = going(lineOf()?.dataset['uploads']);
  if (form.querySelector('[name="kirim"], [name="pernyataan"]') !== null && own.length > 0) {
    event.preventDefault();
    // A helper asks for a new code when all is there: the old one is for what was there before.
    holding = form.querySelector('[name="kirim"]') !== null;
    draw();
    lineOf()?.scrollIntoView({ block: 'center' });
  }
}

function sendWhatWasHeld(): void {
  const application = lineOf()?.dataset['uploads'];
  if (!holding || going(application).length > 0) return;
  holding = false;
  // A file that was refused is looked at first.
  if (queue?.waiting.some((each) => each.application === application) === true) return;
  document.querySelector('form [name="kirim"]')?.closest('form')?.requestSubmit();
}
