import { isOfType } from './answerable.ts';
import type { Answerable } from './answerable.ts';
import type { ConditionFault } from './condition-fault.ts';
import type { Answers } from './service.ts';

/** A checked condition over answers. */
export type Condition = { source: string; questions: readonly string[]; holds: (answers: Answers) => boolean };

/** What a condition may ask about, and what each question can be asked. */
export type KnownQuestions = ReadonlyMap<string, Answerable>;

type Parsed = { ok: true; condition: Condition } | { ok: false; faults: readonly ConditionFault[] };
type Token = { text: string; at: number };
type Holds = Condition['holds'];

/** Holds always; the neutral condition. */
export const ALWAYS: Condition = { source: '', questions: [], holds: () => true };

/** Both conditions; null = nothing is asked. */
export function both(one: Condition | null, other: Condition | null): Condition | null {
  if (one === null || other === null) return one ?? other;
  return {
    source: `(${one.source}) and (${other.source})`,
    questions: [...new Set([...one.questions, ...other.questions])],
    holds: (answers) => one.holds(answers) && other.holds(answers),
  };
}

/**
 * Reads an expression: `q == a`, `q != a`, `q in [a, b]`, `q has a` for several answers, `q < 5` and `<=`, `>`, `>=` for numbers and days, `q == ""` for
 * what is not answered, a yes/no question by itself, `and`, `or`, `not`, parentheses; `and` binds closer than `or`.
 * An answer that is not given is equal to nothing, so `q != a` holds for it; it is neither smaller nor greater than anything. Answers with other signs than letters, digits, `_`, `-`, `.` stand in quotes.
 * @param known the questions that may be named; null = any (then only the form is checked).
 */
export function parseCondition(source: string, known: KnownQuestions | null): Parsed {
  const reader = createReader(source, known);
  try {
    const holds = readAny(reader);
    reader.end();
    if (reader.faults.length > 0) return { ok: false, faults: reader.faults };
    return { ok: true, condition: { source, questions: [...new Set(reader.questions)], holds } };
  } catch (error) {
    if (!(error instanceof Unexpected)) throw error;
    return { ok: false, faults: [...reader.faults, error.fault] };
  }
}

class Unexpected extends Error {
  readonly fault: ConditionFault;
  constructor(fault: ConditionFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

const fail = (token: Token, expected: string): never => {
  throw new Unexpected({ reason: 'unexpected', at: token.at, found: token.text, expected });
};

type Reader = ReturnType<typeof createReader>;

function createReader(source: string, known: KnownQuestions | null) {
  const tokens = tokenise(source);
  const faults: ConditionFault[] = [];
  const questions: string[] = [];
  let place = 0;
  const peek = (): Token => tokens[place] ?? { text: '', at: source.length };
  const take = (): Token => {
    const token = peek();
    place += 1;
    return token;
  };
  return {
    faults,
    questions,
    peek,
    takes: (text: string): boolean => peek().text === text && (take(), true),
    must: (text: string) => {
      const token = take();
      if (token.text !== text) fail(token, `"${text}"`);
    },
    word: (expected: string): Token => {
      const token = take();
      return isWord(token.text) ? token : fail(token, expected);
    },
    answer: (question: Token, sign: Token): string => {
      const token = take();
      const value = /^["']/.test(token.text) ? token.text.slice(1, -1) : token.text;
      if (value === token.text && !isWord(value)) fail(token, 'an answer');
      const fault = faultOfAnswer(known?.get(question.text), question, sign, { ...token, text: value });
      if (fault !== null) faults.push(fault);
      return value;
    },
    question: (): Token => {
      const token = take();
      if (!isWord(token.text)) fail(token, 'a question');
      if (known !== null && !known.has(token.text))
        faults.push({ reason: 'unknown-question', at: token.at, found: token.text, known: [...known.keys()] });
      questions.push(token.text);
      return token;
    },
    yesNo: (question: Token) => {
      const options = known?.get(question.text);
      if (known?.has(question.text) === true && !(Array.isArray(options) && options.includes('ya')))
        faults.push({ reason: 'not-yes-no', at: question.at, found: question.text });
    },
    isNumber: (question: Token): boolean => known?.get(question.text) === 'number',
    end: () => {
      if (peek().text !== '') fail(peek(), '"and", "or" or the end');
    },
  };
}

function readAny(reader: Reader): Holds {
  const parts = [readAll(reader)];
  while (reader.takes('or')) parts.push(readAll(reader));
  return parts.length === 1 ? parts[0]! : (answers) => parts.some((part) => part(answers));
}

function readAll(reader: Reader): Holds {
  const parts = [readOne(reader)];
  while (reader.takes('and')) parts.push(readOne(reader));
  return parts.length === 1 ? parts[0]! : (answers) => parts.every((part) => part(answers));
}

function readOne(reader: Reader): Holds {
  if (reader.takes('not')) {
    const part = readOne(reader);
    return (answers) => !part(answers);
  }
  if (reader.takes('(')) {
    const part = readAny(reader);
    reader.must(')');
    return part;
  }
  return readComparison(reader);
}

/** What is wrong with comparing a question with an answer; a question that is not known has been reported already. */
function faultOfAnswer(answerable: Answerable | undefined, question: Token, sign: Token, answer: Token): ConditionFault | null {
  if (answerable === undefined) return null;
  const notComparable = (instead: string | null): ConditionFault => ({
    reason: 'not-comparable',
    at: sign.at,
    found: question.text,
    sign: sign.text,
    instead,
  });
  const isOrder = sign.text in ORDERS;
  const several = typeof answerable === 'object' && answerable !== null && 'several' in answerable ? answerable.several : null;
  if ((sign.text === 'has') !== (several !== null) && !(several !== null && answer.text === '' && !isOrder && sign.text !== 'in'))
    return notComparable(several === null ? '==' : 'has');
  if (answer.text === '' && (sign.text === '==' || sign.text === '!=')) return null;
  if (answerable === 'number' || answerable === 'day' || answerable === 'moment')
    return isOfType(answerable, answer.text)
      ? null
      : { reason: 'wrong-type', at: answer.at, found: answer.text, question: question.text, expected: answerable };
  if (answerable === 'whether') return notComparable('== ""');
  if (isOrder) return notComparable('==');
  const known = several ?? (Array.isArray(answerable) ? answerable : null);
  return known === null || known.includes(answer.text)
    ? null
    : { reason: 'unknown-answer', at: answer.at, found: answer.text, question: question.text, known };
}

/** Numbers by their size, days and moments by the calendar. */
const orderOf = (answer: string, other: string): number =>
  isNumber(answer) && isNumber(other) ? Number(answer) - Number(other) : answer < other ? -1 : answer > other ? 1 : 0;

const isNumber = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);

/** Numbers are equal however they are written. */
const isEqual = (answer: string, other: string, asNumbers: boolean): boolean =>
  answer === other || (asNumbers && isNumber(answer) && isNumber(other) && Number(answer) === Number(other));

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

function readComparison(reader: Reader): Holds {
  const question = reader.question();
  const id = question.text;
  const asNumbers = reader.isNumber(question);
  const sign = reader.peek();
  if (['', 'and', 'or', ')'].includes(sign.text)) {
    reader.yesNo(question);
    return (answers) => answers[id] === 'ya';
  }
  if (!reader.takes(sign.text) || !SIGNS.includes(sign.text))
    return fail(sign, '"==", "!=", "in", "has", "<", "<=", ">" or ">="');
  if (sign.text === 'in') {
    reader.must('[');
    const values = [reader.answer(question, sign)];
    while (reader.takes(',')) values.push(reader.answer(question, sign));
    reader.must(']');
    return (answers) => values.some((value) => isEqual(answers[id] ?? '', value, asNumbers));
  }
  const value = reader.answer(question, sign);
  if (sign.text === '==') return (answers) => isEqual(answers[id] ?? '', value, asNumbers);
  if (sign.text === '!=') return (answers) => !isEqual(answers[id] ?? '', value, asNumbers);
  if (sign.text === 'has') return (answers) => (answers[id] ?? '').split('\n').includes(value);
  const fits = ORDERS[sign.text] ?? (() => false);
  return (answers) => (answers[id] ?? '') !== '' && fits(orderOf(answers[id] ?? '', value));
}

const SIGNS = ['==', '!=', 'in', 'has', '<', '<=', '>', '>='];

/** Words of the expressions themselves: no question is called so. */
export const RESERVED: readonly string[] = ['and', 'or', 'not', 'in', 'has'];
const isWord = (text: string): boolean => /^[\p{L}\p{N}_.:-]+$/u.test(text) && !RESERVED.includes(text);

const tokenise = (source: string): Token[] =>
  [...source.matchAll(/"[^"]*"|'[^']*'|==|!=|<=|>=|<|>|[\p{L}\p{N}_.:-]+|[()[\],]|[^\s]/gu)].map((match) => ({
    text: match[0],
    at: match.index,
  }));
