import { findVersion } from '../applications/versions.ts';
import { versionsOf } from '../applications/store-versions.ts';
import { withoutMarks } from '../catalogue/foreign.ts';
import type { Service } from '../catalogue/service.ts';
import { refuse } from './answer.ts';
import type { Answerer } from './answer.ts';
import type { ApiToken } from './token-rules.ts';

/** Whether a token may see a service. */
export const opensService = (
  { services, technicalOffice }: ApiToken,
  service: Pick<Service, 'slug' | 'technicalOffice'>,
): boolean =>
  (services.length === 0 || services.includes(service.slug)) &&
  (technicalOffice === null || technicalOffice === service.technicalOffice);

export const answerServices: Answerer<'services'> = ({ portal, token }) =>
  Promise.resolve({
    ok: true,
    body: { layanan: [...portal.catalogue.services.values()].filter((service) => opensService(token, service)).map(shortOf) },
  });

export const answerService: Answerer<'service'> = async ({ portal, token, params, query }) => {
  const live = portal.catalogue.services.get(params.kode);
  if (live === undefined || !opensService(token, live)) return refuse('tidak-ditemukan');
  const service = query.versi === undefined ? live : await findVersion(portal, portal.db, live.slug, query.versi);
  if (service === null) return refuse('tidak-ditemukan');
  const versions = await versionsOf(portal.db, live.slug);
  return {
    ok: true,
    body: {
      ...shortOf(service),
      nama_resmi: withoutMarks(service.officialName),
      untuk: withoutMarks(service.who),
      biaya: { gratis: service.fee.free, rupiah: service.fee.amountRupiah, keterangan: withoutMarks(service.fee.text) },
      masa_berlaku: withoutMarks(service.validity.text),
      dasar_hukum: service.legalBasis.map(withoutMarks),
      persyaratan: service.requirements.map(({ id, name, mandatory, whenInWords }) => ({
        kode: id,
        nama: withoutMarks(name),
        wajib: mandatory,
        bila: whenInWords === null ? null : withoutMarks(whenInWords),
      })),
      pertanyaan: service.pages.flatMap((page) =>
        page.questions.map(({ id, label, kind, required, options }) => ({
          kode: id,
          halaman: withoutMarks(page.title),
          label: withoutMarks(label),
          jenis: kind,
          wajib: required,
          pilihan: options.map((option) => ({ nilai: option.value, label: withoutMarks(option.label) })),
        })),
      ),
      daftar_versi: versions.map(({ version, firstSeenAt }) => ({ versi: version, sejak: firstSeenAt.toISOString() })),
    },
  };
};

const shortOf = (service: Service) => ({
  kode: service.slug,
  versi: service.version,
  nama: withoutMarks(service.name),
  kategori: service.category,
  kanal: service.channel,
  alihan: service.handOver === null ? null : { nama: service.handOver.name, alamat: service.handOver.url },
  hari_kerja: service.workingDays,
  dinas_teknis: service.technicalOffice,
});
