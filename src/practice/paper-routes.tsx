import { Hono } from 'hono';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { findExercise } from './open-practice.ts';
import { papersPart } from './pages/papers.tsx';
import { reviewPart } from './pages/review.tsx';
import { finish, keep, openPart, slip } from './part.ts';
import { withDone, withTried } from './practice-rules.ts';
import { judgePaper, samplePaper } from './sample-papers.ts';

/** Documents, review and sending; the documents are drawn ones, and nothing is taken from the phone. */
export const paperParts = new Hono<PortalEnv>();

paperParts.get('/latihan/:slug/kertas/:requirement', async (c) => {
  const requirement = findExercise(c)?.papers.find(({ id }) => id === c.req.param('requirement'));
  const picture = requirement === undefined ? null : (await samplePaper(requirement)).picture;
  if (picture === null) return c.notFound();
  return c.body(new Uint8Array(picture), 200, { 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=3600' });
});

paperParts.get('/latihan/:slug/dokumen', async (c) => {
  const open = openPart(c, 'dokumen');
  return 'exercise' in open ? papersPart(c, open, null) : open;
});

paperParts.post('/latihan/:slug/dokumen', async (c) => {
  const { values } = await readPosted(c, { fields: ['dokumen', 'berkas', 'lanjut'] });
  const open = openPart(c, 'dokumen');
  if (!('exercise' in open)) return open;
  if (c.get('switching')) return papersPart(c, open, null);
  if (values['lanjut'] !== undefined) return finish(c, open);
  const requirement = open.exercise.papers.find(({ id }) => id === values['dokumen']);
  if (requirement === undefined) return papersPart(c, open, null);
  const size = values['berkas'] === 'berat' ? 'heavy' : 'light';
  const refused = await judgePaper(await samplePaper(requirement), size, c.get('portal').office.uploads);
  const { practice } = open;
  if (refused === null) {
    keep(c, open, { ...practice, papers: [...new Set([...practice.papers, requirement.id])] });
    return c.redirect(paths.practicePart(practice.slug, 'dokumen'), 303);
  }
  const asked = !practice.tried.includes('berat');
  const next = asked ? keep(c, open, withTried(practice, 'berat')) : slip(c, open);
  return papersPart(c, next, { requirement: requirement.id, refused });
});

paperParts.get('/latihan/:slug/periksa', (c) => {
  const open = openPart(c, 'periksa');
  return 'exercise' in open ? reviewPart(c, open, null) : open;
});

paperParts.post('/latihan/:slug/periksa', async (c) => {
  const { values } = await readPosted(c, { fields: ['pernyataan'] });
  const open = openPart(c, 'periksa');
  if (!('exercise' in open)) return open;
  const { exercise, practice } = open;
  const declared = values['pernyataan'] !== undefined;
  if (c.get('switching')) return reviewPart(c, open, { declared, refused: null });
  const forgotten = exercise.papers.some(({ id }) => !practice.papers.includes(id));
  if (forgotten || !declared) {
    const asked = forgotten && !practice.tried.includes('lupa');
    const next = asked ? keep(c, open, withTried(practice, 'lupa')) : slip(c, open);
    return reviewPart(c, next, { declared, refused: forgotten ? 'incomplete' : 'not-declared' });
  }
  return finish(c, { ...open, practice: withDone(practice, 'dokumen') });
});
