import { useLocale } from '../i18n/locale.ts';
import { FILTERS, hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { tidied } from './filter-words.ts';
import { Link } from './link.tsx';

const ALL = { country: '', channel: '', owner: '', category: '', cursor: '' };

/** Which customers of the segment are listed, and exported. */
export function CustomerFilter() {
  const { t } = useLocale();
  const { address, go } = useAddress();
  const isSet = FILTERS.some((name) => address[name] !== '');
  const filter = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    const words = FILTERS.map((name) => {
      const value = typed.get(name);
      return [name, typeof value === 'string' ? tidied(name, value) : ''] as const;
    });
    go(hrefOf(address, { ...ALL, ...Object.fromEntries(words) }));
  };
  return (
    <details class="customer-filter" open={isSet}>
      <summary>{t('filter')}</summary>
      {/* What is typed stays over new renderings, and goes when others are shown. */}
      <form key={FILTERS.map((name) => address[name]).join('\n')} onSubmit={filter}>
        {FILTERS.map((name) => (
          <label>
            {t(`filter.${name}`)} <input type="text" name={name} defaultValue={address[name]} />
          </label>
        ))}
        <button type="submit">{t('filter.apply')}</button>
        {isSet && <Link to={ALL}>{t('filter.all')}</Link>}
        <p class="note">{t('filter.note')}</p>
      </form>
    </details>
  );
}
