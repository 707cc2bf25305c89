import type { PropsWithChildren } from 'hono/jsx';
import { stateAfter } from '../../applications/actions.ts';
import { goesThrough } from '../../catalogue/course.ts';
import { localTime } from '../../catalogue/formats.ts';
import type { ButtonKind } from '../../web/components/button.tsx';
import { LinkButton } from '../../web/components/link-button.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { checkResult } from '../check-rules.ts';
import type { Looks } from '../check-rules.ts';
import type { Case } from '../load-case.ts';

type BarGiven = { c: PortalContext; found: Case; looks: Looks };

/** The decision at the bottom: the result so far, then what can be done. The filled button is what the check points to. */
export function CaseBar({ c, found, looks }: BarGiven) {
  const t = c.get('t').desk.bar;
  const { number, verbs, application } = found;
  if (verbs.length === 0) return null;
  const { bad } = checkResult(found.items, looks);
  const toAssess = verbs.includes('assess_fee');
  const onward: ButtonKind = bad.length === 0 && !(toAssess && isSignedNext(found)) ? 'primary' : 'secondary';
  const goOn = verbs.includes('pass_on') ? (
    <DecisionButton action={paths.deskPassing(number)} kind={onward}>
      {goesThrough(found.service, 'technical', application.answers)
        ? t.passOn(application.technicalOffice ?? found.service.technicalOffice)
        : t.passToSigning}
    </DecisionButton>
  ) : verbs.includes('approve') || verbs.includes('confirm') ? (
    <DecisionButton action={paths.deskApproval(number)} kind={onward}>
      {t.approve}
    </DecisionButton>
  ) : null;
  const giveBack = verbs.includes('return_for_correction') ? (
    <DecisionButton action={paths.deskCorrectionPreview(number)} kind={bad.length === 0 ? 'secondary' : 'primary'}>
      {t.giveBack(bad.length)}
    </DecisionButton>
  ) : null;
  const words = c.get('t').deskFees;
  const open = found.fees.find(({ state }) => state === 'open');
  return (
    <section class="decision-bar" aria-label={t.label}>
      {verbs.includes('check') ? (
        <Result c={c} found={found} looks={looks} />
      ) : open === undefined ? (
        <span />
      ) : (
        <div class="decision-result">
          <p>
            <strong>{words.unpaid(open.amountRupiah)}</strong>
          </p>
          <p class="muted">{words.notBefore}</p>
        </div>
      )}
      <div class="acts">
        {verbs.includes('refuse') ? (
          <LinkButton href={paths.deskRefusal(number)} kind="danger">
            {t.refuse}
          </LinkButton>
        ) : null}
        {verbs.includes('check') ? (
          <DecisionButton action={paths.deskCheck(number)} kind="secondary">
            {t.save}
          </DecisionButton>
        ) : null}
        {toAssess ? (
          <DecisionButton
            action={paths.deskFeePreview(number)}
            kind={isSignedNext(found) && bad.length === 0 ? 'primary' : 'secondary'}
          >
            {words.assess}
          </DecisionButton>
        ) : null}
        {verbs.includes('void_fee') ? (
          <LinkButton href={paths.deskFeeVoid(number)} kind="danger">
            {words.void}
          </LinkButton>
        ) : null}
        {verbs.includes('record_payment') ? <LinkButton href={paths.deskPayment(number)}>{words.record}</LinkButton> : null}
        {bad.length === 0 ? [giveBack, goOn] : [goOn, giveBack]}
        {verbs.includes('send_back') ? (
          <LinkButton href={paths.deskSendingBack(number)} kind="secondary">
            {t.sendBack}
          </LinkButton>
        ) : null}
        {verbs.includes('sign') ? <LinkButton href={paths.letter(number)}>{t.read}</LinkButton> : null}
      </div>
    </section>
  );
}

/** Whether the head has it next. */
const isSignedNext = ({ application, course }: Case): boolean =>
  stateAfter('pass_on', application.state, null, course) === 'signing';

function Result({ c, found, looks }: BarGiven) {
  const t = c.get('t').desk;
  const { bad, looked, open } = checkResult(found.items, looks);
  const names = bad.map(({ name }) => name).join(', ');
  const result = bad.length > 0 ? t.bar.toMend(bad.length, names) : open.length > 0 ? t.bar.open(open.length) : t.bar.allGood;
  return (
    <div class="decision-result">
      <p>
        <strong>{result}</strong>
      </p>
      <p class="muted">
        {t.bar.progress(looked, found.items.length)} {bad.length > 0 ? t.bar.stops : ''}
        {found.verbs.includes('assess_fee') ? ` ${c.get('t').deskFees.notBefore}` : ''}
        {found.savedAt === null ? '' : ` ${t.case.saved(localTime(found.savedAt, c.get('portal').office))}.`}
      </p>
    </div>
  );
}

/** Sends the form of the check to the address of one decision. */
function DecisionButton({ action, kind, children }: PropsWithChildren<{ action: string; kind: ButtonKind }>) {
  return (
    <button type="submit" class={`button ${kind}`} formaction={action}>
      <span>{children}</span>
    </button>
  );
}
