import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 11. */
export function EngagementPage() {
  return <ElementPage<ElementBody> element="engagement" headline={() => undefined} />;
}
