import { Bill } from '../../fees/pages/bill.tsx';
import { OfFirm } from '../../firms/pages/of-firm.tsx';
import { mayDecide } from '../../firms/rules.ts';
import { HelpersRow } from '../../helping/pages/who-helps-row.tsx';
import { VisitAhead } from '../../visits/pages/visit-ahead.tsx';
import { HolderStanding } from '../../permits/pages/holder-standing.tsx';
import { SurveyOffer } from '../../insights/survey/pages/survey-offer.tsx';
import { ActionLink } from '../../web/components/action-link.tsx';
import { BackLink } from '../../web/components/back-link.tsx';
import { Details } from '../../web/components/details.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import { NoMoney } from '../../web/public/pages/no-money.tsx';
import { localDay } from '../../catalogue/formats.ts';
import { mayAct } from '../actions.ts';
import { referenceOf } from '../application.ts';
import { isLate } from '../course-rules.ts';
import type { Dossier } from '../dossier.ts';
import type { Beside } from '../load-beside.ts';
import type { HistoryEntry } from '../store-history.ts';
import { AnswerPanels } from './answer-panels.tsx';
import { AskUs } from './ask-us.tsx';
import { ContactOffice } from './contact-office.tsx';
import { Course } from './course.tsx';
import { Days } from './days.tsx';
import { History } from './history.tsx';
import { KeptUntil } from './kept-until.tsx';
import { Refusal } from './refusal.tsx';
import { Turn } from './turn.tsx';

type StatusGiven = { dossier: Dossier; history: readonly HistoryEntry[]; beside: Beside };

/** How a sent application stands: whose turn it is, the day, the way so far. */
export function statusPage(c: PortalContext, { dossier, history, beside }: StatusGiven) {
  const { application, service } = dossier;
  const t = c.get('t').applications;
  const reference = referenceOf(application);
  const person = c.get('person');
  return page(
    c,
    { title: service.shortName, area: 'public' },
    <>
      <BackLink href={paths.applications}>{t.backToList}</BackLink>
      <h1>{service.shortName}</h1>
      <p class="hint">{t.number(reference)}</p>
      <OfFirm c={c} dossier={dossier} />
      <Turn c={c} application={application} service={service} />
      {application.state === 'refused' ? <Refusal c={c} application={application} objection={beside.objection} /> : null}
      {beside.permit === null ? null : <HolderStanding c={c} permit={beside.permit} />}
      <Bill c={c} application={application} bill={beside.bill} />
      <Next c={c} dossier={dossier} beside={beside} />
      <SurveyOffer c={c} offer={beside.survey} />
      <ContactOffice c={c} application={application} beside={beside} />
      <section>
        <h2>{t.status.course}</h2>
        <Course c={c} application={application} service={service} />
      </section>
      <Days c={c} application={application} service={service} history={history} />
      <section>
        <h2>{t.status.history}</h2>
        <History c={c} history={history} />
      </section>
      {application.clearedAt === null ? (
        <Details summary={t.status.answers}>
          <AnswerPanels c={c} dossier={dossier} change={null} />
        </Details>
      ) : null}
      <KeptUntil c={c} application={application} validUntil={beside.validUntil} />
      <HelpersRow c={c} application={application} helped={history.some(({ sentence }) => sentence !== undefined)} />
      <div class="acts">
        <ActionLink href={paths.receipt(reference)} icon="printer">
          {t.status.receipt}
        </ActionLink>
        <AskUs c={c} />
        {mayAct('withdraw', 'applicant', application.state).ok && person !== null && mayDecide(person, application) ? (
          <ActionLink href={paths.withdrawal(reference)} icon="x-circle">
            {t.status.withdraw}
          </ActionLink>
        ) : null}
      </div>
      <NoMoney c={c} />
    </>,
  );
}

/** The next step of the person, or that there is none. */
function Next({ c, dossier, beside }: { c: PortalContext; dossier: Dossier; beside: Beside }) {
  const { application, service } = dossier;
  const t = c.get('t').applications;
  switch (application.state) {
    case 'issued':
      return (
        <>
          <p>{t.status.permitNote}</p>
          <LinkButton href={paths.permitFile(referenceOf(application))} icon="download" wide>
            {t.status.permit}
          </LinkButton>
        </>
      );
    case 'refused':
    case 'withdrawn':
      return (
        <ActionLink href={paths.service(service.slug)} icon="arrow-right">
          {t.status.again}
        </ActionLink>
      );
    case 'draft':
    case 'correction':
    case 'payment':
      return null;
    case 'completeness':
    case 'technical':
    case 'review':
    case 'signing':
      return <Waiting c={c} dossier={dossier} beside={beside} />;
  }
}

function Waiting({ c, dossier, beside }: { c: PortalContext; dossier: Dossier; beside: Beside }) {
  const { application } = dossier;
  const t = c.get('t').applications;
  const { office, clock } = c.get('portal');
  const person = c.get('person');
  const isLateNow = isLate(application, localDay(clock.now(), office));
  const visit = person !== null && mayDecide(person, application) ? beside.visit : null;
  return (
    <>
      {isLateNow ? (
        <Notice kind="danger" title={t.turn.lateTitle}>
          <p>{t.turn.lateHelp}</p>
          <p>
            <a href={paths.complaint}>{c.get('t').publicPages.complaint.title}</a>
          </p>
        </Notice>
      ) : null}
      {isLateNow && visit === null ? null : (
        <section>
          <h2>{t.sent.now}</h2>
          {visit === null ? (
            <p>
              <strong>{t.sent.nothing}</strong> {t.sent.wait}
            </p>
          ) : (
            <>
              <p>{c.get('t').visits.prepare}</p>
              <VisitAhead c={c} reference={referenceOf(application)} plan={visit} />
            </>
          )}
          {beside.usual === null ? null : <p>{c.get('t').correspondence.usual.sentence(beside.usual.workingDays)}</p>}
        </section>
      )}
    </>
  );
}
