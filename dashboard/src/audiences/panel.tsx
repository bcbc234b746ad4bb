import { useEffect, useRef, useState } from 'preact/hooks';
import type { Audience, Named } from '../api/types.ts';
import { useAudienceText } from '../i18n/audiences-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { Link } from '../parts/link.tsx';
import { NeedsRole, useMay } from '../parts/needs-role.tsx';
import { hrefOf } from '../state/address.ts';
import { useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { AudienceForm } from './form.tsx';
import { MadeAudience } from './made.tsx';

interface PanelProps {
  /** Of the scheme that is shown. */
  segments: readonly Named[];
}

/** Below a segment's name: the form that exports an audience, or the audience that the address names. */
export function AudiencePanel({ segments }: PanelProps) {
  const text = useAudienceText();
  const { address, go } = useAddress();
  const [made, setMade] = useState<Audience>();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (address.audience === 'new') heading.current?.focus();
  }, [address.audience]);
  const show = (audience: Audience) => {
    setMade(audience);
    go(hrefOf(address, { audience: audience.audience_id }));
  };
  return (
    <section class="audience" aria-labelledby="audience">
      <div class="section-head">
        <h2 id="audience" ref={heading} tabIndex={-1}>
          {text('title')}
        </h2>
        <Link to={{ audience: '' }} class="close">
          {text('close')}
        </Link>
      </div>
      <Permitted segments={segments} made={made} show={show} />
    </section>
  );
}

interface PermittedProps extends PanelProps {
  /** The last that was made here. */
  made: Audience | undefined;
  show: (audience: Audience) => void;
}

function Permitted({ segments, made, show }: PermittedProps) {
  const { t } = useLocale();
  const text = useAudienceText();
  const { run, pulse } = useSource();
  const { audience, segment } = useAddress().address;
  if (!useMay('analyst')) return <NeedsRole role="analyst" />;
  if (audience !== 'new') {
    const known = made?.audience_id === audience ? made : undefined;
    // Files made anew for the same request have the same id.
    const key = `${audience} ${known?.created_at ?? ''}`;
    return <MadeAudience key={key} id={audience} made={known} segments={segments} show={show} />;
  }
  if (run !== pulse.health?.run_id) {
    return (
      <p>
        {text('earlier')} <Link to={{ run: 'current' }}>{t('run.to_current')}</Link>
      </p>
    );
  }
  return <AudienceForm key={segment} segments={segments} show={show} />;
}
