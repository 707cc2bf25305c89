import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readServices } from '../../../tests/letters.ts';
import { readCatalogue } from '../../catalogue/read-catalogue.ts';
import { packageRoot } from '../../package-root.ts';
import { portalIn } from '../../portal-languages.ts';
import { textsIn } from '../../web/texts/texts.ts';
import { filmPerson } from '../../world/people.ts';
import { makeScript } from '../script/make-script.ts';
import { scriptLines } from '../script/script-lines.ts';
import { openEspeak } from '../voice/espeak.ts';
import { openSpeaker, timeCaptions } from '../voice/speaker.ts';
import type { Speaker } from '../voice/speaker.ts';
import { toSpokenForm } from '../voice/spoken-form.ts';
import { captionFaults } from './caption-faults.ts';
import { captionCues } from './captions.ts';
import type { LineSound } from './line-sound.ts';
import { planFilm } from './plan-film.ts';
import { timelineFaults } from './timeline-faults.ts';

const { office: ours } = await readServices();
const { office, catalogue } = portalIn(
  { office: ours, catalogue: await readCatalogue(join(packageRoot, 'services'), ours) },
  'en',
);

let folder = '';
let speaker: Speaker;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pintu-english-'));
  speaker = openSpeaker(await openEspeak('en'), folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// Chosen for their long words and long lists: with the pace of Indonesian their captions could not be read.
test.each(['izin-penggunaan-tanah-makam', 'surat-keterangan-penelitian', 'izin-pemakaian-taman'])(
  '%s: an English film keeps the rules of plan and captions in both shapes',
  async (slug) => {
    const service = catalogue.services.get(slug);
    if (service === undefined) throw new Error(`${slug} is gone`);
    const script = makeScript({ service, person: filmPerson, office, t: textsIn('en') });
    const sounds = new Map<string, LineSound>();
    for (const { text } of scriptLines(script)) {
      const { key, words } = await speaker.keep(text, { pace: 'biasa' });
      sounds.set(text, { ...timeCaptions(toSpokenForm(text, 'en'), words), key });
    }
    for (const shape of ['landscape', 'phone'] as const) {
      const timeline = planFilm(script, sounds, shape);
      const cues = captionCues(timeline, shape);
      expect(cues.length).toBeGreaterThan(30);
      expect([...timelineFaults(timeline), ...captionFaults(cues)]).toEqual([]);
      expect(timeline.durationMs).toBeLessThan(6 * 60_000);
    }
  },
  60_000,
);
