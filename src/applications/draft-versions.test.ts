import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { first, openChangingService, second } from '../../tests/changing-service.ts';
import type { ChangingService } from '../../tests/changing-service.ts';
import { paths } from '../web/paths.ts';
import { textsEn as en, textsId as t } from '../web/texts/texts.ts';

let service: ChangingService;
beforeEach(async () => {
  service = await openChangingService();
});
afterEach(() => service.world.close());

const words = t.draftChanges;

describe('a draft whose requirements have become others', () => {
  test('says so on its pages, and tells what is open, what is gone and what is good to know', async () => {
    await service.answerAll();
    await service.change(second);
    expect((await service.siti.get(paths.applications)).html).toContain(words.listed);
    for (const address of [
      paths.application(service.draft),
      paths.formPage(service.draft, 'usaha'),
      paths.documents(service.draft),
    ])
      expect((await service.siti.get(address)).html).toContain(words.title);
    const { html } = await service.siti.get(paths.draftChanges(service.draft));
    const places = [
      words.todo,
      'Isian jenis',
      words.was('Toko'),
      'Isian pegawai',
      'Dokumen denah',
      words.gone,
      'Isian lama',
      words.yours('Sejak 2020'),
      'Dokumen foto',
      t.changes.facts.fee,
      t.changes.before('Gratis'),
      t.changes.after('Rp50.000'),
      words.all(7),
      t.actions.adopt.button,
    ].map((part) => html.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test('cannot be sent before they were looked at', async () => {
    await service.answerAll();
    await service.change(second);
    expect((await service.siti.get(paths.review(service.draft))).location).toBe(paths.draftChanges(service.draft));
    expect((await service.send()).location).toBe(paths.draftChanges(service.draft));
    expect((await service.load()).state).toBe('draft');
  });

  test('is told in English to who reads English', async () => {
    await service.answerAll();
    await service.change(second);
    await service.siti.post(paths.language, { bahasa: 'en', kembali: paths.draftChanges(service.draft) });
    const { html } = await service.siti.get(paths.draftChanges(service.draft));
    for (const said of [en.draftChanges.title, en.draftChanges.todo, en.changes.facts.fee, en.actions.adopt.button])
      expect(html).toContain(said);
    expect((await service.adopt()).location).toBe(paths.formPage(service.draft, 'usaha'));
  });
});

test('a change that no applicant could notice is taken over by sending', async () => {
  await service.answerAll();
  await service.change({ ...first, note: 'Hanya untuk kantor.' });
  expect((await service.siti.get(paths.application(service.draft))).html).not.toContain(words.title);
  expect((await service.siti.get(paths.review(service.draft))).status).toBe(200);
  await service.send();
  expect(await service.load()).toMatchObject({ state: 'completeness', definitionVersion: 2 });
});

test('what was sent stays on its version', async () => {
  await service.answerAll();
  await service.send();
  await service.change(second);
  const sent = await service.load();
  expect(sent.definitionVersion).toBe(1);
  expect((await service.siti.get(paths.application(service.draft))).html).not.toContain(words.title);
  expect((await service.siti.get(paths.draftChanges(service.draft))).location).toBe(paths.application(sent.number ?? ''));
  expect((await service.siti.post(paths.draftChanges(service.draft), { revisi: '1', versi: '2' })).html).toContain(
    t.actions.adopt.tooLate,
  );
});

test.each([
  ['is not live any more', null, words.closed.text],
  ['is handled elsewhere now', { ...first, channel: 'oss' }, words.closed.elsewhere('OSS')],
])('a draft of a service that %s says so and is kept', async (_, changes, sentence) => {
  await service.answerAll();
  await service.change(changes);
  expect((await service.siti.get(paths.application(service.draft))).html).toContain(words.closed.title);
  expect((await service.siti.get(paths.review(service.draft))).location).toBe(paths.draftChanges(service.draft));
  expect((await service.siti.get(paths.draftChanges(service.draft))).html).toContain(sentence);
  expect((await service.send()).location).toBe(paths.draftChanges(service.draft));
  expect(await service.load()).toMatchObject({ state: 'draft', definitionVersion: 1 });
});
