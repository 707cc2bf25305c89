import type { Answers } from './service.ts';

/** A checked condition over answers. */
export type Condition = { source: string; questions: readonly string[]; holds: (answers: Answers) => boolean };

/** What a condition may ask about: the options of a radio or select, or null for a question that is answered freely. */
export type KnownQuestions = ReadonlyMap<string, readonly string[] | null>;

/** What is wrong with an expression. `at`: place of the word in it, from 0. */
export type ConditionFault =
  | { reason: 'unexpected'; at: number; found: string; expected: string }
  | { reason: 'unknown-question'; at: number; found: string; known: readonly string[] }
  | { reason: 'unknown-answer'; at: number; found: string; question: string; known: readonly string[] }
  | { reason: 'not-yes-no'; at: number; found: string };

type Parsed = { ok: true; condition: Condition } | { ok: false; faults: readonly ConditionFault[] };
type Token = { text: string; at: number };
type Holds = Condition['holds'];

/** Holds always; the neutral condition. */
export const ALWAYS: Condition = { source: '', questions: [], holds: () => true };

/**
 * Reads an expression: `q == a`, `q != a`, `q in [a, b]`, a yes/no question by itself, `and`, `or`, `not`, parentheses; `and` binds closer than `or`.
 * An answer that is not given is equal to nothing, so `q != a` holds for it. Answers with other signs than letters, digits, `_`, `-`, `.` stand in quotes.
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
    answer: (question: Token): string => {
      const token = take();
      const value = /^["']/.test(token.text) ? token.text.slice(1, -1) : token.text;
      if (value === token.text && !isWord(value)) fail(token, 'an answer');
      const options = known?.get(question.text);
      if (options && !options.includes(value))
        faults.push({ reason: 'unknown-answer', at: token.at, found: value, question: question.text, known: options });
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
      if (known?.has(question.text) === true && options?.includes('ya') !== true)
        faults.push({ reason: 'not-yes-no', at: question.at, found: question.text });
    },
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

function readComparison(reader: Reader): Holds {
  const question = reader.question();
  const id = question.text;
  if (reader.takes('==')) {
    const value = reader.answer(question);
    return (answers) => answers[id] === value;
  }
  if (reader.takes('!=')) {
    const value = reader.answer(question);
    return (answers) => answers[id] !== value;
  }
  if (reader.takes('in')) {
    reader.must('[');
    const values = [reader.answer(question)];
    while (reader.takes(',')) values.push(reader.answer(question));
    reader.must(']');
    return (answers) => values.includes(answers[id] ?? '');
  }
  if (!['', 'and', 'or', ')'].includes(reader.peek().text)) fail(reader.peek(), '"==", "!=" or "in"');
  reader.yesNo(question);
  return (answers) => answers[id] === 'ya';
}

/** Words of the expressions themselves: no question is called so. */
export const RESERVED: readonly string[] = ['and', 'or', 'not', 'in'];
const isWord = (text: string): boolean => /^[\p{L}\p{N}_.-]+$/u.test(text) && !RESERVED.includes(text);

const tokenise = (source: string): Token[] =>
  [...source.matchAll(/"[^"]*"|'[^']*'|==|!=|[\p{L}\p{N}_.-]+|[()[\],]|[^\s]/gu)].map((match) => ({
    text: match[0],
    at: match.index,
  }));
