/** What the demo outbox says, and the messages that belong to accounts. */
export const messages = {
  outbox: { title: 'Pesan peragaan' },
};
