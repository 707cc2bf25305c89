import type { Texts } from '../../web/texts/texts.ts';
import type { SceneChange } from '../stage/freshness-rules.ts';

/** A change as a publisher reads it: which label is missing or elsewhere, and what is there instead. */
export function changeInWords(words: Texts['freshness'], { kind, sought, instead }: SceneChange): string {
  const said = words.changes[kind](sought === '' ? words.nothingSought : labelInWords(words, sought));
  const sentence = said.slice(0, 1).toUpperCase() + said.slice(1);
  if (instead.length === 0) return sentence;
  return `${sentence} ${words.instead(instead.map((label) => labelInWords(words, label)).join(', '))}`;
}

/** `textbox "Nomor HP"` → `kolom “Nomor HP”`. */
function labelInWords(words: Texts['freshness'], label: string): string {
  const roles: Record<string, string> = words.roles;
  const [, role = '', name = ''] = /^(\w+) "(.*)"$/s.exec(label) ?? [];
  const said = roles[role];
  return said === undefined ? label : `${said} “${name}”`;
}
