import { measure } from '../api/types.ts';
import { hasElementText, useElementText } from '../i18n/elements-text.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CustomerBody } from './customer-body.ts';

const MEASURES = [
  ['monetary', 'money'],
  ['frequency', 'count'],
  ['recency_days', 'count'],
  ['clv_predicted', 'money'],
  ['p_alive', 'ratio'],
  ['expected_purchases', 'number'],
] as const;

/** The customer's figures, and what its tools say of it. */
export function CustomerFacts({ body: { profile, measures } }: { body: CustomerBody }) {
  const { format } = useLocale();
  const text = useElementText();
  const known = (name: string, value: string | number | boolean | null | undefined) => {
    const key = `profile.${name}`;
    if (!hasElementText(key) || value === null || value === undefined) return [];
    return [[text(key), typeof value === 'boolean' ? text(value ? 'yes' : 'no') : String(value)] as const];
  };
  const facts = Object.entries(profile).flatMap(([name, value]) => known(name, value));
  return (
    <>
      <dl class="scorecards">
        {MEASURES.filter(([id]) => measure(measures, id) !== null).map(([id, unit]) => (
          <div class="card">
            <dt>{text(`customer.${id}`)}</dt>
            <dd class="figure">{format.metric(unit, measure(measures, id), unit === 'number' ? 1 : 0)}</dd>
          </div>
        ))}
      </dl>
      {facts.length > 0 && (
        <section aria-labelledby="profile">
          <h2 id="profile">{text('customer.profile')}</h2>
          <dl class="facts">
            {facts.map(([name, value]) => (
              <div>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </>
  );
}
