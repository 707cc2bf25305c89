import { momentInWords, momentShort } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Application } from '../application.ts';
import { actsOf, ledgerOf, placeNow } from '../clock-ledger.ts';
import type { HistoryEntry } from '../store-history.ts';
import { isTold } from '../silence-rules.ts';

type DaysProps = { c: PortalContext; application: Application; service: Service; history: readonly HistoryEntry[] };

/** How many working days the office has used, whose turn it is, when the application was found complete, and where its days went. */
export function Days({ c, application, service, history }: DaysProps) {
  const t = c.get('t').clock;
  const { office, clock } = c.get('portal');
  const { completeAt, promisedDays } = application;
  const place = placeNow(application.state);
  const ledger = ledgerOf(actsOf(history), { now: clock.now(), place }, office);
  if (ledger.rows.length === 0) return null;
  const turn = place === 'correction' || place === 'payment' ? t.turn.applicant : t.turn.office;
  return (
    <section>
      <h2>{t.title}</h2>
      <p>
        {place !== null && promisedDays !== null ? <strong>{t.used(ledger.office, promisedDays)} </strong> : null}
        {place === null ? t.over(ledger.office) : turn} {ledger.applicant === 0 ? null : t.applicantDays(ledger.applicant)}
      </p>
      {completeAt === null ? null : <p>{t.complete(momentInWords(completeAt, office))}</p>}
      {history.some(({ verb }) => verb === 'complete_receipt') && application.clearedAt === null ? (
        <ActionLink href={paths.completeReceipt(referenceOf(application))} icon="download">
          {t.receipt}
        </ActionLink>
      ) : null}
      {history.some(({ verb }) => verb === 'issue_on_silence') ? <p>{t.silence.issued}</p> : null}
      <SilenceOf c={c} application={application} service={service} />
      <Details summary={t.rows}>
        <Pairs
          pairs={ledger.rows.map(({ place: where, turn: whose, since, until, days }) => ({
            label: t.places[where],
            value: t.days(days, t.turns[whose]),
            note: t.between(momentShort(since, office), until === null ? t.now : momentShort(until, office)),
          }))}
        />
      </Details>
    </section>
  );
}

/** What silence of the office means for this application: only what the office has confirmed. */
function SilenceOf({ c, application, service }: Pick<DaysProps, 'c' | 'application' | 'service'>) {
  const t = c.get('t').clock.silence;
  const { silence } = service;
  const place = placeNow(application.state);
  if (place === null || !isTold(silence)) return null;
  const stopped = application.clockStoppedAt !== null;
  return (
    <p>
      {t[silence.countsAs](silence.workingDays)} {t.stops}{' '}
      {application.silenceOn === null || stopped ? null : t.until(application.silenceOn)} {t.basis(silence.legalBasis)}
    </p>
  );
}
