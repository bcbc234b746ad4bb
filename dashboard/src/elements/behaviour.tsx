import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 6. */
export function BehaviourPage() {
  return <ElementPage<ElementBody> element="behaviour" headline={() => undefined} />;
}
