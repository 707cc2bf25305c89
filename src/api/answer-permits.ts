import { numbersForSystem } from '../applications/store-for-systems.ts';
import { localDay } from '../catalogue/formats.ts';
import { standingOf } from '../permits/rules.ts';
import { issuedForSystem } from '../permits/store-for-systems.ts';
import { paths } from '../web/paths.ts';
import { refuse } from './answer.ts';
import type { Answerer } from './answer.ts';
import { viewOf } from './answer-applications.ts';
import { opensService } from './answer-services.ts';
import { HELD_BACK_MS, pageOf, readCursor } from './cursor-rules.ts';
import { permitCodes } from './states.ts';

export const answerPermits: Answerer<'permits'> = async ({ portal, token, query }) => {
  const { db, seal, clock, office, catalogue, config } = portal;
  const behind = query.kursor === undefined ? null : readCursor(query.kursor);
  if (query.kursor !== undefined && behind === null) return refuse('kursor-salah');
  const limited = token.services.length > 0 || token.technicalOffice !== null;
  const open = [...catalogue.services.values()].filter((service) => opensService(token, service)).map(({ slug }) => slug);
  const asked = query.layanan === undefined ? null : [query.layanan];
  const services = limited ? (asked ?? open).filter((slug) => open.includes(slug)) : asked;
  const found = await issuedForSystem(db, seal, {
    services,
    since: query.sejak === undefined ? null : new Date(query.sejak),
    before: new Date(clock.now().getTime() - HELD_BACK_MS),
    behind,
    most: query.jumlah + 1,
  });
  const placed = found.map((permit) => ({ permit, id: permit.id, at: permit.issuedAt }));
  const { rows, cursor, more } = pageOf(placed, query.jumlah, query.kursor ?? null);
  const numbers = await numbersForSystem(
    db,
    viewOf(token),
    rows.map(({ permit }) => permit.applicationId),
  );
  const today = localDay(clock.now(), office);
  const shown = rows.flatMap(({ permit }) => {
    const of = numbers.get(permit.applicationId);
    if (of === undefined) return [];
    return [
      {
        nomor: permit.number,
        nomor_berkas: of,
        layanan: permit.service,
        nama_izin: permit.outputName,
        keadaan: permitCodes[standingOf(permit, today)],
        terbit_pada: permit.issuedAt.toISOString(),
        berlaku_sampai: permit.validUntil,
        alamat_cek: `${config.url}${paths.verify(permit.token)}`,
        ...(token.scopes.includes('pribadi:baca') ? { pemegang: permit.holder } : {}),
      },
    ];
  });
  return { ok: true, body: { izin: shown, kursor: cursor, masih_ada: more } };
};
