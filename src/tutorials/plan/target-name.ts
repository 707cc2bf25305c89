import type { Action, Beat } from '../script/script.ts';

/** What the beat's target is called on the screen; null when nothing is looked for. */
export const targetName = (action: Action | null): string | null =>
  action === null || action.verb === 'open' ? null : action.target.name;

/** The action shows another page when it is done. */
export const leads = (action: Action | null): boolean =>
  action !== null && (action.verb === 'open' || (action.verb === 'click' && action.leads));

/** The page is another one after a beat: then zooms end, and the next must wait. */
export const leavesPage = (beat: Beat): boolean =>
  leads(beat.action) || (beat.action?.verb === 'fill-rest' && beat.action.actions.some((action) => leads(action)));
