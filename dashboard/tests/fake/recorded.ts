import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Customer,
  Growth,
  Health,
  Metric,
  Overview,
  Run,
  RunAnswer,
  Upload,
} from '../../src/api/types.ts';
import customers from '../recorded/customers.json';
import growth from '../recorded/growth.json';
import health from '../recorded/health.json';
import metrics from '../recorded/metrics.json';
import overview from '../recorded/overview.json';
import runs from '../recorded/runs.json';
import uploads from '../recorded/uploads.json';

/**
 * What the product answered for a sample company of 300 customers. Where a type is narrower than JSON (units, status
 * words) it is asserted; the rest the compiler checks.
 */
export const HEALTH: Health = health;
export const OVERVIEW: Overview = overview;
export const GROWTH: Growth = growth;
export const METRICS = metrics.items as readonly Metric[];
export const RUNS = runs.items as readonly Run[];
export const UPLOADS = uploads.items as unknown as readonly Upload[];
/** The customers of the largest segment, `dormant`. */
export const CUSTOMERS: readonly Customer[] = customers.items;

/** Any other element of the scheme rfm as it was answered; undefined where there is none of the name. */
export function recordedElement(element: string): RunAnswer | undefined {
  try {
    const file = join(import.meta.dirname, `../recorded/elements/${element}.json`);
    return JSON.parse(readFileSync(file, 'utf8')) as RunAnswer;
  } catch {
    return undefined;
  }
}
