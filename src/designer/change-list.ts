import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import type { DefinitionText } from './edit/definition-text.ts';
import { editDraft } from './edit-draft.ts';
import { openEditor, placeOfEntry } from './editor.ts';
import type { ListKey } from './editor.ts';
import type { ListPart } from './fault-rules.ts';
import type { Designed } from './load.ts';
import { seenOf } from './save.ts';

type ListChange = {
  list: ListKey;
  part: ListPart;
  /** Which draft was looked at, as its form says. */
  seen: string | undefined;
  /** Moves or removes the entry at a place, from 0. */
  apply: (document: DefinitionText, at: number) => void;
  /** The list again, where somebody else changed it meanwhile or the entry is gone. */
  stale: (now: Designed) => Response | Promise<Response>;
};

/** Moves or removes the entry of a list that the address names. */
export async function changeList(c: PortalContext, { list, part, seen, apply, stale }: ListChange): Promise<Response> {
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed } = opened;
  const at = placeOfEntry(c, opened.record, list, undefined);
  if (at === null) return stale(designed);
  return editDraft(c, designed, {
    seen: seenOf(seen),
    apply: (document) => apply(document, at - 1),
    onward: () => `${paths.designedPart(designed.slug, part)}?kabar=tersimpan`,
    stale,
  });
}
