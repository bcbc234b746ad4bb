import { useState } from 'preact/hooks';
import type { ApiClient } from '../api/client.ts';
import type { Page, Run, Upload } from '../api/types.ts';
import { useAnswer } from './use-answer.ts';
import type { Pulse } from './use-health.ts';

/** What the product is at: the newest uploads and runs, newest first. */
export interface Activity {
  uploads: readonly Upload[];
  runs: readonly Run[];
}

const UPLOADS = 10;
/** The run that counted a shown upload is mostly among them. */
const RUNS = 10;
/** After the first run and while nothing goes on, only every third beat asks. */
const QUIET_BEATS = 3;

/** Asks at every beat while something goes on: a refused file shows although no run follows it. */
export function useActivity(
  api: ApiClient,
  { health, failure, beats, recoveries }: Pulse,
): Activity | undefined {
  const [isBusy, setBusy] = useState(true);
  const step = isBusy || health?.run_id == null ? 1 : QUIET_BEATS;
  const version =
    health === undefined || failure !== undefined
      ? undefined
      : `${health.run_id ?? ''} ${recoveries} ${Math.floor(beats / step)}`;
  const { value } = useAnswer('activity', version, async (signal): Promise<Activity> => {
    const [uploads, runs] = await Promise.all([
      api.get<Page<Upload>>('/v1/uploads', { limit: UPLOADS }, signal),
      api.get<Page<Run>>('/v1/runs', { limit: RUNS }, signal),
    ]);
    const activity = { uploads: uploads.items, runs: runs.items };
    setBusy(isGoingOn(activity));
    return activity;
  });
  return value;
}

/** Whether a file is not read, not yet in a run, or a run is not ended. */
export function isGoingOn({ uploads, runs }: Activity): boolean {
  return uploads.some((upload) => isBeingRead(upload) || isWaiting(upload)) || isRunning(runs[0]);
}

export function isBeingRead({ status }: Upload): boolean {
  return status === 'received' || status === 'processing';
}

/** A file that is nothing but its members, each of which is an upload of its own. */
export function isArchive({ status, profile }: Upload): boolean {
  return status === 'done' && profile == null;
}

/** Read, and no run has counted its rows yet, as one will. */
export function isWaiting(upload: Upload): boolean {
  return upload.status === 'done' && upload.settled_by == null && !isLeftOut(upload);
}

/** Of the sample company, which is no longer counted. */
export function isLeftOut({ left_out_by }: Upload): boolean {
  return left_out_by != null;
}

export function isRunning(run: Run | undefined): boolean {
  return run?.status === 'requested' || run?.status === 'running';
}
