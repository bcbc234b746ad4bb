import type { Metric } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Definitions } from '../parts/definitions.tsx';
import { Tools } from '../parts/tools.tsx';
import { useElement, useSource } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { useSegmentColours } from '../state/use-segment-colours.ts';
import { ComparedDots } from './compared-dots.tsx';
import { ComparedTable } from './compared-table.tsx';
import { furthest, groupsOf, type ComparedSegment, type Comparison } from './comparison-parts.ts';
import { inSentence } from './figures.ts';
import { pinnedOf, SegmentPins } from './segment-pins.tsx';

const NONE: readonly Metric[] = [];

/** Element 9: two to four segments side by side in every metric. */
export function ComparisonPage() {
  const answer = useElement<Comparison>('comparison');
  return <Answered answer={answer}>{(body) => <Content body={body} />}</Answered>;
}

function Content({ body }: { body: Comparison }) {
  const { t, lang, format } = useLocale();
  const text = useElementText();
  const { address } = useAddress();
  useSegmentColours(body.segments);
  const groups = groupsOf(body, useSource().registry.value?.items ?? NONE);
  const metrics = groups.flatMap((group) => group.metrics);
  const pinned = pinnedOf(body.segments, address.pins, largestFew(body.segments));
  const finding = furthest(body, pinned, metrics);
  return (
    <>
      <p class="kicker">{t('page.comparison')}</p>
      <h1>
        {finding === undefined
          ? t('question.comparison')
          : text('headline.against_total', {
              segment: nameOf(finding.segment, lang),
              metric: inSentence(nameOf(finding.metric, lang)),
              value: format.share(finding.figure.value),
              total: format.share(body.total[finding.metric.id]?.value),
            })}
      </h1>
      <Tools element="comparison" />
      <SegmentPins segments={body.segments} pinned={pinned} />
      <p class="reading">{text('comparison.note')}</p>
      {groups.map((group) => (
        <div class="compared">
          <ComparedDots body={body} pinned={pinned} group={group} />
          <ComparedTable body={body} pinned={pinned} group={group} />
        </div>
      ))}
      <Definitions metrics={metrics} />
    </>
  );
}

/** The two with most revenue and, of the others, the one with most customers. */
function largestFew(segments: readonly ComparedSegment[]): ComparedSegment[] {
  const by = (metric: string) => (a: ComparedSegment, b: ComparedSegment) =>
    (b.metrics[metric]?.value ?? -Infinity) - (a.metrics[metric]?.value ?? -Infinity);
  const first = segments.toSorted(by('revenue')).slice(0, 2);
  const largest = segments.filter((segment) => !first.includes(segment)).toSorted(by('customers'));
  return [...first, ...largest.slice(0, 1)];
}
