import type { ElementBody } from '../api/types.ts';

/** Money, shares 0..1; what was not measured is null. */
export interface RoiCampaign {
  campaign_id: string;
  /** Null where only its members were fed. */
  name: string | null;
  channel: string | null;
  purpose: string | null;
  /** yyyy-mm-dd */
  started_on: string | null;
  campaign_spend: number | null;
  /** Customers reached, and held out to compare with. */
  treated: number;
  holdout: number;
  incremental_margin: number | null;
  incremental_margin_low: number | null;
  incremental_margin_high: number | null;
  roi: number | null;
  attributed_revenue: number | null;
  roi_attributed: number | null;
}

export interface Roi extends ElementBody {
  /** Null where only some customers are asked for. */
  campaigns: RoiCampaign[] | null;
}

/** Those measured against a holdout first, then by what is attributed to them, then by what they cost. */
export function rankedCampaigns(campaigns: readonly RoiCampaign[]): RoiCampaign[] {
  const keys = (campaign: RoiCampaign) => [
    campaign.incremental_margin,
    campaign.attributed_revenue,
    campaign.campaign_spend,
  ];
  return campaigns.toSorted((a, b) => {
    const other = keys(b);
    const order = keys(a).map((key, i) => (other[i] ?? -Infinity) - (key ?? -Infinity));
    return order.find((difference) => difference !== 0 && !Number.isNaN(difference)) ?? 0;
  });
}
