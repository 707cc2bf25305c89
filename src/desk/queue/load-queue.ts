import { colleaguesOf } from '../../accounts/store-colleagues.ts';
import type { Colleague } from '../../accounts/store-colleagues.ts';
import { findPeople } from '../../accounts/store.ts';
import type { SignedInPerson } from '../../accounts/person.ts';
import { daysInStage, ledgerOf, placeNow, stageLimitOf, STAGES } from '../../applications/clock-ledger.ts';
import type { LoggedAct, Warning } from '../../applications/clock-ledger.ts';
import { afterSilence, isSilencePast } from '../../applications/silence-rules.ts';
import { movesOf } from '../../applications/store-history.ts';
import type { Application } from '../../applications/application.ts';
import { serviceOf } from '../../applications/versions.ts';
import { holderName } from '../../catalogue/holder.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { Service } from '../../catalogue/service.ts';
import { overdueAmong } from '../../fees/store.ts';
import type { Portal } from '../../portal.ts';
import type { PortalContext } from '../../web/environment.ts';
import { deadlineOf, promiseWarning, stageStanding } from '../deadline-rules.ts';
import type { Deadline, StageStanding } from '../deadline-rules.ts';
import { presentAt } from './store-presence.ts';

/** One row of the queue. */
export type Waiting = {
  application: Application;
  number: string;
  applicant: string;
  service: Service;
  deadline: Deadline;
  /** How much of the promise is used up, and how the stage in hand stands to a limit of its own. */
  warning: Warning | null;
  stage: StageStanding;
  /** Silence of the office counts as granted by now. */
  silence: boolean;
  /** It waits for money after its last day. */
  overdue: boolean;
  /** Who has it in hand; null = nobody. */
  officer: Colleague | null;
  /** Who has it open now. */
  openBy: readonly Colleague[];
};

/** Applications as the queue shows them, each thing asked once for all of them. */
export async function waitingOf(c: PortalContext, applications: readonly Application[]): Promise<Waiting[]> {
  const portal = c.get('portal');
  const { db, seal, clock, office } = portal;
  const now = clock.now();
  const present = await presentAt(
    db,
    applications.map(({ id }) => id),
    now,
  );
  const people = await findPeople(db, seal, [
    ...new Set([...applications.flatMap(({ assignedTo }) => assignedTo ?? []), ...[...present.values()].flat()]),
  ]);
  const named = (id: string): Colleague => ({ id, name: people.get(id)?.profile.name ?? '' });
  const paying = applications.filter(({ state }) => state === 'payment').map(({ id }) => id);
  const overdue = await overdueAmong(db, paying, localDay(now, office));
  const moves = await movesOf(
    db,
    applications.map(({ id }) => id),
  );
  const waiting: Waiting[] = [];
  for (const application of applications) {
    const service = await serviceOf(portal, db, application);
    const deadline = deadlineOf(application, now, office);
    waiting.push({
      application,
      number: application.number ?? application.id,
      applicant: holderName(service, application.answers),
      service,
      deadline,
      warning: promiseWarning(application, deadline, now, office),
      silence: isSilencePast(application, now, office) && afterSilence(service.silence) !== 'nothing',
      stage: stageOf(portal, application, service, moves.get(application.id) ?? []),
      overdue: overdue.has(application.id),
      officer: application.assignedTo === null ? null : named(application.assignedTo),
      openBy: (present.get(application.id) ?? []).map(named),
    });
  }
  return waiting;
}

/** How the stage in hand stands to its own limit, where it has one. */
function stageOf(
  { office, clock }: Pick<Portal, 'office' | 'clock'>,
  { state }: Application,
  service: Service,
  log: readonly LoggedAct[],
): StageStanding {
  const stage = STAGES.find((each) => each === state);
  const limit = stage === undefined ? null : stageLimitOf(stage, service, office);
  if (stage === undefined || limit === null) return null;
  return stageStanding(daysInStage(ledgerOf(log, { now: clock.now(), place: placeNow(state) }, office), stage), limit);
}

/** What the filters offer: services, reviewing offices (null = there is only one's own), and the officers of the same desk. */
export type QueueChoices = {
  services: readonly { slug: string; name: string }[];
  offices: readonly string[] | null;
  colleagues: readonly Colleague[];
};

/** The choices of the officer who asks. */
export async function loadChoices(c: PortalContext, officer: SignedInPerson): Promise<QueueChoices> {
  const { db, seal, catalogue } = c.get('portal');
  const services = [...catalogue.services.values()];
  const offices = services.flatMap(({ course }) => course.flatMap(({ office }) => office ?? []));
  return {
    services: services
      .map(({ slug, shortName }) => ({ slug, name: shortName }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'id')),
    offices: officer.role === 'technical' ? null : [...new Set(offices)].toSorted((a, b) => a.localeCompare(b, 'id')),
    colleagues: (await colleaguesOf(db, seal, officer)).filter(({ id }) => id !== officer.id),
  };
}
