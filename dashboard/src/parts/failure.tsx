import type { Failure } from '../api/client.ts';
import { useLocale } from '../i18n/locale.ts';

/** Why something did not load, in the reader's language, with the API's own words after it. */
export function FailureNotice({ failure }: { failure: Failure }) {
  const { t } = useLocale();
  return (
    <p class="notice warning" role="alert">
      <strong>{t(`failure.${failure.kind}`)}</strong>{' '}
      {failure.detail !== '' && <span lang="en">{failure.detail}</span>}
    </p>
  );
}
