import { boxBetween, FIELDS, fieldMark, readMark, turnedBox, writtenMark } from '../viewing/mark-rules.ts';
import type { Mark } from '../viewing/mark-rules.ts';
import { SIZES, sizeBeside } from '../viewing/view-rules.ts';
import type { Size } from '../viewing/view-rules.ts';
import { watchPointer } from './viewer-pointer.ts';

/** Pages, sizes, turns and marks without asking the portal for the page again; the buttons stay those of the form. */
export function enhanceViewer(viewer: HTMLElement): void {
  const sheet = viewer.querySelector<HTMLElement>('.viewer-sheet');
  const picture = sheet?.querySelector('img') ?? null;
  if (sheet === null || picture === null) return;
  const { pages: allPages = '1', viewer: address = '', turn: turnAddress = '' } = viewer.dataset;
  const pages = Number(allPages);
  const now = { page: Number(viewer.dataset['page'] ?? 1), quarters: Number(viewer.dataset['quarters'] ?? 0) };
  const size = (): Size => SIZES.find((each) => each === sheet.dataset['size']) ?? 'lebar';
  const addressOf = (page: number) => `${address}${page}${now.quarters === 0 ? '' : `?putar=${now.quarters}`}`;

  const marking = markingOf(viewer, pages, frame);
  const stored = readMark(viewer.dataset['mark'] ?? '', pages);
  function frame(): void {
    const mark = marking === null ? stored : marking.mark();
    drawFrame(viewer, mark === null || mark.page !== now.page ? null : turnedBox(mark, now.quarters));
  }
  const show = (page: number) => {
    now.page = Math.min(pages, Math.max(1, page));
    picture.src = addressOf(now.page);
    picture.alt = picture.alt.replace(/\d+(?= \D+ \d+$)/, String(now.page));
    for (const field of viewer.querySelectorAll<HTMLInputElement>('input[name="halaman"]')) field.value = String(now.page);
    const said = viewer.querySelector('[data-page-said]');
    if (said !== null) said.textContent = said.textContent.replace(/\d+/, String(now.page));
    sheet.scrollTo(0, 0);
    frame();
    ahead();
  };
  // The page that comes next is there when it is asked for.
  const ahead = () => {
    if (now.page < pages) new Image().src = addressOf(now.page + 1);
  };
  const resize = (to: Size) => {
    sheet.dataset['size'] = to;
    for (const field of viewer.querySelectorAll<HTMLInputElement>('input[name="ukuran"]')) field.value = to;
  };
  const turn = async () => {
    const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
    try {
      const answer = await fetch(turnAddress, { method: 'POST', body: new URLSearchParams({ _csrf: token }), redirect: 'error' });
      if (!answer.ok) return;
      now.quarters = Number(await answer.text());
      show(now.page);
    } catch {
      // No connection now: it lies as it lay.
    }
  };
  // A page that is wider than the viewer is moved by the arrows instead.
  const isWhole = () => size() === 'pas' || size() === 'lebar';
  const acts: Readonly<Record<string, () => void>> = {
    ArrowRight: () => isWhole() && show(now.page + 1),
    ArrowLeft: () => isWhole() && show(now.page - 1),
    '+': () => resize(sizeBeside(size(), 1)),
    '-': () => resize(sizeBeside(size(), -1)),
    '0': () => resize('pas'),
    '1': () => resize('asli'),
    r: () => void turn(),
    t: () => marking?.toggle(),
    n: () => viewer.querySelector<HTMLElement>('[data-step="document-next"]')?.click(),
    b: () => viewer.querySelector<HTMLElement>('[data-step="document-before"]')?.click(),
    Escape: () => marking?.stop(),
  };
  // Only while the sheet itself has the focus: nowhere else does a letter do anything.
  sheet.addEventListener('keydown', (event) => {
    const act = acts[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.length === 1) event.preventDefault();
    act();
  });
  viewer.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name="lihat"]') : null;
    const does = button === null ? null : stepOf(button.value, button.dataset['step']);
    if (does === null) return;
    event.preventDefault();
    if (does === 'turn') void turn();
    else if (does === 'larger' || does === 'smaller') resize(sizeBeside(size(), does === 'larger' ? 1 : -1));
    else if (does === 'before' || does === 'next') show(now.page + (does === 'next' ? 1 : -1));
    else resize(does);
  });
  watchPointer(sheet, picture, {
    isMarking: () => marking?.isOn() ?? false,
    draw: (from, to) => {
      const box = turnedBox(boxBetween(from, to), -now.quarters);
      marking?.put(readMark(writtenMark({ page: now.page, ...box }), pages));
      frame();
    },
    done: () => marking?.stop(),
  });
  frame();
  ahead();
}

type Does = 'turn' | 'larger' | 'smaller' | 'before' | 'next' | Size;

/** What a button does here; null = what only the portal can do. */
function stepOf(value: string, step: string | undefined): Does | null {
  if (value === 'putar') return 'turn';
  if (step === 'larger' || step === 'smaller' || step === 'before' || step === 'next') return step;
  return SIZES.find((size) => value === `ukuran-${size}`) ?? null;
}

function drawFrame(viewer: HTMLElement, box: Omit<Mark, 'page'> | null): void {
  for (const rect of viewer.querySelectorAll('.mark-frame rect'))
    for (const side of ['x', 'y', 'width', 'height'] as const) {
      if (box === null) rect.removeAttribute(side);
      else rect.setAttribute(side, String(box[side]));
    }
}

/** The fields of the check that hold the mark, and the button that lets one draw. Null where nothing can be marked. */
function markingOf(viewer: HTMLElement, pages: number, changed: () => void) {
  const { markField } = viewer.dataset;
  const tool = viewer.querySelector<HTMLButtonElement>('[data-mark-tool]');
  const frame = document.querySelector<HTMLInputElement>(`input[name="${markField}-kotak"]`);
  const place = document.querySelector<HTMLSelectElement>(`select[name="${markField}-tempat"]`);
  const sheet = viewer.querySelector('.viewer-sheet');
  if (markField === undefined || tool === null || frame === null || place === null) return null;
  const drawn = frame.dataset['drawnWords'] ?? '';
  const set = (on: boolean) => {
    tool.setAttribute('aria-pressed', String(on));
    sheet?.classList.toggle('marking', on);
  };
  const page = document.querySelector<HTMLSelectElement>(`select[name="${markField}-halaman"]`);
  const seen = () => viewer.querySelector<HTMLInputElement>('input[name="halaman"]')?.value ?? '1';
  const mark = () => {
    const field = FIELDS.find((each) => each === place.value);
    if (field !== undefined) return fieldMark(field, Number(page?.value || seen()));
    return place.value === DRAWN ? readMark(frame.value, pages) : null;
  };
  for (const chosen of [place, page]) chosen?.addEventListener('change', changed);
  const isOn = () => tool.getAttribute('aria-pressed') === 'true';
  tool.addEventListener('click', () => set(!isOn()));
  return {
    isOn,
    mark,
    toggle: () => set(!isOn()),
    stop: () => set(false),
    put: (to: Mark | null) => {
      if (to === null) return;
      frame.value = writtenMark(to);
      if (![...place.options].some(({ value }) => value === DRAWN)) place.add(new Option(drawn, DRAWN), 1);
      place.value = DRAWN;
      // What is marked is to be mended: its reason is asked for.
      document.querySelector<HTMLInputElement>(`input[name="${markField}"][value="tidak"]`)?.click();
    },
  };
}

/** As `posted-looks.ts` names it. */
const DRAWN = 'kotak';
