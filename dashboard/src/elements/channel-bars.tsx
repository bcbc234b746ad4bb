import { measure, type Metric } from '../api/types.ts';
import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { BarsFigure } from './bars-figure.tsx';
import type { Engagement } from './engagement-parts.ts';
import { casesOf, digitsOf, inSentence } from './figures.ts';

interface ChannelBarsProps {
  body: Engagement;
  channel: string;
  metric: Metric;
  id: string;
}

/** One metric of one channel by segment, each with what it is a share or mean of. */
export function ChannelBars({ body, channel, metric, id }: ChannelBarsProps) {
  const { lang, format } = useLocale();
  const text = useElementText();
  const title = `${channel}: ${inSentence(nameOf(metric, lang))}`;
  const rowOf = (segmentId: string) =>
    body.channels.find((row) => row.channel === channel && row.segment_id === segmentId) ?? null;
  const written = (value: number | null) => format.metric(metric.unit, value, digitsOf(metric));
  const bars = body.segments.map((segment) => {
    const row = rowOf(segment.segment_id);
    return {
      segment_id: segment.segment_id,
      name: nameOf(segment, lang),
      value: measure(row, metric.id),
      n: casesOf(row, metric.id),
    };
  });
  return (
    <BarsFigure
      id={id}
      title={title}
      bars={bars}
      average={measure(rowOf('total'), metric.id)}
      counted={text('cases')}
      written={written}
      withCases
    />
  );
}
