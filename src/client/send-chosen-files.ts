import { shrinkPhoto } from './shrink-photo.ts';

/** Choosing a file sends its form: on a phone that is one step less, and a button below could be missed. */
export function sendChosenFiles(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-send-when-chosen]'))
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file !== undefined) void send(input, file);
    });
  // Back from another page, a browser may show this one as it was left: with a file on its way that is not.
  addEventListener('pageshow', (event) => {
    if (event.persisted && document.querySelector('.document.sending') !== null) location.reload();
  });
}

async function send(input: HTMLInputElement, file: File): Promise<void> {
  const list = input.closest<HTMLElement>('[data-limit-bytes]');
  const row = input.closest('.document');
  if (list === null || row === null) return input.form?.requestSubmit();
  setSending(list, row, true);
  const ready = await shrinkPhoto(file);
  if (ready.size > Number(list.dataset['limitBytes'])) {
    // Said at once, without using up anybody's data.
    setSending(list, row, false);
    row.classList.add('refused');
    put('[data-too-large]', (words) => row.querySelector('.document-head')?.after(words));
    input.value = '';
    return;
  }
  if (ready !== file) {
    const chosen = new DataTransfer();
    chosen.items.add(ready);
    input.files = chosen.files;
  }
  input.form?.requestSubmit();
}

/** While a file is on its way its row says so and the others wait, as sending another form would stop this one. */
function setSending(list: Element, row: Element, on: boolean): void {
  for (const said of row.querySelectorAll(':scope > .sending-words, :scope > .document-fault')) said.remove();
  row.classList.toggle('sending', on);
  for (const other of list.children) other.toggleAttribute('inert', on && !other.contains(row));
  if (on) put('[data-sending]', (words) => row.append(words));
}

function put(template: string, where: (words: Node) => void): void {
  const found = document.querySelector<HTMLTemplateElement>(`template${template}`);
  if (found !== null) where(found.content.cloneNode(true));
}
