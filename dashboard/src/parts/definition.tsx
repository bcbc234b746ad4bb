import { useEffect, useRef } from 'preact/hooks';
import type { Metric } from '../api/types.ts';
import { helpOf, nameOf, useLocale } from '../i18n/locale.ts';

/** A metric's definition from the registry, one press away. */
export function Definition({ metric }: { metric: Metric }) {
  const { lang, t } = useLocale();
  const ref = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event) => {
      const details = ref.current;
      if (details?.open !== true) return;
      const escaped = event instanceof KeyboardEvent && event.key === 'Escape';
      const outside = event instanceof PointerEvent && !details.contains(event.target as Node);
      if (escaped || outside) details.open = false;
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, []);
  return (
    <details class="definition" ref={ref}>
      <summary aria-label={t('definition', { metric: nameOf(metric, lang) })}>?</summary>
      <p>{helpOf(metric, lang)}</p>
    </details>
  );
}
