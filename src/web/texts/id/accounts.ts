/** What people read while they sign up, sign in and look after their account. */
export const accounts = {
  signUp: { title: 'Daftar' },
};
