import type { ConditionFault } from './conditions.ts';

/** What is wrong at one place of a definition. */
export type Problem =
  /** The file is no YAML or JSON; `detail` is what the reader says. */
  | { kind: 'unreadable'; detail: string }
  | { kind: 'missing'; expected: string }
  | { kind: 'wrong'; found: string; expected: string }
  | { kind: 'unknown-key'; found: string; known: readonly string[]; meant: string | null }
  | { kind: 'unknown-value'; found: string; known: readonly string[]; meant: string | null }
  /** Two things of one name. `what`: in words. */
  | { kind: 'twice'; what: string; found: string }
  /** Something is named that the definition does not have. */
  | { kind: 'unknown-name'; what: string; found: string; meant: string | null }
  /** An expression cannot be read, or asks what cannot be answered. */
  | { kind: 'condition'; source: string; fault: ConditionFault; meant: string | null }
  /** A condition asks a question that is asked on the same page or later. */
  | { kind: 'looks-ahead'; source: string; found: string }
  /** A question stands on no page. */
  | { kind: 'on-no-page'; found: string }
  | { kind: 'file-name'; found: string; expected: string };

/** One fault of a definition. `line` from 1; null when only the record is there and no file. */
export type Fault = { file: string; line: number | null; path: string; problem: Problem };

/** A fault in one line for the command line: `services/x.yaml:12 form_fields[3].type: …`. The administrator's page has its own sentences in the texts. */
export const faultInWords = ({ file, line, path, problem }: Fault): string =>
  `${file}${line === null ? '' : `:${line}`} ${path === '' ? '' : `${path}: `}${problemInWords(problem)}`;

function problemInWords(problem: Problem): string {
  switch (problem.kind) {
    case 'unreadable':
      return problem.detail;
    case 'missing':
      return `is missing, expected ${problem.expected}`;
    case 'wrong':
      return `expected ${problem.expected}, found ${problem.found}`;
    case 'unknown-key':
      return `there is no key "${problem.found}"${meant(problem.meant)}; the keys are ${problem.known.join(', ')}`;
    case 'unknown-value':
      return `"${problem.found}" is not one of ${problem.known.join(', ')}${meant(problem.meant)}`;
    case 'twice':
      return `two ${problem.what} have the name "${problem.found}"`;
    case 'unknown-name':
      return `there is no ${problem.what} "${problem.found}"${meant(problem.meant)}`;
    case 'condition':
      return `${conditionInWords(problem.fault)}${meant(problem.meant)} in "${problem.source}" (column ${problem.fault.at + 1} of it)`;
    case 'looks-ahead':
      return `"${problem.source}" asks "${problem.found}", which must stand on an earlier page`;
    case 'on-no-page':
      return `the question "${problem.found}" stands on no page`;
    case 'file-name':
      return `the file must be called after its slug: expected ${problem.expected}, found ${problem.found}`;
  }
}

function conditionInWords(fault: ConditionFault): string {
  switch (fault.reason) {
    case 'unexpected':
      return `expected ${fault.expected}, found ${fault.found === '' ? 'the end' : `"${fault.found}"`}`;
    case 'unknown-question':
      return `there is no question "${fault.found}"`;
    case 'unknown-answer':
      return `"${fault.found}" is no answer of "${fault.question}", expected one of ${fault.known.join(', ')}`;
    case 'not-yes-no':
      return `"${fault.found}" is not answered with ya or tidak, so it cannot stand alone`;
  }
}

const meant = (word: string | null): string => (word === null ? '' : `, did you mean "${word}"?`);
