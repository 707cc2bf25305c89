import type { Child } from 'hono/jsx';
import { Answers } from '../../web/components/answers.tsx';
import { Button } from '../../web/components/button.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { Exercise } from '../open-practice.ts';
import { STEPS } from '../practice-rules.ts';
import type { Practice, PracticeStep } from '../practice-rules.ts';

type FrameGiven = {
  exercise: Exercise;
  practice: Practice | null;
  /** Null = after the last. */
  step: PracticeStep | null;
  title: string;
  /** Something does not fit yet. */
  error?: boolean;
};

/** Every page of a practice: that nothing is sent stands first, then the seven steps. */
export function practicePage(c: PortalContext, { exercise, practice, step, title, error = false }: FrameGiven, children: Child) {
  const t = c.get('t').practice;
  const { slug } = exercise.service;
  return page(
    c,
    { title: t.pageTitle(title, error), area: 'public', form: 'latihan', status: error ? 422 : 200 },
    <>
      <div class="practice-banner">
        <p>
          <strong>{t.banner}</strong> {t.bannerText}
        </p>
        {practice === null ? null : (
          <Form c={c} action={paths.practiceLeave(slug)}>
            <Button kind="secondary">{t.leave}</Button>
          </Form>
        )}
      </div>
      {practice === null ? null : <Rail c={c} exercise={exercise} practice={practice} step={step} />}
      {practice === null || step === null ? null : <p class="hint practice-where">{t.stepOf(step, t.stepTitles[step])}</p>}
      <h1>{title}</h1>
      {children}
    </>,
  );
}

/** The seven steps in a line. */
function Rail({
  c,
  exercise,
  practice,
  step,
}: { c: PortalContext } & Pick<FrameGiven, 'exercise' | 'step'> & { practice: Practice }) {
  const t = c.get('t').practice;
  const isDone = (each: PracticeStep) =>
    exercise.parts.every((part) => part.step !== each || practice.done.includes(part.id)) && each !== step;
  return (
    <ol class="practice-rail" aria-label={t.steps}>
      {STEPS.map((each) => (
        <li class={each === step ? 'now' : isDone(each) ? 'done' : 'later'} aria-current={each === step ? 'step' : undefined}>
          <span aria-hidden="true">{isDone(each) ? <Icon name="check" /> : each}</span>
          <span class="visually-hidden">{t.railStep(each, t.stepTitles[each], isDone(each))}</span>
        </li>
      ))}
    </ol>
  );
}

/** The invented data to practise with. */
export function SampleCard({ c, rows }: { c: PortalContext; rows: readonly { question: string; answer: string }[] }) {
  const t = c.get('t').practice;
  return (
    <section class="practice-card" aria-labelledby="data-contoh">
      <h2 id="data-contoh">{t.card}</h2>
      <Answers rows={rows} />
    </section>
  );
}

/** What to do at one field, said right above its control; `near`: what was typed does not fit yet. */
export function Coach({ near = false, children }: { near?: boolean; children: Child }) {
  return <div class={near ? 'coach near' : 'coach'}>{children}</div>;
}
