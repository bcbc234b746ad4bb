import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 15. */
export function TrendsPage() {
  return <ElementPage<ElementBody> element="trends" headline={() => undefined} />;
}
