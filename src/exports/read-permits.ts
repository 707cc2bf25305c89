import { findPeople } from '../accounts/store.ts';
import type { SignedInPerson } from '../accounts/person.ts';
import type { Application } from '../applications/application.ts';
import { loadForOfficers } from '../applications/store-desk.ts';
import { serviceOf } from '../applications/versions.ts';
import { localDay } from '../catalogue/formats.ts';
import { profileAnswer } from '../catalogue/holder.ts';
import { standingOf } from '../permits/rules.ts';
import type { Permit } from '../permits/permit.ts';
import { countListedPermits, nextListedPermits, numberPermitArrivals } from '../permits/store-register.ts';
import type { Portal } from '../portal.ts';
import type { Cell } from '../web/csv.ts';
import { textsId } from '../web/texts/texts.ts';
import type { ExportAsked, ExportColumn } from './export-rules.ts';
import type { ExportSource } from './export-job.ts';

/** Rows that are held in memory at a time. */
const BATCH = 500;

type Asked = {
  officer: SignedInPerson;
  asked: Extract<ExportAsked, { kind: 'permits' }>;
  columns: readonly ExportColumn[];
  after: number;
};

/** Permits that an officer may see now, as rows of an export. */
export async function readPermits(portal: Portal, { officer, asked, columns, after }: Asked): Promise<ExportSource> {
  const { db, seal, clock, office } = portal;
  const today = localDay(clock.now(), office);
  const until = await numberPermitArrivals(db);
  const listed = { officer, view: asked.view, today, office, after, until };
  return {
    count: await countListedPermits(db, listed),
    arrivedUntil: until,
    batches: async function* () {
      for (let behind: Permit | null = null; ;) {
        const batch: Permit[] = await nextListedPermits(db, seal, { listed, behind, most: BATCH });
        if (batch.length > 0) yield await rowsOf(portal, { officer, columns, batch, today });
        if (batch.length < BATCH) return;
        behind = batch.at(-1) ?? null;
      }
    },
  };
}

async function rowsOf(
  portal: Portal,
  given: { officer: SignedInPerson; columns: readonly ExportColumn[]; batch: readonly Permit[]; today: string },
): Promise<Cell[][]> {
  const { db, seal, office } = portal;
  const { officer, columns, batch, today } = given;
  const applications = await loadForOfficers(
    db,
    seal,
    officer,
    batch.map(({ applicationId }) => applicationId),
  );
  const people = columns.includes('phone')
    ? await findPeople(db, seal, [...new Set([...applications.values()].map(({ personId }) => personId))])
    : new Map<string, SignedInPerson>();
  const rows: Cell[][] = [];
  for (const permit of batch) {
    const application = applications.get(permit.applicationId);
    if (application === undefined) continue;
    const answered = await answersOf(portal, columns, application);
    const cells: Partial<Record<ExportColumn, () => Cell>> = {
      number: () => permit.number,
      kind: () => permit.outputName,
      case: () => application.number,
      issued: () => ({ day: localDay(permit.issuedAt, office) }),
      until: () => (permit.validUntil === null ? null : { day: permit.validUntil }),
      standing: () => textsId.desk.permits.standings[standingOf(permit, today)],
      channel: () => textsId.deskCounter.channels[application.channel],
      name: () => permit.holder,
      nik: () => answered('nik'),
      phone: () => people.get(application.personId)?.profile.phone ?? null,
      address: () => answered('address'),
    };
    rows.push(columns.map((column) => cells[column]?.() ?? null));
  }
  return rows;
}

/** What the application answered to what its service asks of everybody; the service is looked up only where that is wanted. */
async function answersOf(portal: Portal, columns: readonly ExportColumn[], application: Application) {
  if (!columns.includes('nik') && !columns.includes('address')) return () => null;
  const service = await serviceOf(portal, portal.db, application);
  return (field: 'nik' | 'address') => profileAnswer(service, application.answers, field);
}
