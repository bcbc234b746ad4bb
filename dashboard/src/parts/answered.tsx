import type { ComponentChildren } from 'preact';
import { isFed, type NotFed, type RunAnswer } from '../api/types.ts';
import { useMemo } from 'preact/hooks';
import { LocaleContext, useLocale } from '../i18n/locale.ts';
import { useSource } from '../state/source.ts';
import type { Answer } from '../state/use-answer.ts';
import { FailedPage, FailureNotice } from './failure.tsx';
import { Skeleton } from './skeleton.tsx';

interface AnsweredProps<T extends RunAnswer> {
  answer: Answer<T | NotFed>;
  /** Below a page's own heading. */
  isPart?: boolean;
  children: (value: T) => ComponentChildren;
}

/** The page of an element's answer, or what stands in its place while it, or what its figures mean, is not known. */
export function Answered<T extends RunAnswer>({ answer, isPart = false, children }: AnsweredProps<T>) {
  const { pulse, registry } = useSource();
  const { value } = answer;
  if (value === undefined || registry.value === undefined) {
    const failure = answer.failure ?? registry.failure ?? pulse.failure;
    if (failure === undefined) return <Skeleton />;
    return isPart ? <FailureNotice failure={failure} /> : <FailedPage failure={failure} />;
  }
  return (
    <>
      {answer.failure !== undefined && pulse.failure === undefined && (
        <FailureNotice failure={answer.failure} />
      )}
      {isFed(value) ? <InCurrency of={value}>{children(value)}</InCurrency> : <Needs needs={value.needs} />}
    </>
  );
}

/** Money below is written in the answer's currency. */
export function InCurrency({ of: { currency }, children }: { of: RunAnswer; children: ComponentChildren }) {
  const locale = useLocale();
  const inCurrency = useMemo(
    () => ({ ...locale, format: locale.format.inCurrency(currency) }),
    [locale, currency],
  );
  return <LocaleContext.Provider value={inCurrency}>{children}</LocaleContext.Provider>;
}

const ENTITIES = ['orders', 'order_lines', 'opportunities', 'customers'] as const;

function Needs({ needs }: { needs: readonly string[] }) {
  const { t } = useLocale();
  const nameOf = (need: string) => {
    const known = ENTITIES.find((entity) => entity === need);
    return known === undefined ? need : t(`entity.${known}`);
  };
  return (
    <section class="alone">
      <h1>{t('not_fed.title')}</h1>
      <p>{t('not_fed.text')}</p>
      <ul>
        {needs.map((need) => (
          <li>{nameOf(need)}</li>
        ))}
      </ul>
    </section>
  );
}
