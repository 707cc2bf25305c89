import type { RawRecord } from '../catalogue/record.ts';
import { STAGE_KINDS } from '../catalogue/definition.ts';
import type { PortalContext } from '../web/environment.ts';
import { conditionIn, conditionInWords } from './edit/condition-rules.ts';
import type { ConditionGroup } from './edit/condition-rules.ts';
import { asTyped } from './edit/definition-text.ts';
import { DOCUMENT_FIELDS, documentFields, setDocument } from './edit/document-rules.ts';
import { ELIGIBILITY_FIELDS, eligibilityFields, setEligibility } from './edit/eligibility-rules.ts';
import { FEE_FIELDS, feeFields, setFee } from './edit/fee-rules.ts';
import { setStage, STAGE_FIELDS, stageFields } from './edit/stage-rules.ts';
import type { EntryList } from './entry-routes.tsx';
import { documentPage } from './pages/documents.tsx';
import { eligibilityPage } from './pages/eligibility.tsx';
import { feePage } from './pages/fees.tsx';
import { stagePage } from './pages/stages.tsx';

/** "Hanya bila …", where something is not asked, paid or done always. */
const onlyWhen = (c: PortalContext, entry: RawRecord, groups: readonly ConditionGroup[], own = ''): string[] => {
  const words = own === '' ? conditionInWords(conditionIn(entry, groups), groups) : own;
  return words === '' ? [] : [c.get('t').designer.forms.only(words)];
};

/** The documents that a service asks for. */
const documents: EntryList = {
  part: 'dokumen',
  list: 'requirements',
  labels: true,
  fields: DOCUMENT_FIELDS,
  fresh: { wajib: 'ya' },
  read: documentFields,
  write: setDocument,
  row: (c, entry, groups) => {
    const t = c.get('t').designer.forms;
    return {
      name: asTyped(entry['name_id']),
      notes: [
        entry['mandatory'] === false ? t.voluntary : t.mandatory,
        ...onlyWhen(c, entry, groups, asTyped(entry['when_words'])),
      ],
    };
  },
  page: documentPage,
};

/** What is asked before the form begins, and turns away whoever answers otherwise. */
const eligibility: EntryList = {
  part: 'kelayakan',
  list: 'eligibility',
  labels: false,
  fields: ELIGIBILITY_FIELDS,
  fresh: { harus: 'ya' },
  read: eligibilityFields,
  write: setEligibility,
  row: (c, entry) => {
    const t = c.get('t').designer.forms.kelayakan;
    return { name: asTyped(entry['ask_id']), notes: [t.must(entry['must'] === 'tidak' ? t.answers.tidak : t.answers.ya)] };
  },
  page: eligibilityPage,
};

/** What is paid with some answers, instead of what is paid usually. */
const fees: EntryList = {
  part: 'biaya',
  list: 'fees',
  labels: false,
  fields: FEE_FIELDS,
  fresh: {},
  read: feeFields,
  write: setFee,
  row: (c, entry, groups) => ({ name: asTyped(entry['fee']), notes: onlyWhen(c, entry, groups, asTyped(entry['words'])) }),
  page: feePage,
};

/** The steps of an application, in words, and where they say so at the desk. */
const stages: EntryList = {
  part: 'tahap',
  list: 'stages',
  labels: false,
  fields: STAGE_FIELDS,
  fresh: {},
  read: stageFields,
  write: setStage,
  row: (c, entry, groups) => {
    const t = c.get('t').designer.forms.tahap;
    const kind = STAGE_KINDS.find((each) => each === entry['kind']);
    const days = entry['working_days'];
    return {
      name: asTyped(entry['title']),
      notes: [
        kind === undefined ? t.wordsOnly : t.kinds[kind],
        ...(typeof days === 'number' ? [t.days(days)] : []),
        ...onlyWhen(c, entry, groups),
      ],
    };
  },
  page: stagePage,
};

/** Every list of a definition that is changed by the same kind of pages. */
export const ENTRY_LISTS: readonly EntryList[] = [documents, eligibility, fees, stages];
