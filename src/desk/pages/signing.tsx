import { localDay, momentShort } from '../../catalogue/formats.ts';
import type { Letter } from '../../permits/letter/letter.ts';
import type { SigningRefusal } from '../../permits/sign-letter.ts';
import type { KeptCertificate, SignerStanding } from '../../permits/signing/letter-signer.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { fieldId } from '../../web/components/field-frame.tsx';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import { Panel } from '../../web/components/panel.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { page } from '../../web/page.tsx';
import { paths } from '../../web/paths.ts';
import type { WaitingLetter } from '../load-letter.ts';
import type { ChosenValidity, TypedValidity, ValidityFault } from '../signing-rules.ts';
import { PASSPHRASE } from './chosen-fields.ts';
import { LetterList } from './letter-list.tsx';
import { LetterSheet } from './letter-sheet.tsx';
import { Validity } from './validity.tsx';

export type SigningView = {
  letters: readonly WaitingLetter[];
  /** The one that is read now; null = none waits. */
  letter: WaitingLetter | null;
  text: Letter | null;
  /** The office's own layout does not bear it. */
  unset: boolean;
  /** Null = the office has none. */
  signer: { certificate: KeptCertificate | null; asksPassphrase: boolean; standing: SignerStanding } | null;
  /** Letters that are being signed together now; null = none are. */
  batch: string | null;
  chosen: ChosenValidity;
  typed: TypedValidity;
  fault: ValidityFault | null;
  refusal: SigningRefusal | null;
  /** What was signed just now. */
  signed: { number: string; permitNumber: string; token: string; holder: string } | null;
};

/** Letters that wait for the head: one is read, then signed. */
export function signingPage(c: PortalContext, view: SigningView) {
  const t = c.get('t');
  const words = t.desk.signing;
  const { letters, letter, text, fault, refusal } = view;
  const wrong = fault !== null || refusal !== null;
  return page(
    c,
    { title: words.title, area: 'desk', wide: true, error: wrong, status: fault !== null ? 422 : refusal !== null ? 409 : 200 },
    <>
      <div class="desk-head">
        <h1>{words.title}</h1>
        <p class="muted">{summaryOf(c, letters)}</p>
      </div>
      {fault === null ? null : (
        <ErrorSummary
          t={t}
          faults={[
            { field: fieldId(fault.startsWith('day') || fault === 'past' ? 'sampai' : 'masa'), message: faultWords(c, fault) },
          ]}
        />
      )}
      {refusal === null ? null : <Notice kind="danger" title={words.refusals[refusal]} />}
      <Signed c={c} signed={view.signed} />
      {view.batch === null ? null : (
        <Notice kind="info" title={t.deskBatch.titles.sign}>
          <p>
            <a href={paths.deskBatch(view.batch)}>{t.deskBatch.open}</a>
          </p>
        </Notice>
      )}
      {letter === null || text === null ? (
        <Panel>
          <p>
            <strong>{words.empty}</strong>
          </p>
          <p class="muted">{words.emptyText}</p>
        </Panel>
      ) : (
        <Form c={c} action={paths.letter(letter.number)}>
          <input type="hidden" name="revision" value={letter.application.revision} />
          <div class="letters">
            <div class="letters-side">
              <LetterList letters={letters} chosen={letter.number} />
              <Validity c={c} letter={letter} view={view} error={fault === null ? undefined : faultWords(c, fault)} />
            </div>
            <LetterSheet c={c} letters={letters} letter={letter} text={text} unset={view.unset} chosen={view.chosen} />
          </div>
          <SigningBar c={c} letter={letter} view={view} />
        </Form>
      )}
    </>,
  );
}

function Signed({ c, signed }: { c: PortalContext; signed: SigningView['signed'] }) {
  const t = c.get('t').desk.signing;
  if (signed === null) return null;
  return (
    <Notice kind="success" title={t.signed(signed.permitNumber)}>
      <p>{t.signedText(signed.holder)}</p>
      <div class="acts">
        <ActionLink href={paths.permitFile(signed.number)} icon="award">
          {t.openPermit}
        </ActionLink>
        <ActionLink href={paths.verify(signed.token)} icon="shield">
          {t.check}
        </ActionLink>
      </div>
    </Notice>
  );
}

function SigningBar({ c, letter, view }: { c: PortalContext; letter: WaitingLetter; view: SigningView }) {
  const t = c.get('t').desk.signing;
  const { office } = c.get('portal');
  const { signer, chosen, letters } = view;
  const validity =
    letter.proposed !== null
      ? t.validity.fromRule(letter.proposed)
      : chosen === undefined
        ? t.refusals.missing
        : t.validity.chosen(chosen);
  const together = letters.some(({ unready }) => unready === null) && letters.length > 1;
  return (
    <div class="decision-bar">
      <div class="decision-result">
        <Standing c={c} signer={signer} />
        <p class="muted">{validity}</p>
        {letter.initials === null ? null : (
          <p class="muted">{t.initialled(letter.initials.name, momentShort(letter.initials.at, office))}</p>
        )}
        {letter.unpaid ? (
          <p class="case-state bad">
            <Icon name="warning" />
            <span>{t.refusals['fee-unpaid']}</span>
          </p>
        ) : null}
      </div>
      <div class="acts">
        {signer?.asksPassphrase === true ? (
          <div class="passphrase">
            <label for={fieldId(PASSPHRASE)}>{t.passphrase}</label>
            <span class="muted" id={`h-${PASSPHRASE}`}>
              {t.passphraseHint}
            </span>
            <input
              class="input"
              type="password"
              id={fieldId(PASSPHRASE)}
              name={PASSPHRASE}
              aria-describedby={`h-${PASSPHRASE}`}
              autocomplete="off"
              maxlength={200}
            />
          </div>
        ) : null}
        {together ? (
          <button type="submit" class="button secondary" formaction={paths.letterBatches}>
            <span>{t.signChosen}</span>
          </button>
        ) : null}
        <button type="submit" class="button primary">
          <Icon name="pencil" />
          <span>{t.sign}</span>
        </button>
      </div>
    </div>
  );
}

/** Whether letters can be signed now, and until when. */
function Standing({ c, signer }: { c: PortalContext; signer: SigningView['signer'] }) {
  const t = c.get('t').desk.signing;
  const { office } = c.get('portal');
  if (signer === null || signer.standing !== 'ready')
    return (
      <p class="case-state bad">
        <Icon name="warning" />
        <span>{signer === null || signer.standing === 'ready' ? t.certificate.none : t.standings[signer.standing]}</span>
      </p>
    );
  const { certificate } = signer;
  return (
    <p class="case-state good">
      <Icon name="shield" />
      <span>
        {certificate?.demo === true ? t.certificate.demo : t.certificate.active}
        {certificate === null ? null : ` ${t.certificate.until(localDay(certificate.validUntil, office))}`}
      </span>
    </p>
  );
}

function summaryOf(c: PortalContext, letters: readonly WaitingLetter[]): string {
  const t = c.get('t').desk.signing;
  const of = (kind: string) => letters.filter(({ deadline }) => deadline.kind === kind).length;
  const [late, today] = [of('late'), of('today')];
  return [t.count(letters.length), late === 0 ? '' : t.late(late), today === 0 ? '' : t.today(today)]
    .filter((part) => part !== '')
    .join(' ');
}

function faultWords(c: PortalContext, fault: ValidityFault): string {
  const t = c.get('t').desk.signing;
  if (fault === 'day-missing') return t.dayFaults.missing;
  return fault === 'day-wrong' ? t.dayFaults.wrong : t.refusals[fault];
}
