import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApplicationState } from '../src/applications/actions.ts';
import { isLocal } from '../src/catalogue/service.ts';
import type { Service } from '../src/catalogue/service.ts';
import { permitOfApplication } from '../src/permits/store.ts';
import { paths } from '../src/web/paths.ts';
import { openDeskTest } from './desk.ts';
import type { DeskTest } from './desk.ts';
import { bringReviewer } from './reviewer.ts';
import type { Visitor } from './visitor.ts';

/** An application that is decided takes no more acts than this. */
const MOST_ACTS = 8;

let desk: DeskTest;
/** An officer of each office that reviews something, by the office's name. */
const reviewers = new Map<string, Visitor>();
beforeAll(async () => {
  desk = await openDeskTest();
  const { catalogue } = desk.portal;
  const offices = new Set(
    [...catalogue.services.values()].filter(isLocal).flatMap(({ technicalOffice }) => technicalOffice ?? []),
  );
  for (const [at, office] of [...offices].entries()) {
    const { visitor } = await bringReviewer(desk, office, at);
    reviewers.set(office, visitor);
  }
});
afterAll(() => desk.close());

/** Where the definition does not say how long a permit holds, the head chooses. */
async function lastDayAsked(head: Visitor, number: string): Promise<Record<string, string>> {
  const { html } = await head.get(paths.letter(number));
  return html.includes('name="masa"')
    ? { masa: 'tanggal', 'sampai-hari': '24', 'sampai-bulan': '11', 'sampai-tahun': '2031' }
    : {};
}

const post = async (officer: Visitor, path: string, values: Record<string, string>) => (await officer.post(path, values)).status;

/** Does what the state asks of the office, as whoever's turn it is; answers the status. */
async function act(service: Service, number: string, state: ApplicationState): Promise<number> {
  const [rahmat, head] = [desk.at('world-rahmat'), desk.at('world-nurbaiti')];
  const revision = String((await desk.application(number)).revision);
  if (state === 'signing') return post(head, paths.letter(number), { revision, ...(await lastDayAsked(head, number)) });
  if (state === 'payment') return post(rahmat, paths.deskPayment(number), { revision, jumlah: '125.000', bukti: `FT-${number}` });
  if (state === 'completeness' && !service.fee.free && !(await isBilled(number)))
    return post(rahmat, paths.deskFee(number), { revision, jenis: 'ada', jumlah: '125.000', dasar: 'Tarif satu izin.' });
  const good = await desk.everythingGood(number);
  if (state === 'completeness') return post(rahmat, paths.deskPassing(number), good);
  const reviewer = state === 'technical' ? reviewers.get(service.technicalOffice ?? '') : undefined;
  return post(reviewer ?? rahmat, paths.deskApproval(number), good);
}

async function isBilled(number: string): Promise<boolean> {
  const { id } = await desk.application(number);
  const { rows } = await desk.portal.db.execute(`select 1 from fee where application_id = '${id}'`);
  return rows.length > 0;
}

test('every service that the city handles itself comes from its first question to a letter whose code everybody can check', async () => {
  const services = [...desk.portal.catalogue.services.values()].filter(isLocal);
  expect(services.length).toBe(32);
  const numbers = new Set<string>();
  for (const service of services) {
    const number = await desk.sent(service.slug);
    const states: ApplicationState[] = [];
    for (let { state } = await desk.application(number); state !== 'issued'; { state } = await desk.application(number)) {
      states.push(state);
      expect(states.length, `${service.slug}: ${states.join(', ')}`).toBeLessThanOrEqual(MOST_ACTS);
      expect(await act(service, number, state), `${service.slug} at ${state}`).toBe(303);
    }
    const { id } = await desk.application(number);
    const permit = await permitOfApplication(desk.portal.db, desk.portal.seal, id);
    expect(permit?.state, service.slug).toBe('valid');
    numbers.add(permit?.number ?? '');
    const { html } = await desk.stranger().get(paths.verify(permit?.token ?? ''));
    for (const part of [permit?.number ?? '', 'Izin ini berlaku']) expect(html, service.slug).toContain(part);
  }
  expect(numbers.size).toBe(services.length);
}, 600_000);
