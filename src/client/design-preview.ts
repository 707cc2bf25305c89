/** How long nothing must be typed before the preview is asked for, in ms. */
const PAUSE_MS = 450;

/**
 * Keeps the preview beside an editor as the form stands, while somebody types. What is shown is asked from the form's own address and put in the place of the
 * old page, so that it stays where it was scrolled to. Nothing is saved by it.
 */
export function keepPreviewFresh(form: HTMLFormElement, frame: HTMLIFrameElement): void {
  let timer = 0;
  let asking = new AbortController();
  const refresh = async () => {
    asking.abort();
    asking = new AbortController();
    const address = new URL(form.action);
    address.searchParams.set('pratinjau', shownIn(frame));
    try {
      const answer = await fetch(address, { method: 'POST', body: new FormData(form), signal: asking.signal });
      // A session that ended, a form that is refused: the next press of a button tells.
      if (answer.ok && !answer.redirected) show(frame, await answer.text());
    } catch {
      // Somebody typed on, or the network was away: the next change asks again.
    }
  };
  form.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void refresh(), PAUSE_MS);
  });
  // Another part was chosen: the form is shown there as it stands, too.
  frame.addEventListener('load', () => {
    if (form.dataset['changed'] === 'ya') void refresh();
  });
  form.addEventListener('input', () => {
    form.dataset['changed'] = 'ya';
  });
}

/** Which part the frame shows: the last word of its address, or what a form asked for. */
function shownIn(frame: HTMLIFrameElement): string {
  const at = frame.contentWindow?.location;
  if (at === undefined || at.protocol === 'about:') return 'halaman';
  return new URLSearchParams(at.search).get('pratinjau') ?? decodeURIComponent(at.pathname.split('/').at(-1) ?? 'halaman');
}

function show(frame: HTMLIFrameElement, html: string): void {
  const shown = frame.contentDocument;
  if (shown === null) return;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const open = [...shown.querySelectorAll('details')].map((each) => each.open);
  shown.body.replaceWith(shown.adoptNode(fresh.body));
  for (const [at, each] of [...shown.querySelectorAll('details')].entries()) each.open = open[at] ?? each.open;
}
