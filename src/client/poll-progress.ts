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
  if (fresh === 'over') return location.reload();
  if (fresh !== 'unreachable') part.replaceChildren(...fresh.childNodes);
  setTimeout(() => void lookAgain(part), EVERY_MS);
}

async function fetchPart(): Promise<Element | 'over' | 'unreachable'> {
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('[data-poll]') ?? 'over';
  } catch {
    return 'unreachable';
  }
}
