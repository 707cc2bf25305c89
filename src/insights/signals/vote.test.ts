import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestPortal } from '../../../tests/portal.ts';
import { visitorOf } from '../../../tests/visitor.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { worldPeople } from '../../world/people.ts';
import { writePlace } from './page-token.ts';
import { writeAllDays } from './rollup-jobs.ts';

const t = textsId.counting.vote;
let world: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  world = await openTestPortal();
});
afterAll(() => world.close());

const placeOf = (step: string, attempt = 4711) =>
  writePlace(world.portal.secret, { service: 'sip-perawat', step, attempt, round: 'first', channel: 'self' });

test('a vote is counted, a line is kept sealed, and the office reads both at the step', async () => {
  const { portal } = world;
  const first = portal.catalogue.services.get('sip-perawat')!.pages[0]!;
  for (const [index, jawab] of ['ya', 'ya', 'ya', 'tidak', 'tidak'].entries()) {
    const tempat = placeOf(`isian/${first.id}`, index + 1);
    const sent = await visitorOf(world.app).post(paths.helpVotes, { tempat, jawab, kalimat: '' });
    expect(sent.status).toBe(303);
  }
  const visitor = visitorOf(world.app);
  const sent = await visitor.post(paths.helpVotes, {
    tempat: placeOf(`isian/${first.id}`),
    jawab: 'tidak',
    kalimat: 'Apa itu <i>STR</i>?',
  });
  expect((await visitor.get(sent.location!)).html).toContain(t.thanks);
  await portal.signals.flush();
  const { rows } = await portal.db.execute<{ sealed: Buffer }>('select sealed from feedback');
  expect(rows).toHaveLength(1);
  expect(rows[0]?.sealed.toString('latin1')).not.toContain('STR');

  // Somebody must have been at the step for it to be a step.
  const stay = {
    at: portal.clock.now(),
    kind: 'shown' as const,
    visit: 1,
    attempt: 1,
    service: 'sip-perawat',
    step: `isian/${first.id}`,
    item: '',
  };
  portal.signals.add([{ ...stay, reason: '', amount: 0, round: 'first', channel: 'self', width: '', connection: '' }]);
  await portal.signals.flush();
  // A page tells of days of which everything is known: the last two are not.
  await portal.db.execute("update signal set at = at - interval '3 days'");
  await writeAllDays(portal);
  const lina = visitorOf(world.app);
  await lina.signIn(worldPeople.find(({ role }) => role === 'publisher')!);
  const { html } = await lina.get(paths.hurdle({ service: 'sip-perawat', step: stay.step, item: '' }));
  expect(html).toContain('Apa itu &lt;i&gt;STR&lt;/i&gt;?');
  // Three and three: neither is told.
  expect(html).toContain(textsId.hurdles.detail.votes(textsId.hurdles.few, textsId.hurdles.few));
});

test('what is not answered, too long or made up is refused, and what was written stays', async () => {
  const visitor = visitorOf(world.app);
  const tempat = placeOf('periksa');
  const nothing = await visitor.post(paths.helpVotes, { tempat, kalimat: '  ' });
  expect(nothing.status).toBe(422);
  expect(nothing.html).toContain(t.nothing);
  const long = await visitor.post(paths.helpVotes, { tempat, jawab: 'ya', kalimat: 'a'.repeat(301) });
  expect(long.status).toBe(422);
  expect(long.html).toContain('a'.repeat(301));
  expect((await visitor.post(paths.helpVotes, { tempat: `${tempat}x`, jawab: 'ya' })).status).toBe(404);
  expect((await visitor.get(paths.helpVote('x', 'ya'))).status).toBe(404);
  expect((await visitor.get(paths.helpVote(tempat, 'ya'))).html).toContain('checked');
});

test('one network cannot vote without end', async () => {
  await world.portal.db.execute('delete from rate_limit');
  const visitor = visitorOf(world.app);
  const tempat = placeOf('periksa');
  for (let times = 0; times < 120; times++) await visitor.post(paths.helpVotes, { tempat, jawab: 'ya' });
  const refused = await visitor.post(paths.helpVotes, { tempat, jawab: 'ya', kalimat: 'Tetap di sini.' });
  expect(refused.status).toBe(429);
  expect(refused.html).toContain('Tetap di sini.');
});
