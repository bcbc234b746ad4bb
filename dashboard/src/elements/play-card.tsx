import { stakeBar } from '../charts/stake-bar.tsx';
import { hasElementText, useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { triggerText } from '../i18n/trigger.ts';
import { customersOf } from '../parts/customers-of.ts';
import { Link } from '../parts/link.tsx';
import { SegmentName } from '../parts/segment-name.tsx';
import { useSource } from '../state/source.ts';
import type { SegmentPlay } from '../api/plays.ts';
import { useFormulaWords } from './formula-words.ts';
import { PlayStatus } from './play-status.tsx';

interface PlayCardProps extends SegmentPlay {
  /** The largest expected value, which fills the bar. */
  most: number | null;
  /** The instant that the figures are of. */
  asOf: string;
}

/** A play for a segment: what it is worth, what to do, why now, who does it and until when. */
export function PlayCard({ segment, play, most, asOf }: PlayCardProps) {
  const locale = useLocale();
  const { t, lang, format } = locale;
  const metrics = useSource().registry.value?.items ?? [];
  const text = useElementText();
  const formula = useFormulaWords();
  const known = (kind: 'owner' | 'status', word: string) => {
    const key = `strategies.${kind}.${word}`;
    return hasElementText(key) ? text(key) : word;
  };
  const hasExpired = play.expires_on < asOf.slice(0, 10);
  return (
    <li class={`play segment ${segment.segment_id}`}>
      <h2>{lang === 'pl' ? play.name_pl : play.name}</h2>
      <p>
        <SegmentName segment={segment} />
      </p>
      <p class="figure">{format.money(play.expected_value)}</p>
      {stakeBar(play.expected_value, most)}
      <p class="note">
        {text('strategies.at_stake')}: {formula(play.expected_value_formula)}
      </p>
      <p class="action">{lang === 'pl' ? play.action_pl : play.action}</p>
      <p class="to-audience">
        <Link
          to={{ ...customersOf(segment.segment_id), audience: 'new' }}
          label={`${t('to_audience')}: ${nameOf(segment, lang)}`}
        >
          {t('to_audience')}
        </Link>
      </p>
      <dl>
        <dt>{text('strategies.when')}</dt>
        <dd>
          <ul>
            {play.trigger.map((written) => (
              <li>{triggerText(written, metrics, locale)}</li>
            ))}
          </ul>
        </dd>
        <dt>{text('strategies.owner')}</dt>
        <dd>{known('owner', play.owner)}</dd>
        <dt>{text('strategies.expires')}</dt>
        <dd>
          {format.instant(`${play.expires_on}T00:00:00Z`)}
          {hasExpired && <strong> {text('strategies.expired')}</strong>}
        </dd>
        <dt>{text('strategies.status')}</dt>
        <dd>
          <PlayStatus segment={segment} play={play} word={(status) => known('status', status)} />
        </dd>
      </dl>
    </li>
  );
}
