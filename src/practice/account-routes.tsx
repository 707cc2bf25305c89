import { Hono } from 'hono';
import { readCode, readName, readNewPassword, readNik, readPhone } from '../accounts/field-rules.ts';
import type { AccountFault } from '../accounts/field-rules.ts';
import { senderOf } from '../messages/sender.ts';
import type { PortalContext, PortalEnv } from '../web/environment.ts';
import { readPosted } from '../web/posted.ts';
import { SAMPLE_CODE, SAMPLE_EMAIL, SAMPLE_PASSWORD, samplePerson } from './open-practice.ts';
import { codePart, nikPart, searchPart, signInPart, signUpPart } from './pages/account.tsx';
import { preparePart } from './pages/prepare.tsx';
import { finish, keep, openPart, slip } from './part.ts';
import type { OpenPart } from './part.ts';
import { isOneShort, sameWords, withTried } from './practice-rules.ts';

/** From the documents that one prepares to signing in. */
export const accountParts = new Hono<PortalEnv>();

type Values = Record<string, string>;

/** What is seen of one field: by the portal's own rule, then against the card. */
type Seen = { fault?: AccountFault; near?: true };

type Looked = { values: Values; seen: Record<string, Seen> };

const EMPTY: Looked = { values: {}, seen: {} };

type Show = (c: PortalContext, open: OpenPart, looked: Looked) => Response | Promise<Response>;

/** A screen that asks for what stands on the card. */
function part(id: string, fields: readonly string[], show: Show, look: (values: Values, c: PortalContext) => Looked['seen']) {
  accountParts.get(`/latihan/:slug/${id}`, (c) => {
    const open = openPart(c, id);
    return 'exercise' in open ? show(c, open, EMPTY) : open;
  });
  accountParts.post(`/latihan/:slug/${id}`, async (c) => {
    const { values } = await readPosted(c, { fields });
    const open = openPart(c, id);
    if (!('exercise' in open)) return open;
    if (c.get('switching')) return show(c, open, { values, seen: {} });
    const seen = look(values, c);
    if (Object.values(seen).every(({ fault, near }) => fault === undefined && near === undefined)) return finish(c, open);
    const asked = id === 'sandi' && !open.practice.tried.includes('nik') && isOneShort(values['nik'] ?? '', samplePerson.nik);
    const next = asked ? keep(c, open, withTried(open.practice, 'nik')) : slip(c, open);
    return show(c, next, { values, seen });
  });
}

const judged = (
  read: { ok: true; value: string } | { ok: false; reason: AccountFault },
  fits: (value: string) => boolean,
): Seen => (read.ok ? (fits(read.value) ? {} : { near: true }) : { fault: read.reason });

const phoneOf = (text: string): Seen => {
  const sample = readPhone(samplePerson.phone);
  return judged(readPhone(text), (phone) => sample.ok && phone === sample.value);
};

part('daftar', ['name', 'phone', 'email'], signUpPart, ({ name = '', phone = '', email = '' }, c) => ({
  name: judged(readName(name), (read) => sameWords(read, samplePerson.name)),
  phone: phoneOf(phone),
  ...(senderOf(c.get('portal').config).contact === 'email'
    ? { email: sameWords(email, SAMPLE_EMAIL) ? {} : { near: true } }
    : {}),
}));

part('kode', ['code'], codePart, ({ code = '' }) => ({ code: judged(readCode(code), (read) => read === SAMPLE_CODE) }));

part('sandi', ['nik', 'password'], nikPart, ({ nik = '', password = '' }, c) => ({
  nik: judged(readNik(nik), (read) => read === samplePerson.nik),
  password: judged(
    readNewPassword(password, { phone: samplePerson.phone, nik: samplePerson.nik, city: c.get('portal').office.city }),
    (read) => read === SAMPLE_PASSWORD,
  ),
}));

part('masuk', ['phone', 'password'], signInPart, ({ phone = '', password = '' }) => ({
  phone: phoneOf(phone),
  password: password === '' ? { fault: 'password-missing' } : password === SAMPLE_PASSWORD ? {} : { near: true },
}));

part('cari', ['q'], searchPart, ({ q = '' }, c) => {
  const found = q.trim() === '' ? [] : c.get('portal').catalogue.search(q);
  return { q: found.some(({ slug }) => slug === c.req.param('slug')) ? {} : { near: true } };
});

accountParts.get('/latihan/:slug/siapkan', (c) => {
  const open = openPart(c, 'siapkan');
  return 'exercise' in open ? preparePart(c, open, { ticked: {}, near: false }) : open;
});

accountParts.post('/latihan/:slug/siapkan', async (c) => {
  const open = openPart(c, 'siapkan');
  if (!('exercise' in open)) return open;
  const fields = open.exercise.papers.map(({ id }) => `siap-${id}`);
  const { values } = await readPosted(c, { fields });
  if (c.get('switching')) return preparePart(c, open, { ticked: values, near: false });
  if (fields.every((name) => values[name] !== undefined)) return finish(c, open);
  return preparePart(c, slip(c, open), { ticked: values, near: true });
});
