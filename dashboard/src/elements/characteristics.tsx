import { useElementText } from '../i18n/elements-text.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { AttributeBars } from './attribute-bars.tsx';
import { strengthOf, toldOf, type Characteristics } from './characteristics-parts.ts';
import { DifferentiatorList } from './differentiator-list.tsx';
import { ElementPage, type ElementView } from './element-page.tsx';
import { useTraits } from './use-traits.ts';

/** Element 3: what marks a segment. */
export function CharacteristicsPage() {
  const { lang } = useLocale();
  const text = useElementText();
  const { sentence } = useTraits();
  const told = ({ body, focus }: ElementView<Characteristics>) => {
    const id = toldOf(body, focus);
    return body.segments.find((segment) => segment.segment_id === id);
  };
  const headline = (view: ElementView<Characteristics>) => {
    const segment = told(view);
    const first = view.body.differentiators.find(
      (trait) => trait.segment_id === segment?.segment_id && trait.place === 1,
    );
    if (segment === undefined || first === undefined || strengthOf(first) === undefined) return undefined;
    return text('characteristics.headline', { segment: nameOf(segment, lang), trait: sentence(first) });
  };
  return (
    <ElementPage<Characteristics> element="characteristics" headline={headline}>
      {(view) => {
        const segment = told(view);
        if (segment === undefined) return null;
        const { segment_id } = segment;
        const name = nameOf(segment, lang);
        return (
          <>
            <DifferentiatorList
              name={name}
              traits={view.body.differentiators.filter((trait) => trait.segment_id === segment_id)}
            />
            <AttributeBars
              segmentId={segment_id}
              name={name}
              rows={view.body.attributes.filter((row) => row.segment_id === segment_id)}
            />
          </>
        );
      }}
    </ElementPage>
  );
}
