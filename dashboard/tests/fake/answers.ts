import type { AnswerRow, SurveyKind } from '../../src/elements/satisfaction-parts.ts';

const row = (segment_id: string, kind: SurveyKind, [negative, neutral, positive]: readonly number[]) => ({
  segment_id,
  kind,
  negative: negative ?? 0,
  neutral: neutral ?? 0,
  positive: positive ?? 0,
});

/** How the recorded segments answered: the recorded nps and csat follow from it. */
export const ANSWERS: AnswerRow[] = [
  row('total', 'nps', [35, 53, 73]),
  row('champions', 'nps', [15, 16, 37]),
  row('loyal', 'nps', [13, 16, 31]),
  row('at_risk', 'nps', [2, 1, 4]),
  row('dormant', 'nps', [2, 3, 0]),
  row('total', 'csat', [17, 17, 29]),
  row('champions', 'csat', [6, 5, 10]),
  row('loyal', 'csat', [8, 8, 13]),
  row('at_risk', 'csat', [1, 1, 2]),
  row('dormant', 'csat', [0, 1, 0]),
];
