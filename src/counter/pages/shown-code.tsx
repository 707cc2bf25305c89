import { raw } from 'hono/html';
import { clockInWords, localTime } from '../../catalogue/formats.ts';
import type { PortalContext } from '../../web/environment.ts';
import { handOverInWords } from '../rules.ts';

/** A code with its picture; `address`: where it is typed in by hand. */
export type ShownCode = { code: string; expiresAt: Date; svg: string; address: string };

/** A code as another device reads it: a picture for its camera, and large signs for people. */
export function CodeToRead({ shown, label, alt }: { shown: ShownCode; label: string; alt: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a code with its name, and no control that a fieldset would hold
    <div class="panel hand-over" role="group" aria-labelledby="kode-serah">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn into the page: the policy of the page takes no picture from an address of data */}
      <div class="qr" role="img" aria-label={alt}>
        {raw(shown.svg)}
      </div>
      <p class="hint" id="kode-serah">
        {label}
      </p>
      <p class="number">{handOverInWords(shown.code)}</p>
    </div>
  );
}

/** Until when a code counts, as `10.15 WITA`. */
export function untilOf(c: PortalContext, { expiresAt }: Pick<ShownCode, 'expiresAt'>): string {
  const { office } = c.get('portal');
  return clockInWords(localTime(expiresAt, office), office);
}
