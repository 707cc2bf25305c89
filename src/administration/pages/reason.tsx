import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { TextArea } from '../../web/components/text-area.tsx';
import { TextField } from '../../web/components/text-field.tsx';
import { TickBoxes } from '../../web/components/tick-boxes.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { ReasonList } from '../overlay-rules.ts';
import { LONGEST_LABEL, LONGEST_WORDS, shapeOf } from '../reason-rules.ts';
import type { AnyReason, ReasonFaults, ReasonTyped, RetireRefusal } from '../reason-rules.ts';
import { NoteField, Seen } from './frame.tsx';

type ReasonGiven = {
  list: ReasonList;
  /** null = a new one. */
  reason: AnyReason | null;
  typed: ReasonTyped & { catatan: string };
  faults: ReasonFaults;
  refused?: RetireRefusal | null;
  /** What the file says of one that was changed here. */
  inFile?: AnyReason | null;
};

/** One reason: its words in two languages, its place, and whether it can still be chosen. */
export function reasonPage(c: PortalContext, given: ReasonGiven) {
  const t = c.get('t');
  const words = t.administration.reasons;
  const { list, reason, faults, refused = null, inFile = null } = given;
  const title = reason === null ? words.newTitle(words.lists[list]) : words.editTitle(reason.label);
  const said = Object.entries(faults).map(([field, fault]) => ({
    field: field === 'dokumen' ? 'f-untuk' : `f-${field}`,
    message: words.faults[fault],
  }));
  const wrong = said.length > 0 || refused !== null;
  return page(
    c,
    { title, area: 'desk', error: wrong, status: wrong ? 422 : 200 },
    <>
      <BackLink href={paths.officeReasons}>{words.title}</BackLink>
      <h1>{title}</h1>
      {refused === null ? null : (
        <Notice kind="danger" title={words.notChanged}>
          <p>{words.refusals[refused]}</p>
        </Notice>
      )}
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      {reason?.retired === true ? <Read reason={reason} list={list} /> : <Words c={c} given={given} />}
      {reason === null ? null : (
        <>
          {reason.retired ? null : (
            <section>
              <h2>{words.order}</h2>
              <div class="keeping-buttons">
                <Act c={c} list={list} reason={reason} act="naik" label={words.up} />
                <Act c={c} list={list} reason={reason} act="turun" label={words.down} />
              </div>
            </section>
          )}
          <section>
            <h2>{reason.retired ? words.offer.title : words.retire.title}</h2>
            <p>{reason.retired ? words.offer.text : words.retire.text}</p>
            {reason.retired ? (
              <Act c={c} list={list} reason={reason} act="pakai" label={words.offer.button} />
            ) : (
              <Act c={c} list={list} reason={reason} act="berhenti" label={words.retire.button} danger />
            )}
          </section>
          {inFile === null ? null : (
            <section>
              <h2>{words.restore}</h2>
              <p>{words.restoreHint(inFile.sentence ?? inFile.label)}</p>
              <Act c={c} list={list} reason={reason} act="berkas" label={words.restore} />
            </section>
          )}
        </>
      )}
    </>,
  );
}

function Words({ c, given }: { c: PortalContext; given: ReasonGiven }) {
  const words = c.get('t').administration.reasons;
  const { list, reason, typed, faults } = given;
  const { read, targets, note } = shapeOf(list);
  const error = (fault: ReasonFaults[keyof ReasonFaults]) => (fault === undefined ? {} : { error: words.faults[fault] });
  return (
    <Form c={c} action={reason === null ? paths.officeReasonNew(list) : paths.officeReason(list, reason.code)}>
      <Seen c={c} />
      {reason === null ? null : <p class="hint">{words.keeps}</p>}
      <TextField
        name="label"
        label={words.fields.label}
        hint={words.fields.labelHint}
        value={typed.label}
        maxLength={LONGEST_LABEL}
        {...error(faults.label)}
      />
      {read.map((part) => (
        <>
          <TextArea
            name={part}
            label={words.fields.parts[part]}
            value={typed[part]}
            rows={2}
            maxLength={LONGEST_WORDS}
            {...error(faults[part])}
          />
          <TextArea
            name={`en-${part}`}
            label={words.fields.english[part]}
            value={typed[`en-${part}`]}
            rows={2}
            maxLength={LONGEST_WORDS}
            {...error(faults[`en-${part}`])}
          />
        </>
      ))}
      {targets ? (
        <TickBoxes
          name="untuk"
          legend={words.fields.for}
          options={[
            { name: 'dokumen', label: words.fields.document },
            { name: 'isian', label: words.fields.answer },
          ]}
          values={typed}
          {...error(faults.dokumen)}
        />
      ) : null}
      {note ? <Checkbox name="wajib" label={words.fields.must} checked={typed.wajib !== ''} /> : null}
      <NoteField c={c} label={words.fields.note} value={typed.catatan} />
      <Button>{reason === null ? words.addButton : words.save}</Button>
    </Form>
  );
}

const Read = ({ reason, list }: { reason: AnyReason; list: ReasonList }) => (
  <p>
    {shapeOf(list)
      .read.map((part) => reason[part])
      .join(' ')}
  </p>
);

type ActGiven = {
  c: PortalContext;
  list: ReasonList;
  reason: AnyReason;
  act: string;
  label: string;
  danger?: boolean;
};

const Act = ({ c, list, reason, act, label, danger = false }: ActGiven) => (
  <Form c={c} action={paths.officeReasonAct(list, reason.code, act)}>
    <Seen c={c} />
    <Button kind={danger ? 'danger' : 'secondary'}>{label}</Button>
  </Form>
);
