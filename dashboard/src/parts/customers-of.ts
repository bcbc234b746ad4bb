import { OTHER_VIEW, type Address } from '../state/address.ts';

/** The view of a segment's customers: of those whose figures are looked at. */
export function customersOf(segmentId: string): Partial<Address> {
  return { ...OTHER_VIEW, page: 'customers', segment: segmentId };
}
