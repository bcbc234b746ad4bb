import { isSettled, rankedPlays, type SegmentPlay, type Strategies } from '../api/plays.ts';
import { useLocale } from '../i18n/locale.ts';
import { triggerText } from '../i18n/trigger.ts';
import { OTHER_PAGE } from '../state/address.ts';
import { useSource } from '../state/source.ts';
import { Link } from './link.tsx';
import { SegmentName } from './segment-name.tsx';

const SHOWN = 3;

/** The plays worth most money: for whom, what, how much and why. */
export function Decisions({ plays }: { plays: Strategies }) {
  const { t } = useLocale();
  const decisions = rankedPlays(plays).filter((entry) => !isSettled(entry));
  if (decisions.length === 0) return <p class="lead">{t('home.no_decision')}</p>;
  return (
    <>
      <ol class="decisions">
        {decisions.slice(0, SHOWN).map((decision) => (
          <DecisionCard decision={decision} />
        ))}
      </ol>
      {decisions.length > SHOWN && (
        <p class="more">
          <Link to={{ ...OTHER_PAGE, page: 'strategies' }}>
            {t('home.all_decisions', { count: decisions.length })}
          </Link>
        </p>
      )}
    </>
  );
}

function DecisionCard({ decision: { segment, play } }: { decision: SegmentPlay }) {
  const locale = useLocale();
  const { t, lang, format } = locale;
  const metrics = useSource().registry.value?.items ?? [];
  return (
    <li>
      <p class="worth">{format.money(play.expected_value)}</p>
      <h2>{lang === 'pl' ? play.name_pl : play.name}</h2>
      <p>
        <SegmentName segment={segment} />
      </p>
      <p>{lang === 'pl' ? play.action_pl : play.action}</p>
      <p class="note">
        {t('home.why')} {play.trigger.map((condition) => triggerText(condition, metrics, locale)).join('; ')}.
      </p>
    </li>
  );
}
