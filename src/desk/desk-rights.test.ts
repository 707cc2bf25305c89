import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { settingsSchema } from '../catalogue/office-schema.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';

const t = textsId.desk;
const [rahmat, yusuf, nurbaiti] = ['world-rahmat', 'world-yusuf', 'world-nurbaiti'] as const;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

/** Pages of an officer. */
const own = (number: string, document: string) => [
  paths.desk,
  paths.permits,
  paths.deskCase(number),
  paths.deskCorrection(number),
  paths.deskRefusal(number),
  paths.deskSendingBack(number),
  paths.deskPage(number, document, 1),
];

describe('who has no right finds no page', () => {
  let [number, document] = ['', ''];
  beforeAll(async () => {
    number = await desk.sent();
    document = (await documentsOf(desk.portal.db, (await desk.application(number)).id))[0]!.id;
  });

  test.each(['world-siti', 'world-lina', 'world-admin'])('%s', async (id) => {
    for (const path of [...own(number, document).slice(1), paths.signing, paths.letter(number), paths.letterPicture(number, '')])
      expect([path, (await desk.at(id).get(path)).status]).toEqual([path, 404]);
    for (const path of [paths.deskCheck, paths.deskLook, paths.deskPassing, paths.deskApproval, paths.deskRefusal, paths.letter])
      expect((await desk.at(id).post(path(number), { revision: '1' })).status).toBe(404);
  });

  test('only the head signs, and only the administrator sees what is wrong with definitions', async () => {
    for (const id of [rahmat, yusuf]) expect((await desk.at(id).get(paths.signing)).status).toBe(404);
    expect((await desk.at('world-admin').get(paths.faultyServices)).status).toBe(200);
    for (const id of [rahmat, nurbaiti, 'world-siti']) expect((await desk.at(id).get(paths.faultyServices)).status).toBe(404);
  });

  test('an office sees nothing of what another office reviews', async () => {
    const number = await desk.broughtTo('technical', 'izin-reklame-insidental');
    expect(await desk.waitsAt(yusuf, number)).toBe(false);
    expect((await desk.at(yusuf).get(paths.deskCase(number))).status).toBe(404);
    expect((await desk.at(yusuf).post(paths.deskApproval(number), { revision: '1' })).status).toBe(404);
  });

  test('somebody who is not signed in is asked to, and comes back', async () => {
    const { location } = await desk.stranger().get(paths.desk);
    expect(location).toBe(paths.signInThen(paths.desk));
  });

  test('a verb that is not of this stage is refused', async () => {
    const answer = await desk.at(rahmat).post(paths.deskApproval(number), await desk.everythingGood(number));
    expect(answer.status).toBe(409);
    expect((await desk.application(number)).state).toBe('completeness');
  });
});

test('every part of the office that can be unconfirmed has a name in words', () => {
  const canBe = Object.entries(settingsSchema.shape)
    .filter(([, part]) => JSON.stringify(z.toJSONSchema(part, { unrepresentable: 'any' })).includes('"confirmed"'))
    .map(([name]) => name);
  expect(canBe).toContain('retention');
  expect(Object.keys(t.office.facts.names)).toEqual(expect.arrayContaining([...canBe, 'holidays', 'checks']));
});

test('the administrator is told what nobody has confirmed', async () => {
  const { html } = await desk.at('world-admin').get(paths.faultyServices);
  for (const part of desk.portal.office.unconfirmed) expect(html).toContain(t.office.facts.names[part]);
  const unsure = [...desk.portal.catalogue.services.values()].find(({ uncertainties }) => uncertainties.length > 0);
  expect(html).toContain(unsure!.name);
});

test.each(['world-lina', 'world-admin'])(
  'the desk’s own address leads %s, who has no queue, to the first page of their work',
  async (id) => {
    const { location } = await desk.at(id).get(paths.desk);
    expect(location).not.toBeNull();
    expect((await desk.at(id).get(location!)).status).toBe(200);
  },
);
