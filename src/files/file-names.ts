import { isUuid } from '../database/uuid.ts';

const PICTURE = /\.picture$/;

/** A file, or its small picture: an id, or one with `.picture` behind it. */
export const isFileName = (name: string): boolean => isUuid(name.replace(PICTURE, ''));

/** The file that is meant, also by its picture. */
export const baseOfFileName = (name: string): string => name.replace(PICTURE, '');
