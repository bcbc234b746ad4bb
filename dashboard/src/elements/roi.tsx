import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 14. */
export function RoiPage() {
  return <ElementPage<ElementBody> element="roi" headline={() => undefined} />;
}
