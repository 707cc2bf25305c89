import { paths } from '../../../web/paths.ts';
import { beat, go, target, type } from '../beat.ts';
import type { Scene } from '../script.ts';
import type { Story } from '../story.ts';

/** Making an account: name and phone, the code, NIK and password. */
export function signUpScenes({ person, t }: Story): Scene[] {
  const words = t.narration.signUp;
  const { fields, signUp, code, password } = t.accounts;
  return [
    {
      id: 'sign-up',
      kind: 'page',
      browser: 'new',
      starts: { person: 'unknown', draft: null, at: 'nowhere' },
      beats: [
        beat(null, { verb: 'open', path: paths.home }),
        beat(words.door(t.shell.nav.signIn), go('link', t.shell.nav.signIn)),
        beat(words.noAccount(t.accounts.signIn.signUp), go('link', t.accounts.signIn.signUp)),
        beat(words.name(fields.name.label), type(fields.name.label, person.name), { keyword: words.nameKey }),
        beat(words.phone(fields.phone.label), type(fields.phone.label, person.phone), { keyword: words.phoneKey, look: 'field' }),
        beat(words.send(signUp.submit), go('button', signUp.submit)),
      ],
    },
    {
      id: 'sign-up-code',
      kind: 'page',
      browser: 'same',
      beats: [
        beat(
          words.code(fields.code.label),
          { verb: 'type-code', target: target('textbox', fields.code.label), phone: person.phone },
          { keyword: words.codeKey, look: 'field' },
        ),
        beat(words.keepSecret),
        beat(words.goOn(code.submit), go('button', code.submit)),
      ],
    },
    {
      id: 'sign-up-password',
      kind: 'page',
      browser: 'same',
      beats: [
        beat(words.nik(fields.nik.label), type(fields.nik.label, person.nik), { keyword: words.nikKey }),
        beat(
          words.password(fields.password.label),
          { verb: 'secret', target: target('textbox', fields.password.label), text: person.password },
          { keyword: words.passwordKey, look: 'field' },
        ),
        beat(words.create(password.submit), go('button', password.submit)),
      ],
    },
  ];
}
