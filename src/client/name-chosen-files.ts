/** The button over a file field says which files were chosen, also where a browser comes back to a page with a file in it. */
export function nameChosenFiles(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('[data-name-when-chosen]')) {
    const words = input.nextElementSibling?.querySelector('span');
    if (words === null || words === undefined) continue;
    const asked = words.textContent;
    const say = () => {
      const names = [...(input.files ?? [])].map(({ name }) => name);
      words.textContent = names.length === 0 ? asked : names.join(', ');
    };
    input.addEventListener('change', say);
    say();
  }
}
