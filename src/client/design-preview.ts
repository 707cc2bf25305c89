/** How long nothing must be typed before the preview is asked for, in ms. */
const PAUSE_MS = 450;

/**
 * Keeps the preview beside an editor as the form stands, while somebody types. What is shown is asked from the form's own address and put in the place of the
 * old page, so that it stays where it was scrolled to. Nothing is saved by it.
 * @param form null on pages where nothing is typed: only another part can be chosen.
 */
export function keepPreviewFresh(form: HTMLFormElement | null, frame: HTMLIFrameElement, what: HTMLSelectElement): void {
  let timer = 0;
  let changed = false;
  let asking = new AbortController();
  const refresh = async () => {
    if (form === null) return;
    asking.abort();
    asking = new AbortController();
    const address = new URL(form.action);
    address.searchParams.set('pratinjau', what.value);
    try {
      const answer = await fetch(address, { method: 'POST', body: new FormData(form), signal: asking.signal });
      // A session that ended, a form that is refused: the next press of a button tells.
      if (answer.ok && !answer.redirected) show(frame, await answer.text());
    } catch {
      // Somebody typed on, or the network was away: the next change asks again.
    }
  };
  form?.addEventListener('input', () => {
    changed = true;
    clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), PAUSE_MS);
  });
  what.addEventListener('change', () => {
    frame.contentWindow?.scrollTo(0, 0);
    if (changed) void refresh();
    else what.form?.submit();
  });
}

function show(frame: HTMLIFrameElement, html: string): void {
  const shown = frame.contentDocument;
  if (shown === null) return;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const open = [...shown.querySelectorAll('details')].map((each) => each.open);
  shown.body.replaceWith(shown.adoptNode(fresh.body));
  for (const [at, each] of [...shown.querySelectorAll('details')].entries()) each.open = open[at] ?? each.open;
}
