/** A normalised phone as people write it: `+6281234567890` is `0812 3456 7890`. */
export function phoneInWords(phone: string): string {
  const local = phone.replace(/^\+62/, '0');
  return local.replace(/^(\d{4})(\d{4})(\d+)$/, '$1 $2 $3');
}

/** The same with all but the last four digits hidden: `•••• •••• 7890`. */
export function phoneMasked(phone: string): string {
  return phoneInWords(phone).replace(/\d(?=(?:\s?\d){4})/g, '•');
}
