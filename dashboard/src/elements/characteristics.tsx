import type { ElementBody } from '../api/types.ts';
import { ElementPage } from './element-page.tsx';

/** Element 3. */
export function CharacteristicsPage() {
  return <ElementPage<ElementBody> element="characteristics" headline={() => undefined} />;
}
