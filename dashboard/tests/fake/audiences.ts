import type { Audience, AudienceRequest } from '../../src/api/types.ts';
import type { Company } from './company.ts';

/** Of each segment: what a sorting out leaves of it. */
const OF_A_SEGMENT = { selected: 1_240, without_consent: 310, without_contact: 22 };
const MINUTE = 60_000;
const DAY = 86_400_000;

/** What was asked for, in the API's words of refusal where there is something wrong. */
export type Answer = { audience: Audience } | { status: 400 | 403 | 404; detail: string; parameter?: string };

/** The audiences that were made, and how long their links and files hold from now on. */
export class FakeAudiences {
  linkMillis = 15 * MINUTE;
  fileMillis = 7 * DAY;
  /** Nobody may export while it is false, whatever their token says. */
  isAllowed = true;
  #made = new Map<string, AudienceRequest>();

  make(body: string, company: Company, host: string): Answer {
    const request = JSON.parse(body) as AudienceRequest;
    const share = request.holdout_share;
    if (request.campaign_id === 'refused') {
      const detail = "campaign_id is 'refused', but it must be what the campaign is called.";
      return { status: 400, detail, parameter: 'campaign_id' };
    }
    if (share < 0 || share > 0.5 || String(share).length > 6) {
      const detail = `holdout_share is '${share}', but it must be a share from 0 to 0.5.`;
      return { status: 400, detail, parameter: 'holdout_share' };
    }
    const known = company.overview.segments.map(({ segment_id }) => segment_id);
    const unknown = Object.values(request.segments)
      .flat()
      .find((id) => !known.includes(id));
    if (unknown !== undefined) return { status: 404, detail: `There is no segment '${unknown}'.` };
    const key = JSON.stringify(request);
    const kept = [...this.#made].find(([, other]) => JSON.stringify(other) === key)?.[0];
    const id = kept ?? (this.#made.size + 1).toString(16).padStart(32, '0');
    this.#made.set(id, request);
    return this.one(id, company, host);
  }

  one(id: string, { run_id, as_of }: Company, host: string): Answer {
    const request = this.#made.get(id);
    if (request === undefined) return { status: 404, detail: `There is no audience '${id}'.` };
    const now = Date.now();
    const isExpired = this.fileMillis <= 0;
    const link = (file: string) => (isExpired ? null : `http://${host}/lake/${id}/${file}?signed=${now}`);
    const at = (millis: number) => new Date(now + millis).toISOString();
    return {
      audience: {
        ...request,
        audience_id: id,
        status: isExpired ? 'expired' : 'ready',
        run_id,
        as_of,
        customers: counts(request),
        created_by: 'ewa@example.com',
        created_at: at(0),
        expires_at: at(this.fileMillis),
        contacts_url: link('contacts.csv'),
        members_url: link('members.csv'),
        links_expire_at: isExpired ? null : at(this.linkMillis),
      },
    };
  }
}

function counts({ segments, holdout_share }: AudienceRequest): Audience['customers'] {
  const times = Object.values(segments).flat().length;
  const { selected, without_consent, without_contact } = OF_A_SEGMENT;
  const left = (selected - without_consent - without_contact) * times;
  const holdout = Math.round(left * holdout_share);
  return {
    selected: selected * times,
    without_consent: without_consent * times,
    without_contact: without_contact * times,
    holdout,
    exported: left - holdout,
  };
}
