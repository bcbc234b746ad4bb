import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 9. */
export function ComparisonPage() {
  return <ElementPage<ElementBody> element="comparison" headline={() => undefined} />;
}
