import type { Locator, Page } from 'playwright-core';
import type { BeatTake, Box } from '../stage/take.ts';

/** Where a target is: its control, the union of label, help, error and control, and where the caret stands after each character. */
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
    const parts: (Element | null)[] = [control];
    const field =
      control instanceof HTMLInputElement || control instanceof HTMLSelectElement || control instanceof HTMLTextAreaElement;
    if (field) parts.push(...(control.labels ?? []), ...described(control));
    const group = control.closest('fieldset');
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
    const box = inDocument(own.getBoundingClientRect());
    if (!(control instanceof HTMLInputElement) || !['text', 'tel', 'email', 'search'].includes(control.type))
      return { target, control: box, caret: null };
    const style = getComputedStyle(control);
    const pen = document.createElement('canvas').getContext('2d');
    if (pen === null) return { target, control: box, caret: null };
    pen.font = style.font;
    const spacing = Number.parseFloat(style.letterSpacing) || 0;
    const start = box.x + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
    const xs = [...control.value, ''].map(
      (_, count) => start + pen.measureText(control.value.slice(0, count)).width + spacing * count,
    );
    const height = Number.parseFloat(style.fontSize) * 1.25;
    const middle = box.y + box.height / 2;
    return { target, control: box, caret: { xs, top: middle - height / 2, bottom: middle + height / 2 } };
  }, HIGHEST_GROUP);
}

/** Boxes of the lines of text within an area of the document, so that no frame cuts one. */
export function measureTextLines(page: Page, area: Box): Promise<{ lines: Box[]; documentHeight: number }> {
  return page.evaluate((within: Box) => {
    const lines: Box[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node !== null && lines.length < 400; node = walker.nextNode()) {
      if (node.textContent?.trim() === '') continue;
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const y = rect.y + scrollY;
        if (rect.width > 2 && y + rect.height > within.y && y < within.y + within.height)
          lines.push({ x: rect.x + scrollX, y, width: rect.width, height: rect.height });
      }
    }
    return { lines, documentHeight: document.documentElement.scrollHeight };
  }, area);
}
