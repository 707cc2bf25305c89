import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { definition, field } from '../../tests/definitions.ts';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { passOn, returnForCorrection } from '../applications/store-decisions.ts';
import { resubmitApplication, submitApplication } from '../applications/store-submission.ts';
import { startApplication } from '../applications/store-start.ts';
import { createApp } from '../web/server.ts';
import { paths } from '../web/paths.ts';
import { worldPeople } from '../world/people.ts';

const OFFICE = 'Dinas Kesehatan Kota Samarinda';
/** Only what is large is reviewed by an office. */
const record = definition({
  slug: 'kandang',
  form_fields: [field('ukuran', 'radio', { options: ['kecil', 'besar'] })],
  stages: [
    { title: 'Lengkap', kind: 'completeness' },
    { title: 'Dinas', kind: 'technical', office: OFFICE, when: 'ukuran == besar' },
    { title: 'Tanda tangan', kind: 'signing' },
  ],
});

let nurse: Nurse;
beforeAll(async () => {
  const servicesFolder = await mkdtemp(join(inject('testServer').folder, 'services-'));
  await writeFile(join(servicesFolder, 'kandang.json'), JSON.stringify(record));
  nurse = await openNurse({ config: { servicesFolder } });
});
afterAll(() => nurse.close());

test('a review that only a mended answer asks for comes to the office that does it', async () => {
  const { portal, person, load } = nurse;
  const service = portal.catalogue.services.get('kandang')!;
  const started = await startApplication(portal, { person, service, after: null });
  if (!started.ok) throw new Error(started.reason);
  const page = service.pages.find(({ questions }) => questions.some(({ id: asked }) => asked === 'ukuran'))!.id;
  await nurse.answer(started.draft.id, page, { ukuran: 'kecil' });
  const { id, revision } = await load(started.draft.id);
  const sent = await submitApplication(portal, { person, reference: id, revision });
  if (!sent.ok) throw new Error(sent.reason);
  const { number } = sent;
  expect(await load(number)).toMatchObject({ state: 'completeness', technicalOffice: null });

  const officer = await nurse.someone('world-rahmat');
  const items = [{ kind: 'question', item: 'ukuran', reason: 'berbeda-dengan-dokumen', note: null }] as const;
  await returnForCorrection(portal, { officer, number, revision: (await load(number)).revision, items });
  await nurse.answer(number, page, { ukuran: 'besar' });
  await resubmitApplication(portal, { person, reference: number, revision: (await load(number)).revision });
  await passOn(portal, { officer, number, revision: (await load(number)).revision });

  expect(await load(number)).toMatchObject({ state: 'technical', technicalOffice: OFFICE });
  const desk = visitorOf(createApp(portal));
  await desk.signIn(worldPeople.find(({ id: each }) => each === 'world-yusuf')!);
  expect((await desk.get(paths.desk)).html).toContain(number);
});
