import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const words = textsId.administration;
let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

const admin = () => desk.at('world-admin');
const seen = () => ({ dilihat: String(desk.portal.officeParts.newest) });
const numbers = {
  'numbers.registration': 'PRZ-{year}-{sequence:4}',
  'numbers.letter': '503/{sequence}/{code}/100.26/{month}/{year}',
  'numbers.assessment': 'TAGIHAN-{year}-{sequence:6}',
};

test('another pattern counts for what is sent next, stands in the history, and goes back to the file', async () => {
  const before = await desk.sent();
  const saved = await admin().post(paths.officeSettingGroup('nomor'), { ...numbers, ...seen() });
  expect(saved.location).toBe(paths.officeSettingsAfter('disimpan'));
  const after = await desk.sent();
  expect([before, after]).toEqual([expect.stringMatching(/^SMR-2026-\d{6}$/), expect.stringMatching(/^PRZ-2026-\d{4}$/)]);
  const { html } = await admin().get(paths.officeSettings);
  expect(html).toContain(words.settings.inFile('SMR-{year}-{sequence:6}'));
  const csv = await admin().get(paths.officeChangesCsv);
  expect(csv.html).toContain('SMR-{year}-{sequence:6};PRZ-{year}-{sequence:4}');

  await admin().post(paths.officeSettingGroupBack('nomor'), seen());
  expect(desk.portal.office.numbers.registration).toBe('SMR-{year}-{sequence:6}');
  expect((await admin().get(paths.officeChanges)).html).toContain(words.changes.backToFile);
});

test('another address stands on the page of citizens at once', async () => {
  const kantor = {
    name: desk.portal.office.name,
    short_name: desk.portal.office.shortName,
    address: 'Jalan Contoh No. 7',
    phone: desk.portal.office.phone,
    whatsapp: desk.portal.office.whatsapp,
    website: desk.portal.office.website,
  };
  await admin().post(paths.officeSettingGroup('kantor'), { ...kantor, ...seen() });
  expect((await desk.stranger().get(paths.home)).html).toContain('Jalan Contoh No. 7');
});

test('what is wrong is said beside its field, and nothing is stored', async () => {
  const { newest } = desk.portal.officeParts;
  const wrong = await admin().post(paths.officeSettingGroup('nomor'), { ...numbers, 'numbers.letter': '503', ...seen() });
  expect(wrong.status).toBe(422);
  expect(wrong.html).toContain(words.settings.faults['pattern-sequence']);
  expect(desk.portal.officeParts.newest).toBe(newest);
  expect((await admin().get(paths.officeSettingGroup('rahasia'))).status).toBe(404);
  expect((await desk.at('world-nurbaiti').get(paths.officeSettings)).status).toBe(200);
  expect((await desk.at('world-nurbaiti').post(paths.officeSettingGroup('nomor'), numbers)).status).toBe(404);
  expect((await desk.at('world-rahmat').get(paths.officeSettings)).status).toBe(404);
});
