import type { ElementBody } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import type { ElementView } from './element-page.tsx';

/** Titles of charts of a part, which say whose it is where it is not that of all together. */
export function useFocusTitle({ body, focus }: ElementView<ElementBody>): (title: string) => string {
  const { lang } = useLocale();
  const chosen = body.segments.find((segment) => segment.segment_id === focus);
  return (title) => (chosen === undefined ? title : `${title}: ${nameOf(chosen, lang)}`);
}
