import { useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import { strengthOf, type Differentiator } from './characteristics-parts.ts';
import { useTraits } from './use-traits.ts';

interface DifferentiatorListProps {
  name: string;
  /** Of one segment. */
  traits: readonly Differentiator[];
}

/** What tells a segment from all other customers, in words, the most telling first. */
export function DifferentiatorList({ name, traits }: DifferentiatorListProps) {
  const { format } = useLocale();
  const text = useElementText();
  const { sentence, strength } = useTraits();
  const told = traits
    .filter((trait) => strengthOf(trait) !== undefined)
    .toSorted((a, b) => a.place - b.place);
  return (
    <section class="traits" aria-labelledby="traits">
      <h2 id="traits">{text('traits.title', { segment: name })}</h2>
      <p>{text(told.length > 0 ? 'traits.note' : 'traits.none')}</p>
      <ol>
        {told.map((trait) => (
          <li>
            {sentence(trait)}
            <small>
              {strength(trait)}, {text(`effect.${trait.effect}`)} ={' '}
              {format.metric('number', trait.effect_size)}, {text('n', { n: format.count(trait.n) })}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
