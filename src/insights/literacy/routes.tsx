import { Hono } from 'hono';
import { requirePerson } from '../../accounts/require.ts';
import { forOfficers } from '../readers.ts';
import { localDay } from '../../catalogue/formats.ts';
import type { PortalContext, PortalEnv } from '../../web/environment.ts';
import { inBothFormats, sendTable } from '../../web/send-table.ts';
import { paths } from '../../web/paths.ts';
import { readPosted } from '../../web/posted.ts';
import { judgeAnswers, SKILLS } from './literacy-rules.ts';
import type { Occasion } from './literacy-rules.ts';
import { literacyRows } from './literacy-table.ts';
import { literacyFiguresPage } from './pages/figures.tsx';
import { literacyPage, literacyThanksPage } from './pages/questions.tsx';
import { keepAnswers, literacyTold } from './store.ts';

/** Five questions about one's own skill: offered, never asked for. */
export const literacyRoutes = new Hono<PortalEnv>();

const applicant = requirePerson(['applicant']);

/** `sesudah` = after a permit. */
const occasionOf = (asked: string | undefined): Occasion => (asked === 'sesudah' ? 'after' : 'first');

literacyRoutes.get('/akun/kemampuan', applicant, (c) =>
  literacyPage(c, { occasion: occasionOf(c.req.query('kapan')), typed: {} }),
);

literacyRoutes.post('/akun/kemampuan', applicant, async (c) => {
  const { values } = await readPosted(c, { fields: ['kapan', ...SKILLS] });
  const occasion = occasionOf(values.kapan);
  const judged = judgeAnswers(values);
  if (!judged.ok) return literacyPage(c, { occasion, typed: values, missing: judged.missing });
  await keep(c, occasion, judged.answers);
  return c.redirect(paths.skillsThanks, 303);
});

literacyRoutes.get('/akun/kemampuan/terima-kasih', applicant, literacyThanksPage);

literacyRoutes.post('/akun/kemampuan/nanti', applicant, async (c) => {
  const { values } = await readPosted(c, { fields: ['kapan'] });
  await keep(c, occasionOf(values.kapan), null);
  return c.redirect(paths.applications, 303);
});

literacyRoutes.get('/petugas/pengaruh/kemampuan', forOfficers, async (c) =>
  literacyFiguresPage(c, await literacyTold(c.get('portal').db)),
);

literacyRoutes.on('GET', inBothFormats('/petugas/pengaruh/kemampuan.csv'), forOfficers, async (c) => {
  const told = await literacyTold(c.get('portal').db);
  const head = c.get('t').effects.skills.csvColumns.map(([name]) => name);
  return sendTable(c, [head, ...(told === null ? [] : literacyRows(told.figures))], 'kemampuan.csv');
});

async function keep(c: PortalContext, occasion: Occasion, answers: Parameters<typeof keepAnswers>[2]['answers']): Promise<void> {
  const { db, seal, clock, office } = c.get('portal');
  const person = c.get('person');
  if (person === null || person.helping !== undefined) return;
  await keepAnswers(db, seal, { personId: person.id, occasion, answers, day: localDay(clock.now(), office) });
}
