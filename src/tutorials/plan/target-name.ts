import type { Action, Beat, Scene } from '../script/script.ts';

/** What the beat's target is called on the screen; null when nothing is looked for. */
export const targetName = (action: Action | null): string | null =>
  action === null || action.verb === 'open' ? null : action.target.name;

/** What a sentence may call the target: a file is called by its paper too. */
export function spokenNames(action: Action | null): string[] {
  const name = targetName(action);
  if (action === null || name === null) return [];
  const first = action.verb === 'fill-rest' ? action.actions[0] : action;
  return first?.verb === 'upload' ? [name, first.name] : [name];
}

/** The action shows another page when it is done. */
export const leads = (action: Action | null): boolean =>
  action !== null && (action.verb === 'open' || (action.verb === 'click' && action.leads));

/** A scene whose page comes at the end of the scene before it, and is looked at there already. */
export const goesOn = (before: Scene | undefined, scene: Scene): boolean => {
  const last = before?.beats.at(-1);
  return last !== undefined && leavesPage(last) && scene.beats[0]?.action?.verb !== 'open';
};

/** The page is another one after a beat: then zooms end, and the next must wait. */
export const leavesPage = (beat: Beat): boolean =>
  leads(beat.action) || (beat.action?.verb === 'fill-rest' && beat.action.actions.some((action) => leads(action)));
