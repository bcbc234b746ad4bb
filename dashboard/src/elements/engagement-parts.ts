import { measure, type ElementBody, type Metric, type SegmentRow, type Values } from '../api/types.ts';

/** The metrics of the messages and visits of one channel, as of a segment. */
export type ChannelRow = SegmentRow & Values & { channel: string };

export type CampaignRow = SegmentRow & {
  campaign_id: string;
  campaign_name: string;
  sent: number;
  delivered: number;
  open_rate: number | null;
  click_rate: number | null;
  responses: number;
  campaign_response_rate: number | null;
};

export interface Engagement extends ElementBody {
  channels: ChannelRow[];
  campaigns: CampaignRow[];
}

export interface ChannelMetric {
  channel: string;
  metric: Metric;
}

/** The rates and means in which a channel tells segments apart: some segment has more than none of it. */
export function channelMetrics(body: Engagement, metrics: readonly Metric[]): ChannelMetric[] {
  const channels = [...new Set(body.channels.map((row) => row.channel))];
  const rates = metrics.filter((metric) => metric.unit !== 'count');
  return channels.flatMap((channel) =>
    rates
      .filter(({ id }) => body.channels.some((row) => row.channel === channel && (measure(row, id) ?? 0) > 0))
      .map((metric) => ({ channel, metric })),
  );
}
