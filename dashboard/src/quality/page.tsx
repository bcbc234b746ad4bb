import { useAddress } from '../state/use-address.ts';
import { CasePage } from './case-page.tsx';
import { CaseList } from './case-list.tsx';

/** What came in, what was repaired, what was refused, and how to mend it: of all files, or of one. */
export function QualityPage() {
  const { address } = useAddress();
  return address.upload === '' ? <CaseList /> : <CasePage uploadId={address.upload} />;
}
