import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 12. */
export function CrossSellPage() {
  return <ElementPage<ElementBody> element="cross_sell" headline={() => undefined} />;
}
