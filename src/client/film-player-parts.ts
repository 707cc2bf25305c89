/** A part of the player by the mark that the server gave it: `data-<mark>`. */
export function findPart(root: ParentNode, mark: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(`[data-${mark}]`);
  if (found === null) throw new Error(`the player has no ${mark}`);
  return found;
}

/** The control that does something, where this film has it. */
export const findControl = (root: ParentNode, does: string): HTMLElement | null =>
  root.querySelector<HTMLElement>(`[data-do="${does}"]`);

/** Makes a button of what an element shows; without JavaScript it stays text. */
export function makeButton(element: HTMLElement, style: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = style;
  button.append(...element.childNodes);
  element.replaceChildren(button);
  return button;
}

/** Marks one of several as the one that is on, for eye and ear. */
export function setCurrent(buttons: readonly HTMLElement[], index: number): void {
  buttons.forEach((button, at) => {
    if ((button.ariaCurrent === 'true') !== (at === index)) button.ariaCurrent = at === index ? 'true' : null;
  });
}
