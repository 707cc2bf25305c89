import type { CorrectionItem } from '../applications/store-corrections.ts';
import type { DocumentVersion } from '../applications/store-documents.ts';
import type { Answers } from '../catalogue/service.ts';

/** What came of a correction at one thing: `asked` = the desk named it; `changed` false only where it was asked and left as it was. */
export type AnswerChange = { kind: 'question'; item: string; asked: boolean; changed: boolean; before: string; after: string };
export type DocumentChange = {
  kind: 'document';
  item: string;
  asked: boolean;
  changed: boolean;
  /** The version that was handed back, and the one of now; null = there was none. */
  before: DocumentVersion | null;
  after: DocumentVersion | null;
};

/** Everything that was asked or has changed, what was asked first, and how much stayed as it was. */
export type Changes = {
  changes: readonly (AnswerChange | DocumentChange)[];
  untouched: { answers: number; documents: number };
};

type Given = {
  /** Of the last correction. */
  items: readonly Pick<CorrectionItem, 'kind' | 'item'>[];
  before: { answers: Answers; at: Date };
  after: Answers;
  /** The oldest first. */
  versions: readonly DocumentVersion[];
  /** Questions and documents in the order in which the desk shows them. */
  order: { questions: readonly string[]; documents: readonly string[] };
};

/** What has changed since an application was handed back, at answers and documents. */
export function changesSince({ items, before, after, versions, order }: Given): Changes {
  const isAsked = (kind: CorrectionItem['kind'], item: string) => items.some((each) => each.kind === kind && each.item === item);
  const answers = union(order.questions, Object.keys(before.answers), Object.keys(after)).map((item): AnswerChange => {
    const [old, now] = [before.answers[item] ?? '', after[item] ?? ''];
    return { kind: 'question', item, asked: isAsked('question', item), changed: old !== now, before: old, after: now };
  });
  const documents = union(
    order.documents,
    versions.map(({ requirement }) => requirement),
  ).map((item): DocumentChange => {
    const own = versions.filter(({ requirement }) => requirement === item);
    const now = own.find(({ replacedAt }) => replacedAt === null) ?? null;
    const old = handedBack(own, before.at) ?? (now !== null && now.uploadedAt <= before.at ? now : null);
    return { kind: 'document', item, asked: isAsked('document', item), changed: old?.id !== now?.id, before: old, after: now };
  });
  const all = [...documents, ...answers];
  return {
    changes: [...all.filter(({ asked }) => asked), ...all.filter(({ asked, changed }) => changed && !asked)],
    untouched: {
      answers: answers.filter((each) => !each.changed && each.after !== '').length,
      documents: documents.filter((each) => !each.changed && each.after !== null).length,
    },
  };
}

/** The version that counted at an instant and was replaced since. */
const handedBack = (versions: readonly DocumentVersion[], at: Date): DocumentVersion | undefined =>
  versions.find(({ uploadedAt, replacedAt }) => uploadedAt <= at && replacedAt !== null && replacedAt >= at);

const union = (...lists: readonly (readonly string[])[]): string[] => [...new Set(lists.flat())];
