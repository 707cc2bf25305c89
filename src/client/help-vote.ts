/** A press on "Ya" or "Tidak" under a help is told to the portal, and thanked for; the page stays as it is. */
export function takeVotes(root: Document): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-vote]') : null;
    const token = root.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value;
    if (link === null || token === undefined) return;
    event.preventDefault();
    const { pathname, searchParams } = new URL(link.href);
    const told = new URLSearchParams({
      _csrf: token,
      tempat: searchParams.get('tempat') ?? '',
      jawab: link.dataset['vote'] ?? '',
    });
    navigator.sendBeacon(pathname, told);
    const line = link.closest('.help-vote');
    const thanks = line?.querySelector('output');
    for (const each of line?.querySelectorAll('a, span') ?? []) each.remove();
    if (thanks instanceof HTMLOutputElement) thanks.textContent = thanks.dataset['thanks'] ?? '';
  });
}
