import { asForeign } from './foreign.ts';
import type { Office } from './office.ts';
import { mapMessages } from './own-messages.ts';
import type { FormPage, Question, Requirement, Service } from './service.ts';
import { englishOf, translator } from './translator.ts';
import type { Translate } from './translator.ts';

/** A service as citizens read it in English. What officers read, and names of offices and laws, stays as it is. */
export function serviceInEnglish(service: Service, { english }: Pick<Office, 'english'>): Service {
  const own = englishOf(service.source);
  const say = translator(english, own);
  const short = own.get(service.shortName) ?? english.get(service.shortName);
  return {
    ...service,
    name: service.nameEn || say(service.name),
    // The name by law is said as the law says it.
    officialName: asForeign(service.officialName),
    shortName: short ?? (service.nameEn || asForeign(service.shortName)),
    who: say(service.who),
    channelNote: service.channelNote === null ? null : say(service.channelNote),
    fee: { ...service.fee, text: say(service.fee.text) },
    fees: service.fees.map((fee) => ({ ...fee, text: say(fee.text), whenInWords: say(fee.whenInWords) })),
    validity: { ...service.validity, text: say(service.validity.text) },
    legalBasis: service.legalBasis.map(asForeign),
    messages: mapMessages(service.messages, say),
    outputName: say(service.outputName),
    stages: service.stages.map((stage) => ({ ...stage, title: say(stage.title), text: say(stage.text) })),
    transactions: transactionsInEnglish(service.transactions, say),
    eligibility: service.eligibility.map((each) => ({
      ...each,
      label: say(each.label),
      help: say(each.help),
      why: say(each.why),
      instead: say(each.instead),
    })),
    pages: service.pages.map((page) => pageInEnglish(page, say)),
    requirements: service.requirements.map((requirement) => requirementInEnglish(requirement, say)),
  };
}

const transactionsInEnglish = (transactions: Service['transactions'], say: Translate): Service['transactions'] =>
  transactions === null
    ? null
    : {
        ...transactions,
        choices: transactions.choices.map((choice) => ({ ...choice, label: say(choice.label), help: say(choice.help) })),
      };

const pageInEnglish = (page: FormPage, say: Translate): FormPage => ({
  ...page,
  title: say(page.title),
  questions: page.questions.map((question) => questionInEnglish(question, say)),
});

const optionsInEnglish = (options: Question['options'], say: Translate): Question['options'] =>
  options.map((option) => ({ ...option, label: say(option.label) }));

function questionInEnglish(question: Question, say: Translate): Question {
  const { fields } = question;
  const said = {
    ...question,
    label: say(question.label),
    help: say(question.help),
    options: optionsInEnglish(question.options, say),
  };
  if (fields === undefined) return said;
  return {
    ...said,
    fields: fields.map((field) => ({ ...field, label: say(field.label), options: optionsInEnglish(field.options, say) })),
  };
}

const requirementInEnglish = (requirement: Requirement, say: Translate): Requirement => ({
  ...requirement,
  name: say(requirement.name),
  help: say(requirement.help),
  whenInWords: requirement.whenInWords === null ? null : say(requirement.whenInWords),
  whereToGet: requirement.whereToGet === null ? null : say(requirement.whereToGet),
});
