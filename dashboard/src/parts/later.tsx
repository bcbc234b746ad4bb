import { h, type FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { FailedPage, FailureNotice } from './failure.tsx';

interface LaterProps<Given extends object> {
  load: () => Promise<FunctionComponent<Given>>;
  given: Given;
  /** Below a page's own heading. */
  isPart?: boolean;
}

/** A page, or a part of one, whose code comes when it is first opened. */
export function Later<Given extends object>({ load, given, isPart = false }: LaterProps<Given>) {
  const [page, setPage] = useState<{ Page: FunctionComponent<Given> } | Failure>();
  useEffect(() => {
    let left = false;
    load().then(
      (Page) => {
        if (!left) setPage({ Page });
      },
      () => {
        if (!left) setPage(new Failure('unreachable'));
      },
    );
    return () => {
      left = true;
    };
  }, [load]);
  if (page === undefined) return <div class={isPart ? 'blank part' : 'blank list'} aria-busy="true" />;
  if (!(page instanceof Failure)) return h(page.Page, given);
  return isPart ? <FailureNotice failure={page} /> : <FailedPage failure={page} />;
}
