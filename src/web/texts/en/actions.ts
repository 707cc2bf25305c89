import { actions as indonesian } from '../id/actions.ts';

/** The citizen's buttons in English; those of the desk are the desk's own. */
export const actions: typeof indonesian = {
  check: indonesian.check,
  pass_on: indonesian.pass_on,
  plan_visit: indonesian.plan_visit,
  cancel_visit: indonesian.cancel_visit,
  approve: indonesian.approve,
  confirm: indonesian.confirm,
  return_for_correction: indonesian.return_for_correction,
  send_back: indonesian.send_back,
  sign: indonesian.sign,
  issue_on_silence: indonesian.issue_on_silence,
  take: indonesian.take,
  assign: indonesian.assign,
  let_go: indonesian.let_go,
  refuse: indonesian.refuse,
  assess_fee: indonesian.assess_fee,
  waive_fee: indonesian.waive_fee,
  record_payment: indonesian.record_payment,
  void_fee: indonesian.void_fee,
  record_refund: indonesian.record_refund,
  save: { button: 'Save and continue', tooLate: 'This application has been sent. Answers can no longer be changed.' },
  adopt: { button: 'Use the new requirements', tooLate: 'This application has been sent. Its requirements no longer change.' },
  submit: { button: 'Send application', tooLate: 'This application has been sent. You need not send it again.' },
  resubmit: { button: 'Send corrections', tooLate: 'These corrections have been sent. You need not send them again.' },
  withdraw: { button: 'Withdraw application', tooLate: 'This application has been decided. It can no longer be withdrawn.' },
  ask_visit_move: {
    button: 'Ask for another day',
    tooLate: 'The application has gone on to another step. There is no visit any more.',
  },
  discard: { button: 'Delete this draft', tooLate: 'This application has been sent. The draft can no longer be deleted.' },
};
