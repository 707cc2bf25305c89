import {
  correctionWaits,
  draftGoes,
  draftWaits,
  feeOverdue,
  feePaid,
  feeToPay,
  feeVoid,
  feeWaits,
  foundComplete,
  issued,
  objectionAnswered,
  officeWrote,
  permitEnds,
  received,
  receivedAgain,
  refused,
  registeredEnds,
  toCorrect,
  visitCancelled,
  visitMoved,
  visitPlanned,
  visitTomorrow,
} from './application-messages.ts';
import { deskLimits, opinionsLate, silencePast } from './desk-messages.ts';
import type { ListedMessage } from './message.ts';
import { holidaysMissing, officerInvited, officerLocked, passwordTaken } from './office-messages.ts';
import {
  accountCloses,
  booked,
  bookingMoved,
  counterProves,
  counterSends,
  filmBroken,
  hasAccount,
  helperInvited,
  helperTold,
  noAccount,
  passwordChanged,
  sendingApproved,
  signInCode,
  staffInvited,
  statusCode,
} from './other-messages.ts';
import { newsStopped, tokenEnds } from './system-messages.ts';
import { permitLifted, permitRevoked, permitSuspended } from './permit-messages.ts';

export type Topic =
  | 'applications'
  | 'fees'
  | 'reminders'
  | 'visits'
  | 'accounts'
  | 'helpers'
  | 'appointments'
  | 'films'
  | 'desk'
  | 'office'
  | 'systems';

const listed = (...messages: readonly { listed: ListedMessage }[]) => messages.map((each) => each.listed);

/** Every message that Pintu sends to people, by what it is about, in the order in which the office reads them. */
export const messagesByTopic: Readonly<Record<Topic, readonly ListedMessage[]>> = {
  applications: listed(
    received,
    foundComplete,
    toCorrect,
    receivedAgain,
    officeWrote,
    issued,
    refused,
    objectionAnswered,
    permitSuspended,
    permitLifted,
    permitRevoked,
    statusCode,
  ),
  fees: listed(feeToPay, feeWaits, feeOverdue, feePaid, feeVoid),
  reminders: listed(draftWaits, draftGoes, correctionWaits, permitEnds, registeredEnds),
  visits: listed(visitPlanned, visitMoved, visitCancelled, visitTomorrow),
  accounts: listed(signInCode, hasAccount, noAccount, passwordChanged, accountCloses),
  helpers: listed(helperInvited, sendingApproved, helperTold, staffInvited, counterProves, counterSends),
  appointments: listed(booked, bookingMoved),
  films: listed(filmBroken),
  office: listed(officerInvited, passwordTaken, officerLocked, holidaysMissing),
  systems: listed(newsStopped, tokenEnds),
  desk: listed(deskLimits, silencePast, opinionsLate),
};

/** All of them. */
export const messageList: readonly ListedMessage[] = Object.values(messagesByTopic).flat();

/** A message by its code; null = there is none. */
export const messageOf = (code: string): ListedMessage | null => messageList.find((each) => each.code === code) ?? null;
