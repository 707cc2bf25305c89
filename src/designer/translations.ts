import type { Translation } from '../catalogue/translations.ts';
import { translationsToCheck } from '../catalogue/translations.ts';
import { untranslatedOf } from '../catalogue/untranslated.ts';
import type { Office } from '../catalogue/office.ts';
import { recordIn } from './editor.ts';
import type { Designed } from './load.ts';

/** English of a draft that may not fit any more: what is live is taken to have been looked at. A draft with faults tells of texts that changed only. */
export function translationsOfDraft({ text, liveText, read, draft }: Designed, office: Office): Translation[] {
  if (draft === null) return [];
  const bare = 'service' in read ? untranslatedOf(read.service, office) : [];
  return translationsToCheck(liveText === null ? null : recordIn({ text: liveText }), recordIn({ text }), bare);
}
