import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { definition, field } from '../../tests/definitions.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import type { Visitor } from '../../tests/visitor.ts';
import { findPerson } from '../accounts/store.ts';
import { approve, passOn } from '../applications/store-decisions.ts';
import { submitApplication } from '../applications/store-submission.ts';
import { startApplication } from '../applications/store-start.ts';
import { loadForApplicant } from '../applications/store.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';

/** Services whose last look before signing is taken by one desk, and by the other. */
const serviceOf = (slug: string, by: string) =>
  definition({
    slug,
    form_fields: [field('nama_kandang', 'text', { required: false })],
    requirements: [],
    stages: [
      { title: 'Lengkap', kind: 'completeness' },
      { title: 'Dinas', kind: 'technical', office: 'Dinas Kesehatan Kota Samarinda' },
      { title: 'Pemeriksaan terakhir', kind: 'review', by: [by] },
      { title: 'Tanda tangan', kind: 'signing' },
    ],
  });

const sentence = textsId.desk.refusals['not-your-stage'].title;
let world: Awaited<ReturnType<typeof openTestPortal>>;
const desks = new Map<string, Visitor>();
beforeAll(async () => {
  const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  await writeFile(join(servicesFolder, 'loket-akhir.json'), JSON.stringify(serviceOf('loket-akhir', 'front_desk')));
  await writeFile(join(servicesFolder, 'dinas-akhir.json'), JSON.stringify(serviceOf('dinas-akhir', 'technical')));
  world = await openTestPortal({ config: { servicesFolder } });
  for (const person of worldPeople.filter(({ role }) => role !== 'applicant')) {
    const visitor = visitorOf(world.app);
    await visitor.signIn(person);
    desks.set(person.id, visitor);
  }
});
afterAll(() => world.close());

const siti = { ...filmPerson, technicalOffice: null };
const desk = (id: string): Visitor => desks.get(id)!;
const officer = async (id: string) => (await findPerson(world.portal.db, world.portal.seal, id))!;
const load = async (number: string) => (await loadForApplicant(world.portal.db, world.portal.seal, siti, number))!;

/** Sent, found complete, and approved by the office: what comes then is the last look. */
async function lookedAt(slug: string): Promise<string> {
  const { portal } = world;
  const service = portal.catalogue.services.get(slug)!;
  const person = await officer(filmPerson.id);
  const started = await startApplication(portal, { person, service, after: null });
  if (!started.ok) throw new Error(started.reason);
  const { id, revision } = started.draft;
  const sent = await submitApplication(portal, { person, reference: id, revision });
  if (!sent.ok) throw new Error(`not sent: ${sent.reason}`);
  const { number } = sent;
  for (const [id, decide] of [
    ['world-rahmat', passOn],
    ['world-yusuf', approve],
  ] as const)
    expect(await decide(portal, { officer: await officer(id), number, revision: (await load(number)).revision })).toEqual({
      ok: true,
    });
  expect((await load(number)).state).toBe('review');
  return number;
}

const check = async (number: string) => ({ revision: String((await load(number)).revision) });

test.each([
  ['loket-akhir', 'world-rahmat', 'world-yusuf'],
  ['dinas-akhir', 'world-yusuf', 'world-rahmat'],
])('%s: the last look is %s’s, and %s is told that it is not theirs', async (slug, theirs, others) => {
  const number = await lookedAt(slug);
  expect((await desk(theirs).get(paths.desk)).html).toContain(number);
  expect((await desk(others).get(paths.desk)).html).not.toContain(number);
  for (const path of [paths.deskCheck(number), paths.deskApproval(number)]) {
    const refused = await desk(others).post(path, await check(number));
    expect([refused.status, refused.html.includes(sentence)]).toEqual([409, true]);
  }
  expect((await load(number)).state).toBe('review');
  const posted: Record<string, string> = { revision: String((await load(number)).revision) };
  const { html } = await desk(theirs).get(paths.deskCase(number));
  for (const [, name = ''] of html.matchAll(/name="([^"]+)" value="ya"/g)) posted[name] = 'ya';
  expect((await desk(theirs).post(paths.deskApproval(number), posted)).status).toBe(303);
  expect((await load(number)).state).toBe('signing');
});
