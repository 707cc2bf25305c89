import { momentShort } from '../../catalogue/formats.ts';
import { daysInStage, ledgerOf, actsOf, placeNow, stageLimitOf, STAGES } from '../../applications/clock-ledger.ts';
import type { Ledger } from '../../applications/clock-ledger.ts';
import { isSilencePast } from '../../applications/silence-rules.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Table } from '../../web/components/table.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { stageStanding } from '../deadline-rules.ts';
import type { Case } from '../load-case.ts';
import { StageInWords } from './deadline.tsx';

type ClockProps = { c: PortalContext; found: Case };

/** Where the days of a case went, its receipt "diterima lengkap", and what silence of the office means for it. */
export function CaseClock({ c, found }: ClockProps) {
  const t = c.get('t').deskClock;
  const { office, clock } = c.get('portal');
  const { application, history } = found;
  const ledger = ledgerOf(actsOf(history), { now: clock.now(), place: placeNow(application.state) }, office);
  if (ledger.rows.length === 0) return null;
  return (
    <>
      <Details summary={t.table.title} note={t.table.whole(ledger.office, application.promisedDays)}>
        <Times c={c} found={found} ledger={ledger} />
        {application.completeAt === null ? null : <p>{t.completeAt(momentShort(application.completeAt, office))}</p>}
        {history.some(({ verb }) => verb === 'complete_receipt') && application.clearedAt === null ? (
          <ActionLink href={paths.completeReceipt(found.number)} icon="download">
            {t.openReceipt}
          </ActionLink>
        ) : null}
      </Details>
      <SilenceAtDesk c={c} found={found} />
    </>
  );
}

function Times({ c, found, ledger }: ClockProps & { ledger: Ledger }) {
  const t = c.get('t').deskClock.table;
  const { office } = c.get('portal');
  const sums = [
    [<strong>{t.officeSum}</strong>, '', <strong>{ledger.office}</strong>],
    ...(ledger.applicant === 0 ? [] : [[t.applicantSum, '', String(ledger.applicant)]]),
  ];
  return (
    <>
      <Table
        caption={t.title}
        stacked
        named={[1, 2]}
        head={t.head}
        rows={[
          ...ledger.rows.map(({ place, since, until, days, turn }) => [
            <>
              {t.places[place]}
              <span class="case-times">{t.turn(t.turns[turn])}</span>
            </>,
            <>
              {momentShort(since, office)}
              <span class="case-times">{t.until(until === null ? t.now : momentShort(until, office))}</span>
            </>,
            String(days),
          ]),
          ...sums,
        ]}
      />
      <StageLimits c={c} found={found} ledger={ledger} />
      <p class="muted">{t.note}</p>
    </>
  );
}

/** Stages with a limit of their own, and how far it is used up. */
function StageLimits({ c, found, ledger }: ClockProps & { ledger: Ledger }) {
  const t = c.get('t').deskClock.table;
  const { office } = c.get('portal');
  const walked = STAGES.filter((stage) => ledger.rows.some(({ place }) => place === stage));
  const limited = walked.flatMap((stage) => {
    const limit = stageLimitOf(stage, found.service, office);
    return limit === null ? [] : [{ stage, limit, used: daysInStage(ledger, stage) }];
  });
  if (limited.length === 0) return null;
  return (
    <ul class="case-list-of-words">
      {limited.map(({ stage, limit, used }) => (
        <li>
          <p>
            {t.places[stage]}: {t.ofLimit(used, limit.days)} <StageInWords standing={stageStanding(used, limit)} />
          </p>
          {limit.proposed ? <p class="muted">{t.proposed}</p> : null}
        </li>
      ))}
    </ul>
  );
}

function SilenceAtDesk({ c, found }: ClockProps) {
  const t = c.get('t').deskClock.silence;
  const { silence } = found.service;
  const { application } = found;
  if (found.history.some(({ verb }) => verb === 'issue_on_silence'))
    return (
      <Notice kind="wait" title={t.issued}>
        <p>{t.issuedText}</p>
      </Notice>
    );
  if (silence === null || placeNow(application.state) === null) return null;
  const { silenceOn, clockStoppedAt } = application;
  const when = silenceOn === null ? t.notYet : clockStoppedAt === null ? t.until(silenceOn) : t.stopped;
  return (
    <Details summary={t.title} note={silence.confirmed ? undefined : t.unconfirmed}>
      <p>
        {t.counts(silence.countsAs, silence.workingDays)} {t.basis(silence.legalBasis)}
      </p>
      <p>{when}</p>
      <p>
        {silence.confirmed ? t.confirmed : t.unconfirmed} {silence.automatic ? t.automatic : t.notAutomatic}
      </p>
    </Details>
  );
}

/** Above everything else: silence was due, and the rule of the service says that it counts as granted. */
export function SilencePast({ c, found }: ClockProps) {
  const t = c.get('t').deskClock.silence;
  const { office, clock } = c.get('portal');
  const { application, service } = found;
  const { silenceOn } = application;
  if (silenceOn === null || service.silence === null || !isSilencePast(application, clock.now(), office)) return null;
  const granted = service.silence.confirmed && service.silence.countsAs === 'granted';
  return (
    <Notice kind={granted ? 'danger' : 'wait'} title={t.past(silenceOn)}>
      <p>
        {granted
          ? t.granted
          : `${t.counts(service.silence.countsAs, service.silence.workingDays)} ${service.silence.confirmed ? '' : t.unconfirmed}`}
      </p>
    </Notice>
  );
}
