import type { PhotoLook } from '../../../files/photo-look-rules.ts';
import type { photoCare as indonesian } from '../id/photo-care.ts';

const looks: Record<PhotoLook, string> = {
  'too-dark': 'This photo is too dark.',
  blurred: 'This photo is blurred.',
  'too-small': 'This photo is too small. The writing may not be readable.',
  'cut-off': 'An edge of the document is cut off.',
};

const betterPhotos: Record<PhotoLook, string> = {
  'too-dark': 'Take it again near a window or a lamp.',
  blurred: 'Hold the phone with both hands, wait until the picture is sharp, then take it again.',
  'too-small': 'Take it again with the camera of your phone, from closer by.',
  'cut-off': 'Take it again so that all four corners of the document are seen.',
};

/** How a photograph looks, and what can be done with it: turning, cutting its edges off, further pages. */
export const photoCare: typeof indonesian = {
  look: (look) => looks[look],
  better: (look) => betterPhotos[look],
  again: 'Take it again',
  use: 'Use it anyway',
  useFor: (name) => `Use it anyway: ${name}`,

  failed: {
    device: 'This phone cannot read that file.',
    network: 'The internet connection was lost. The file was not sent.',
    server: 'Our server has a problem. The file was not stored. This is not your mistake.',
  },
  stillOnDevice: 'Your file is still on this page.',
  chooseAgain: 'Choose it again, or take a new photo.',
  tryAgain: 'Try again',

  open: 'Edit',
  openFor: (name) => `Edit ${name}: turn, crop, add pages`,
  title: (name) => `Edit ${name}`,
  picture: (name) => `Photo of ${name}`,
  firstPage: (pages) => `Page 1 of ${pages}.`,
  turn: 'Turn to the right',
  cropTitle: 'Cut off the edges',
  cropLead: 'Move the sliders to cut off what is not needed, then press Cut.',
  cropByHand: 'You can also pull the edges on the photo.',
  sides: { top: 'Top', right: 'Right', bottom: 'Bottom', left: 'Left' },
  crop: 'Cut',
  nothingCropped: 'No edge was cut. Move one of the sides first.',
  addTitle: 'Add a page',
  addLead: 'Take a photo of the next page. All pages become one PDF.',
  add: 'Choose photos',
  addFor: (name) => `Choose photos: next page of ${name}`,
  addPhoto: 'Take a photo',
  addPhotoFor: (name) => `Take a photo: next page of ${name}`,
  addSend: 'Add pages',
  done: 'Done',
  several: 'More than one page? Choose several photos at once, they become one PDF.',
};
