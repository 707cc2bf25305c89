/** A setting that is missing or wrong; the message names every one. */
export class ConfigFault extends Error {}
