import { lookAtPhoto } from './look-at-photo.ts';
import { postForm } from './post-form.ts';
import { shrinkPhoto } from './shrink-photo.ts';

/** Choosing files sends their form: on a phone that is one step less, and a button below could be missed. @param early controls in which somebody chose before. */
export function sendChosenFiles(root: ParentNode, early: ReadonlySet<EventTarget | null> = new Set()): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-send-when-chosen]')) {
    const take = () => {
      const place = placeOf(input);
      if (place !== null && input.files !== null && input.files.length > 0) void choose(place, [...input.files]);
    };
    input.addEventListener('change', take);
    if (early.has(input)) take();
  }
}

/** Back from another page, a browser may show this one as it was left: with a file on its way that is not. */
export function forgetSendingOnReturn(): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('.document.sending') !== null) location.reload();
  });
}

type Place = { input: HTMLInputElement; form: HTMLFormElement; list: HTMLElement; row: HTMLElement };

function placeOf(input: HTMLInputElement): Place | null {
  const [form, list, row] = [
    input.form,
    input.closest<HTMLElement>('[data-limit-bytes]'),
    input.closest<HTMLElement>('.document'),
  ];
  return form === null || list === null || row === null ? null : { input, form, list, row };
}

/** Made small and looked at before anything is sent; what is wrong is said at once, without using up anybody's data. */
async function choose(place: Place, files: readonly File[]): Promise<void> {
  const { input, list } = place;
  setSending(place, true);
  const ready: File[] = [];
  for (const file of files) {
    if (!(await canBeRead(file))) return refuse(place, '[data-unreadable]');
    if (file.size === 0) return refuse(place, '[data-empty]');
    ready.push(await shrinkPhoto(file));
  }
  if (ready.some(({ size }) => size > Number(list.dataset['limitBytes']))) return refuse(place, '[data-too-large]');
  const chosen = new DataTransfer();
  for (const file of ready) chosen.items.add(file);
  input.files = chosen.files;
  for (const file of ready) {
    const look = await lookAtPhoto(file);
    if (look !== null) return ask(place, look);
  }
  await send(place);
}

/** What was chosen may be gone from the device, or lie where the browser may not look. */
const canBeRead = (file: File): Promise<boolean> =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );

function refuse(place: Place, template: string): void {
  setSending(place, false);
  place.row.classList.add('refused');
  say(place, template);
  place.input.value = '';
}

/** A photograph that may not be readable: whoever took it decides. */
function ask(place: Place, look: string): void {
  const { input, form } = place;
  setSending(place, false);
  const words = say(place, `[data-look="${look}"]`);
  words?.querySelector('[data-use]')?.addEventListener('click', () => {
    // The portal does not ask again what was answered here.
    const told = Object.assign(document.createElement('input'), { type: 'hidden', name: 'pakai-saja', value: 'ya' });
    form.append(told);
    void send(place);
  });
  words?.querySelector('[data-again]')?.addEventListener('click', () => {
    words.remove();
    input.value = '';
    input.click();
  });
}

async function send(place: Place): Promise<void> {
  if (await sendBeside(place)) return;
  setSending(place, true);
  const bar = place.row.querySelector<HTMLProgressElement>('.sending-words progress');
  const posted = await postForm(place.form, (share) => {
    if (bar !== null) bar.value = share;
  });
  switch (posted.is) {
    case 'moved':
      return moveTo(posted.url, place.row);
    case 'refused':
      return showAnswer(posted.html);
    case 'failed':
      setSending(place, false);
      say(place, `[data-failed="${posted.why}"]`)
        ?.querySelector('[data-again]')
        ?.addEventListener('click', () => void send(place));
  }
}

/** Hands what was chosen to what sends it while its owner goes on; false where this page or this device cannot. */
async function sendBeside({ form, input, list, row }: Place): Promise<boolean> {
  const { upload: to, uploadName: name = '' } = form.dataset;
  const application = document.querySelector<HTMLElement>('[data-uploads]')?.dataset['uploads'];
  if (to === undefined || application === undefined) return false;
  const { startUploads } = await import('./upload-line.ts');
  const queue = startUploads();
  const files = [...(input.files ?? [])].map((blob) => ({ name: blob.name, blob }));
  try {
    if (queue === null) return false;
    const asItLooks = form.querySelector('[name="pakai-saja"]') !== null;
    await queue.add({ application, to, name, files, asItLooks }, { adds: 'uploadAdds' in form.dataset });
  } catch {
    return false;
  }
  input.value = '';
  for (const other of list.children) other.toggleAttribute('inert', false);
  row.classList.remove('refused');
  return true;
}

/** Goes where the portal leads; to the same page by loading it anew, at the row of this document. */
function moveTo(address: string, row: Element): void {
  const url = new URL(address);
  const samePage = url.pathname === location.pathname && url.search === location.search;
  if (!samePage) return location.assign(url);
  url.hash = row.closest('[id]')?.id ?? '';
  history.replaceState(history.state, '', url);
  location.reload();
}

/** The page that says what is wrong takes the place of this one, whose address stays: nothing is sent twice by coming back to it. */
function showAnswer(html: string): void {
  const answer = new DOMParser().parseFromString(html, 'text/html');
  const [now, next] = [document.querySelector('main'), answer.querySelector('main')];
  if (now === null || next === null) return location.reload();
  document.title = answer.title;
  now.replaceWith(document.adoptNode(next));
  sendChosenFiles(next);
  next.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}

/** While a file is on its way its row says so and the others wait, as what comes back is a new page. */
function setSending({ list, row }: Place, on: boolean): void {
  for (const said of row.querySelectorAll(':scope > .sending-words, :scope > .document-fault, :scope > .document-look'))
    said.remove();
  row.classList.toggle('sending', on);
  for (const other of list.children) other.toggleAttribute('inert', on && !other.contains(row));
  if (on) row.append(...copyOf('[data-sending]'));
}

/** Says something at the head of a row; answers the element. */
function say({ row }: Place, template: string): Element | null {
  const [words] = copyOf(template);
  if (words === undefined) return null;
  row.querySelector('.document-head')?.after(words);
  if (words.parentElement === null) row.prepend(words);
  return words;
}

function copyOf(template: string): Element[] {
  const found = document.querySelector<HTMLTemplateElement>(`template${template}`);
  return found === null ? [] : [...document.importNode(found.content, true).children];
}
