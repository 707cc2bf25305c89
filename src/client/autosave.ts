import { meaningOf, pauseAfter, sameFields, STILL_MS } from './autosave-rules.ts';
import { putCopy, removeCopy } from './device-copies.ts';
import { ownerNamedBy } from './device-owner.ts';
import { tellDiffering } from './differing.ts';
import type { Elsewhere } from './differing.ts';
import { readFields, writeFields } from './form-fields.ts';
import { offerUnsent } from './unsent.ts';

/** ms after which a request counts as lost. */
const LOST_MS = 20_000;

type Wrong = 'failed' | 'signedOut' | 'left' | 'gone' | 'tooLong' | 'differs';

/**
 * Saves a page of questions while it is filled in: when typing pauses, when something is chosen, when the page is left. Never writes into a field by itself. Whatever the
 * server does not have yet lies on this device; see `device-copies.ts`.
 */
export function startAutosave(line: HTMLElement): void {
  const form = line.closest('form');
  // What is not filmed does not run in films either: a press must find the page as the film shows it.
  if (form === null || getComputedStyle(line).display === 'none') return;
  const own = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  const mark = own('_versi');
  const turn = own('_urutan');
  const place = {
    owner: ownerNamedBy(line),
    page: new URL(form.action).pathname,
    showing: own('_tampilan')?.value ?? '',
  };
  let saved = readFields(form);
  let sending: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let order = 0;
  let failed = 0;
  let wrong: Wrong | null = null;
  let pressed = false;

  const isDirty = () => !sameFields(readFields(form), saved);

  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), ms);
  };

  const putAside = (posted = false) =>
    putCopy(place, { atMs: Date.now(), mark: mark?.value ?? '', posted, values: readFields(form) });

  const say = (text: string, now: Wrong | null) => {
    wrong = now;
    const said = line.querySelector('[data-said]');
    if (said !== null && said.textContent !== text) said.textContent = text;
    const isNew = now !== null && !line.classList.contains('loud');
    line.classList.toggle('loud', now !== null);
    if (isNew && form.contains(document.activeElement)) document.activeElement?.scrollIntoView({ block: 'nearest' });
    line.querySelector('[data-again]')?.toggleAttribute('hidden', now !== 'failed');
    line.querySelector('[data-sign-in]')?.toggleAttribute('hidden', now !== 'signedOut' && now !== 'left');
  };
  const sayWrong = (what: Wrong) => say(line.dataset[what] ?? '', what);

  const save = async ({ leaving = false } = {}): Promise<void> => {
    clearTimeout(timer);
    if (pressed || wrong === 'differs' || wrong === 'gone' || wrong === 'left') return;
    if (sending !== null && !leaving) return;
    const values = readFields(form);
    if (sameFields(values, saved) && sending === null) return failed > 0 ? settle() : undefined;
    sending?.abort();
    const request = new AbortController();
    sending = request;
    order += 1;
    const isKept = putAside();
    if (wrong === null) say(line.dataset['saving'] ?? '', null);
    const lost = setTimeout(() => request.abort(), LOST_MS);
    const answer = await ask(request.signal, leaving).catch(() => null);
    clearTimeout(lost);
    if (sending !== request) return;
    sending = null;
    const meaning = answer === null ? 'failed' : meaningOf(answer.status);
    const told: Told = (await answer?.json().catch(() => ({}))) ?? {};
    if (meaning === 'saved') return arrived(values, told.said ?? '');
    if (meaning === 'failed') return missed(isKept);
    if (meaning === 'signed-out') return signedOut(told.keep !== false);
    if (meaning === 'differs' && told.mark !== undefined)
      return differs(values, { mark: told.mark, questions: told.questions ?? [] });
    if (meaning === 'too-long') return sayWrong('tooLong');
    removeCopy(place);
    sayWrong('gone');
  };

  type Told = { said?: string; keep?: boolean } & Partial<Elsewhere>;

  const ask = (signal: AbortSignal, keepalive: boolean) => {
    const body = new URLSearchParams();
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
    body.set('_urutan', String(order));
    return fetch(line.dataset['autosave'] ?? '', { method: 'POST', body, keepalive, signal });
  };

  const arrived = (values: Record<string, string>, said: string) => {
    saved = values;
    failed = 0;
    say(said, null);
    sayAbove(said);
    if (isDirty()) plan(STILL_MS);
    else removeCopy(place);
  };

  /** What was typed and failed to arrive was taken back. */
  const settle = () => {
    failed = 0;
    removeCopy(place);
    say('', null);
  };

  const missed = (isKept: boolean) => {
    failed += 1;
    say((isKept ? line.dataset['failed'] : line.dataset['failedHere']) ?? '', 'failed');
    plan(pauseAfter(failed));
  };

  const signedOut = (keep: boolean) => {
    if (!keep) removeCopy(place);
    sayWrong(keep ? 'signedOut' : 'left');
  };

  const differs = (mine: Record<string, string>, elsewhere: Elsewhere) => {
    sayWrong('differs');
    const first = tellDiffering(form, elsewhere, () => {
      if (mark !== null) mark.value = elsewhere.mark;
      saved = Object.assign({}, mine, ...elsewhere.questions.map(({ values }) => values));
      say('', null);
      if (isDirty()) void save();
      else removeCopy(place);
    });
    if (first !== null)
      new IntersectionObserver(([seen]) => line.classList.toggle('beside', seen?.isIntersecting === true)).observe(first);
  };

  form.addEventListener('input', () => {
    pressed = false;
    if (wrong !== null && wrong !== 'left' && wrong !== 'gone') putAside();
    if (wrong !== 'failed' && wrong !== 'signedOut') plan(STILL_MS);
  });
  form.addEventListener('change', (event) => {
    const chosen =
      event.target instanceof HTMLSelectElement || (event.target instanceof HTMLInputElement && isChoice(event.target));
    if (chosen && wrong === null) plan(0);
  });
  form.addEventListener('submit', () => {
    if (isDirty() && wrong !== 'left' && wrong !== 'gone') putAside(true);
    pressed = true;
    order += 1;
    if (turn !== null) turn.value = String(order);
    clearTimeout(timer);
    sending?.abort();
    sending = null;
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save({ leaving: true });
    // Perhaps they have signed in again in another window.
    else if (wrong === 'failed' || wrong === 'signedOut') void save();
  });
  addEventListener('pagehide', () => clearTimeout(timer));
  addEventListener('pageshow', (event) => {
    // The page as it was left, but what it posted is stored: it comes back as it is now.
    if (event.persisted && pressed) location.reload();
    else if (event.persisted && isDirty()) plan(STILL_MS);
  });
  addEventListener('online', () => {
    if (wrong === 'failed') void save();
  });
  line.querySelector('[data-again]')?.addEventListener('click', () => void save());

  sayAbove(line.querySelector('[data-said]')?.textContent ?? '');
  offerUnsent({ form, place, mark: mark?.value ?? '', values: saved }, (values) => {
    writeFields(form, values);
    putAside();
    void save();
  });
}

/** At the top of the page stands when it was saved; it must not say an older time. */
function sayAbove(said: string): void {
  const above = document.querySelector('.page-top .saved span');
  if (above !== null && said !== '') above.textContent = said;
}

const isChoice = ({ type }: HTMLInputElement): boolean => type === 'radio' || type === 'checkbox';
