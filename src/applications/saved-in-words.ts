import { clockInWords, dayShort, localDay, localTime } from '../catalogue/formats.ts';
import type { PortalContext } from '../web/environment.ts';

/** "Tersimpan pukul 14.32": the time of today, or the day. */
export function savedInWords(c: PortalContext, at: Date): string {
  const t = c.get('t').applications;
  const { office, clock } = c.get('portal');
  const day = localDay(at, office);
  return day === localDay(clock.now(), office)
    ? t.savedAt(clockInWords(localTime(at, office), office))
    : t.savedOn(dayShort(day, office));
}
