import type { Upload } from '../api/types.ts';
import { isLeftOut } from './use-activity.ts';

/** The archive beside this page, and the name under which it is sent: by it a run knows the sample company. */
export const SAMPLE_FILE = 'clientele-sample-company.zip';

function isOfSample({ key }: Upload): boolean {
  const [folder, , name] = key.split('/');
  return folder === 'uploads' && name === SAMPLE_FILE;
}

/** Whether the figures are of the sample company: a run counted it, and none leaves it out for a row of another file. */
export function showsSample(uploads: readonly Upload[]): boolean {
  const isCounted = (upload: Upload) => upload.settled_by != null && !isLeftOut(upload);
  const isOwn = (upload: Upload) =>
    !isOfSample(upload) && upload.settled_by != null && upload.rows_accepted > 0;
  const sample = uploads.filter(isOfSample);
  return sample.some(isCounted) && !sample.some(isLeftOut) && !uploads.some(isOwn);
}
