import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { referenceOf } from '../applications/application.ts';
import { loadForApplicant } from '../applications/store.ts';
import { isUuid } from '../database/uuid.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { paths } from '../web/paths.ts';
import { readPosted } from '../web/posted.ts';
import { gatewayOf } from './gateway.ts';
import { demoBankPage, demoBillPage } from './pages/demo-bank.tsx';
import { judgeAmount } from './rules.ts';
import type { Fee } from './rules.ts';
import { findFee } from './store.ts';
import { takePayment } from './take-payment.ts';

/** The bank of a demo: whoever has a code pays with it, with no money. Beside a real gateway, and in production, there are no such pages. */
export const demoBankRoutes = new Hono<PortalEnv>();

demoBankRoutes.get('/peragaan/bank', (c) => (isDemo(c) ? demoBankPage(c, { typed: '', unknown: false }) : c.notFound()));

demoBankRoutes.post('/peragaan/bank', async (c) => {
  const { values } = await readPosted(c, { fields: ['kode'] });
  if (!isDemo(c)) return c.notFound();
  const typed = values['kode'] ?? '';
  const fee = await billOf(c, typed.replaceAll(/\s+/g, ''));
  return fee === null ? demoBankPage(c, { typed, unknown: true }) : c.redirect(paths.demoBank(fee.code ?? ''), 303);
});

demoBankRoutes.get('/peragaan/bank/:code', async (c) => {
  const code = c.req.param('code');
  const fee = await billOf(c, code);
  if (!isDemo(c)) return c.notFound();
  if (fee === null) return demoBankPage(c, { typed: code, unknown: true });
  return demoBillPage(c, {
    fee,
    transaction: randomUUID(),
    back: await applicationOf(c, fee),
    typed: null,
    news: newsOf(c.req.query('kabar')),
  });
});

demoBankRoutes.post('/peragaan/bank/:code', async (c) => {
  const { values } = await readPosted(c, { fields: ['jumlah', 'transaksi'] });
  const fee = await billOf(c, c.req.param('code'));
  if (fee === null || fee.code === null) return c.notFound();
  const { jumlah: typed = '', transaksi = '' } = values;
  const amount = judgeAmount(typed);
  if (!amount.ok)
    return demoBillPage(c, { fee, transaction: randomUUID(), back: await applicationOf(c, fee), typed, news: null });
  // Made with the page, as a bank makes one for each order to pay: pressed twice it is one payment.
  if (!isUuid(transaksi)) return c.redirect(paths.demoBank(fee.code), 303);
  const reference = `DEMO-${transaksi.slice(0, 13).toUpperCase()}`;
  const paidAt = c.get('portal').clock.now();
  const taken = await takePayment(c.get('portal'), { code: fee.code, amountRupiah: amount.amountRupiah, reference, paidAt });
  const fits = taken === 'pays' || taken === 'told-before';
  return c.redirect(paths.demoBankAfter(fee.code, fits ? 'terkirim' : 'tidak-cocok'), 303);
});

const isDemo = (c: PortalContext): boolean => gatewayOf(c.get('portal').config)?.name === 'demo';

const newsOf = (asked: string | undefined) => (asked === 'terkirim' || asked === 'tidak-cocok' ? asked : null);

async function billOf(c: PortalContext, code: string): Promise<Fee | null> {
  const { db, seal } = c.get('portal');
  return isDemo(c) && code !== '' ? findFee(db, seal, { code }) : null;
}

/** The way back, for who may see the application. */
async function applicationOf(c: PortalContext, fee: Fee): Promise<string | null> {
  const { db, seal } = c.get('portal');
  const person = c.get('person');
  const application = person === null ? null : await loadForApplicant(db, seal, person, fee.applicationId);
  return application === null ? null : paths.application(referenceOf(application));
}
