import type { Application } from '../applications/application.ts';
import { documentsOf } from '../applications/store-documents.ts';
import { loadForSystem, sentForSystem } from '../applications/store-for-systems.ts';
import type { SystemView } from '../applications/store-for-systems.ts';
import { serviceOf } from '../applications/versions.ts';
import { withoutMarks } from '../catalogue/foreign.ts';
import { holderName } from '../catalogue/holder.ts';
import type { Portal } from '../portal.ts';
import { refuse } from './answer.ts';
import type { Answerer } from './answer.ts';
import { HELD_BACK_MS, pageOf, readCursor } from './cursor-rules.ts';
import { codeOfState, stateOfCode, turnOfState } from './states.ts';
import type { ApiToken } from './token-rules.ts';

export const answerStatus: Answerer<'status'> = async ({ portal, token, params }) => {
  const found = await loadForSystem(portal.db, portal.seal, viewOf(token), params.nomor);
  return found === null ? refuse('tidak-ditemukan') : { ok: true, body: statusOf(found) };
};

export const answerApplications: Answerer<'applications'> = async ({ portal, token, query }) => {
  const behind = query.kursor === undefined ? null : readCursor(query.kursor);
  if (query.kursor !== undefined && behind === null) return refuse('kursor-salah');
  const found = await sentForSystem(portal.db, portal.seal, viewOf(token), {
    service: query.layanan ?? null,
    state: query.keadaan === undefined ? null : (stateOfCode(query.keadaan) ?? null),
    since: query.sejak === undefined ? null : new Date(query.sejak),
    before: new Date(portal.clock.now().getTime() - HELD_BACK_MS),
    behind,
    most: query.jumlah + 1,
  });
  const placed = found.map((application) => ({ application, id: application.id, at: sentAt(application) }));
  const { rows, cursor, more } = pageOf(placed, query.jumlah, query.kursor ?? null);
  const shown = await Promise.all(rows.map(({ application }) => shownTo(portal, token, application)));
  return { ok: true, body: { permohonan: shown, kursor: cursor, masih_ada: more } };
};

export const answerApplication: Answerer<'application'> = async ({ portal, token, params }) => {
  const found = await loadForSystem(portal.db, portal.seal, viewOf(token), params.nomor);
  if (found === null) return refuse('tidak-ditemukan');
  return { ok: true, body: await shownTo(portal, token, found), tag: String(found.revision) };
};

export const answerDocuments: Answerer<'documents'> = async ({ portal, token, params }) => {
  const found = await loadForSystem(portal.db, portal.seal, viewOf(token), params.nomor);
  if (found === null) return refuse('tidak-ditemukan');
  if (found.clearedAt !== null) return refuse('isian-dihapus');
  const service = await serviceOf(portal, portal.db, found);
  const names = new Map(service.requirements.map(({ id, name }) => [id, withoutMarks(name)]));
  const held = await documentsOf(portal.db, found.id);
  return {
    ok: true,
    body: {
      dokumen: held.map(({ requirement, uploadedAt, file }) => ({
        persyaratan: requirement,
        nama: names.get(requirement) ?? requirement,
        jenis_berkas: file.contentType,
        bita: file.bytes,
        sha256: file.sha256,
        diunggah_pada: uploadedAt.toISOString(),
      })),
    },
  };
};

export const answerDocument: Answerer<'document'> = async ({ portal, token, params }) => {
  const found = await loadForSystem(portal.db, portal.seal, viewOf(token), params.nomor);
  if (found === null) return refuse('tidak-ditemukan');
  if (found.clearedAt !== null) return refuse('isian-dihapus');
  const held = (await documentsOf(portal.db, found.id)).find(({ requirement }) => requirement === params.persyaratan);
  const bytes = held === undefined ? null : await portal.files.get(held.file.id);
  if (held === undefined || bytes === null) return refuse('tidak-ditemukan');
  const { contentType, sha256 } = held.file;
  const name = `${params.nomor.replaceAll(/[^\w-]/g, '-')}-${params.persyaratan}.${endings[contentType] ?? 'bin'}`;
  return { ok: true, body: { bytes, contentType, name }, tag: sha256 };
};

/** What a token may see. */
export const viewOf = ({ services, technicalOffice }: ApiToken): SystemView => ({ services, technicalOffice });

const statusOf = (found: Application) => ({
  nomor: found.number ?? '',
  layanan: found.service,
  keadaan: codeOfState(found.state),
  giliran: turnOfState(found.state),
  dikirim_pada: found.submittedAt?.toISOString() ?? null,
  diterima_lengkap_pada: found.completeAt?.toISOString() ?? null,
  dijanjikan_tanggal: found.dueOn,
  diputus_pada: found.decidedAt?.toISOString() ?? null,
});

/** What of an application a token opens: answers and names only with a scope of their own. */
async function shownTo(portal: Portal, token: ApiToken, found: Application) {
  const shown = {
    ...statusOf(found),
    versi_layanan: found.definitionVersion,
    jenis_permohonan: found.transaction,
    dinas_teknis: found.technicalOffice,
    revisi: found.revision,
    alasan_penolakan: found.refusalReason,
  };
  if (!token.scopes.includes('pribadi:baca') || found.clearedAt !== null) return shown;
  const service = await serviceOf(portal, portal.db, found);
  return { ...shown, pemohon: holderName(service, found.answers), jawaban: { ...found.answers } };
}

/** What is listed was sent. */
function sentAt({ submittedAt }: Application): Date {
  if (submittedAt === null) throw new Error('an application is listed that was not sent');
  return submittedAt;
}

const endings: Readonly<Record<string, string>> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };
