import { useEffect, useRef } from 'preact/hooks';
import type { Named } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { useAddress } from '../state/use-address.ts';
import { Later } from './later.tsx';
import { Link } from './link.tsx';

const load = async () => (await import('../audiences/panel.tsx')).AudiencePanel;

/** The way to an audience of the segment that is shown; its code comes when it is first opened. */
export function AudiencePart({ segments }: { segments: readonly Named[] }) {
  const { t } = useLocale();
  const { address } = useAddress();
  const way = useRef<HTMLParagraphElement>(null);
  const wasOpenRef = useRef(false);
  const isOpen = address.audience !== '';
  useEffect(() => {
    // Closing takes away what had the focus.
    if (wasOpenRef.current && !isOpen) way.current?.querySelector('a')?.focus();
    wasOpenRef.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <Later load={load} given={{ segments }} isPart />;
  return (
    <p class="to-audience" ref={way}>
      <Link to={{ audience: 'new' }}>{t('to_audience')}</Link>
    </p>
  );
}
