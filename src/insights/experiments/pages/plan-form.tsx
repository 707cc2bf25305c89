import type { Service } from '../../../catalogue/service.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { DateField } from '../../../web/components/date-field.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { Form } from '../../../web/components/form.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { Select } from '../../../web/components/select.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import { TextField } from '../../../web/components/text-field.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { sceneOfPage } from '../../../tutorials/listen/step-rules.ts';
import { MAIN_OUTCOMES } from '../experiment.ts';
import { EVERY, LONGEST_SENTENCE, PLACES, SCENES } from '../plan-rules.ts';
import type { PlanFaults } from '../plan-rules.ts';

/** What the form of a plan posts. */
export const planFields = [
  'jenis',
  'layanan',
  'langkah',
  'tempat',
  'kalimat',
  'ukuran',
  'sekarang',
  'beda',
  'akhir-hari',
  'akhir-bulan',
  'akhir-tahun',
] as const;

export type PlanTyped = Record<(typeof planFields)[number], string>;

const fieldOf: Record<keyof PlanFaults, string> = {
  kind: 'jenis',
  service: 'layanan',
  stage: 'langkah',
  scene: 'tempat',
  sentence: 'kalimat',
  outcome: 'ukuran',
  expected: 'sekarang',
  worth: 'beda',
  endsOn: 'akhir',
};

type PlanGiven = { typed: PlanTyped; services: readonly Pick<Service, 'slug' | 'shortName' | 'pages'>[]; faults?: PlanFaults };

/** The plan of a comparison, before it is computed. */
export function planFormPage(c: PortalContext, { typed, services, faults = {} }: PlanGiven) {
  const t = c.get('t');
  const words = t.effects.form;
  const said = Object.fromEntries(
    Object.entries(faults).map(([field, reason]) => [
      fieldOf[field as keyof PlanFaults],
      (words.faults[field as keyof PlanFaults] as Record<string, string>)[reason] ?? '',
    ]),
  );
  const wrong = Object.entries(said).map(([field, message]) => ({ field: `f-${field}`, message }));
  const everyService = { value: EVERY, label: words.everyService };
  return page(
    c,
    { title: words.title, area: 'desk', error: wrong.length > 0, status: wrong.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.effects}>{t.effects.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {wrong.length > 0 ? <ErrorSummary t={t} faults={wrong} /> : null}
      <Form c={c} action={paths.effectNew}>
        <RadioGroup
          name="jenis"
          legend={words.kind}
          value={typed.jenis}
          error={said['jenis']}
          options={(['film', 'wording'] as const).map((kind) => ({
            value: kind,
            label: words.kinds[kind],
            hint: words.kindHints[kind],
          }))}
        />
        <Select
          name="layanan"
          label={words.service}
          empty={words.choose}
          value={typed.layanan}
          error={said['layanan']}
          options={[everyService, ...services.map(({ slug, shortName }) => ({ value: slug, label: shortName }))]}
        />
        <div class="only-film">
          <Select
            name="langkah"
            label={words.stage}
            hint={words.stageHint}
            empty={words.choose}
            value={typed.langkah}
            error={said['langkah']}
            options={[
              ...PLACES.map((stage) => ({ value: String(stage), label: t.narration.steps[stage - 1] ?? '' })),
              { value: EVERY, label: words.everyStage },
            ]}
          />
        </div>
        <div class="only-wording">
          <Select
            name="tempat"
            label={words.scene}
            hint={words.sceneHint}
            empty={words.choose}
            value={typed.tempat}
            error={said['tempat']}
            options={[
              ...(services.find(({ slug }) => slug === typed.layanan)?.pages ?? []).map(({ id, title }) => ({
                value: sceneOfPage(id),
                label: title,
              })),
              ...SCENES.map((scene) => ({ value: scene, label: t.effects.scenes[scene] })),
            ]}
          />
          <TextArea
            name="kalimat"
            label={words.sentence}
            hint={words.sentenceHint}
            value={typed.kalimat}
            maxLength={LONGEST_SENTENCE}
            error={said['kalimat']}
          />
        </div>
        <RadioGroup
          name="ukuran"
          legend={words.outcome}
          value={typed.ukuran}
          error={said['ukuran']}
          options={MAIN_OUTCOMES.map((outcome) => ({
            value: outcome,
            label: t.effects.chart.outcome[outcome],
            hint: words.outcomeHints[outcome],
          }))}
        />
        <TextField
          name="sekarang"
          label={words.expected}
          value={typed.sekarang}
          inputMode="numeric"
          maxLength={3}
          width="short"
          error={said['sekarang']}
        />
        <TextField
          name="beda"
          label={words.worth}
          hint={words.worthHint}
          value={typed.beda}
          inputMode="numeric"
          maxLength={3}
          width="short"
          error={said['beda']}
        />
        <DateField
          name="akhir"
          legend={words.endsOn}
          day={typed['akhir-hari']}
          month={typed['akhir-bulan']}
          year={typed['akhir-tahun']}
          error={said['akhir']}
        />
        <Button>{words.submit}</Button>
      </Form>
    </>,
  );
}

/** What the form of a trend posts. */
export const trendFields = ['layanan', 'hari-hari', 'hari-bulan', 'hari-tahun'] as const;

export type TrendTyped = Record<(typeof trendFields)[number], string>;

/** Which service, and on which day something changed. */
export function trendFormPage(
  c: PortalContext,
  given: {
    typed: TrendTyped;
    services: readonly Pick<Service, 'slug' | 'shortName'>[];
    faults?: { service?: 'missing'; day?: 'missing' | 'future' };
  },
) {
  const { typed, services, faults = {} } = given;
  const t = c.get('t');
  const [words, form] = [t.effects.trendForm, t.effects.form];
  const service = faults.service === undefined ? undefined : form.faults.service.missing;
  const day = faults.day === undefined ? undefined : faults.day === 'future' ? words.future : form.faults.endsOn.missing;
  const wrong = [
    { field: 'f-layanan', message: service },
    { field: 'f-hari', message: day },
  ].flatMap(({ field, message }) => (message === undefined ? [] : [{ field, message }]));
  return page(
    c,
    { title: words.title, area: 'desk', error: wrong.length > 0, status: wrong.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.effects}>{t.effects.back}</BackLink>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="muted">{words.limits}</p>
      {wrong.length > 0 ? <ErrorSummary t={t} faults={wrong} /> : null}
      <Form c={c} action={paths.effectTrendNew}>
        <Select
          name="layanan"
          label={form.service}
          empty={form.choose}
          value={typed.layanan}
          error={service}
          options={[
            { value: EVERY, label: form.everyService },
            ...services.map(({ slug, shortName }) => ({ value: slug, label: shortName })),
          ]}
        />
        <DateField
          name="hari"
          legend={words.changedOn}
          hint={words.changedOnHint}
          day={typed['hari-hari']}
          month={typed['hari-bulan']}
          year={typed['hari-tahun']}
          error={day}
        />
        <Button>{words.submit}</Button>
      </Form>
    </>,
  );
}
