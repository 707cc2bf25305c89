/**
 * Whose what lies on this device is, as a page names them. `now`: who puts something aside here; `also`: whose is shown besides, because it is the same person;
 * `kept`: whose is neither shown nor sent nor removed, because they may come back. What is anybody else's is removed.
 */
export type DeviceOwner = { now: string; also: readonly string[]; kept: readonly string[] };

/** As a part of the page tells it. */
export const ownerNamedBy = ({ dataset }: HTMLElement): DeviceOwner => ({
  now: dataset['owner'] ?? '',
  also: namesIn(dataset['ownerAlso']),
  kept: namesIn(dataset['ownerKept']),
});

/** Whether something of this owner is shown. */
export const isShownTo = ({ now, also }: DeviceOwner, owner: string): boolean => owner === now || also.includes(owner);

/** Whether something of this owner stays. */
export const isLeftBy = (device: DeviceOwner, owner: string): boolean => isShownTo(device, owner) || device.kept.includes(owner);

const namesIn = (name = ''): string[] => (name === '' ? [] : [name]);
