import { fieldNames } from '../catalogue/parse-answer.ts';
import type { FormPage } from '../catalogue/service.ts';
import type { Portal } from '../portal.ts';
import type { Application } from './application.ts';
import { otherVersions } from './store-other-versions.ts';

/**
 * A page of this id as other definitions of a draft's service had it, the newest first: a tab may still show one of them after the draft was moved. None for
 * what was sent.
 */
export async function otherPages(
  portal: Pick<Portal, 'catalogue' | 'office' | 'db'>,
  { service, definitionVersion, state }: Application,
  pageId: string,
): Promise<FormPage[]> {
  if (state !== 'draft') return [];
  const others = await otherVersions(portal, portal.db, service, definitionVersion);
  return others.flatMap(({ pages }) => pages.find(({ id }) => id === pageId) ?? []);
}

/** Every field that one of these pages can post. */
export const fieldsOf = (pages: readonly FormPage[]): string[] => pages.flatMap(({ questions }) => questions.flatMap(fieldNames));
