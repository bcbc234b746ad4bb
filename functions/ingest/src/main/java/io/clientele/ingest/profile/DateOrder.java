package io.clientele.ingest.profile;

/** Which comes first in a date such as 03/04/2024. */
public enum DateOrder {
  DMY,
  MDY
}
