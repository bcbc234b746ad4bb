import { KEY_FIGURES } from '../ahead/home-metrics.ts';
import { isFed, type Metric, type RunAnswer } from '../api/types.ts';
import { nameOf, useLocale } from '../i18n/locale.ts';
import { ELEMENTS, OTHER_PAGE } from '../state/address.ts';
import { useSource, type ElementAnswer } from '../state/source.ts';
import { InCurrency } from './answered.tsx';
import { Link } from './link.tsx';

/** Every metric of all customers together, as far as the element comparison has it. */
export interface Totals extends RunAnswer {
  total: Partial<Record<string, { value: number | null }>>;
}

/** The fifteen elements: the question each answers, its key figures, and the way to its page. */
export function ElementCards({ totals: { value } }: { totals: ElementAnswer<Totals> }) {
  const totals = value !== undefined && isFed(value) ? value : undefined;
  return totals === undefined ? (
    <Cards totals={undefined} />
  ) : (
    <InCurrency of={totals}>
      <Cards totals={totals} />
    </InCurrency>
  );
}

function Cards({ totals }: { totals: Totals | undefined }) {
  const { t } = useLocale();
  return (
    <section aria-labelledby="elements">
      <h2 id="elements">{t('home.elements')}</h2>
      <ul class="elements">
        {ELEMENTS.map((element) => (
          <li>
            <h3>
              <Link to={{ ...OTHER_PAGE, page: element }}>{t(`page.${element}`)}</Link>
            </h3>
            <p>{t(`question.${element}`)}</p>
            <dl>
              {KEY_FIGURES[element].map((id) => (
                <KeyFigure id={id} value={totals?.total[id]?.value} />
              ))}
            </dl>
          </li>
        ))}
      </ul>
    </section>
  );
}

function KeyFigure({ id, value }: { id: string; value: number | null | undefined }) {
  const { lang, format } = useLocale();
  const metric: Metric | undefined = useSource().registry.value?.items.find((known) => known.id === id);
  if (metric === undefined) return null;
  return (
    <div>
      <dt>{nameOf(metric, lang)}</dt>
      <dd>{format.metric(metric.unit, value, metric.id === 'aov' ? 2 : metric.unit === 'money' ? 0 : 1)}</dd>
    </div>
  );
}
