import type { FunctionComponent } from 'preact';
import { Later } from '../parts/later.tsx';
import type { PageName } from '../state/address.ts';
import { HomePage } from './home.tsx';

/** A page whose code comes when it is first opened. */
const later = (load: () => Promise<FunctionComponent>) => () => <Later load={load} given={{}} />;

/** In the place of every page of figures before there are any. */
export const FirstDay = later(async () => (await import('./first-day.tsx')).FirstDay);

/** What is shown under each name; the page that opens first comes with the first script. */
export const PAGES: Record<PageName, FunctionComponent> = {
  home: HomePage,
  overview: later(async () => (await import('./overview.tsx')).OverviewPage),
  growth: later(async () => (await import('./growth.tsx')).GrowthPage),
  characteristics: later(async () => (await import('../elements/characteristics.tsx')).CharacteristicsPage),
  performance: later(async () => (await import('../elements/performance.tsx')).PerformancePage),
  opportunities: later(async () => (await import('../elements/opportunities.tsx')).OpportunitiesPage),
  behaviour: later(async () => (await import('../elements/behaviour.tsx')).BehaviourPage),
  retention: later(async () => (await import('../elements/retention.tsx')).RetentionPage),
  profitability: later(async () => (await import('../elements/profitability.tsx')).ProfitabilityPage),
  comparison: later(async () => (await import('../elements/comparison.tsx')).ComparisonPage),
  strategies: later(async () => (await import('../elements/strategies.tsx')).StrategiesPage),
  engagement: later(async () => (await import('../elements/engagement.tsx')).EngagementPage),
  cross_sell: later(async () => (await import('../elements/cross-sell.tsx')).CrossSellPage),
  satisfaction: later(async () => (await import('../elements/satisfaction.tsx')).SatisfactionPage),
  roi: later(async () => (await import('../elements/roi.tsx')).RoiPage),
  trends: later(async () => (await import('../elements/trends.tsx')).TrendsPage),
  customers: later(async () => (await import('./customers.tsx')).CustomersPage),
  customer: later(async () => (await import('../elements/customer.tsx')).CustomerPage),
  quality: later(async () => (await import('../quality/page.tsx')).QualityPage),
  guide: later(async () => (await import('../guide/page.tsx')).GuidePage),
};
