import { questionStep, STEPS } from '../applications/notice-step.ts';
import { localDay } from '../catalogue/formats.ts';
import type { Service } from '../catalogue/service.ts';
import { inventWalks } from '../insights/signals/invented-walks.ts';
import type { InventedService, InventedStep } from '../insights/signals/invented-walks.ts';
import { firstDay } from '../insights/hurdles/store-hurdles.ts';
import { KEPT_DAYS, writeAllDays } from '../insights/signals/rollup-jobs.ts';
import { addSignals } from '../insights/signals/store-signals.ts';
import type { Portal } from '../portal.ts';

/** How many people came for which services in the three months before; all are invented. */
const PEOPLE: Readonly<Record<string, number>> = {
  'sip-perawat': 420,
  'sip-bidan': 190,
  'izin-reklame-insidental': 130,
  'surat-keterangan-penelitian': 220,
  'izin-pemakaian-taman': 90,
  'sip-dokter': 80,
};

const DAY_MS = 86_400_000;
/** So many rows are written at a time. */
const BATCH = 2000;

/** Three months of visits that never were, through the same reckoning as real ones: so that the office sees what its pages will look like. Once. */
export async function seedVisits(portal: Portal): Promise<void> {
  const { db, clock, office, catalogue } = portal;
  if ((await firstDay(db)) !== null) return;
  const midnight = Date.parse(`${localDay(clock.now(), office)}T00:00:00Z`) - 8 * 3_600_000;
  const services = Object.entries(PEOPLE).flatMap(([slug, people]) => {
    const service = catalogue.services.get(slug);
    return service === undefined ? [] : [invented(service, people)];
  });
  const days = KEPT_DAYS - 1;
  const signals = inventWalks(services, { seed: 'kota rekaan', from: new Date(midnight - days * DAY_MS), days });
  for (let from = 0; from < signals.length; from += BATCH) await addSignals(db, signals.slice(from, from + BATCH));
  await writeAllDays(portal);
}

/** Most steps are easy; a few are known to be hard. */
function invented({ slug, pages, requirements }: Service, people: number): InventedService {
  const documents = requirements.filter(({ mandatory }) => mandatory);
  const steps: InventedStep[] = [
    ...pages.map((page) => ({
      step: questionStep(page.id),
      lost: page.questions.some(({ kind }) => kind === 'map' || kind === 'schedule') ? 0.07 : 0.015,
      refused: 0.12,
      question: page.questions[0]?.id ?? '',
      seconds: 22 * page.questions.length,
    })),
    ...documents.map(({ id }) => ({
      step: STEPS.documents,
      item: id,
      ...(/foto/.test(id)
        ? { lost: 0.2, refused: 0.45, reasons: ['too-large', 'name-says-other', 'broken'], seconds: 150 }
        : /pengantar|denah|letak/.test(id)
          ? { lost: 0.11, refused: 0.1, reasons: ['other-kind'], seconds: 240 }
          : { lost: 0.012, refused: 0.08, reasons: ['too-large', 'other-kind'], seconds: 45 }),
    })),
    { step: STEPS.review, lost: 0.05, refused: 0.04, reasons: ['not-declared'], seconds: 60 },
  ];
  return { service: slug, people, steps };
}
