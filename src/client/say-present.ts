/** The portal takes somebody to be gone who says nothing for a minute. */
const EVERY_MS = 20_000;

/** A page that is forgotten in a tab stops telling after half an hour: it must not keep anybody signed in. */
const MOST_TIMES = 90;

/** Says now and then that an application is open on this screen, and shows who else looks at it. */
export function sayPresent(line: HTMLElement): void {
  const address = line.dataset['presence'] ?? '';
  const token = document.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
  let times = 0;
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible') return;
    times += 1;
    if (times >= MOST_TIMES) clearInterval(timer);
    void tell();
  }, EVERY_MS);

  const tell = async () => {
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ _csrf: token }), redirect: 'error' });
      if (!answer.ok) return clearInterval(timer);
      const said = await answer.text();
      // Said again it would be read aloud again.
      if (line.textContent !== said) line.textContent = said;
    } catch {
      // No connection now: the next time tells.
    }
  };
}
