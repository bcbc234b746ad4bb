import { useAgainstTotal } from './against-total.ts';
import { Comments } from './comments.tsx';
import { ElementPage, type ElementView } from './element-page.tsx';
import { MetricBars } from './metric-bars.tsx';
import type { Satisfaction } from './satisfaction-parts.ts';
import { TopicStacks } from './topic-stacks.tsx';

/** Element 13: who is content, who is not, and with what. */
export function SatisfactionPage() {
  const againstTotal = useAgainstTotal();
  const headline = ({ body, metrics }: ElementView<Satisfaction>) =>
    againstTotal(body, metrics, 'nps') ?? againstTotal(body, metrics, 'csat');
  return (
    <ElementPage<Satisfaction> element="satisfaction" headline={headline}>
      {(view) => (
        <>
          <div class="pair">
            {['nps', 'csat'].map((id) => (
              <MetricBars
                body={view.body}
                metric={view.metrics.find((metric) => metric.id === id)}
                withCases
              />
            ))}
          </div>
          <TopicStacks {...view} />
          <Comments {...view} />
        </>
      )}
    </ElementPage>
  );
}
