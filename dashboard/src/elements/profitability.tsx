import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 8. */
export function ProfitabilityPage() {
  return <ElementPage<ElementBody> element="profitability" headline={() => undefined} />;
}
