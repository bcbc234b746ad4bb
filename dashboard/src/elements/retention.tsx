import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 7. */
export function RetentionPage() {
  return <ElementPage<ElementBody> element="retention" headline={() => undefined} />;
}
