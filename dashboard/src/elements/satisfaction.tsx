import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 13. */
export function SatisfactionPage() {
  return <ElementPage<ElementBody> element="satisfaction" headline={() => undefined} />;
}
