import { Answers } from '../../web/components/answers.tsx';
import type { AnswerRow } from '../../web/components/answers.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Verb } from '../actions.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { Turn } from './turn.tsx';

type MovedOn = {
  dossier: Dossier;
  /** What was tried, or a sentence of its own. */
  tried: Verb | { sentence: string; go?: { href: string; words: string } };
  /** What was written and is not stored. */
  written?: readonly AnswerRow[];
};

/** Something was tried from a page that is out of date: what is so now, and the way there. */
export function movedOnPage(c: PortalContext, { dossier, tried, written = [] }: MovedOn) {
  const { application, service, items } = dossier;
  const t = c.get('t');
  const words = t.applications.movedOn;
  const own = typeof tried === 'string' ? { sentence: t.actions[tried].tooLate } : tried;
  const go = own.go ?? { href: paths.application(referenceOf(application)), words: words.open };
  return page(
    c,
    { title: words.title, area: 'public', status: 409 },
    <>
      <BackLink href={paths.applications}>{t.applications.backToList}</BackLink>
      <h1>{service.shortName}</h1>
      {application.number === null ? null : <p class="lead">{t.applications.number(application.number)}</p>}
      <Notice kind="info" title={words.title}>
        <p>{own.sentence}</p>
      </Notice>
      <Turn c={c} application={application} service={service} items={items.length} />
      {written.length === 0 ? null : (
        <section>
          <h2>{words.notSaved}</h2>
          <Answers rows={written} />
        </section>
      )}
      <LinkButton href={go.href} wide>
        {go.words}
      </LinkButton>
    </>,
  );
}
