import { dayWithWeekday, momentShort } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { Steps } from '../../web/components/steps.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Application } from '../application.ts';
import { courseOf } from '../course-rules.ts';
import type { CourseStep } from '../course-rules.ts';

type Looked = { c: PortalContext; application: Application; service: Service };

/** The way of an application as doors: what is done, where it is, what comes. */
export function Course(looked: Looked) {
  return (
    <Steps
      items={courseOf(looked.application).map(({ step, state }) => ({
        title: titleOf(looked, step),
        text: textOf(looked, step, state),
        state,
      }))}
    />
  );
}

function titleOf({ c, service }: Looked, step: CourseStep): string {
  const t = c.get('t').applications.course;
  if (step === 'review') return t.review(service.technicalOffice);
  return step === 'issued' ? t.issued.title : t[step];
}

function textOf({ c, application }: Looked, step: CourseStep, state: 'done' | 'now' | 'later'): string {
  const t = c.get('t').applications;
  const { office } = c.get('portal');
  const { submittedAt, completeAt, decidedAt, dueOn } = application;
  const at = (moment: Date | null) => (moment === null ? '' : momentShort(moment, office));
  if (state === 'now' && application.state === 'payment') return c.get('t').fees.courseStopped;
  if (state === 'now') return application.state === 'correction' ? t.course.stopped : t.course.now;
  if (step === 'sent') return at(submittedAt);
  if (step === 'check') return state === 'done' ? at(completeAt) : '';
  if (step === 'issued')
    return state === 'done'
      ? at(decidedAt)
      : [
          dueOn === null || application.clockStoppedAt !== null ? '' : t.turn.byDay(dayWithWeekday(dueOn, office)),
          t.course.issued.text,
        ]
          .join(' ')
          .trim();
  return step === 'refused' ? at(decidedAt) : '';
}
