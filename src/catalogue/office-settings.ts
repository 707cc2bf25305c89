import type { z } from 'zod';
import { keepingTimes } from './keeping-times.ts';
import type { AppointmentSettings, Office } from './office.ts';
import type { settingsSchema } from './office-schema.ts';
import { ownMessages } from './own-messages.ts';

type Settings = z.infer<typeof settingsSchema>;

/** What `office/office.yaml` says, in the words of the code. */
export function fromSettings(settings: Settings) {
  const { hours, head, objection, complaints, numbers, uploads, reminders, retention } = settings;
  return {
    name: settings.name,
    shortName: settings.short_name,
    city: settings.city,
    government: settings.government,
    tagline: settings.tagline,
    zone: settings.zone,
    zoneName: settings.zone_name,
    domain: settings.domain,
    officialDomain: settings.official_domain,
    crest: settings.crest,
    colours: settings.colours,
    address: settings.address,
    phone: settings.phone,
    whatsapp: settings.whatsapp,
    website: settings.website,
    embed: settings.embed,
    hours: {
      text: hours.text,
      opens: hours.opens,
      closes: hours.closes,
      exceptions: hours.exceptions,
      periods: hours.periods,
    },
    uploads: { ...uploads, bytes: uploads.megabytes * 1_000_000 },
    numbers: { registration: numbers.registration, letter: numbers.letter, assessment: numbers.assessment },
    head: { name: head.name, title: head.title, rank: head.rank, nip: head.nip, onBehalfOf: head.on_behalf_of },
    heads: [],
    objection: {
      workingDays: objection.working_days,
      answeredWithinWorkingDays: objection.answered_within_working_days,
      how: objection.how,
      legalBasis: objection.legal_basis,
    },
    messages: ownMessages(settings.messages),
    initials: { required: settings.initials.required },
    counter: { fourEyes: settings.counter.four_eyes },
    stageLimits: stageLimitsOf(settings),
    silence: silenceOf(settings),
    noteLabels: settings.note_labels,
    opinions: { workingDays: settings.opinions.working_days, confirmed: settings.opinions.confirmed },
    usualTime: { leastCases: settings.usual_time.least_cases },
    appointments: appointmentsOf(settings),
    complaints: {
      answeredWithinDays: complaints.answered_within_days,
      settledWithinDays: complaints.settled_within_days,
      channels: complaints.channels,
    },
    reminders: {
      draftDays: reminders.draft_days,
      correctionDays: reminders.correction_days,
      expiryDays: reminders.expiry_days,
      feeBeforeDays: reminders.fee_before_days,
      feeAfterDays: reminders.fee_after_days,
    },
    retention: keepingTimes(retention),
    identity: identityOf(settings),
    whatsappTemplates: settings.whatsapp_templates,
    fees: { dueWorkingDays: settings.fees.due_working_days, how: settings.fees.how },
    handOver: settings.hand_over,
  };
}

function stageLimitsOf({ stage_limits: limits }: Settings): Office['stageLimits'] {
  if (limits === undefined) return null;
  const { confirmed, ...percent } = limits;
  return { percent, confirmed };
}

function silenceOf({ silence }: Settings): Office['silence'] {
  if (silence === undefined) return null;
  const { counts_as: countsAs, working_days: workingDays, legal_basis: legalBasis, confirmed } = silence;
  return { countsAs, workingDays, legalBasis, confirmed };
}

function identityOf({ identity: { scope, claims, correctable } }: Settings): Office['identity'] {
  const { birth_date: birthDate, ...others } = claims;
  return {
    scope,
    claims: { ...others, birthDate },
    correctable: correctable.map((field) => (field === 'birth_date' ? 'birthDate' : field)),
  };
}

function appointmentsOf({ appointments }: Settings): AppointmentSettings | null {
  if (appointments?.offered !== true) return null;
  const { slots_a_day: slotsADay, minutes, places, working_days_ahead: workingDaysAhead, breaks, bring } = appointments;
  return { slotsADay, minutes, places, workingDaysAhead, breaks, bring };
}
