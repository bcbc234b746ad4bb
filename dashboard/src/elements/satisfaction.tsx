import { isFed } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { OfEveryone } from '../parts/of-everyone.tsx';
import { filtersOf } from '../state/element-filter.ts';
import { useElement } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { useAgainstTotal } from './against-total.ts';
import { AnswerStacks } from './answer-stacks.tsx';
import { Comments } from './comments.tsx';
import type { Comparison } from './comparison-parts.ts';
import { ElementPage, type ElementView } from './element-page.tsx';
import { MetricBars } from './metric-bars.tsx';
import { withIntervals, SURVEYS, type Satisfaction } from './satisfaction-parts.ts';
import { TopicStacks } from './topic-stacks.tsx';

/** Element 13: who is content, who is not, and with what. */
export function SatisfactionPage() {
  const againstTotal = useAgainstTotal();
  const text = useElementText();
  const isNarrowed = filtersOf(useAddress().address).length > 0;
  const { value: compared } = useElement<Comparison>('comparison');
  const headline = ({ body, metrics }: ElementView<Satisfaction>) =>
    againstTotal(body, metrics, 'nps') ?? againstTotal(body, metrics, 'csat');
  return (
    <ElementPage<Satisfaction> element="satisfaction" headline={headline}>
      {(view) => (
        <>
          <div class="pair">
            {SURVEYS.map((id) => (
              <MetricBars
                body={
                  compared !== undefined && isFed(compared) ? withIntervals(view.body, compared) : view.body
                }
                metric={view.metrics.find((metric) => metric.id === id)}
                withCases
              />
            ))}
          </div>
          <div class="pair">
            {SURVEYS.map((kind) => (
              <AnswerStacks {...view} kind={kind} />
            ))}
          </div>
          <TopicStacks {...view} />
          {isNarrowed ? (
            <OfEveryone title={text('comments.title')} note={text('comments.of_everyone')} />
          ) : (
            <Comments {...view} />
          )}
        </>
      )}
    </ElementPage>
  );
}
