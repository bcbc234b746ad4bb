import type { Failure } from '../api/client.ts';
import { hasAudienceText, useAudienceText } from '../i18n/audiences-text.ts';

interface FailedProps {
  failure: Failure;
  /** It is about an audience that was named, not about one to be made. */
  isOfOne?: boolean;
}

/** Why an audience did not come, in the reader's language, with the API's own words after it. */
export function Failed({ failure: { kind, detail, field }, isOfOne = false }: FailedProps) {
  const text = useAudienceText();
  const ofField = `failed.${field}`;
  const ofKind = isOfOne && kind === 'not_found' ? 'gone' : (`failed.${kind}` as const);
  return (
    <p class="notice warning" role="alert">
      <strong>{text(hasAudienceText(ofField) ? ofField : ofKind)}</strong>{' '}
      {detail !== '' && <span lang="en">{detail}</span>}
    </p>
  );
}
