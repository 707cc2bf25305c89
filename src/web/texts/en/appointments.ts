import { dayWithWeekday } from '../../../catalogue/formats.ts';
import type { appointments as indonesian } from '../id/appointments.ts';

const when: typeof indonesian.when = ({ day, time, zoneName }) =>
  `${dayWithWeekday(day, { language: 'en' })} at ${time} ${zoneName}`;

/** A time at the counter without queueing. */
export const appointments: typeof indonesian = {
  title: 'Book an appointment',
  onHome: { title: 'Appointment at the counter', text: 'Come without queueing' },
  lead: 'Choose a day and a time. Come at that time, straight to the counter, without queueing. It is free.',
  days: 'Choose a day',
  free: (count) => `${count} ${count === 1 ? 'time' : 'times'} still free`,
  full: 'Full',
  noDays: 'No times can be booked at present. Try again tomorrow.',
  otherDay: 'Choose another day',
  time: 'Choose a time',
  timeAt: (time, zoneName) => `${time} ${zoneName}`,
  name: 'Your name',
  nameHint: 'So that the officer knows who is coming.',
  phoneHint: 'We send the ticket to this number.',
  forApplication: (number) => `For application ${number}`,
  as: (name) => `In the name of ${name}`,
  submit: 'Book this time',
  move: { title: 'Change the time', submit: 'Change to this time', now: (text) => `Your time now: ${text}.` },
  faults: { time: 'No time is chosen. Choose one.' },
  refusals: {
    'not-offered': 'That time can no longer be booked. Choose another one.',
    full: 'Somebody else has just taken that time. Choose another one.',
    enough: 'This phone number has two appointments already. Change or cancel one of them first.',
    over: 'This appointment is over or was cancelled. Book a new one.',
  },
  when,
  ticket: {
    title: 'Appointment ticket',
    code: 'Your code',
    when: 'Time',
    place: 'Place',
    name: 'Name',
    bring: 'Please bring',
    come: 'Come 5 minutes before and say this code at the counter. You need not take a queue number.',
    keep: 'Keep this page, or print it. Whoever opens it can change or cancel this appointment.',
    change: 'Change the time',
    cancel: 'Cancel the appointment',
    cancelledTitle: 'This appointment was cancelled',
    overTitle: 'This appointment is over',
    again: 'Book a new one',
  },
  cancel: {
    title: 'Cancel this appointment?',
    text: 'We give this time to somebody else.',
    confirm: 'Yes, cancel it',
    keep: 'No, go back',
  },
  row: {
    book: 'Book an appointment at the counter',
    bookText: 'Come at a time of your choice, without queueing',
    booked: 'Your appointment',
  },
  desk: {
    title: 'Appointments',
    on: (day) => dayWithWeekday(day),
    days: 'Days',
    caption: 'Who comes on this day',
    head: ['Time', 'Code', 'Name', 'Phone', 'Application'],
    none: 'No appointments on this day.',
    count: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
    notOffered: 'This office offers no appointments yet. They are set in office/office.yaml, under appointments.',
  },
  notices: {
    booked: (facts) => ({
      subject: `Appointment at ${facts.office}`,
      body: [
        `We expect you on ${when(facts)}. Your code is ${facts.code}.`,
        facts.place,
        `See, change or cancel it at ${facts.address}`,
      ].join('\n'),
    }),
    moved: (facts) => ({
      subject: `Your appointment at ${facts.office} was changed`,
      body: [`It is now ${when(facts)}. Your code stays ${facts.code}.`, `The ticket is at ${facts.address}`].join('\n'),
    }),
  },
};
