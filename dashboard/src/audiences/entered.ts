import type { AudienceRequest } from '../api/types.ts';

/** What the form holds, as it was typed. */
export interface Entered {
  campaign: string;
  /** Percent. */
  share: string;
  segments: readonly string[];
}

export const FIELDS = ['campaign_id', 'segments', 'holdout_share'] as const;
export type Field = (typeof FIELDS)[number];

const CAMPAIGN = /^[^\p{Cc}]{1,100}$/u;
const PERCENT = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*%?$/;
const MOST_SHARE = 0.5;

/** The fields that the API would refuse, in the form's order. */
export function faultsOf({ campaign, share, segments }: Entered): Field[] {
  const isWrong: Record<Field, boolean> = {
    campaign_id: !CAMPAIGN.test(campaign.trim()),
    segments: segments.length === 0,
    holdout_share: shareOf(share) === undefined,
  };
  return FIELDS.filter((field) => isWrong[field]);
}

/** What is asked for; undefined while a field is wrong. */
export function requestOf(
  entered: Entered,
  scheme: string,
  filters: AudienceRequest['filters'],
): AudienceRequest | undefined {
  const holdout_share = shareOf(entered.share);
  if (holdout_share === undefined || faultsOf(entered).length > 0) return undefined;
  return {
    campaign_id: entered.campaign.trim(),
    segments: { [scheme]: [...entered.segments] },
    filters,
    holdout_share,
  };
}

/** 0..0.5; undefined where the text is no such percentage. */
export function shareOf(percent: string): number | undefined {
  const [, number] = PERCENT.exec(percent.trim()) ?? [];
  // Dividing leaves more decimals than the API takes.
  const share = number === undefined ? NaN : Number((Number(number.replace(',', '.')) / 100).toFixed(4));
  return share <= MOST_SHARE ? share : undefined;
}
