import { findPeople } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Application } from '../applications/application.ts';
import { queueBounds } from '../applications/queue-rules.ts';
import { audienceOf, numberArrivals } from '../applications/store-arrivals.ts';
import { countListed, nextListed } from '../applications/store-listed.ts';
import type { Listed } from '../applications/store-listed.ts';
import { serviceOf } from '../applications/versions.ts';
import { localMoment } from '../catalogue/formats.ts';
import { profileAnswer } from '../catalogue/holder.ts';
import type { Portal } from '../portal.ts';
import type { Cell } from '../web/csv.ts';
import { textsId } from '../web/texts/texts.ts';
import type { ExportAsked, ExportColumn } from './export-rules.ts';
import type { ExportSource } from './export-job.ts';

/** Rows that are held in memory at a time. */
const BATCH = 500;

type Asked = {
  officer: SignedInPerson;
  asked: Extract<ExportAsked, { kind: 'applications' }>;
  columns: readonly ExportColumn[];
  after: number;
};

/** Applications that an officer may see now, as rows of an export. */
export async function readApplications(portal: Portal, { officer, asked, columns, after }: Asked): Promise<ExportSource> {
  const { db, seal, clock, office } = portal;
  const audience = audienceOf(officer);
  const until = 'numbers' in asked ? null : await numberArrivals(db, audience);
  const listed: Listed =
    'numbers' in asked
      ? { by: 'numbers', officer, numbers: asked.numbers }
      : { by: 'view', audience, after, until: until ?? 0, officer, view: asked.view, bounds: queueBounds(clock.now(), office) };
  return {
    count: await countListed(db, listed),
    arrivedUntil: until,
    batches: async function* () {
      for (let behind = ''; ;) {
        const batch = await nextListed(db, seal, { listed, behind, most: BATCH });
        if (batch.length > 0) yield await rowsOf(portal, columns, batch);
        if (batch.length < BATCH) return;
        behind = batch.at(-1)?.number ?? '';
      }
    },
  };
}

async function rowsOf(portal: Portal, columns: readonly ExportColumn[], batch: readonly Application[]): Promise<Cell[][]> {
  const { db, seal, office } = portal;
  const people = await findPeople(db, seal, [
    ...new Set([
      ...(columns.includes('officer') ? batch.flatMap(({ assignedTo }) => assignedTo ?? []) : []),
      ...(columns.includes('phone') ? batch.map(({ personId }) => personId) : []),
    ]),
  ]);
  const moment = (at: Date | null): Cell => (at === null ? null : localMoment(at, office));
  const rows: Cell[][] = [];
  for (const application of batch) {
    const service = await serviceOf(portal, db, application);
    const { answers, state, assignedTo } = application;
    const cells: Partial<Record<ExportColumn, () => Cell>> = {
      number: () => application.number,
      service: () => service.shortName,
      stage: () => textsId.desk.states[state],
      turn: () => turnOf(application),
      officer: () => people.get(assignedTo ?? '')?.profile.name ?? null,
      office: () => application.technicalOffice,
      channel: () => textsId.deskCounter.channels[application.channel],
      received: () => moment(application.submittedAt),
      complete: () => moment(application.completeAt),
      due: () => (application.dueOn === null ? null : { day: application.dueOn }),
      decided: () => moment(application.decidedAt),
      name: () => profileAnswer(service, answers, 'name'),
      nik: () => profileAnswer(service, answers, 'nik'),
      phone: () => people.get(application.personId)?.profile.phone ?? null,
      address: () => profileAnswer(service, answers, 'address'),
    };
    rows.push(columns.map((column) => cells[column]?.() ?? null));
  }
  return rows;
}

/** Whose turn it is, as the queue says it. */
function turnOf({ state, desk }: Application): string {
  const { turns } = textsId.deskQueue;
  if (state === 'correction' || state === 'payment') return turns.applicant;
  return desk === null ? turns.nobody : turns[desk];
}
