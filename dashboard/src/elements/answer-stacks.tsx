import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import type { ElementView } from './element-page.tsx';
import { answersOf, type Satisfaction, type SurveyKind } from './satisfaction-parts.ts';
import { StacksFigure } from './stacks-figure.tsx';

/** How each segment answered a survey, as shares: who is not content to the left, who is to the right. */
export function AnswerStacks({ body, kind }: ElementView<Satisfaction> & { kind: SurveyKind }) {
  const { t, lang } = useLocale();
  const text = useElementText();
  const rows = answersOf(body, kind).map((row) => {
    const segment = body.segments.find((known) => known.segment_id === row.segment_id);
    return { ...row, name: segment === undefined ? t('total') : nameOf(segment, lang) };
  });
  if (rows.length === 0) return null;
  return (
    <StacksFigure
      id={`answers-${kind}`}
      title={text(`answers.${kind}`)}
      note={text(`answers.${kind}_note`)}
      description={text('answers.description')}
      head={t('segment')}
      sides={{
        negative: text(`answers.${kind}_negative`),
        neutral: text(`answers.${kind}_neutral`),
        positive: text(`answers.${kind}_positive`),
      }}
      rows={rows}
      asShares
    />
  );
}
