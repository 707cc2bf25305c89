import { paths } from '../../../web/paths.ts';
import { beat, go, target, type } from '../beat.ts';
import type { Scene } from '../script.ts';
import { pickSentence } from '../spoken-words.ts';
import type { Story } from '../story.ts';

/** Another day, a browser that knows nobody: signing in and going on where one stopped. */
export function signInScenes({ person, service, t }: Story): Scene[] {
  const words = t.narration.signIn;
  const { fields, signIn } = t.accounts;
  const { resume } = t.applications.draft;
  return [
    {
      id: 'sign-in',
      kind: 'page',
      browser: 'new',
      starts: { person: 'signed-out', draft: { answered: 0, documents: [] }, at: 'nowhere' },
      beats: [
        beat(null, { verb: 'open', path: paths.home }),
        beat(words.door(t.shell.nav.signIn), go('link', t.shell.nav.signIn)),
        // Seen in close-up where the account is made: once is enough.
        beat(words.phone(fields.phone.label), type(fields.phone.label, person.phone)),
        beat(
          words.password(fields.password.label),
          { verb: 'secret', target: target('textbox', fields.password.label), text: person.password },
          { keyword: words.passwordKey },
        ),
        beat(words.submit(signIn.submit), go('button', signIn.submit)),
        beat(
          pickSentence(
            words.waiting.map((say) => say(service.shortName)),
            service.shortName,
          ),
          go('link', service.shortName),
        ),
        beat(words.resume(resume), go('link', resume)),
      ],
    },
  ];
}
