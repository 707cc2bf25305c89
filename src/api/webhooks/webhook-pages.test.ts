import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openNewsTest } from '../../../tests/news.ts';
import type { NewsTest } from '../../../tests/news.ts';
import { openSystem } from '../../../tests/system.ts';
import { paths } from '../../web/paths.ts';
import { textsId } from '../../web/texts/texts.ts';
import { warnOfTokens } from '../tell-administrators.ts';
import { deliveriesOf } from './store-deliveries.ts';

const t = textsId.systems;
const HOUR_MS = 3_600_000;

let news: NewsTest;
beforeAll(async () => {
  news = await openNewsTest();
});
beforeEach(() => news.begin());
afterAll(async () => {
  vi.useRealTimers();
  await news.close();
});

describe('the administrator', () => {
  test('tries an address, also one that is paused, and tries one delivery again', async () => {
    const { id } = await news.addAddress();
    await news.admin.post(paths.webhookAct(id, 'jeda'));
    await news.admin.post(paths.webhookAct(id, 'percobaan'));
    await news.desk.sent();
    await news.deliver();
    expect(news.receiver.take().map(({ told }) => told.type)).toEqual(['percobaan']);
    news.receiver.setMood({ status: 500 });
    await news.admin.post(paths.webhookAct(id, 'percobaan'));
    await news.deliver();
    await news.deliver();
    // A trial is tried once, and says nothing of the address.
    expect(news.receiver.take()).toHaveLength(1);
    expect((await news.webhookOf(id)).failures).toBe(0);
    await news.admin.post(paths.webhookAct(id, 'lanjut'));
    await news.deliver();
    news.receiver.take();
    const waiting = (await deliveriesOf(news.desk.portal.db, id, 10)).find(({ state }) => state === 'queued')!;
    news.receiver.setMood({ status: 200 });
    await news.deliver();
    expect(news.receiver.take()).toEqual([]);
    await news.admin.post(paths.webhookAgain(id, waiting.id));
    await news.deliver();
    expect(news.receiver.take()).toHaveLength(1);
  });

  test('changes the secret: for a day both sign, then the new one alone', async () => {
    const { id, secret } = await news.addAddress();
    const { html } = await news.admin.post(paths.webhookAct(id, 'rahasia'));
    const changed = /whsec_[\w+/=]+/.exec(html)?.[0] ?? '';
    expect(changed).not.toBe(secret);
    const verifies = (known: string) => {
      const { body, headers } = news.receiver.take()[0]!;
      vi.useFakeTimers({ toFake: ['Date'], now: news.now() });
      try {
        new Webhook(known).verify(body, headers);
        return true;
      } catch {
        return false;
      } finally {
        vi.useRealTimers();
      }
    };
    for (const known of [secret, changed]) {
      await news.desk.sent();
      await news.deliver();
      expect(verifies(known)).toBe(true);
    }
    news.pass(25 * HOUR_MS);
    await news.desk.sent();
    await news.deliver();
    expect(verifies(secret)).toBe(false);
    await news.desk.sent();
    await news.deliver();
    expect(verifies(changed)).toBe(true);
  });

  test('is told what is wrong with an address, and no other role comes here', async () => {
    const wrong: [string, string][] = [
      ['bukan alamat', t.newWebhook.faults['no-address']],
      ['http://sistem.contoh.go.id/kabar', t.newWebhook.faults['not-https']],
      ['https://orang:sandi@sistem.contoh.go.id/', t.newWebhook.faults['with-secret']],
      ['https://10.1.2.3/kabar', t.newWebhook.faults.private],
      ['https://localhost/kabar', t.newWebhook.faults.private],
    ];
    for (const [alamat, said] of wrong) {
      const answer = await news.admin.post(paths.webhookNew, { nama: 'Sistem', alamat });
      expect(answer.status).toBe(422);
      for (const words of [said, t.newWebhook.faults.events]) expect(answer.html).toContain(words);
    }
    const { id } = await news.addAddress();
    for (const path of [paths.webhook(id), paths.webhookNew, paths.handOvers])
      for (const person of ['world-siti', 'world-yusuf', 'world-nurbaiti'])
        expect((await news.desk.at(person).get(path)).status).toBe(404);
    expect((await news.desk.at('world-yusuf').post(paths.webhookAct(id, 'penghapusan'))).status).toBe(404);
  });

  test('is told of a token that ends soon, once', async () => {
    await openSystem(news.desk, { name: 'Sistem hampir habis', endsAt: new Date(news.now().getTime() + 13 * 24 * HOUR_MS) });
    await warnOfTokens(news.desk.portal);
    await warnOfTokens(news.desk.portal);
    expect((await news.subjects()).filter((each) => each.includes('Sistem hampir habis'))).toHaveLength(1);
  });
});
