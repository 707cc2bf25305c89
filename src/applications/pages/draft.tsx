import { OfFirm } from '../../firms/pages/of-firm.tsx';
import { mayDecide } from '../../firms/rules.ts';
import { CounterRow } from '../../counter/pages/counter-row.tsx';
import { HelpersRow } from '../../helping/pages/who-helps-row.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import { Steps } from '../../web/components/steps.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { missingDocuments, resumeAt, wasAnswered } from '../form-rules.ts';
import type { Part } from '../form-rules.ts';
import type { PaperForm } from '../store-paper-forms.ts';
import { AskUs } from './ask-us.tsx';
import { DraftChanged } from './draft-changed.tsx';
import { KeptUntil } from './kept-until.tsx';
import { PageTop } from './page-top.tsx';
import { Turn } from './turn.tsx';

/** Where a part is filled in. */
export function partPath(reference: string, part: Part): string {
  switch (part.kind) {
    case 'page':
      return paths.formPage(reference, part.page.id);
    case 'documents':
      return paths.documents(reference);
    case 'review':
      return paths.review(reference);
  }
}

/** Coming back to what is not sent yet: what is done, and where to go on. */
export function draftPage(
  c: PortalContext,
  dossier: Dossier,
  { form, workedAt }: { form: Pick<PaperForm, 'number'> | null; workedAt: Date | null },
) {
  const t = c.get('t').applications;
  const { application, service, outcome, documents } = dossier;
  const reference = referenceOf(application);
  const person = c.get('person');
  const helped = person?.helping !== undefined;
  const decides = person !== null && mayDecide(person, application);
  const resume = resumeAt(outcome, application.answers, documents);
  return page(
    c,
    { title: service.shortName, area: 'public' },
    <>
      <PageTop c={c} application={application} back={helped ? null : { href: paths.applications, words: t.backToList }} />
      <h1>{service.shortName}</h1>
      {form === null ? null : <p class="hint">{c.get('t').papers.goOn.numbered(form.number)}</p>}
      <OfFirm c={c} dossier={dossier} />
      <Turn c={c} application={application} service={service} />
      <DraftChanged c={c} dossier={dossier} />
      <p>{t.draft.lead}</p>
      <KeptUntil c={c} application={application} workedAt={workedAt ?? undefined} />
      <LinkButton href={partPath(reference, resume)} wide>
        {t.draft.resume}
      </LinkButton>
      <section>
        <h2>{t.draft.parts}</h2>
        <Steps items={stepsOf(c, dossier, resume)} />
      </section>
      <section>
        <RowList rows={[{ href: paths.review(reference), icon: 'list', title: t.draft.overview }]} />
      </section>
      <HelpersRow c={c} application={application} />
      <CounterRow c={c} application={application} />
      <div class="acts">
        {helped ? null : (
          <>
            <ActionLink href={paths.draftFormPdf(reference)} icon="printer">
              {c.get('t').papers.form.print}
            </ActionLink>
            {decides ? (
              <ActionLink href={paths.removal(reference)} icon="trash">
                {t.draft.discard}
              </ActionLink>
            ) : null}
          </>
        )}
        <AskUs c={c} />
      </div>
    </>,
  );
}

function stepsOf(c: PortalContext, { outcome, application, documents }: Dossier, resume: Part) {
  const t = c.get('t').applications.draft;
  const missing = missingDocuments(outcome, documents).length;
  const here = (kind: Part['kind'], done: boolean) => (resume.kind === kind ? 'now' : done ? 'done' : 'later');
  return [
    ...outcome.pages.map((each) => ({
      title: each.title,
      state:
        resume.kind === 'page' && resume.page.id === each.id
          ? ('now' as const)
          : wasAnswered(each, application.answers)
            ? ('done' as const)
            : ('later' as const),
    })),
    {
      title: t.documents,
      text: missing === 0 ? undefined : t.documentsMissing(missing),
      state: here('documents', missing === 0 && documents.length > 0),
    } as const,
    { title: t.review, state: here('review', false) } as const,
  ];
}
