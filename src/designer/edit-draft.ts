import type { PortalContext } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { openText, written } from './edit/definition-text.ts';
import type { DefinitionText } from './edit/definition-text.ts';
import { placeOf } from './fault-rules.ts';
import type { FaultPlace } from './fault-rules.ts';
import { openDesigned } from './load.ts';
import type { Designed } from './load.ts';
import { readDraft } from './read-draft.ts';
import type { ReadDraft } from './read-draft.ts';
import { save } from './save.ts';
import { showPreview } from './show-preview.tsx';

type Edit = {
  seen: number;
  /** What the preview shows instead of the public page; asked after the change. */
  previewed?: (read: ReadDraft) => string;
  /** Changes the text. */
  apply: (document: DefinitionText) => void;
  /** Where to go once it is saved; with faults at `at`, back to where they are mended. */
  onward: (text: string) => string;
  /** Somebody else saved since: the page comes again, with what was typed. */
  stale: (now: Designed) => Response | Promise<Response>;
};

/** Changes a part of a draft: shows how it would look where the form asks for that, else saves it. */
export async function editDraft(c: PortalContext, designed: Designed, edit: Edit): Promise<Response> {
  const { slug } = designed;
  const document = openText(designed.text);
  if (document === null) return c.redirect(paths.designedPart(slug, 'yaml'), 303);
  edit.apply(document);
  const text = written(document);
  const previewed = c.req.query('pratinjau');
  if (previewed !== undefined) {
    const read = readDraft(text, slug, c.get('portal').office);
    return showPreview(c, slug, read, previewed === 'halaman' ? (edit.previewed?.(read) ?? previewed) : previewed);
  }
  if (await save(c, designed, text, edit.seen)) return c.redirect(edit.onward(text), 303);
  const now = await openDesigned(c);
  return now === null ? c.notFound() : edit.stale(now);
}

/** Whether a text has a fault at a place. */
export function hasFaultAt(c: PortalContext, slug: string, text: string, is: (place: FaultPlace) => boolean): boolean {
  const read = readDraft(text, slug, c.get('portal').office);
  return 'faults' in read && read.faults.some((fault) => is(placeOf(fault)));
}
