import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDeskTest } from '../../tests/desk.ts';
import type { DeskTest } from '../../tests/desk.ts';
import { formsOf } from '../../tests/forms-of-a-page.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { paths } from '../web/paths.ts';
import { textsId } from '../web/texts/texts.ts';
import { QUICK_FIELDS } from './quick-look-rules.ts';

const t = textsId.desk;

let desk: DeskTest;
beforeAll(async () => {
  desk = await openDeskTest();
});
afterAll(() => desk.close());

/** The form of the check on a page, as it would be posted now without any of its buttons. */
function checkForm(html: string, number: string) {
  const form = formsOf(html, paths.deskCase(number)).find(({ action }) => action === paths.deskCheck(number));
  if (form === undefined) throw new Error('nothing can be checked here');
  const typed = form.fields.filter(({ kind }) => kind !== 'button' && kind !== 'radio');
  const buttons = new Map(form.fields.filter(({ kind }) => kind === 'button').map(({ name, value }) => [name, value]));
  return { fields: Object.fromEntries(typed.map(({ name, value }) => [name, value])), buttons };
}

test('a verifier who looks at every document of a typical file decides with at most twelve presses', async () => {
  const number = await desk.sent();
  const held = await documentsOf(desk.portal.db, (await desk.application(number)).id);
  const rahmat = desk.at('world-rahmat');
  const queue = await rahmat.get(paths.desk);
  expect(queue.html).toContain(`href="${paths.deskCase(number)}"`);
  let at = await rahmat.get(paths.deskCase(number));
  let presses = 1;
  const press = async (name: string, value: string, to = paths.deskCheck(number)) => {
    presses++;
    const { fields } = checkForm(at.html, number);
    const { location } = await rahmat.post(to, name === '' ? fields : { ...fields, [name]: value });
    at = await rahmat.get(location?.replace(/#.*/, '') ?? '');
  };
  const seen: string[] = [];
  for (let document; (document = checkForm(at.html, number).buttons.get(QUICK_FIELDS.document)) !== undefined;) {
    seen.push(document);
    expect(at.html).toContain(seen.length === held.length ? t.case.goodAndLast : t.case.goodAndNext);
    await press(QUICK_FIELDS.document, document);
  }
  expect(seen.toSorted()).toEqual(held.map(({ requirement }) => requirement).toSorted());
  const answers = checkForm(at.html, number).buttons.get(QUICK_FIELDS.answers);
  expect(answers).toBeDefined();
  await press(QUICK_FIELDS.answers, answers!);
  expect(at.html).toContain(t.bar.allGood);
  await press('', '', paths.deskPassing(number));
  expect((await desk.application(number)).state).toBe('technical');
  expect(presses).toBeLessThanOrEqual(12);
});

test('what was found bad is not made good by the press for all answers', async () => {
  const number = await desk.sent();
  const rahmat = desk.at('world-rahmat');
  const { html } = await rahmat.get(paths.deskCase(number));
  const { fields, buttons } = checkForm(html, number);
  await rahmat.post(paths.deskCheck(number), {
    ...fields,
    'h-data-anda': 'tidak',
    [QUICK_FIELDS.answers]: buttons.get(QUICK_FIELDS.answers)!,
  });
  expect((await rahmat.get(paths.deskCase(number))).html).not.toContain(QUICK_FIELDS.answers + '" value="benar"');
  const refused = await rahmat.post(paths.deskPassing(number), {
    ...(await desk.everythingGood(number)),
    'h-data-anda': 'tidak',
  });
  expect(refused.status).toBe(422);
});
