import { dayWithWeekday, localDay } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { StatusLine } from '../../web/components/status-line.tsx';
import type { PortalContext } from '../../web/environment.ts';
import type { Application } from '../application.ts';
import { isLate } from '../course-rules.ts';

type Looked = { application: Application; service: Service };

/** In which state an application is, in words. */
export function stateInWords(c: PortalContext, { application, service }: Looked): string {
  const t = c.get('t').applications.turn;
  return application.state === 'technical' ? t.reviewing(service.technicalOffice) : t.states[application.state];
}

type TurnProps = Looked & {
  c: PortalContext;
  /** How many are to be mended, in a correction. */
  items?: number;
  /** The promised day stands elsewhere on the page. */
  withoutDay?: boolean;
};

/** Whose turn it is; stands first under the title. */
export function Turn({ c, application, service, items = 0, withoutDay = false }: TurnProps) {
  const t = c.get('t').applications.turn;
  const what = stateInWords(c, { application, service });
  switch (application.state) {
    case 'draft':
      return <StatusLine turn="you" whose={t.you} what={what} />;
    case 'correction':
      return <StatusLine turn="you" whose={t.you} what={t.toMend(items)} note={t.stopped} />;
    case 'payment':
      return <StatusLine turn="you" whose={t.you} what={what} note={c.get('t').fees.stopped} />;
    case 'completeness':
    case 'technical':
    case 'review':
    case 'signing':
      return (
        <StatusLine turn="office" whose={t.office} what={what} date={withoutDay ? undefined : promiseInWords(c, application)} />
      );
    case 'issued':
      return <StatusLine turn="done" whose={t.over} what={what} />;
    case 'refused':
    case 'withdrawn':
      return <StatusLine turn="stopped" whose={t.over} what={what} />;
  }
}

function promiseInWords(c: PortalContext, application: Application): string {
  const t = c.get('t').applications.turn;
  const { office, clock } = c.get('portal');
  const { dueOn } = application;
  if (dueOn === null) return t.noPromise;
  const day = dayWithWeekday(dueOn, office);
  return isLate(application, localDay(clock.now(), office)) ? t.late(day) : t.byDay(day);
}
