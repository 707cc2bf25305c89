import { numbersForOfficer } from '../applications/store-desk.ts';
import { waitingForOffice } from '../correspondence/store-messages.ts';
import { openObjections } from '../correspondence/store-objections.ts';
import type { PortalContext } from '../web/environment.ts';

/** What applicants wrote that waits for the office, as the queue shows it. */
export type Mail = {
  /** Messages by application id. */
  messages: ReadonlyMap<string, number>;
  /** Messages about applications that are at nobody's desk any more: for the front desk. */
  others: readonly { number: string; messages: number }[];
  /** Objections without an answer: for the head. */
  objections: readonly { number: string; dueOn: string }[];
};

/** What waits for the officer who asks. */
export async function loadMail(c: PortalContext): Promise<Mail> {
  const { db } = c.get('portal');
  const officer = c.get('person');
  const messages = await waitingForOffice(db);
  const none = { messages, others: [], objections: [] };
  if (officer?.role === 'front_desk') {
    const numbers = await numbersForOfficer(db, officer, [...messages.keys()], { over: true });
    return { ...none, others: [...numbers].map(([id, number]) => ({ number, messages: messages.get(id) ?? 0 })) };
  }
  if (officer?.role !== 'head') return none;
  const open = await openObjections(db);
  const ids = open.map(({ applicationId }) => applicationId);
  const numbers = await numbersForOfficer(db, officer, ids);
  return {
    ...none,
    objections: open.flatMap(({ applicationId, dueOn }) => {
      const number = numbers.get(applicationId);
      return number === undefined ? [] : [{ number, dueOn }];
    }),
  };
}
