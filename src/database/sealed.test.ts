import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newestCode } from '../../tests/outbox.ts';
import { openTestPortal } from '../../tests/portal.ts';
import { visitorOf } from '../../tests/visitor.ts';
import { linkIdentity } from '../accounts/store-identity.ts';
import { findByPhone } from '../accounts/store.ts';
import { actOnImport, beginImport, runRegisterJob } from '../registers/import-job.ts';
import { paths } from '../web/paths.ts';
import { neighbours } from '../world/neighbours.ts';
import { worldPeople } from '../world/people.ts';

/** Who signs up here, so that the tables of signing in are full too. */
const newcomer = {
  name: 'Wahyuni Percobaan',
  phone: '0812 0000 9911',
  email: 'wahyuni@contoh.id',
  nik: '9999014107900077',
  password: 'perahu-tambangan-biru',
};

/** Who holds a permit from before the portal and has no account. */
const formerly = { name: 'Rukmini Terdahulu', nik: '9999014107600078', phone: '0812 0000 9912', number: '503/77/LAMA/2022' };

let world: Awaited<ReturnType<typeof openTestPortal>>;
let code = '';
beforeAll(async () => {
  world = await openTestPortal();
  const visitor = visitorOf(world.app);
  const { name, phone, email, nik, password } = newcomer;
  await visitor.post(paths.signUp, { name, phone, email });
  code = await newestCode(world.portal, '+6281200009911');
  await visitor.post(paths.signUpCode, { code });
  await visitor.post(paths.signUpPassword, { nik, password, email });
  await visitor.post(paths.forgotten, { phone });
  await bringInOldPermit();
  await connectIdentity();
});
afterAll(() => world.close());

/** A register of the office with one permit from before the portal, brought in. */
async function bringInOldPermit(): Promise<void> {
  const officer = { id: worldPeople.find(({ role }) => role === 'administrator')!.id, role: 'administrator' };
  const { name, nik } = formerly;
  const text = `Nomor izin;Jenis izin;Nama;NIK;Tanggal terbit\n${formerly.number};sip-perawat;${name};${nik};12 Maret 2022`;
  const importId = await beginImport(world.portal, { officer, fileName: `${name}.csv`, bytes: Buffer.from(text) });
  await runRegisterJob(world.portal, { importId, step: 'check' });
  await actOnImport(world.portal, { id: importId, verb: 'enter', officer });
  await runRegisterJob(world.portal, { importId, step: 'enter' });
}

/** The newcomer comes by the national sign-in too. */
async function connectIdentity(): Promise<void> {
  const { db, seal, clock } = world.portal;
  const owner = (await findByPhone(db, seal, '+6281200009911'))!.person;
  const { name, nik, phone } = newcomer;
  const identity = { subject: seal.hash('identity', `https://contoh.id ${nik}`), name, nik, birthDate: null, phone };
  expect(await linkIdentity(db, seal, { owner, identity, at: clock.now() })).toBe(true);
}

/** Everything in every table, a text a column; sealed bytes as they are, so that a text among them would be seen. Definitions are public. */
async function dump(): Promise<{ column: string; text: string }[]> {
  const { db } = world.portal;
  const { rows } = await db.execute<{ schema: string; table: string; column: string; type: string }>(sql`
    select c.table_schema as schema, c.table_name as "table", c.column_name as "column", c.data_type as type
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_name <> 'definition_version' and c.table_schema in ('public', 'pgboss')`);
  return Promise.all(
    rows.map(async ({ schema, table, column, type }) => {
      const value = sql.identifier(column);
      const text = type === 'bytea' ? sql`encode(${value}, 'escape')` : sql`${value}::text`;
      const from = sql`${sql.identifier(schema)}.${sql.identifier(table)}`;
      const found = await db.execute<{ text: string | null }>(sql`select string_agg(${text}, chr(10)) as text from ${from}`);
      return { column: `${schema}.${table}.${column}`, text: found.rows[0]?.text ?? '' };
    }),
  );
}

/** A fact about somebody in every form in which it could have been written down. */
function secretsOf(people: readonly { name: string; phone: string; nik: string; address?: string; email?: string | null }[]) {
  return people.flatMap(({ name, phone, nik, address, email }) => {
    const digits = phone.replaceAll(' ', '').replace(/^0/, '');
    return [name, phone, digits, nik, ...(address === undefined ? [] : [address]), ...(email ? [email] : [])];
  });
}

test('in the whole database nobody’s name, phone, NIK, address, password or code can be read', async () => {
  expect(await findByPhone(world.portal.db, world.portal.seal, '+6281200009911')).toMatchObject({ complete: true });
  const secrets = [
    ...secretsOf([newcomer, formerly, ...worldPeople, ...neighbours]),
    newcomer.password,
    formerly.number,
    'pintu-contoh-2026',
  ];
  const columns = await dump();
  const filled = columns.filter(({ text }) => text !== '').map(({ column }) => column);
  for (const table of [
    'person',
    'user',
    'session',
    'account',
    'verification',
    'application',
    'message',
    'permit',
    'register_permit',
    'register_change',
    'event',
  ])
    expect(
      filled.filter((column) => column.startsWith(`public.${table}.`)),
      table,
    ).not.toEqual([]);
  const readable = columns.flatMap(({ column, text }) =>
    secrets.filter((secret) => text.includes(secret)).map((secret) => `${column}: ${secret}`),
  );
  expect(readable).toEqual([]);
  const codes = columns.filter(({ column }) => column.startsWith('public.verification.') || column.startsWith('public.message.'));
  expect(codes.filter(({ text }) => new RegExp(`\\b${code}\\b`).test(text)).map(({ column }) => column)).toEqual([]);
});

test('of devices and addresses from which people come nothing is kept', async () => {
  const columns = await dump();
  for (const name of ['public.session.ip_address', 'public.session.user_agent'])
    expect(columns.find(({ column }) => column === name)?.text.trim()).toBe('');
});

test('what lies on the disk is no picture and no paper for who has not the key', async () => {
  const folder = join(world.portal.dataFolder, 'files');
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(20);
  const begins = [Buffer.from('%PDF'), Buffer.from([0xff, 0xd8, 0xff]), Buffer.from([0x89, 0x50, 0x4e, 0x47])];
  for (const { parentPath, name } of files) {
    const bytes = await readFile(join(parentPath, name));
    expect(
      begins.some((begin) => bytes.subarray(0, begin.length).equals(begin)),
      name,
    ).toBe(false);
    expect(bytes.includes('Kota Samarinda'), name).toBe(false);
  }
});
