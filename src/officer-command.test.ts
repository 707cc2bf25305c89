import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newestCode } from '../tests/outbox.ts';
import { openTestPortal } from '../tests/portal.ts';
import { visitorOf } from '../tests/visitor.ts';
import { findByPhone } from './accounts/store.ts';
import { createLog } from './log.ts';
import { officerCommand } from './officer-command.ts';
import { paths } from './web/paths.ts';

let opened: Awaited<ReturnType<typeof openTestPortal>>;
beforeAll(async () => {
  opened = await openTestPortal({ world: false });
});
afterAll(() => opened.close());

const officer = (words: string) => officerCommand(opened.portal.config, createLog('silent'), words.split(' '));

describe('giving somebody an account with a role', () => {
  test('lets them choose a password with a code, and then work', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await officer('--name Contoh --phone 08120000777 --email contoh@contoh.id --role administrator')).toBe(0);
    expect(said.mock.calls.join('')).toContain('/lupa-sandi');
    said.mockRestore();
    const visitor = visitorOf(opened.app);
    expect((await visitor.signIn({ phone: '08120000777', password: 'belum-ada-sandi' })).location).toBeNull();
    await visitor.post(paths.forgotten, { phone: '0812 0000 777' });
    const code = await newestCode(opened.portal, '+628120000777');
    expect((await visitor.post(paths.forgottenCode, { code })).location).toBe(paths.signUpPassword);
    const chosen = { nik: '9999010101800077', password: 'sandi-contoh-panjang' };
    expect((await visitor.post(paths.signUpPassword, chosen)).location).toBe(paths.deskOffice);
    expect((await visitor.get(paths.deskOffice)).status).toBe(200);
    const again = visitorOf(opened.app);
    expect((await again.signIn({ phone: '08120000777', password: 'sandi-contoh-panjang' })).location).toBe(paths.deskOffice);
  });

  test('leaves them the address that it gave, so that messages reach them', async () => {
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await officer('--name Kepala --phone 08120000779 --email kepala@contoh.id --role head')).toBe(0);
    said.mockRestore();
    const visitor = visitorOf(opened.app);
    await visitor.post(paths.forgotten, { phone: '0812 0000 779' });
    await visitor.post(paths.forgottenCode, { code: await newestCode(opened.portal, '+628120000779') });
    await visitor.post(paths.signUpPassword, { nik: '9999010101800079', password: 'sandi-contoh-panjang', email: '' });
    const { db, seal } = opened.portal;
    const found = await findByPhone(db, seal, '+628120000779');
    expect(found).toMatchObject({ complete: true, person: { role: 'head', profile: { email: 'kepala@contoh.id' } } });
  });

  test.each([
    ['a phone that has an account', '--name Contoh --phone 08120000777 --role head', 1],
    ['a role that nobody has', '--name Contoh --phone 08120000778 --role raja', 2],
    ['an applicant', '--name Contoh --phone 08120000778 --role applicant', 2],
    ['a technical officer of no office', '--name Contoh --phone 08120000778 --role technical', 2],
    [
      'a technical officer of an office that no service names',
      '--name Contoh --phone 08120000778 --role technical --office Dinas',
      2,
    ],
    ['nothing', '', 2],
  ])('refuses %s', async (_, words, code) => {
    const quiet = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    for (const spy of quiet) spy.mockReturnValue(true);
    expect(await officerCommand(opened.portal.config, createLog('silent'), words === '' ? [] : words.split(' '))).toBe(code);
    for (const spy of quiet) spy.mockRestore();
  });
});
