/** Seconds of a film that count as one block seen. */
const BLOCK_SECONDS = 5;

/**
 * Tells the portal how long somebody stayed on a step, and whether help was opened or a film was seen: when the page is left, without holding anybody up. Says nothing
 * where the page does not name its step, which it does not for who said no.
 */
export function noticeStay(root: Document): void {
  const { place } = root.body.dataset;
  const token = root.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value;
  if (place === undefined || token === undefined) return;
  const films = [...root.querySelectorAll<HTMLElement>('film-player')].flatMap(
    (each) => filmIn(each.dataset['film'] ?? '') ?? [],
  );
  const seen = new Map<string, Set<number>>();
  let since = root.visibilityState === 'visible' ? performance.now() : null;
  let ms = 0;
  let helped = false;
  let listened = 0;
  let watchedAt = 0;

  root.addEventListener(
    'toggle',
    ({ target }) => {
      helped ||= target instanceof HTMLDetailsElement && target.open && target.closest('[data-help]') !== null;
    },
    true,
  );
  root.addEventListener(
    'click',
    ({ target }) => {
      if (target instanceof Element && target.closest('listen-line [data-play]') !== null) listened += 1;
    },
    true,
  );
  root.addEventListener(
    'timeupdate',
    ({ target }) => {
      if (!(target instanceof HTMLVideoElement) || target.paused) return;
      const film = new URL(target.currentSrc, location.href).pathname;
      const blocks = seen.get(film) ?? new Set();
      watchedAt = performance.now();
      seen.set(film, blocks.add(Math.floor(target.currentTime / BLOCK_SECONDS)));
    },
    true,
  );

  const tell = () => {
    if (since !== null) ms += performance.now() - since;
    since = null;
    if (ms < 1) return;
    const told = new URLSearchParams({
      _csrf: token,
      place,
      ms: String(Math.round(ms)),
      width: String(innerWidth),
      line: lineOf(),
    });
    if (helped) told.set('helped', '1');
    if (listened > 0) told.set('listened', String(listened));
    // When it was, before now: a page that is sent off is left only when its answer is there.
    if (films[0] !== undefined) told.set('film', films[0]);
    told.set('open', String(Math.round(performance.now())));
    if (seen.size > 0) told.set('ago', String(Math.round(performance.now() - watchedAt)));
    if (seen.size > 0) told.set('seen', [...seen].map(([film, blocks]) => `${film} ${[...blocks].join(',')}`).join(';'));
    navigator.sendBeacon('/hitungan', told);
    ms = 0;
    listened = 0;
    helped = false;
    films.length = 0;
    seen.clear();
  };
  root.addEventListener('visibilitychange', () => {
    if (root.visibilityState === 'hidden') tell();
    else since = performance.now();
  });
  addEventListener('pagehide', tell);
}

const filmIn = (data: string): string | null => /\/([\da-f]{8}-[\da-f-]{27})\//.exec(data)?.[1] ?? null;

/** The kind of line as the browser names it; '' where it says nothing. */
const lineOf = (): string => (navigator as { connection?: { effectiveType?: string } }).connection?.effectiveType ?? '';
