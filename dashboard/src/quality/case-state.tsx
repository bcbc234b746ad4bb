import type { UploadCase } from '../api/types.ts';
import { useQualityText } from '../i18n/quality-text.ts';
import { isBeingRead, isLeftOut } from '../state/use-activity.ts';

/** How a case stands, in a word. */
export function CaseState({ of: { upload, state } }: { of: UploadCase }) {
  const q = useQualityText();
  const word = isBeingRead(upload) ? 'reading' : isLeftOut(upload) ? 'left_out' : state;
  return <span class={`case-state ${word}`}>{q(`case.${word}`)}</span>;
}
