import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Certificate } from 'pkijs';
import { WORLD_DATE } from '../src/clock.ts';
import type { BsreSettings } from '../src/config.ts';
import { createCertificate, RSA } from '../src/permits/signing/certificate.ts';
import { localSigner } from '../src/permits/signing/local-signer.ts';

/** What the double does with the next requests to sign. `cut`: half of the answer; `other`: somebody else's file; `drop`: the line breaks after it was signed. */
export type BsreMood = 'ready' | 'slow' | 'refused' | 'ill' | 'garbage' | 'cut' | 'unsigned' | 'drop';

/** Answers as BSrE's client service does, versions 1 and 2: Basic auth, an account with a state and a passphrase, real PAdES signatures. */
export async function openBsreDouble(version: '1' | '2' = '1') {
  const settings = { kind: 'bsre', user: 'pintu', password: 'basic of tests', nik: '6472010101700001', version } as const;
  const passphrase = 'frasa sandi uji';
  const made = await createCertificate({
    commonName: 'UJI BSrE',
    organisation: 'UJI',
    from: WORLD_DATE,
    until: new Date('2036-01-01'),
  });
  const signer = localSigner({
    certificate: Certificate.fromBER(new Uint8Array(made.certificate)),
    chain: [],
    key: await crypto.subtle.importKey('pkcs8', Uint8Array.from(made.key), RSA, false, ['sign']),
    issuer: 'UJI',
    demo: false,
  });
  let moods: BsreMood[] = [];
  let account = 'ISSUE';
  let [signings, waitMs] = [0, 300];
  const heard: string[] = [];
  const sign = async (pdf: Buffer, typed: string, words: { reason: string; location: string }) => {
    if (account === 'NOT_REGISTERED') return { code: 400 as const, fault: { error: 'User tidak terdaftar', status_code: 2011 } };
    if (typed !== passphrase) return { code: 400 as const, fault: { error: 'Passphrase anda salah', status_code: 2031 } };
    const mood = moods.shift() ?? 'ready';
    if (mood === 'slow') await new Promise((resolve) => setTimeout(resolve, waitMs));
    if (mood === 'refused') return { code: 400 as const, fault: { error: 'PDF tidak diterima', status_code: 2050 } };
    if (mood === 'ill') return { code: 500 as const, fault: { error: 'Internal Server Error' } };
    if (mood === 'garbage') return { pdf: Buffer.from('<html>not a letter</html>') };
    if (mood === 'unsigned') return { pdf };
    const signed = await signer.sign(pdf, { at: WORLD_DATE, words: { ...words, name: 'UJI', contact: '' }, passphrase: '' });
    if (!signed.ok) throw new Error('the double does not sign');
    signings += 1;
    if (mood === 'drop') return { drop: true as const };
    return { pdf: mood === 'cut' ? signed.pdf.subarray(0, signed.pdf.length / 2) : signed.pdf };
  };
  const app = new Hono();
  const basic = `Basic ${Buffer.from(`${settings.user}:${settings.password}`).toString('base64')}`;
  app.use(async (c, next) => {
    heard.push(`${c.req.method} ${c.req.path}`);
    return c.req.header('authorization') === basic ? next() : c.json({ error: 'Unauthorized' }, 401);
  });
  app.get('/api/user/status/:nik', (c) => c.json({ status_code: 1111, status: account, message: account }));
  app.post('/api/v2/user/check/status', (c) => c.json({ status: account }));
  app.post('/api/sign/pdf', async (c) => {
    const form = await c.req.formData();
    const file = form.get('file') as File;
    const text = (name: string) => {
      const value = form.get(name);
      return typeof value === 'string' ? value : '';
    };
    const told = await sign(Buffer.from(await file.arrayBuffer()), text('passphrase'), {
      reason: text('reason'),
      location: text('location'),
    });
    if ('fault' in told) return c.json(told.fault, told.code);
    if ('drop' in told) return broken();
    return c.body(Uint8Array.from(told.pdf), 200, { 'content-type': 'application/pdf', id_dokumen: String(signings) });
  });
  app.post('/api/v2/sign/pdf', async (c) => {
    const body = await c.req.json<{
      passphrase: string;
      file: string[];
      signatureProperties: { reason: string; location: string }[];
    }>();
    const [words = { reason: '', location: '' }] = body.signatureProperties;
    const told = await sign(Buffer.from(body.file[0] ?? '', 'base64'), body.passphrase, words);
    if ('fault' in told) return c.json(told.fault, told.code);
    if ('drop' in told) return broken();
    return c.json({ file: [told.pdf.toString('base64')] });
  });
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  if (!server.listening) await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    settings: { ...settings, url } satisfies BsreSettings,
    passphrase,
    heard,
    signings: () => signings,
    setMoods: (next: BsreMood[], wait = 300) => {
      moods = next;
      waitMs = wait;
    },
    setAccount: (next: string) => {
      account = next;
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}

/** A body that breaks off before its end. */
const broken = () =>
  new Response(new ReadableStream({ start: (controller) => controller.error(new Error('the line broke')) }), { status: 200 });
