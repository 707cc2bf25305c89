/** Milliseconds between two looks at a page whose work goes on at the server. */
const EVERY_MS = 2000;

/**
 * Keeps `<div data-poll>` fresh: the same part of the same page is fetched again until the server no longer marks it, then the whole page is
 * loaded once. Without JavaScript the page's own `refresh` header does this.
 */
export function pollProgress(root: ParentNode): void {
  const part = root.querySelector('[data-poll]');
  if (part !== null) setTimeout(() => void lookAgain(part), EVERY_MS);
}

async function lookAgain(part: Element): Promise<void> {
  const fresh = await fetchPart();
  if (fresh instanceof URL) return goTo(fresh);
  if (fresh !== 'unreachable') part.replaceChildren(...fresh.childNodes);
  setTimeout(() => void lookAgain(part), EVERY_MS);
}

/** Where the work led: this page once more, or the page that the server sent us on to; asked again, it may not know the way any more. */
const goTo = (end: URL): void => (end.href === location.href ? location.reload() : location.assign(end));

/** The part as it is now; an address = it is over, and that is where it led. */
async function fetchPart(): Promise<Element | URL | 'unreachable'> {
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('[data-poll]') ?? new URL(answer.url);
  } catch {
    return 'unreachable';
  }
}
