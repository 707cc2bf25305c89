import { deviceOwner } from '../../accounts/device-owner.ts';
import type { FormPage } from '../../catalogue/service.ts';
import { Notice } from '../../web/components/notice.tsx';
import type { PortalContext } from '../../web/environment.ts';
import { paths } from '../../web/paths.ts';
import { referenceOf } from '../application.ts';
import type { Dossier } from '../dossier.ts';
import { savedInWords } from '../saved-in-words.ts';
import { typedOn } from '../typed-rules.ts';

type AutosaveLineProps = { c: PortalContext; dossier: Dossier; page: FormPage };

/** Says whether what is typed is saved, where JavaScript saves it; its place is kept free, so that nothing moves. Stands within the form. */
export function AutosaveLine({ c, dossier, page }: AutosaveLineProps) {
  // A preview is nobody's: nothing is typed in it that could be saved.
  if (c.get('preview')) return null;
  const words = c.get('t').autosave;
  const reference = referenceOf(dossier.application);
  const typed = typedOn(dossier.typed, page);
  return (
    <>
      <input type="hidden" name="_tampilan" value={c.get('requestId')} autocomplete="off" />
      <input type="hidden" name="_urutan" value="0" autocomplete="off" />
      <div
        class="autosave"
        data-autosave={paths.formPageTyped(reference, page.id)}
        data-unfilmed
        {...deviceOwner(c)}
        data-saving={words.saving}
        data-failed={words.failed}
        data-failed-here={words.failedHere}
        data-signed-out={words.signedOut}
        data-left={words.left}
        data-gone={words.gone}
        data-too-long={words.tooLong}
        data-differs={words.differs}
      >
        <output data-said>{typed === null ? '' : savedInWords(c, typed.at)}</output>
        <button type="button" class="action" data-again hidden>
          {words.again}
        </button>
        <a class="action" href={paths.signInThen(paths.formPage(reference, page.id))} data-sign-in hidden>
          {words.signIn}
        </a>
      </div>
      <Differs c={c} />
      <Unsent c={c} />
    </>
  );
}

/** What is put at a question that says something else elsewhere. */
function Differs({ c }: { c: PortalContext }) {
  const words = c.get('t').autosave;
  return (
    <template data-differs>
      <div class="differs" role="alert">
        <p data-said></p>
        <div class="pair">
          <button type="button" class="button secondary" data-mine>
            {words.keepMine}
          </button>
          <button type="button" class="button secondary" data-theirs>
            {words.takeTheirs}
          </button>
        </div>
      </div>
    </template>
  );
}

/** What is offered back when this device holds something that never arrived. */
function Unsent({ c }: { c: PortalContext }) {
  const words = c.get('t').autosave.unsent;
  return (
    <template data-unsent>
      <div class="unsent">
        <Notice kind="info" title={words.title}>
          <p>{words.text}</p>
          <dl class="answers" data-rows data-empty={words.empty}></dl>
          <div class="pair">
            <button type="button" class="button secondary" data-use>
              {words.use}
            </button>
            <button type="button" class="button secondary" data-drop>
              {words.drop}
            </button>
          </div>
        </Notice>
      </div>
    </template>
  );
}
