import * as ofApplications from './application-messages.ts';
import * as ofOthers from './other-messages.ts';
import type { ListedMessage } from './message.ts';

/** Every message that Pintu sends to people, in the order in which the office reads them. */
export const messageList: readonly ListedMessage[] = [...Object.values(ofApplications), ...Object.values(ofOthers)].map(
  ({ listed }) => listed,
);

/** A message by its code; null = there is none. */
export const messageOf = (code: string): ListedMessage | null => messageList.find((each) => each.code === code) ?? null;
