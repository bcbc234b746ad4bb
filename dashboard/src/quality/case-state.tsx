import type { UploadCase } from '../api/types.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { isBeingRead } from '../state/use-activity.ts';

/** How a case stands, in a word. */
export function CaseState({ of: { upload, state } }: { of: UploadCase }) {
  const q = useQualityText();
  const word = isBeingRead(upload) ? 'reading' : state;
  return <span class={`case-state ${word}`}>{q(`case.${word}`)}</span>;
}
