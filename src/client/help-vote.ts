/**
 * A press on "Ya" or "Tidak" under a help is told to the portal, and thanked for; the page stays as it is, and leads to where one writes what was not clear.
 * What the browser does not take to be told is not thanked for: the link opens its page.
 */
export function takeVotes(root: Document): void {
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-vote]') : null;
    const token = root.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value;
    if (link === null || token === undefined) return;
    const { pathname, searchParams } = new URL(link.href);
    const told = new URLSearchParams({
      _csrf: token,
      tempat: searchParams.get('tempat') ?? '',
      jawab: link.dataset['vote'] ?? '',
    });
    if (!navigator.sendBeacon(pathname, told)) return;
    event.preventDefault();
    const line = link.closest('.help-vote');
    const thanks = line?.querySelector('output');
    const more = line?.querySelector<HTMLAnchorElement>('a[data-vote-line]');
    for (const each of line?.querySelectorAll('a[data-vote], span') ?? []) each.remove();
    if (thanks instanceof HTMLOutputElement) thanks.textContent = thanks.dataset['thanks'] ?? '';
    if (more == null) return;
    more.href = link.href;
    more.hidden = false;
    more.focus();
  });
}
