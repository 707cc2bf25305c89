import { channels, channelsFor } from '../../messages/channel-rules.ts';
import type { Channel } from '../../messages/channel-rules.ts';
import { openChannels, senderOf } from '../../messages/sender.ts';
import { ActionLink } from '../../web/components/action-link.tsx';
import { Button } from '../../web/components/button.tsx';
import { Checkbox } from '../../web/components/checkbox.tsx';
import { Form } from '../../web/components/form.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { SignedInPerson } from '../person.ts';
import { phoneInWords } from '../phone-in-words.ts';
import { sentence } from './faults.tsx';

/** What the boxes are called in the post. */
export const NOTICE_FIELDS = { whatsapp: 'kabar-whatsapp', sms: 'kabar-sms', email: 'kabar-email' } as const satisfies Record<
  Channel,
  string
>;

/** The way to one's messages. */
export function InboxLink({ c }: { c: PortalContext }) {
  const words = c.get('t').inbox.choice;
  const unread = c.get('unread');
  return (
    <ActionLink href={paths.inbox} icon="message">
      {unread > 0 ? words.openNew(unread) : words.open}
    </ActionLink>
  );
}

/** On which ways notices come beside the portal; which message takes which is said below. */
export function NoticeChoice({ c, person, fault }: { c: PortalContext; person: SignedInPerson; fault?: 'email-missing' }) {
  const t = c.get('t');
  const words = t.inbox.choice;
  const { config } = c.get('portal');
  const { profile } = person;
  const open = openChannels(config);
  const ticked = fault === undefined ? (profile.channels ?? channelsFor('notice', profile, open)) : channels;
  const faults = fault === undefined ? {} : { [NOTICE_FIELDS.email]: fault };
  const phone = phoneInWords(profile.phone);
  const label = { whatsapp: words.whatsapp(phone), sms: words.sms(phone), email: words.email(profile.email) };
  const { name: carrier } = senderOf(config);
  const codesBy = carrier === 'outbox' ? 'whatsapp' : carrier;
  return (
    <section id="kabar" class="notice-choice">
      <h2>{words.title}</h2>
      <p class="lead">{words.always}</p>
      {open.length === 0 ? null : (
        <Form c={c} action={paths.accountNotices}>
          <fieldset>
            <legend>{words.legend}</legend>
            {open.map((channel) => (
              <Checkbox
                name={NOTICE_FIELDS[channel]}
                label={label[channel]}
                checked={ticked.includes(channel)}
                {...sentence(t, faults, NOTICE_FIELDS[channel])}
              />
            ))}
          </fieldset>
          <p class="hint">{words.none}</p>
          <Button kind="secondary" wide>
            {words.save}
          </Button>
        </Form>
      )}
      <h3>{words.whoTitle}</h3>
      <ul class="said-list">
        {[words.code(codesBy), words.notices, words.fallback, words.onlyYou].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  );
}
