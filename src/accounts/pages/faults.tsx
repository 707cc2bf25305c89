import { ErrorSummary } from '../../web/components/error-summary.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { Texts } from '../../web/texts/texts.ts';
import type { AccountFault } from '../field-rules.ts';

/** What is wrong with which field of a form. */
export type Faults<Name extends string> = Partial<Record<Name, AccountFault>>;

/** The sentence at one field. */
export function sentence<Name extends string>(t: Texts, faults: Faults<Name>, name: Name): { error?: string } {
  const reason = faults[name];
  return reason === undefined ? {} : { error: t.accounts.faults[reason] };
}

/** The summary under the title; nothing when nothing is wrong. */
export function FaultSummary({ t, faults }: { t: Texts; faults: Faults<string> }) {
  const entries = Object.entries(faults).flatMap(([name, reason]) =>
    reason === undefined ? [] : [{ field: `f-${name}`, message: t.accounts.faults[reason] }],
  );
  return entries.length === 0 ? null : <ErrorSummary t={t} faults={entries} />;
}

/** Tried too often: until when to wait. */
export function TooOften({ t, until }: { t: Texts; until: string | null }) {
  if (until === null) return null;
  return (
    <Notice kind="danger" title={t.accounts.tooOftenTitle}>
      <p>{t.accounts.tooOften(until)}</p>
    </Notice>
  );
}
