import type { Schemes } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { FILTERS, hrefOf } from '../state/address.ts';
import { filtersOf } from '../state/element-filter.ts';
import { useRunAnswer } from '../state/source.ts';
import { useAddress } from '../state/use-address.ts';

const EVERYONE = { country: '', channel: '', owner: '', category: '' };

/** Picks whose figures an element shows: everyone's, or those of one value of one attribute. */
export function WhoseFigures() {
  const { t, format } = useLocale();
  const { address, go } = useAddress();
  const kept = useRunAnswer<Schemes>('/v1/schemes').value?.filters ?? [];
  const chosen = filtersOf(address).map(([name, value]) => `${name}=${value}`);
  const current = chosen.length === 1 ? chosen[0] : '';
  const isKnown = kept.some(({ attribute, values }) =>
    values.some(({ value }) => `${attribute}=${value}` === current),
  );
  if (kept.length === 0 && chosen.length === 0) return null;
  return (
    <label>
      {t('filter.whose')}{' '}
      <select
        value={current}
        onChange={(event) => {
          const [, name = '', value = ''] = /^(\w+)=(.*)$/s.exec(event.currentTarget.value) ?? [];
          go(hrefOf(address, { ...EVERYONE, cursor: '', ...(name !== '' && { [name]: value }) }));
        }}
      >
        <option value="">{t('filter.everyone')}</option>
        {current !== '' && !isKnown && <option value={current}>{current}</option>}
        {FILTERS.map((name) => {
          const values = kept.find(({ attribute }) => attribute === name)?.values ?? [];
          return (
            values.length > 0 && (
              <optgroup label={t(`filter.${name}`)}>
                {values.map(({ value, customers }) => (
                  <option value={`${name}=${value}`}>{`${value} (${format.count(customers)})`}</option>
                ))}
              </optgroup>
            )
          );
        })}
      </select>
    </label>
  );
}

/** Whose figures they are where they are not everyone's. */
export function WhoseNote() {
  const { t, lang } = useLocale();
  const filters = filtersOf(useAddress().address);
  if (filters.length === 0) return null;
  const words = filters
    .map(([name, value]) => `${t(`filter.${name}`).toLocaleLowerCase(lang)} ${value}`)
    .join(', ');
  return <p class="note whose">{t('filter.only', { words })}</p>;
}
