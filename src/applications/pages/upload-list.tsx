import type { PropsWithChildren } from 'hono/jsx';
import { megabytes } from '../../catalogue/formats.ts';
import { photoLooks } from '../../files/photo-look-rules.ts';
import { Icon } from '../../web/components/icon.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { QueuedTemplate } from './upload-line.tsx';

/** Documents as rows, with what `client/send-chosen-files.ts` puts into one of them: that its file is on the way, or too large to be worth sending. */
export function UploadList({ c, children }: PropsWithChildren<{ c: PortalContext }>) {
  const t = c.get('t').files;
  const care = c.get('t').photoCare;
  const limitBytes = c.get('portal').office.uploads.bytes;
  const tooLarge = t.refusal({ reason: 'too-large', bytes: null, limitBytes }, (bytes) => megabytes(bytes, c.get('t')));
  const empty = t.refusal({ reason: 'empty' }, String);
  return (
    <>
      <ul class="rows" data-limit-bytes={limitBytes}>
        {children}
      </ul>
      <template data-sending>
        <div class="sending-words">
          <output class="state info">
            <Icon name="upload" />
            <span>{t.sending}</span>
          </output>
          <progress max="1" aria-label={t.sending} />
          <p class="hint">{t.sendingNote}</p>
          <a class="action" href={c.req.path}>
            <Icon name="x" />
            <span>{t.cancel}</span>
          </a>
        </div>
      </template>
      <QueuedTemplate c={c} />
      {photoLooks.map((look) => (
        <template data-look={look}>
          <div class="document-look" role="alert">
            <p>
              <strong>{care.look(look)}</strong> {care.better(look)}
            </p>
            <div class="document-acts">
              <button type="button" class="action" data-again>
                <Icon name="camera" />
                <span>{care.again}</span>
              </button>
              <button type="button" class="action" data-use>
                <Icon name="check" />
                <span>{care.use}</span>
              </button>
            </div>
          </div>
        </template>
      ))}
      {(['network', 'server'] as const).map((why) => (
        <template data-failed={why}>
          <div class="document-fault" role="alert">
            <strong>{care.failed[why]}</strong> {care.stillOnDevice}
            <div class="document-acts">
              <button type="button" class="action" data-again>
                <Icon name="refresh" />
                <span>{care.tryAgain}</span>
              </button>
            </div>
          </div>
        </template>
      ))}
      <template data-unreadable>
        <p class="document-fault" role="alert">
          <strong>{care.failed.device}</strong> {care.chooseAgain}
        </p>
      </template>
      <template data-empty>
        <p class="document-fault" role="alert">
          <strong>{empty.sentence}</strong> {empty.remedy}
        </p>
      </template>
      <template data-too-large>
        <p class="document-fault" role="alert">
          <strong>{tooLarge.sentence}</strong> {tooLarge.remedy}
        </p>
      </template>
    </>
  );
}

/** What may be sent, in words. */
export function UploadLead({ c }: { c: PortalContext }) {
  const t = c.get('t').files;
  const { bytes, pages } = c.get('portal').office.uploads;
  return (
    <>
      {t.lead} <span class="with-js">{t.shrunk}</span> {t.limits(megabytes(bytes, c.get('t')), pages)}{' '}
      {c.get('t').photoCare.several}
    </>
  );
}
