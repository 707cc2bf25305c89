import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import { clientAddress } from '../accounts/client-address.ts';
import { tryUnder } from '../accounts/rate-limit-store.ts';
import type { PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { judgeFile, LARGEST_LETTER } from './file-check-rules.ts';
import { checkFormPage } from './pages/check-form.tsx';
import { fileVerdictPage } from './pages/file-verdict.tsx';
import { readSignatures } from './signing/read-signatures.ts';
import { showChecked } from './show-checked.tsx';
import { findByHash } from './store.ts';

/** A letter checked as a file: whether it is the very one that was issued. It is read once, in memory, and kept nowhere. */
export const fileCheckRoutes = new Hono<PortalEnv>();

fileCheckRoutes.get(paths.verifyFile, (c) => c.redirect(paths.verifyForm, 303));

fileCheckRoutes.post(paths.verifyFile, async (c) => {
  const { db, seal, clock } = c.get('portal');
  const later = await tryUnder(db, seal, [{ limit: 'letter-file', subject: clientAddress(c) }], clock.now());
  if (later !== null) return checkFormPage(c, { typed: '', later });
  const { files } = await readPosted(c, { fields: [], files: ['surat'] });
  const { surat } = files;
  if (surat !== undefined && surat.size > LARGEST_LETTER) return checkFormPage(c, { typed: '', file: 'too-large' });
  const bytes = surat === undefined ? Buffer.alloc(0) : Buffer.from(await surat.arrayBuffer());
  const permit = bytes.length === 0 ? null : await findByHash(db, seal, createHash('sha256').update(bytes).digest('hex'));
  // Answered here and not by an address: nobody can hand on a link that says so.
  if (permit !== null) return showChecked(c, permit, { sameFile: true });
  const verdict = judgeFile(bytes, await readSignatures(bytes));
  switch (verdict) {
    case 'missing':
    case 'too-large':
    case 'not-pdf':
    case 'locked':
      return checkFormPage(c, { typed: '', file: verdict });
    case 'changed':
    case 'foreign':
    case 'unsigned':
      return fileVerdictPage(c, verdict);
  }
});
