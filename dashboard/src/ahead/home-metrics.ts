import type { ElementName } from '../state/address.ts';

/** What each card of the home page says first. */
export const KEY_FIGURES: Record<ElementName, readonly string[]> = {
  overview: ['revenue'],
  growth: ['customers'],
  characteristics: ['profile_completeness'],
  performance: ['aov', 'clv_historical'],
  opportunities: ['weighted_pipeline', 'win_rate'],
  behaviour: ['interpurchase_days', 'basket_size'],
  retention: ['retention_rate', 'repeat_rate'],
  profitability: ['gross_margin', 'gross_margin_rate'],
  comparison: [],
  strategies: [],
  engagement: ['open_rate', 'click_rate'],
  cross_sell: ['white_space_value', 'upsell_value'],
  satisfaction: ['nps', 'csat'],
  roi: ['campaign_spend', 'roi'],
  trends: ['purchase_frequency'],
};

/** Of the last whole month. */
export const TODAY = ['revenue', 'orders', 'aov', 'active_customers', 'new_customers'];

/** What the product's own playbook is triggered by; a team's may name any metric. */
const TRIGGERS = [
  'customers',
  'frequency_mean',
  'monetary_mean',
  'orders',
  'purchase_frequency',
  'recency_days_mean',
  'revenue_per_customer',
];

/** What the home page names at once. */
export const HOME_METRICS = [
  ...new Set([...Object.values(KEY_FIGURES).flat(), ...TODAY, ...TRIGGERS]),
].sort();
