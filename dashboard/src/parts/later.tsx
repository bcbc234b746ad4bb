import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure } from '../api/client.ts';
import { FailedPage } from './failure.tsx';

interface LaterProps {
  load: () => Promise<FunctionComponent>;
}

/** A page whose code comes when it is first opened. */
export function Later({ load }: LaterProps) {
  const [page, setPage] = useState<{ Page: FunctionComponent } | Failure>();
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
  if (page === undefined) return <div class="blank list" aria-busy="true" />;
  return page instanceof Failure ? <FailedPage failure={page} /> : <page.Page />;
}
