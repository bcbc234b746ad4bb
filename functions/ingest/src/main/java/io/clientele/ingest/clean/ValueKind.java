package io.clientele.ingest.clean;

/** How the values of a column lie in a Parquet file. */
enum ValueKind {
  TEXT(6, 0),
  /** Of 18 digits, four of them decimals, as its ten-thousandths. */
  DECIMAL(2, 5),
  DOUBLE(5, -1),
  WHOLE(2, -1),
  /** Microseconds since 1970. */
  TIMESTAMP(2, 10),
  /** Days since 1970. */
  DATE(1, 6);

  private static final int DATE_BYTES = 4;
  private static final int OTHER_BYTES = 8;

  /** Parquet's type. */
  final int type;

  /** What Parquet calls the converted type, -1 for none. */
  final int meaning;

  ValueKind(int type, int meaning) {
    this.type = type;
    this.meaning = meaning;
  }

  /** Bytes of a value that is no text. */
  int bytes() {
    return this == DATE ? DATE_BYTES : OTHER_BYTES;
  }
}
