import type { Officer } from '../../accounts/store-officers.ts';
import { callableInWords } from '../../catalogue/phone.ts';
import { BackLink } from '../../web/components/back-link.tsx';
import { Button } from '../../web/components/button.tsx';
import type { ButtonKind } from '../../web/components/button.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Form } from '../../web/components/form.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Pairs } from '../../web/components/pairs.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { OfficerFaults, OfficerRefusal, OfficerTyped } from '../officer-rules.ts';
import { NoteField } from './frame.tsx';
import { lastUsedInWords, stateInWords } from './officers.tsx';
import { PlaceFields } from './place-fields.tsx';

type OfficerGiven = {
  officer: Officer;
  /** Applications in their hands. */
  held: number;
  agencies: readonly string[];
  typed: Pick<OfficerTyped, 'peran' | 'dinas'>;
  faults: OfficerFaults;
  refused: OfficerRefusal | null;
  done: string;
};

/** One officer: what they do, and whether they may. */
export function officerPage(c: PortalContext, { officer, held, agencies, typed, faults, refused, done }: OfficerGiven) {
  const t = c.get('t');
  const words = t.administration.people;
  const { id, profile } = officer;
  const said = Object.entries(faults).map(([field, fault]) => ({ field: `f-${field}`, message: words.faults[fault] }));
  const wrong = said.length > 0 || refused !== null;
  const success = done === 'baru' ? words.invited : words.done[done];
  return page(
    c,
    { title: profile.name, area: 'desk', error: wrong, status: wrong ? 422 : 200 },
    <>
      <BackLink href={paths.officers}>{words.title}</BackLink>
      <h1>{profile.name}</h1>
      {c.get('person')?.id === id ? <p class="lead">{words.yourself}</p> : null}
      {wrong || success === undefined ? null : <Notice kind="success" title={success} />}
      {refused === null ? null : (
        <Notice kind="danger" title={words.notChanged}>
          <p>{words.refusals[refused]}</p>
        </Notice>
      )}
      {said.length === 0 ? null : <ErrorSummary t={t} faults={said} />}
      <Pairs
        pairs={[
          { label: words.facts.state, value: stateInWords(c, officer) },
          { label: words.facts.lastUsed, value: lastUsedInWords(c, officer) },
          { label: words.facts.held, value: String(held), ...(held === 0 ? {} : { note: words.heldHint }) },
          { label: words.facts.phone, value: callableInWords(profile.phone) },
          ...(profile.email === null ? [] : [{ label: words.facts.email, value: profile.email }]),
        ]}
      />
      <section class="keeping">
        <h2>{words.place.title}</h2>
        <Form c={c} action={paths.officer(id)}>
          <PlaceFields c={c} typed={typed} faults={faults} agencies={agencies} />
          <NoteField c={c} label={words.fields.note} hint={words.fields.noteHint} />
          <p class="hint">{words.place.hint}</p>
          <Button>{words.place.save}</Button>
        </Form>
      </section>
      {officer.completedAt === null ? <Act c={c} id={id} act="undangan" words={words.again} kind="secondary" /> : null}
      {officer.completedAt === null ? null : <Act c={c} id={id} act="sandi" words={words.password} kind="secondary" />}
      {officer.lockedAt === null ? (
        <Act c={c} id={id} act="kunci" words={words.lock} kind="danger" />
      ) : (
        <Act c={c} id={id} act="buka" words={words.unlock} kind="secondary" />
      )}
    </>,
  );
}

type ActGiven = {
  c: PortalContext;
  id: string;
  act: string;
  words: { title: string; text: string; button: string };
  kind: ButtonKind;
};

function Act({ c, id, act, words, kind }: ActGiven) {
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <Form c={c} action={paths.officerAct(id, act)}>
        <Button kind={kind}>{words.button}</Button>
      </Form>
    </section>
  );
}
