import type { HandOverTroubles } from '../../api/hand-over-troubles.ts';
import { Notice } from '../../web/components/notice.tsx';
import { RowList } from '../../web/components/row-list.tsx';
import type { Row } from '../../web/components/row-list.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';

type OfficeGiven = {
  /** What should have left the portal and has not. */
  troubles: HandOverTroubles;
  /** Definitions with a fault. */
  faulty: number;
  /** The year whose holidays are missing. */
  missing: number | null;
};

/** Links to what concerns the office as a whole; what needs somebody says how much of it there is. */
export function deskOfficePage(c: PortalContext, { troubles, faulty, missing }: OfficeGiven) {
  const t = c.get('t').deskOffice;
  const { messages, news, bank, jobs } = troubles;
  const waiting = (count: number) => (count === 0 ? t.none : t.waiting(count));
  const isAdministrator = c.get('person')?.role === 'administrator';
  const all: Row[] = [
    { href: paths.officeCalendar, icon: 'calendar', ...t.calendar, state: missing === null ? undefined : t.missing(missing) },
    { href: paths.wordings, icon: 'message', ...t.wordings },
    { href: paths.register, icon: 'notebook', ...t.register },
    { href: paths.officeReasons, icon: 'list', ...t.reasons },
    { href: paths.officeSettings, icon: 'building', ...t.settings },
    { href: paths.officeHead, icon: 'award', ...t.head },
    { href: paths.officeAgencies, icon: 'stethoscope', ...t.agencies },
    { href: paths.officeChanges, icon: 'clock', ...t.changes },
    { href: paths.deskSurveyPosters, icon: 'qr', ...t.posters },
  ];
  const ofAdministrator: Row[] = [
    { href: paths.officers, icon: 'users', ...t.officers },
    { href: paths.unsent, icon: 'warning', ...t.unsent, state: waiting(messages) },
    { href: paths.handOvers, icon: 'upload', ...t.handOvers, state: waiting(messages + news + bank + jobs) },
    { href: paths.systems, icon: 'globe', ...t.systems },
    { href: paths.faultyServices, icon: 'flag', ...t.faulty, state: waiting(faulty) },
  ];
  return page(
    c,
    { title: t.title, area: 'desk' },
    <>
      <h1>{t.title}</h1>
      <p class="lead">{t.lead}</p>
      {news === 0 || !isAdministrator ? null : (
        <Notice kind="danger" title={t.stopped(news)}>
          <p>{t.stoppedText}</p>
        </Notice>
      )}
      <RowList rows={isAdministrator ? [...ofAdministrator, ...all] : all} />
    </>,
  );
}
