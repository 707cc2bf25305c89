import { deviceOwner } from '../../accounts/device-owner.ts';
import { Form } from '../../web/components/form.tsx';
import { Icon } from '../../web/components/icon.tsx';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import type { Application } from '../application.ts';

/** Says how far files of an application are, while its applicant may still change it. */
export function UploadLine({ c, application: { id, state } }: { c: PortalContext; application: Application }) {
  return state === 'draft' || state === 'correction' ? <UploadsOf c={c} subject={id} /> : null;
}

/** Says how far files are that are sent while somebody goes on. Nothing of it is seen until a script has something to say. @param subject what they are for. */
export function UploadsOf({ c, subject }: { c: PortalContext; subject: string }) {
  if (c.get('preview')) return null;
  const { line } = c.get('t').uploads;
  return (
    <div
      class="uploads"
      data-uploads={subject}
      data-unfilmed
      {...deviceOwner(c)}
      data-sending={line.sending}
      data-checking={line.checking}
      data-queued={line.queued}
      data-waiting={line.waiting}
      data-paused={line.paused}
      data-server={line.server}
      data-signed-out={line.signedOut}
      data-elsewhere={line.elsewhere}
      data-refused={line.refused}
      data-unsaid={line.unsaid}
      data-closed={line.closed}
      data-done={line.done}
      data-holding={line.holding}
      data-one-photo={line.left(1, 'photo')}
      data-photos={line.left(null, 'photo')}
      data-one-file={line.left(1, 'file')}
      data-files={line.left(null, 'file')}
    >
      <output data-said></output>
      <progress max="1" aria-label={line.progress} hidden />
      <div class="uploads-acts">
        <button type="button" class="action" data-upload-act="pause" hidden>
          {line.pause}
        </button>
        <button type="button" class="action" data-upload-act="go-on" hidden>
          {line.goOn}
        </button>
        <button type="button" class="action" data-upload-act="again" hidden>
          {line.again}
        </button>
        <button type="button" class="action" data-upload-act="drop-all" hidden>
          {line.dropAll}
        </button>
        <button type="button" class="action" data-upload-act="close" hidden>
          {line.close}
        </button>
        <a class="action" href={c.req.path} data-upload-act="see" hidden>
          {line.see}
        </a>
        <a class="action" href={paths.signInThen(c.req.path)} data-upload-act="sign-in" hidden>
          {c.get('t').autosave.signIn}
        </a>
      </div>
    </div>
  );
}

/** What a script puts into the row of a document whose file is on its way. */
export function QueuedTemplate({ c }: { c: PortalContext }) {
  const { line } = c.get('t').uploads;
  return (
    <template data-queued-row>
      <div class="sending-words">
        <p class="state info">
          <Icon name="upload" />
          <span data-said>{line.queued}</span>
        </p>
        <progress max="1" aria-label={line.progress} />
        <p class="hint">{line.goAhead}</p>
        <button type="button" class="action" data-upload-act="drop">
          <Icon name="x" />
          <span>{c.get('t').files.cancel}</span>
        </button>
      </div>
    </template>
  );
}

/** Files that the portal knows to be on their way, from this device or another: nothing is sent without them, unless they are given up. */
export function OpenFiles({
  c,
  reference,
  count,
  tried,
}: {
  c: PortalContext;
  reference: string;
  count: number;
  tried: boolean;
}) {
  if (count === 0) return null;
  const words = c.get('t').uploads.open;
  return (
    <div id="open-files">
      <Notice kind={tried ? 'danger' : 'wait'} title={words.title(count)}>
        <p>{words.text}</p>
        <Form c={c} action={paths.uploadsRemoval(reference)}>
          <button type="submit" class="action">
            <Icon name="x" />
            <span>{words.drop}</span>
          </button>
        </Form>
      </Notice>
    </div>
  );
}
