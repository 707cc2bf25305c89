/** Choosing a file sends its form: on a phone that is one step less, and a button below could be missed. */
export function sendChosenFiles(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-send-when-chosen]'))
    input.addEventListener('change', () => {
      if (input.files !== null && input.files.length > 0) input.form?.requestSubmit();
    });
}
