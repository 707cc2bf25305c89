/** Names of the two controls of one document: choosing any file, and the camera of a phone. */
export const fileFieldOf = (requirement: string): string => `file-${requirement}`;
export const photoFieldOf = (requirement: string): string => `photo-${requirement}`;

/** What a browser offers to choose. Some know a kind by its ending only. */
export const PHOTO_ACCEPT = '.jpg,.jpeg,.png,.heic,.heif,image/jpeg,image/png,image/heic,image/heif';
export const FILE_ACCEPT = `.pdf,application/pdf,${PHOTO_ACCEPT}`;

/** Field that is posted when a photograph is to be used as it looks, after somebody was told before it was sent. */
export const AS_IT_LOOKS = 'pakai-saja';
