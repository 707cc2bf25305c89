import { conditionOf } from './compile-questions.ts';
import type { Report } from './compile-questions.ts';
import type { Condition, KnownQuestions } from './conditions.ts';
import type { Definition } from './definition.ts';
import { didYouMean } from './did-you-mean.ts';
import type { AskedQuestion } from './labels.ts';
import { form } from '../web/texts/id/form.ts';
import type { Question, Service, Transaction, TransactionKind } from './service.ts';

/** The question that tells transactions apart, where a service has one; it is answered before the form begins. */
export const TRANSACTION_QUESTION = 'jenis_permohonan';

/** What the options of that question mean; an option that is not here is one more way to come for the first time. */
const KIND_OF: Readonly<Record<string, TransactionKind | undefined>> = {
  baru: 'new',
  perpanjangan: 'renewal',
  pembaruan: 'renewal',
  perubahan: 'change',
  perubahan_data: 'change',
  perubahan_isi: 'change',
  pindah_tempat: 'change',
  ganti_kendaraan: 'change',
  penggantian: 'replacement',
  hilang: 'replacement',
  pencabutan: 'revocation',
  penutupan: 'revocation',
};

const OPTION_OF = {
  new: 'baru',
  renewal: 'perpanjangan',
  change: 'perubahan',
  replacement: 'penggantian',
  revocation: 'pencabutan',
} as const satisfies Record<TransactionKind, string>;

type Choices = NonNullable<Service['transactions']>;

/** The question that `transactions` need and the definition does not ask itself. */
export function transactionQuestionFor({ transactions, form_fields: fields = [] }: Partial<Definition>): AskedQuestion[] {
  if (transactions === undefined || fields.some(({ id }) => id === TRANSACTION_QUESTION)) return [];
  const options = [...new Set(transactions.map(({ kind, option }) => option ?? OPTION_OF[kind]))];
  return [{ id: TRANSACTION_QUESTION, label: form.transactions.question, help: '', options }];
}

/**
 * What can be asked for: as `transactions` say, else the options of `jenis_permohonan`, else the first time or again where documents are asked for a renewal.
 * Null when there is only one thing.
 */
export function compileTransactions(
  { transactions }: Pick<Partial<Definition>, 'transactions'>,
  questions: readonly Question[],
  report: Report,
): Choices | null {
  const question = questions.find(({ id, kind }) => id === TRANSACTION_QUESTION && (kind === 'radio' || kind === 'select'));
  const choices =
    question === undefined
      ? firstTimeOrAgain(questions)
      : transactions === undefined
        ? {
            question: question.id,
            choices: question.options.map(({ value, label }) => choice(value, KIND_OF[value] ?? 'new', label)),
          }
        : { question: question.id, choices: asDefined(transactions, question, report) };
  return choices === null || choices.choices.length < 2 ? null : choices;
}

function asDefined(transactions: NonNullable<Definition['transactions']>, question: Question, report: Report): Transaction[] {
  const values = question.options.map(({ value }) => value);
  const seen = new Set<string>();
  return transactions.map(({ kind, option = OPTION_OF[kind], label_id: label, help_id: help }, at) => {
    if (!values.includes(option))
      report(['transactions', at, 'option'], {
        kind: 'unknown-value',
        found: option,
        known: values,
        meant: didYouMean(option, values),
      });
    if (seen.has(option)) report(['transactions', at, 'option'], { kind: 'twice', what: 'transactions', found: option });
    seen.add(option);
    const named = question.options.find(({ value }) => value === option)?.label ?? option;
    const made = choice(option, kind, label ?? named);
    return help === undefined ? made : { ...made, help };
  });
}

function firstTimeOrAgain(questions: readonly Question[]): Choices | null {
  const renewal = questions.find(({ id, kind }) => id === 'perpanjangan' && kind === 'radio');
  const values = renewal?.options.map(({ value }) => value) ?? [];
  if (renewal === undefined || !values.includes('ya') || !values.includes('tidak')) return null;
  return {
    question: renewal.id,
    choices: [choice('tidak', 'new', form.transactions.new.label), choice('ya', 'renewal', form.transactions.renewal.label)],
  };
}

/** A move and a change of the vehicle are both changes: only what is always true of a kind is said of it. */
const choice = (option: string, kind: TransactionKind, label: string): Transaction => ({
  option,
  kind,
  label,
  help: option === OPTION_OF[kind] || option === 'ya' || option === 'tidak' ? form.transactions[kind].help : '',
});

/** The condition of something that is only for some kinds of transactions; a kind that the service does not have is a fault. */
export function conditionOfKinds(
  kinds: readonly TransactionKind[] | undefined,
  choices: Choices | null,
  known: KnownQuestions,
  unknown: (kind: TransactionKind, known: readonly TransactionKind[]) => void,
): Condition | null {
  if (kinds === undefined) return null;
  const offered = choices?.choices ?? [];
  const have = [...new Set(offered.map(({ kind }) => kind))];
  for (const kind of kinds) if (!have.includes(kind)) unknown(kind, have);
  const options = offered.filter(({ kind }) => kinds.includes(kind)).map(({ option }) => option);
  return choices === null || options.length === 0 ? null : conditionOf(`${choices.question} in [${options.join(', ')}]`, known);
}
