import type { Language } from '../../catalogue/language.ts';
import type { Texts } from '../../web/texts/texts.ts';

/** A subject, and a text of some lines. */
export type Words = { subject: string; body: string };

/** Whom a message is for. */
export type Receiver = 'applicant' | 'account' | 'visitor' | 'helper' | 'staff' | 'publisher' | 'officer';

/** What becomes of a field: from the facts of a message, in the language of its texts; '' = nothing, and a line that holds nothing else falls away. */
type Field<Facts> = (facts: Facts, t: Texts) => string;

/**
 * One message that Pintu sends: the portal's own words, and the fields that the office may use in words of its own. To add one, add a row to a list beside
 * this file; whoever sends it says its words with `wordingsOf`.
 */
export type Message<Facts> = {
  code: string;
  to: Receiver;
  /** Its service can have words of its own. */
  ofService: boolean;
  /** It carries a code: by SMS it is told whole. */
  isCode: boolean;
  languages: readonly Language[];
  standard: (t: Texts, facts: Facts) => Words;
  /** By name, as it stands in braces. */
  fields: Readonly<Record<string, Field<Facts>>>;
  /** Fields without which its text is of no use. */
  obligatory: readonly string[];
  /** Facts that can be told from everything else in the portal's own words, so that those can be shown with fields in their places. */
  marks: Facts;
  /** Invented; made of the texts where a fact is a sentence of another room. */
  example: Facts | ((t: Texts) => Facts);
};

/** A message as the office looks at it: nobody needs its facts. */
export type ListedMessage = Pick<Message<unknown>, 'code' | 'to' | 'ofService' | 'isCode' | 'languages' | 'obligatory'> & {
  fieldNames: readonly string[];
  /** The portal's own words with the fields in their places. */
  template: (t: Texts) => Words;
  /** What the fields are in an invented case. */
  exampleValues: (t: Texts, service: string | null) => Readonly<Record<string, string>>;
};

/** A message that is sent with its facts, and looked at without. */
export type SentMessage<Facts> = Message<Facts> & { listed: ListedMessage };

/** Makes a message of its row. */
export function defineMessage<Facts extends object>(message: Message<Facts>): SentMessage<Facts> {
  const { code, to, ofService, isCode, languages, obligatory, fields, standard, marks, example } = message;
  const template = (t: Texts): Words => {
    const { subject, body } = standard(t, marks);
    // The longest first: a day holds the number of its month.
    const rendered = Object.entries(fields)
      .map(([name, field]) => ({ name, shown: field(marks, t) }))
      .toSorted((a, b) => b.shown.length - a.shown.length);
    const marked = (text: string) =>
      rendered.reduce((all, { name, shown }) => (shown === '' ? all : all.replaceAll(shown, () => `{${name}}`)), text);
    return { subject: marked(subject), body: marked(body) };
  };
  const exampleValues = (t: Texts, service: string | null) => {
    const invented = typeof example === 'function' ? example(t) : example;
    const facts = service !== null && 'service' in invented ? { ...invented, service } : invented;
    return valuesOf(message, facts, t);
  };
  const fieldNames = Object.keys(fields);
  return {
    ...message,
    listed: { code, to, ofService, isCode, languages, obligatory, fieldNames, template, exampleValues },
  };
}

/** What every field of a message is. */
export const valuesOf = <Facts>(
  { fields }: Pick<Message<Facts>, 'fields'>,
  facts: Facts,
  t: Texts,
): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field(facts, t)]));
