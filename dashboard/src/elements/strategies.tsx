import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Definitions } from '../parts/definitions.tsx';
import { NeedsRole } from '../parts/needs-role.tsx';
import { SegmentName } from '../parts/segment-name.tsx';
import { Tools } from '../parts/tools.tsx';
import { useElement, useSource } from '../state/source.ts';
import { useSegmentColours } from '../state/use-segment-colours.ts';
import { PlayCard } from './play-card.tsx';
import { isSettled, rankedPlays, type Strategies } from '../api/plays.ts';

/** Element 10: what to do for each segment, the most money first. */
export function StrategiesPage() {
  const answer = useElement<Strategies>('strategies');
  return <Answered answer={answer}>{(body) => <Content body={body} />}</Answered>;
}

function Content({ body }: { body: Strategies }) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  useSegmentColours(body.segments);
  const plays = rankedPlays(body);
  const formulas = plays.flatMap(({ play }) => [...play.trigger, play.expected_value_formula]);
  const words = new Set(formulas.flatMap((formula) => formula.split(/[^a-z_]+/)));
  const metrics = useSource().registry.value?.items.filter(({ id }) => words.has(id)) ?? [];
  const first = plays.find((entry) => !isSettled(entry));
  const most = first?.play.expected_value ?? null;
  const without = body.segments.filter((segment) => segment.plays.length === 0);
  return (
    <>
      <p class="kicker">{t('page.strategies')}</p>
      <h1>
        {first === undefined || most === null
          ? t('question.strategies')
          : text('strategies.headline', {
              segment: nameOf(first.segment, lang),
              play: lang === 'pl' ? first.play.name_pl : first.play.name,
              value: format.money(most),
            })}
      </h1>
      <Tools element="strategies" />
      <NeedsRole role="analyst" />
      {plays.length === 0 && <p>{text('strategies.none')}</p>}
      <ol class="plays">
        {plays.map((entry) => (
          <PlayCard {...entry} most={most} asOf={body.as_of} />
        ))}
      </ol>
      {without.length > 0 && plays.length > 0 && (
        <section aria-labelledby="without-play">
          <h2 id="without-play">{text('strategies.without')}</h2>
          <p class="names">
            {without.map((segment) => (
              <SegmentName segment={segment} />
            ))}
          </p>
        </section>
      )}
      <Definitions metrics={metrics} />
    </>
  );
}
