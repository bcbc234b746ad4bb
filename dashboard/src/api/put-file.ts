import { Failure } from './client.ts';

/** Sends a file to a presigned address; `progress` is told the share that is sent, 0..1. */
export function putFile(url: string, file: Blob, progress: (share: number) => void): Promise<void> {
  return new Promise((done, fail) => {
    // `fetch` tells nothing of what is sent.
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    request.upload.onprogress = ({ loaded, total }) => {
      progress(total === 0 ? 1 : loaded / total);
    };
    request.onload = () => {
      if (request.status < 300) done();
      else fail(new Failure('refused', `${request.status}`));
    };
    request.onerror = () => {
      fail(new Failure('unreachable'));
    };
    request.send(file);
  });
}
