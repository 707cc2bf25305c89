/** Labels, hints and sentences of the editor's forms. */
export const designerForms = {
  saved: 'Draf tersimpan.',
};
