import { dayInWords, localDay, momentShort, rupiah } from '../../catalogue/formats.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Details } from '../../web/components/details.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { gatewayOf } from '../gateway.ts';
import { isOverdue } from '../rules.ts';
import type { Fee, FeeStanding } from '../rules.ts';

type CaseFeesProps = {
  c: PortalContext;
  fees: readonly Fee[];
  standing: FeeStanding;
  /** What the definition says about the cost. */
  says: string;
  /** The office has not confirmed it. */
  unsure: boolean;
  /** Where the money of a paid bill can be noted as paid back now; null = it cannot. */
  refundAt: string | null;
};

/** The bills of an application beside its case. Free services show nothing. */
export function CaseFees({ c, fees, standing, says, unsure, refundAt }: CaseFeesProps) {
  const t = c.get('t').deskFees;
  if (fees.length === 0 && standing === 'free') return null;
  return (
    <Details summary={t.title} open>
      {standing === 'to-assess' ? <p>{unsure ? t.unsure : t.toAssess}</p> : null}
      <p class="muted">{t.says(says)}</p>
      <ul class="case-list-of-words">
        {fees.map((fee) => (
          <OneFee c={c} fee={fee} />
        ))}
      </ul>
      {refundAt === null ? null : (
        <ActionLink href={refundAt} icon="refresh">
          {t.refund}
        </ActionLink>
      )}
    </Details>
  );
}

function OneFee({ c, fee }: { c: PortalContext; fee: Fee }) {
  const t = c.get('t').deskFees;
  const { office, clock } = c.get('portal');
  return (
    <li>
      <p>
        <strong>{fee.state === 'nil' ? t.states.nil : `${rupiah(fee.amountRupiah)} · ${stateOf(c, fee)}`}</strong>
      </p>
      {fee.basis === null ? null : <p class="reads-note">{fee.basis}</p>}
      {fee.state === 'open' ? (
        <p>
          {t.due(dayInWords(fee.dueOn))}. {codeOf(c, fee)}
        </p>
      ) : null}
      {fee.paidAt === null || fee.reference === null ? null : (
        <p>
          {t.paidOn(momentShort(fee.paidAt, office), fee.reference)}
          {fee.toldBy === 'officer' ? `, ${t.byOfficer}` : ''}
        </p>
      )}
      {fee.endReason === null ? null : <p class="reads-note">{fee.endReason}</p>}
      <p class="muted">
        {fee.number} · {momentShort(fee.assessedAt, office)}
        {isOverdue(fee, localDay(clock.now(), office)) ? ` · ${t.overdue}` : ''}
      </p>
    </li>
  );
}

function codeOf(c: PortalContext, { code }: Fee): string {
  const t = c.get('t').deskFees;
  if (code !== null) return `${t.code(code)}.`;
  return gatewayOf(c.get('portal').config) === null ? t.byHand : t.noCode;
}

/** How a bill stands, in words; overdue is a state of its own for who reads a list. */
export function stateOf(c: PortalContext, fee: Pick<Fee, 'state' | 'dueOn'>): string {
  const t = c.get('t').deskFees;
  const { office, clock } = c.get('portal');
  return isOverdue(fee, localDay(clock.now(), office)) ? t.overdue : t.states[fee.state];
}

/** Where the list of bills is, for who keeps it: only where there is something to pay at all. @param misfits payments that fit no bill; null = it is not theirs. */
export function PaymentsLink({ c, misfits }: { c: PortalContext; misfits: number | null }) {
  const t = c.get('t').deskFees;
  return misfits === null ? null : (
    <ActionLink href={paths.deskPayments} icon="money">
      {misfits === 0 ? t.list : t.listWith(misfits)}
    </ActionLink>
  );
}
