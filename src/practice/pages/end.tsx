import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Exercise } from '../open-practice.ts';
import { STEPS, stepsToSeeAgain } from '../practice-rules.ts';
import type { Practice, PracticeStep } from '../practice-rules.ts';
import { practicePage } from './frame.tsx';

/** What went well, which step is worth seeing again, and the way to its scene. No figure, no name. */
export function endPage(c: PortalContext, exercise: Exercise, practice: Practice, filmed: boolean) {
  const t = c.get('t').practice;
  const { slug } = exercise.service;
  const see = stepsToSeeAgain(practice);
  const tried = STEPS.filter((step) => exercise.parts.some((part) => part.step === step));
  return practicePage(
    c,
    { exercise, practice, step: null, title: t.end.title },
    <>
      <p class="lead">{see.length === 0 ? t.end.allWell : t.end.someAgain(see.length)}</p>
      <p>{t.end.nothingSent}</p>
      <ul class="rows practice-end">
        {tried.map((step) => (
          <StepRow c={c} slug={slug} step={step} again={see.includes(step)} filmed={filmed} />
        ))}
      </ul>
      <LinkButton href={paths.service(slug)} wide>
        {t.end.realThing}
      </LinkButton>
      <Form c={c} action={paths.practiceLeave(slug)}>
        <Button kind="secondary" wide>
          {t.end.remove}
        </Button>
      </Form>
    </>,
  );
}

type RowGiven = { c: PortalContext; slug: string; step: PracticeStep; again: boolean; filmed: boolean };

function StepRow({ c, slug, step, again, filmed }: RowGiven) {
  const t = c.get('t').practice;
  const title = t.stepTitles[step];
  return (
    <li class="practice-step">
      <h2>{t.stepOf(step, title)}</h2>
      <p class={again ? 'state wait' : 'state success'}>
        <Icon name={again ? 'refresh' : 'check-circle'} />
        <span>{again ? t.end.again : t.end.well}</span>
      </p>
      {again ? (
        <ActionLink href={filmed ? paths.videoStep(slug, step) : paths.guideStep(slug, step)} icon={filmed ? 'play' : 'book'}>
          {filmed ? t.end.film : t.end.guide}
          <span class="visually-hidden">, {title}</span>
        </ActionLink>
      ) : null}
      {step === 1 ? null : (
        <Form c={c} action={paths.practiceAgain(slug)}>
          <input type="hidden" name="langkah" value={String(step)} />
          <Button kind="secondary">
            {t.end.retry}
            <span class="visually-hidden">, {title}</span>
          </Button>
        </Form>
      )}
    </li>
  );
}
