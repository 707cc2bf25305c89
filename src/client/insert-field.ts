/** Puts the words of a pressed button where somebody wrote last. */
export function insertFields(document: Document): void {
  const form = document.querySelector('[data-insert-fields]')?.closest('form');
  if (form === null || form === undefined) return;
  let last: HTMLInputElement | HTMLTextAreaElement | null = form.querySelector('textarea');
  form.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text')) last = target;
  });
  for (const button of form.querySelectorAll<HTMLElement>('[data-insert]'))
    button.addEventListener('click', () => {
      if (last === null) return;
      last.focus();
      last.setRangeText(button.dataset['insert'] ?? '', last.selectionStart ?? 0, last.selectionEnd ?? 0, 'end');
    });
}
