import { Hono } from 'hono';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestPortal, servePortal } from '../../../tests/portal.ts';
import { launchBrowser } from '../../browser/launch.ts';
import { isLocal } from '../../catalogue/service.ts';
import { filmProps } from '../../film-props.ts';
import type { PortalEnv } from '../../web/environment.ts';
import { filmPerson } from '../../world/people.ts';
import { makeScript } from '../script/make-script.ts';
import type { Script } from '../script/script.ts';
import { checkScript } from './check-script.ts';
import type { ScriptCheck } from './check-script.ts';
import { comparePrints } from './freshness-rules.ts';
import { BrowserGone } from './stage-fault.ts';
import type { Props } from './verbs.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser('npm');
});
afterAll(() => browser.close());

type Changes = { html?: (html: string) => string; script?: (json: string) => string; props?: Partial<Props>; browser?: Browser };

/** Checks a service on a portal of its own whose pages, or whose script, are not what they were. */
async function check(changes: Changes): Promise<ScriptCheck> {
  const { portal, app, close } = await openTestPortal({ world: false });
  const changed = new Hono<PortalEnv>();
  changed.all('*', async ({ req }) => {
    const asked = new Request(req.raw);
    asked.headers.delete('accept-encoding');
    const answer = await app.fetch(asked);
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') === true;
    if (changes.html === undefined || !isPage) return answer;
    return new Response(changes.html(await answer.text()), { status: answer.status, headers: answer.headers });
  });
  const { url, close: stop } = await servePortal(changed);
  try {
    const service = portal.catalogue.services.get('izin-penebangan-pohon');
    if (service === undefined || !isLocal(service)) throw new Error('there is no such service');
    const written = makeScript({ service, person: filmPerson, office: portal.office });
    const script = changes.script === undefined ? written : (JSON.parse(changes.script(JSON.stringify(written))) as Script);
    const props = { ...filmProps(portal, url), ...changes.props };
    return await checkScript(script, changes.browser ?? browser, props, { shape: 'landscape' });
  } finally {
    await stop();
    await close();
  }
}

describe('a check', () => {
  let sound: ScriptCheck;
  beforeAll(async () => {
    sound = await check({});
  });

  test('of a script that plays has no faults, and a print of every scene that another play gives again', async () => {
    expect(sound.faults).toEqual([]);
    expect(sound.unplayed).toEqual([]);
    const [first] = sound.prints;
    expect(first).toMatchObject({ scene: 'sign-up', stage: 3 });
    expect(first?.beats[1]).toMatchObject({ beat: 1, path: '/', role: 'link', name: 'Masuk' });
    expect(Number(first?.beats[1]?.box?.x) % 8).toBe(0);
  });

  test('names every fault with what was probably meant, and goes on after it', async () => {
    const { faults, unplayed, prints } = await check({
      script: (json) => json.replaceAll('"Kirim kode"', '"Kirimkan kode"').replaceAll('"Tempat lahir"', '"Kota lahir Anda"'),
    });
    expect(faults.map(({ scene, beat, page, sought, why }) => ({ scene, beat, page, sought, why }))).toEqual([
      { scene: 'sign-up', beat: 5, page: '/daftar', sought: { role: 'button', name: 'Kirimkan kode' }, why: 'it is not there' },
      expect.objectContaining({ scene: 'form-data-anda', page: '/permohonan/:id/isian/data-anda', why: 'it is not there' }),
    ]);
    expect(faults[0]?.message).toContain('Did you mean button "Kirim kode"?');
    expect(faults[1]?.present).toContainEqual({ role: 'textbox', name: 'Tempat lahir' });
    expect(unplayed).toEqual(['sign-up-code', 'sign-up-password']);
    expect(prints.map(({ scene }) => scene)).toEqual(
      sound.prints.map(({ scene }) => scene).filter((scene) => !['sign-up', 'form-data-anda', ...unplayed].includes(scene)),
    );
  });

  test('shows where a button has moved and where a label was renamed', async () => {
    const now = await check({ html: (html) => html.replace('<main', `${'<p>Pengumuman</p>'.repeat(6)}<main`) });
    expect(now.faults).toEqual([]);
    const verdicts = comparePrints(sound.prints, now.prints);
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['moved']));
    expect(verdicts.find(({ scene }) => scene === 'sign-up')?.changes).toContainEqual({
      beat: 5,
      kind: 'moved',
      sought: 'button "Kirim kode"',
      instead: [],
    });
    const renamed = await check({
      html: (html) => html.replaceAll('Kirim kode', 'Minta kode'),
      script: (json) => json.replaceAll('Kirim kode', 'Minta kode'),
    });
    const broken = comparePrints(sound.prints, renamed.prints).filter(({ verdict }) => verdict === 'broken');
    expect(broken.map(({ scene }) => scene)).toEqual(['sign-up']);
    expect(broken[0]?.changes).toContainEqual({
      beat: 5,
      kind: 'missing',
      sought: 'button "Kirim kode"',
      instead: ['button "Minta kode"'],
    });
  });

  test('tells a button that cannot be pressed from one that is missing', async () => {
    const { faults } = await check({
      html: (html) => html.replace(/<button(?=[^>]*>(<[^>]*>|\s)*Kirim kode)/, '<button disabled'),
    });
    expect(faults.map(({ scene, why }) => [scene, why])).toEqual([['sign-up', 'it is switched off']]);
  });

  test('of a page that crashed is tried once more; a browser that is gone is told', async () => {
    let crashes = 0;
    const crash: Props['documentFile'] = async () => {
      crashes += 1;
      const [page] = browser.contexts().flatMap((context) => context.pages());
      const crashed = page!.waitForEvent('crash');
      const session = await page!.context().newCDPSession(page!);
      session.send('Page.crash').catch(() => undefined);
      await crashed;
      return '';
    };
    await expect(check({ props: { documentFile: crash } })).rejects.toThrow(/browser ended by itself while scene upload/);
    expect(crashes).toBe(2);

    const other = await launchBrowser('npm');
    const readCode: Props['readCode'] = async () => {
      await other.close();
      return '';
    };
    await expect(check({ browser: other, props: { readCode } })).rejects.toThrow(BrowserGone);
  });
});
