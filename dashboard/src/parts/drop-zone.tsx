import { useState } from 'preact/hooks';
import { useLocale } from '../i18n/locale.ts';
import { NeedsRole, useMay } from './needs-role.tsx';
import { useSending, type Sending } from '../state/use-sending.ts';

/** Takes files by drag and drop or by choice, and says how far each is. */
export function DropZone() {
  const { t } = useLocale();
  const { sendings, send } = useSending();
  const [isOver, setOver] = useState(false);
  if (!useMay('analyst')) return <NeedsRole role="analyst" />;
  return (
    <div
      class={`drop-zone ${isOver ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        send([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label>
        {t('drop.invitation')}{' '}
        <input
          type="file"
          multiple
          onChange={(event) => {
            send([...(event.currentTarget.files ?? [])]);
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div role="status">
        <ul>
          {sendings.map((sending) => (
            <Progress sending={sending} />
          ))}
        </ul>
      </div>
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
