import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageRoot } from '../../package-root.ts';
import { textsId, textsIn } from '../../web/texts/texts.ts';
import * as ofApplications from './application-messages.ts';
import * as ofDesk from './desk-messages.ts';
import { messageList } from './message-list.ts';
import * as ofOffice from './office-messages.ts';
import * as ofOthers from './other-messages.ts';
import * as ofPermits from './permit-messages.ts';
import * as ofSystems from './system-messages.ts';
import { fillWords, judgeWording, usesKnownFields } from './wording-rules.ts';

const each = messageList.flatMap((message) => message.languages.map((language) => ({ message, language, code: message.code })));

test.each(each)('the portal’s own words of $code in $language are words that the office could write', ({ message, language }) => {
  const t = textsIn(language);
  const template = message.template(t);
  expect(usesKnownFields(template, message.fieldNames)).toBe(true);
  expect(judgeWording(message, template, message.exampleValues(t, null))).toEqual([]);
  // Every field of the text stands there in braces: nothing of the marks is left.
  expect(`${template.subject} ${template.body}`).not.toMatch(/7777|77[.:]7|2099|ZZZ/);
});

test.each(
  [ofApplications, ofPermits, ofDesk, ofOffice, ofOthers, ofSystems]
    .flatMap((file) => Object.values(file))
    .map((message) => ({
      message,
      code: message.code,
    })),
)('$code with its fields filled in is what the portal says itself', ({ message }) => {
  for (const language of message.languages) {
    const t = textsIn(language);
    const { standard, example } = message as {
      standard: (t: unknown, facts: unknown) => { subject: string; body: string };
      example: object | ((t: unknown) => object);
    };
    expect(fillWords(message.listed.template(t), message.listed.exampleValues(t, null))).toEqual(
      standard(t, typeof example === 'function' ? example(t) : example),
    );
  }
});

test('every message is in the list, has a name at the desk, and a code of its own', () => {
  const codes = messageList.map(({ code }) => code);
  const defined = [ofApplications, ofPermits, ofDesk, ofOffice, ofOthers, ofSystems]
    .flatMap((file) => Object.values<{ code: string }>(file))
    .map(({ code }) => code);
  expect(codes.toSorted()).toEqual(defined.toSorted());
  expect(new Set(codes).size).toBe(codes.length);
  expect(Object.keys(textsId.wording.titles).toSorted()).toEqual(codes.toSorted());
});

test('whatever sends a message says it in words that the office can change', () => {
  const senders = globSync('src/**/*.{ts,tsx}', { cwd: packageRoot })
    .filter((path) => !/\.test\.tsx?$/.test(path) && path !== 'src/messages/send.ts')
    .map((path) => ({ path, text: readFileSync(`${packageRoot}/${path}`, 'utf8') }))
    .filter(({ text }) => /\bsendMessages?\(/.test(text));
  expect(senders.length).toBeGreaterThan(8);
  expect(senders.filter(({ text }) => !text.includes('wordingsOf(')).map(({ path }) => path)).toEqual([]);
});
