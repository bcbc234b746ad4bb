import { useLocale } from '../i18n/locale.ts';
import type { Sending } from '../state/use-sending.ts';

/** How far each file is that this page sends. */
export function SendingList({ sendings }: { sendings: readonly Sending[] }) {
  return (
    <div role="status">
      <ul>
        {sendings.map((sending) => (
          <Progress sending={sending} />
        ))}
      </ul>
    </div>
  );
}

function Progress({ sending: { name, sent, failure } }: { sending: Sending }) {
  const { t, format } = useLocale();
  if (failure !== undefined) {
    return (
      <li class="status failed">
        {name}: {t(`failure.${failure.kind}`)} <span lang="en">{failure.detail}</span>
      </li>
    );
  }
  return (
    <li>
      {name}: {sent === 1 ? t('drop.sent') : format.share(sent)}{' '}
      {sent < 1 && <progress value={sent} aria-label={name} />}
    </li>
  );
}
