import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 5. */
export function OpportunitiesPage() {
  return <ElementPage<ElementBody> element="opportunities" headline={() => undefined} />;
}
