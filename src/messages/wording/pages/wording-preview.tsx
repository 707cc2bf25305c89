import type { Language } from '../../../catalogue/language.ts';
import type { PortalContext } from '../../../web/environment.ts';
import { smsText, whatsAppBlanks } from '../../channel-words.ts';
import { MessageBody } from '../../pages/message-body.tsx';
import type { ListedMessage, Words } from '../message.ts';
import { fillWords } from '../wording-rules.ts';

type PreviewProps = {
  c: PortalContext;
  message: ListedMessage;
  language: Language;
  words: Words;
  values: Readonly<Record<string, string>>;
};

/** A message as it comes on each way, with invented facts. */
export function WordingPreview({ c, message, language, words: given, values }: PreviewProps) {
  const words = c.get('t').wording.preview;
  const { config, office } = c.get('portal');
  const filled = fillWords(given, values);
  const said = { ...filled, link: values['alamat'] ?? config.url, code: message.isCode ? (values['kode'] ?? '') : null };
  const sms = smsText(said);
  const { code, notice } = office.whatsappTemplates;
  return (
    <section class="wording-preview" aria-label={`${words.title}: ${words.language[language]}`}>
      <h3>{words.language[language]}</h3>
      <div class="wording-ways" lang={language}>
        <Way title={words.portal}>
          {message.isCode ? (
            <p class="muted" lang="id">
              {words.code}
            </p>
          ) : (
            <>
              <p>
                <strong>{filled.subject}</strong>
              </p>
              <p class="reads-note">
                <MessageBody text={filled.body} url={config.url} />
              </p>
            </>
          )}
        </Way>
        <Way title={words.email}>
          <p>
            <strong>{filled.subject}</strong>
          </p>
          <p class="reads-note">{filled.body}</p>
        </Way>
        <Way title={words.sms(sms.length)}>
          <p>{sms}</p>
        </Way>
        <Way title={words.whatsapp}>
          <p class="muted" lang="id">
            {words.template(message.isCode ? code : notice)}
          </p>
          <ul class="bullets">
            {whatsAppBlanks(said).map((blank) => (
              <li>{blank}</li>
            ))}
          </ul>
        </Way>
      </div>
    </section>
  );
}

function Way({ title, children }: { title: string; children?: unknown }) {
  return (
    <div class="panel">
      <h4 lang="id">{title}</h4>
      {children}
    </div>
  );
}
