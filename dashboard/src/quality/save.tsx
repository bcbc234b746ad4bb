import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLocale } from '../i18n/locale.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { fileName } from '../parts/file-name.ts';
import { saveAs } from '../parts/save-as.ts';
import { useSource } from '../state/source.ts';
import { asFailure } from '../state/use-health.ts';

interface SaveProps {
  path: string;
  /** Key of the upload. */
  name: string;
  /** What stands behind the file's own name. */
  suffix: string;
  children: ComponentChildren;
}

/** A button and no link: the file is given out only with a token. */
export function Save({ path, name, suffix, children }: SaveProps) {
  const { t } = useLocale();
  const q = useQualityText();
  const { api } = useSource();
  const [hasFailed, setFailed] = useState(false);
  const save = () => {
    api.file(path).then(
      (file) => {
        setFailed(false);
        saveAs(file, `${fileName(name)}.${t('uploads.csv_name')}${suffix}`);
      },
      (error: unknown) => {
        console.warn(asFailure(error).message);
        setFailed(true);
      },
    );
  };
  return (
    <>
      <button type="button" onClick={save}>
        {children}
      </button>
      {hasFailed && <span role="alert"> {q('refused.failed')}</span>}
    </>
  );
}
