import type { Service } from '../../../catalogue/service.ts';
import type { StepHelp as Help } from '../../../tutorials/step-help.ts';
import { BackLink } from '../../../web/components/back-link.tsx';
import { Button } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { fieldId } from '../../../web/components/field-frame.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Notice } from '../../../web/components/notice.tsx';
import { RadioGroup } from '../../../web/components/radio-group.tsx';
import { Select } from '../../../web/components/select.tsx';
import { StepHelp } from '../../../web/components/step-help.tsx';
import { TextArea } from '../../../web/components/text-area.tsx';
import type { PortalContext } from '../../../web/environment.ts';
import { page } from '../../../web/page.tsx';
import { paths } from '../../../web/paths.ts';
import { helpSteps, helpStepInWords } from '../help-places.ts';
import { AUDIENCES, SENTENCE_LENGTH, WHATS } from '../placement-rules.ts';
import type { Audience } from '../placement-rules.ts';

/** What is posted of a rule, by the names of its fields. */
export const PLACEMENT_FIELDS = {
  service: 'layanan',
  step: 'langkah',
  audience: 'untuk',
  what: 'bantuan',
  offered: 'ditawarkan',
  sentenceId: 'kalimat',
  sentenceEn: 'kalimat_inggris',
} as const;

export type PlacementFormFault = { field: keyof typeof PLACEMENT_FIELDS; sentence: string };

type PlacementGiven = {
  /** Of the rule that is changed; null = a new one. */
  id: string | null;
  service: Service | null;
  values: Readonly<Partial<Record<keyof typeof PLACEMENT_FIELDS, string>>>;
  faults: readonly PlacementFormFault[];
  done: 'saved' | 'changed' | null;
  preview: { help: Help | null; service: Service; step: string; audience: Audience };
};

/** One rule: where, for whom, what; and how the block looks there. */
export function placementPage(c: PortalContext, given: PlacementGiven) {
  const { id, done, faults } = given;
  const t = c.get('t').placement;
  const title = id === null ? t.add : t.change;
  return page(
    c,
    { title, area: 'desk', error: faults.length > 0, status: faults.length > 0 ? 422 : 200 },
    <>
      <BackLink href={paths.placements}>{t.title}</BackLink>
      <h1>{title}</h1>
      {done === null ? null : <Notice kind="success" title={t.form[done]} />}
      {faults.length === 0 ? null : (
        <ErrorSummary
          t={c.get('t')}
          faults={faults.map(({ field, sentence }) => ({ field: fieldId(PLACEMENT_FIELDS[field]), message: sentence }))}
        />
      )}
      <Fields c={c} {...given} />
      {id === null ? null : (
        <Form c={c} action={paths.placementRemoval(id)}>
          <Button kind="danger">{t.remove}</Button>
          <p class="hint">{t.removeNote}</p>
        </Form>
      )}
      <Preview c={c} {...given.preview} />
    </>,
  );
}

function Fields({ c, id, service, values, faults }: { c: PortalContext } & PlacementGiven) {
  const t = c.get('t').placement;
  const names = PLACEMENT_FIELDS;
  const error = (field: keyof typeof PLACEMENT_FIELDS) => faults.find((each) => each.field === field)?.sentence;
  return (
    <Form c={c} action={id === null ? paths.placements : paths.placement(id)}>
      <input type="hidden" name={names.service} value={service?.slug ?? ''} />
      <p>
        <strong>{service?.shortName ?? t.allServices}</strong>{' '}
        {id === null ? <a href={paths.placementNew}>{t.form.otherService}</a> : null}
      </p>
      <Select
        name={names.step}
        label={t.form.step}
        empty={t.allSteps}
        value={values.step}
        error={error('step')}
        options={helpSteps(service).map((step) => ({ value: step, label: helpStepInWords(c.get('t'), service, step) }))}
      />
      <RadioGroup
        name={names.audience}
        legend={t.form.audience}
        value={values.audience}
        error={error('audience')}
        options={AUDIENCES.map((each) => ({ value: each, label: t.audiences[each], hint: t.audienceHints[each] }))}
      />
      <RadioGroup
        name={names.what}
        legend={t.form.what}
        value={values.what}
        error={error('what')}
        options={WHATS.map((each) => ({ value: each, label: t.whats[each] }))}
      />
      <TextArea
        name={names.sentenceId}
        label={t.form.sentenceId}
        hint={t.form.sentenceHint(SENTENCE_LENGTH)}
        value={values.sentenceId}
        error={error('sentenceId')}
      />
      <TextArea name={names.sentenceEn} label={t.form.sentenceEn} value={values.sentenceEn} error={error('sentenceEn')} />
      <RadioGroup
        name={names.offered}
        legend={t.form.offered}
        value={values.offered ?? 'ya'}
        error={error('offered')}
        options={[
          { value: 'ya', label: t.offered.yes },
          { value: 'tidak', label: t.offered.no },
        ]}
      />
      <Button>{t.form.save}</Button>
    </Form>
  );
}

function Preview({ c, help, service, step, audience }: { c: PortalContext } & PlacementGiven['preview']) {
  const t = c.get('t').placement;
  const words = t.preview;
  return (
    <section>
      <h2>{words.title}</h2>
      <p class="hint">{words.note(t.audiences[audience], service.shortName, helpStepInWords(c.get('t'), service, step))}</p>
      {help === null ? <p>{words.nothing}</p> : <StepHelp t={c.get('t')} help={help} />}
      {audience === 'still' && help !== null ? <p class="hint">{words.still}</p> : null}
    </section>
  );
}

/** First of all for which service, because each has steps of its own. */
export function placementServicePage(c: PortalContext, services: readonly Service[]) {
  const t = c.get('t').placement;
  return page(
    c,
    { title: t.add, area: 'desk' },
    <>
      <BackLink href={paths.placements}>{t.title}</BackLink>
      <h1>{t.add}</h1>
      <form method="get" action={paths.placementNew}>
        <Select
          name={PLACEMENT_FIELDS.service}
          label={t.form.service}
          empty={t.allServices}
          options={services.map(({ slug, shortName }) => ({ value: slug, label: shortName }))}
        />
        <Button>{t.form.goOn}</Button>
      </form>
    </>,
  );
}
