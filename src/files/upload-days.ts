/** For how long files may be on their way, as long as a device keeps them. */
export const UPLOAD_DAYS = 7;
