/* Everything here runs in the page, and knows nothing of what stands around it. */

/** What keeps a person from using a control, in words; null = nothing. */
export type Hindrance = string | null;

/** Whether a person could use the control, which is brought into the window first. */
export function reachInPage(control: Element): Hindrance {
  const box = (each: Element) => each.getBoundingClientRect();
  const labels = 'labels' in control && control.labels instanceof NodeList ? ([...control.labels] as Element[]) : [];
  const places = [control, ...labels].filter((each) => box(each).width > 1 && box(each).height > 1);
  const [place] = places;
  if (place === undefined || !place.checkVisibility({ visibilityProperty: true })) return 'it cannot be seen';
  if (control.matches(':disabled, [aria-disabled=true], [inert] *')) return 'it is switched off';
  const { top, bottom } = box(place);
  if (top < 0 || bottom > innerHeight) place.scrollIntoView({ block: 'center' });
  for (const each of places) {
    // The first line of a link that is broken over two of them.
    const { x, y, width, height } = each.getClientRects()[0] ?? box(each);
    const hit = document.elementFromPoint(x + width / 2, Math.min(y + height / 2, innerHeight - 1));
    if (hit !== null && [control, ...labels].some((part) => part.contains(hit))) return null;
  }
  return 'something lies over it';
}

/** Presses a button or a link. */
export function pressInPage(control: HTMLElement): void {
  // A finger or a pointer leaves no mark of the focus on what is pressed.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  control.click();
}

/** Chooses a radio button or ticks a box. */
export function chooseInPage(control: Element): Hindrance {
  if (!(control instanceof HTMLInputElement)) return 'it cannot be chosen';
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  if (!control.checked) control.click();
  return control.checked ? null : 'it cannot be chosen';
}

/** Writes into one field, or into those of a group. */
export function writeInPage(target: Element, texts: string[]): Hindrance {
  const isText = (each: Element): each is HTMLInputElement | HTMLTextAreaElement =>
    each instanceof HTMLTextAreaElement ||
    (each instanceof HTMLInputElement && !['hidden', 'radio', 'checkbox', 'file', 'submit'].includes(each.type));
  const fields = isText(target) ? [target] : [...target.querySelectorAll('input, textarea')].filter(isText);
  if (fields.length !== texts.length) return `it has ${fields.length} fields to write into, not ${texts.length}`;
  for (const [at, field] of fields.entries()) {
    const text = texts[at] ?? '';
    if (field.disabled || field.readOnly) return 'it can only be read';
    if (field.maxLength >= 0 && text.length > field.maxLength) return `it takes ${field.maxLength} characters only`;
    field.focus({ preventScroll: true });
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    if (field.value !== text) return `it shows "${field.value}" instead of what is written`;
  }
  return null;
}

/** Takes an entry of a list. */
export function pickInPage(list: Element, option: string): Hindrance {
  if (!(list instanceof HTMLSelectElement)) return 'it is no list';
  const called = ({ label }: HTMLOptionElement) => label.replaceAll(/\s+/g, ' ').trim();
  const entries = [...list.options];
  const entry = entries.find((each) => called(each) === option && !each.disabled);
  if (entry === undefined) return `it has no "${option}", but ${entries.slice(0, 20).map(called).join(', ')}`;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  list.value = entry.value;
  list.dispatchEvent(new Event('input', { bubbles: true }));
  list.dispatchEvent(new Event('change', { bubbles: true }));
  return null;
}
