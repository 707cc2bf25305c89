import type { NoticeKind } from '../../web/notice.ts';

/** One noticed thing as it is stored. */
export type Signal = {
  at: Date;
  kind: NoticeKind;
  visit: number;
  attempt: number | null;
  service: string;
  step: string;
  item: string;
  reason: string;
  amount: number;
  round: string;
  channel: string;
  width: string;
  connection: string;
};
