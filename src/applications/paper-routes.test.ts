import { extractText } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openNurse } from '../../tests/own-application.ts';
import type { Nurse } from '../../tests/own-application.ts';
import type { Answer } from '../../tests/visitor.ts';
import { paths } from '../web/paths.ts';
import { textsId as t } from '../web/texts/texts.ts';
import { filmPerson, worldPeople } from '../world/people.ts';

let nurse: Nurse;
beforeAll(async () => {
  nurse = await openNurse();
});
afterAll(() => nurse.close());

async function textOf({ response, status }: Answer): Promise<string> {
  expect(status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const { text } = await extractText(new Uint8Array(await response.arrayBuffer()), { mergePages: true });
  return text.replaceAll('\u200B', '').replaceAll(/\s+/g, ' ');
}

test('everybody can take the empty form of a service along', async () => {
  const text = await textOf(await nurse.browser.get(paths.blankFormPdf('sip-perawat')));
  expect(text).toContain('Nomor STR');
  expect(text).not.toContain(filmPerson.name);
  expect((await nurse.browser.get(paths.blankFormPdf('slhs'))).status).toBe(404);
});

test('who has begun online prints what is filled in, and the receipt when it is sent', async () => {
  const id = await nurse.fill();
  const form = await nurse.browser.get(paths.draftFormPdf(id));
  expect(form.response.headers.get('cache-control')).toBe('no-store');
  const text = await textOf(form);
  for (const part of [filmPerson.name, t.papers.form.number]) expect(text).toContain(part);
  expect((await nurse.browser.get(paths.receiptPdf(id))).location).toBe(paths.application(id));

  const sent = await nurse.send(id);
  const number = decodeURIComponent(sent.location?.split('/')[2] ?? '');
  const receipt = await textOf(await nurse.browser.get(paths.receiptPdf(number)));
  for (const part of [number, filmPerson.name, 'KTP-el pemohon', 'Bukti ini bukan izin']) expect(receipt).toContain(part);

  const other = worldPeople.find(({ role, id: who }) => role === 'applicant' && who !== filmPerson.id)!;
  await nurse.browser.signIn(other);
  for (const path of [paths.receiptPdf(number), paths.draftFormPdf(number)])
    expect((await nurse.browser.get(path)).status).toBe(404);
});
