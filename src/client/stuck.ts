import { isSpeaking } from './listen-line.ts';
import { seemsStuck } from './stuck-rules.ts';

/** ms between two looks at whether somebody still does nothing. */
const LOOK_MS = 1000;
/** What shows that somebody is at work, or reading on. */
const SIGNS = ['keydown', 'input', 'pointerdown', 'pointermove', 'scroll', 'focusin'];

/**
 * Opens "Butuh bantuan?" for somebody who stays still for long, at the question where they are. Nothing plays by itself, the focus stays where it is, and a reader
 * of screens is told in a pause.
 */
export function offerHelpToTheStuck(root: Document): void {
  const help = root.querySelector<HTMLElement>('[data-help]');
  if (help === null || !('opens' in help.dataset)) return;
  let lastSignMs = performance.now();
  const sign = () => {
    lastSignMs = performance.now();
  };
  for (const name of SIGNS) root.addEventListener(name, sign, { passive: true, capture: true });
  root.addEventListener('visibilitychange', sign);
  const look = setInterval(() => {
    const offered = 'offered' in help.dataset || help.querySelector('details[open]') !== null;
    if (offered) return clearInterval(look);
    const visible = root.visibilityState === 'visible';
    if (seemsStuck({ lastSignMs, nowMs: performance.now(), visible, listening: isBusyListening(root), offered }))
      offer(help, placeOf(root));
  }, LOOK_MS);
}

/** The closed block stands open, with what waited in it, above the question where somebody is. */
function offer(help: HTMLElement, question: Element | null): void {
  help.dataset['offered'] = '';
  if (question !== null) question.before(help);
  for (const part of [help, ...help.querySelectorAll<HTMLElement>('[data-when-still]')]) part.hidden = false;
  help.querySelector('details')?.setAttribute('open', '');
  const said = help.querySelector<HTMLElement>('.help-offer');
  if (said !== null) said.textContent = said.dataset['offer'] ?? '';
}

/** The question or document that has the focus, else the first that is wrong or not answered. */
function placeOf(root: Document): Element | null {
  const questions = [...root.querySelectorAll('main form > .field')];
  const here = questions.find((each) => each.contains(root.activeElement));
  return here ?? questions.find((each) => each.matches('.wrong')) ?? questions.find(isOpen) ?? null;
}

function isOpen(question: Element): boolean {
  const controls = [...question.querySelectorAll<HTMLInputElement>('input, select, textarea')];
  return controls.every((each) => (each.type === 'radio' ? !each.checked : each.value === ''));
}

const isBusyListening = (root: Document): boolean =>
  isSpeaking() || [...root.querySelectorAll('video')].some((film) => !film.paused);
