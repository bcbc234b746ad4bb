import type { Cases } from '../api/types.ts';
import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { Link } from '../parts/link.tsx';
import { hrefOf } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';

/** Which files are listed: by their case, and by a part of their name. */
export function CaseFilter({ cases }: { cases: Cases }) {
  const q = useQualityText();
  const { format } = useLocale();
  const { address, go } = useAddress();
  const counts = { open: cases.open, closed: cases.closed, any: cases.uploads };
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const file = new FormData(event.currentTarget as HTMLFormElement).get('file');
    go(hrefOf(address, { file: typeof file === 'string' ? file.trim() : '', cursor: '' }));
  };
  return (
    <div class="case-filter">
      <nav aria-label={q('list.show')}>
        {(['open', 'closed', 'any'] as const).map((show) => (
          <Link to={{ show, cursor: '' }} current={address.show === show ? 'true' : undefined}>
            {q(`list.${show}`, { number: format.count(counts[show]) })}
          </Link>
        ))}
      </nav>
      {/* What is typed stays over new renderings, and goes when others are shown. */}
      <form role="search" key={address.file} onSubmit={search}>
        <label>
          {q('list.search')} <input type="search" name="file" defaultValue={address.file} />
        </label>{' '}
        <button type="submit">{q('list.find')}</button>
      </form>
      <p role="status" class="note">
        {address.file !== '' && q('list.found', { count: cases.found })}
      </p>
    </div>
  );
}
