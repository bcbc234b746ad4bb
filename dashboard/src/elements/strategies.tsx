import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 10. */
export function StrategiesPage() {
  return <ElementPage<ElementBody> element="strategies" headline={() => undefined} />;
}
