import { changesBetween } from '../../catalogue/changes.ts';
import { ChangeList } from '../../web/components/change-list.tsx';
import { Details } from '../../web/components/details.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { readDraft } from '../read-draft.ts';
import { Diff } from './diff.tsx';

type Given = { c: PortalContext; slug: string; before: string; after: string };

/** What one text of a definition makes different from another: for applicants in words, and behind a title line by line. */
export function WhatChanges({ c, slug, before, after }: Given) {
  const { office } = c.get('portal');
  const t = c.get('t').designer.publish;
  const [was, is] = [readDraft(before, slug, office), readDraft(after, slug, office)];
  const inWords = 'service' in was && 'service' in is;
  return (
    <>
      {inWords ? (
        <section>
          <h2>{t.forApplicants}</h2>
          <ChangeList changes={changesBetween(was.service, is.service)} level="h3" />
        </section>
      ) : null}
      <Details summary={t.changes} note={t.changesNote} open={!inWords}>
        <Diff c={c} before={before} after={after} />
      </Details>
    </>
  );
}
