import type { Named, RunAnswer, Values } from '../api/types.ts';
import type { SchemeName } from '../state/address.ts';

export interface Membership extends Named {
  scheme: SchemeName;
  /** 0..1; the weights of a scheme sum to 1. */
  weight: number;
  is_primary: boolean;
}

/** A statement in both languages. */
interface Said {
  text: string;
  text_pl: string;
}

/** Why a customer is where it is, and what would take it elsewhere. */
export interface SchemeExplanation extends Said {
  nearest?: Said | null;
}

export interface Source {
  source: string;
  record_id: string;
}

/** One customer; nulls where nothing is known. */
export interface CustomerBody extends RunAnswer {
  customer_id: string;
  profile: Values & { name?: string | null };
  measures: Values;
  memberships: Membership[];
  explanation: Partial<Record<SchemeName, SchemeExplanation>> & { prediction?: Said | null };
  sources: Source[] | null;
}
