import type { SignedInPerson } from '../accounts/person.ts';
import { findFirms, firmsOf } from '../firms/store-firms.ts';
import type { Firm } from '../firms/store-firms.ts';
import type { Portal } from '../portal.ts';

/** For oneself, in the question for whom an application is. */
export const MYSELF = 'sendiri';

/** The firms for which a person may apply: their own, and those whose staff they are. */
export async function firmsFor({ db, seal }: Pick<Portal, 'db' | 'seal'>, person: SignedInPerson): Promise<Firm[]> {
  const ids = (person.staffOf ?? []).map(({ firmId }) => firmId);
  return [...(await firmsOf(db, seal, person.id)), ...(await findFirms(db, seal, ids)).values()];
}

/** For whom it is to be: a firm, oneself (null), or not said yet where there is a choice. */
export function chosenFirm(firms: readonly Firm[], answer: string | undefined): Firm | null | undefined {
  if (firms.length === 0 || answer === MYSELF) return null;
  return firms.find(({ id }) => id === answer);
}
