import { describe, expect, test } from 'vitest';
import { channelsFor, nextChannel } from './channel-rules.ts';
import type { Channel, Contact } from './channel-rules.ts';

const phone = '+6281200001234';
const both: Channel[] = ['whatsapp', 'email'];
const contact = (email: string | null, channels?: Channel[]): Contact => ({ phone, email, ...(channels && { channels }) });

describe('a notice goes', () => {
  test.each<[string, Contact, Channel[], Channel[]]>([
    ['by WhatsApp while nothing was chosen', contact('a@b.id'), both, ['whatsapp']],
    ['by e-mail where the portal has no WhatsApp', contact('a@b.id'), ['email'], ['email']],
    ['nowhere without an address there', contact(null), ['email'], []],
    ['every way that was chosen', contact('a@b.id', ['email', 'whatsapp']), both, ['whatsapp', 'email']],
    ['only the way that was chosen', contact('a@b.id', ['email']), both, ['email']],
    ['nowhere but to the portal when that was chosen', contact('a@b.id', []), both, []],
    ['another way when the chosen one is closed', contact('a@b.id', ['whatsapp']), ['email'], ['email']],
    ['another way when the address was taken out', contact(null, ['email']), both, ['whatsapp']],
  ])('%s', (_, to, open, ways) => expect(channelsFor('notice', to, open)).toEqual(ways));
});

test('a code takes one way, whatever was chosen: WhatsApp, which proves the phone, before e-mail', () => {
  expect(channelsFor('code', contact('a@b.id', []), both)).toEqual(['whatsapp']);
  expect(channelsFor('code', contact('a@b.id', ['email']), both)).toEqual(['whatsapp']);
  expect(channelsFor('code', contact('a@b.id'), ['email'])).toEqual(['email']);
});

describe('when a way fails', () => {
  test.each<[string, Contact, string[], Channel | null]>([
    ['the other chosen one is next', contact('a@b.id', both), ['email'], 'whatsapp'],
    [
      'one that was not chosen is next too, so that the person hears',
      contact('a@b.id', ['email']),
      ['portal', 'email'],
      'whatsapp',
    ],
    ['e-mail is next after WhatsApp', contact('a@b.id'), ['whatsapp'], 'email'],
    ['nothing is left where there is no address', contact(null), ['whatsapp'], null],
    ['nothing is left after all were tried', contact('a@b.id'), both, null],
    ['nothing follows for who wants the portal alone', contact('a@b.id', []), ['whatsapp'], null],
  ])('%s', (_, to, tried, next) => expect(nextChannel('notice', to, both, tried)).toBe(next));
});
