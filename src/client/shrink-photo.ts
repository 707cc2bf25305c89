/** A photograph below this is sent as it is. */
const SMALL_ENOUGH_BYTES = 1_500_000;
/** Longer side of what is sent: small print on an A4 page stays readable. */
const LONGEST_SIDE = 2600;
const QUALITY = 0.85;

/** A large photograph made smaller before it is sent, upright, to save people's data; a HEIC becomes a JPEG where the browser can read it. Anything else, and what cannot be made smaller, stays as it is. */
export async function shrinkPhoto(file: File): Promise<File> {
  const heic = /^image\/hei[cf]$/.test(file.type) || /\.hei[cf]$/i.test(file.name);
  if (!heic && (file.type !== 'image/jpeg' || file.size <= SMALL_ENOUGH_BYTES)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (blob === null || (!heic && blob.size >= file.size)) return file;
    return new File([blob], file.name.replace(/\.hei[cf]$/i, '.jpg'), { type: 'image/jpeg' });
  } catch {
    return file;
  }
}
