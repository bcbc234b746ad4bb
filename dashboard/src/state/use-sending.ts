import { useState } from 'preact/hooks';
import { putFile } from '../api/put-file.ts';
import { Failure } from '../api/client.ts';
import { useSource } from './source.ts';
import { asFailure } from './use-health.ts';

/** A file on its way into the bucket. */
export interface Sending {
  name: string;
  /** 0..1 */
  sent: number;
  failure?: Failure;
}

interface Target {
  upload_url: string;
}

/** Files that were dropped on the page, newest last, and a way to send more. */
export function useSending(): { sendings: readonly Sending[]; send: (files: readonly File[]) => void } {
  const { api } = useSource();
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const send = (files: readonly File[]) => {
    const first = sendings.length;
    setSendings([...sendings, ...files.map(({ name }) => ({ name, sent: 0 }))]);
    const change = (i: number, changes: Partial<Sending>) => {
      setSendings((now) => now.map((one, at) => (at === first + i ? { ...one, ...changes } : one)));
    };
    files.forEach((file, i) => {
      api
        .post<Target>('/v1/uploads', { file_name: file.name })
        .then(({ upload_url }) =>
          putFile(upload_url, file, (sent) => {
            change(i, { sent });
          }),
        )
        .then(
          () => {
            change(i, { sent: 1 });
          },
          (error: unknown) => {
            change(i, { failure: asFailure(error) });
          },
        );
    });
  };
  return { sendings, send };
}
