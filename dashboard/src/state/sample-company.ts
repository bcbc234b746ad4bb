import type { Upload } from '../api/types.ts';

/** The archive beside this page, and the name under which it is sent: by it a run knows the sample company. */
export const SAMPLE_FILE = 'clientele-sample-company.zip';

function isOfSample({ key }: Upload): boolean {
  const [folder, , name] = key.split('/');
  return folder === 'uploads' && name === SAMPLE_FILE;
}

/** Whether the figures are of the sample company: it is left out of runs that count a row of another file. */
export function showsSample(uploads: readonly Upload[]): boolean {
  const isOwn = (upload: Upload) =>
    !isOfSample(upload) && upload.settled_by != null && upload.rows_accepted > 0;
  return uploads.some(isOfSample) && !uploads.some(isOwn);
}
