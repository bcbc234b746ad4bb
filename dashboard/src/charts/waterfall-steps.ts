export interface WaterfallStep {
  id: string;
  name: string;
  /** A sum begins at zero, a cost is taken off what is left before it. */
  kind: 'sum' | 'cost';
  /** Null where it was not fed. */
  value: number | null;
}

export interface Fall extends WaterfallStep {
  /** Ends of the bar. */
  from: number;
  to: number;
}

/** Where each bar begins and ends; a step that was not fed takes nothing off. */
export function fallsOf(steps: readonly WaterfallStep[]): Fall[] {
  let left = 0;
  return steps.map((step) => {
    const before = left;
    if (step.value !== null) left = step.kind === 'sum' ? step.value : left - step.value;
    return { ...step, from: step.kind === 'sum' ? 0 : before, to: left };
  });
}
