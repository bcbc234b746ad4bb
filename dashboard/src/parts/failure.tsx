import type { Failure } from '../api/client.ts';
import { useLocale } from '../i18n/locale.ts';
import { ELEMENTS } from '../state/address.ts';
import { useAddress } from '../state/use-address.ts';
import { Tools } from './tools.tsx';

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

/** In the place of a page that did not load: headed by its name, with the choices that may be what did not load. */
export function FailedPage({ failure }: { failure: Failure }) {
  const { t } = useLocale();
  const { page } = useAddress().address;
  const element = ELEMENTS.find((known) => known === page);
  return (
    <section class="alone">
      <h1>{t(`page.${page}`)}</h1>
      <FailureNotice failure={failure} />
      {element !== undefined && <Tools element={element} />}
    </section>
  );
}
