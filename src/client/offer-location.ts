/** Fills the two fields of a place with where the phone is, where it can tell; without it the button stays away and the fields are written by hand. */
export function offerLocation(root: Document): void {
  if (!('geolocation' in navigator)) return;
  for (const place of root.querySelectorAll<HTMLElement>('[data-locate]')) {
    const button = place.querySelector<HTMLButtonElement>('button[data-asking]');
    const status = place.querySelector<HTMLElement>('output');
    if (button === null || status === null) continue;
    for (const each of place.querySelectorAll<HTMLElement>('.locate > [hidden]')) each.hidden = false;
    button.addEventListener('click', () => fill(place, button, status));
  }
}

function fill(place: HTMLElement, button: HTMLButtonElement, status: HTMLElement): void {
  const say = (what: 'asking' | 'found' | 'failed') => (status.textContent = button.dataset[what] ?? '');
  say('asking');
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      write(place, 'lintang', coords.latitude);
      write(place, 'bujur', coords.longitude);
      say('found');
    },
    () => say('failed'),
    { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
  );
}

function write(place: HTMLElement, part: 'lintang' | 'bujur', degrees: number): void {
  const field = place.querySelector<HTMLInputElement>(`input[name="${place.dataset['locate']}-${part}"]`);
  if (field === null) return;
  field.value = degrees.toFixed(5);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
