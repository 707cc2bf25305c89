import type { Found, Lens } from './lens.ts';
import { ROOM_BELOW } from './set-dress.ts';
import type { BeatTake, Box } from './take.ts';

/** Where a target is: its control, the union of label, help, error and control (of a file the whole row of its document), and where the caret stands after each character. */
type TargetBoxes = { target: Box; control: Box; caret: BeatTake['caret'] };

/** What stands in the window, so that no frame cuts a line of text, nor a control. */
export type Surroundings = { scrollY: number; documentHeight: number; textLines: Box[]; boxes: Box[] };

/** One look at the page. `region`: the text around the target, white space as one blank. */
export type Look = Surroundings & { seen: TargetBoxes | null; region: string };

/** A group higher than this is looked at by the chosen row alone, CSS px: it would not fit above the captions. */
const HIGHEST_GROUP = 340;

/**
 * Looks at the page once, because every question to a browser takes its time. All boxes in the document's CSS px.
 * @param target a control, or `named` = what the address names (`#…`).
 * @param scrollTo where to scroll to before, or as far as the page goes; null = stay, and measure the target alone.
 */
export const lookAt = (
  lens: Lens,
  target: Found | 'named' | null,
  scrollTo: number | null,
  { height, step }: { height: number; step: number },
): Promise<Look> =>
  lens.ask(lookInPage, target === 'named' ? null : target, {
    isNamed: target === 'named',
    scrollTo,
    height,
    step,
    highestGroup: HIGHEST_GROUP,
    roomBelow: ROOM_BELOW,
  });

type Question = {
  isNamed: boolean;
  scrollTo: number | null;
  height: number;
  step: number;
  highestGroup: number;
  roomBelow: number;
};

/** Runs in the page. */
function lookInPage(target: Element | null, { isNamed, scrollTo, height, step, highestGroup, roomBelow }: Question): Look {
  const { scrollHeight } = document.documentElement;
  // Also at its end a page stands at a whole step, which the room below it makes possible.
  const lowest = step * Math.floor((scrollHeight - innerHeight) / step);
  if (scrollTo !== null) window.scrollTo(0, Math.min(scrollTo, lowest));
  const inDocument = (rect: DOMRect) => ({ x: rect.x + scrollX, y: rect.y + scrollY, width: rect.width, height: rect.height });
  const control = isNamed ? document.querySelector(':target') : target;

  const measure = (control: Element): TargetBoxes => {
    const shown = (element: Element | null): element is HTMLElement =>
      element instanceof HTMLElement && element.getClientRects().length > 0;
    const described = (element: Element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(/\s+/)
        .filter((id) => id !== '')
        .map((id) => document.getElementById(id));
    const field =
      control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement;
    // A label or link that is laid over all that holds it (`::after`) is pressed anywhere in there.
    const pressed = (element: Element): Element =>
      (getComputedStyle(element, '::after').position === 'absolute' && element instanceof HTMLElement && element.offsetParent) ||
      element;
    const parts: (Element | null)[] = [pressed(control)];
    if (field) parts.push(...[...(control.labels ?? [])].map(pressed), ...described(control));
    const isFile = control instanceof HTMLInputElement && control.type === 'file';
    for (const group of [control.closest('fieldset'), isFile ? control.closest('li') : null])
      if (field && group !== null && group.getBoundingClientRect().height <= highestGroup) parts.push(group);
    const rects = parts.filter(shown).map((part) => inDocument(part.getBoundingClientRect()));
    const left = Math.min(...rects.map((r) => r.x));
    const top = Math.min(...rects.map((r) => r.y));
    const whole = {
      x: left,
      y: top,
      width: Math.max(...rects.map((r) => r.x + r.width)) - left,
      height: Math.max(...rects.map((r) => r.y + r.height)) - top,
    };
    const own = shown(control) && control.getBoundingClientRect().width > 4 ? control : (field && control.labels?.[0]) || control;
    const box = inDocument((field ? own : pressed(own)).getBoundingClientRect());
    return { target: whole, control: box, caret: caretOf(control, box) };
  };

  const caretOf = (control: Element, box: Box): TargetBoxes['caret'] => {
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null || !(control instanceof HTMLInputElement)) return null;
    if (!['text', 'tel', 'email', 'search'].includes(control.type)) return null;
    const style = getComputedStyle(control);
    pen.font = style.font;
    const spacing = Number.parseFloat(style.letterSpacing) || 0;
    const start = box.x + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
    const xs = Array.from(
      { length: control.value.length + 1 },
      (_, count) => start + pen.measureText(control.value.slice(0, count)).width + spacing * count,
    );
    const lineHeight = Number.parseFloat(style.fontSize) * 1.25;
    const middle = box.y + box.height / 2;
    return { xs, top: middle - lineHeight / 2, bottom: middle + lineHeight / 2 };
  };

  const inWindow = (rects: Iterable<DOMRect>) =>
    [...rects]
      .map(inDocument)
      .filter(({ y, width, height: high }) => width > 2 && high > 2 && y + high > scrollY && y < scrollY + height);
  const linesOfText = () => {
    const lines: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null && lines.length < 400; node = walker.nextNode()) {
      // What a closed part holds is laid out or not, as the browser likes.
      if (node.textContent?.trim() === '' || node.parentElement?.checkVisibility() !== true) continue;
      range.selectNodeContents(node);
      lines.push(...inWindow(range.getClientRects()));
    }
    return lines;
  };
  const controls = () =>
    inWindow(
      [...document.querySelectorAll('input, select, textarea, button, .button, img, svg')]
        .filter((each) => each.checkVisibility())
        .map((each) => each.getBoundingClientRect()),
    );
  const region = control?.closest('fieldset, li, section, form') ?? control;
  return {
    scrollY,
    documentHeight: Math.max(innerHeight, scrollHeight - roomBelow),
    textLines: scrollTo === null ? [] : linesOfText(),
    boxes: scrollTo === null ? [] : controls(),
    seen: control === null ? null : measure(control),
    region: (region?.textContent ?? '').replaceAll(/\s+/g, ' ').trim(),
  };
}
