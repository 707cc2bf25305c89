/** How a page is brought up to date when a document of it has arrived: nothing that somebody is typing is touched. */

/** The part of the page that was put anew has to be made alive again. */
type Alive = (part: ParentNode) => void;

/** Fetches the page as it is now and puts its rows, or all of it, in the place of what is there. @param arrived the row that is not on its way any more. */
export async function refreshPage(alive: Alive, arrived: Element | null): Promise<void> {
  // Where something is typed, questions or a code, no documents are shown.
  if (document.querySelector('#isian, main input[name="code"]') !== null) return;
  const next = await fetchPage(location.href);
  if (next === null) return;
  if (document.querySelector('[data-limit-bytes]') === null) return putMain(next, alive);
  for (const row of next.querySelectorAll<HTMLElement>('[data-limit-bytes] > [id]')) {
    const now = document.querySelector(`#${row.id}`);
    const busy = now?.querySelector('.document.sending, .document > .document-look[role="alert"]') ?? null;
    if (now === null || (busy !== null && busy !== arrived) || now.innerHTML === row.innerHTML) continue;
    // Somebody is at work there.
    if (arrived === null && now.contains(document.activeElement)) continue;
    const put = document.adoptNode(row);
    now.replaceWith(put);
    alive(put);
  }
  const [counted, count] = [document.querySelector('main .lead strong'), next.querySelector('main .lead strong')];
  if (counted !== null && count !== null) counted.textContent = count.textContent;
}

/** Puts a page that the portal has made in the place of this one, whose address stays. */
export async function showPage(address: string, alive: Alive): Promise<void> {
  const next = await fetchPage(address);
  if (next === null) return location.assign(address);
  document.title = next.title;
  putMain(next, alive);
  document.querySelector<HTMLElement>('[data-error-summary]')?.focus();
}

function putMain(next: Document, alive: Alive): void {
  const [now, main] = [document.querySelector('main'), next.querySelector('main')];
  if (now === null || main === null) return;
  const focused = document.activeElement?.id ?? '';
  for (const box of now.querySelectorAll<HTMLInputElement>('input[type="checkbox"][id]:checked'))
    main.querySelector(`#${box.id}`)?.setAttribute('checked', '');
  const put = document.adoptNode(main);
  now.replaceWith(put);
  if (focused !== '') document.querySelector<HTMLElement>(`#${focused}`)?.focus();
  alive(put);
}

const TRIES = 3;
const BETWEEN_TRIES_MS = 1000;

/** Null = the portal does not give it. A line that has just come back may be lost again for a moment. */
async function fetchPage(address: string): Promise<Document | null> {
  for (let tries = 0; tries < TRIES; tries++)
    try {
      const answer = await fetch(address);
      return answer.ok || answer.status === 422 ? new DOMParser().parseFromString(await answer.text(), 'text/html') : null;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
    }
  return null;
}
