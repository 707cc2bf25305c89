import type { ConditionFault } from './condition-fault.ts';
import type { StageKind } from './service.ts';

/** What should stand at a place. In English here, for the command line; in the portal's words in the texts. */
export type Expected =
  | { what: 'key'; key: string }
  | { what: 'one-of'; values: readonly string[] }
  | { what: 'at-least' | 'at-most' | 'at-most-letters'; count: number }
  | {
      what:
        | 'text'
        | 'text-not-empty'
        | 'yes-or-no'
        | 'number'
        | 'whole-number'
        | 'list'
        | 'record'
        | 'definition'
        | 'name'
        | 'option'
        | 'options'
        | 'options-with-choice'
        | 'order-with-date'
        | 'fields-with-repeat'
        | 'stages-in-order'
        | 'only-with-technical'
        | 'always'
        | 'no-amount-when-free'
        | 'confirmed-silence'
        | 'granting-silence'
        | 'known-validity'
        | 'something-else';
    };

/** What is wrong at one place of a definition. */
export type Problem =
  /** The file is no YAML or JSON; `detail` is what the reader says. */
  | { kind: 'unreadable'; detail: string }
  | { kind: 'missing'; expected: Expected }
  /** `found`: a value in quotes, or what kind of thing it is. */
  | { kind: 'wrong'; found: string; expected: Expected }
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
  /** A stage that no application goes without is missing. */
  | { kind: 'no-stage'; found: StageKind }
  /** A question stands on no page. */
  | { kind: 'on-no-page'; found: string }
  | { kind: 'file-name'; found: string; expected: string }
  /** The permit cannot be set with the layout of this name; `detail` is what the typesetter says. */
  | { kind: 'unset-layout'; found: string; detail: string };

/** One fault of a definition. `line` from 1; null when only the record is there and no file. */
export type Fault = { file: string; line: number | null; path: string; problem: Problem };

/** A fault in one line for the command line: `services/x.yaml:12 form_fields[3].type: …`. The administrator's page has its own sentences in the texts. */
export const faultInWords = ({ file, line, path, problem }: Fault): string =>
  `${file}${line === null ? '' : `:${line}`} ${path === '' ? '' : `${path}: `}${problemInWords(problem)}`;

/** What is wrong in one English sentence, without the place. */
export function problemInWords(problem: Problem): string {
  switch (problem.kind) {
    case 'unreadable':
      return problem.detail;
    case 'missing':
      return `is missing, expected ${expectedInWords(problem.expected)}`;
    case 'wrong':
      return `expected ${expectedInWords(problem.expected)}, found ${problem.found}`;
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
    case 'no-stage':
      return `there is no stage of kind ${problem.found}, which every service has`;
    case 'on-no-page':
      return `the question "${problem.found}" stands on no page`;
    case 'file-name':
      return `the file must be called after its slug: expected ${problem.expected}, found ${problem.found}`;
    case 'unset-layout':
      return `the permit cannot be set: ${problem.detail}`;
  }
}

function expectedInWords(expected: Expected): string {
  switch (expected.what) {
    case 'key':
      return `the key "${expected.key}"`;
    case 'one-of':
      return `one of ${expected.values.join(', ')}`;
    case 'at-least':
      return `at least ${expected.count}`;
    case 'at-most':
      return `at most ${expected.count}`;
    case 'at-most-letters':
      return `at most ${expected.count} letters`;
    case 'text':
      return 'a text';
    case 'text-not-empty':
      return 'a text that is not empty';
    case 'yes-or-no':
      return 'true or false';
    case 'number':
      return 'a number';
    case 'whole-number':
      return 'a whole number';
    case 'list':
      return 'a list';
    case 'record':
      return 'a record';
    case 'definition':
      return 'a record with keys such as slug, name_id, requirements';
    case 'name':
      return 'small letters, digits and "_" (in slugs and page ids "-"), a letter first';
    case 'option':
      return 'a slug, or a record with value and label_id';
    case 'options':
      return 'options to choose from';
    case 'options-with-choice':
      return 'options only with radio or select';
    case 'order-with-date':
      return 'not_before only with date or datetime';
    case 'fields-with-repeat':
      return 'fields only with repeat';
    case 'stages-in-order':
      return 'completeness, technical, review, signing, in this order and each at most once';
    case 'only-with-technical':
      return 'this only at a stage of kind technical';
    case 'always':
      return 'no condition: every application goes through this stage';
    case 'no-amount-when-free':
      return 'no amount, because the fee begins with "Gratis"';
    case 'confirmed-silence':
      return 'automatic only where the rule is confirmed: true';
    case 'granting-silence':
      return 'automatic only where it counts_as granted';
    case 'known-validity':
      return 'automatic only where the definition says until when the permit is valid';
    case 'something-else':
      return 'something else';
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
    case 'wrong-type':
      return `"${fault.found}" is no ${TYPES[fault.expected]}, which is how "${fault.question}" is answered`;
    case 'not-comparable':
      return `"${fault.found}" cannot be asked with "${fault.sign}"${fault.instead === null ? '' : `, use ${fault.instead}`}`;
    case 'not-yes-no':
      return `"${fault.found}" is not answered with ya or tidak, so it cannot stand alone`;
  }
}

const TYPES = { number: 'number', day: 'day such as 2026-11-24', moment: 'moment such as 2026-11-24T10:00' } as const;

const meant = (word: string | null): string => (word === null ? '' : `, did you mean "${word}"?`);
