import { Hono } from 'hono';
import { UUID_PATTERN } from '../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { openEditor, plainLines, recordIn } from './editor.ts';
import { openDesigned } from './load.ts';
import type { Designed } from './load.ts';
import { changing, looking } from './may-change.ts';
import type { Done } from './pages/service-frame.tsx';
import { wordingPage } from './pages/wording.tsx';
import type { OwnWords } from './pages/wording-proposal.tsx';
import { loadWording } from './wording/load-wording.ts';
import { findProposal } from './wording/store-wording.ts';
import type { Decision, Proposal } from './wording/store-wording.ts';
import { askForWording, cancelWording, decideWording, goOnWithWording } from './wording/wording-acts.ts';

/** Plainer wording, proposed by a language model and decided by people. */
export const wordingRoutes = new Hono<PortalEnv>();

/** The longest text that somebody may write instead of a proposal, in letters. */
const OWN_LETTERS = 2000;

const DECISIONS: Readonly<Record<string, Decision | undefined>> = { terima: 'accepted', ubah: 'changed', tolak: 'refused' };

wordingRoutes.get('/petugas/layanan/:slug/kata', looking, async (c) => {
  const opened = await openEditor(c);
  return 'response' in opened ? opened.response : show(c, opened.designed, { done: doneOf(c) });
});

/** Asks about everything, or about one part: `bagian` is its place in the definition. */
wordingRoutes.post('/petugas/layanan/:slug/kata', changing, async (c) => {
  const { values } = await readPosted(c, { fields: ['bagian'] });
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed, record } = opened;
  const portal = c.get('portal');
  const person = c.get('person');
  const settings = portal.config.wording;
  if (person === null || settings === null) return c.notFound();
  const asked = await askForWording(portal, { slug: designed.slug, record, within: values['bagian'] ?? '', person, settings });
  const t = c.get('t').designer.wording;
  if (asked === 'busy') return show(c, designed, { done: { sentence: t.busy, danger: true } });
  return asked === 'nothing' ? show(c, designed, { done: { sentence: t.askNothing } }) : back(c, designed.slug, '');
});

wordingRoutes.post('/petugas/layanan/:slug/kata/pembatalan', changing, async (c) => {
  await readPosted(c, { fields: [] });
  const slug = c.req.param('slug');
  await cancelWording(c.get('portal'), slug);
  return back(c, slug, '');
});

wordingRoutes.post('/petugas/layanan/:slug/kata/kelanjutan', changing, async (c) => {
  await readPosted(c, { fields: [] });
  const slug = c.req.param('slug');
  const { wording } = c.get('portal').config;
  if (wording !== null) await goOnWithWording(c.get('portal'), slug, wording);
  return back(c, slug, '');
});

wordingRoutes.post(`/petugas/layanan/:slug/kata/usulan/:id{${UUID_PATTERN}}`, changing, async (c) => {
  const values = plainLines((await readPosted(c, { fields: ['putusan', 'teks'] })).values);
  const opened = await openEditor(c);
  if ('response' in opened) return opened.response;
  const { designed } = opened;
  const proposal = await findProposal(c.get('portal').db, designed.slug, c.req.param('id'));
  const decision = DECISIONS[values['putusan'] ?? ''];
  if (proposal === null || proposal.after === null || decision === undefined) return c.notFound();
  const text = decision === 'changed' ? (values['teks'] ?? '').replaceAll('\0', '').trim() : proposal.after;
  const error = decision === 'changed' ? faultOfOwn(c, text) : null;
  if (error !== null) return show(c, designed, { own: { id: proposal.id, text, error } });
  return decide(c, { designed, proposal, decision, text });
});

async function decide(
  c: PortalContext,
  deciding: { designed: Designed; proposal: Proposal; decision: Decision; text: string },
): Promise<Response> {
  const person = c.get('person');
  if (person === null) return c.notFound();
  const { slug } = deciding.designed;
  const made = await decideWording(c.get('portal'), { ...deciding, person });
  if (made === 'done') return back(c, slug, `?kabar=${deciding.decision}`);
  const t = c.get('t').designer.wording;
  const now = await openDesigned(c);
  if (now === null) return c.notFound();
  const said = { outdated: t.outdated, busy: t.draftBusy, decided: t.decidedAlready }[made];
  // Words of one's own are not lost: the same field has them, with the reason.
  if (deciding.decision === 'changed' && made === 'busy')
    return show(c, now, { own: { id: deciding.proposal.id, text: deciding.text, error: said } });
  return show(c, now, {
    done: { sentence: said, danger: true, ...(deciding.decision === 'changed' ? { note: deciding.text } : {}) },
  });
}

function faultOfOwn(c: PortalContext, text: string): string | null {
  const t = c.get('t').designer.wording;
  if (text === '') return t.ownMissing;
  return text.length > OWN_LETTERS ? t.ownTooLong(OWN_LETTERS) : null;
}

const show = async (c: PortalContext, designed: Designed, given: { done?: Done; own?: OwnWords }) =>
  wordingPage(c, designed, { wording: await loadWording(c, designed.slug, recordIn(designed)), ...given });

const back = (c: PortalContext, slug: string, query: string) => c.redirect(`${paths.designedPart(slug, 'kata')}${query}`, 303);

/** What was decided just now, as the address tells it. */
function doneOf(c: PortalContext): Done {
  const t = c.get('t').designer.wording.done;
  const kind = c.req.query('kabar');
  return kind === 'accepted' || kind === 'changed' || kind === 'refused' ? { sentence: t[kind] } : null;
}
