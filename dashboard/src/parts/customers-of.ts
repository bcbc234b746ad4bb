import { OTHER_PAGE, type Address } from '../state/address.ts';

/** The view of a segment's customers. */
export function customersOf(segmentId: string): Partial<Address> {
  return { ...OTHER_PAGE, page: 'customers', segment: segmentId };
}
