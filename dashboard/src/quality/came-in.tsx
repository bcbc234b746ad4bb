import type { ComponentChildren } from 'preact';
import type { Upload } from '../api/types.ts';
import { RowSplit } from '../charts/row-split.tsx';
import { useLocale } from '../i18n/locale.ts';
import { hasQualityText, useQualityText } from '../i18n/quality-text.ts';
import { isArchive, isBeingRead } from '../state/use-activity.ts';
import { Recognised } from './recognised.tsx';
import { RowEquation } from './row-equation.tsx';

/** What the file is, and what became of its rows. */
export function CameIn({ upload }: { upload: Upload }) {
  const { t, format } = useLocale();
  const q = useQualityText();
  const entities = upload.entities.map((entity) => {
    const key = `entity.${entity}`;
    return hasQualityText(key) ? q(key) : entity;
  });
  return (
    <section aria-labelledby="came">
      <h2 id="came">{q('case.came')}</h2>
      <dl class="facts">
        <Fact name={q('case.received')}>{format.instant(upload.received_at)}</Fact>
        <Fact name={q('case.size')}>{format.bytes(upload.size)}</Fact>
        {!isArchive(upload) && (
          <Fact name={q('case.source')}>
            <Recognised upload={upload} />
          </Fact>
        )}
        {entities.length > 0 && <Fact name={q('case.feeds')}>{entities.join(', ')}</Fact>}
      </dl>
      {isArchive(upload) && <p>{t('uploads.archive')}</p>}
      {!isBeingRead(upload) && !isArchive(upload) && upload.status !== 'failed' && (
        <>
          <RowEquation rows={upload} />
          <RowSplit rows={upload} />
        </>
      )}
    </section>
  );
}

function Fact({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
