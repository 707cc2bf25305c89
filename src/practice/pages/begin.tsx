import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Steps } from '../../web/components/steps.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Exercise } from '../open-practice.ts';
import { nextPart, STEPS } from '../practice-rules.ts';
import type { Practice } from '../practice-rules.ts';
import { practicePage } from './frame.tsx';

/** What the practice is, before it begins; or where it was left. */
export function beginPage(c: PortalContext, exercise: Exercise, practice: Practice | null) {
  const t = c.get('t').practice;
  const { service, parts } = exercise;
  const next = practice === null ? null : nextPart(parts, practice);
  return practicePage(
    c,
    { exercise, practice: null, step: 1, title: t.title(service.shortName) },
    <>
      <BackLink href={paths.service(service.slug)}>{service.shortName}</BackLink>
      <p class="lead">{t.lead}</p>
      <p>{t.private}</p>
      <Steps items={STEPS.map((step) => ({ title: t.stepTitles[step], state: 'later' }))} />
      {practice === null ? null : (
        <LinkButton href={next === null ? paths.practiceEnd(service.slug) : paths.practicePart(service.slug, next.id)} wide>
          {t.goOn}
        </LinkButton>
      )}
      <Form c={c} action={paths.practice(service.slug)}>
        <Button wide kind={practice === null ? 'primary' : 'secondary'}>
          {practice === null ? t.begin : t.beginAgain}
        </Button>
      </Form>
      <ActionLink href={paths.guide(service.slug)} icon="book">
        {t.seeGuide}
      </ActionLink>
    </>,
  );
}
