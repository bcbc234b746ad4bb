import { useState } from 'preact/hooks';
import { useLocale } from '../i18n/locale.ts';
import { NeedsRole, useMay } from './needs-role.tsx';
import { useSending } from '../state/use-sending.ts';
import { SendingList } from './sending-list.tsx';

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
      <SendingList sendings={sendings} />
    </div>
  );
}
