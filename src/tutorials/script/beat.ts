import type { Action, Beat, Target, TargetRole } from './script.ts';

/** A beat from what is said and done; everything else as it mostly is. */
export function beat(
  text: string | null,
  action: Action | null = null,
  more: Partial<Pick<Beat, 'keyword' | 'look' | 'result'>> = {},
): Beat {
  return { line: text === null ? null : { text }, action, keyword: null, look: 'page', result: false, ...more };
}

/** A control by its role and accessible name. */
export const target = (role: TargetRole, name: string): Target => ({ role, name });

/** Pressing a button or link that shows another page. */
export const go = (role: 'button' | 'link', name: string): Action => ({ verb: 'click', target: target(role, name), leads: true });

/** Typing into a field. */
export const type = (name: string, text: string): Action => ({ verb: 'type', target: target('textbox', name), text });
