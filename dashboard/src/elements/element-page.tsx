import type { ComponentChildren } from 'preact';
import type { ElementBody, Metric } from '../api/types.ts';
import type { Format } from '../i18n/format.ts';
import { useLocale } from '../i18n/locale.ts';
import { Answered } from '../parts/answered.tsx';
import { Definitions } from '../parts/definitions.tsx';
import type { ElementName } from '../state/address.ts';
import { useElement, useMetrics } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';
import { useSegmentColours } from '../state/use-segment-colours.ts';
import { Tools } from '../parts/tools.tsx';
import { carried } from './figures.ts';
import { MetricCards } from './metric-cards.tsx';
import { MetricMonths } from './metric-months.tsx';
import { MetricTable } from './metric-table.tsx';

/** What a page draws from: the answer, the metrics that it has values of, and whose values are asked for. */
export interface ElementView<T extends ElementBody> {
  body: T;
  metrics: readonly Metric[];
  /** A segment's id, or `total`. */
  focus: string;
}

interface ElementPageProps<T extends ElementBody> {
  element: ElementName;
  /** The finding, as a sentence; undefined where there is none. `format` writes money in the answer's currency. */
  headline: (view: ElementView<T>, format: Format) => string | undefined;
  /** The charts between the scorecards and the table. */
  children?: (view: ElementView<T>) => ComponentChildren;
}

/** The page of an element: the finding, its figures, its charts, every segment in figures, and the months. */
export function ElementPage<T extends ElementBody>(props: ElementPageProps<T>) {
  const answer = useElement<T>(props.element);
  return <Answered answer={answer}>{(body) => <Content body={body} {...props} />}</Answered>;
}

function Content<T extends ElementBody>({
  body,
  element,
  headline,
  children,
}: ElementPageProps<T> & { body: T }) {
  const { t, format } = useLocale();
  const { segment } = useAddress().address;
  useSegmentColours(body.segments);
  const all = useMetrics(element);
  const metrics = carried(body, all);
  const focus = body.segments.some((known) => known.segment_id === segment) ? segment : 'total';
  const view = { body, metrics, focus };
  return (
    <>
      <p class="kicker">{t(`page.${element}`)}</p>
      <h1>{headline(view, format) ?? t(`question.${element}`)}</h1>
      <Tools element={element} segments={body.segments} months={body.months} />
      <MetricCards {...view} />
      {children?.(view)}
      <MetricTable body={body} metrics={metrics} />
      <MetricMonths {...view} />
      <Definitions metrics={all} />
    </>
  );
}
