import { fateOf } from './autosave-rules.ts';
import type { Fields } from './autosave-rules.ts';
import { findCopies, removeKeys } from './device-copies.ts';
import type { CopyPlace } from './device-copies.ts';
import { inWords } from './form-fields.ts';

type Shown = { form: HTMLFormElement; place: CopyPlace; mark: string; values: Fields };

/** Offers back what this device still holds of a page, the newest first; nothing is put into the fields before that is wished. */
export function offerUnsent(shown: Shown, use: (values: Fields) => void): void {
  const { form, place, mark, values } = shown;
  const found = findCopies(place);
  const fates = found.map(({ key, copy }) => ({ key, copy, fate: fateOf(copy, { nowMs: Date.now(), mark, values }) }));
  removeKeys(fates.filter(({ fate }) => fate === 'remove').map(({ key }) => key));
  const next = fates.find(({ fate }) => fate === 'offer');
  const template = form.querySelector<HTMLTemplateElement>('template[data-unsent]');
  const offer = template?.content.firstElementChild?.cloneNode(true);
  if (next === undefined || !(offer instanceof HTMLElement)) return;

  const rows = offer.querySelector<HTMLElement>('[data-rows]');
  const here = inWords(form, values);
  for (const [at, { label, said }] of inWords(form, next.copy.values).entries())
    if (said !== here[at]?.said) rows?.append(rowOf(label, said || (rows.dataset['empty'] ?? '')));
  const answer = (selector: string, then: () => void) =>
    offer.querySelector(selector)?.addEventListener('click', () => {
      offer.remove();
      then();
    });
  answer('[data-use]', () => {
    use(next.copy.values);
    removeKeys([next.key]);
  });
  answer('[data-drop]', () => {
    removeKeys([next.key]);
    offerUnsent(shown, use);
  });
  form.before(offer);
}

function rowOf(question: string, answer: string): HTMLElement {
  const row = document.createElement('div');
  row.append(worded('dt', question), worded('dd', answer));
  return row;
}

function worded(name: 'dt' | 'dd', text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
