import { expect, test } from 'vitest';
import type { Application } from '../../applications/application.ts';
import { waitingForPerson } from './waiting.ts';

const application = (id: string, state: Application['state'], updatedAt: string): Application => ({
  id,
  firmId: null,
  filedBy: null,
  channel: 'online',
  servedBy: null,
  clearedAt: null,
  personId: 'p',
  service: 'sip-perawat',
  definitionVersion: 1,
  state,
  number: null,
  desk: null,
  assignedTo: null,
  queueOrder: 0,
  answers: {},
  revision: 1,
  technicalOffice: null,
  transaction: 'new',
  oldPermitId: null,
  oldRegisterId: null,
  oldPermitNumber: null,
  createdAt: new Date(updatedAt),
  updatedAt: new Date(updatedAt),
  submittedAt: null,
  completeAt: null,
  dueOn: null,
  promisedDays: null,
  silenceOn: null,
  clockStoppedAt: null,
  correctionFrom: null,
  decidedAt: null,
  refusalReason: null,
  refusalNote: null,
});

test('a correction waits before any draft, and of two drafts the one touched last', () => {
  const old = application('old', 'draft', '2026-11-20');
  const draft = application('draft', 'draft', '2026-11-24');
  const correction = application('correction', 'correction', '2026-11-01');
  expect(waitingForPerson([old, draft, correction])?.id).toBe('correction');
  expect(waitingForPerson([old, draft])?.id).toBe('draft');
  expect(waitingForPerson([draft, application('bill', 'payment', '2026-11-20')])?.id).toBe('bill');
});

test('what the office works on, or has decided, does not wait for the person', () => {
  expect(waitingForPerson([application('a', 'technical', '2026-11-24'), application('b', 'issued', '2026-11-24')])).toBeNull();
});
