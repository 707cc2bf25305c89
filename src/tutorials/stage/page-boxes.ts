import type { Locator, Page } from 'playwright-core';
import type { BeatTake, Box } from '../stage/take.ts';

/** Where a target is: its control, the union of label, help, error and control (of a file the whole row of its document), and where the caret stands after each character. */
export type TargetBoxes = { target: Box; control: Box; caret: BeatTake['caret'] };

/** A group higher than this is looked at by the chosen row alone, CSS px: it would not fit above the captions. */
const HIGHEST_GROUP = 340;

/** Measures a target in the document's CSS px. Runs in the page. */
export function measureTarget(locator: Locator): Promise<TargetBoxes> {
  return locator.evaluate((control: HTMLElement, highestGroup: number) => {
    const inDocument = (rect: DOMRect) => ({ x: rect.x + scrollX, y: rect.y + scrollY, width: rect.width, height: rect.height });
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
    const target = {
      x: left,
      y: top,
      width: Math.max(...rects.map((r) => r.x + r.width)) - left,
      height: Math.max(...rects.map((r) => r.y + r.height)) - top,
    };
    const own = shown(control) && control.getBoundingClientRect().width > 4 ? control : (field && control.labels?.[0]) || control;
    const box = inDocument((field ? own : pressed(own)).getBoundingClientRect());
    if (!(control instanceof HTMLInputElement) || !['text', 'tel', 'email', 'search'].includes(control.type))
      return { target, control: box, caret: null };
    const style = getComputedStyle(control);
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return { target, control: box, caret: null };
    pen.font = style.font;
    const spacing = Number.parseFloat(style.letterSpacing) || 0;
    const start = box.x + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
    const xs = Array.from(
      { length: control.value.length + 1 },
      (_, count) => start + pen.measureText(control.value.slice(0, count)).width + spacing * count,
    );
    const height = Number.parseFloat(style.fontSize) * 1.25;
    const middle = box.y + box.height / 2;
    return { target, control: box, caret: { xs, top: middle - height / 2, bottom: middle + height / 2 } };
  }, HIGHEST_GROUP);
}

/** Boxes of the lines of text and of the controls within an area of the document, so that no frame cuts one. */
export function measurePage(page: Page, area: Box): Promise<{ textLines: Box[]; boxes: Box[]; documentHeight: number }> {
  return page.evaluate((within: Box) => {
    const inArea = (rects: Iterable<DOMRect>) =>
      [...rects]
        .map((rect) => ({ x: rect.x + scrollX, y: rect.y + scrollY, width: rect.width, height: rect.height }))
        .filter(({ y, width, height }) => width > 2 && height > 2 && y + height > within.y && y < within.y + within.height);
    const textLines: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null && textLines.length < 400; node = walker.nextNode()) {
      if (node.textContent?.trim() === '') continue;
      range.selectNodeContents(node);
      textLines.push(...inArea(range.getClientRects()));
    }
    const controls = [...document.querySelectorAll('input, select, textarea, button, .button, img, svg')];
    const boxes = inArea(controls.map((control) => control.getBoundingClientRect()));
    return { textLines, boxes, documentHeight: document.documentElement.scrollHeight };
  }, area);
}
